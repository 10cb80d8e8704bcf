"""Tables that never leave the computer: the outbox, undo, drafts, imports, settings."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from leaddesk.store.columns import Id, JsonMap, Moment
from leaddesk.store.tables import Base


class Book(Base):
    """Who this book is: one row, made with the book."""

    __tablename__ = "book"

    book_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    user_id: Mapped[UUID] = mapped_column(Id)
    device_id: Mapped[UUID] = mapped_column(Id)
    created_at: Mapped[datetime] = mapped_column(Moment)


class Setting(Base):
    """One choice of the rep, by name."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[Any] = mapped_column(JsonMap)


class Outbox(Base):
    """One change that a server has not confirmed.

    A `create` carries no fields while it has no number: it stands for its row as is, so later
    changes of that row need no line of their own and the outbox never outgrows the book. `n`,
    `hash` and `body` are filled when the change first enters a request (SYNC.md 3.3).
    """

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    n: Mapped[int | None] = mapped_column(Integer)
    entity: Mapped[str] = mapped_column(Text)
    row_id: Mapped[UUID] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(Text)
    field: Mapped[str | None] = mapped_column(Text)
    value: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    base: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    group_id: Mapped[int] = mapped_column(Integer)  # the command's undo number and its aggregate
    at: Mapped[datetime] = mapped_column(Moment)
    hash: Mapped[bytes | None] = mapped_column(LargeBinary)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    seq: Mapped[int | None] = mapped_column(BigInteger)  # answered: goes once the feed is past it

    __table_args__ = (
        Index("ix_outbox_row", "row_id", "entity"),
        Index(
            "ix_outbox_n",
            "n",
            sqlite_where=text("n IS NOT NULL"),
            postgresql_where=text("n IS NOT NULL"),
        ),
    )


class Undo(Base):
    """One command of the rep: what it is called and whether it was taken back."""

    __tablename__ = "undo"

    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(Id)
    user_id: Mapped[UUID] = mapped_column(Id)
    device_id: Mapped[UUID] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(Text)  # command, import, undo, redo, clock
    label: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text, default="", server_default="")
    at: Mapped[datetime] = mapped_column(Moment)
    undoes: Mapped[int | None] = mapped_column(Integer)
    undone_by: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (Index("ix_undo_open", "undone_by", "kind", "n"),)


class UndoRow(Base):
    """One row a command touched: its fields before and after; both empty: it made the row."""

    __tablename__ = "undo_row"
    __table_args__ = (
        Index(  # of rows changed only, for History: one that came says itself when and by whom
            "ix_undo_row_changed",
            "row_id",
            sqlite_where=text("before IS NOT NULL"),
            postgresql_where=text("before IS NOT NULL"),
        ),
        {"sqlite_with_rowid": False},
    )

    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    entity: Mapped[str] = mapped_column(Text, primary_key=True)
    row_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    before: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    after: Mapped[Any] = mapped_column(JsonMap, nullable=True)


class Draft(Base):
    """What was typed and not yet saved, by the place it was typed in."""

    __tablename__ = "draft"

    place: Mapped[str] = mapped_column(Text, primary_key=True)
    text: Mapped[Any] = mapped_column(JsonMap)
    at: Mapped[datetime] = mapped_column(Moment)


class ImportBatch(Base):
    """One import: where it came from, how far it got, what came of it."""

    __tablename__ = "import_batch"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    undo_n: Mapped[int | None] = mapped_column(Integer)
    path: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(Text, index=True)
    options: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    state: Mapped[str] = mapped_column(Text)  # running, done, taking back ...
    at: Mapped[datetime] = mapped_column(Moment)
    rows: Mapped[int] = mapped_column(Integer, default=0)
    new: Mapped[int] = mapped_column(Integer, default=0)
    updated: Mapped[int] = mapped_column(Integer, default=0)
    duplicate: Mapped[int] = mapped_column(Integer, default=0)
    refused: Mapped[int] = mapped_column(Integer, default=0)


class ImportRow(Base):
    """One line of a file that was not written, kept with the reason so that it can be mended."""

    __tablename__ = "import_row"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    batch_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    row: Mapped[int] = mapped_column(Integer, primary_key=True)
    line: Mapped[int] = mapped_column(Integer)
    verdict: Mapped[str] = mapped_column(Text)  # refused, duplicate
    field: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    raw: Mapped[str] = mapped_column(Text)


class ImportSeen(Base):
    """A record that came in, by 63 bits of all it said, and the lead it became."""

    __tablename__ = "import_seen"

    mark: Mapped[int] = mapped_column(Integer, primary_key=True)
    lead_id: Mapped[UUID] = mapped_column(Id)
    n: Mapped[int] = mapped_column(Integer, index=True)  # undo entry of its import


class SearchDoc(Base):
    """The number by which the full-text tables know a lead."""

    __tablename__ = "search_doc"

    doc: Mapped[int] = mapped_column(Integer, primary_key=True)
    lead_id: Mapped[UUID] = mapped_column(Id, unique=True)


class AgendaCount(Base):
    """How many leads stand in a status and fall due on a day; kept by triggers on `lead`."""

    __tablename__ = "agenda_count"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    phase: Mapped[str] = mapped_column(Text, primary_key=True)
    status: Mapped[str] = mapped_column(Text, primary_key=True)
    due_on: Mapped[str] = mapped_column(Text, primary_key=True)
    n: Mapped[int] = mapped_column(Integer)


class Tally(Base):
    """How many rows of a kind stand, by a name; kept by triggers, so counting costs nothing."""

    __tablename__ = "tally"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    n: Mapped[int] = mapped_column(Integer)


class MatchRecord(Base):
    """What is known of a lead or company in the normal forms that matching compares.

    Attributes:
        doc: the number by which `match_key` and `match_pair` know it.
        keys: its blocking keys, 8 bytes each. A bulk writer leaves them here only (`indexed` 0):
            25 random index entries a lead cost 16 s for 100,000 leads, in order later 4 s.
        paired: 0 until its pairs have been looked for since it changed last.
    """

    __tablename__ = "match_record"
    __table_args__ = (
        Index(
            "ix_match_record_waiting",
            "doc",
            sqlite_where=text("paired = 0"),
            postgresql_where=text("paired = 0"),
        ),
        Index(
            "ix_match_record_unindexed",
            "doc",
            sqlite_where=text("indexed = 0"),
            postgresql_where=text("indexed = 0"),
        ),
    )

    doc: Mapped[int] = mapped_column(Integer, primary_key=True)
    row_id: Mapped[UUID] = mapped_column(Id, unique=True)
    what: Mapped[str] = mapped_column(Text)  # lead or company
    body: Mapped[str] = mapped_column(Text)
    keys: Mapped[bytes] = mapped_column(LargeBinary)
    indexed: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    paired: Mapped[int] = mapped_column(Integer, default=0, server_default="0")


class MatchKey(Base):
    """One narrow key of a record: two that share one are compared."""

    __tablename__ = "match_key"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    hash: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    doc: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)


class MatchCount(Base):
    """How many records hold a name, firm or phone number: what makes agreement on it weigh."""

    __tablename__ = "match_count"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    hash: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(Integer)


class MatchPair(Base):
    """Two records that may be one and are offered on the Duplicates page."""

    __tablename__ = "match_pair"
    __table_args__ = (
        Index("ix_match_pair_best", "what", "score", "a", "b"),
        Index("ix_match_pair_b", "b"),
        {"sqlite_with_rowid": False},
    )

    a: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)  # lower doc
    b: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    what: Mapped[str] = mapped_column(Text)
    score: Mapped[int] = mapped_column(Integer)
    sure: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
