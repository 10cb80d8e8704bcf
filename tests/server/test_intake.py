"""Enquiries from a web page: who gets them, which are known, which are not taken."""

import contextlib
import json
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import func, select

from leaddesk.server.enquiries import BadEnquiry, read, refuse_spam
from leaddesk.server.house import Pace
from leaddesk.store.tables import Activity, ContactPoint, Lead, Task
from tests.builders import NOW, later
from tests.command_line import CommandLine
from tests.server.asking import api_key, ask, enquire
from tests.server.people import lead, member, owner_of
from tests.sync.world import Rep, World

ANN = {
    "name": "Ann Ray",
    "company": "Acme GmbH",
    "email": "ann.ray@acme.example",
    "phone": "+49 171 3920042",
    "country": "DE",
    "postcode": "80331",
    "city": "München",
    "message": "We need 40 pumps.\nCan you quote?",
    "page": "https://halden.example/pumps",
    "language": "de",
    "consent": True,
    "custom": {"Industry": "Pumps"},
}


def rows(world: World, table, lead_id: UUID):
    query = select(table).where(table.lead_id == lead_id).order_by(table.id)

    def found(session):
        each = session.scalars(query).all()
        session.expunge_all()
        return each

    return world.space.read(found)


def count(world: World) -> int:
    return world.space.read(lambda session: session.scalar(select(func.count(Lead.id))))


def test_an_enquiry_becomes_a_lead_to_respond_to_with_its_owner(world: World):
    mara = member(world, "mara")

    answer = enquire(world, api_key(world), "1", **ANN)

    assert answer.status == 201
    assert answer.json["result"] == "new"
    made = UUID(answer.json["lead"])
    query = select(Lead.name, Lead.company_name, Lead.path, Lead.status).where(Lead.id == made)
    row = world.space.read(lambda session: tuple(session.execute(query).one()))
    assert row == ("Ann Ray", "Acme GmbH", "web", "respond")
    assert owner_of(world, made) == mara
    (visit,) = rows(world, Activity, made)
    assert visit.kind == "web_visit"
    assert visit.text == "We need 40 pumps.\nCan you quote?\n\nhttps://halden.example/pumps"
    points = {point.kind: point.value for point in rows(world, ContactPoint, made)}
    assert points == {
        "phone": "+49 171 3920042",
        "email": "ann.ray@acme.example",
        "address": "80331 München, DE",
    }
    (step,) = rows(world, Task, made)
    assert step.text == "Answer the question they asked"


def test_the_same_key_gives_the_same_answer_and_one_lead(world: World):
    member(world, "mara")
    key = api_key(world)

    first, again = (enquire(world, key, "once", **ANN) for _ in range(2))
    other = enquire(world, key, "once", **{**ANN, "message": "Something else"})

    assert (again.status, again.json) == (first.status, first.json)
    assert (other.status, other.json["code"]) == (409, "other_body")
    assert count(world) == 1


def test_the_same_key_at_the_same_moment_makes_one_lead(world: World):
    member(world, "mara")
    key = api_key(world)

    with ThreadPoolExecutor(4) as several:
        answers = list(several.map(lambda _: enquire(world, key, "race", **ANN), range(4)))

    assert {answer.status for answer in answers} == {201}
    assert len({answer.json["lead"] for answer in answers}) == 1
    assert count(world) == 1


def test_a_known_mailbox_goes_on_the_known_lead_and_its_owner_has_a_step_now(world: World):
    mara = member(world, "mara")
    member(world, "dana")
    known = lead(world, mara, "Annabel Ray", email="Ann.Ray@acme.example")

    answer = enquire(world, api_key(world), "2", **ANN)

    assert (answer.status, answer.json) == (200, {"result": "duplicate", "lead": str(known)})
    assert count(world) == 1
    assert [each.kind for each in rows(world, Activity, known)] == ["web_visit"]
    now_steps = [each for each in rows(world, Task, known) if each.due_at is not None]
    assert [each.text for each in now_steps] == ["Answer the question they asked"]
    assert owner_of(world, known) == mara


@pytest.mark.parametrize(
    ("asked", "result"),
    [
        ({"name": "Tom Fox", "phone": "0171 3920042"}, "new"),
        ({"name": "ann  ray", "phone": "0049 171 39 200 42"}, "duplicate"),
        ({"name": "Tom Fox", "email": "info@acme.example"}, "new"),
    ],
    ids=["same phone, other name", "same phone and name", "shared mailbox, other name"],
)
def test_a_phone_or_a_shared_mailbox_counts_only_with_the_name(world: World, asked, result):
    member(world, "mara")
    key = api_key(world)
    enquire(world, key, "a", name="Ann Ray", email="info@acme.example", phone="+49 171 3920042")

    assert enquire(world, key, "b", **asked).json["result"] == result


