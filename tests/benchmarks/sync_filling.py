"""Workspaces of believable size for the sync benchmarks: leads of 22 fields, about 676 bytes."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.server.board import Board
from leaddesk.server.place import Space
from leaddesk.store.columns import microseconds
from leaddesk.store.ids import new_id
from leaddesk.sync.merge import Stamp
from tests.builders import NOW

FIRST = "Anna Jonas Mara Dana Eva Tom Ruth Samir Nora Lukas Ines Paul Karl Olga Ivo".split()
LAST = "Weber Ray Lindqvist Okafor Stern Ferrer Amsel Haddad Feld Kolb Voss Brandt Novak".split()
FIRMS = "Pumpen Hydraulik Antriebe Logistik Wasserbau Filter Optik Textil Metall Druck".split()
TOWNS = "Hamburg Bremen Kiel Lund Malmö Gent Lyon Turin Graz Brno Porto Vigo".split()
AT_ONCE = 500


def fill(space: Space, owner: UUID, leads: int, seed: int = 1, *, firms: bool = True) -> None:
    """Put leads of one owner into a workspace: with company, phone, email, address and a step."""
    made = 0
    chance = random.Random(seed)
    while made < leads:
        count = min(AT_ONCE, leads - made)
        space.write(_chunk, owner, made, count, chance, firms=firms, now=NOW)
        made += count


def _chunk(
    session: Session,
    owner: UUID,
    first: int,
    count: int,
    chance: random.Random,
    *,
    firms: bool,
    now: Any,
) -> None:
    board = Board(session)
    at = microseconds(now)
    stamp = Stamp(at, owner.bytes)
    for table, row_id, values in _rows(owner, first, count, chance, at, firms=firms):
        board.make(table, row_id, values, stamp)
    board.write()


def _rows(
    owner: UUID, first: int, count: int, chance: random.Random, at: int, *, firms: bool
) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    stamp = {"created_at": at, "created_by": owner.bytes}
    firm: bytes | None = None
    for n in range(first, first + count):
        name, last = chance.choice(FIRST), f"{chance.choice(LAST)}{n % 997}"
        town, trade = chance.choice(TOWNS), chance.choice(FIRMS)
        if firms and (n % 3 == 0 or firm is None):
            firm = new_id().bytes
            text = f"{last} {trade} {n} GmbH"
            site = f"www.{trade.lower()}{n}.example"
            yield "company", firm, {"name": text, "country": "DE", "website": site} | stamp
        lead = new_id().bytes
        yield (
            "lead",
            lead,
            {
                "name": f"{name} {last}",
                "first": name,
                "last": last,
                "title": chance.choice(("Head of purchasing", "Managing director", "Engineer")),
                "company_id": firm,
                "owner_id": owner.bytes,
                "path": "direct",
                "status": chance.choice(("reach", "qualify", "arrange", "triage")),
                "source": chance.choice(("Fair", "Web", "Referral", "List")),
                "country": "DE",
                "wants": f"{chance.randint(2, 400)} {trade.lower()} for {town} by spring",
                "external_id": f"X{n:07d}",
            }
            | stamp,
        )
        below = {"lead_id": lead} | stamp
        yield "contact_point", new_id().bytes, {"kind": "phone", "label": "Office",
            "value": f"+49 40 {chance.randint(100000, 9999999)}"} | below  # fmt: skip
        mail = f"{name.lower()}.{last.lower()}@{trade.lower()}{n}.example"
        yield "contact_point", new_id().bytes, {"kind": "email", "label": "Work", "position": 1,
            "value": mail} | below  # fmt: skip
        yield "contact_point", new_id().bytes, {"kind": "address", "position": 2,
            "street": f"{trade}weg {n % 200}", "postcode": f"{chance.randint(10000, 99999)}",
            "city": town, "country": "DE"} | below  # fmt: skip
        day = (NOW + timedelta(days=chance.randint(-3, 60))).date().isoformat()
        yield "task", new_id().bytes, {"kind": "call", "text": f"Call about {trade}",
            "due_on": day} | below  # fmt: skip
