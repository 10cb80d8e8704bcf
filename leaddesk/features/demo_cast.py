"""The people of the design's pictures, so that the demo book can be laid beside them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.said import noted
from leaddesk.features.bulk import Rows
from leaddesk.features.demo_rows import activity, point, step
from leaddesk.features.following import company_key
from leaddesk.store.ids import new_id
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task

ADDRESS = {"street": "Industriestr. 14", "city": "Hannover", "postcode": "30159", "country": "DE"}


@dataclass(frozen=True, slots=True)
class Person:
    """One made-up lead: what is next, when (days from today, clock), and what happened last."""

    name: str
    company: str
    status: str
    kind: str
    step: str
    day: int
    clock: str = ""
    tags: tuple[str, ...] = ()
    tries: tuple[tuple[str, int, str, str], ...] = ()  # label, days ago, clock, note
    source: str = "Fair"
    title: str = "Plant manager"
    known: tuple[tuple[str, str], ...] = ()


TOM = Person(
    "Tom Ferrer",
    "Acme Pumps",
    "reach",
    "call",
    noted("Call mobile about the line 4 retrofit"),
    -1,
    "14:00",
    ("Fair",),
    (("No answer", 6, "15:05", ""), ("Voicemail", 4, "16:40", "Mentioned the price sheet.")),
    title="Maintenance lead",
    known=(
        ("need", "Leaking seals on line 4"),
        ("timing", "Budget from January"),
        ("supplier", "@Pumpex, contract ends March"),
    ),
)
CAST = (
    TOM,
    Person(
        "Ruth Amsel",
        "Nordkai Logistik",
        "reach",
        "call",
        noted("Call before noon, afternoons went unanswered"),
        -1,
        "15:00",
        tries=(
            ("Voicemail", 9, "14:00", ""),
            ("No answer", 7, "15:00", ""),
            ("No answer", 5, "16:00", ""),
        ),
        source="Web form",
    ),
    Person(
        "Piotr Zielak",
        "Baltmix",
        "reach",
        "mail",
        noted("Mail the seal datasheet he asked for"),
        -1,
        "17:00",
        ("PL",),
        (("Mailed", 6, "11:00", ""),),
    ),
    Person(
        "Jonas Weber",
        "Kessler Hydraulik",
        "reach",
        "call",
        noted("Call office, ask for purchasing"),
        0,
        "10:30",
        ("Key account",),
        (("Voicemail", 1, "14:00", ""),),
        source="Referral",
    ),
    Person(
        "Ines Moreau",
        "Atelier Moreau",
        "reach",
        "call",
        noted("Call back, she is free after eleven"),
        0,
        "11:15",
        ("FR", "Web"),
        (("Call back", 1, "10:20", "In a customer meeting, free after eleven."),),
        source="Web form",
        title="Workshop owner",
    ),
    Person(
        "Karl Bruns",
        "Weserguss",
        "reach",
        "visit",
        noted("Drop in at the works, gate 2"),
        0,
        tries=tuple(("No answer", day, "10:00", "") for day in (14, 11, 7, 4)),
    ),
    Person(
        "Petra Lang",
        "Voss Antriebe",
        "qualify",
        "call",
        noted("Call: ask who signs above 10,000"),
        -1,
        "16:00",
        tries=(("Spoke", 5, "10:00", "Budget in January."),),
        source="Referral",
        known=(("need", "Quieter gearboxes in hall 2"), ("timing", "Budget in January")),
    ),
    Person(
        "Samir Haddad",
        "Rheinfilter",
        "qualify",
        "mail",
        noted("Mail: ask for flow rate and medium"),
        0,
        "",
        ("Web",),
        (("Spoke", 1, "11:00", "Opened the brochure."),),
        source="Web form",
        known=(("need", "Filter for process water"),),
    ),
    Person(
        "Eva Stern",
        "Lippe Molkerei",
        "arrange",
        "meeting",
        noted("Demo at the plant, bring the test rig"),
        0,
        "14:00",
        ("Demo",),
        (("Booked", 6, "09:00", "Decision in December."),),
        source="Referral",
        known=(("need", "CIP pumps"), ("role", "She signs"), ("timing", "December")),
    ),
    Person(
        "Nils Ahrend",
        "Harz Kalk",
        "arrange",
        "call",
        noted("Call to move the visit to next week"),
        0,
        "15:30",
        (),
        (("No-show", 1, "15:00", ""),),
        known=(("need", "Dosing"), ("role", "Owner"), ("timing", "Spring")),
    ),
)


def add_cast(
    rows: Rows, names: dict[UUID, str], owner: UUID, hours: WorkingHours, now: datetime, most: int
) -> int:
    """Add the people of the pictures to a chunk, and their firms to `names`; return how many."""
    for person in CAST[:most]:
        _add(rows, person, owner, hours, now)
    names.update({row["id"]: row["name"] for row in rows[Company]})
    return len(CAST[:most])


def _add(rows: Rows, person: Person, owner: UUID, hours: WorkingHours, now: datetime) -> None:
    today = hours.today(now)
    company, lead = new_id(), new_id()
    first, last = person.name.split()
    made_at = now - timedelta(days=20)
    rows[Company].append(
        {
            "id": company,
            "name": person.company,
            "country": "DE",
            "name_key": company_key(person.company),
        }
    )
    rows[Lead].append(
        {
            "id": lead,
            "created_at": made_at,
            "name": person.name,
            "first": first,
            "last": last,
            "title": person.title,
            "company_id": company,
            "owner_id": owner,
            "path": "direct",
            "status": person.status,
            "source": person.source,
            "country": "DE",
            "reason": "",
            "wants": "",
        }
    )
    _add_contacts(rows, person, lead)
    _add_history(rows, person, lead, hours, now)
    due_on = _day(today, person.day)
    due_at = hours.at(due_on, time.fromisoformat(person.clock)) if person.clock else None
    rows[Task].append(step(lead, person.kind, person.step, due_on, due_at))
    rows[Tag].extend({"id": new_id(), "lead_id": lead, "name": tag} for tag in person.tags)
    rows[Answer].extend(
        {"id": new_id(), "lead_id": lead, "field": key, "value": value}
        for key, value in person.known
    )


def _add_contacts(rows: Rows, person: Person, lead: UUID) -> None:
    first, last = person.name.split()
    domain = person.company.split()[0].lower()
    mobile = 3000000 + len(rows[Lead]) * 7919
    number = "+49 171 39200 42" if person is TOM else f"+49 171 {mobile}"
    points = (
        ("phone", "mobile", number),
        ("email", "work", f"{first}.{last}@{domain}.example".lower()),
        ("address", "work", "Industriestr. 14, Hannover"),
    )
    for place, (kind, label, value) in enumerate(points):
        rows[ContactPoint].append(point(lead, place, kind, label, value, ADDRESS))


def _add_history(
    rows: Rows, person: Person, lead: UUID, hours: WorkingHours, now: datetime
) -> None:
    came, said = "Came with Hannover fair list", "Triaged as ours"
    made_at = now - timedelta(days=20)
    rows[Activity].append(activity(lead, made_at, "import", came, said, person.status, None))
    for number, (label, ago, clock, note) in enumerate(person.tries, 1):
        at = hours.at(_day(hours.today(now), -ago), time.fromisoformat(clock))
        counted = number if person.status == "reach" else None
        kind = "email" if label == "Mailed" else "call"
        rows[Activity].append(activity(lead, at, kind, label, note, person.status, counted))


def _day(today: date, days: int) -> date:
    return today + timedelta(days=days)
