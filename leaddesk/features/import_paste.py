"""Keeps a pasted list as a file, readable by its owner only, for as long as an import may need it.

An import that was stopped goes on from its file, so the file of a list stays until the batch is
whole or taken back; what is left over after a crash is removed at the next start.
"""

import os
import shutil
import tempfile
from pathlib import Path

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.imports import unfinished
from leaddesk.store.database import Database

PREFIX = "pasted-"
NAME = "pasted list"


def keep_paste(folder: Path, text: str) -> Path:
    """Write a pasted list into a folder of its own below the profile and return the file.

    Raises:
        Refused: the disk is full or may not be written.
    """
    try:
        file = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder)) / NAME
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise Refused(
            said("The pasted list could not be kept while it comes in."),
            said("Make room on the disk."),
        ) from error
    return file


def drop_paste(file: Path) -> None:
    """Remove the file of a pasted list; any other file is left alone."""
    if file.parent.name.startswith(PREFIX):
        shutil.rmtree(file.parent, ignore_errors=True)


def drop_old_pastes(book: Database) -> int:
    """Remove the lists that no stopped import can go on from; return how many.

    For the start of the window, before anything is pasted.
    """
    wanted = book.read(_wanted)
    old = [each for each in book.folder.glob(f"{PREFIX}*") if each.name not in wanted]
    for each in old:
        shutil.rmtree(each, ignore_errors=True)
    return len(old)


def _wanted(session: Session) -> set[str]:
    return {Path(batch.path).parent.name for batch in unfinished(session)}
