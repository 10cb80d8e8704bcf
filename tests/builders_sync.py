"""A book in a workspace, as sync leaves it: colleagues, clashes, tray, merged lines."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.features.leads import note
from leaddesk.store.database import Database, book_of
from leaddesk.store.down_tables import Member, Presence
from leaddesk.store.ids import new_id
from leaddesk.store.ledger import PULL
from leaddesk.store.sync_tables import Attention, MergedLine, SyncState
from leaddesk.store.tables import Clash, Lead, Task
from tests.builders import NOW, add_lead, at, day

SPACE = UUID("0199f3a0-0000-7000-8000-00000000da7a")
DANA = uuid5(SPACE, "dana")
SYNCED_AT = at("2026-11-24T17:42+01:00")
JOINED_AT = at("2026-11-23T17:20+01:00")


def join(book: Database, *, synced_at: datetime | None = SYNCED_AT) -> None:
    """Let a book be in the workspace of Halden Instruments, with Dana Okafor as a colleague."""
    book.write_as({"kind": PULL}, _join, synced_at=synced_at)


def _join(session: Session, *, synced_at: datetime | None) -> Touched:
    me = book_of(session).user_id
    session.add(
        SyncState(
            id=1, url="https://desk.halden.example", workspace_id=SPACE,
            workspace="Halden Instruments", member="Mara Lindqvist", state="joined",
            incarnation=1, cursor="c" if synced_at else "", joined_at=JOINED_AT,
            synced_at=synced_at, sent=61, received=84,
        )
    )  # fmt: skip
    for number, (who, name) in enumerate(((me, "Mara Lindqvist"), (DANA, "Dana Okafor"))):
        session.add(Member(id=who, name=name, email="", role="rep", scope=number + 2))
    return Touched()


def pull(book: Database, *rows: Any) -> None:
    """Write rows as a pull brings them."""
    book.write_as({"kind": PULL}, _add, rows)


def _add(session: Session, rows: tuple[Any, ...]) -> Touched:
    session.add_all(rows)
    return Touched()


def clash(book: Database, lead: UUID, entity: str, row: UUID, field: str, **values: Any) -> UUID:
    """Add a clash between the rep and Dana whose later value stands."""
    me = book.context.user_id
    usual: dict[str, Any] = {
        "id": new_id(), "lead_id": lead, "entity": entity, "row_id": row, "field": field,
        "why": "both", "aside_by": me, "aside_at": at("2026-11-24T09:12+01:00"),
        "stands_by": DANA, "stands_at": at("2026-11-24T09:40+01:00"),
        "created_by": me, "created_at": NOW,
    }  # fmt: skip
    made = Clash(**(usual | values))
    found: UUID = made.id
    pull(book, made)
    return found


def step_of(book: Database, lead: UUID) -> UUID:
    """Return the open step of a lead."""

    def ask(session: Session) -> UUID:
        query = select(Task.id).where(Task.lead_id == lead, Task.done_at.is_(None))
        return session.scalars(query).one()

    return book.read(ask)


def add_nora(book: Database) -> tuple[UUID, UUID]:
    """Add Nora Feld, whose next date two people moved; return her and the clash of the day."""
    nora = add_lead(
        book, "Nora Feld", "Isar Wasserbau", status="qualify", step="Call about the drives",
        due=day("2026-11-27", "09:00"),
    )  # fmt: skip
    book.write(note, nora, "Ask before the board meets at noon.", now=at("2026-11-24T09:12+01:00"))
    step = step_of(book, nora)
    times = {
        "base": "2026-11-25T08:00:00+00:00",
        "stands": "2026-11-27T08:00:00+00:00",
        "aside": "2026-11-26T09:00:00+00:00",
    }
    clash(book, nora, "task", step, "due_at", **times)
    days = {which: moment[:10] for which, moment in times.items()}
    return nora, clash(book, nora, "task", step, "due_on", **days)


def add_title_clash(book: Database, name: str = "Jonas Weber", firm: str = "Kessler") -> UUID:
    """Add a lead whose job title two people changed; return the clash."""
    lead = add_lead(book, name, firm, phones=("+49 30 5550101",))
    book.write_as({"kind": PULL}, _retitle, lead, "Head of buying")
    return clash(
        book,
        lead,
        "lead",
        lead,
        "title",
        base="Buyer",
        stands="Head of buying",
        aside="Buying lead",
    )


def _retitle(session: Session, lead: UUID, title: str) -> Touched:
    session.get_one(Lead, lead).title = title
    return Touched(frozenset({lead}))


def merged(book: Database, lead: UUID, entity: str, row: UUID, field: str, value: Any) -> None:
    """Add a line of what was merged in the last round."""
    pull(
        book,
        MergedLine(
            round_at=SYNCED_AT, lead_id=lead, entity=entity, row_id=row, field=field, mine=0,
            by=DANA, value=value,
        ),
    )  # fmt: skip


def refused(book: Database, lead: UUID, field: str, value: Any, code: str = "forbidden") -> int:
    """Add a change of a lead's field to the tray."""
    item = Attention(
        entity="lead", row_id=lead, lead_id=lead, kind="set", field=field, value=value, code=code,
        name=book.read(_name, lead), group_id=7, at=NOW - timedelta(minutes=5),
    )  # fmt: skip
    book.write_as({"kind": PULL}, _add, (item,))

    def newest(session: Session) -> int:
        return session.scalars(select(Attention.id).order_by(Attention.id.desc()).limit(1)).one()

    return book.read(newest)


def _name(session: Session, lead: UUID) -> str:
    return str(session.get_one(Lead, lead).name)


def talking(book: Database, company: UUID, status: str = "qualify") -> None:
    """Let Dana talk to a company since 12 November."""
    pull(
        book,
        Presence(
            id=new_id(), company_id=company, member_id=DANA, status=status, path="direct",
            since=at("2026-11-12T10:00+01:00"),
        ),
    )  # fmt: skip
