"""The description for programs is true: whatever a device sends and gets is as it says."""

import contextlib
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest

from leaddesk.features import leads
from leaddesk.server import admin
from leaddesk.server.describing import BODIES, ERRORS, WAKE
from leaddesk.server.desk_routes import DEVICE_ROUTES
from leaddesk.sync import again, selfcheck
from leaddesk.sync.protocol import MEDIA, SyncRequest, decode_op, pack, unpack
from tests.builders import NOW, add_lead
from tests.server.asking import Answer, ask
from tests.server.schemas import faults
from tests.sync.world import Rep, World

Document = dict[str, Any]


def document_of(world: World) -> Document:
    found: Document = ask(f"{world.server.url}/openapi/openapi.json").json
    return found


def plain(message: msgspec.Struct) -> Any:
    """Return a message as the document speaks of it: bytes as base64."""
    return msgspec.json.decode(msgspec.json.encode(message))


def schema_of(document: Document, path: str, status: str = "200", media: str = MEDIA) -> Any:
    return document["paths"][path]["post"]["responses"][status]["content"][media]["schema"]


def listen(rep: Rep, document: Document) -> tuple[set[str], list[str]]:
    """Check all that a device sends and gets from now on; returns routes seen, and faults."""
    seen: set[str] = set()
    found: list[str] = []
    whole = rep.line.ask

    def heard(path: str, question: Any, kind: Any) -> Any:
        answer = whole(path, question, kind)
        seen.add(path)
        content = document["paths"][path]["post"]["requestBody"]["content"]
        found.extend(faults(plain(question), content[MEDIA]["schema"], document, f"to {path}"))
        found.extend(faults(plain(answer), schema_of(document, path), document, f"of {path}"))
        if isinstance(question, SyncRequest):
            op = document["components"]["schemas"]["Op"]
            for body in question.ops:
                found.extend(faults(plain(decode_op(body)), op, document, "op"))
        return answer

    rep.line.ask = heard  # type: ignore[method-assign]  # listened to
    return seen, found


def test_what_a_device_sends_and_gets_is_as_described(world: World):
    document = document_of(world)
    mara, dana = world.rep("mara"), world.rep("dana")
    mara.client.forget_token()
    seen, found = listen(mara, document)
    lead = add_lead(mara.book, "Ann Ray", "Acme", tags=["fair"], notes="A note.")
    mara.sync()
    dana.sync()
    mara.book.write(leads.set_fields, lead, {"title": "Mara's"}, now=NOW)
    dana.book.write(leads.set_fields, lead, {"title": "Dana's"}, now=NOW)
    world.settle()
    again.renew(mara.client)
    again.reconcile(mara.client)
    again.fetch(mara.client, {"lead": [lead.bytes], "team": []})
    selfcheck.check(mara.client)
    mara.client.ask("/v1/leaving", again.Leaving([lead.bytes]), again.Leaving)
    late = world.lone("late")
    late.enrol(world.code("late@halden.example"))
    more, wrong = listen(late, document)
    late.sync()

    assert found + wrong == []
    assert seen | more == set(BODIES) - {"/v1/enrol"}


TROUBLES: dict[str, tuple[str, Callable[[World], bytes], str, int]] = {
    "no message": ("/v1/pull", lambda _: b"nonsense", "good", 400),
    "no token": ("/v1/pull", lambda _: pack(again.PullRequest("")), "", 401),
    "signed out": ("/v1/pull", lambda _: pack(again.PullRequest("")), "gone", 403),
    "no code": ("/v1/enrol", lambda _: pack(BODIES["/v1/enrol"][0]("A", "x", bytes(16), bytes(16))),
                "", 403),
    "too old": ("/v1/enrol", lambda _: pack(BODIES["/v1/enrol"][0]("A", "x", bytes(16), bytes(16),
                                                                   -1)), "", 426),
}  # fmt: skip


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_every_trouble_is_as_described(world: World, trouble: str, packed: bool):
    document = document_of(world)
    path, body, who, status = TROUBLES[trouble]
    tokens = {"": ""}
    for name in ("good", "gone") if who else ():
        rep = world.rep(name)
        tokens[name] = rep.line.token
    if who == "gone":
        member = world.reps[-1].book.context.user_id
        world.place.shared(admin.revoke, world.id, member, device=None, why="Left.", now=NOW)
    more = {"Accept": MEDIA} if packed else {}

    answer = ask(f"{world.server.url}{path}", body(world), token=tokens[who], **more)

    assert answer.status == status
    assert list(faults(_body(answer), described(document, path, answer), document)) == []


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_body_that_is_too_large_is_refused_before_it_has_come(world: World, packed: bool):
    document = document_of(world)
    rep = world.rep("mara")
    parts = urlsplit(world.server.url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    connection.putrequest("POST", "/v1/pull")
    connection.putheader("Content-Length", str(9 * 1024 * 1024))
    connection.putheader("Authorization", f"Bearer {rep.line.token}")
    if packed:
        connection.putheader("Accept", MEDIA)
    connection.endheaders()

    with contextlib.closing(connection):
        came = connection.getresponse()
        answer = Answer(came.status, {"content-type": came.headers["Content-Type"]}, came.read())

    assert answer.status == 413
    assert list(faults(_body(answer), described(document, "/v1/pull", answer), document)) == []


def described(document: Document, path: str, answer: Answer) -> Any:
    media = answer.headers["content-type"].partition(";")[0]
    return schema_of(document, path, str(answer.status), media)


def _body(answer: Answer) -> Any:
    if answer.headers["content-type"].startswith(MEDIA):
        return msgspec.msgpack.decode(unpack(answer.body))
    return answer.json


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_every_device_route_is_described(world: World):
    document = document_of(world)
    paths = {path for route in DEVICE_ROUTES for path in route.paths}

    assert paths == {*BODIES, WAKE}
    for path in paths:
        (operation,) = document["paths"][path].values()
        assert set(operation["responses"]) == {"200", *ERRORS}
        assert "security" in operation
