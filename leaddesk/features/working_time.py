"""The rep's working hours, zone and holidays, as kept in Settings."""

import json
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.store.database import book_of
from leaddesk.store.local_tables import Setting
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import Lead

KEY = "working_time"
_KEPT = select(Setting.value).where(Setting.key == KEY)
HOLIDAY_YEARS = range(2020, 2036)


def working_hours(session: Session) -> WorkingHours:
    """Return when the rep works; by default Mon-Fri 09:00-17:00 in the computer's zone."""
    known: WorkingHours | None = session.info.get(KEY)
    if known is not None:
        return known
    kept = session.connection().execute(_KEPT).scalar() or {}
    cache = book_of(session).cache
    key = f"{KEY}:{json.dumps(kept, sort_keys=True)}"
    if key not in cache:
        cache[key] = build(kept)
    hours: WorkingHours = cache[key]
    session.info[KEY] = hours
    return hours


def build(kept: dict[str, Any]) -> WorkingHours:
    """Make working hours from what Settings keeps; what is missing has its default."""
    plain = WorkingHours(zone=_zone(kept.get("zone", "")))
    return WorkingHours(
        zone=plain.zone,
        start=time.fromisoformat(kept.get("start", plain.start.isoformat())),
        end=time.fromisoformat(kept.get("end", plain.end.isoformat())),
        days=frozenset(kept.get("days", plain.days)),
        holidays=_holidays(kept.get("country", "")),
    )


def set_working_time(session: Session, kept: dict[str, Any]) -> Touched:
    """Keep other working hours: zone, start, end ("09:00"), days (0 is Monday), country ("DE").

    Raises:
        Refused: a zone or country that is not known, or an end before the start.
    """
    before, after = working_hours(session), build(kept)
    session.merge(Setting(key=KEY, value=kept))
    session.info.pop(KEY, None)
    if str(before.zone) != str(after.zone):
        moved = select(Lead.id).where(Lead.due_at.is_not(None))
        for lead in session.scalars(moved):  # their day may be another in another zone
            ledger(session).touch(lead, "lead")
    return Touched(label=said("Working time changed"))


def _zone(name: str) -> ZoneInfo:
    if not name:
        import tzlocal

        return tzlocal.get_localzone()
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError) as error:
        raise Refused(
            said("There is no time zone {name}.", name=name), said("Try Europe/Berlin.")
        ) from error


def _holidays(country: str) -> frozenset[date]:
    if not country:
        return frozenset()
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=HOLIDAY_YEARS))
    except NotImplementedError as error:
        raise Refused(
            said("The holidays of {country} are not known.", country=country),
            said("Try DE, FR or US."),
        ) from error
