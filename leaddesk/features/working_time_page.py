"""Working time as Settings shows and changes it: zones, countries, the next holidays."""

from datetime import date, datetime
from zoneinfo import available_timezones

from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.domain.settings_rows import Holiday, WorkingTime
from leaddesk.features.working_time import KEY, build, working_hours
from leaddesk.features.zone import follow_zone
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Setting

NEXT = 3
"""Holidays shown, so that one sees at a glance whether the country is right."""

_PLACES = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()
)


def working_time(session: Session, *, language: str = "en", now: datetime) -> WorkingTime:
    """Return when the rep works, with the next holidays in a language ("de")."""
    setting = session.get(Setting, KEY)
    kept = dict(setting.value) if setting else {}
    hours = working_hours(session)
    country = str(kept.get("country", ""))
    return WorkingTime(
        zone=str(kept.get("zone", "")),
        here=str(build({}).zone),
        start=hours.start,
        end=hours.end,
        days=hours.days,
        country=country,
        holidays=_next_holidays(country, hours.today(now), language) if country else (),
    )


def keep_working_time(book: Database, chosen: WorkingTime) -> Touched:
    """Keep other working hours; steps with a time go to the day they have in another zone.

    The leads are derived anew in small parts: in a large book many steps have a time.

    Raises:
        Refused: no weekday is left, or the day ends before it starts.
    """
    kept = chosen.kept()
    build(kept)
    book.write(_remember, kept)
    follow_zone(book)
    return Touched(label=said("Working time changed"))


def _remember(session: Session, kept: dict[str, object]) -> None:
    session.merge(Setting(key=KEY, value=kept))


def zones() -> tuple[str, ...]:
    """Return every zone named after a place."""
    return tuple(
        sorted(zone for zone in available_timezones() if zone.partition("/")[0] in _PLACES)
    )


def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name) of the countries whose holidays are known, by name in a language."""
    import holidays

    known = holidays.list_supported_countries(include_aliases=False)
    named = [(code, _country_name(code, language)) for code in known]
    return tuple(sorted((pair for pair in named if pair[1]), key=lambda pair: pair[1].casefold()))


def _country_name(code: str, language: str) -> str:
    """Return a country's name from the tables of `phonenumbers`, the code where they have none."""
    from phonenumbers.geodata.locale import LOCALE_DATA

    names = LOCALE_DATA.get(code, {})
    found = names.get(language) or names.get("en") or code
    if found.startswith("*"):  # the same as in another language
        found = names.get(found[1:], code)
    return str(found)


def _next_holidays(country: str, today: date, language: str) -> tuple[Holiday, ...]:
    import holidays

    spoken = holidays.list_localized_countries().get(country, [])
    chosen = next((each for each in spoken if each.partition("_")[0] == language), None)
    years = range(today.year, today.year + 2)
    try:
        days = holidays.country_holidays(country, years=years, language=chosen)
    except NotImplementedError:  # a country that an older or newer table does not have
        return ()
    coming = sorted(day for day in days if day >= today)[:NEXT]
    return tuple(Holiday(day, days[day]) for day in coming)
