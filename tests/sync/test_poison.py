"""A change that the server fails on stops nothing: it goes to the tray, the rest goes up.

The server's fault is a real one: a trigger in its database that fails on a planted word.
"""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features import leads, sync_tray
from leaddesk.features.outcomes import log_outcome
from leaddesk.server.form import is_postgres, run
from leaddesk.store.local_tables import Outbox
from leaddesk.store.sync_tables import Attention
from leaddesk.store.tables import Activity, Lead
from leaddesk.sync import poison
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead
from tests.sync.oracle import differences
from tests.sync.world import BadLine, Rep, World

MOST = poison.TOGETHER + poison.ALONE + 2


def break_on(word: str, *, table: str = "lead", column: str = "title") -> Callable[[Session], None]:
    """Let the server's database fail on every row that holds a word."""

    def plant(session: Session) -> None:
        if is_postgres(session):
            run(session, "CREATE FUNCTION fail_now() RETURNS trigger LANGUAGE plpgsql AS"
                         " $$ BEGIN RAISE EXCEPTION 'planted'; END $$")  # fmt: skip
            run(session, f"CREATE TRIGGER planted BEFORE INSERT OR UPDATE ON {table}"
                         f" FOR EACH ROW WHEN (NEW.{column} = '{word}')"
                         " EXECUTE FUNCTION fail_now()")  # fmt: skip
            return
        for verb in ("INSERT", "UPDATE"):
            run(session, f"CREATE TRIGGER planted_{verb} BEFORE {verb} ON {table}"
                         f" WHEN NEW.{column} = '{word}'"
                         " BEGIN SELECT RAISE(ABORT, 'planted'); END")  # fmt: skip

    return plant


def mend(session: Session) -> None:
    """Take the fault away."""
    if is_postgres(session):
        run(session, "DROP TRIGGER planted ON lead")
    else:
        run(session, "DROP TRIGGER planted_INSERT")
        run(session, "DROP TRIGGER planted_UPDATE")


def keep_trying(rep: Rep, times: int = MOST, between: Callable[[], Any] = lambda: None) -> int:
    """Sync until a round goes through, and return how many failed before."""
    for failures in range(times):
        try:
            rep.sync()
        except Away as away:
            if away.status != 500:
                raise
            between()
        else:
            return failures
    raise AssertionError("no round went through")


def waiting(rep: Rep) -> list[tuple[str, str, Any]]:
    """Return what is in the tray: entity, code, value."""

    def read(session: Session) -> list[tuple[str, str, Any]]:
        query = select(Attention).where(Attention.state == "waiting").order_by(Attention.id)
        return [(each.entity, each.code, each.value) for each in session.scalars(query)]

    return rep.book.read(read)


def title(rep: Rep, lead: Any) -> str | None:
    return rep.book.read(lambda session: session.get_one(Lead, lead).title)


def outbox(rep: Rep) -> int:
    return len(rep.book.read(lambda session: session.scalars(select(Outbox.id)).all()))


