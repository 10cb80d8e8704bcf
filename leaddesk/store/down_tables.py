"""What a workspace sends its reps and no rep ever writes: who they are, and who talks to whom."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped

from leaddesk.store.columns import Id, Moment, synced, words
from leaddesk.store.tables import SYNCED, Base, Synced


class Team(Synced, Base):
    """Reps who see one another's leads."""

    __tablename__ = "team"
    lead_of = ""

    name: Mapped[str] = words("down")
    scope: Mapped[int] = synced("down", Integer, nullable=False, unique=True)


class Member(Synced, Base):
    """A person of the workspace: a rep, manager or admin."""

    __tablename__ = "member"
    lead_of = ""

    name: Mapped[str] = words("down")
    email: Mapped[str] = words("down")
    role: Mapped[str] = words("down")  # rep, manager, admin
    team_id: Mapped[UUID | None] = synced("down", Id, index=True)
    scope: Mapped[int] = synced("down", Integer, nullable=False, unique=True)


class Presence(Synced, Base):
    """Someone talks to a company: who, in which status, since when; nothing of the contact.

    The id is a UUIDv5 of the lead's, so that it does not say which lead it is.
    """

    __tablename__ = "presence"
    lead_of = ""

    company_id: Mapped[UUID] = synced("down", Id, nullable=False, index=True)
    member_id: Mapped[UUID] = synced("down", Id, nullable=False)
    status: Mapped[str] = words("down")
    path: Mapped[str] = words("down")
    since: Mapped[datetime] = synced("down", Moment, nullable=False)


class ProcessText(Synced, Base):
    """A lead process of the workspace, as its TOML file."""

    __tablename__ = "process_text"
    lead_of = ""

    path: Mapped[str] = words("down")
    text: Mapped[str] = words("down")


DOWN: tuple[type[Any], ...] = (Team, Member, Presence, ProcessText)
"""What comes down only."""

WIRE: tuple[type[Any], ...] = (Team, Member, ProcessText, *SYNCED, Presence)
"""Every table a pull may bring, in the order in which its rows are written."""

WIRE_BY_NAME: dict[str, type[Any]] = {table.__tablename__: table for table in WIRE}
