"""Sentences a person reads, in the language of the screen; without one they stay English.

What a command says of itself is made by `said` at that moment. What is stored and shown again (a
step, the label of an activity, the reason of a score, what a command did) is stored in English, so
that a book means the same in every language; it is marked by `noted`, or taken from a sentence by
`stored`, and shown through `retold`. The window hands in its catalogue once (`speak`); the command
line never does, so that what scripts read stays the same everywhere.
`resources/translations/update.py` finds the literals, under the context `said`.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from leaddesk.domain.said_forms import COMMANDS, TIMELINE, Form

CONTEXT = "said"
_NUMBER = re.compile(r"\d+")


class _Voice:
    translate: Callable[[str], str] | None = None
    language = ""


class Said(str):
    """A text in the language of the screen that knows itself in English.

    Attributes:
        english: the same in English, as a book keeps it.
    """

    english: str

    def __new__(cls, text: str, english: str) -> "Said":
        """Make the text."""
        made = super().__new__(cls, text)
        made.english = english
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # a copy keeps both
        """Return what a copy is made of."""
        return str(self), self.english


def speak(translate: Callable[[str], str] | None, language: str = "") -> None:
    """Use this translation of a sentence from now on; None: English."""
    _Voice.translate, _Voice.language = translate, language if translate else ""


def spoken() -> str:
    """Return the code of the language that is spoken now; empty: English."""
    return _Voice.language


def is_translated() -> bool:
    """Whether the screen speaks another language than the code."""
    return _Voice.translate is not None


def said(text: str, **values: object) -> str:
    """Return a sentence with its values filled in, in the language of the screen.

    Args:
        text: the English sentence, a literal, with `{name}` where a value goes.
        values: what goes there, as text or number.
    """
    english = _in_english(text, values)
    if _Voice.translate is None:
        return english
    form = _Voice.translate(text)
    return Said(form.format(**values) if values else form, english)


def noted(text: str, **values: object) -> str:
    """Return a sentence as a book stores it: in English, and known to the catalogues.

    Numbers in a literal without values are written `{}`. A form with values that goes into a book
    stands in `said_forms`, or it is shown in English.
    """
    return _in_english(text, values)


def _each_retold(texts: str, forms: tuple[Form, ...]) -> str:
    """Return what may be several of the program's words with commas between."""
    whole = _retold(texts, forms)
    if whole != texts:
        return whole
    return ", ".join(_retold(each, forms) for each in texts.split(", "))


def _in_english(text: str, values: Mapping[str, object]) -> str:
    if not values:
        return text
    return text.format(**{name: _plain(value) for name, value in values.items()})


def stored(text: str) -> str:
    """Return what `said` or `retold` made as a book stores it: in English."""
    return text.english if isinstance(text, Said) else text


def listed(texts: Iterable[str], between: str = ", ") -> str:
    """Return several texts as one that still knows itself in English."""
    parts = tuple(texts)
    return Said(between.join(parts), between.join(map(stored, parts)))


def retold(text: str) -> str:
    """Return a stored text in the language of the screen.

    What no catalogue knows, as the words of a rep or of his own process, stays as it is. Numbers
    stand for `{}`: "3 tries so far" is known as "{} tries so far". Names stand for `{name}`.
    """
    return _retold(text, TIMELINE)


def retold_command(text: str) -> str:
    """Return what a command was stored to have done, in the language of the screen."""
    return _retold(text, COMMANDS)


def _retold(text: str, forms: tuple[Form, ...]) -> str:
    if _Voice.translate is None or not text:
        return text
    text = stored(text)
    known = _Voice.translate(text)
    if known == text:
        known = _by_number(text, _Voice.translate) or _by_form(text, forms, _Voice.translate)
    return Said(known, text)


def _by_number(text: str, translate: Callable[[str], str]) -> str:
    numbers = _NUMBER.findall(text)
    form = _NUMBER.sub("{}", text) if numbers else text
    known = translate(form)
    return "" if known == form else known.format(*numbers)


def _by_form(text: str, forms: tuple[Form, ...], translate: Callable[[str], str]) -> str:
    for form in forms:
        values = form.read(text)
        if values is not None:
            ours = filter(form.knows, values)
            own = {name: _each_retold(values[name], forms) for name in ours}
            return translate(form.text).format(**{**values, **own})
    return text


def _plain(value: object) -> object:
    return stored(value) if isinstance(value, str) else value
