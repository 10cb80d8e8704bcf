"""What the server keeps beside the tables of the desk: who may come in, and the order of changes.

`Shared` lies in the schema `leaddesk` (SQLite: `server.db`); `Numbered` in each workspace's own.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from leaddesk.store.columns import Counter, Id, JsonMap, Moment


class Shared(DeclarativeBase):
    """Tables of the whole server."""

    metadata = MetaData()


class Secret(Shared):
    """What signs tokens and cursors: one row, made with the server."""

    __tablename__ = "secret"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    value: Mapped[bytes] = mapped_column(LargeBinary)


class Workspace(Shared):
    """One company's reps and leads.

    Attributes:
        epoch: what it is for devices; another one after a restore from a copy.
        wipe: whether a device that leaves is wiped.
        lease_days: after how many days without contact reading is locked; 0: never.
    """

    __tablename__ = "workspace"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    epoch: Mapped[str] = mapped_column(Text)
    wipe: Mapped[int] = mapped_column(Integer, default=1)
    lease_days: Mapped[int] = mapped_column(Integer, default=0)
    created_at: Mapped[datetime] = mapped_column(Moment)


class Invite(Shared):
    """A one-time code, known by its hash only."""

    __tablename__ = "invite"

    code_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    workspace_id: Mapped[UUID] = mapped_column(Id)
    email: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    team: Mapped[str] = mapped_column(Text, default="")
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)


class Device(Shared):
    """A computer that joined; `secret_hash` is of the secret in its keyring."""

    __tablename__ = "device"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[UUID] = mapped_column(Id, index=True)
    user_id: Mapped[UUID] = mapped_column(Id, index=True)
    name: Mapped[str] = mapped_column(Text)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_why: Mapped[str] = mapped_column(Text, default="")


class ApiKey(Shared):
    """A key for leads that come from outside; known by its hash only."""

    __tablename__ = "api_key"

    key_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    workspace_id: Mapped[UUID] = mapped_column(Id)
    name: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class Numbered(DeclarativeBase):
    """Tables of one workspace that only the server has."""

    metadata = MetaData()


class Stream(Numbered):
    """The counter that numbers every change: its row is the last lock of every transaction."""

    __tablename__ = "stream"

    stream: Mapped[int] = mapped_column(Integer, primary_key=True)
    seq: Mapped[int] = mapped_column(Counter)
    floor: Mapped[int] = mapped_column(Counter, default=0)  # feed rows up to here may be gone
    scope: Mapped[int] = mapped_column(Integer, default=1)  # the last scope number given


class Feed(Numbered):
    """That an aggregate changed, for those who may see it: one row a scope, moved forward."""

    __tablename__ = "feed"
    __table_args__ = (
        Index("ix_feed_seq", "scope", "seq"),
        Index("ix_feed_agg", "agg_id"),
    )

    scope: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    agg_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    what: Mapped[str] = mapped_column(Text)
    seq: Mapped[int] = mapped_column(Counter)
    entered_seq: Mapped[int] = mapped_column(Counter)
    kind: Mapped[str] = mapped_column(Text)  # live, leave, purged


class FeedMark(Numbered):
    """Where the feed stood at a moment, once a day: so old are its markers."""

    __tablename__ = "feed_mark"

    at: Mapped[datetime] = mapped_column(Moment, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(Counter)


class DeviceState(Numbered):
    """How far a device has come: in the same database as what it sends, so both stand or fall.

    Attributes:
        incarnation: the one in use; `last_n`, `last_h` the last op taken under it.
        nonce, nonce_before: what the last answer gave, and what was shown for it.
        contact_at, contact_top: the last contact, and the newest command number it told of then.
    """

    __tablename__ = "device_state"

    device_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    user_id: Mapped[UUID] = mapped_column(Id)
    incarnation: Mapped[int] = mapped_column(BigInteger, unique=True)
    last_n: Mapped[int] = mapped_column(BigInteger, default=0)
    last_h: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    nonce: Mapped[str] = mapped_column(Text, default="")
    nonce_before: Mapped[str] = mapped_column(Text, default="")
    contact_at: Mapped[datetime] = mapped_column(Moment)
    contact_top: Mapped[int] = mapped_column(BigInteger, default=0)
    made_at: Mapped[datetime] = mapped_column(Moment)


class OpResult(Numbered):
    """What became of an op, for a device that asks again: its last 2,000."""

    __tablename__ = "op_result"

    incarnation: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    code: Mapped[str] = mapped_column(Text)
    seq: Mapped[int] = mapped_column(Counter)
    agg_id: Mapped[UUID | None] = mapped_column(Id)
    what: Mapped[str] = mapped_column(Text, default="")


class Audit(Numbered):
    """Who changed what, when it was typed and when it came: what settles who was later."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_row", "row_id", "field", "seq"),)

    seq: Mapped[int] = mapped_column(Counter, primary_key=True, autoincrement=False)
    row_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    field: Mapped[str] = mapped_column(Text, primary_key=True)
    entity: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    before: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    after: Mapped[Any] = mapped_column(JsonMap, nullable=True)
    by: Mapped[UUID] = mapped_column(Id)
    boss: Mapped[int] = mapped_column(Integer, default=0)
    authored_at: Mapped[datetime] = mapped_column(Moment)
    came_at: Mapped[datetime] = mapped_column(Moment)


class MovedRow(Numbered):
    """A row that a merge moved besides those its device had moved; it goes back with it."""

    __tablename__ = "moved_row"

    row_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    merge_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    entity: Mapped[str] = mapped_column(Text)


class Rule(Numbered):
    """An assignment rule: the first in order that fits gives a new lead its owner."""

    __tablename__ = "rule"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    position: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(Text)
    body: Mapped[Any] = mapped_column(JsonMap)


class Turn(Numbered):
    """Whose turn it is: leads given out by a rule, by member."""

    __tablename__ = "turn"

    rule_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    member_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    given: Mapped[int] = mapped_column(Integer, default=0)


class Taken(Numbered):
    """A lead that came in from outside, by its idempotency key."""

    __tablename__ = "taken"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    lead_id: Mapped[UUID | None] = mapped_column(Id)
    answer: Mapped[Any] = mapped_column(JsonMap)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
