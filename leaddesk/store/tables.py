"""Every table of the book that syncs, declared once for the desk and, later, the server.

A column says in `info["sync"]` how two devices agree on it. `local` columns are derived in the same
transaction by the followers and can be rebuilt by `leaddesk doctor --repair`.
"""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Boolean, Date, Index, Integer, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr

from leaddesk.store.columns import Counter, Id, JsonMap, Moment, synced, words


class Base(DeclarativeBase):
    """All tables of the book."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        }
    )


class Synced:
    """What every synced row carries: its id, when and by whom it was made, and its versions.

    `seq` and `field_ver` stay 0 and empty until a server numbers the row. `retracted_at` marks a
    row that an undo took back: it shows nowhere but in History and is never deleted.
    """

    lead_of: ClassVar[str] = (
        "lead_id"  # the column that names the lead whose aggregate the row is in
    )

    @declared_attr
    def id(cls) -> Mapped[UUID]:  # noqa: N805 - SQLAlchemy hands the class
        return synced("append", Id, primary_key=True)

    @declared_attr
    def created_at(cls) -> Mapped[datetime]:  # noqa: N805
        return synced("append", Moment, nullable=False)

    @declared_attr
    def created_by(cls) -> Mapped[UUID]:  # noqa: N805
        return synced("append", Id, nullable=False)

    @declared_attr
    def retracted_at(cls) -> Mapped[datetime | None]:  # noqa: N805
        return synced("field", Moment)

    @declared_attr
    def seq(cls) -> Mapped[int]:  # noqa: N805
        return synced("local", Counter, default=0, server_default="0", nullable=False)

    @declared_attr
    def field_ver(cls) -> Mapped[dict[str, int] | None]:  # noqa: N805
        return synced("local", JsonMap)


class Company(Synced, Base):
    """A firm."""

    __tablename__ = "company"
    lead_of = ""

    name: Mapped[str] = words()
    country: Mapped[str] = words()
    website: Mapped[str] = words()
    name_key: Mapped[str] = words("local")

    __table_args__ = (
        Index(  # the order in which companies are listed, and how one of a name is found
            "ix_company_list",
            "name_key",
            "id",
            sqlite_where=text("retracted_at IS NULL"),
            postgresql_where=text("retracted_at IS NULL"),
        ),
    )


class Lead(Synced, Base):
    """A person or firm we may sell to, and, once converted, the person we sold to."""

    __tablename__ = "lead"
    lead_of = "id"

    name: Mapped[str] = words()
    first: Mapped[str] = words()
    last: Mapped[str] = words()
    title: Mapped[str] = words()
    company_id: Mapped[UUID | None] = synced("field", Id)
    owner_id: Mapped[UUID] = synced("assign", Id, nullable=False)
    path: Mapped[str] = words()
    status: Mapped[str] = words("transition")
    reason: Mapped[str] = words()
    source: Mapped[str] = words()
    rating: Mapped[str] = words()
    country: Mapped[str] = words()
    website: Mapped[str] = words()
    wants: Mapped[str] = words()
    external_id: Mapped[str] = words()
    custom: Mapped[dict[str, str] | None] = synced("field", JsonMap)
    private: Mapped[bool] = synced(
        "field", Boolean, default=False, server_default="0", nullable=False
    )

    # Derived, and never sent: see features/following.py
    phase: Mapped[str] = words("local")
    entered_at: Mapped[datetime | None] = synced("local", Moment)
    attempt: Mapped[int] = synced("local", Integer, default=1, server_default="1", nullable=False)
    step_kind: Mapped[str] = words("local")
    step_text: Mapped[str] = words("local")
    waiting: Mapped[bool] = synced(
        "local", Boolean, default=False, server_default="0", nullable=False
    )
    due_on: Mapped[date | None] = synced("local", Date)
    due_at: Mapped[datetime | None] = synced("local", Moment)
    due_rank: Mapped[int] = synced("local", Integer, default=0, server_default="0", nullable=False)
    last_kind: Mapped[str] = words("local")
    last_label: Mapped[str] = words("local")
    last_at: Mapped[datetime | None] = synced("local", Moment)
    score: Mapped[int] = synced("local", Integer, default=0, server_default="0", nullable=False)
    score_reason: Mapped[str] = words("local")
    known: Mapped[int] = synced("local", Integer, default=0, server_default="0", nullable=False)
    tag_list: Mapped[str] = words("local")
    company_name: Mapped[str] = words("local")
    name_key: Mapped[str] = words("local", index=True)

    __table_args__ = (
        Index("ix_lead_agenda", "phase", "status", "due_on", "due_rank", "id"),
        Index(  # holds only what must not be there, so counting it costs nothing
            "ix_lead_orphan",
            "phase",
            sqlite_where=text("phase = 'open' AND due_on IS NULL"),
            postgresql_where=text("phase = 'open' AND due_on IS NULL"),
        ),
        Index(  # counts and rows of a company's leads, each status by what is due first
            "ix_lead_company",
            "company_id",
            "phase",
            "status",
            "due_on",
            "due_rank",
            sqlite_where=text("company_id IS NOT NULL"),
            postgresql_where=text("company_id IS NOT NULL"),
        ),
    )


class ContactPoint(Synced, Base):
    """One phone, email, address or profile of a lead or a company."""

    __tablename__ = "contact_point"

    lead_id: Mapped[UUID | None] = synced("append", Id, index=True)
    company_id: Mapped[UUID | None] = synced("append", Id)
    kind: Mapped[str] = words("append")
    label: Mapped[str] = words()
    value: Mapped[str] = words()
    street: Mapped[str] = words()
    city: Mapped[str] = words()
    state: Mapped[str] = words()
    postcode: Mapped[str] = words()
    country: Mapped[str] = words()
    position: Mapped[int] = synced("field", Integer, default=0, server_default="0", nullable=False)
    normal: Mapped[str | None] = synced("local", Text, index=True)  # of phones and emails only

    __table_args__ = (
        Index(  # almost all belong to leads, so it stays small
            "ix_contact_point_company",
            "company_id",
            sqlite_where=text("company_id IS NOT NULL"),
            postgresql_where=text("company_id IS NOT NULL"),
        ),
    )


class Task(Synced, Base):
    """A next step: what to do and by when, or for what the rep waits."""

    __tablename__ = "task"

    lead_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    kind: Mapped[str] = words()
    text: Mapped[str] = words()
    due_on: Mapped[date] = synced("field", Date, nullable=False)
    due_at: Mapped[datetime | None] = synced("field", Moment)
    waiting: Mapped[bool] = synced(
        "field", Boolean, default=False, server_default="0", nullable=False
    )
    done_at: Mapped[datetime | None] = synced("field", Moment)


class Activity(Synced, Base):
    """Something that happened. Only ever added; a correction is a new row."""

    __tablename__ = "activity"

    lead_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    kind: Mapped[str] = words("append")
    label: Mapped[str] = words("append")
    text: Mapped[str] = words("append")
    at: Mapped[datetime] = synced("append", Moment, nullable=False)
    outcome: Mapped[str] = words("append")
    status: Mapped[str] = words("append")
    to_status: Mapped[str] = words("append")
    attempt: Mapped[int | None] = synced("append", Integer)


class Tag(Synced, Base):
    """One word that marks a lead; the same word on the same lead is the same row everywhere."""

    __tablename__ = "tag"

    lead_id: Mapped[UUID] = synced("set", Id, nullable=False, index=True)
    name: Mapped[str] = synced("set", Text, nullable=False)


class Answer(Synced, Base):
    """One qualification field of a lead; an empty value is the answer "not known"."""

    __tablename__ = "answer"

    lead_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    field: Mapped[str] = synced("append", Text, nullable=False)
    value: Mapped[str] = words()


class OptOut(Synced, Base):
    """A normalised address that must not be used; outlives the lead it came with."""

    __tablename__ = "opt_out"
    lead_of = ""

    kind: Mapped[str] = words("append")  # email or phone
    address: Mapped[str] = synced("append", Text, nullable=False, index=True)
    since_on: Mapped[date] = synced("guarded", Date, nullable=False)


class CustomField(Synced, Base):
    """A field of the rep's own files: the key in `Lead.custom` and the name it is shown by."""

    __tablename__ = "custom_field"
    lead_of = ""

    key: Mapped[str] = synced("append", Text, nullable=False)
    name: Mapped[str] = words()


