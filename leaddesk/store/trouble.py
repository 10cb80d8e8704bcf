"""What can go wrong with the book's file, each in its own sentence that a rep may read."""

from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import noted, retold, said

_KNOWN = (
    (
        ("database or disk is full", "no space left"),
        noted("The disk is full, so nothing more can be saved."),
        noted("Make some room and press the key again; what you typed is still here."),
    ),
    (
        ("readonly database", "read-only file system"),
        noted("The book lies in a folder that cannot be written."),
        noted("Allow writing there, or choose another folder with --profile."),
    ),
    (
        ("malformed", "disk image"),
        noted("The book is damaged."),
        noted("Run `leaddesk doctor`, or bring back the newest copy of its backups folder."),
    ),
    (
        ("database is locked", "database table is locked"),
        noted("Another program is using the book."),
        noted("Close it and try again."),
    ),
    (
        ("unable to open database file",),
        noted("The book cannot be opened where it lies."),
        noted("Check that the folder is there and may be read and written."),
    ),
    (
        ("disk i/o error", "input/output error", "disk quota exceeded", "file too large"),
        noted("The disk did not take what was written, as a full or failing disk does."),
        noted("Make some room or check the disk; what you typed is still here."),
    ),
)


def as_refused(error: BaseException) -> Refused | None:
    """Return the sentence for a failure of disk or file, or None for a bug."""
    if isinstance(error, Refused):
        return error
    text = str(error).lower()
    for signs, what, mend in _KNOWN:
        if any(sign in text for sign in signs):
            return Refused(retold(what), retold(mend))
    if isinstance(error, PermissionError):
        return Refused(
            said("{filename} may not be read or written.", filename=error.filename),
            said("Allow it, or choose another folder."),
        )
    return None


def wrong_key(path: Path) -> Refused:
    """Say that the key is not this book's."""
    return Refused(
        said("This key does not open the book in {parent}.", parent=path.parent),
        said("Use the key file or the keyring of the person who made the book."),
    )


def damaged(path: Path) -> Refused:
    """Say that the key is right and the file is not."""
    return Refused(
        said("The book {path} is damaged.", path=path),
        said(
            "Bring back the newest copy with `leaddesk restore`; copies lie in its backups folder."
        ),
    )


def newer_schema(path: Path) -> Refused:
    """Say that a newer LeadDesk wrote the book."""
    return Refused(
        said("The book in {parent} was written by a newer LeadDesk.", parent=path.parent),
        said("Update LeadDesk on this computer; the book was not touched."),
    )


def in_use() -> Refused:
    """Say that the file is needed alone."""
    return Refused(
        said("The book is in use by another LeadDesk."),
        said("Close its window or wait for the command to end, then try again."),
    )
