"""The Duplicates page: pairs that may be one at the left, one of them field by field at the right.

The list, the fields and the foot are three widgets that know nothing of one another; the page holds
the choices, so that cells, keys and the preview cannot differ. Nothing here is modal: a pair that
is left half decided is as it was when the rep comes back to it.
"""