def test_a_closed_lead_that_asks_again_is_open_again(world: World):
    from leaddesk.features.leads import close_lead

    known = lead(world, member(world, "mara"), email="ann.ray@acme.example")
    world.space.write(close_lead, known, "no budget", now=NOW)

    enquire(world, api_key(world), "3", **ANN)

    status = world.space.read(lambda session: session.get_one(Lead, known).status)
    assert status == "reengage"


@contextlib.contextmanager
def listening(world: World, rep: Rep):
    """A device's stream of wake-ups, open and heard."""
    url = f"{world.server.url}/v1/wake"
    request = urllib.request.Request(url, headers=rep.line._signed())  # noqa: S310 - loopback
    with urllib.request.urlopen(request, timeout=5) as stream:  # noqa: S310 - loopback
        assert stream.readline() == b": here\n"
        yield stream


def test_the_lead_reaches_the_reps_device_and_wakes_it(world: World):
    mara = world.rep("mara")
    with listening(world, mara) as stream:
        enquire(world, api_key(world), "4", **ANN)

        assert next(line for line in stream if line.startswith(b"data:"))
    mara.sync()
    assert mara.book.read(lambda session: session.scalars(select(Lead.name)).all()) == ["Ann Ray"]


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"name": "Ann"}, "field", "email"),
        ({"email": "ann at acme"}, "field", "email"),
        ({"email": "a@b.example", "phone": "call me"}, "field", "phone"),
        ({"email": "a@b.example", "name": "x" * 201}, "field", "name"),
        ({"email": "a@b.example", "message": "x" * 10_001}, "field", "message"),
        ({"email": "a@b.example", "colour": "red"}, "field", "colour"),
        ({"email": "a@b.example", "name": 7}, "field", "name"),
        ({"email": "a@b.example", "website_url": "x"}, "spam", "honeypot"),
        ({"email": "a@b.example", "message": "http://a " * 4}, "spam", "links"),
        ({"email": "a@b.example", "name": "see www.a.example"}, "spam", "links"),
        ({"email": "a@b.example", "message": "Buy backlinks now"}, "spam", "pattern"),
    ],
)
def test_what_is_not_taken_is_answered_with_its_reason(fields, code, field):
    with pytest.raises(BadEnquiry) as refused:
        refuse_spam(read(json.dumps(fields).encode()))

    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_question_with_a_few_links_is_no_spam():
    asked = {"email": "a@b.example", "message": "As on https://a.example and www.b.example"}

    refuse_spam(read(json.dumps(asked).encode()))


def test_the_route_refuses_with_the_right_status(world: World):
    member(world, "mara")
    key, url = api_key(world), f"{world.server.url}/v1/intake"

    def status(body: bytes, once: str = "x", token: str = key) -> int:
        return ask(url, body, token=token, Idempotency_Key=once).status

    assert status(b"{") == 400
    assert status(b'{"email": "a@b.example"}', once="") == 400
    assert status(b'{"name": "nobody"}') == 422
    assert status(b'{"email": "a@b.example", "website_url": "x"}') == 422
    assert status(b"{" + b" " * 70_000) == 413
    assert status(b'{"email": "a@b.example"}', token=key + "x") == 401
    assert count(world) == 0


def test_a_key_that_comes_too_fast_is_asked_to_wait(world: World):
    key = api_key(world)

    answers = [ask(f"{world.server.url}/v1/intake", b"{", token=key) for _ in range(90)]

    slow = [answer for answer in answers if answer.status == 429]
    assert slow
    assert int(slow[0].headers["retry-after"]) >= 1
    assert slow[0].json["code"] == "slow_down"


def test_the_pace_allows_a_burst_and_then_so_many_a_second():
    pace = Pace(burst=3, per_s=0.5)

    assert [pace.wait_s(b"a", 0.0) for _ in range(4)] == [0, 0, 0, 2]
    assert pace.wait_s(b"b", 0.0) == 0
    assert pace.wait_s(b"a", 2.0) == 0


def test_api_keys_are_made_listed_and_revoked(world: World, leaddesk: CommandLine):
    member(world, "mara")
    more = ("--workspace", world.name, "--database", world.place.url, "--json")

    key = leaddesk.here("admin", "api-key", "web page", *more).json["key"]
    assert enquire(world, key, "5", **ANN).status == 201
    listed = leaddesk.here("admin", "api-keys", *more, now=later(minutes=1)).json["keys"]
    leaddesk.here("admin", "revoke-key", "web page", *more)

    assert [each["name"] for each in listed] == ["web page"]
    assert key not in json.dumps(listed)
    assert enquire(world, key, "6", **ANN).status == 401
