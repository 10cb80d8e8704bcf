"""What can go wrong with the book's file, each in its own sentence that a rep may read."""

from pathlib import Path

from leaddesk.domain.errors import Refused

_KNOWN = (
    (
        ("database or disk is full", "no space left"),
        "The disk is full, so nothing more can be saved.",
        "Make some room and press the key again; what you typed is still here.",
    ),
    (
        ("readonly database", "read-only file system"),
        "The book lies in a folder that cannot be written.",
        "Allow writing there, or choose another folder with --profile.",
    ),
    (
        ("malformed", "disk image"),
        "The book is damaged.",
        "Run `leaddesk doctor`, or bring back the newest copy of its backups folder.",
    ),
    (
        ("database is locked", "database table is locked"),
        "Another program is using the book.",
        "Close it and try again.",
    ),
    (
        ("unable to open database file",),
        "The book cannot be opened where it lies.",
        "Check that the folder is there and may be read and written.",
    ),
    (
        ("disk i/o error",),
        "The disk did not take what was written, as a full or failing disk does.",
        "Make some room or check the disk; what you typed is still here.",
    ),
)


def as_refused(error: BaseException) -> Refused | None:
    """Return the sentence for a failure of disk or file, or None for a bug."""
    if isinstance(error, Refused):
        return error
    text = str(error).lower()
    for signs, said, mend in _KNOWN:
        if any(sign in text for sign in signs):
            return Refused(said, mend)
    if isinstance(error, PermissionError):
        return Refused(
            f"{error.filename} may not be read or written.", "Allow it, or choose another folder."
        )
    return None


def wrong_key(path: Path) -> Refused:
    """Say that the key is not this book's."""
    return Refused(
        f"This key does not open the book in {path.parent}.",
        "Use the key file or the keyring of the person who made the book.",
    )


def damaged(path: Path) -> Refused:
    """Say that the key is right and the file is not."""
    return Refused(
        f"The book {path} is damaged.",
        "Bring back the newest copy with `leaddesk restore`; copies lie in its backups folder.",
    )


def newer_schema(path: Path) -> Refused:
    """Say that a newer LeadDesk wrote the book."""
    return Refused(
        f"The book in {path.parent} was written by a newer LeadDesk.",
        "Update LeadDesk on this computer; the book was not touched.",
    )


def in_use() -> Refused:
    """Say that the file is needed alone."""
    return Refused(
        "The book is in use by another LeadDesk.",
        "Close its window or wait for the command to end, then try again.",
    )
