"""Decides each op of a request against what stands: who may, who wins, what is kept aside."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.server.aside import Aside, aggregate
from leaddesk.server.board import Board, Row
from leaddesk.server.deciding import RefusedOp, Verdict, check, decide, read_values
from leaddesk.server.gate import Gate
from leaddesk.server.joining_rows import Joined, is_joining
from leaddesk.server.rights import Person, Right
from leaddesk.store.changes import MAKING
from leaddesk.store.tables import BY_NAME, rule_of
from leaddesk.store.wire import own_columns
from leaddesk.sync.merge import Ruling, Stamp
from leaddesk.sync.protocol import APPLIED, CLASHED, MERGED, Op

CHANGING = frozenset({"set", "transition", "assign", "retract", "restore", "add", "remove"})
_MADE_BY_OP = frozenset({"create", *MAKING.values()})


class Judge:
    """Decides the ops of one device's request, in their order, group by group.

    Args:
        session: of a transaction on the server.
        who: the author.
        incarnation: under which the ops are numbered: an op's clash has its id from it.
        clock: gives the corrected time of an op.
    """

    def __init__(
        self, session: Session, who: Person, incarnation: int, clock: Callable[[Op], int]
    ) -> None:
        self._who, self._clock = who, clock
        self.board = Board(session)
        self._joined = Joined(self.board)
        self._gate = Gate(session, who, self.board, self._joined, clock)
        self._aside = Aside(self.board, incarnation, self._stamp)

    @property
    def moved(self) -> set[bytes]:
        """Return the rows that merges moved: no device knows of that by its own op."""
        return self._joined.moved

    def decide(self, ops: Sequence[Op]) -> list[Verdict]:
        """Return a verdict for each op; the board then holds what is to be written."""
        self._gate.rights.learn(_load(self.board, ops))
        verdicts: list[Verdict] = []
        start = 0
        while start < len(ops):
            end = start
            while end < len(ops) and (ops[end].u, ops[end].g) == (ops[start].u, ops[start].g):
                end += 1
            verdicts += self._group(ops[start:end])
            start = end
        return verdicts

    def _group(self, ops: Sequence[Op]) -> list[Verdict]:
        """Decide a group: all of it or nothing."""
        self.board.begin()
        verdicts: list[Verdict] = []
        for op in ops:
            try:
                verdicts.append(self._op(op))
            except RefusedOp as refused:
                self.board.end(stands=False)
                self._joined.drop()
                self._gate.refused.update(each.id for each in ops)
                return [self._fallen(each, op, refused) for each in ops]
        self._joined.finish()
        self.board.end(stands=True)
        return verdicts

    def _fallen(self, op: Op, at_fault: Op, refused: RefusedOp) -> Verdict:
        code = refused.code if op is at_fault else "dependency"
        what, agg_id = _aggregate_of(self.board, op)
        return Verdict(code, what, agg_id, note=refused.note if op is at_fault else "")

    def _op(self, op: Op) -> Verdict:
        if op.k == "skip":
            return Verdict(APPLIED)
        if op.e not in BY_NAME or len(op.id) != 16:
            raise RefusedOp("unknown", op.e)
        if op.k in _MADE_BY_OP and op.f is None:
            return self._make(op)
        if op.k not in CHANGING or op.f is None:
            raise RefusedOp("unknown", op.k)
        return self._change(op, op.f)

    # Rows made

    def _make(self, op: Op) -> Verdict:
        values = read_values(op)
        stamp = self._stamp(op)
        values["created_by"] = self._who.id
        self._gate.may_make(op, values)
        row = self.board.get(op.e, op.id)
        if row is not None:
            return self._made_before(op, row, values)
        row = self.board.make(op.e, op.id, values, stamp)
        if is_joining(op.e) and not row.retracted:  # else it was taken back before it was sent
            self._join(row, stamp)
        if values.get("company_id") is not None:
            self._joined.place(row, stamp)
        code = APPLIED if values == op.v else MERGED  # else the device must take it as it is here
        return Verdict(code, *aggregate(op.e, op.id, row.values))

    def _made_before(self, op: Op, row: Row, values: dict[str, Any]) -> Verdict:
        """Take the making of a row that is there: two devices made the same one by itself."""
        what, agg_id = aggregate(op.e, op.id, row.values)
        if what == "lead":  # who knows an id from former days may not write through it
            self._gate.needs(
                self._gate.lead(agg_id), Right.WHOLE if op.e == "lead" else Right.SHARED
            )
        if op.e == "activity":
            same = all(row.values[name] == value for name, value in values.items()
                       if name != "created_by")  # fmt: skip
            if not same:
                raise RefusedOp("id_reuse")
            return Verdict(MERGED, what, agg_id)
        code, clash = MERGED, None
        wanted = {name: value for name, value in values.items() if name not in FIXED}
        if "retracted_at" not in values and row.retracted:
            wanted["retracted_at"] = None
        for name, value in wanted.items():
            fixed = rule_of(BY_NAME[op.e], name) in {"append", "set"} and name != "retracted_at"
            if fixed and row.values[name] != value:
                raise RefusedOp("id_reuse")
            if fixed:
                continue
            one = Op(op.n, op.u, op.g, op.e, op.id, "set", name, value, op.base, op.at)
            found = self._decided(one, row, name)
            if found.clash:
                code, clash = CLASHED, found.clash
        return Verdict(code, what, agg_id, clash)

    def _join(self, row: Row, stamp: Stamp) -> None:
        if not self._joined.join(row, stamp):
            raise RefusedOp("cycle")

    # Fields changed

    def _change(self, op: Op, name: str) -> Verdict:
        row = self.board.get(op.e, op.id)
        if row is None:
            raise RefusedOp("dependency" if op.id in self._gate.refused else "gone")
        table = BY_NAME[op.e]
        column = name.partition(".")[0]
        if column not in own_columns(op.e) or ("." in name) != (column == "custom"):
            raise RefusedOp("unknown", name[:40])
        rule = rule_of(table, column)
        if rule in {"append", "set", "down"} and column != "retracted_at":
            raise RefusedOp("unknown", name[:40])
        check(op.e, name, op.v)
        lost = self._gate.may_change(op, row, name)
        if lost is not None:  # the word of who had it before is kept
            clash = self._aside.lost(op, row, name, "former")
            return Verdict(CLASHED, "lead", lost.id, clash)
        return self._decided(op, self.board.touch(row), name)

    def _decided(self, op: Op, row: Row, name: str) -> Verdict:
        what, agg_id = aggregate(op.e, op.id, row.values)
        stamp = self._stamp(op)
        decision = decide(self.board, op, row, name, stamp)
        if decision.ruling is Ruling.LOST:
            went = self._went_along(op, row, name, stamp)
            if went is not None:
                return went
            return Verdict(CLASHED, what, agg_id, self._aside.lost(op, row, name, decision.why))
        clash = None
        if decision.ruling is Ruling.WON and row.value(name) not in (None, ""):
            clash = self._aside.won(op, row, name, decision.why)
        if decision.ruling in {Ruling.SET, Ruling.WON, Ruling.MERGED}:
            row.set(name, op.v, stamp)
            if is_joining(op.e) and name == "retracted_at":
                self._joined.turn(row, stamp)
            if name == "company_id" or (name == "retracted_at" and op.v is None):
                self._joined.place(row, stamp)
        code = APPLIED if decision.ruling is Ruling.SET else CLASHED if clash else MERGED
        return Verdict(code, what, agg_id, clash)

    def _went_along(self, op: Op, row: Row, name: str, stamp: Stamp) -> Verdict | None:
        """Give the survivor of a merge what it lacks, where the lead that went was edited.

        The device takes the lead that went as it is here; the survivor comes with the feed.
        """
        if op.e != "lead" or not row.retracted:
            return None
        winner = self.board.get("lead", self._joined.survivor(row.id))
        if winner is None or winner.id == row.id:
            return None
        if winner.value(name) in (None, ""):
            self.board.touch(winner).set(name, op.v, stamp)
            return Verdict(MERGED, "lead", row.id)
        return Verdict(CLASHED, "lead", row.id, self._aside.lost(op, winner, name, "merged"))

    def _stamp(self, op: Op) -> Stamp:
        return Stamp(self._clock(op), self._who.id, self._who.is_boss)


FIXED = frozenset({"created_at", "created_by"})


def _load(board: Board, ops: Sequence[Op]) -> set[bytes]:
    """Load the rows that ops are about, and their leads; return the leads."""
    known = [op for op in ops if op.e in BY_NAME and len(op.id) == 16]
    board.load((op.e, op.id) for op in known)
    leads = {op.id for op in known if op.e == "lead"}
    for op in known:
        values = _values_of(board, op)
        for name in ("lead_id", "winner_id", "loser_id") if op.e != "company_merge" else ():
            lead = values.get(name)
            if isinstance(lead, bytes) and len(lead) == 16:
                leads.add(lead)
    board.load(("lead", lead) for lead in leads)
    board.load(("company", firm) for firm in _firms(known))
    return leads


def _firms(ops: Sequence[Op]) -> set[bytes]:
    """Return the companies that rows are put with."""
    named = (
        op.v.get("company_id") if isinstance(op.v, dict) else op.v if op.f == "company_id" else None
        for op in ops
    )
    return {firm for firm in named if isinstance(firm, bytes) and len(firm) == 16}


def _values_of(board: Board, op: Op) -> dict[str, Any]:
    """Return the row an op is about, as it stands or as the op makes it."""
    row = board.get(op.e, op.id)
    if row is not None:
        return row.values
    return op.v if isinstance(op.v, dict) else {}


def _aggregate_of(board: Board, op: Op) -> tuple[str, bytes]:
    if op.e not in BY_NAME or len(op.id) != 16:
        return "", b""
    return aggregate(op.e, op.id, _values_of(board, op))
