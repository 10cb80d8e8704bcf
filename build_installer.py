"""Bundles LeadDesk for this platform into one folder that needs no Python: dist/LeadDesk."""

import argparse
import re
import runpy
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NAME = "LeadDesk"

# Packages that find modules or files of theirs by name while they run, so that no import shows it.
WHOLE = ("leaddesk", "alembic.ddl", "alembic.context", "alembic.op", "holidays", "keyring.backends")
WITH_FILES = ("holidays", "nicknames")
WITH_METADATA = ("leaddesk", "keyring", "nicknames")
LEFT_OUT = ("tkinter", "IPython", "pytest")

# Qt's own libraries and plugins that the window uses; everything else of PySide6 stays out.
QT_LIBRARIES = (
    "Core|Gui|Widgets|Network|Test|DBus|Svg|OpenGL|XcbQpa|WaylandClient|WlShellIntegration"
)
QT_PLUGINS = (
    "platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)",
    "platformthemes/(lib)?qxdgdesktopportal",
    "platforminputcontexts/lib(compose|ibus)",
    "styles/",
    "imageformats/(lib)?q(ico|jpeg|svg)",
    "iconengines/",
    "xcbglintegrations/",
    "wayland-(shell-integration|graphics-integration-client|decoration-client)/",
)
# What only the GTK look would need; its plugin stays out above.
GTK_LIBRARIES = "atk|cairo|pango|gdk|gtk|pixman|fribidi|thai|datrie"

SPEC = """\
import sys
sys.path.insert(0, {root!r})
from build_installer import is_needed
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

hidden = [module for name in {whole!r} for module in collect_submodules(name)]
files = [({resources!r}, "leaddesk/resources"), ({migrations!r}, "leaddesk/store/migrations")]
files += [pair for name in {with_files!r} for pair in collect_data_files(name)]
files += [pair for name in {with_metadata!r} for pair in copy_metadata(name)]
found = Analysis([{entry!r}], hiddenimports=hidden, datas=files, excludes={left_out!r})
found.binaries = [each for each in found.binaries if is_needed(each[0])]
found.datas = [each for each in found.datas if is_needed(each[0])]
program = EXE(
    PYZ(found.pure), found.scripts, name={name!r}, exclude_binaries=True,
    console=True, hide_console="hide-early",
)
COLLECT(program, found.binaries, found.datas, name={name!r})
"""


# As the freedesktop.org shared MIME database names what an import reads.
TYPES = (
    "text/csv",
    "text/tab-separated-values",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-excel",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "application/vnd.ms-excel.sheet.macroEnabled.12",
    "application/vnd.oasis.opendocument.spreadsheet",
    "text/vcard",
    "message/rfc822",
    "application/mbox",
)
ENTRY = """\
[Desktop Entry]
Type=Application
Name={name}
Exec="{program}" %f
Terminal=false
Categories=Office;ContactManagement;
StartupWMClass=leaddesk
MimeType={types}
"""


class NotBundled(Exception):  # noqa: N818 - a plain statement, as Refused is
    """Why there is no bundle, in a sentence for the person who asked for it."""


def main(words: list[str] | None = None) -> int:
    """Build the bundle and say where it is; 0 done, 1 not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where to put it (dist)"
    )
    args = parser.parse_args(words)
    try:
        program = bundle(args.out.resolve())
    except NotBundled as why:
        sys.stderr.write(f"{why}\n")
        return 1
    size_mb = sum(each.lstat().st_size for each in program.parent.rglob("*")) / 1e6
    sys.stdout.write(f"{program} is ready; its folder has {size_mb:.0f} MB and needs no Python.\n")
    return 0


def bundle(out: Path) -> Path:
    """Build the folder `out`/LeadDesk and return the program in it.

    Raises:
        NotBundled: PyInstaller is missing, or it failed (its log is named).
    """
    if find_spec("PyInstaller") is None:
        raise NotBundled(
            "PyInstaller is not installed. Install it with: .venv/bin/pip install -e '.[build]'"
        )
    runpy.run_path(str(ROOT / "resources" / "translations" / "compile.py"), run_name="__main__")
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    spec = work / f"{NAME}.spec"
    spec.write_text(_spec(), encoding="utf-8")
    log = work / "pyinstaller.log"
    with log.open("w", encoding="utf-8") as lines:
        done = subprocess.run(  # noqa: S603 - our own interpreter on the file written above
            [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
             f"--distpath={out}", f"--workpath={work}", str(spec)],
            stdout=lines, stderr=subprocess.STDOUT, cwd=ROOT, check=False,
        )  # fmt: skip
    if done.returncode:
        raise NotBundled(f"PyInstaller could not make the bundle. What it said: {log}")
    shutil.rmtree(work)
    program = out / NAME / (f"{NAME}.exe" if sys.platform == "win32" else NAME)
    if sys.platform == "linux":
        (program.parent / "leaddesk.desktop").write_text(desktop_entry(program), encoding="utf-8")
    return program


def desktop_entry(program: Path) -> str:
    """Return what makes a Linux desktop offer LeadDesk for lists, contacts and mails.

    Args:
        program: where it lies; the entry goes to ~/.local/share/applications.
    """
    quoted = re.sub(r'(["`$\\])', r"\\\1", str(program)).replace("\\", "\\\\").replace("%", "%%")
    return ENTRY.format(name=NAME, program=quoted, types="".join(f"{each};" for each in TYPES))


def _spec() -> str:
    package = ROOT / "leaddesk"
    return SPEC.format(
        root=str(ROOT),
        entry=str(package / "__main__.py"),
        resources=str(ROOT / "resources"),
        migrations=str(package / "store" / "migrations"),
        whole=WHOLE,
        with_files=WITH_FILES,
        with_metadata=WITH_METADATA,
        left_out=list(LEFT_OUT),
        name=NAME,
    )


def is_needed(target: str) -> bool:
    """Return whether a file of the bundle is used; all that is not Qt's is.

    Args:
        target: its place in the bundle, as PyInstaller names it.
    """
    path = target.replace("\\", "/")
    if "__pycache__" in path:
        return False
    if "/translations/" in path and "PySide6" in path:
        return re.search(r"/qtbase_(de|en)\.qm$", path) is not None
    if "PySide6" in path and "/plugins/" in path:
        return re.search(f"/plugins/({'|'.join(QT_PLUGINS)})", path) is not None
    if re.match(f"lib({GTK_LIBRARIES})[^/]*[.]so", path):
        return False
    library = re.search(r"(?:^|/)(?:lib)?Qt6?([A-Z][A-Za-z0-9]*)(?:\.|$)", path)
    return library is None or re.fullmatch(QT_LIBRARIES, library[1]) is not None


if __name__ == "__main__":
    sys.exit(main())
