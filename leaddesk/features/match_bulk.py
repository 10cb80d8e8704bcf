"""Match records of many new leads at once; their keys are put in order after the bulk."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features.match_find import ADD_PAIR
from leaddesk.features.match_keys import (
    ADD_COUNT,
    ADD_RECORD,
    ALL,
    Form,
    begin,
    driver_of,
    next_doc,
    packed_keys,
    value_key,
)
from leaddesk.matching.evidence import values
from leaddesk.matching.records import Record, dump

LikelyPair = tuple[UUID, UUID, int, bool]
"""Two leads that may be one, the score, and whether it is sure."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching has worked out already for leads that come in.

    Attributes:
        kept: of each, what the tables keep.
        pairs: all their pairs, with one another and with leads of the book.
        is_settled: whether the book was large enough to know how rare a name is; if not, the sweep
            looks for the pairs once more when it is.
    """

    kept: Mapping[UUID, Form]
    pairs: Sequence[LikelyPair]
    is_settled: bool = True


@dataclass(slots=True)
class NewRecords:
    """Match records of new leads, ready to be written.

    Attributes:
        rows: id, body and packed keys of each.
        counts: by its key, how many of them hold a value.
        pairs: two leads, their score and whether it is sure; written with the later of the two.
        paired: whether all pairs of these records are in `pairs`.
    """

    rows: list[tuple[UUID, str, bytes]] = field(default_factory=list)
    counts: Counter[int] = field(default_factory=Counter)
    pairs: list[LikelyPair] = field(default_factory=list)
    paired: bool = False


def new_records(what: str, records: Iterable[tuple[UUID, Record]]) -> NewRecords:
    """Work out what the tables keep of new leads or companies; the sweep finds their pairs."""
    made = NewRecords()
    for row_id, record in records:
        made.rows.append((row_id, dump(record), packed_keys(what, record)))
        made.counts.update(value_key(what, value) for value in (*values(record), ALL))
    return made


def matched_records(matched: Matched) -> NewRecords:
    """Return what the tables keep of new leads that have been compared already."""
    made = NewRecords(pairs=list(matched.pairs), paired=matched.is_settled)
    for lead, form in matched.kept.items():
        made.rows.append((lead, form.body, form.keys))
        made.counts.update(form.counted)
    return made


def write_new_records(session: Session, what: str, new: NewRecords) -> None:
    """Write what `new_records` has made ready; their index entries follow later."""
    driver = driver_of(session)
    first = next_doc(session)
    begin(session, first)
    rows = [
        (doc, row_id.bytes, what, body, keys, 0, int(new.paired))
        for doc, (row_id, body, keys) in enumerate(new.rows, first)
    ]
    driver.executemany(ADD_RECORD, rows)
    driver.executemany(ADD_COUNT, [(key, n, n) for key, n in sorted(new.counts.items())])
    docs = {row_id: doc for doc, (row_id, _, _) in enumerate(new.rows, first)}
    driver.executemany(ADD_PAIR, _by_doc(driver, what, new.pairs, docs))


def _by_doc(
    driver: Any, what: str, pairs: Sequence[LikelyPair], docs: dict[UUID, int]
) -> list[tuple[int, int, str, int, int]]:
    rows = []
    for one, two, score, sure in pairs:
        numbers = [docs.get(each) or _doc_of(driver, each) for each in (one, two)]
        if all(numbers):
            rows.append((min(numbers), max(numbers), what, score, int(sure)))
    return rows


def _doc_of(driver: Any, row_id: UUID) -> int:
    row = driver.execute(
        "SELECT doc FROM match_record WHERE row_id = ?", (row_id.bytes,)
    ).fetchone()
    return row[0] if row else 0
