"""What must follow every write of a lead: its derived columns, its next step, its search entry.

Followers run in the transaction of the write, after the flush and before the commit, whoever wrote:
a key, an import, later a pull. All that is derived can be made anew (`leaddesk doctor --repair`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN
from leaddesk.domain.said import noted
from leaddesk.features.deriving import (
    ActivitySaid,
    Children,
    Derived,
    LeadSaid,
    TaskSaid,
    derive_lead,
    indexed_value,
    search_text,
)
from leaddesk.features.match_follower import MatchKeys
from leaddesk.features.process_down import take_up
from leaddesk.features.working_time import working_hours
from leaddesk.matching.normalise import normal_company
from leaddesk.store import search
from leaddesk.store.columns import Id
from leaddesk.store.database import book_of
from leaddesk.store.ledger import PULL
from leaddesk.store.outbox import Key, ledger, write_derived
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task

AT_ONCE = 500
"""Leads looked up in one query; SQLite plans it well and the write lock stays short."""

MISSING_STEP = noted("Choose a next step")

RENAMED = "company.name"
"""What is hit in a company that has another name now, and in its leads."""


class DerivedColumns:
    """Keeps what the inbox is painted from, and gives an open lead without a step one."""

    _tables = frozenset({"lead", "task", "activity", "contact_point", "tag", "answer"})
    _fields = frozenset({*LeadSaid._fields, "company_id"})

    def cares(self, what: str) -> bool:
        """Every table of a lead's aggregate counts; of its own row what something follows from."""
        table, _, field = what.partition(".")
        if table == "lead" and field:
            return field in self._fields
        return table in self._tables

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Derive anew; add the missing next step, which brings the lead back here once more."""
        today = working_hours(session).today(ledger(session).at)
        pulled = ledger(session).kind == PULL  # the server sees to it, once for all devices
        if pulled:
            take_up(session)  # a new version of a process may have come with them
        for part in _parts(leads):
            rows = derive(session, part)
            write_derived(session, Lead, [row._asdict() for row in rows])
            for row in rows:
                if row.phase in {OPEN, LATER} and row.due_on is None and not pulled:
                    session.add(
                        Task(lead_id=row.id, kind="decide", text=MISSING_STEP, due_on=today)
                    )


class Normals:
    """Keeps the normalised form of addresses and company names, by which the same one is found."""

    def cares(self, what: str) -> bool:
        """Contact points made or changed."""
        return what.startswith("contact_point")

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Write the normalised values that changed."""
        for part in _parts(leads):
            _normalise(session, _POINTS.fetch(session, part))

    def spread(self, session: Session, rows: Mapping[Key, Set[str]]) -> None:
        """Write those of companies: of their names, and of their addresses."""
        points = [row_id for table, row_id in rows if table == ContactPoint.__tablename__]
        for part in _parts(points):
            _normalise(session, session.connection().execute(_OWN_POINTS, {"points": part}))
        for part in _parts(_renamed(rows)):
            names = session.connection().execute(_NAMES, {"companies": part})
            keys = [{"id": each, "name_key": company_key_of(name)} for each, name in names]
            write_derived(session, Company, keys)


