"""By which rules a book's match tables were made: where these have changed, they are made anew."""

import json
from functools import cache
from hashlib import blake2b

from sqlalchemy.orm import Session

from leaddesk import resources
from leaddesk.features.match_keys import driver_of, packed_keys
from leaddesk.features.match_records import COMPANY, LEAD
from leaddesk.matching.evidence import values
from leaddesk.matching.records import dump, make_record

_SETTING = "match_form"


@cache
def form() -> str:
    """Return what stands for the present rules: of two records, their keys, counts and weights."""
    person = make_record(
        "",
        first="Dr. Anna-Lena",
        last="van der Straße jr.",
        company="Müller & Söhne Pumpen GmbH",
        emails=["A.Straße+x@Mueller.example", "info@mueller.example"],
        phones=["+49 (0)171 39200 42 ext. 7"],
        website="https://www.mueller.example/start",
        street="Hafenstr. 12b, Apt 4",
        postcode="01234-5678",
        city="St. Gallen",
        state="SG",
        birth="1980-06-15",
        codes=["DE 123 456"],
    )
    firm = make_record("", company="The Acme Pumps & Tools Co. of Leeds", website="acme.co.uk")
    said = [
        (dump(each), packed_keys(what, each), values(each))
        for what, each in ((LEAD, person), (LEAD, firm), (COMPANY, firm))
    ]
    weights = (resources() / "weights.json").read_bytes()
    return blake2b(repr(said).encode() + weights, digest_size=12).hexdigest()


def is_old(session: Session) -> bool:
    """Whether the tables were made by other rules."""
    row = (
        driver_of(session)
        .execute("SELECT value FROM setting WHERE key = ?", (_SETTING,))
        .fetchone()
    )
    return row is None or json.loads(row[0]) != form()


def note_form(session: Session) -> None:
    """Remember that the tables are made by the present rules."""
    driver_of(session).execute(
        "INSERT OR REPLACE INTO setting (key, value) VALUES (?,?)", (_SETTING, json.dumps(form()))
    )


def empty(session: Session) -> None:
    """Empty the tables; the sweep then fills them by the present rules."""
    driver = driver_of(session)
    for table in ("match_record", "match_key", "match_count", "match_pair"):
        driver.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    note_form(session)
