"""What others did to leads: what After sync lists as merged, and History with its author."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.pulled import driver_of
from leaddesk.store.sync_tables import BOTH, OTHERS
from leaddesk.store.versions import BORN
from leaddesk.store.wire import VERSIONED, plain_of_wire
from leaddesk.sync.protocol import Rows

_SHOWN_MERGED = frozenset({"lead", "contact_point", "task", "activity", "tag", "answer"})


@dataclass(slots=True)
class Came:
    """What a round brought, as the rep is told."""

    rows: int = 0
    leads: set[bytes] = field(default_factory=set)
    mine: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class PageNews:
    """What of a page is new to this book.

    Attributes:
        since: the number up to which it had everything.
        whole: aggregates that came whole: all of them is new, so nothing of them was changed.
        by: who made the changes, by number.
    """

    since: int
    whole: frozenset[bytes] = frozenset()
    by: Mapping[int, bytes] = field(default_factory=dict)


def note_merged(
    session: Session, table: str, rows: Rows, came: Came, news: PageNews, now: datetime
) -> None:
    """Note what another person did: After sync lists it for leads that this book changed too.

    Of the others the fields that changed are kept for History; a row that came says itself whose
    it is.
    """
    at = {name: place for place, name in enumerate(rows.columns)}
    came.rows += sum(row[at["seq"]] not in came.mine for row in rows.rows)
    parent = "id" if table == "lead" else "lead_id"
    if table not in _SHOWN_MERGED or parent not in at:
        return
    lines = []
    for row in rows.rows:
        lead = row[at[parent]]
        whose = BOTH if lead in came.leads else OTHERS
        for name, value, by in _news(table, at, row, came, news) if lead else ():
            if (name or whose == BOTH) and lead not in news.whole:
                words = json.dumps(value, ensure_ascii=False)
                lines.append(
                    (microseconds(now), lead, table, row[at["id"]], name, whose, by, words)
                )
    driver_of(session).executemany(
        "INSERT INTO merged_line (round_at, lead_id, entity, row_id, field, mine, by, value)"
        " VALUES (?,?,?,?,?,?,?,?)",
        lines,
    )


def _news(
    table: str, at: Mapping[str, int], row: Sequence[Any], came: Came, news: PageNews
) -> Iterable[tuple[Any, ...]]:
    """Yield field, value and author of what others changed; of a row that came its words."""
    versions = json.loads(row[at["field_ver"]] or "{}")
    born = versions.get(BORN, 0)
    if born > news.since:
        if born not in came.mine:
            shown = next((name for name in ("text", "value", "name") if name in at), None)
            yield "", row[at[shown]] if shown else None, row[at["created_by"]]
        return
    for name, number in versions.items():
        is_news = number > news.since and number not in came.mine
        if is_news and name in at and name not in VERSIONED:
            yield name, plain_of_wire(table, name, row[at[name]]), news.by.get(number)
