"""Every route of the server, and what each kind of visitor gets there; none is without a row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from litestar.routes import HTTPRoute

from leaddesk.server import admin
from leaddesk.server.app import build
from leaddesk.store.device_secret import Kept
from leaddesk.sync import protocol
from leaddesk.sync.protocol import MEDIA, pack, unpack
from tests.builders import NOW, add_lead
from tests.server.asking import Answer, api_key, ask
from tests.sync.conftest import Running
from tests.sync.world import Rep, World

VISITORS = ("stranger", "garbage", "revoked", "elsewhere", "rep", "manager", "admin", "api key")
OPEN = dict.fromkeys(VISITORS, 200)
DEVICES = {
    "stranger": 401, "garbage": 401, "revoked": 403, "elsewhere": 200,
    "rep": 200, "manager": 200, "admin": 200, "api key": 401,
}  # fmt: skip
CODES = dict.fromkeys(VISITORS, 403)
SECRETS = DEVICES | {"garbage": 401, "api key": 401}
KEYS = dict.fromkeys(VISITORS, 401) | {"api key": 201}

TABLE: dict[tuple[str, str], dict[str, int]] = {
    ("GET", "/health"): OPEN,
    ("GET", "/ready"): OPEN,
    ("GET", "/metrics"): OPEN,
    ("POST", "/v1/enrol"): CODES,
    ("POST", "/v1/token"): SECRETS,
    ("POST", "/v1/renew"): DEVICES,
    ("POST", "/v1/sync"): DEVICES,
    ("POST", "/v1/pull"): DEVICES,
    ("POST", "/v1/snapshot"): DEVICES,
    ("POST", "/v1/rows"): DEVICES,
    ("POST", "/v1/listing"): DEVICES,
    ("POST", "/v1/digest"): DEVICES,
    ("POST", "/v1/leaving"): DEVICES,
    ("GET", "/v1/wake"): DEVICES,
    ("POST", "/v1/intake"): KEYS,
}
DOCUMENTS = "/openapi"


@dataclass
class Visitor:
    """Who asks: the token shown, and the device it belongs to."""

    token: str = ""
    rep: Rep | None = None
    kept: Kept | None = None


@dataclass
class Visitors:
    """One of each kind, and a lead that only those of the workspace may see."""

    world: World
    by_name: dict[str, Visitor]
    lead: UUID


@pytest.fixture(scope="module")
def visitors(
    running: Running, tmp_path_factory: pytest.TempPathFactory, empty_book: Path
) -> Iterator[Visitors]:
    """Everybody, on each database."""
    here = World(running.server, running.place, tmp_path_factory.mktemp("here"), empty_book)
    there = World(running.server, running.place, tmp_path_factory.mktemp("there"), empty_book)
    reps = {role: here.rep(role, role=role) for role in ("rep", "manager", "admin")}
    reps["elsewhere"] = there.rep("elsewhere")
    reps["revoked"] = here.rep("gone")
    lead = add_lead(reps["rep"].book, "Ann Ray", "Acme")
    reps["rep"].sync()
    found = {
        "stranger": Visitor(),
        "garbage": Visitor("nonsense"),
        "api key": Visitor(api_key(here)),
    }
    for name, rep in reps.items():
        found[name] = Visitor(rep.line.token, rep, rep.vault.read())
    gone = reps["revoked"].book.context.user_id
    here.place.shared(admin.revoke, here.id, gone, device=None, why="Left us.", now=NOW)
    yield Visitors(here, found, lead)
    here.close()
    there.close()


def body_of(path: str, visitor: Visitor, lead: UUID) -> bytes:
    """Return a message as the route takes it."""
    messages: dict[str, Callable[[], Any]] = {
        "/v1/enrol": lambda: protocol.EnrolRequest("AAAA-BBBB-CCCC", "x", bytes(16), bytes(16)),
        "/v1/token": lambda: protocol.TokenRequest(
            UUID(hex=visitor.kept.device_id).bytes if visitor.kept else bytes(16),
            visitor.kept.secret if visitor.kept else "no",
        ),
        "/v1/renew": lambda: protocol.PullRequest(""),
        "/v1/sync": lambda: protocol.SyncRequest(0, "", b"", [], "", 0, 0, protocol.SCHEMA),
        "/v1/pull": lambda: protocol.PullRequest("x"),
        "/v1/snapshot": lambda: protocol.SnapshotRequest("leads", today="2026-11-24"),
        "/v1/rows": lambda: protocol.RowsRequest(leads=[lead.bytes]),
        "/v1/listing": lambda: protocol.PullRequest(""),
        "/v1/digest": lambda: protocol.DigestRequest("x"),
        "/v1/leaving": lambda: protocol.Leaving([lead.bytes]),
    }
    if path == "/v1/intake":
        return msgspec.json.encode({"name": "Bo Ek", "email": "bo@nordkai.example"})
    return pack(messages[path]())


def visit(all_: Visitors, name: str, method: str, path: str) -> Answer:
    """Ask for a route as a visitor."""
    visitor = all_.by_name[name]
    url = f"{all_.world.server.url}{path}"
    more = {"Idempotency_Key": f"once {name}"} if path == "/v1/intake" else {"Accept": MEDIA}
    body = None if method == "GET" else body_of(path, visitor, all_.lead)
    if path == "/v1/wake":
        return _first_line(url, visitor.token)
    return ask(url, body, method=method, token=visitor.token, **more)


def _first_line(url: str, token: str) -> Answer:
    """Open the stream, read that it is there, and go."""
    import http.client
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request("GET", parts.path, headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        return Answer(answer.status, {}, answer.read(1))
    finally:
        connection.close()


@pytest.mark.parametrize(("method", "path"), TABLE)
def test_each_visitor_gets_what_is_his_on_each_route(visitors: Visitors, method: str, path: str):
    got = {name: visit(visitors, name, method, path).status for name in VISITORS}

    assert got == TABLE[method, path]


def test_every_route_has_its_row(visitors: Visitors):
    app = build(visitors.world.place)
    served = {
        (method, route.path)
        for route in app.routes
        if isinstance(route, HTTPRoute) and not route.path.startswith(DOCUMENTS)
        for method in route.methods
        if method not in {"HEAD", "OPTIONS"}
    }

    assert served == set(TABLE)


def test_a_rep_of_another_workspace_gets_nothing_of_this_one(visitors: Visitors):
    listed = visit(visitors, "elsewhere", "POST", "/v1/listing").body
    rows = visit(visitors, "elsewhere", "POST", "/v1/rows").body

    listing = msgspec.msgpack.decode(unpack(listed), type=protocol.Listing)
    page = msgspec.msgpack.decode(unpack(rows), type=protocol.Page)
    assert "lead" not in listing.aggregates
    assert page.tables == {}
    assert page.leave == [visitors.lead.bytes]
    told = msgspec.msgpack.decode(
        unpack(visit(visitors, "elsewhere", "POST", "/v1/leaving").body), type=protocol.Leaving
    )
    assert told.leads == []  # not even that it is somebody's


def test_an_admin_sees_no_leads_of_others(visitors: Visitors):
    rows = visit(visitors, "admin", "POST", "/v1/rows").body

    assert msgspec.msgpack.decode(unpack(rows), type=protocol.Page).tables == {}


def test_a_revoked_device_is_told_why(visitors: Visitors):
    answer = visit(visitors, "revoked", "POST", "/v1/listing")

    trouble = msgspec.msgpack.decode(unpack(answer.body), type=protocol.Trouble)
    assert (trouble.code, trouble.text, trouble.wipe) == ("revoked", "Left us.", True)


def test_the_openapi_document_names_every_route(visitors: Visitors):
    answer = ask(f"{visitors.world.server.url}{DOCUMENTS}/openapi.json")

    named = {
        (method.upper(), path)
        for path, methods in answer.json["paths"].items()
        for method in methods
    }
    assert named == set(TABLE)
