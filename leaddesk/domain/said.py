"""Sentences a person reads, in the language of the screen; without one they stay English.

The window hands in its catalogue once (`speak`); the command line never does, so that what scripts
read stays the same everywhere. Every literal given to `said` is found by the catalogues' tool
(`resources/translations/catalogue.py`), under the context `said`.
"""

from collections.abc import Callable

CONTEXT = "said"


class _Voice:
    translate: Callable[[str], str] | None = None


def speak(translate: Callable[[str], str] | None) -> None:
    """Use this translation of a sentence from now on; None: English."""
    _Voice.translate = translate


def said(text: str, **values: object) -> str:
    """Return a sentence with its values filled in, in the language of the screen.

    Args:
        text: the English sentence, a literal, with `{name}` where a value goes.
        values: what goes there, as text or number.
    """
    form = in_language(text)
    return form.format(**values) if values else form


def in_language(text: str) -> str:
    """Return a text that is no literal of the code, such as a status of a lead process.

    What no catalogue knows, as the texts of a rep's own process, stays as it is.
    """
    return _Voice.translate(text) if _Voice.translate and text else text
