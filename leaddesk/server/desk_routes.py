"""What a device asks for: to join, a token, a round, pages, parts of a first sync, a wake-up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from litestar import Request, Response, get, post
from litestar.response import Stream
from sqlalchemy.orm import Session

from leaddesk.server import digests, feed, rounds, sign_in, snapshot
from leaddesk.server.house import House, Lane
from leaddesk.server.leaving import not_for
from leaddesk.server.place import Actor, Space
from leaddesk.server.rights import Person, person
from leaddesk.server.sign_in import Cursor, NotAllowed, Visitor
from leaddesk.server.tables import Workspace
from leaddesk.server.wake import Ear
from leaddesk.store.columns import microseconds
from leaddesk.sync import protocol
from leaddesk.sync.protocol import (
    MEDIA,
    OK,
    OLDEST_SCHEMA,
    PHASES,
    RECONCILE,
    RESCOPE,
    RESET,
    SCHEMA,
    SNAPSHOT_LEADS,
    UPGRADE,
    Page,
    pack,
    unpack,
)

T = TypeVar("T")
M = TypeVar("M", bound=msgspec.Struct)
Ask = Request[Any, Any, Any]


class BadMessage(Exception):  # noqa: N818 - the asker's mistake
    """A body that is none of our messages."""


async def message(request: Ask, kind: type[M]) -> M:
    """Return the message of a request.

    Raises:
        BadMessage: it is none of this kind, or too large.
    """
    body = await request.body()
    try:
        plain = unpack(body)
        return msgspec.msgpack.decode(plain, type=kind)
    except Exception as error:
        raise BadMessage(str(error)[:200]) from error


def answer(found: msgspec.Struct) -> Response[bytes]:
    """Return a message as it is sent."""
    return Response(pack(found), media_type=MEDIA)


def now_utc() -> datetime:
    """Return the server's moment."""
    return datetime.now(UTC)


class Guest:
    """A device that may come in: its workspace, who uses it, and what it may see."""

    def __init__(self, house: House, visitor: Visitor, workspace: Workspace, who: Person) -> None:
        self.house, self.visitor, self.workspace, self.who = house, visitor, workspace, who

    @property
    def space(self) -> Space:
        """Return the workspace's database."""
        return self.house.place.space(self.visitor.workspace_id)

    @property
    def scopes(self) -> tuple[int, ...]:
        """Return what the device may see."""
        return tuple(sorted(self.who.scopes))

    def cursor_at(self, seq: int, base: int = -1) -> str:
        """Return the token of a place in the feed."""
        return self.house.signer.cursor(
            Cursor(
                self.workspace.epoch,
                self.workspace.id.bytes,
                seq,
                sign_in.scopes_hash(self.who.scopes),
                SCHEMA,
                base,
            )
        )

    def signed(self, page: Page, place: feed.Place = feed.NOWHERE) -> Page:
        """Return a page with the token of where it ends; `place` is where it began."""
        base = place.base if page.more else page.seq
        return msgspec.structs.replace(page, cursor=self.cursor_at(page.seq, base))

    def read_cursor(self, text: str) -> tuple[str, feed.Place]:
        """Return whether a cursor can be gone on from, and its place."""
        cursor = self.house.signer.read_cursor(text)
        if cursor is None or cursor.workspace != self.workspace.id.bytes:
            return RECONCILE, feed.NOWHERE
        if cursor.epoch != self.workspace.epoch:
            return RECONCILE, feed.NOWHERE
        if cursor.scopes != sign_in.scopes_hash(self.who.scopes):
            return RESCOPE, feed.NOWHERE
        return OK, feed.Place(cursor.seq, cursor.seq if cursor.base < 0 else cursor.base)


def let_in(house: House, token: str) -> Guest:
    """Return the guest of a token.

    Raises:
        NotAllowed: the token is not good, the device revoked, or its user gone.
    """
    visitor = house.signer.visitor(token, now_utc())
    house.place.space(visitor.workspace_id)  # opened first: a restored one gets its new epoch then
    workspace = house.place.shared(sign_in.check_device, visitor)
    who = house.place.space(visitor.workspace_id).read(person, visitor.user_id)
    if who is None:
        raise NotAllowed(
            "revoked", "You are not in this workspace any more.", wipe=bool(workspace.wipe)
        )
    return Guest(house, visitor, workspace, who)


def bearer(request: Ask) -> str:
    """Return the token that a request shows."""
    return str(request.headers.get("Authorization", "")).removeprefix("Bearer ").strip()


async def in_lane(house: House, lane: Lane, ask: Callable[[], T]) -> T:
    """Run a question on a thread, when its lane has room."""
    async with house.room(lane):
        return await asyncio.to_thread(ask)