def test_a_change_the_server_fails_on_goes_to_the_tray_and_the_rest_goes_up(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    ann, bo = add_lead(mara.book, "Ann Ray", "Acme"), add_lead(mara.book, "Bo Ek", "Nordkai")
    world.settle()
    world.space.write(break_on("Poison"))
    mara.book.write(leads.set_fields, bo, {"title": "Before"}, now=NOW)
    mara.book.write(leads.set_fields, ann, {"title": "Poison"}, now=NOW)
    mara.book.write(log_outcome, bo, "ours", now=NOW, note="Behind it.")
    cy = add_lead(mara.book, "Cy Lund", "Kessler")

    failed = keep_trying(mara)
    world.settle()

    assert failed == poison.TOGETHER + poison.ALONE - 1  # the last failure gives it up at once
    assert waiting(mara) == [("lead", "skip", "Poison")]
    assert title(dana, bo) == "Before"
    assert dana.book.read(lambda session: session.get_one(Lead, cy).name) == "Cy Lund"
    notes = dana.book.read(lambda session: session.scalars(select(Activity.text)).all())
    assert "Behind it." in notes
    assert differences(world, mara) == differences(world, dana) == []
    assert outbox(mara) == 0


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_what_was_given_up_is_sent_again_from_the_tray(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    ann = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()
    world.space.write(break_on("Poison"))
    mara.book.write(leads.set_fields, ann, {"title": "Poison"}, now=NOW)
    keep_trying(mara)
    (item,) = mara.book.read(lambda session: session.scalars(select(Attention.id)).all())

    world.space.write(mend)
    mara.book.write(sync_tray.retry, item, now=NOW)
    world.settle()

    assert title(dana, ann) == title(mara, ann) == "Poison"
    assert waiting(mara) == []


def test_a_new_lead_the_server_fails_on_goes_to_the_tray_with_all_that_was_typed(world: World):
    mara = world.rep("mara")
    world.space.write(break_on("Pat Poison", column="name"))
    lead = add_lead(mara.book, "Pat Poison", "Acme", notes="Asked for a quote.")
    with pytest.raises(Away):
        mara.sync()
    mara.book.write(log_outcome, lead, "ours", now=NOW, note="Typed after it was sent.")

    keep_trying(mara)
    world.settle()

    held = str(waiting(mara))
    assert "Pat Poison" in held
    assert "Asked for a quote." in held
    assert "Typed after it was sent." in held
    assert mara.book.read(lambda session: session.get(Lead, lead)) is None
    assert differences(world, mara) == []

    world.space.write(mend)
    for item in mara.book.read(lambda session: session.scalars(select(Attention.id)).all()):
        state = mara.book.read(lambda session, n=item: session.get_one(Attention, n).state)
        if state == "waiting":
            mara.book.write(sync_tray.retry, item, now=NOW)
    world.settle()
    again = mara.book.read(lambda session: session.get_one(Lead, lead).name)
    texts = mara.book.read(lambda session: session.scalars(select(Activity.text)).all())
    assert again == "Pat Poison"
    assert "Typed after it was sent." in texts
    assert differences(world, mara) == []


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_restart_in_the_middle_changes_nothing(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    ann, bo = add_lead(mara.book, "Ann Ray", "Acme"), add_lead(mara.book, "Bo Ek", "Nordkai")
    world.settle()
    world.space.write(break_on("Poison"))
    mara.book.write(leads.set_fields, ann, {"title": "Poison"}, now=NOW)
    mara.book.write(leads.set_fields, bo, {"title": "Behind"}, now=NOW)

    failed = keep_trying(mara, between=mara.restart)
    mara.restart()
    world.settle()

    assert failed == poison.TOGETHER + poison.ALONE - 1
    assert waiting(mara) == [("lead", "skip", "Poison")]
    assert title(dana, bo) == "Behind"
    assert differences(world, mara) == []


class Gateway(BadLine):
    """A line through a gateway that says 504 though the server took what was sent."""

    hiding = 0

    def ask(self, path: str, question: Any, kind: type[Any]) -> Any:
        answer = super().ask(path, question, kind)
        if path == "/v1/sync" and getattr(question, "ops", None) and self.hiding:
            self.hiding -= 1
            raise Away("server", status=504)
        return answer


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_change_that_was_taken_behind_an_error_is_not_given_up(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    ann = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()
    mara.line.close()
    mara.line = gateway = Gateway(mara.url)
    mara._connect()
    gateway.hiding = poison.TOGETHER + poison.ALONE
    mara.book.write(leads.set_fields, ann, {"title": "Taken"}, now=NOW)
    bo = add_lead(mara.book, "Bo Ek", "Nordkai")

    for _ in range(MOST):
        try:
            mara.sync()
        except Away:
            continue
    world.settle()

    assert waiting(mara) == []
    assert title(dana, ann) == title(mara, ann) == "Taken"
    assert dana.book.read(lambda session: session.get_one(Lead, bo).name) == "Bo Ek"
    assert differences(world, mara) == []


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_server_that_asks_to_come_later_makes_nothing_suspicious(world: World):
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme")
    push = mara.book.write_as({"kind": "pull"}, poison.next_push)

    for _ in range(20):
        assert not poison.failed(mara.client, push, Away("server", 5.0, poison.BUSY))
        assert not poison.failed(mara.client, push, Away("timeout"))

    mara.sync()
    assert waiting(mara) == []
