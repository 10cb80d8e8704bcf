"""One op by itself: whether it can be read, which rule decides it, and what becomes of it."""

from dataclasses import dataclass
from typing import Any

from leaddesk.server.board import Board, Row
from leaddesk.server.rights import statuses_of
from leaddesk.store.tables import BY_NAME, rule_of
from leaddesk.store.wire import UnfitError, check_value, own_columns
from leaddesk.sync import merge
from leaddesk.sync.merge import Decision, Now, Stamp, Wish
from leaddesk.sync.protocol import TAKEN, Op

_STANDING = frozenset({"tag", "opt_out"})
"""Rows of which adding wins over taking away."""


class RefusedOp(Exception):  # noqa: N818 - an answer, not an error
    """An op that is not taken; `code` says why."""

    def __init__(self, code: str, note: str = "") -> None:
        super().__init__(code)
        self.code, self.note = code, note


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of an op, and the aggregate it is about."""

    code: str
    what: str = ""
    agg_id: bytes = b""
    clash: bytes | None = None
    note: str = ""

    @property
    def taken(self) -> bool:
        """Whether the op was taken."""
        return self.code in TAKEN


def read_values(op: Op) -> dict[str, Any]:
    """Return the values of a row that an op makes.

    Raises:
        RefusedOp: a field that is none, a value that cannot be kept, or one that is missing.
    """
    if not isinstance(op.v, dict):
        raise RefusedOp("unknown", "no fields")
    names = own_columns(op.e)
    for name, value in op.v.items():
        if name not in names:
            raise RefusedOp("unknown", str(name)[:40])
        check(op.e, name, value)
    for name in names:
        column = BY_NAME[op.e].__table__.c[name]
        if name not in op.v and not column.nullable and column.default is None:
            raise RefusedOp("unknown", f"{name} is missing")
    return dict(op.v)


def check(table: str, name: str, value: Any) -> None:
    """Refuse a value that a column cannot hold."""
    try:
        check_value(table, name, value)
    except UnfitError as error:
        raise RefusedOp("unknown", str(error)) from error


def decide(board: Board, op: Op, row: Row, name: str, stamp: Stamp) -> Decision:
    """Decide one field by the rule that it has (SYNC.md 3.4)."""
    mine = name in row.stamps and row.stamps[name].by == stamp.by
    now = Now(
        row.value(name),
        0 if mine else row.version(name),  # what this request has set, its author has seen
        lambda: board.stamp(row, name),
        retracted=row.retracted,
        retracted_version=row.version("retracted_at"),
    )
    wish = Wish(name, op.v, op.base, stamp)
    if name == "retracted_at":
        return (merge.decide_tag if op.e in _STANDING else merge.decide_retract)(wish, now)
    if (op.e, name) == ("task", "done_at"):
        return merge.decide_done(wish, now)
    if (op.e, name) == ("opt_out", "since_on"):
        return merge.decide_since(wish, now)
    rule = rule_of(BY_NAME[op.e], name.partition(".")[0])
    if rule == "transition":
        return merge.decide_status(wish, now, statuses_of(board.session, row.values["path"]))
    if rule == "assign":
        return merge.decide_owner(wish, now)
    return merge.decide_guarded(wish, now) if rule == "guarded" else merge.decide_field(wish, now)
