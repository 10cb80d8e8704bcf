"""A workspace's own lead processes: checked when they come in, sent down to every device."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain import process_file
from leaddesk.domain.process import Process
from leaddesk.domain.process_rules import check_successor
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import ProcessText
from leaddesk.store.ids import derived_id

LOOK_S = 1.0
"""How old what this process knows of the files may be: another one may have changed them."""


class Paths:
    """The processes in use in a workspace: those that ship, its own instead of their namesakes."""

    def __init__(
        self, shipped: Mapping[str, Process], texts: Callable[[], Mapping[str, str]]
    ) -> None:
        self._shipped, self._texts = shipped, texts
        self._known: Mapping[str, str] = {}
        self._found = shipped
        self._looked = -LOOK_S

    def now(self) -> Mapping[str, Process]:
        """Return them; looked up again when that was a second ago."""
        at = time.monotonic()
        if at - self._looked >= LOOK_S:
            texts = self._texts()
            self._looked = at
            if texts != self._known:
                own = {path: process_file.parse(text, f"{path}.toml")
                       for path, text in texts.items()}  # fmt: skip
                self._found, self._known = {**self._shipped, **own}, texts
        return self._found

    def forget(self) -> None:
        """Look at once when asked next."""
        self._looked = -LOOK_S


def texts(session: Session) -> dict[str, str]:
    """Return the workspace's own processes by path, as files."""
    rows = session.execute(
        select(ProcessText.path, ProcessText.text).where(ProcessText.retracted_at.is_(None))
    )
    return {path: text for path, text in rows}  # noqa: C416 - typed


def upload(session: Session, text: str, name: str, *, now: datetime) -> Process:
    """Put a process in force instead of the one of the same id.

    Raises:
        BadProcess: the file breaks a rule, or leaves leads of the present version without a status.
    """
    del now
    process = process_file.parse(text, name)
    present = book_of(session).processes.get(process.id)
    if present is not None:
        check_successor(present, process)
    row_id = derived_id(book_of(session).book_id, "process_text", process.id)
    kept = session.get(ProcessText, row_id)
    if kept is None:
        session.add(ProcessText(id=row_id, path=process.id, text=text))
    else:
        kept.text = text
        kept.retracted_at = None
    return process
