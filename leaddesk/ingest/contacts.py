"""Takes mail addresses and phone numbers out of cells that hold one, several, or something else."""

import re

from leaddesk.domain.said import noted

MOST_EACH = 50
"""Addresses or numbers taken out of one cell; more of them is no lead's, and stays as text."""

_MAIL = re.compile(r"[^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+\.[^\W\d_][\w-]*", re.UNICODE)
_SEVERAL = re.compile(r"\s*(?: ::: |[;,\n|]|\s/\s)\s*|\s+")
_EDGE = " \t<>()[]\"'.,;:"
_NUMBERS = re.compile(
    r"\s*(?: ::: |[;\n|])\s*|\s*,\s*(?=[+(0])|\s+/\s+(?=[+(0])|\s+(?:or|oder|ou|o)\s+(?=[+(0])"
)
_WORDY = re.compile(
    r"^\s*(?:(tel|fon|phone|telefon|telephone|office|buro|büro|work|gesch\w*|p|t)"
    r"|(mobil\w*|mob|cell|handy|m|gsm|portable)|(fax|f)|(home|privat\w*))\s*[.:]+\s*(?=[+(\d])",
    re.IGNORECASE,
)
_LABELS = ("", "mobile", "fax", "home")
_BEHIND = re.compile(
    r"\((mobil\w*|cell|handy|m|gsm|work|office|home|privat|fax)\)\s*$", re.IGNORECASE
)
_BEHIND_LABELS = {"work": "work", "office": "work", "home": "home", "privat": "home", "fax": "fax"}
_SCIENTIFIC = re.compile(r"\d[.,]\d+E\+?\d+", re.IGNORECASE)
_FEWEST_DIGITS = 3  # short service numbers exist


def emails_in(cell: str) -> tuple[list[str], list[str]]:
    """Return the addresses of a cell, cleaned, and the pieces that are none.

    "Ann Ray <ann@ray.example>; mailto:b@ray.example." -> two addresses.
    """
    if _MAIL.fullmatch(cell):
        return [cell.strip("'.")], []
    if cell[:3].lower() in ("/o=", "ex:", "/cn"):
        return [], [cell]
    good: list[str] = []
    bad: list[str] = []
    for piece in _SEVERAL.split(cell):
        bare = piece.strip(_EDGE)
        if bare[:7].lower() == "mailto:":
            bare = bare[7:].partition("?")[0].strip(_EDGE)
        if not bare:
            continue
        if len(good) < MOST_EACH and _MAIL.fullmatch(bare):
            if bare not in good:
                good.append(bare)
        else:
            bad.append(piece)
    if good and not any("@" in piece for piece in bad):
        bad = []  # the words around an address are the name of its owner
    return good, [cell] if bad and not good else bad


def why_no_email(text: str) -> str:
    """Say in words what is wrong with something that stands where an address should."""
    if text[:3].lower() in ("/o=", "/cn", "ex:"):
        return noted("This is an Exchange path, not an address.")
    if "@" not in text:
        return noted("This is no address: it has no @.")
    return noted("This is no address.")


def phones_in(cell: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return (label, number as typed) of a cell, and the pieces that are no numbers."""
    if cell.isdigit() and len(cell) >= _FEWEST_DIGITS:
        return [("", cell)], []
    good: list[tuple[str, str]] = []
    bad: list[str] = []
    for piece in _NUMBERS.split(cell):
        label, number = _labelled(piece.strip())
        digits = sum(letter.isdigit() for letter in number)
        letters = sum(letter.isalpha() for letter in number)
        if not number:
            continue
        if (
            digits < _FEWEST_DIGITS
            or letters > max(digits, 6)
            or _SCIENTIFIC.fullmatch(number)
            or "@" in number
            or len(good) >= MOST_EACH
        ):
            bad.append(piece.strip())
        elif all(number != other for _, other in good):
            good.append((label, number))
    return good, bad


def _labelled(text: str) -> tuple[str, str]:
    if text[:4].lower() == "tel:":
        text = text[4:].strip()
    text = text.lstrip("'").strip()
    match = _WORDY.match(text)
    if match:
        at = next((number for number in range(4) if match[number + 1]), 0)
        return _LABELS[at], text[match.end() :].strip()
    behind = _BEHIND.search(text)
    if behind:
        word = behind[1].lower()
        return _BEHIND_LABELS.get(word, "mobile"), text
    return "", text


def why_no_phone(text: str) -> str:
    """Say in words what is wrong with something that stands where a number should."""
    if _SCIENTIFIC.fullmatch(text):
        return noted("A spreadsheet shortened this number; its last digits are lost.")
    return noted("This is no phone number.")
