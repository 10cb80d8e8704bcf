"""Opens a book with everything that must follow its writes: what both front doors start from."""

from datetime import datetime
from functools import cache
from pathlib import Path

from leaddesk import resources
from leaddesk.domain.process import Process
from leaddesk.domain.process_file import load
from leaddesk.features.following import followers
from leaddesk.features.lease import LeaseGate
from leaddesk.features.process_change import follow_processes
from leaddesk.features.process_down import InUse, is_joined, take_up
from leaddesk.features.zone import follow_zone
from leaddesk.store.database import Database

OWN = "processes"
"""Folder of a profile in which the rep's own processes lie; a file there replaces its namesake."""


@cache
def processes() -> dict[str, Process]:
    """Return the lead processes that ship with the program, the first being the default path."""
    return load(resources() / "processes")


def processes_of(folder: Path) -> dict[str, Process]:
    """Return the processes in use for a profile.

    Raises:
        BadProcess: a file of the rep's own cannot be used; it names file, line and mend.
    """
    own = folder / OWN
    return {**processes(), **(load(own) if own.is_dir() else {})}


def open_book(folder: Path, key: bytes, *, guarded: bool = False) -> Database:
    """Open the book of a profile; it is made if there is none.

    Raises:
        Refused: see `Database` and `processes_of`.
    """
    paths = processes_of(folder)
    in_use = InUse(processes(), paths)
    book = Database(folder, key, processes=in_use, followers=followers(), guarded=guarded)
    book.gate = LeaseGate()
    try:
        book.read(take_up)
        if not book.read(is_joined):  # a workspace's leads follow as they come up
            follow_processes(book, _texts(folder, paths))
        follow_zone(book)
    except BaseException:
        book.close()
        raise
    return book


def _texts(folder: Path, paths: dict[str, Process]) -> dict[str, str]:
    """Return the files that processes came from, the rep's own before the shipped ones."""
    found = {}
    for path, process in paths.items():
        own, shipped = folder / OWN / process.source, resources() / "processes" / process.source
        found[path] = (own if own.is_file() else shipped).read_text(encoding="utf-8")
    return found


def keep_house(book: Database, *, now: datetime) -> int:
    """As `housekeeping.keep_house`, which loads numpy: 0.3 s that the window's thread must not."""
    from leaddesk.features import housekeeping

    return housekeeping.keep_house(book, now=now)


def warm_up() -> None:
    """Load every feature of the first screens, on the thread that opened the book."""
    from leaddesk.features import (  # noqa: F401 - loading is the point
        clashes,
        clock,
        drafts,
        inbox,
        lead_detail,
        leads,
        outcomes,
        undo_whole,
    )