class LeadMerge(Synced, Base):
    """The intent that one lead is another: the loser is retracted, its rows are the winner's.

    Taken back by retracting this row. `detail` says what the merge did, so that any device can take
    it back: `{"fields": {name: [before, after]}, "moved": {table: [ids]}, "made": {table: [ids]}}`.
    """

    __tablename__ = "lead_merge"
    lead_of = "winner_id"

    winner_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    loser_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    detail: Mapped[dict[str, Any] | None] = synced("append", JsonMap)


class CompanyMerge(Synced, Base):
    """The same for two companies; the loser's leads are the winner's."""

    __tablename__ = "company_merge"
    lead_of = ""

    winner_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    loser_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    detail: Mapped[dict[str, Any] | None] = synced("append", JsonMap)


class Apart(Synced, Base):
    """Two leads, or two companies, that are not the same and are never offered again.

    The id is a UUIDv5 of the pair, so that it is the same row on every device.
    """

    __tablename__ = "apart"
    lead_of = ""

    what: Mapped[str] = words("append")  # lead or company
    a_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)  # the lower id
    b_id: Mapped[UUID] = synced("append", Id, nullable=False, index=True)
    why: Mapped[str] = words()  # colleagues, where they are two at one firm


class Clash(Synced, Base):
    """Two people's values of one field: one stands, the other is kept aside until looked at.

    Only the server makes these, with an id that is a UUIDv5 of the op that lost. Values are in
    their JSON form (`columns.plain`).
    """

    __tablename__ = "clash"

    lead_id: Mapped[UUID | None] = synced("append", Id, index=True)
    company_id: Mapped[UUID | None] = synced("append", Id, index=True)
    entity: Mapped[str] = words("append")
    row_id: Mapped[UUID] = synced("append", Id, nullable=False)
    field: Mapped[str] = words("append")
    why: Mapped[str] = words("append")  # both, done, status, opt_out, merged, former, retracted
    base: Mapped[Any] = synced("append", JsonMap, nullable=True)
    stands: Mapped[Any] = synced("append", JsonMap, nullable=True)
    stands_by: Mapped[UUID | None] = synced("append", Id)
    stands_at: Mapped[datetime | None] = synced("append", Moment)
    aside: Mapped[Any] = synced("append", JsonMap, nullable=True)
    aside_by: Mapped[UUID] = synced("append", Id, nullable=False)
    aside_at: Mapped[datetime] = synced("append", Moment, nullable=False)
    settled: Mapped[str] = words()  # kept or flipped; empty: to look at


SYNCED: tuple[type[Any], ...] = (
    Company,
    Lead,
    ContactPoint,
    Task,
    Activity,
    Tag,
    Answer,
    OptOut,
    CustomField,
    LeadMerge,
    CompanyMerge,
    Apart,
    Clash,
)
"""Every synced table, parents before children: the order in which a book goes up or comes in."""

BY_NAME: dict[str, type[Any]] = {table.__tablename__: table for table in SYNCED}


def rule_of(table: type[Any], column: str) -> str:
    """Return the sync rule that a column declares."""
    return str(table.__table__.c[column].info["sync"])
