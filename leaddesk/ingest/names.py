"""Brings first, last and whole name together, whichever of them a file has."""

from functools import lru_cache

from leaddesk.domain.oneline import split_name


@lru_cache(maxsize=4096)
def apart(full: str) -> tuple[str, str]:
    """Split a whole name into first and last name, titles and degrees left out."""
    return split_name(full)


def names_of(first: str, last: str, full: str) -> tuple[str, str, str]:
    """Return (first, last, full) with what is missing worked out of the rest."""
    if first and last:
        return first, last, f"{first} {last}"
    if not (first or last):
        return (*apart(full), full) if full else ("", "", "")
    if first and " " in first and not full:
        return (*apart(first), first)
    if last and "," in last and not full:
        return (*apart(last), last)
    if full and full != (first or last):
        one, two = apart(full)
        return first or one, last or two, full
    return first, last, first or last
