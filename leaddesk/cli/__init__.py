"""The command line: the same features without a window.

Decided here: a command returns an `Answer` with its JSON and its text, so that no command prints by
itself; the parser lives in `leaddesk/__main__.py`. Rejected: a command framework (argparse is
enough and starts in 10 ms).
"""
