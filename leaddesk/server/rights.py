"""Who may do what with which lead (DECISIONS, Sync: who may do what)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.process import CLOSED, CONVERTED
from leaddesk.server.board import Board, Row
from leaddesk.server.form import db_id, marks, run, wire_id
from leaddesk.store.database import book_of
from leaddesk.sync.merge import Statuses

AT_ONCE = 500

ADDED_BY_TEAM = frozenset({"activity", "task", "contact_point", "tag", "answer"})
"""What a rep may add to a lead that a colleague shares."""

OWNERS_FIELDS = frozenset({"owner_id", "private", "retracted_at"})
"""Fields of a lead that only its owner or a manager sets."""


class Right(IntEnum):
    """What a member may do with a lead."""

    NONE = 0
    FORMER = 1  # it was his: what he did before may still come
    SHARED = 2  # log, edit, plan; not assign, close, convert, merge or erase
    WHOLE = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the rules see him: his own scope and his team's."""

    id: bytes
    role: str
    team_id: bytes | None
    scope: int
    team_scope: int | None

    @property
    def is_boss(self) -> bool:
        """Whether what he decides stands over what a rep decides."""
        return self.role in {"manager", "admin"}

    @property
    def scopes(self) -> frozenset[int]:
        """Return the scopes he sees: the workspace, his own and, but for an admin, his team's."""
        team = self.team_scope if self.role != "admin" else None
        return frozenset(each for each in (1, self.scope, team) if each is not None)


def person(session: Session, user_id: UUID) -> Person | None:
    """Return a member; None: there is none of that id, or he was removed."""
    rows = run(
        session,
        "SELECT m.id, m.role, m.team_id, m.scope, t.scope FROM member m"
        " LEFT JOIN team t ON t.id = m.team_id WHERE m.id = ? AND m.retracted_at IS NULL",
        (db_id(session, user_id.bytes),),
    )
    if not rows:
        return None
    row_id, role, team, scope, team_scope = rows[0]
    return Person(wire_id(row_id), role, wire_id(team) if team else None, scope, team_scope)


class Rights:
    """What one member may do with the leads of a request."""

    def __init__(self, board: Board, who: Person) -> None:
        self._board, self.who = board, who
        self._seen: dict[bytes, str] = {}

    def learn(self, leads: Iterable[bytes]) -> None:
        """Look up many leads at once."""
        session = self._board.session
        unknown = [lead for lead in dict.fromkeys(leads) if lead not in self._seen]
        scopes = sorted(self.who.scopes)
        for start in range(0, len(unknown), AT_ONCE):
            part = unknown[start : start + AT_ONCE]
            self._seen.update(dict.fromkeys(part, ""))
            query = (
                "SELECT agg_id, kind FROM feed"  # noqa: S608 - marks only
                f" WHERE agg_id IN ({marks(len(part))}) AND scope IN ({marks(len(scopes))})"
                " ORDER BY kind"
            )
            ids = [db_id(session, lead) for lead in part]
            for lead, kind in run(session, query, (*ids, *scopes)):
                known = self._seen[wire_id(lead)]
                self._seen[wire_id(lead)] = "live" if "live" in (known, kind) else kind

    def of(self, lead: Row) -> Right:
        """Return what the member may do with a lead."""
        if lead.is_new:
            return Right.WHOLE
        self.learn([lead.id])
        seen = self._seen[lead.id]
        if seen != "live":
            return Right.FORMER if seen == "leave" else Right.NONE
        whole = self._owns(lead) or self.who.role == "manager"
        return Right.WHOLE if whole else Right.SHARED

    def may_own(self, owner: bytes) -> bool:
        """Whether the member may make a lead for somebody: a rep himself, a manager his team."""
        return owner == self.who.id or (self.who.role == "manager" and self._in_team(owner))

    def may_give(self, lead: Row, owner: bytes) -> bool:
        """Whether the member may give a lead to somebody.

        Who owns it gives it to whom he will, but for an admin, who has no leads; a manager gives
        the team's leads within the team.
        """
        if self._owns(lead):
            found = person(self._board.session, UUID(bytes=owner))
            return found is not None and found.role != "admin"
        return self.may_own(owner)

    def _owns(self, lead: Row) -> bool:
        return bool(lead.before.get("owner_id", lead.values["owner_id"]) == self.who.id)

    def _in_team(self, owner: bytes) -> bool:
        found = person(self._board.session, UUID(bytes=owner))
        return found is not None and found.team_id == self.who.team_id


def statuses_of(session: Session, path: str) -> Statuses:
    """Return what a path's process says of its statuses, in the form the merge rules take."""
    book = book_of(session)
    process = book.processes.get(path) or next(iter(book.processes.values()))
    known = book.cache.setdefault("statuses", {})
    found: Statuses | None = known.get((process.id, process.version))
    if found is None:
        found = known[process.id, process.version] = Statuses(
            ended=frozenset(
                key
                for key, status in process.statuses.items()
                if status.phase in {CLOSED, CONVERTED}
            ),
            ways={
                key: frozenset(
                    target
                    for outcome in status.outcomes
                    for target in (outcome.to_status, *outcome.options)
                    if target
                )
                for key, status in process.statuses.items()
            },
            moved=dict(process.moved),
        )
    return found
