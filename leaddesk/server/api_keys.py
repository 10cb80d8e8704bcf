"""Keys by which a web page or another program may bring enquiries in, and nothing else."""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.server.sign_in import hashed
from leaddesk.server.tables import ApiKey

PREFIX = "ldk_"


def make(session: Session, workspace_id: UUID, name: str, *, now: datetime) -> str:
    """Make a key and return it; only its hash is kept, so it is shown this once.

    Raises:
        Refused: no name, or a key of that name is in use.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("A key needs a name.", "Name what will use it, such as: web page.")
    if any(each["name"] == name and not each["revoked_at"] for each in keys(session, workspace_id)):
        raise Refused(f"There is a key {name} already.", "Revoke it first, or choose another name.")
    key = PREFIX + secrets.token_urlsafe(32)
    session.add(ApiKey(key_hash=hashed(key), workspace_id=workspace_id, name=name, made_at=now))
    return key


def keys(session: Session, workspace_id: UUID) -> list[dict[str, Any]]:
    """Return the keys of a workspace, without what opens the door."""
    query = select(ApiKey).where(ApiKey.workspace_id == workspace_id).order_by(ApiKey.made_at)
    return [
        {
            "name": each.name,
            "since": each.made_at.isoformat(),
            "revoked_at": each.revoked_at.isoformat() if each.revoked_at else None,
        }
        for each in session.scalars(query)
    ]


def revoke(session: Session, workspace_id: UUID, name: str, *, now: datetime) -> None:
    """Make a key useless.

    Raises:
        Refused: there is none of that name in use.
    """
    found = session.execute(
        update(ApiKey)
        .where(
            ApiKey.workspace_id == workspace_id, ApiKey.name == name, ApiKey.revoked_at.is_(None)
        )
        .values(revoked_at=now)
    )
    if not found.rowcount:  # type: ignore[attr-defined]  # an UPDATE has one
        raise Refused(f"There is no key {name} in use.", "leaddesk admin api-keys lists them.")
