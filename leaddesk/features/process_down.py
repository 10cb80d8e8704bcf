"""The lead processes in use: the workspace's where the book is in one, else the rep's own.

They come down with sync while the book is open, so what every feature finds in `book.processes` is
one object that takes a new version up for all of them at once.
"""

import logging
from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import Process
from leaddesk.domain.process_file import BadProcess, parse
from leaddesk.domain.said import said
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import ProcessText
from leaddesk.store.sync_tables import SyncState

log = logging.getLogger(__name__)

JOINED = "joined"

Sent = tuple[bool, tuple[tuple[str, str], ...]]
"""Whether the book is in a workspace, and its processes by path, as files."""


class InUse(Mapping[str, Process]):
    """The processes by path, as they are at the moment of asking.

    Args:
        shipped: those of the program, which a workspace starts from too.
        own: those of a book that is alone.
    """

    def __init__(self, shipped: Mapping[str, Process], own: Mapping[str, Process]) -> None:
        self._shipped, self._own = dict(shipped), dict(own)
        self._now = self._own
        self.sent: Sent = (False, ())
        self.trouble: Refused | None = None

    def __getitem__(self, path: str) -> Process:
        return self._now[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._now)

    def __len__(self) -> int:
        return len(self._now)

    def take(self, sent: Sent) -> None:
        """Use what a workspace sent; the whole set changes at once, also for who reads it now.

        A process that this program cannot read is left as it was: the rep works on by the last one
        that it could, and `trouble` says so.
        """
        joined, texts = sent
        found = dict(self._shipped if joined else self._own)
        self.trouble = None
        for path, text in texts:
            try:
                found[path] = parse(text, f"{path}.toml")
            except BadProcess as bad:
                log.info("the workspace's process %s cannot be read: %s", path, bad)
                if path in self._now:
                    found[path] = self._now[path]
                self.trouble = Refused(
                    said("The workspace's lead process is newer than this LeadDesk."),
                    said("Install a newer LeadDesk; until then the old process is used."),
                )
        self._now, self.sent = found, sent


def take_up(session: Session) -> bool:
    """Use the processes that the book holds now; return whether they are others than before."""
    book = book_of(session)
    in_use = book.processes
    if not isinstance(in_use, InUse):
        return False
    sent = _sent(session)
    if sent == in_use.sent:
        return False
    in_use.take(sent)
    book.cache.pop("active statuses", None)
    return True


def trouble(session: Session) -> Refused | None:
    """Return why a process of the workspace is not in use; None: all are."""
    in_use = book_of(session).processes
    return in_use.trouble if isinstance(in_use, InUse) else None


def is_joined(session: Session) -> bool:
    """Whether the book is in a workspace, whose processes it follows."""
    return session.scalar(select(SyncState.state).where(SyncState.id == 1)) == JOINED


def _sent(session: Session) -> Sent:
    if not is_joined(session):
        return False, ()
    query = select(ProcessText.path, ProcessText.text).where(ProcessText.retracted_at.is_(None))
    return True, tuple((path, text) for path, text in session.execute(query.order_by("path")))
