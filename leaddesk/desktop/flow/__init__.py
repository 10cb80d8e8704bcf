"""Flow mode: one lead on the whole window, then the next, without a list between them.

The page is widgets only; `desktop/flowing.py` drives it, because it goes through the same
`LeadDriver` as the inbox: keys typed ahead, drafts, refusals and the log popover are the same code.
"""