@post("/v1/enrol", status_code=200, tags=["device"])
async def enrol(request: Ask) -> Response[bytes]:
    """Join a workspace with a one-time code."""
    asked = await message(request, protocol.EnrolRequest)
    house: House = request.app.state.house
    who = request.client.host if request.client else ""
    house.enrolling.check(who)
    try:
        return answer(await in_lane(house, Lane.PUSH, lambda: _enrol(house, asked)))
    except NotAllowed:
        house.enrolling.failed(who)
        raise


def _enrol(house: House, asked: protocol.EnrolRequest) -> protocol.EnrolAnswer:
    now = now_utc()
    if not OLDEST_SCHEMA <= asked.schema <= SCHEMA:
        raise NotAllowed("upgrade", "This LeadDesk is too old for the server. Install a newer one.")
    invite = house.place.shared(sign_in.spend_invite, asked.code, now=now)
    space = house.place.space(invite.workspace_id)
    user_id = UUID(bytes=asked.user_id)
    member = space.write(sign_in.settle_member, invite, user_id, now=now)
    device_id, secret = house.place.shared(sign_in.add_device, invite, asked, member.id, now=now)
    state = space.write(sign_in.add_state, device_id, member.id, now=now)
    workspace = house.place.shared(sign_in.workspace_of, invite.workspace_id)
    return sign_in.answer_to(workspace, member, device_id, secret, state)


@post("/v1/token", status_code=200, tags=["device"])
async def token(request: Ask) -> Response[bytes]:
    """Change a device's secret for a token of a quarter of an hour."""
    asked = await message(request, protocol.TokenRequest)
    house: House = request.app.state.house

    def ask() -> protocol.TokenAnswer:
        visitor = house.place.shared(
            sign_in.check_secret, UUID(bytes=asked.device_id), asked.secret
        )
        workspace = house.place.shared(sign_in.workspace_of, visitor.workspace_id)
        signed, ends = house.signer.token(visitor, now_utc())
        return protocol.TokenAnswer(signed, ends, sign_in.rules_of(workspace))

    return answer(await in_lane(house, Lane.PULL, ask))


@post("/v1/renew", status_code=200, tags=["device"])
async def renew(request: Ask) -> Response[bytes]:
    """Give a device a new incarnation: another copy of it went on under the old one."""
    house: House = request.app.state.house

    def ask() -> protocol.RenewAnswer:
        guest = let_in(house, bearer(request))
        device = guest.visitor.device_id
        state = guest.space.write(sign_in.add_state, device, guest.visitor.user_id, now=now_utc())
        return protocol.RenewAnswer(state.incarnation, state.nonce)

    return answer(await in_lane(house, Lane.PUSH, ask))


@post("/v1/sync", status_code=200, tags=["sync"])
async def sync(request: Ask) -> Response[bytes]:
    """Take a device's changes, and answer what became of them and what is new."""
    asked = await message(request, protocol.SyncRequest)
    house: House = request.app.state.house

    def ask() -> protocol.SyncAnswer:
        return _round(let_in(house, bearer(request)), asked)

    return answer(await in_lane(house, Lane.PUSH, ask))


def _round(guest: Guest, asked: protocol.SyncRequest) -> protocol.SyncAnswer:
    now = now_utc()
    actor = Actor(guest.visitor.user_id, guest.visitor.device_id, guest.who.role)
    known, place = guest.read_cursor(asked.cursor) if asked.cursor else (OK, feed.NOWHERE)
    if known == RECONCILE:
        return _reconcile(guest)
    pushed, _ = guest.space.write_as(
        actor, rounds.push, guest.visitor.device_id, guest.who, asked, now=now
    )
    status = pushed.status if pushed.status != OK else known
    if not OLDEST_SCHEMA <= asked.schema <= SCHEMA:
        status = UPGRADE
    status, page, repair = guest.space.read(_new_and_repair, guest.scopes, place, status, pushed)
    return protocol.SyncAnswer(
        status,
        pushed.nonce,
        microseconds(now),
        pushed.results,
        guest.signed(page, place) if status == OK and place.seq >= 0 else Page(),
        repair,
        pushed.last_n,
        pushed.last_h,
    )


def _reconcile(guest: Guest) -> protocol.SyncAnswer:
    """Answer how far the server knows a device, whose place in the feed is not good any more."""
    state = guest.space.write(rounds.device_state, guest.visitor.device_id)
    return protocol.SyncAnswer(
        RECONCILE,
        state.nonce,
        microseconds(now_utc()),
        last_n=state.last_n,
        last_h=state.last_h,
    )


def _new_and_repair(
    session: Session, scopes: tuple[int, ...], place: feed.Place, status: str, pushed: rounds.Pushed
) -> tuple[str, Page, Page]:
    page = Page()
    if status == OK and place.seq >= 0:
        status, page = _news(session, scopes, place, pushed.mine)
    return status, page, feed.whole(session, scopes, pushed.repair) if pushed.repair else Page()


def _news(
    session: Session,
    scopes: tuple[int, ...],
    place: feed.Place,
    mine: dict[bytes, set[str]] | None = None,
) -> tuple[str, Page]:
    """Return what is new; nothing below the floor, where markers of what left are gone."""
    if place.seq < feed.floor(session):
        return RESET, Page()
    return OK, feed.page(session, scopes, place, mine)


