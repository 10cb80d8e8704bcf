"""Lets an op in or refuses it: what its author may do with the row that it is about."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.server.board import Board, Row
from leaddesk.server.deciding import RefusedOp
from leaddesk.server.joining_rows import Joined
from leaddesk.server.rights import (
    ADDED_BY_TEAM,
    OWNERS_FIELDS,
    Person,
    Right,
    Rights,
    statuses_of,
)
from leaddesk.sync.protocol import Op


class Gate:
    """What the author of a request may do.

    Args:
        session: of a transaction on the server.
        who: the author.
        board: the rows of the request.
        joined: its merges.
        clock: gives the corrected time of an op.
    """

    def __init__(
        self,
        session: Session,
        who: Person,
        board: Board,
        joined: Joined,
        clock: Callable[[Op], int],
    ) -> None:
        self._session, self._who, self._board = session, who, board
        self._joined, self._clock = joined, clock
        self.rights = Rights(board, who)
        self.refused: set[bytes] = set()

    def may_make(self, op: Op, values: dict[str, Any]) -> None:
        """Let a row be made; one below a lead that was merged away goes below what that is now.

        Raises:
            RefusedOp: the author may not, or the lead is not there.
        """
        if op.e == "clash":
            raise RefusedOp("forbidden")
        if op.e == "lead":
            if self._who.role == "admin" or not self.rights.may_own(values["owner_id"]):
                raise RefusedOp("forbidden", "owner_id")
            return
        if op.e == "lead_merge":
            for name in ("winner_id", "loser_id"):
                self.needs(self.lead(values[name]), Right.WHOLE)
        elif values.get("lead_id") is not None:
            lead = self.lead(self._joined.survivor(values["lead_id"]))
            right = self.rights.of(lead)
            late = right is Right.FORMER and op.e in ADDED_BY_TEAM and self._was_his(lead, op)
            if not late:
                self.needs(lead, Right.SHARED)
            values["lead_id"] = lead.id

    def _was_his(self, lead: Row, op: Op) -> bool:
        """Whether an op was written before its author lost the lead."""
        return self._clock(op) <= self._board.stamp(lead, "owner_id").at

    def lead(self, lead_id: bytes) -> Row:
        """Return a lead.

        Raises:
            RefusedOp: there is none, or its making was refused.
        """
        lead = self._board.get("lead", lead_id)
        if lead is None:
            raise RefusedOp("dependency" if lead_id in self.refused else "gone")
        return lead

    def needs(self, lead: Row, least: Right) -> None:
        """Raise `RefusedOp` where the author may do less."""
        if self.rights.of(lead) < least:
            raise RefusedOp("forbidden")

    def may_change(self, op: Op, row: Row, name: str) -> Row | None:
        """Let a field be changed; return the lead that the author had lost since he wrote.

        Raises:
            RefusedOp: the author may not.
        """
        lead_id = (
            row.id
            if op.e == "lead"
            else row.values.get("winner_id" if op.e == "lead_merge" else "lead_id")
        )
        if lead_id is None:
            return None
        lead = self.lead(lead_id)
        right = self.rights.of(lead)
        if right is Right.FORMER and self._was_his(lead, op):
            return lead
        if right < self._least(op, name, lead):
            raise RefusedOp("forbidden", name)
        if name == "owner_id" and not self.rights.may_give(lead, op.v):
            raise RefusedOp("forbidden", name)
        return None

    def _least(self, op: Op, name: str, lead: Row) -> Right:
        if op.e == "lead_merge" or (op.e == "lead" and name in OWNERS_FIELDS):
            return Right.WHOLE
        ends = statuses_of(self._session, lead.values["path"]).ended
        closes = op.e == "lead" and name == "status" and op.v in ends
        return Right.WHOLE if closes else Right.SHARED
