"""Leads as a person keeps them: each with its contacts, address, tags, notes and next step.

The flat list and the vCards are written from these, so that both carry the same; what they are
called is what `ingest` reads back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from leaddesk.domain.said import retold
from leaddesk.features.deriving import TAG_SEPARATOR
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import plain
from leaddesk.store.tables import Activity, ContactPoint, CustomField, Lead, OptOut

AT_ONCE = 500
FIXED = (
    ("name", "Name"),
    ("first", "First name"),
    ("last", "Last name"),
    ("title", "Job title"),
    ("company_name", "Company"),
    ("status", "Lead status"),
    ("reason", "Reason"),
    ("step_text", "Next step"),
    ("due_on", "Next date"),
    ("due_at", "Next time"),
    ("source", "Lead source"),
    ("rating", "Rating"),
    ("wants", "Wants"),
    ("country", "Country"),
    ("website", "Website"),
    ("path", "Path"),
    ("attempt", "Try"),
    ("score", "Score"),
    ("external_id", "External ID"),
    ("created_at", "Created"),
)
PLACE = (("street", "Street"), ("city", "City"), ("state", "State"), ("postcode", "Postcode"))
KINDS = {
    "phone": "Phone",
    "email": "Email",
    "fax": "Fax",
    "social": "Profile",
    "address": "Address",
}
FEWEST = {"phone": 3, "email": 3, "fax": 0, "social": 0, "address": 1}
LABELLED = ("phone", "email")
MOST_EACH = 30
"""Contacts of one kind that have columns; further ones of a lead stand in its notes."""

_KEYS_IN_USE = text("SELECT DISTINCT each.key FROM lead, json_each(lead.custom) AS each")
_QUIET = frozenset(("import", "note", "status_change"))
"""Kinds of activity of which only the text counts."""


@dataclass(frozen=True, slots=True)
class Point:
    """One phone, mail, address or profile."""

    kind: str
    label: str
    value: str
    struck: bool = False
    place: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exported:
    """One lead as it goes out.

    Attributes:
        cells: by the names of FIXED; country included.
        own: the rep's own fields by name.
    """

    id: UUID
    cells: Mapping[str, str]
    points: tuple[Point, ...]
    tags: tuple[str, ...]
    notes: str
    own: Mapping[str, str]

    def of(self, kind: str) -> list[Point]:
        """Return the points of one kind in their order."""
        return [point for point in self.points if point.kind == kind]

    def place(self) -> Mapping[str, str]:
        """Return the parts of the first address."""
        return next((each.place for each in self.of("address")), {})

    def struck(self, kind: str) -> bool:
        """Whether one of its mails or phones must not be used."""
        return any(point.struck for point in self.of(kind))

    def joined_tags(self) -> str:
        """Return the tags in one cell, parted so that each comes back whole."""
        if any(set(tag) & set(",;|\n") for tag in self.tags):
            return "".join(f"{tag} ::: " for tag in self.tags).rstrip()
        return ", ".join(self.tags)


def chosen(query: Any, leads: Collection[UUID] | None) -> Any:
    """Narrow a query on leads to those asked for."""
    return query if leads is None else query.where(Lead.id.in_(leads))


def widths(session: Session, leads: Collection[UUID] | None) -> dict[str, int]:
    """Return how many columns each kind of contact needs."""
    each = (
        select(ContactPoint.kind, func.count().label("n"))
        .join(Lead, Lead.id == ContactPoint.lead_id)
        .where(ContactPoint.retracted_at.is_(None), Lead.retracted_at.is_(None))
        .group_by(ContactPoint.kind, ContactPoint.lead_id)
    )
    counted = chosen(each, leads).subquery()
    query = select(counted.c.kind, func.max(counted.c.n)).group_by(counted.c.kind)
    most = {kind: int(n) for kind, n in session.execute(query)}
    return {kind: min(max(most.get(kind, 0), FEWEST[kind]), MOST_EACH) for kind in KINDS}


def own_names(session: Session, taken: Collection[str]) -> dict[str, str]:
    """Return key and column name of the rep's own fields; one called like another gets a number.

    A field called like a column of `taken` has none of its own: see `both`.
    """
    names: dict[str, str] = {}
    fixed = {name.casefold() for name in taken}
    used = set(fixed)
    query = select(CustomField.key, CustomField.name).where(CustomField.retracted_at.is_(None))
    known = dict(session.execute(query).all())
    for key in session.scalars(_KEYS_IN_USE):
        known.setdefault(key, key)
    for key, name in sorted(known.items()):
        if name.casefold() in fixed:
            continue
        unique, number = name, 2
        while unique.casefold() in used:
            unique, number = f"{name} ({number})", number + 1
        used.add(unique.casefold())
        names[key] = unique
    return names


def both(cells: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Return the cells with own fields of the same name in them.

    "Created" as a file said it wins over the day the lead came into this book.
    """
    named = {name.casefold(): value for name, value in own.items() if value}
    made = dict(cells)
    for name, value in cells.items():
        said = named.get(name.casefold(), "")
        if name == "Created" and said:
            made[name] = said
        elif said and said != value:
            made[name] = f"{value}\n{said}" if value else said
    return made


