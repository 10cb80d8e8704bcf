"""Keeps aside what lost where two people changed one field: nobody's word is gone."""

from collections.abc import Callable
from typing import Any

from leaddesk.server.board import Board, Row
from leaddesk.store.database import book_of
from leaddesk.store.ids import derived_id
from leaddesk.store.wire import json_text, plain_of_wire
from leaddesk.sync.merge import Stamp
from leaddesk.sync.protocol import Op


class Aside:
    """Makes the clashes of a request.

    Args:
        board: its rows.
        incarnation: under which the ops are numbered: a clash has its id from it and the op.
        stamp: gives author and corrected time of an op.
    """

    def __init__(self, board: Board, incarnation: int, stamp: Callable[[Op], Stamp]) -> None:
        self._board, self._incarnation, self._stamp = board, incarnation, stamp

    def lost(self, op: Op, row: Row, name: str, why: str) -> bytes:
        """Keep the op's value aside; what is in the row stands."""
        stands = row.value(name), self._board.stamp(row, name)
        return self._keep(op, row, name, why, stands, (op.v, self._stamp(op)))

    def won(self, op: Op, row: Row, name: str, why: str) -> bytes:
        """Keep aside what is in the row; the op's value stands."""
        before = row.value(name), self._board.stamp(row, name)
        return self._keep(op, row, name, why, (op.v, self._stamp(op)), before)

    def _keep(
        self,
        op: Op,
        row: Row,
        name: str,
        why: str,
        stands: tuple[Any, Stamp],
        aside: tuple[Any, Stamp],
    ) -> bytes:
        what, agg_id = aggregate(row.table, row.id, row.values)
        mine = self._stamp(op)
        parts = (str(self._incarnation), str(op.n), name)
        clash_id = derived_id(book_of(self._board.session).book_id, "clash", *parts).bytes
        values = {
            "lead_id": agg_id if what == "lead" else None,
            "company_id": agg_id if what == "company" else None,
            "entity": row.table,
            "row_id": row.id,
            "field": name,
            "why": why,
            "base": self._board.before(row, name),
            "stands": _kept(row.table, name, stands[0]),
            "stands_by": stands[1].by,
            "stands_at": stands[1].at,
            "aside": _kept(row.table, name, aside[0]),
            "aside_by": aside[1].by,
            "aside_at": aside[1].at,
            "created_at": mine.at,
            "created_by": mine.by,
        }
        self._board.make("clash", clash_id, values, mine)
        return clash_id


def _kept(table: str, name: str, value: Any) -> str | None:
    plain = plain_of_wire(table, name, value)
    return None if plain is None else json_text(plain)


def aggregate(table: str, row_id: bytes, values: dict[str, Any]) -> tuple[str, bytes]:
    """Return what a row belongs to: lead or company and its id, or the row itself."""
    if table in {"lead", "company"}:
        return table, row_id
    if table in {"lead_merge", "company_merge"}:
        return table.removesuffix("_merge"), values.get("winner_id") or row_id
    if values.get("lead_id"):
        return "lead", values["lead_id"]
    if values.get("company_id"):
        return "company", values["company_id"]
    return table, row_id
