"""One lead whole: the detail pane, and the small popovers that log, date and close.

Everything is filled with a `LeadDetail` or `Choice` rows and answers in signals; popovers are plain
children raised over the window, so that a click elsewhere keeps what was typed (UI.md section 10).
"""
