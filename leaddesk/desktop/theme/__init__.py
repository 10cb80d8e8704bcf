"""Tokens, fonts and icons: one table of colours feeds QPalette, the small QSS and every painter.

Widgets get the `Theme` as an argument and read `theme.tokens` while they paint. A switch sets the
application palette, which Qt sends to every widget as a repaint, so no widget listens to the theme.
Rejected: QSS for everything (slow to polish at start-up, cannot draw key caps or due cells).
"""
