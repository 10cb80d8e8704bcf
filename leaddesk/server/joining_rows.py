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
        self._placed: list[tuple[Row, Stamp]] = []
        self.moved: set[bytes] = set()

    def survivor(self, lead: bytes) -> bytes:
        """Return the lead that a lead is part of now; itself where it was not merged."""
        return self._survivor("lead_merge", lead)

    def _survivor(self, table: str, row_id: bytes) -> bytes:
        way = self._way(table, row_id)
        return way[-1].values["winner_id"] if way else row_id

    def _way(self, table: str, row_id: bytes) -> list[Row]:
        """Return the merges that lead from a row to what it is part of now."""
        seen, way = {row_id}, list[Row]()
        for _ in range(_CHAIN):
            row = self._board.get(_KINDS[table][0], row_id)
            merge = self._standing(table, row_id)
            if (row is not None and not row.retracted) or merge is None:
                return way
            row_id = merge.values["winner_id"]
            if row_id in seen:
                return way
            seen.add(row_id)
            way.append(merge)
        return way

    def _standing(self, table: str, loser: bytes) -> Row | None:
        standing = [row for row in self._board.below(table, "loser_id", loser) if not row.retracted]
        return max(standing, key=lambda row: row.id, default=None)

    def _onto(self, table: str, loser: bytes) -> bytes | None:
        merge = self._standing(table, loser)
        return merge.values["winner_id"] if merge else None

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
        self._move_on(merge, stamp)
        return True

    def turn(self, merge: Row, stamp: Stamp) -> None:
        """Move the rows back or forth, where a merge was taken back or stands again."""
        if not merge.retracted:
            self._move_on(merge, stamp)
            return
        now = self._survivor(merge.table, merge.values["winner_id"])
        loser = merge.values["loser_id"]
        self._move(merge, loser, stamp, away_from=now)
        self._back(merge, loser, stamp)

    def _move_on(self, merge: Row, stamp: Stamp) -> None:
        """Move the rows of a merge: to the winner, or to what that became meanwhile."""
        way = self._way(merge.table, merge.values["winner_id"])
        to = way[-1].values["winner_id"] if way else merge.values["winner_id"]
        moved = self._move(merge, to, stamp, away_from=merge.values["loser_id"])
        for later in way:
            self._note(later, moved)
        self._open.append((merge, stamp))

    def _move(self, merge: Row, to: bytes, stamp: Stamp, *, away_from: bytes) -> list[Row]:
        """Move the rows that the device had moved, which the merge names; return them."""
        _, column, _ = _KINDS[merge.table]
        detail: dict[str, Any] = json.loads(merge.values["detail"] or "{}")
        moved = []
        for table, ids in (detail.get("moved") or {}).items():
            if table == "lead":
                continue  # the company of a lead is a field: its own op says so
            for row_id in ids:
                row = self._board.get(table, UUID(row_id).bytes)
                if row is not None and row.values.get(column) == away_from:
                    self._change(row).set(column, to, stamp)
                    moved.append(row)
        return moved

    def _note(self, merge: Row, moved: list[Row]) -> None:
        """Keep what the server itself moved for a merge: taking that back moves it back."""
        session = self._board.session
        merge_id = db_id(session, merge.id)
        run_many(
            session,
            "INSERT INTO moved_row (row_id, merge_id, entity) VALUES (?,?,?)"
            " ON CONFLICT DO NOTHING",
            [(db_id(session, row.id), merge_id, row.table) for row in moved],
        )

    def _change(self, row: Row) -> Row:
        self.moved.add(row.id)
        return self._board.touch(row)

    def _back(self, merge: Row, to: bytes, stamp: Stamp) -> None:
        """Move back what the server had moved besides."""
        session = self._board.session
        merge_id = db_id(session, merge.id)
        _, column, _ = _KINDS[merge.table]
        now = self._survivor(merge.table, merge.values["winner_id"])
        rows = run(session, "SELECT entity, row_id FROM moved_row WHERE merge_id = ?", (merge_id,))
        for table, row_id in rows:
            row = self._board.get(table, wire_id(row_id))
            if row is not None and row.values.get(column) == now:
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
        self._placed.clear()

    def place(self, row: Row, stamp: Stamp) -> None:
        """Note a row that a group put with a lead or company which may be gone meanwhile."""
        self._placed.append((row, stamp))

    def finish(self) -> None:
        """Move what still stands below those that went: it came while the device was away."""
        for merge, stamp in self._open:
            _, column, tables = _KINDS[merge.table]
            way = [merge, *self._way(merge.table, merge.values["winner_id"])]
            to = way[-1].values["winner_id"]
            moved = []
            for table in tables:
                for row in self._board.below(table, column, merge.values["loser_id"]):
                    if row.retracted:
                        continue
                    self._hang(row, column, to, stamp)
                    moved.append(row)
            for each in way:
                self._note(each, moved)
        self._open.clear()
        for row, stamp in self._placed:
            for table, (_, column, tables) in _KINDS.items():
                if row.table in tables and row.values.get(column) and not row.retracted:
                    self._follow(table, column, row, stamp)
        self._placed.clear()

    def _follow(self, table: str, column: str, row: Row, stamp: Stamp) -> None:
        """Put a row with what the one it was put with is part of now."""
        way = self._way(table, row.values[column])
        if not way:
            return
        self._hang(row, column, way[-1].values["winner_id"], stamp)
        for merge in way:
            self._note(merge, [row])

    def _hang(self, row: Row, column: str, parent: bytes, stamp: Stamp) -> None:
        """Hang a row below another; where that has such a one, the row stays and is taken back."""
        if self._is_new_there(row, parent):
            self._change(row).set(column, parent, stamp)
        else:
            self._change(row).set("retracted_at", stamp.at, stamp)
