"""Inter in whole pixels with figures of one width, so that columns of numbers line up."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from leaddesk import resources

FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "sans-serif")
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600

# Letter spacing in percent of the size; UI.md section 1 tightens what is set large.
_SPACING = {15: 99.0, 18: 98.5, 26: 98.0, 40: 97.5}
_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Register the bundled faces once; return the families found (empty: the fallbacks serve)."""
    folder = resources() / "fonts"
    ids = [QFontDatabase.addApplicationFont(str(folder / name)) for name in _FILES]
    return tuple(
        family
        for number in ids
        if number >= 0
        for family in QFontDatabase.applicationFontFamilies(number)
    )


@lru_cache(maxsize=64)
def font(size: int = 13, weight: int = REGULAR) -> QFont:
    """Return the face at `size` pixels; the same object each time, so never change what you get."""
    load_fonts()
    face = QFont(list(FAMILIES))
    face.setPixelSize(size)
    face.setWeight(QFont.Weight(weight))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _SPACING.get(size, 99.7))
    face.setFeature(QFont.Tag("tnum"), 1)
    face.setFeature(QFont.Tag("cv05"), 1)
    return face


@lru_cache(maxsize=64)
def metrics(size: int = 13, weight: int = REGULAR) -> QFontMetrics:
    """Return the metrics of `font(size, weight)`, made once."""
    return QFontMetrics(font(size, weight))


def width(text: str, size: int = 13, weight: int = REGULAR) -> int:
    """Return how many pixels `text` is wide."""
    return metrics(size, weight).horizontalAdvance(text)
