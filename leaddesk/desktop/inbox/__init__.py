"""The inbox: rail, header, the list of groups, footer and search; frozen rows in, signals out.

The list is a QAbstractScrollArea with three row heights, so a y is found from the groups' counts
and 100,000 leads cost what the visible fifteen cost. Rejected: QListView (lays out every row) and a
QAbstractItemView (a model of rows that are mostly not here yet).
"""
