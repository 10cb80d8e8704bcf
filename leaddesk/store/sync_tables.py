"""What a joined book keeps about its server; local, like all that only this computer needs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from leaddesk.store.columns import Id, JsonMap, Moment
from leaddesk.store.tables import Base

RULES = "workspace_rules"
"""The setting that holds what the workspace rules for its devices."""


class SyncState(Base):
    """Where this book stands with its workspace: one row (id 1) once it has joined.

    Attributes:
        url, workspace_id, workspace, member: where it joined, under which names.
        state: joined, paused (left, rows kept), revoked.
        incarnation: the number under which ops are counted; `last_n`, `last_h` the last op that
            entered a request, `acked_n` the last one answered.
        nonce: what the server's last answer gave, to be shown next time.
        cursor: the server's token of the last consistent page; empty before the first sync ended.
        resume: where a first sync goes on.
        offset_us: the server's clock minus this computer's, microseconds.
        brought: whether everything the book had before has been put into the outbox.
        wipe_own: whether the rep agreed that leads he brought may be wiped.
    """

    __tablename__ = "sync_state"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    workspace_id: Mapped[UUID] = mapped_column(Id)
    workspace: Mapped[str] = mapped_column(Text)
    member: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    incarnation: Mapped[int] = mapped_column(BigInteger)
    last_n: Mapped[int] = mapped_column(BigInteger, default=0)
    last_h: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    acked_n: Mapped[int] = mapped_column(BigInteger, default=0)
    nonce: Mapped[str] = mapped_column(Text, default="")
    cursor: Mapped[str] = mapped_column(Text, default="")
    seq: Mapped[int] = mapped_column(BigInteger, default=0)
    resume: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    offset_us: Mapped[int] = mapped_column(BigInteger, default=0)
    wipe_own: Mapped[int] = mapped_column(Integer, default=0)
    joined_at: Mapped[datetime] = mapped_column(Moment)
    synced_at: Mapped[datetime | None] = mapped_column(Moment)
    sent: Mapped[int] = mapped_column(Integer, default=0)  # of the last round that moved anything
    received: Mapped[int] = mapped_column(Integer, default=0)


class Brought(Base):
    """A lead or company that was in the book before it joined; never wiped unless agreed."""

    __tablename__ = "brought"

    row_id: Mapped[UUID] = mapped_column(Id, primary_key=True)


class Journal(Base):
    """An op the server has answered, kept 30 days for a server restored from an older copy."""

    __tablename__ = "journal"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    incarnation: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    n: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(Moment)


class Attention(Base):
    """A change the server did not take: shown in the tray until retried, edited or discarded.

    Attributes:
        code: why (`protocol.CODES`); words: what the rep had typed, for reading and copying.
        body: the op; group_id: those of one command are retried together.
        state: waiting, retried, discarded.
    """

    __tablename__ = "attention"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    entity: Mapped[str] = mapped_column(Text)
    row_id: Mapped[UUID] = mapped_column(Id, index=True)
    lead_id: Mapped[UUID | None] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(Text)
    field: Mapped[str | None] = mapped_column(Text)
    value: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    code: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text, default="")
    group_id: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(Text, default="waiting", server_default="waiting")
    at: Mapped[datetime] = mapped_column(Moment)


BOTH, OTHERS = 0, 2
"""`MergedLine.mine`: of a lead that this book changed too in that round, and of another one."""


class MergedLine(Base):
    """What another person did to a lead: a line of History, and of After sync where both did."""

    __tablename__ = "merged_line"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    round_at: Mapped[datetime] = mapped_column(Moment, index=True)
    lead_id: Mapped[UUID] = mapped_column(Id, index=True)
    entity: Mapped[str] = mapped_column(Text)
    row_id: Mapped[UUID] = mapped_column(Id)
    field: Mapped[str] = mapped_column(Text)  # empty: a row that came
    mine: Mapped[int] = mapped_column(Integer)  # BOTH or OTHERS
    by: Mapped[UUID | None] = mapped_column(Id)
    value: Mapped[Any] = mapped_column(JsonMap, nullable=True)
