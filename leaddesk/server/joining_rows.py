"""What the server does where two leads or companies become one: it moves the rows below them.

A device sends the merge itself and the fields; which rows hang where, the server decides, so that a
row that came meanwhile is not left below a lead that is gone (SYNC.md 3.4, merge).
"""

import json
from typing import Any
from uuid import UUID

from leaddesk.server.board import Board, Row
from leaddesk.server.form import db_id, run, run_many, wire_id
from leaddesk.sync.merge import Stamp

_KINDS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "lead_merge": ("lead", "lead_id", ("contact_point", "task", "activity", "tag", "answer")),
    "company_merge": ("company", "company_id", ("contact_point", "lead")),
}
_NAMED = {"tag": "name", "answer": "field"}
"""What a lead has one of each."""

_CHAIN = 100


def is_joining(table: str) -> bool:
    """Whether a row of this table says that two are one."""
    return table in _KINDS


class Joined:
    """The merges of a request; `moved` are the rows that they moved."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._open: list[tuple[Row, Stamp]] = []
        self.moved: set[bytes] = set()

    def survivor(self, lead: bytes) -> bytes:
        """Return the lead that a lead is part of now; itself where it was not merged."""
        return self._survivor("lead_merge", lead)

    def _survivor(self, table: str, row_id: bytes) -> bytes:
        seen = {row_id}
        for _ in range(_CHAIN):
            row = self._board.get(_KINDS[table][0], row_id)
            if row is not None and not row.retracted:
                return row_id
            onto = self._onto(table, row_id)
            if onto is None or onto in seen:
                return row_id
            row_id = onto
            seen.add(row_id)
        return row_id

    def _onto(self, table: str, loser: bytes) -> bytes | None:
        standing = [row for row in self._board.below(table, "loser_id", loser) if not row.retracted]
        newest = max(standing, key=lambda row: row.id, default=None)
        return newest.values["winner_id"] if newest else None

    def join(self, merge: Row, stamp: Stamp) -> bool:
        """Make two one; False: they are one already, or the one that goes is gone.

        What else hangs below the loser moves at the end of the group (`finish`): by then the ops
        of the merge itself have taken back what stays with it.
        """
        winner, loser = merge.values["winner_id"], merge.values["loser_id"]
        chain, at = {winner}, winner
        while (onto := self._onto(merge.table, at)) is not None and onto not in chain:
            chain.add(onto)
            at = onto
        others = [
            row
            for row in self._board.below(merge.table, "loser_id", loser)
            if not row.retracted and row.id != merge.id
        ]
        if loser in chain or others:
            return False
        self._move(merge, winner, stamp, away_from=loser)
        self._open.append((merge, stamp))
        return True

    def turn(self, merge: Row, stamp: Stamp) -> None:
        """Move the rows back or forth, where a merge was taken back or stands again."""
        winner, loser = merge.values["winner_id"], merge.values["loser_id"]
        if merge.retracted:
            self._move(merge, loser, stamp, away_from=winner)
            self._back(merge, loser, stamp)
        else:
            self._move(merge, winner, stamp, away_from=loser)
            self._open.append((merge, stamp))

    def _move(self, merge: Row, to: bytes, stamp: Stamp, *, away_from: bytes) -> None:
        """Move the rows that the device had moved, which the merge names."""
        _, column, _ = _KINDS[merge.table]
        detail: dict[str, Any] = json.loads(merge.values["detail"] or "{}")
        for table, ids in (detail.get("moved") or {}).items():
            if table == "lead":
                continue  # the company of a lead is a field: its own op says so
            for row_id in ids:
                row = self._board.get(table, UUID(row_id).bytes)
                if row is not None and row.values.get(column) == away_from:
                    self._change(row).set(column, to, stamp)

    def _change(self, row: Row) -> Row:
        self.moved.add(row.id)
        return self._board.touch(row)

    def _back(self, merge: Row, to: bytes, stamp: Stamp) -> None:
        """Move back what the server had moved besides."""
        session = self._board.session
        merge_id = db_id(session, merge.id)
        _, column, _ = _KINDS[merge.table]
        rows = run(session, "SELECT entity, row_id FROM moved_row WHERE merge_id = ?", (merge_id,))
        for table, row_id in rows:
            row = self._board.get(table, wire_id(row_id))
            if row is not None and row.values.get(column) == merge.values["winner_id"]:
                self._change(row).set(column, to, stamp)
            elif row is not None and row.retracted:
                self._change(row).set("retracted_at", None, stamp)
        run(session, "DELETE FROM moved_row WHERE merge_id = ?", (merge_id,))

    def _is_new_there(self, row: Row, winner: bytes) -> bool:
        """Whether a lead has no such tag or answer of its own; else the one stays where it is."""
        name = _NAMED.get(row.table)
        if name is None:
            return True
        for other in self._board.below(row.table, "lead_id", winner):
            same = str(other.values[name]).casefold() == str(row.values[name]).casefold()
            if same and not other.retracted:
                return False
        return True

    def drop(self) -> None:
        """Forget the merges of a group that does not stand."""
        self._open.clear()

    def finish(self) -> None:
        """Move what still stands below those that went: it came while the device was away."""
        session = self._board.session
        for merge, stamp in self._open:
            _, column, tables = _KINDS[merge.table]
            winner, loser = merge.values["winner_id"], merge.values["loser_id"]
            moved = []
            for table in tables:
                for row in self._board.below(table, column, loser):
                    if row.retracted:
                        continue
                    if self._is_new_there(row, winner):
                        self._change(row).set(column, winner, stamp)
                    else:
                        self._change(row).set("retracted_at", stamp.at, stamp)
                    moved.append((db_id(session, row.id), db_id(session, merge.id), table))
            run_many(
                session,
                "INSERT INTO moved_row (row_id, merge_id, entity) VALUES (?,?,?)"
                " ON CONFLICT DO NOTHING",
                moved,
            )
        self._open.clear()
