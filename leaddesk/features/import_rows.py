"""Turns records of a file into rows of the book: new leads whole, known ones filled."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain import process as lead_process
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.process import CLOSED, CONVERTED, Process
from leaddesk.domain.said import noted
from leaddesk.features.bulk import Rows, new_rows
from leaddesk.features.following import company_key_of
from leaddesk.features.import_facts import FORM, Fact, facts_of, points_of
from leaddesk.features.import_firms import Firms
from leaddesk.features.lead_rows import add_contact, add_tag
from leaddesk.ingest.incoming import Incoming
from leaddesk.matching.normalise import normal_email, normal_phone
from leaddesk.store.database import book_of
from leaddesk.store.ids import derived_id, new_id
from leaddesk.store.outbox import Key
from leaddesk.store.tables import (
    BY_NAME,
    Activity,
    Company,
    ContactPoint,
    CustomField,
    Lead,
    OptOut,
    Tag,
    Task,
)

PLANNED = "reach"
"""Status of a lead whose file names a next call and no status: somebody works on it already."""

OWN = (
    ("owner", noted("Owner")),
    ("priority", noted("Priority")),
    ("created_at", noted("Created")),
    ("last_activity", noted("Last touch")),
)
"""What a file says that a lone rep's lead has no column for: kept as fields of its own."""

UNREACHED = noted("Do not contact by")
"""The rep's own field for channels that a lead without such an address opted out of."""

_KEY = re.compile(r"\W+")


