"""The window: the only package that imports Qt.

Decided here: screens take frozen rows in and emit signals out; a driver beside each screen asks the
desk and turns signals into features; `window.py` joins them. Everything repaints through one path,
the door's `changed`. Rejected: QML (300 MB more, and no faster list), a global window object.
"""