@post("/v1/pull", status_code=200, tags=["sync"])
async def pull(request: Ask) -> Response[bytes]:
    """Answer the next page of what is new."""
    asked = await message(request, protocol.PullRequest)
    house: House = request.app.state.house

    def ask() -> protocol.SyncAnswer:
        guest = let_in(house, bearer(request))
        status, place = guest.read_cursor(asked.cursor)
        if status == RECONCILE:
            return _reconcile(guest)
        if not OLDEST_SCHEMA <= asked.schema <= SCHEMA:
            status = UPGRADE
        page = Page()
        if status == OK:
            status, page = guest.space.read(_news, guest.scopes, place)
        found = guest.signed(page, place) if status == OK else Page()
        return protocol.SyncAnswer(status, "", microseconds(now_utc()), page=found)

    return answer(await in_lane(house, Lane.PULL, ask))


@post("/v1/snapshot", status_code=200, tags=["sync"])
async def part(request: Ask) -> Response[bytes]:
    """Answer one part of a first sync."""
    asked = await message(request, protocol.SnapshotRequest)
    if asked.phase not in PHASES or not 0 < asked.size <= SNAPSHOT_LEADS:
        raise BadMessage("phase or size")
    house: House = request.app.state.house

    def ask() -> protocol.SnapshotPart:
        guest = let_in(house, bearer(request))

        def read(session: Session) -> protocol.SnapshotPart:
            found = snapshot.part(session, guest.scopes, asked)
            if asked.phase != PHASES[0]:
                return found
            page = msgspec.structs.replace(found.page, seq=feed.head(session))
            return msgspec.structs.replace(found, page=guest.signed(page))

        return guest.space.read(read)

    return answer(await in_lane(house, Lane.SNAPSHOT, ask))


@post("/v1/rows", status_code=200, tags=["sync"])
async def rows(request: Ask) -> Response[bytes]:
    """Answer aggregates whole, as they stand."""
    asked = await message(request, protocol.RowsRequest)
    house: House = request.app.state.house

    def ask() -> Page:
        guest = let_in(house, bearer(request))
        wanted = {"lead": asked.leads, "company": asked.companies, **asked.singles}
        return guest.space.read(feed.whole, guest.scopes, wanted)

    return answer(await in_lane(house, Lane.PULL, ask))


@post("/v1/listing", status_code=200, tags=["sync"])
async def listing(request: Ask) -> Response[bytes]:
    """Answer every aggregate the device may see, with the number of its last change."""
    house: House = request.app.state.house

    def ask() -> protocol.Listing:
        guest = let_in(house, bearer(request))

        def read(session: Session) -> protocol.Listing:
            seq = feed.head(session)
            found = feed.listing(session, guest.scopes)
            return protocol.Listing(seq, guest.cursor_at(seq), found)

        return guest.space.read(read)

    return answer(await in_lane(house, Lane.SNAPSHOT, ask))


@post("/v1/digest", status_code=200, tags=["sync"])
async def digest(request: Ask) -> Response[bytes]:
    """Answer what the device must hold at its place in the feed, in sums, or the rows of some."""
    asked = await message(request, protocol.DigestRequest)
    house: House = request.app.state.house

    def ask() -> protocol.Digest:
        guest = let_in(house, bearer(request))
        status, place = guest.read_cursor(asked.cursor)
        if status != OK:
            return protocol.Digest(status)
        return guest.space.read(digests.digest, guest.scopes, place.seq, asked.buckets)

    found = await in_lane(house, Lane.SNAPSHOT, ask)
    house.mismatches += bool(asked.buckets and found.status == OK)
    return answer(found)


@post("/v1/leaving", status_code=200, tags=["sync"])
async def leaving(request: Ask) -> Response[bytes]:
    """Answer which of the leads that are to leave a device are really not for it any more."""
    asked = await message(request, protocol.Leaving)
    house: House = request.app.state.house

    def ask() -> protocol.Leaving:
        guest = let_in(house, bearer(request))
        return protocol.Leaving(guest.space.read(not_for, guest.scopes, asked.leads))

    return answer(await in_lane(house, Lane.PULL, ask))


@get("/v1/wake", tags=["sync"])
async def wake(request: Ask) -> Stream:
    """Stream a line whenever there is something new for the device."""
    house: House = request.app.state.house
    guest = await in_lane(house, Lane.PULL, lambda: let_in(house, bearer(request)))
    ear = Ear(guest.visitor.workspace_id, guest.who.scopes, guest.visitor.device_id)

    async def lines() -> AsyncIterator[bytes]:
        async for line in house.hub.stream(ear):
            yield line

    return Stream(lines(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


DEVICE_ROUTES = [enrol, token, renew, sync, pull, part, rows, listing, digest, leaving, wake]