@dataclass(slots=True)
class Maker:
    """Makes rows from records, on a reader: what it makes is written later, in small transactions.

    Attributes:
        rows: what was made since `taken`.
        firms: the companies of the book and of this run.
        names: company names by id.
        back: rows that were taken back once and are said again, since `taken`.
    """

    session: Session
    process: Process
    hours: WorkingHours
    now: datetime
    file: str
    rows: Rows = field(default_factory=new_rows)
    firms: Firms = field(default_factory=Firms)
    names: dict[UUID, str] = field(default_factory=dict)
    back: list[Key] = field(default_factory=list)
    _made: set[UUID] = field(default_factory=set)

    def taken(self) -> tuple[Rows, list[Key]]:
        """Hand out what was made and what comes back, and begin anew."""
        rows, self.rows = self.rows, new_rows()
        back, self.back = self.back, []
        return rows, back

    def add(self, record: Incoming) -> UUID:
        """Make a new lead of a record with all that it says, and return its id."""
        lead = new_id()
        person = record.full or f"{record.first} {record.last}".strip()
        status = self._status(record)
        custom = self._custom(record) | self._unreached(record)
        self.rows[Lead].append(
            {
                "id": lead,
                "name": person or record.company or _first_address(record),
                "first": record.first,
                "last": record.last,
                "title": record.title,
                "company_id": self.company(record),
                "owner_id": book_of(self.session).user_id,
                "path": self.process.id,
                "status": status,
                "reason": (record.reason or record.status_text) if self._ends(status) else "",
                "source": record.source,
                "rating": record.rating,
                "country": record.address.country,
                "website": record.website,
                "wants": record.wants,
                "external_id": record.external_id,
                "custom": custom or None,
            }
        )
        self._points(lead, record)
        self._first_step(lead, record, status)
        self._came(lead, record, status)
        for name in dict.fromkeys(record.tags):
            self._tag(lead, name)
        self.opt_out(record)
        return lead

    def opt_out(
        self, record: Incoming, emails: Sequence[str] = (), phones: Sequence[str] = ()
    ) -> None:
        """Note the addresses that must not be used; a known lead's where the record names none."""
        if not record.opt_outs:
            return
        every = "all" in record.opt_outs
        if every or "email" in record.opt_outs:
            for address in [normal_email(value) for _, value in record.emails] or emails:
                self._opted_out("email", address)
        if every or "phone" in record.opt_outs:
            for address in [normal_phone(value) for _, value in record.phones] or phones:
                self._opted_out("phone", address)

    def _status(self, record: Incoming) -> str:
        if record.status in self.process.statuses:
            return record.status
        if record.next_on is not None and not record.status and PLANNED in self.process.statuses:
            return PLANNED
        return self.process.first.key

    def _ends(self, status: str) -> bool:
        return self.process.status(status).phase in {CLOSED, CONVERTED}

    def company(self, record: Incoming) -> UUID | None:
        """Return the company that a record names, made if there is none; the fuller name stands."""
        name = " ".join(record.company.split())
        if not name:
            return None
        firm, is_new = self.firms.take(name)
        self.names[firm.id] = firm.name
        if is_new:
            self.rows[Company].append(
                {
                    "id": firm.id,
                    "name": name,
                    "country": record.address.country,
                    "name_key": company_key_of(name),
                }
            )
        return firm.id

    def _points(self, lead: UUID, record: Incoming) -> None:
        for place, (kind, label, value) in enumerate(points_of(record)):
            where = record.address if kind == "address" else None
            self.rows[ContactPoint].append(
                {
                    "lead_id": lead,
                    "kind": kind,
                    "label": label,
                    "value": value,
                    "street": where.street if where else "",
                    "city": where.city if where else "",
                    "state": where.state if where else "",
                    "postcode": where.postcode if where else "",
                    "country": where.country if where else "",
                    "position": place,
                }
            )

    def _first_step(self, lead: UUID, record: Incoming, status: str) -> None:
        if self._ends(status):
            return
        kind, text, due_on, due_at = lead_process.first_step(
            self.process, status, self.now, self.hours
        )
        if record.next_on is not None:
            due_on, due_at = record.next_on, self._moment(record.next_on, record)
        self.rows[Task].append(
            {
                "lead_id": lead,
                "kind": kind,
                "text": record.next_step or text,
                "due_on": due_on,
                "due_at": due_at,
                "waiting": kind == "wait",
            }
        )

    def _moment(self, day: date, record: Incoming) -> datetime | None:
        if record.next_at is None:
            return None
        if record.next_at.tzinfo is not None:
            return datetime.combine(day, record.next_at)
        return self.hours.at(day, record.next_at)

    def _came(self, lead: UUID, record: Incoming, status: str) -> None:
        self.rows[Activity].append(
            {
                "lead_id": lead,
                "kind": "import",
                "label": noted("Came with {file}", file=self.file),
                "text": record.notes,
                "at": self.now,
                "status": status,
            }
        )

    def _tag(self, lead: UUID, name: str) -> None:
        tag = derived_id(book_of(self.session).book_id, "tag", lead.hex, name.casefold())
        if tag not in self._made:
            self._made.add(tag)
            self.rows[Tag].append({"id": tag, "lead_id": lead, "name": name})

    def _custom(self, record: Incoming) -> dict[str, str]:
        own = {name: str(value) for key, name in OWN if (value := getattr(record, key))}
        return {self._field(name): value for name, value in (*own.items(), *record.custom)}

    def _unreached(self, record: Incoming) -> dict[str, str]:
        """Keep the word of an opt-out that has no address yet to be struck."""
        channels = [
            channel
            for channel, points in (("email", record.emails), ("phone", record.phones))
            if record.opt_outs & {channel, "all"} and not points
        ]
        return {self._field(UNREACHED): ", ".join(channels)} if channels else {}

    def _field(self, name: str) -> str:
        """Return the key of one of the rep's own fields; its definition is made once."""
        key = _KEY.sub("_", name.casefold()).strip("_") or "field"
        made = derived_id(book_of(self.session).book_id, "custom_field", key)
        self._once(CustomField, {"id": made, "key": key, "name": name})
        return key

    def _opted_out(self, kind: str, address: str) -> None:
        if not address:
            return
        made = derived_id(book_of(self.session).book_id, "opt_out", kind, address)
        since = self.hours.today(self.now)
        self._once(OptOut, {"id": made, "kind": kind, "address": address, "since_on": since})

    def _once(self, table: type[Any], row: dict[str, Any]) -> None:
        """Make a row whose id follows from what it says; one that was taken back comes back."""
        if row["id"] in self._made:
            return
        self._made.add(row["id"])
        kept = self.session.get(table, row["id"])
        if kept is None:
            self.rows[table].append(row)
        elif kept.retracted_at is not None:
            self.back.append((table.__tablename__, row["id"]))

    def facts(self, record: Incoming) -> dict[Fact, Any]:
        """Return all that a record says, its own fields by their key."""
        return facts_of(record, self._custom(record))

    def strike(self, lead: UUID, record: Incoming, earlier: Sequence[Incoming]) -> None:
        """Strike the channels that a record of a known lead opts out of.

        Args:
            lead: whose addresses are struck where the record names none.
            record: what it says; the channels are those the whole file struck for this lead.
            earlier: records of that lead that the book may not have yet.
        """
        known: Mapping[str, list[str]] = defaultdict(list)
        for other in earlier:
            known["email"] += [normal_email(value) for _, value in other.emails]
            known["phone"] += [normal_phone(value) for _, value in other.phones]
        query = select(ContactPoint.kind, ContactPoint.normal).where(
            ContactPoint.lead_id == lead, ContactPoint.retracted_at.is_(None)
        )
        for kind, normal in self.session.execute(query):
            known[kind].append(normal or "")
        self.opt_out(record, known["email"], known["phone"])


