"""The encrypted book and the one door to it.

Decided here: SQLAlchemy over SQLCipher with a raw key; a command is one transaction on one writer
thread; what syncs, what undo needs and what follows every write are written by the same flush, so
that no feature can forget them. Rejected: repositories and a unit-of-work class (a Session is one),
an event log replayed into tables (start-up grows with the book), optimistic paint.
"""
