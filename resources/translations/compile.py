"""Compiles the catalogues: a .qm beside every .ts, by Qt's own lrelease.

Run by the build hook at every install and build, by `build_installer.py`, and by hand:
`python resources/translations/compile.py`.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def compile_all(folder: Path = HERE) -> None:
    """Make a .qm of every .ts of a folder.

    Raises:
        CalledProcessError: lrelease could not read one; it says why on standard error.
    """
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        subprocess.run(  # noqa: S603 - Qt's own tool on our own files
            [lrelease(), "-silent", str(source), "-qm", str(target)], check=True
        )


def lrelease() -> str:
    """Return where PySide6 keeps Qt's compiler of catalogues."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    return str(folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease"))


if __name__ == "__main__":
    compile_all()
