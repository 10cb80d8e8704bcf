"""Who may come in: one-time codes, device secrets, tokens for a quarter of an hour, cursors."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from leaddesk.server.tables import ApiKey, Device, DeviceState, Invite, Secret, Workspace
from leaddesk.store.columns import microseconds
from leaddesk.store.down_tables import Member, Team
from leaddesk.store.ids import new_id
from leaddesk.sync.protocol import EnrolAnswer, EnrolRequest, WorkspaceRules

TOKEN_FOR = timedelta(minutes=15)
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters of a code that nobody reads wrongly."""


class NotAllowed(Exception):  # noqa: N818 - an answer, not an error
    """Whoever asks is not let in; `code` and `text` say why."""

    def __init__(self, code: str, text: str, *, wipe: bool = False) -> None:
        super().__init__(text)
        self.code, self.text, self.wipe = code, text, wipe


@dataclass(frozen=True, slots=True)
class Visitor:
    """A device that showed a good token."""

    workspace_id: UUID
    device_id: UUID
    user_id: UUID


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where in the feed a device stands, and for what that is true.

    `base`: where it stood before the first of these pages; -1 (of an older token): here.
    """

    epoch: str
    workspace: bytes
    seq: int
    scopes: bytes
    schema: int
    base: int = -1


class Signer:
    """Signs tokens and cursors with the server's own secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def sign(self, what: str, value: Any) -> str:
        """Return a value as a text that only this server can have made."""
        body = msgspec.msgpack.encode(value)
        seal = self._seal(what, body)
        return urlsafe_b64encode(seal + body).decode().rstrip("=")

    def read(self, what: str, text: str) -> Any:
        """Return the value of a text; None: this server did not make it."""
        try:
            raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except ValueError:
            return None
        seal, body = raw[:16], raw[16:]
        if not hmac.compare_digest(seal, self._seal(what, body)):
            return None
        return msgspec.msgpack.decode(body)

    def _seal(self, what: str, body: bytes) -> bytes:
        return hmac.digest(self._secret, what.encode() + b"\0" + body, "sha256")[:16]

    def cursor(self, cursor: Cursor) -> str:
        """Return a cursor's token."""
        return self.sign(
            "cursor",
            [*(getattr(cursor, name) for name in Cursor.__dataclass_fields__)],
        )

    def read_cursor(self, text: str) -> Cursor | None:
        """Return the cursor of a token; None: it is none of this server's."""
        value = self.read("cursor", text)
        return None if value is None else Cursor(*value)

    def token(self, visitor: Visitor, now: datetime) -> tuple[str, int]:
        """Return a token and when it ends, microseconds."""
        ends = microseconds(now + TOKEN_FOR)
        ids = (visitor.workspace_id.bytes, visitor.device_id.bytes, visitor.user_id.bytes)
        return self.sign("token", [*ids, ends]), ends

    def visitor(self, token: str, now: datetime) -> Visitor:
        """Return who holds a token.

        Raises:
            NotAllowed: it is none, or its time is over.
        """
        value = self.read("token", token)
        if value is None:
            raise NotAllowed("unknown", "Sign in first.")
        if value[3] < microseconds(now):
            raise NotAllowed("expired", "The token is too old. Ask for a new one.")
        return Visitor(*(UUID(bytes=each) for each in value[:3]))


def scopes_hash(scopes: frozenset[int]) -> bytes:
    """Return what tells one set of scopes from another."""
    return hashlib.sha256(",".join(map(str, sorted(scopes))).encode()).digest()[:8]


def server_secret(session: Session) -> bytes:
    """Return what this server signs with; it is made once."""
    found = session.scalar(select(Secret.value).where(Secret.id == 1))
    if found is None:
        found = secrets.token_bytes(32)
        session.add(Secret(id=1, value=found))
        session.flush()
    return found


def hashed(secret: str) -> bytes:
    """Return what is kept of a code, secret or key: they are long and random, so one hash does."""
    return hashlib.sha256(secret.encode()).digest()


def new_code() -> str:
    """Return a one-time code: 12 letters, 59 bits."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(12))
    return "-".join(letters[start : start + 4] for start in (0, 4, 8))


def plain_code(code: str) -> str:
    """Return a code however it was typed."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def spend_invite(session: Session, code: str, *, now: datetime) -> Invite:
    """Use a code up.

    Raises:
        NotAllowed: it is unknown, used or too old.
    """
    known = hashed(plain_code(code))
    used = session.execute(
        update(Invite)
        .where(Invite.code_hash == known, Invite.used_at.is_(None), Invite.expires_at > now)
        .values(used_at=now)
    )
    if not used.rowcount:  # type: ignore[attr-defined]  # an UPDATE has one
        raise NotAllowed("code", "This code is not good any more. Ask for a new one.")
    return session.get_one(Invite, known)


