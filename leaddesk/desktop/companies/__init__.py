"""The Companies page: all companies at the left, one of them whole at the right.

Both lists are one kind of widget as tall as its rows and painted where it is seen, so 50,000
companies scroll as a company of 5,000 leads does. In a narrow window the company lies over the
list. Attach, Split and New company share one panel: a field, what it finds, Enter.
"""