class CompanyNames:
    """Keeps the name of its company in every lead; the search index follows that."""

    def cares(self, what: str) -> bool:
        """Only a company's name; which company it is, `DerivedColumns` follows."""
        return what == RENAMED

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Write the name beside each lead."""
        for part in _parts(leads):
            names = session.connection().execute(_COMPANY_NAMES, {"leads": part})
            write_derived(
                session, Lead, [{"id": lead, "company_name": name} for lead, name in names]
            )

    def spread(self, session: Session, rows: Mapping[Key, Set[str]]) -> None:
        """Touch every lead of a company that has another name now."""
        for part in _parts(_renamed(rows)):
            for lead in session.connection().execute(_THEIR_LEADS, {"companies": part}).scalars():
                ledger(session).touch(lead, RENAMED)


class SearchIndex:
    """Keeps every lead findable by name, company, phone, email, notes and tags."""

    _whole = frozenset({"contact_point", "tag"})
    _fields = frozenset(
        {
            "lead",
            "lead.name",
            "lead.company_id",
            RENAMED,
            "lead.retracted_at",
            "lead.wants",
            "activity.text",
            "activity.lead_id",
            "activity.retracted_at",
        }
    )

    def cares(self, what: str) -> bool:
        """Only what a search looks at; a call without a note changes none of it."""
        return what in self._fields or what.partition(".")[0] in self._whole

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Index the leads anew; retracted ones are forgotten."""
        for part in _parts(leads):
            texts = dict(search_texts(session, part))
            search.forget(session, [lead for lead in part if lead not in texts])
            search.index(session, list(texts.items()))

    def arrived(
        self, session: Session, tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]]
    ) -> None:
        """Index leads of a first sync by the rows they came with."""
        found = list(arrived_texts(tables))
        known = search.known(session, [lead for lead, _ in found])
        search.index(session, [each for each in found if each[0] in known])
        fresh = [each for each in found if each[0] not in known]
        search.index_new(session, search.folded(fresh))


def followers() -> tuple[Any, ...]:
    """Return all followers in the order they must run."""
    return (Normals(), DerivedColumns(), CompanyNames(), SearchIndex(), MatchKeys())


class _Below(NamedTuple):
    """Rows below leads, asked for one lead or many; built once, for a key waits on it."""

    one: Select[*tuple[Any, ...]]
    many: Select[*tuple[Any, ...]]

    def fetch(self, session: Session, leads: Sequence[UUID]) -> Iterable[Any]:
        """Return the rows, each with its lead's id first; the session has been flushed."""
        connection = session.connection()
        if len(leads) == 1:
            return connection.execute(self.one, {"lead": leads[0]})
        return connection.execute(self.many, {"leads": leads})

    def by_lead(self, session: Session, leads: Sequence[UUID]) -> dict[UUID, list[Any]]:
        """Return the rows by lead."""
        found: dict[UUID, list[Any]] = defaultdict(list)
        for row in self.fetch(session, leads):
            found[row[0]].append(row)
        return found


def _below(query: Select[*tuple[Any, ...]], lead: Any) -> _Below:
    many = bindparam("leads", expanding=True, type_=Id)
    return _Below(query.where(lead == bindparam("lead", type_=Id)), query.where(lead.in_(many)))


def _children(table: Any, *columns: Any, where: Any = None) -> _Below:
    query = select(table.lead_id, *columns).where(table.retracted_at.is_(None))
    return _below(query if where is None else query.where(where), table.lead_id)


def _columns(table: Any, said: Any) -> list[Any]:
    return [getattr(table, name) for name in said._fields]


_TASKS = _children(Task, *_columns(Task, TaskSaid), where=Task.done_at.is_(None))
_ACTIVITIES = _children(Activity, *_columns(Activity, ActivitySaid))
_NOTES = _children(Activity, Activity.text, where=Activity.text != "")
_TAGS = _children(Tag, Tag.name)
_ANSWERS = _children(Answer, Answer.field, Answer.value)
_POINTS = _children(
    ContactPoint, ContactPoint.kind, ContactPoint.value, ContactPoint.id, ContactPoint.normal
)
_LEADS = _below(
    select(*(getattr(Lead, name) for name in LeadSaid._fields[:-1]), Company.name).outerjoin_from(
        Lead, Company, Lead.company_id == Company.id
    ),
    Lead.id,
)


_COMPANIES = Company.id.in_(bindparam("companies", expanding=True, type_=Id))
_NAMES = select(Company.id, Company.name).where(_COMPANIES)
_THEIR_LEADS = select(Lead.id).where(
    Lead.company_id.in_(bindparam("companies", expanding=True, type_=Id))
)
_COMPANY_NAMES = (
    select(Lead.id, Company.name)
    .join_from(Lead, Company, Lead.company_id == Company.id)
    .where(Lead.id.in_(bindparam("leads", expanding=True, type_=Id)))
)
_OWN_POINTS = select(
    ContactPoint.company_id,
    ContactPoint.kind,
    ContactPoint.value,
    ContactPoint.id,
    ContactPoint.normal,
).where(ContactPoint.id.in_(bindparam("points", expanding=True, type_=Id)))


