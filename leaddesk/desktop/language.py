"""The language of the window: catalogues loaded before the first widget, for every layer.

English is what stands in the code; `resources/translations/leaddesk_XX.ts` holds the others. What
features and processes say goes through `domain.said`, under one context.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from leaddesk import resources
from leaddesk.desktop.pseudo import PSEUDO, PseudoTranslator
from leaddesk.domain.said import CONTEXT, speak

LOCALES = {"en": "en_GB", "de": "de_DE", PSEUDO: "el_GR"}
"""Days before months and 24 hours, where the rep chose a language and not the system's locale.

The made-up language has Greek dates: English ones would stand out in no picture.
"""


class Language(QObject):
    """Loads the catalogues of one language for as long as it lives."""

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        """`code` is "system", or the language to use ("de"); one without catalogue is English."""
        super().__init__(parent)
        system = QLocale.system()
        self.code = system.name().partition("_")[0] if code == "system" else code
        self._before = QLocale()
        self._translators: list[QTranslator] = []
        if self.code == PSEUDO:
            self._add(PseudoTranslator(self))
        elif self.code != "en":
            self._load(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase")
            self._load(resources() / "translations", "leaddesk")
        chosen = QLocale(LOCALES.get(self.code, self.code))
        QLocale.setDefault(system if code == "system" else chosen)
        speak(_translated if self._translators else None, self.code)

    def _load(self, folder: Path, name: str) -> None:
        found = QTranslator(self)
        if found.load(f"{name}_{self.code}", str(folder)):
            self._add(found)

    def _add(self, translator: QTranslator) -> None:
        self._translators.append(translator)
        QCoreApplication.installTranslator(translator)

    def leave(self) -> None:
        """Speak English again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(self._before)
        speak(None)


def speak_alone(code: str) -> None:
    """Let features speak a language without a window, as the child does that imports for one."""
    if code == PSEUDO:
        speak(partial(PseudoTranslator().translate, CONTEXT), code)
        return
    catalogue = QTranslator()
    if catalogue.load(f"leaddesk_{code}", str(resources() / "translations")):
        speak(lambda text: catalogue.translate(CONTEXT, text) or text, code)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
