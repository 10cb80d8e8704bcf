"""What a rep can do and see, one module a subject: functions of a Session.

Decided here: a feature reads as the business sentence and returns `Touched` or frozen rows; reads
and writes of a subject stand together; it knows nothing of threads, sync or undo. Rejected: command
and handler classes (two names for every action).
"""