def people(session: Session, leads: Collection[UUID] | None = None) -> Iterator[Exported]:
    """Yield every lead that is shown, or those asked for, by id."""
    own = dict(session.execute(select(CustomField.key, CustomField.name)).all())
    opted = set(session.execute(select(OptOut.kind, OptOut.address)
                                .where(OptOut.retracted_at.is_(None))).all())  # fmt: skip
    for part in _parts(session, leads):
        ids = [lead.id for lead in part]
        points, notes = _points(session, ids, opted), _notes(session, ids)
        for lead in part:
            yield Exported(
                lead.id,
                _cells(session, lead, points[lead.id]),
                tuple(points[lead.id]),
                tuple(tag for tag in lead.tag_list.split(TAG_SEPARATOR) if tag),
                "\n".join(notes[lead.id]),
                {own.get(key, key): str(value) for key, value in (lead.custom or {}).items()},
            )
        session.expunge_all()


def _cells(session: Session, lead: Lead, points: Sequence[Point]) -> dict[str, str]:
    hours = working_hours(session)
    cells = {}
    for name, column in FIXED:
        value = plain(getattr(lead, name))
        cells[column] = "" if value is None else str(value)
    cells["Next time"] = hours.local(lead.due_at).strftime("%Y-%m-%d %H:%M") if lead.due_at else ""
    if not cells["Country"]:
        places = (point.place.get("country", "") for point in points if point.kind == "address")
        cells["Country"] = next(places, "")
    return cells


def _parts(session: Session, leads: Collection[UUID] | None) -> Iterator[Sequence[Lead]]:
    if leads is not None:
        ids = sorted(set(leads))
        for start in range(0, len(ids), AT_ONCE):
            query = select(Lead).where(Lead.id.in_(ids[start : start + AT_ONCE]))
            found = session.scalars(
                query.where(Lead.retracted_at.is_(None)).order_by(Lead.id)
            ).all()
            if found:
                yield found
        return
    last: UUID | None = None
    while True:
        query = select(Lead).where(Lead.retracted_at.is_(None)).order_by(Lead.id).limit(AT_ONCE)
        part = session.scalars(query if last is None else query.where(Lead.id > last)).all()
        if not part:
            return
        last = part[-1].id
        yield part


def _points(
    session: Session, ids: Sequence[UUID], opted: Collection[Any]
) -> Mapping[UUID, list[Point]]:
    query = select(ContactPoint).where(
        ContactPoint.lead_id.in_(ids), ContactPoint.retracted_at.is_(None)
    )
    found: dict[UUID, list[Point]] = defaultdict(list)
    for point in session.scalars(query.order_by(ContactPoint.position, ContactPoint.id)):
        if point.lead_id is None:
            continue
        names = (*(name for name, _ in PLACE), "country")
        place = {name: getattr(point, name) for name in names if getattr(point, name)}
        struck = (point.kind, point.normal) in opted
        found[point.lead_id].append(Point(point.kind, point.label, point.value, struck, place))
    return found


def exported_notes(session: Session, lead: UUID) -> str:
    """Return what goes out as the notes of a lead."""
    return "\n".join(_notes(session, [lead])[lead]).strip()


def _notes(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, list[str]]:
    hours = working_hours(session)
    query = select(
        Activity.lead_id, Activity.kind, Activity.label, Activity.text, Activity.at
    ).where(Activity.lead_id.in_(ids), Activity.retracted_at.is_(None))
    found: dict[UUID, list[str]] = defaultdict(list)
    for lead, kind, label, words, at in session.execute(query.order_by(Activity.at, Activity.id)):
        if kind in _QUIET:
            said = words
        else:
            said = ": ".join(filter(None, [f"{hours.local(at):%Y-%m-%d} {retold(label)}", words]))
        if said:
            found[lead].append(said)
    return found
