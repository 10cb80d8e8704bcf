"""What the tests of merging share: two leads that are one, and what they are after a merge."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.rows import LeadDetail
from leaddesk.features import doctor, leads
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.merge import merge
from leaddesk.store.database import Database
from leaddesk.store.tables import LeadMerge
from tests.builders import NOW, add_lead, at, day, press, visible

OLD = at("2026-03-03T10:00+01:00")


def add_birgits(book: Database) -> tuple[UUID, UUID]:
    """Add Birgit Meyer, who came last week, and Birgit Meier, whom the rep has had since March."""
    older = add_lead(
        book,
        "Birgit Meier",
        "Hansen Kältetechnik",
        phones=("+49 431 39200 0",),
        emails=("birgit@hansen.example",),
        tags=("Key",),
        wants="Two compressors",
        step="Call about the spring order",
        due=day("2026-11-27", "09:00"),
        now=OLD,
    )
    book.write(leads.set_fields, older, {"title": "Purchasing", "need": "cold"}, now=OLD)
    press(book, older, "voicemail", now=at("2026-11-20T10:00+01:00"))
    book.write(leads.note, older, "Likes mornings", now=OLD)
    newer = add_lead(
        book,
        "Birgit Meyer",
        "Hansen Kältetechnik",
        phones=("0431 39200 0", "+49 171 39200 63"),
        emails=("b.meyer@hansen.example",),
        tags=("Fair",),
        notes="Met at the fair",
        now=at("2026-11-20T11:00+01:00"),
    )
    book.write(leads.set_fields, newer, {"title": "Head of purchasing", "role": "buyer"}, now=NOW)
    return newer, older


def merged(book: Database, a: UUID, b: UUID, now: Any = NOW, **how: Any) -> UUID:
    """Merge two leads and return the one that stays."""
    touched = book.write(merge, a, b, now=now, **how)
    assert touched.made is not None
    return touched.made


def shown(book: Database, lead: UUID) -> LeadDetail:
    """Return a lead as the pane shows it."""
    return book.read(lead_detail, lead, now=NOW)


def without_merges(book: Database) -> dict[str, list[dict[str, Any]]]:
    """Return the visible data of the book but for the rows that say what was merged."""
    return {table: rows for table, rows in visible(book).items() if not table.endswith("_merge")}


def is_sound(book: Database) -> bool:
    """Whether every check of the doctor holds."""
    wrong = [check for check in doctor.examine(book) if not check.ok]
    assert not wrong, wrong
    return True


def merges(session: Session) -> list[tuple[UUID, UUID, bool]]:
    """Return winner and loser of every merge, and whether it stands."""
    rows = session.query(LeadMerge).order_by(LeadMerge.id)
    return [(row.winner_id, row.loser_id, row.retracted_at is None) for row in rows]
