"""Opens a book with everything that must follow its writes: what both front doors start from."""

from functools import cache
from pathlib import Path

from leaddesk import resources
from leaddesk.domain.process import Process
from leaddesk.domain.process_file import load
from leaddesk.features.following import followers
from leaddesk.features.zone import follow_zone
from leaddesk.store.database import Database


@cache
def processes() -> dict[str, Process]:
    """Return the lead processes that ship with the program, the first being the default path."""
    return load(resources() / "processes")


def open_book(folder: Path, key: bytes, *, guarded: bool = False) -> Database:
    """Open the book of a profile; it is made if there is none.

    Raises:
        Refused: see `Database`.
    """
    book = Database(folder, key, processes=processes(), followers=followers(), guarded=guarded)
    follow_zone(book)
    return book


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
