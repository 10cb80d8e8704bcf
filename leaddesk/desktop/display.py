"""Says what a window would need that this computer lacks, before Qt could abort over it."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path

LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libgssapi-krb5-2 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 "
    "libx11-xcb1"
)
"""What Qt's own libraries need beyond a bare Debian or Ubuntu (ldd on PySide6 6.8 to 6.12)."""


def missing() -> str:
    """Return in one sentence what is missing for a window; empty where one can be shown.

    Qt ends the process when it finds no display or cannot load its platform plugin, so both are
    looked at first. A platform chosen by the user (QT_QPA_PLATFORM) is taken as it is.
    """
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return ""
    if _answers(_wayland()):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return (
            "There is no display here to show a window on: DISPLAY and WAYLAND_DISPLAY are empty."
        )
    if not _has_x(display):
        return f"The display {display} does not answer, so no window can be shown."
    library = _missing_library()
    return (
        f"A window needs {library}, which this computer lacks: install {LIBRARIES}."
        if library
        else ""
    )


def undrawable() -> str:
    """Return in one sentence why not even a picture can be drawn; empty where Qt can be loaded."""
    try:
        from PySide6 import QtNetwork, QtWidgets  # noqa: F401 - what every page needs
    except ImportError as error:
        lacks = str(error).partition(":")[0]
        return f"Pages are drawn with Qt, which lacks {lacks} here: install {LIBRARIES}."
    return ""


def _wayland() -> str:
    name, folder = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder) / name) if name else ""


def _has_x(display: str) -> bool:
    """Whether an X server answers: on its local socket, or on its port where a host is named."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host in {"", "unix"}:
        return _answers(f"/tmp/.X11-unix/X{number}") or _answers(f"\0/tmp/.X11-unix/X{number}")  # noqa: S108 - where X servers listen
    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=1):
            return True
    except OSError:
        return False


def _answers(path: str) -> bool:
    if not path or not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(1)
        try:
            line.connect(path)
        except OSError:
            return False
        return True


def _missing_library() -> str:
    """Return the system library that Qt's X11 plugin cannot find; empty where it has all."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return "PySide6"
    qt = Path(found.submodule_search_locations[0]) / "Qt"
    for part in (qt / "lib" / "libQt6XcbQpa.so.6", qt / "plugins" / "platforms" / "libqxcb.so"):
        try:
            ctypes.CDLL(str(part))
        except OSError as error:
            return str(error).partition(":")[0]
    return ""
