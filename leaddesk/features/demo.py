"""A believable book to look at, to try things on, and to measure with."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.said import noted
from leaddesk.features import demo_words as words
from leaddesk.features.bulk import NewLeads, Rows, new_leads, new_rows, write_new_leads
from leaddesk.features.demo_rows import activity, point, step
from leaddesk.features.following import company_key
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database, book_of
from leaddesk.store.ids import new_id
from leaddesk.store.search import fold
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task

DEFAULT_LEADS = 400
CHUNK = 100
"""Leads written in one transaction: about 10 ms of write lock."""

CHECKPOINT_AFTER = 20
"""Transactions after which the write-ahead log is folded into the file."""

SHARES = (
    ("triage", 2),
    ("reach", 27),
    ("qualify", 12),
    ("arrange", 7),
    ("propose", 4),
    ("chase", 5),
    ("reengage", 2),
    ("nurture", 31),
    ("disqualified", 6),
    ("lost", 4),
)
"""Percent of leads by status, so that the default book looks like a rep's on a Tuesday."""


@dataclass(slots=True)
class _Maker:
    """Draws leads from a seed; the same seed gives the same book but for its ids."""

    dice: random.Random
    hours: WorkingHours
    now: datetime
    owner: UUID
    companies: dict[str, UUID] = field(default_factory=dict)
    names: dict[UUID, str] = field(default_factory=dict)

    def lead(self, rows: Rows) -> None:
        """Add one lead with its children."""
        first, last = self.dice.choice(words.FIRST), self.dice.choice(words.LAST)
        city = self.dice.choice(words.CITIES)
        status = self.dice.choices([key for key, _ in SHARES], [share for _, share in SHARES])[0]
        lead_id = new_id()
        firm = self._company(rows, city[2])
        made_at = self._office_hour(-self.dice.randrange(1, 3 if status == "triage" else 90))
        rows[Lead].append(
            {
                "id": lead_id,
                "created_at": made_at,
                "name": f"{first} {last}",
                "first": first,
                "last": last,
                "title": self.dice.choice(words.TITLES),
                "company_id": firm[0],
                "owner_id": self.owner,
                "path": "direct",
                "status": status,
                "source": self.dice.choice(words.SOURCES),
                "country": city[2],
                "reason": "No budget" if status in {"lost", "disqualified"} else "",
                "wants": self.dice.choice(words.NEEDS) if self.dice.random() < 0.3 else "",
            }
        )
        self._contacts(rows, lead_id, ascii_only(f"{first}.{last}"), firm[1], city)
        self._history(rows, lead_id, status, made_at)
        self._step(rows, lead_id, status)
        self._known(rows, lead_id, status)

    def _company(self, rows: Rows, country: str) -> tuple[UUID, str]:
        stem = f"{self.dice.choice(words.FIRM_WORDS)} {self.dice.choice(words.TRADES)}"
        number = self.dice.randrange(6)
        name = f"{stem} {number + 1}" if number > 3 else stem
        if name not in self.companies:
            self.companies[name] = new_id()
            full = f"{name} {self.dice.choice(words.FORMS)}"
            self.names[self.companies[name]] = full
            rows[Company].append(
                {
                    "id": self.companies[name],
                    "name": full,
                    "country": country,
                    "name_key": company_key(full),
                }
            )
        return self.companies[name], name

    def _contacts(
        self, rows: Rows, lead: UUID, user: str, firm: str, city: tuple[str, str, str, str, str]
    ) -> None:
        town, postcode, country, code, street = city
        pairs = [self.dice.randrange(10, 99) for _ in range(2)]
        number = f"{code} {self.dice.randrange(100, 999)} {pairs[0]} {pairs[1]}"
        domain = f"{ascii_only('-'.join(firm.split()[:2]))}.example"
        address = f"{street} {self.dice.randrange(1, 120)}"
        points = [
            ("phone", self.dice.choice(("mobile", "work")), number),
            ("email", "work", f"{user}@{domain}"),
        ]
        for place, (kind, label, value) in enumerate(points):
            rows[ContactPoint].append(point(lead, place, kind, label, value))
        where = {"street": address, "city": town, "postcode": postcode, "country": country}
        rows[ContactPoint].append(point(lead, 2, "address", "work", f"{address}, {town}", where))

    def _history(self, rows: Rows, lead: UUID, status: str, made_at: datetime) -> None:
        came = activity(lead, made_at, "import", noted("Came with a list"), "", status, None)
        rows[Activity].append(came)
        if status == "triage":
            return
        counts = status in {"reach", "reengage"}
        tries = self.dice.randrange(0, 6) if counts else self.dice.randrange(2, 5)
        days = sorted(self.dice.sample(range(1, 40), tries), reverse=True)
        for number, ago in enumerate(days, 1):
            label = self.dice.choice(("Voicemail", "No answer", "Spoke", "Mailed"))
            note = self.dice.choice(words.NOTES)
            at = self._office_hour(-ago)
            kind = "email" if label == "Mailed" else "call"
            rows[Activity].append(
                activity(lead, at, kind, label, note, status, number if counts else None)
            )

    def _office_hour(self, days: int) -> datetime:
        """Return a moment within working hours, some days from today."""
        day = self.hours.next_working_day(self.hours.today(self.now) + timedelta(days=days))
        clock = time(self.dice.randrange(9, 17), self.dice.choice((0, 5, 15, 20, 30, 40, 45)))
        return min(self.hours.at(day, clock), self.now)

    def _step(self, rows: Rows, lead: UUID, status: str) -> None:
        if status not in words.STEPS:
            return
        kind, text = self.dice.choice(words.STEPS[status])
        due_on, due_at = self._due(status)
        rows[Task].append(step(lead, kind, text, due_on, due_at))

    def _due(self, status: str) -> tuple[date, datetime | None]:
        today = self.hours.today(self.now)
        if status == "nurture":
            return today + timedelta(days=self.dice.randrange(3, 180)), None
        drawn = self.dice.random()
        if drawn < 0.04:
            day = self._working_day_before(today, self.dice.randrange(1, 4))
        elif drawn < 0.16 or status == "triage":
            day = today
        else:
            day = self.hours.add_days(today, self.dice.randrange(1, 12))
        if status != "triage" and self.dice.random() < 0.35:
            clock = time(self.dice.randrange(9, 17), self.dice.choice((0, 15, 30, 45)))
            return day, self.hours.at(day, clock)
        return day, None

    def _working_day_before(self, day: date, days: int) -> date:
        while days:
            day -= timedelta(days=1)
            days -= self.hours.is_working_day(day)
        return day

    def _known(self, rows: Rows, lead: UUID, status: str) -> None:
        for name in {
            self.dice.choice(words.TAGS) for _ in range(self.dice.choice((0, 0, 1, 1, 2)))
        }:
            rows[Tag].append({"id": new_id(), "lead_id": lead, "name": name})
        if status in {"triage", "reach", "reengage"}:
            return
        drawn = (
            ("need", words.NEEDS),
            ("role", words.ROLES),
            ("timing", words.TIMINGS),
            ("supplier", words.SUPPLIERS),
        )
        for key, values in drawn:
            if self.dice.random() < 0.6:
                rows[Answer].append(
                    {
                        "id": new_id(),
                        "lead_id": lead,
                        "field": key,
                        "value": self.dice.choice(values),
                    }
                )