def bring_back(session: Session, rows: Sequence[Key]) -> None:
    """Let rows stand again that were taken back."""
    for table, row_id in rows:
        session.get_one(BY_NAME[table], row_id).retracted_at = None


def _first_address(record: Incoming) -> str:
    """Return what a lead without any name is called: its mail or phone."""
    return next((value for _, value in (*record.emails, *record.phones)), "?")


def fill(
    session: Session,
    lead_id: UUID,
    record: Incoming,
    gaps: Mapping[Fact, Any],
    file: str,
    now: datetime,
) -> None:
    """Write into a known lead what it lacks; what the rep wrote there meanwhile stays."""
    lead = session.get_one(Lead, lead_id)
    _name(lead, record)
    custom = {}
    for (kind, key), value in gaps.items():
        if kind == "field" and key == "company":
            lead.company_id = lead.company_id or value
        elif (kind, key) == FORM:  # the company itself is named for all its leads at once
            is_the_firm = not (lead.first or lead.last) and lead.name == lead.company_name
            lead.name = value if is_the_firm else lead.name
        elif kind == "field":
            setattr(lead, key, getattr(lead, key) or value)
        elif kind == "custom":
            custom[key] = value
        elif kind == "tag":
            add_tag(session, lead_id, value)
        elif kind == "note":
            label = noted("From {file}", file=file)
            session.add(Activity(lead_id=lead_id, kind="import", label=label, text=value, at=now))
        else:
            _add_point(session, lead_id, kind, value, record)
    if custom:
        lead.custom = custom | dict(lead.custom or {})
    session.flush()


def _name(lead: Lead, record: Incoming) -> None:
    """Call a lead that had no name, only a firm or an address, by the name that comes now."""
    if lead.first or lead.last:
        return
    person = record.full or f"{record.first} {record.last}".strip()
    firm = record.company if lead.company_id is None else ""
    lead.name = person or firm or lead.name


def _add_point(
    session: Session, lead: UUID, kind: str, labelled: tuple[str, str], record: Incoming
) -> None:
    label, value = labelled
    point = add_contact(session, lead, kind, value, label)
    if kind == "address":
        for part in ("street", "city", "state", "postcode", "country"):
            setattr(point, part, getattr(record.address, part))
    session.flush()
