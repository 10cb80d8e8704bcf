"""Shared parts of every screen: painted by hand from the tokens, so that they cost little to build.

Painters take colours as arguments and read no state; widgets hold the `Theme` they were given.
Rejected: styling QPushButton and QLineEdit by QSS (key caps and read-backs cannot be drawn there).
"""
