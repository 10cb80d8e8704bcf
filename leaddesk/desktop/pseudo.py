"""A made-up language, longer and accented: what is not translated or does not fit stands out."""

import re

from PySide6.QtCore import QObject, QTranslator

PSEUDO = "xx"
LONGER = 0.4
"""German needs about so much more room than English."""

_ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áčéíñóšúýÁČÉÍÑÓŠÚÝ")
_FIELD = re.compile(r"(\{[^{}]*\})")


class PseudoTranslator(QTranslator):
    """Turns every text into an accented and longer one; `{fields}` stay as they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """It knows every text."""
        return False

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return the text in the made-up language; formats of dates and times stay."""
        return text if context in {"formats", "QLocale"} else disguise(text)


def disguise(text: str) -> str:
    """Return a text accented, 40 % longer and between marks, so that a cut end is seen."""
    parts = _FIELD.split(text)
    said = "".join(part if _FIELD.match(part) else part.translate(_ACCENTED) for part in parts)
    more = round(len(text) * LONGER)
    return f"⟦{said}{'·' * more}⟧" if text.strip() else text
