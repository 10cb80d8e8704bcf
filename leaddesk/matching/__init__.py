"""Who is the same: normal forms of names, companies and addresses.

Decided here: pure functions of text, cheap enough for 100,000 rows, used alike when a lead is
typed, imported or searched. Part 3 adds evidence and scores beside them (design page MATCHING).
"""
