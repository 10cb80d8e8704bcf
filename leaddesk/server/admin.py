"""Looking after workspaces: who is in, which devices, what they may do."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.server import teams as team_features
from leaddesk.server.place import Space
from leaddesk.server.sign_in import hashed, new_code, plain_code
from leaddesk.server.tables import Device, Invite, Workspace
from leaddesk.server.teams import add_team, check_role, leads_of, member_named, see_anew
from leaddesk.store.down_tables import Team
from leaddesk.store.ids import new_id


def create_workspace(session: Session, name: str, *, now: datetime) -> Workspace:
    """Make a workspace.

    Raises:
        Refused: no name, or one of that name is there.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused(said("A workspace needs a name."))
    if session.scalar(select(Workspace.id).where(Workspace.name == name)) is not None:
        raise Refused(said("There is a workspace {name} already.", name=name))
    made = Workspace(
        id=new_id(), name=name, epoch=new_id().hex, wipe=1, lease_days=0, created_at=now
    )
    session.add(made)
    session.flush()
    return made


def workspace_named(session: Session, name: str) -> Workspace:
    """Return the workspace of a name or id.

    Raises:
        Refused: there is none.
    """
    for each in session.scalars(select(Workspace)):
        if name.casefold() in {each.name.casefold(), str(each.id), each.id.hex}:
            return each
    raise Refused(
        said("There is no workspace {name}.", name=name),
        said("Make it: leaddesk admin create-workspace NAME --database URL."),
    )


def invite(
    session: Session,
    workspace_id: UUID,
    email: str,
    role: str,
    team: str,
    *,
    hours: float,
    now: datetime,
) -> tuple[str, datetime]:
    """Make a one-time code, and return it with when it ends; only its hash is kept.

    Raises:
        Refused: no address, or a role that is none.
    """
    check_role(role)
    address = email.strip().casefold()
    if "@" not in address.strip("@"):
        raise Refused(said("{email} is not an email address.", email=email))
    code, ends = new_code(), now + timedelta(hours=hours)
    session.add(
        Invite(
            code_hash=hashed(plain_code(code)),
            workspace_id=workspace_id,
            email=address,
            role=role,
            team=team.strip(),
            expires_at=ends,
        )
    )
    return code, ends


def people(session: Session) -> list[dict[str, Any]]:
    """Return everybody in a workspace."""
    names = {team.id: team.name for team in session.scalars(select(Team))}
    return [
        {
            "id": str(each.id),
            "name": each.name,
            "email": each.email,
            "role": each.role,
            "team": names.get(each.team_id) if each.team_id else None,
        }
        for each in team_features.members(session)
    ]


def devices(session: Session, workspace_id: UUID) -> Sequence[Mapping[str, Any]]:
    """Return the devices of a workspace."""
    query = select(Device).where(Device.workspace_id == workspace_id).order_by(Device.made_at)
    return [
        {
            "id": str(each.id),
            "user": str(each.user_id),
            "name": each.name,
            "since": each.made_at.isoformat(),
            "revoked_at": each.revoked_at.isoformat() if each.revoked_at else None,
        }
        for each in session.scalars(query)
    ]


def teams(session: Session) -> list[dict[str, Any]]:
    """Return the teams of a workspace with their members' addresses."""
    found = session.scalars(select(Team).where(Team.retracted_at.is_(None)).order_by(Team.name))
    members = team_features.members(session)
    return [
        {
            "id": str(team.id),
            "name": team.name,
            "members": [each.email for each in members if each.team_id == team.id],
        }
        for team in found
    ]


def change_member(
    space: Space, email: str, *, role: str | None, team: str | None, now: datetime
) -> int:
    """Give a member another role or team; return how many leads others see for it now.

    Args:
        space: the workspace.
        email: the member.
        role: None: as it was.
        team: None: as it was; empty: none.
        now: the moment.

    Raises:
        Refused: there is no such member, or role.
    """
    member = space.write(_change, email, role, team, now=now)
    if team is None:
        return 0
    count, after = 0, None
    while leads := space.read(leads_of, member, after):
        space.write(see_anew, leads, now=now)
        count, after = count + len(leads), leads[-1]
    return count


def _change(
    session: Session, email: str, role: str | None, team: str | None, *, now: datetime
) -> UUID:
    member = member_named(session, email)
    if role is not None:
        check_role(role)
        member.role = role
    if team is not None:
        member.team_id = add_team(session, team, now=now).id if team.strip() else None
    return member.id


def member_id(session: Session, email: str) -> UUID:
    """Return the id of a member; see `member_named`."""
    return member_named(session, email).id


def revoke(
    session: Session,
    workspace_id: UUID,
    user_id: UUID,
    *,
    device: str | None,
    why: str,
    now: datetime,
) -> int:
    """Sign a member's devices out, or one; return how many.

    Raises:
        Refused: there is no such device.
    """
    query = (
        update(Device)
        .where(
            Device.workspace_id == workspace_id,
            Device.user_id == user_id,
            Device.revoked_at.is_(None),
        )
        .values(revoked_at=now, revoked_why=why)
    )
    if device is not None:
        try:
            query = query.where(Device.id == UUID(device))
        except ValueError as error:
            raise Refused(said("{device} is not the id of a device.", device=device)) from error
    count: int = session.execute(query).rowcount  # type: ignore[attr-defined]  # an UPDATE has one
    if device is not None and not count:
        raise Refused(said("This person has no such device."))
    return count


SHORTEST_LEASE = 30
"""Days: a rep on parental leave or a long journey is not to be locked out by a week."""


def settings(
    session: Session, workspace_id: UUID, *, wipe: bool | None, lease_days: int | None = None
) -> dict[str, Any]:
    """Change what holds for a whole workspace, and return it; None: as it was.

    Args:
        session: of the shared tables.
        workspace_id: the workspace.
        wipe: whether a device that leaves is wiped.
        lease_days: after so many days without contact reading is locked on a device; 0: never.

    Raises:
        Refused: a lease of less than 30 days.
    """
    workspace = session.get_one(Workspace, workspace_id)
    if wipe is not None:
        workspace.wipe = int(wipe)
    if lease_days is not None:
        if lease_days and lease_days < SHORTEST_LEASE:
            raise Refused(
                said("A lease has {n} days at least.", n=SHORTEST_LEASE),
                said("Name more days, or 0 for none."),
            )
        workspace.lease_days = lease_days
    return {
        "workspace": workspace.name,
        "wipe": bool(workspace.wipe),
        "lease_days": workspace.lease_days,
    }
