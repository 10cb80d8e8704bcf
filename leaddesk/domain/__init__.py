"""What the business means, in plain values: no clock, no Qt, no SQL.

`now` and `WorkingHours` are always arguments, so a rule can be tested at any moment in any zone.
A process is data: as code, a workspace that differs by one status would need its own release.
Dates in words are read by our own grammar, because general readers take "Donnerstag 10 Uhr" for a
past day. The one file access is `process_file.load`, which reads the folder it is given.
"""