def ascii_only(text: str) -> str:
    """Return a text as it stands in an address."""
    return fold(text).replace(" ", "-")


def fill(
    book: Database,
    leads: int,
    seed: int,
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
) -> dict[str, int]:
    """Fill a book with made-up leads, the ones of the design's pictures first.

    Returns:
        How many leads and activities were written.
    """
    hours = book.read(working_hours)
    maker = _Maker(random.Random(seed), hours, now, book.context.user_id)  # noqa: S311 - made-up data
    written = {"leads": 0, "activities": 0}
    how = {"kind": "clock", "label": noted("Demo leads added")}
    with book.bulk():
        for number, rows in enumerate(_chunks(maker, leads), 1):
            book.write_as(how, _write, book.read(new_leads, rows, maker.names, now), now=now)
            written["leads"] += len(rows[Lead])
            written["activities"] += len(rows[Activity])
            progress(written["leads"])
            if not number % CHECKPOINT_AFTER:
                book.checkpoint()
    book.write(_settled, now=now)
    return written


def _chunks(maker: _Maker, leads: int) -> Iterator[Rows]:
    from leaddesk.features.demo_cast import add_cast

    rows = new_rows()
    made = add_cast(rows, maker.names, maker.owner, maker.hours, maker.now, leads)
    while made < leads or rows[Lead]:
        while made < leads and len(rows[Lead]) < CHUNK:
            maker.lead(rows)
            made += 1
        yield rows
        rows = new_rows()


def _write(session: Session, new: NewLeads, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    write_new_leads(session, new)


def _settled(session: Session, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Make the bulk chunks durable: any ordinary commit does."""
    from leaddesk.store.local_tables import Setting

    session.merge(Setting(key="demo", value={"book": book_of(session).book_id.hex}))
