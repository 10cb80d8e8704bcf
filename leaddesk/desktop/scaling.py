"""The size of everything in the window, chosen in Settings or by the system, before Qt starts.

Letters, rows, icons and distances grow together: at 200 % nothing is cut that fits at 100 %, and
the layout drops columns as in a window of half the width (UI.md section 2). Rejected: letters alone
(rows, key caps and buttons would have to be measured one by one and drawn at every size).
"""

import os
import sys
from importlib import import_module
from typing import Any

SCALE, DPI = "QT_SCALE_FACTOR", "QT_FONT_DPI"
USUAL_DPI = 96
LARGEST = 3.0


def apply(percent: int) -> float:
    """Hand Qt the size chosen, times what the system asks of text; return it as a factor.

    It must be called before the application is made; a factor that is set already stays and is
    multiplied.
    """
    text = min(LARGEST, percent / 100 * _text_scale())
    if text != 1.0:
        os.environ[SCALE] = f"{_factor(SCALE) * text:g}"
        os.environ.pop(DPI, None)  # counted just now; once is enough
    return text


def _factor(name: str) -> float:
    try:
        return float(os.environ.get(name, "") or 1)
    except ValueError:
        return 1.0


def _text_scale() -> float:
    """Return how much larger the system wants text: Windows' setting, or Qt's own variable."""
    if DPI in os.environ:
        return max(0.5, _factor(DPI) / USUAL_DPI) if os.environ[DPI] else 1.0
    return _windows_text_scale() if sys.platform == "win32" else 1.0


def _windows_text_scale() -> float:
    """Return what "Make text bigger" of Windows says, 1 where it says nothing."""
    winreg: Any = import_module("winreg")
    place = r"Software\Microsoft\Accessibility"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            percent, _ = winreg.QueryValueEx(key, "TextScaleFactor")
    except OSError:
        return 1.0
    return float(percent) / 100
