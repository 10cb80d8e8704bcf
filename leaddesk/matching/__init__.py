"""Who is the same: normal forms, keys that say whom to compare, evidence, and a score.

Decided here: pure functions of text, without tables or windows, used alike for a lead that is
typed, a list that comes in and a file that is only looked at. Evidence comes in levels whose
weights add up, so that every score can be told; a gain of .003-.012 F1 by boosted trees was not
worth that (design page MATCHING). Persons at work, persons at home and firms have weights of their
own: one set for all cost .08 of the precision on organisations in the trial of that page. A list is
looked at by columns (`batch`), with the very outcome of each pair alone. numpy is imported by
`pairs`, `batch` and `fit` only, when a list is looked through: a start need not wait for it.
"""