def workspace_of(session: Session, workspace_id: UUID) -> Workspace:
    """Return a workspace."""
    return session.get_one(Workspace, workspace_id)


def settle_member(session: Session, invite: Invite, user_id: UUID, *, now: datetime) -> Member:
    """Return the invited member; a new one takes the id of the book he brings.

    Runs in the workspace. A person known by the same address gets one more device.
    """
    from leaddesk.server.teams import add_member

    known = session.scalars(
        select(Member).where(Member.email == invite.email, Member.retracted_at.is_(None))
    ).first()
    if known is not None:
        return known
    taken = session.get(Member, user_id) is not None
    return add_member(
        session, invite.email, invite.role, invite.team, new_id() if taken else user_id, now=now
    )


def add_device(
    session: Session, invite: Invite, request: EnrolRequest, user_id: UUID, *, now: datetime
) -> tuple[UUID, str]:
    """Note a new device and return its id and secret."""
    secret = secrets.token_urlsafe(32)
    device = Device(
        id=new_id(),
        workspace_id=invite.workspace_id,
        user_id=user_id,
        name=request.device[:200],
        secret_hash=hashed(secret),
        made_at=now,
        revoked_why="",
    )
    session.add(device)
    return device.id, secret


def add_state(session: Session, device_id: UUID, user_id: UUID, *, now: datetime) -> DeviceState:
    """Give a device its first incarnation, or a new one."""
    known = session.get(DeviceState, device_id)
    state = known or DeviceState(device_id=device_id, user_id=user_id, made_at=now, contact_top=0)
    state.incarnation = secrets.randbits(62)
    state.last_n, state.last_h = 0, b""
    state.nonce, state.nonce_before = secrets.token_urlsafe(9), ""
    state.contact_at = now
    session.add(state)
    session.flush()
    return state


def check_secret(session: Session, device_id: UUID, secret: str) -> Visitor:
    """Return the device of a secret.

    Raises:
        NotAllowed: there is none, or it was revoked.
    """
    device = session.get(Device, device_id)
    if device is None or not hmac.compare_digest(device.secret_hash, hashed(secret)):
        raise NotAllowed("unknown", "This device is not known here.")
    check_revoked(session, device)
    return Visitor(device.workspace_id, device.id, device.user_id)


def check_device(session: Session, visitor: Visitor) -> Workspace:
    """Check that a device is still welcome, and return its workspace.

    Raises:
        NotAllowed: it was revoked.
    """
    device = session.get(Device, visitor.device_id)
    if device is None:
        raise NotAllowed("unknown", "This device is not known here.")
    check_revoked(session, device)
    return session.get_one(Workspace, visitor.workspace_id)


def check_revoked(session: Session, device: Device) -> None:
    """Refuse a device that was revoked, with the reason and whether it is to be wiped."""
    if device.revoked_at is not None:
        workspace = session.get_one(Workspace, device.workspace_id)
        why = device.revoked_why or "An admin of the workspace has signed this device out."
        raise NotAllowed("revoked", why, wipe=bool(workspace.wipe))


def key_workspace(session: Session, key: str) -> UUID:
    """Return the workspace of an API key.

    Raises:
        NotAllowed: there is none of that kind, or it was revoked.
    """
    found = session.get(ApiKey, hashed(key))
    if found is None or found.revoked_at is not None:
        raise NotAllowed("unknown", "This API key is not known here.")
    return found.workspace_id


def answer_to(
    workspace: Workspace, member: Member, device_id: UUID, secret: str, state: DeviceState
) -> EnrolAnswer:
    """Return what a new device is told."""
    return EnrolAnswer(
        workspace_id=workspace.id.bytes,
        workspace=workspace.name,
        member=member.name,
        role=member.role,
        user_id=member.id.bytes,
        device_id=device_id.bytes,
        secret=secret,
        incarnation=state.incarnation,
        nonce=state.nonce,
        clock=microseconds(state.contact_at),
        rules=rules_of(workspace),
    )


def rules_of(workspace: Workspace) -> WorkspaceRules:
    """Return what holds for the devices of a workspace."""
    return WorkspaceRules(wipe=bool(workspace.wipe), lease_days=workspace.lease_days)


def team_named(session: Session, name: str) -> Team | None:
    """Return a team by its name, whatever its case."""
    teams = session.scalars(select(Team).where(Team.retracted_at.is_(None)))
    wanted = name.casefold()
    return next((team for team in teams if team.name.casefold() == wanted), None)