def _renamed(rows: Mapping[Key, Set[str]]) -> list[UUID]:
    """Return the companies that have another name now."""
    return [row_id for (_, row_id), hit in rows.items() if RENAMED in hit]


def _normalise(session: Session, points: Iterable[Any]) -> None:
    """Write the normal form of contact points (owner, kind, value, id, old form) that changed."""
    fresh = [
        {"id": point, "normal": normal}
        for _, kind, value, point, old in points
        if (normal := indexed_value(kind, value)) != old
    ]
    write_derived(session, ContactPoint, fresh)


def derive(session: Session, leads: Sequence[UUID]) -> list[Derived]:
    """Work out the local columns of leads from their rows."""
    processes, hours = book_of(session).processes, working_hours(session)
    tasks, activities, tags, answers, points = (
        below.by_lead(session, leads) for below in (_TASKS, _ACTIVITIES, _TAGS, _ANSWERS, _POINTS)
    )
    return [
        derive_lead(
            processes,
            hours,
            LeadSaid._make(row),
            Children(
                [TaskSaid._make(each[1:]) for each in tasks[row[0]]],
                [ActivitySaid._make(each[1:]) for each in activities[row[0]]],
                [each[1] for each in tags[row[0]]],
                {each[1]: each[2] for each in answers[row[0]]},
                [each[1] for each in points[row[0]]],
            ),
        )
        for row in _LEADS.fetch(session, leads)
    ]


def search_texts(session: Session, leads: Sequence[UUID]) -> Iterator[tuple[UUID, tuple[str, ...]]]:
    """Yield what each lead is found by, in the order of `store.search.COLUMNS`."""
    points, notes, tags = (below.by_lead(session, leads) for below in (_POINTS, _NOTES, _TAGS))
    for row in _LEADS.fetch(session, leads):
        lead = LeadSaid._make(row)
        if lead.retracted_at is None:
            texts = [text for text in (lead.wants, *(each[1] for each in notes[lead.id])) if text]
            said = [(each[1], each[2]) for each in points[lead.id]]
            words = [each[1] for each in tags[lead.id]]
            yield lead.id, search_text(lead.name, lead.company or "", said, texts, words)


def arrived_texts(
    tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]],
) -> Iterator[tuple[UUID, tuple[str, ...]]]:
    """Yield what leads are found by, of rows in wire form."""
    points = _arrived(tables, "contact_point", "kind", "value")
    notes = _arrived(tables, "activity", "text", "text")
    tags = _arrived(tables, "tag", "name", "name")
    columns, rows = tables.get("lead", ((), ()))
    at = {name: place for place, name in enumerate(columns)}
    for row in rows:
        if row[at["retracted_at"]] is not None:
            continue
        lead, wants = row[at["id"]], row[at["wants"]]
        texts = [text for text in (wants, *(note for note, _ in notes.get(lead, ()))) if text]
        words = [word for word, _ in tags.get(lead, ())]
        name, firm = row[at["name"]], row[at["company_name"]]
        yield UUID(bytes=lead), search_text(name, firm, points.get(lead, ()), texts, words)


def _arrived(
    tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]],
    table: str,
    one: str,
    two: str,
) -> Mapping[bytes, list[tuple[str, str]]]:
    """Return two columns of the rows below leads that stand, by lead."""
    found: dict[bytes, list[tuple[str, str]]] = defaultdict(list)
    if table not in tables:
        return found
    columns, rows = tables[table]
    lead, gone, a, b = map(columns.index, ("lead_id", "retracted_at", one, two))
    for row in rows:
        if row[gone] is None:
            found[row[lead]].append((row[a], row[b]))
    return found


def company_key(name: str) -> str:
    """Return the form of a company's name by which the same one is found."""
    return normal_company(name)


def company_key_of(name: str) -> str:
    """Return what `Company.name_key` keeps: a name of signs only is its own key."""
    return company_key(name) or name.casefold()


def _parts(leads: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(leads), AT_ONCE):
        yield leads[start : start + AT_ONCE]
