"""Sentences a person reads, in the language of the screen; without one they stay English.

What a command says of itself is made by `said` at that moment. What is stored and shown again (a
step, the label of an activity, the reason of a score) is stored in English, so that a book means
the same in every language; it is marked by `noted` and shown through `retold`. The window hands in
its catalogue once (`speak`); the command line never does, so that what scripts read stays the same
everywhere. `resources/translations/update.py` finds the literals, under the context `said`.
"""

import re
from collections.abc import Callable

CONTEXT = "said"
_NUMBER = re.compile(r"\d+")


class _Voice:
    translate: Callable[[str], str] | None = None


def speak(translate: Callable[[str], str] | None) -> None:
    """Use this translation of a sentence from now on; None: English."""
    _Voice.translate = translate


def is_translated() -> bool:
    """Whether the screen speaks another language than the code."""
    return _Voice.translate is not None


def said(text: str, **values: object) -> str:
    """Return a sentence with its values filled in, in the language of the screen.

    Args:
        text: the English sentence, a literal, with `{name}` where a value goes.
        values: what goes there, as text or number.
    """
    form = _Voice.translate(text) if _Voice.translate else text
    return form.format(**values) if values else form


def noted(text: str) -> str:
    """Return a literal as it is: it is stored in English, and the catalogues know it.

    Numbers in it are written `{}`.
    """
    return text


def retold(text: str) -> str:
    """Return a stored text in the language of the screen.

    What no catalogue knows, as the words of a rep or of his own process, stays as it is. Numbers
    stand for `{}`: "3 tries so far" is known as "{} tries so far".
    """
    if _Voice.translate is None or not text:
        return text
    known = _Voice.translate(text)
    numbers = _NUMBER.findall(text)
    if known != text or not numbers:
        return known
    form = _NUMBER.sub("{}", text)
    known = _Voice.translate(form)
    return text if known == form else known.format(*numbers)
