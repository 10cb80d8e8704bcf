"""A folder the rep watches: new files in it are noticed and offered, never brought in unasked.

The window looks when the system says that the folder changed, and once at its start; what was
offered and put aside, or came in, is known by its content and not offered again, under any name.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.features.imports import TAKEN_BACK
from leaddesk.store.local_tables import ImportBatch, Setting

KEY = "watched_folder"
STABLE_S = 2.0
"""How long a file must have lain untouched: a download still grows."""

MOST_FILES = 2_000  # of a folder that are looked at, the newest first
MOST_BYTES = 1 << 30  # of a file that is offered
ENDINGS = frozenset(
    ".csv .tsv .tab .txt .xlsx .xlsm .xlsb .xls .ods .vcf .vcard .eml .mbox .json".split()
)
_UNFINISHED = (".", "~", "$")  # first signs of names of files that are being written


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that lies in the watched folder and is not known yet.

    Attributes:
        size: in bytes.
        changed_at: aware, when it was last written.
        sha256: of its content, in hex.
    """

    path: str
    name: str
    size: int
    changed_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class Watched:
    """The watched folder as it lies there now.

    Attributes:
        folder: "" for none.
        files: those that are new, the newest first.
        is_growing: a file is still being written, so another look is worth it.
    """

    folder: str = ""
    files: tuple[NewFile, ...] = ()
    is_growing: bool = False


def watched_now(session: Session, *, now: datetime) -> Watched:
    """Return the watched folder with what is new in it; see `new_files`."""
    folder = watched_folder(session)
    if not folder:
        return Watched()
    moment = now.timestamp()
    growing = any(0 <= moment - _changed_s(file) < STABLE_S for file in _files(Path(folder)))
    return Watched(folder, new_files(session, now=now), growing)


def watched_folder(session: Session) -> str:
    """Return the folder that is watched; "" for none."""
    return str(_kept(session).get("folder", ""))


def watch(session: Session, folder: str) -> Touched:
    """Watch a folder from now on, or none; what lies in it already is not offered.

    Raises:
        Refused: it is no folder.
    """
    if not folder:
        session.merge(Setting(key=KEY, value={}))
        return Touched(label=said("No folder is watched"))
    path = Path(folder).expanduser().absolute()
    if not path.is_dir():
        raise Refused(
            said("{folder} is no folder.", folder=folder), said("Choose a folder that is there.")
        )
    known = {_mark(file): "" for file in _files(path)}
    session.merge(Setting(key=KEY, value={"folder": str(path), "marks": known, "shas": []}))
    return Touched(label=said("The folder {folder} is watched", folder=path.name))


def new_files(session: Session, *, now: datetime) -> tuple[NewFile, ...]:
    """Return the files of the watched folder that are new, the newest first; writes nothing.

    A file that was imported from anywhere is not new; one whose import was taken back is.

    Args:
        session: a reader.
        now: aware; a file written less than STABLE_S ago waits for the next look.
    """
    kept = _kept(session)
    if not kept.get("folder"):
        return ()
    came = select(ImportBatch.sha256).where(ImportBatch.state != TAKEN_BACK)
    known = {*kept.get("shas", ()), *session.scalars(came)}
    found = []
    for file in _files(Path(kept["folder"])):
        if _mark(file) in kept.get("marks", {}) or not _is_whole(file, now):
            continue
        new = _new_file(file)
        if new is not None and new.sha256 not in known:
            known.add(new.sha256)
            found.append(new)
    return tuple(found)


def put_aside(session: Session, *sha256: str) -> None:
    """Offer files of this content no more: the rep saw them, or they came in."""
    kept = dict(_kept(session))
    shas = list(dict.fromkeys([*kept.get("shas", ()), *sha256]))[-MOST_FILES:]
    if kept.get("folder"):
        there = {_mark(file) for file in _files(Path(kept["folder"]))}
        marks = {mark: "" for mark in kept.get("marks", {}) if mark in there}
        session.merge(Setting(key=KEY, value={**kept, "shas": shas, "marks": marks}))


def _kept(session: Session) -> dict[str, Any]:
    kept = session.get(Setting, KEY)
    return dict(kept.value or {}) if kept else {}


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files an import may read, the newest first; none where the folder is gone."""
    try:
        files = [
            file
            for file in folder.iterdir()
            if file.suffix.casefold() in ENDINGS
            and not file.name.startswith(_UNFINISHED)
            and file.is_file()
        ]
        yield from sorted(files, key=_changed_s, reverse=True)[:MOST_FILES]
    except OSError:
        return


def _changed_s(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _mark(file: Path) -> str:
    """Return name, size and time of a file in one, which is cheap to compare."""
    try:
        stat = file.stat()
    except OSError:
        return file.name
    return f"{file.name}|{stat.st_size}|{stat.st_mtime_ns}"


def _is_whole(file: Path, now: datetime) -> bool:
    try:
        stat = file.stat()
    except OSError:
        return False
    return 0 < stat.st_size <= MOST_BYTES and now.timestamp() - stat.st_mtime >= STABLE_S


def _new_file(file: Path) -> NewFile | None:
    try:
        stat = file.stat()
        with file.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
    changed = datetime.fromtimestamp(stat.st_mtime).astimezone()
    return NewFile(str(file), file.name, stat.st_size, changed, sha256)
