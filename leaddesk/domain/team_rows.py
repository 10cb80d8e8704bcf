"""Who is in the workspace, and what one member may do with another one's lead."""

from dataclasses import dataclass
from uuid import UUID

REP, MANAGER, ADMIN = "rep", "manager", "admin"


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of the workspace.

    Attributes:
        name: the email address where no name is known.
        role: rep, manager or admin.
        team_id, team: None and empty: in no team.
        is_me: the rep himself.
    """

    id: UUID
    name: str
    email: str
    role: str
    team_id: UUID | None = None
    team: str = ""
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class LeadShare:
    """How a lead stands in its workspace.

    Attributes:
        owner: the colleague whose it is; empty: it is the rep's own.
        private: only its owner sees it.
        may_hide: whether the rep may keep it from the team, or share it again.
        may_give: whether the rep may give it to somebody.
    """

    owner: str = ""
    private: bool = False
    may_hide: bool = False
    may_give: bool = False


def may_decide(me: Colleague, owner: UUID) -> bool:
    """Whether a member decides whose a lead is and who sees it (DECISIONS, who may do what)."""
    return me.id == owner or me.role == MANAGER


def may_receive(me: Colleague, owner: UUID, to: Colleague) -> bool:
    """Whether a member may give a lead to another one, as `server/rights.py` decides it.

    Its owner gives it to whom he will, but for an admin, who has no leads; a manager gives the
    team's leads within the team.
    """
    if to.id == owner:
        return False
    if me.id == owner:
        return to.role != ADMIN
    return me.role == MANAGER and to.team_id == me.team_id
