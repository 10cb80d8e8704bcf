"""Checks every invariant of the book by name, and mends what can be derived anew."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import CLOSED, CONVERTED
from leaddesk.domain.process_rules import flags
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.features.deriving import Derived, indexed_value
from leaddesk.features.following import AT_ONCE, company_key_of, derive
from leaddesk.features.merge_check import check_merges
from leaddesk.store.database import BookContext, Database, book_of
from leaddesk.store.outbox import MAKING, ledger, write_derived
from leaddesk.store.tables import SYNCED, Company, ContactPoint, Lead


@dataclass(frozen=True, slots=True)
class Check:
    """One invariant: whether it holds, and what was found where it does not."""

    name: str
    ok: bool
    detail: str = ""


Checker = Callable[[Session], str]
"""Returns what is wrong in a few words; empty where all is well."""


def examine(book: Database) -> tuple[Check, ...]:
    """Run every check, each in its own snapshot; a check that cannot run fails.

    A page that a crash left half copied from the log is copied whole first: the check of the pages
    reads the file itself, not the log that still has the page.
    """
    with suppress(Refused):
        book.checkpoint()
    checks = []
    for name, checker in CHECKS.items():
        try:
            found = book.read(checker)
        except Exception as error:  # noqa: BLE001 - a damaged page must not end the examination
            found = f"could not be checked: {error}"
        checks.append(Check(name, not found, found))
    checks.append(Check("process", ok=True, detail=_advice(book.context)))
    return tuple(checks)


def _advice(book: BookContext) -> str:
    """Say which statuses are named after what was done, and what to call them."""
    found = [
        f"{process.source} line {flag.line}: “{flag.name}” says what was; try “{flag.proposal}”"
        for process in book.processes.values()
        for flag in flags(process)
    ]
    return "; ".join(found)


def _integrity(session: Session) -> str:
    for table in ("lead_words", "lead_trigrams"):
        # SQLite 3.53 calls an index broken that another connection has merged since this one last
        # looked at it; a question of the index has it look anew
        session.execute(text(f"SELECT rowid FROM {table} WHERE {table} MATCH 'any' LIMIT 1"))  # noqa: S608 - our own names
    pages = session.execute(text("PRAGMA cipher_integrity_check")).scalars().all()
    rows = session.execute(text("PRAGMA integrity_check(5)")).scalars().all()
    return "; ".join(pages or [row for row in rows if row != "ok"])


def _orphans(session: Session) -> str:
    found = []
    for table in SYNCED:
        if table.lead_of == "lead_id":
            lost = _number(
                session,
                f"SELECT count(*) FROM {table.__tablename__} WHERE lead_id IS NOT NULL"  # noqa: S608 - our own names
                " AND lead_id NOT IN (SELECT id FROM lead)",
            )
            found += [f"{lost} rows of {table.__tablename__} without their lead"] if lost else []
    lost = _number(
        session,
        "SELECT count(*) FROM lead WHERE company_id IS NOT NULL"
        " AND company_id NOT IN (SELECT id FROM company)",
    )
    return "; ".join(found + ([f"{lost} leads without their company"] if lost else []))


def _next_step(session: Session) -> str:
    ended = ", ".join(f"'{key}'" for key in sorted(_ended(session)))
    lost = _number(
        session,
        f"SELECT count(*) FROM lead WHERE retracted_at IS NULL AND status NOT IN ({ended})"  # noqa: S608 - keys of our process files
        " AND id NOT IN (SELECT lead_id FROM task WHERE done_at IS NULL AND retracted_at IS NULL"
        " AND due_on IS NOT NULL)",
    )
    return f"{lost} open leads without a next step" if lost else ""


def _ended(session: Session) -> set[str]:
    return {
        key
        for process in book_of(session).processes.values()
        for key, status in process.statuses.items()
        if status.phase in {CLOSED, CONVERTED}
    }


def _derived(session: Session) -> str:
    wrong = sum(len(part) for part in _stale_leads(session))
    return f"{wrong} leads whose derived columns are stale" if wrong else ""


def _stale_leads(session: Session) -> Iterator[list[Derived]]:
    names = Derived._fields
    for leads in _lead_parts(session):
        kept = {
            row.id: tuple(row)
            for row in session.execute(
                select(*(getattr(Lead, name) for name in names)).where(Lead.id.in_(leads))
            )
        }
        yield [row for row in derive(session, leads) if kept[row.id] != tuple(row)]


def _normals(session: Session) -> str:
    wrong = len(_stale_points(session)) + len(_stale_companies(session))
    return f"{wrong} addresses or names whose normal form is stale" if wrong else ""


def _stale_points(session: Session) -> list[dict[str, object]]:
    query = select(ContactPoint.id, ContactPoint.kind, ContactPoint.value, ContactPoint.normal)
    query = query.where(ContactPoint.retracted_at.is_(None))  # one that is back is normalised anew
    return [
        {"id": point, "normal": fresh}
        for point, kind, value, old in session.execute(query)
        if (fresh := indexed_value(kind, value)) != old
    ]


def _stale_companies(session: Session) -> list[dict[str, object]]:
    query = select(Company.id, Company.name, Company.name_key)
    return [
        {"id": company, "name_key": fresh}
        for company, name, old in session.execute(query)
        if (fresh := company_key_of(name)) != old
    ]


COUNTED = (
    "SELECT phase, status, due_on, count(*) FROM lead"
    " WHERE phase <> '' AND due_on IS NOT NULL GROUP BY 1, 2, 3"
)
TALLIED = "SELECT 'companies', count(*) FROM company WHERE retracted_at IS NULL"


def _counts(session: Session) -> str:
    wrong = 0
    for kept, counted in (
        ("SELECT phase, status, due_on, n FROM agenda_count", COUNTED),
        ("SELECT name, n FROM tally", TALLIED),
    ):
        wrong += len(set(session.execute(text(kept))) ^ set(session.execute(text(counted))))
    return f"{wrong} counts of the inbox or of companies are off" if wrong else ""


def _search(session: Session) -> str:
    missing = _number(
        session,
        "SELECT count(*) FROM lead WHERE retracted_at IS NULL"
        " AND id NOT IN (SELECT lead_id FROM search_doc)",
    )
    extra = _number(
        session,
        "SELECT count(*) FROM search_doc WHERE lead_id NOT IN"
        " (SELECT id FROM lead WHERE retracted_at IS NULL)",
    )
    unindexed = _number(
        session,
        "SELECT count(*) FROM search_doc WHERE doc NOT IN (SELECT rowid FROM lead_words)"
        " OR doc NOT IN (SELECT rowid FROM lead_trigrams)",
    )
    wrong = missing + extra + unindexed
    return f"{wrong} leads are not found by search, or found though gone" if wrong else ""


def _outbox(session: Session) -> str:
    """In a book without a workspace every row has exactly one making that waits, no more."""
    making = ", ".join(f"'{kind}'" for kind in ("create", *MAKING.values()))
    found = []
    for table in SYNCED:
        name = table.__tablename__
        unsent = _number(
            session,
            f"SELECT count(*) FROM {name} WHERE seq = 0 AND (SELECT count(*) FROM outbox"  # noqa: S608 - our own names
            f" WHERE row_id = {name}.id AND entity = '{name}' AND kind IN ({making})) <> 1",
        )
        stray = _number(
            session,
            f"SELECT count(*) FROM outbox WHERE entity = '{name}'"  # noqa: S608 - our own names
            f" AND row_id NOT IN (SELECT id FROM {name})",
        )
        found += [f"{unsent} rows of {name} that would not be sent once"] if unsent else []
        found += [f"{stray} changes of {name} rows that are not there"] if stray else []
    return "; ".join(found)


def _undo(session: Session) -> str:
    lost = _number(session, "SELECT count(*) FROM undo_row WHERE n NOT IN (SELECT n FROM undo)")
    twice = _number(
        session,
        "SELECT count(*) FROM undo WHERE undone_by IS NOT NULL"
        " AND undone_by NOT IN (SELECT n FROM undo)",
    )
    return f"{lost + twice} undo entries are broken" if lost + twice else ""


def _imports(session: Session) -> str:
    query = (
        "SELECT count(*) FROM import_batch WHERE state <> 'running' AND rows <> \"new\" + updated"
        " + duplicate + refused"
    )
    wrong = _number(session, query)
    return f"{wrong} imports whose rows do not add up" if wrong else ""


def _matching(session: Session) -> str:
    from leaddesk.features.match_doctor import stale

    return stale(session)


CHECKS: dict[str, Checker] = {
    "integrity": _integrity,
    "orphans": _orphans,
    "next_step": _next_step,
    "derived": _derived,
    "normals": _normals,
    "counts": _counts,
    "search": _search,
    "outbox": _outbox,
    "undo": _undo,
    "matching": _matching,
    "imports": _imports,
    "merges": check_merges,
}


def repair(book: Database, now: datetime) -> None:
    """Derive everything anew that can be, and give open leads without a step one."""
    for leads in book.read(lambda session: list(_lead_parts(session))):
        book.write_as({"kind": "clock"}, _repair_leads, leads, now=now)
    book.write_as({"kind": "clock"}, _repair_rest, now=now)
    if book.read(_matching):
        from leaddesk.features.match_doctor import make_anew

        make_anew(book, now)


def _repair_leads(session: Session, leads: Sequence[UUID], *, now: datetime) -> Touched:  # noqa: ARG001 - the ledger takes the moment
    """Touch the leads, so that every follower derives them anew before the commit."""
    for lead in leads:
        ledger(session).touch(lead, "lead", "contact_point")
    return Touched(frozenset(leads), said("Book repaired"))


def _repair_rest(session: Session, *, now: datetime) -> Touched:  # noqa: ARG001 - the ledger takes the moment
    write_derived(session, ContactPoint, _stale_points(session))
    write_derived(session, Company, _stale_companies(session))
    connection = session.connection()
    connection.exec_driver_sql("DELETE FROM agenda_count")
    connection.exec_driver_sql(f"INSERT INTO agenda_count {COUNTED}")
    connection.exec_driver_sql("DELETE FROM tally")
    connection.exec_driver_sql(f"INSERT INTO tally {TALLIED}")
    gone = connection.exec_driver_sql(
        "SELECT lead_id FROM search_doc WHERE lead_id NOT IN (SELECT id FROM lead)"
    )
    from leaddesk.store import search

    search.forget(session, [UUID(bytes=lead) for (lead,) in gone])
    return Touched(label=said("Book repaired"))


def _lead_parts(session: Session) -> Iterator[list[UUID]]:
    ids = session.scalars(select(Lead.id).order_by(Lead.id)).all()
    for start in range(0, len(ids), AT_ONCE):
        yield list(ids[start : start + AT_ONCE])


def _number(session: Session, query: str) -> int:
    return int(session.execute(text(query)).scalar_one())
