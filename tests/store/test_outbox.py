"""The outbox says exactly what a server must hear, and never outgrows the book."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.undo import redo, undo
from leaddesk.store import outbox
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Outbox
from leaddesk.store.outbox import MAKING, make_ready, write_many
from leaddesk.store.tables import BY_NAME, SYNCED, Company, ContactPoint, Lead, Tag, Task
from tests.builders import NOW, add_lead, day, open_here, press, redo_last, sql, undo_last, visible

MAKINGS = {"create", *MAKING.values()}
RETRACTED = "retracted_at"


def ops(book: Database) -> list[Any]:
    """Return every line of the outbox in order."""
    columns = (Outbox.n, Outbox.entity, Outbox.row_id, Outbox.kind, Outbox.field, Outbox.value)
    return book.read(lambda session: session.execute(select(*columns).order_by(Outbox.id)).all())


def numbered(book: Database) -> None:
    """Give every waiting change a number, as a round with a server does."""
    sql(book, "UPDATE outbox SET n = id")


def unnumbered(book: Database) -> list[Any]:
    """Return the changes that wait for a number."""
    return [op for op in ops(book) if op.n is None]


def replayed(book: Database) -> dict[str, list[dict[str, Any]]]:
    """Make the visible data from the outbox alone, whose makings stand for rows as they are."""

    def replay(session: Any) -> dict[str, list[dict[str, Any]]]:
        from leaddesk.features.exports import table_rows

        made = {
            (op.entity, op.row_id) for op in session.scalars(select(Outbox)) if op.kind in MAKINGS
        }
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in BY_NAME}
        for name in BY_NAME:
            keys = {row_id.hex for entity, row_id in made if entity == name}
            rows[name] = [row for row in table_rows(session, name) if row["id"] in keys]
        return rows

    return book.read(replay)


def makings_of(book: Database) -> dict[tuple[str, UUID], int]:
    """Return how many makings each row has."""
    found: dict[tuple[str, UUID], int] = {}
    for op in ops(book):
        if op.kind in MAKINGS:
            found[(op.entity, op.row_id)] = found.get((op.entity, op.row_id), 0) + 1
    return found


def all_rows(book: Database) -> set[tuple[str, UUID]]:
    """Return every row of every synced table, retracted ones included."""
    return {
        (table.__tablename__, row)
        for table in SYNCED
        for row in book.read(lambda session, table=table: list(session.scalars(select(table.id))))
    }


COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(["Ann Ray", "Bo Li", "Cy Öz"])),
        st.tuples(st.just("press"), st.integers(1, 6)),
        st.tuples(st.just("note"), st.sampled_from(["#hot", "plain", "@Rival"])),
        st.tuples(
            st.just("set"), st.sampled_from(["company", "phone", "tags", "need", "custom.a"])
        ),
        st.tuples(st.just("close"), st.just("No budget")),
        st.tuples(st.just("reopen"), st.just("")),
        st.tuples(st.just("undo"), st.just("")),
        st.tuples(st.just("redo"), st.just("")),
    ),
    max_size=14,
)


def run(book: Database, commands: list[tuple[str, Any]]) -> None:
    """Run commands on the newest lead; a refused one counts as not said."""
    lead = add_lead(book)
    for name, word in commands:
        try:
            if name == "add":
                lead = add_lead(book, word)
            elif name == "press":
                book.write(log_outcome, lead, str(word), now=NOW)
            elif name == "note":
                book.write(leads.note, lead, word, now=NOW)
            elif name == "set":
                book.write(leads.set_fields, lead, {word: f"{word} 12345"}, now=NOW)
            elif name == "close":
                book.write(leads.close_lead, lead, word, now=NOW)
            elif name == "reopen":
                book.write(leads.reopen_lead, lead, now=NOW)
            else:
                book.write(undo if name == "undo" else redo, now=NOW)
        except Refused:
            continue


@given(commands=COMMANDS)
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
def test_in_a_lone_book_every_row_has_one_making_and_nothing_else_waits(empty_book, commands):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(empty_book, Path(folder) / "p")
        with open_here(Path(folder) / "p") as book:
            run(book, commands)

            makings = makings_of(book)
            assert set(makings) == all_rows(book)
            assert set(makings.values()) == {1}
            assert {op.kind for op in ops(book)} <= MAKINGS
            assert replayed(book) == visible(book)


@given(commands=COMMANDS)
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
def test_after_a_round_the_waiting_changes_bring_the_servers_copy_up_to_date(empty_book, commands):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(empty_book, Path(folder) / "p")
        with open_here(Path(folder) / "p") as book:
            run(book, [("set", "custom.a"), ("note", "#hot"), ("press", 1)])
            numbered(book)
            server = _with_retracted(book)
            run(book, [*commands, ("undo", ""), ("undo", "")])

            _apply(server, book)
            assert server == _with_retracted(book)


def _with_retracted(book: Database) -> dict[tuple[str, str], dict[str, Any]]:
    """Return every synced field of every row, as a server that heard all of it holds it."""

    def all_fields(session: Any) -> dict[tuple[str, str], dict[str, Any]]:
        from leaddesk.store.columns import plain
        from leaddesk.store.tables import rule_of

        found = {}
        for name, model in BY_NAME.items():
            names = [c.key for c in model.__table__.c if rule_of(model, c.key) != "local"]
            for row in session.scalars(select(model)):
                found[(name, row.id.hex)] = {each: plain(getattr(row, each)) for each in names}
        return found

    return book.read(all_fields)


def _apply(server: dict[tuple[str, str], dict[str, Any]], book: Database) -> None:
    now = _with_retracted(book)
    for op in unnumbered(book):
        key = (op.entity, op.row_id.hex)
        if op.kind in MAKINGS and op.field is None:
            server[key] = dict(now[key])
        elif op.field is not None and op.field.startswith("custom."):
            part = op.field.partition(".")[2]
            custom = {k: v for k, v in (server[key]["custom"] or {}).items() if k != part}
            server[key]["custom"] = (
                custom | ({part: op.value} if op.value is not None else {})
            ) or None
        elif op.field is not None:
            server[key][op.field] = op.value


def test_a_change_after_the_making_was_numbered_is_one_op_a_field_of_the_right_kind(book: Database):
    lead = add_lead(book, due=day("2026-11-24"), tags=["old"])
    numbered(book)
    press(book, lead, "spoke", note="#hot")
    book.write(leads.set_fields, lead, {"company": "Other", "wants": "X", "tags": "-old"}, now=NOW)

    said = [(op.entity, op.kind, op.field) for op in unnumbered(book)]
    assert len(said) == len(set(said))
    assert {each for each in said if each[1] in MAKINGS} >= {
        ("activity", "append", None),
        ("task", "create", None),
        ("tag", "add", None),
        ("company", "create", None),
    }
    assert ("lead", "transition", "status") in said
    assert ("lead", "set", "company_id") in said
    assert ("lead", "set", "wants") in said
    assert ("task", "set", "done_at") in said
    assert ("tag", "remove", RETRACTED) in said


def test_undo_and_redo_after_a_round_are_ordinary_changes(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))
    numbered(book)
    press(book, lead, "spoke", note="#hot")
    numbered(book)

    undo_last(book)
    said = {(op.entity, op.kind, op.field) for op in unnumbered(book)}
    assert ("activity", "retract", RETRACTED) in said
    assert ("tag", "remove", RETRACTED) in said
    assert ("lead", "transition", "status") in said
    assert not any(kind in {"create", "append"} for _, kind, _ in said)
    numbered(book)

    redo_last(book)
    said = {(op.entity, op.kind, op.field) for op in unnumbered(book)}
    assert ("activity", "restore", RETRACTED) in said
    assert ("tag", "add", RETRACTED) in said


def test_a_key_of_the_reps_own_fields_is_a_change_of_its_own(book: Database):
    lead = add_lead(book)
    book.write(leads.set_fields, lead, {"custom.size": "9", "custom.color": "red"}, now=NOW)
    numbered(book)
    book.write(leads.set_fields, lead, {"custom.size": "10"}, now=NOW)

    assert [(op.kind, op.field, op.value) for op in unnumbered(book)] == [
        ("set", "custom.size", "10")
    ]


def test_a_field_set_and_set_back_in_one_command_is_no_change(book: Database):
    lead = add_lead(book)
    numbered(book)

    def there_and_back(session):
        row = session.get_one(Lead, lead)
        row.name = "Other"
        session.flush()
        row.name = "Tom Ferrer"

    book.write(there_and_back)
    assert unnumbered(book) == []
    assert sql(book, "SELECT count(*) FROM undo") == [(1,)]


def test_the_same_value_again_is_no_change_and_no_undo_entry(book: Database):
    lead = add_lead(book, wants="X")
    numbered(book)
    book.write(leads.set_fields, lead, {"wants": "X", "name": "Tom Ferrer"}, now=NOW)

    assert unnumbered(book) == []
    assert sql(book, "SELECT count(*) FROM undo") == [(1,)]


def test_derived_columns_are_never_sent(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))
    numbered(book)
    for _ in range(2):
        press(book, lead, "voicemail")

    local = {c.key for c in Lead.__table__.c if c.info["sync"] == "local"}
    assert not local & {op.field for op in unnumbered(book) if op.entity == "lead"}


def test_bulk_rows_have_makings_undo_and_derived_columns_like_any(book: Database):
    from leaddesk.store.ids import new_id

    owner, ids = book.context.user_id, [new_id() for _ in range(3)]

    def bring(session, *, now):
        dialect = session.connection().dialect
        leads_ = [
            {"id": each, "name": f"N {each.hex[-3:]}", "owner_id": owner, "path": "direct",
             "status": "reach", "company_id": ids[0]}
            for each in ids[1:]
        ]  # fmt: skip
        step = {"lead_id": ids[1], "kind": "call", "text": "Call", "due_on": date(2026, 11, 24)}
        point = {"lead_id": ids[1], "kind": "phone", "value": "0171 555 1234"}
        rows = (
            (Company, [{"id": ids[0], "name": "Acme", "name_key": "acme"}]),
            (Lead, leads_),
            (Task, [step]),
            (ContactPoint, [point]),
        )
        write_many(session, [make_ready(t, r, owner, now, dialect) for t, r in rows])

    book.write(bring, now=NOW)

    assert set(makings_of(book)) == all_rows(book)
    assert sql(book, "SELECT count(*) FROM task WHERE text = 'Choose a next step'") == [(1,)]
    assert sql(book, "SELECT company_name, phase, step_text FROM lead ORDER BY step_text")[0] == (
        "Acme", "open", "Call",
    )  # fmt: skip
    assert sql(book, "SELECT normal FROM contact_point") == [("1715551234",)]
    undo_last(book)
    assert not any(visible(book).values())
    redo_last(book)
    assert len(visible(book)["lead"]) == 2


def test_several_chunks_under_one_number_are_one_entry_with_first_and_last_values(book: Database):
    lead = add_lead(book, wants="first")

    def set_to(session, words, *, now):
        session.get_one(Lead, lead).wants = words

    book.write_as({"kind": "import"}, set_to, "second", now=NOW)
    n = sql(book, "SELECT max(n) FROM undo")[0][0]
    book.write_as({"kind": "import", "n": n}, set_to, "third", now=NOW)

    assert sql(book, "SELECT count(*) FROM undo") == [(2,)]
    undo_last(book)
    assert visible(book)["lead"][0]["wants"] == "first"
    redo_last(book)
    assert visible(book)["lead"][0]["wants"] == "third"


def test_an_own_field_emptied_over_several_chunks_comes_back(book: Database):
    lead = add_lead(book)
    book.write(leads.set_fields, lead, {"custom.a": "1"}, now=NOW)

    def take(session, *, now):
        session.get_one(Lead, lead).custom = None

    def put(session, *, now):
        session.get_one(Lead, lead).custom = {"b": "2"}

    book.write_as({"kind": "import"}, put, now=NOW)
    n = sql(book, "SELECT max(n) FROM undo")[0][0]
    book.write_as({"kind": "import", "n": n}, take, now=NOW)
    undo_last(book)

    assert visible(book)["lead"][0]["custom"] == {"a": "1"}


def test_a_tag_set_on_two_devices_is_one_row(book: Database):
    lead = add_lead(book)
    for word in ("hot", "#Hot", "HOT"):
        book.write(leads.set_fields, lead, {"tags": word}, now=NOW)

    assert [row["name"] for row in visible(book)["tag"]] == ["hot"]
    book.write(leads.set_fields, lead, {"tags": "-HOT"}, now=NOW)
    assert visible(book)["tag"] == []
    assert book.read(lambda session: len(session.scalars(select(Tag)).all())) == 1


def test_a_follower_that_fails_leaves_nothing_written(profile: Path):
    from leaddesk.features.opening import processes
    from tests.builders import KEY

    class Broken:
        def cares(self, what: str) -> bool:  # noqa: ARG002 - the protocol's signature
            return True

        def after_flush(self, session: object, leads: object) -> None:  # noqa: ARG002 - as above
            raise ZeroDivisionError

    with (
        Database(profile, KEY, processes=processes(), followers=[Broken()], guarded=True) as book,
        pytest.raises(ZeroDivisionError),
    ):
        add_lead(book)
    with open_here(profile) as book:
        assert not any(visible(book).values())
        assert ops(book) == []


def test_a_row_changed_in_the_command_that_made_it_is_one_making(book: Database):
    def make_then_change(session, *, now):
        row = Company(name="A", name_key="a")
        session.add(row)
        session.flush()
        row.name = "B"

    book.write(make_then_change, now=NOW)
    assert [(op.entity, op.kind) for op in ops(book)] == [("company", "create")]
    assert outbox.MAKING["activity"] == "append"
