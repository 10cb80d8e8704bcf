"""Every check of `doctor` fails on the damage it is for, alone, and repair mends what can be."""

from collections.abc import Callable

import pytest

from leaddesk.features import doctor
from leaddesk.features.search import search
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, day, press, sql, undo_last, visible

GONE = bytes(range(16))


@pytest.fixture
def worked(book: Database) -> Database:
    """A book with every kind of row, closed and retracted leads, undo and redo."""
    lead = add_lead(
        book, due=day("2026-11-24"), emails=["a@b.example"], tags=["hot"], notes="n", wants="x"
    )
    press(book, lead, "voicemail", note="@Rival")
    press(book, lead, "spoke")
    closed = add_lead(book, "Closed One", "Other Firm")
    press(book, closed, "no_fit", reason="Too small")
    add_lead(book, "Taken Back", "Third Firm")
    undo_last(book)
    return book


def failing(book: Database) -> set[str]:
    return {check.name for check in doctor.examine(book) if not check.ok}


def test_a_healthy_book_passes_every_check_by_name(worked: Database):
    checks = doctor.examine(worked)

    assert [check.name for check in checks] == [*doctor.CHECKS, "process"]
    assert all(check.ok and not check.detail for check in checks)


def test_an_empty_book_is_healthy(book: Database):
    assert failing(book) == set()


Damage = Callable[[Database], object]


def statement(text: str, *values: object) -> Damage:
    return lambda book: sql(book, text, *values)


# what is done to the book, the checks that must fail, whether repair mends it
DAMAGES: list[tuple[str, Damage, set[str], bool]] = [
    ("orphans", statement("UPDATE tag SET lead_id = ?", GONE), {"orphans", "derived"}, False),
    (
        "orphans",
        statement("UPDATE lead SET company_id = ?", GONE),
        {"orphans", "derived", "matching"},
        False,
    ),
    ("matching", statement("UPDATE match_record SET body = '[]'"), {"matching"}, True),
    ("matching", statement("DELETE FROM match_key"), {"matching"}, True),
    ("matching", statement("UPDATE match_count SET n = n + 1"), {"matching"}, True),
    (
        "matching",
        statement("INSERT INTO match_pair VALUES (998, 999, 'lead', 90, 0)"),
        {"matching"},
        True,
    ),
    (
        "next_step",
        statement("UPDATE task SET done_at = 1 WHERE done_at IS NULL"),
        {"next_step", "derived"},
        True,
    ),
    ("derived", statement("UPDATE lead SET score = score + 1"), {"derived"}, True),
    ("derived", statement("UPDATE lead SET attempt = 9"), {"derived"}, True),
    ("derived", statement("UPDATE lead SET last_label = 'x'"), {"derived"}, True),
    ("derived", statement("UPDATE lead SET name_key = 'x'"), {"derived"}, True),
    ("normals", statement("UPDATE contact_point SET normal = 'x'"), {"normals"}, True),
    ("normals", statement("UPDATE company SET name_key = 'x'"), {"normals"}, True),
    ("counts", statement("UPDATE agenda_count SET n = n + 1"), {"counts"}, True),
    ("counts", statement("DELETE FROM agenda_count"), {"counts"}, True),
    (
        "counts",
        statement("INSERT INTO agenda_count VALUES ('open', 'x', '2026-01-01', 3)"),
        {"counts"},
        True,
    ),
    ("counts", statement("UPDATE tally SET n = n + 1"), {"counts"}, True),
    ("counts", statement("DELETE FROM tally"), {"counts"}, True),
    ("search", statement("DELETE FROM search_doc"), {"search"}, True),
    ("search", statement("DELETE FROM lead_words"), {"search"}, True),
    ("search", statement("DELETE FROM lead_trigrams"), {"search"}, True),
    (
        "search",
        statement("INSERT INTO search_doc (lead_id) VALUES (?)", GONE),
        {"search"},
        True,
    ),
    ("outbox", statement("DELETE FROM outbox WHERE entity = 'task'"), {"outbox"}, False),
    (
        "outbox",
        statement(
            "INSERT INTO outbox (entity, row_id, kind, group_id, at)"
            " SELECT entity, row_id, kind, group_id, at FROM outbox LIMIT 1"
        ),
        {"outbox"},
        False,
    ),
    (
        "outbox",
        statement(
            "INSERT INTO outbox (entity, row_id, kind, group_id, at)"
            " VALUES ('lead', ?, 'create', 1, 1)",
            GONE,
        ),
        {"outbox"},
        False,
    ),
    ("undo", statement("DELETE FROM undo WHERE n = 1"), {"undo"}, False),
    ("undo", statement("UPDATE undo SET undone_by = 999 WHERE n = 1"), {"undo"}, False),
    (
        "imports",
        statement(
            "INSERT INTO import_batch"
            ' (id, path, sha256, state, at, "rows", "new", updated, duplicate, refused)'
            " VALUES (?, 'f.csv', 'x', 'done', 1, 9, 1, 1, 1, 1)",
            GONE,
        ),
        {"imports"},
        False,
    ),
    (
        "merges",
        statement(
            "INSERT INTO lead_merge (id, created_at, created_by, winner_id, loser_id)"
            " SELECT zeroblob(16), 1, created_by, id, id FROM lead WHERE retracted_at IS NULL"
            " LIMIT 1"
        ),
        {"merges", "outbox"},
        False,
    ),
]


@pytest.mark.parametrize(
    ("name", "damage", "expected", "mends"),
    DAMAGES,
    ids=[f"{n}-{each[0]}" for n, each in enumerate(DAMAGES)],
)
def test_a_damage_fails_its_check_and_no_other(
    worked: Database, name: str, damage: Damage, expected: set[str], *, mends: bool
):
    before = visible(worked)
    damage(worked)

    found = failing(worked)
    assert name in found
    assert found <= expected
    doctor.repair(worked, NOW)
    assert (failing(worked) == set()) == mends
    if mends and name != "next_step":
        assert visible(worked) == before


def test_every_check_has_a_damage_that_fails_it():
    assert {each[0] for each in DAMAGES} | {"integrity"} == set(doctor.CHECKS)


def test_a_damaged_page_fails_the_integrity_check_and_the_others_still_run(worked: Database):
    import os

    for number in range(120):
        add_lead(worked, f"Lead {number}", notes="words " * 30)
    worked.write(lambda session: session.connection().exec_driver_sql("SELECT 1"))
    sql(worked, "PRAGMA wal_checkpoint(TRUNCATE)")
    root = sql(worked, "SELECT rootpage FROM sqlite_master WHERE name = 'ix_activity_lead_id'")[0][
        0
    ]
    with worked.path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(os.urandom(4096))

    checks = {check.name: check for check in doctor.examine(worked)}
    assert not checks["integrity"].ok
    assert checks["integrity"].detail
    assert set(checks) == {*doctor.CHECKS, "process"}


def test_repair_gives_every_open_lead_a_step_and_says_nothing_happened_to_the_rest(
    worked: Database,
):
    sql(worked, "UPDATE task SET done_at = 1 WHERE done_at IS NULL")
    doctor.repair(worked, NOW)

    steps = [row["text"] for row in visible(worked)["task"] if row["done_at"] is None]
    assert steps == ["Choose a next step"]


def test_repair_is_not_on_the_undo_list(worked: Database):
    sql(worked, "UPDATE task SET done_at = 1 WHERE done_at IS NULL")
    doctor.repair(worked, NOW)

    assert undo_last(worked).label != "Undid: Book repaired"


def test_repair_of_a_healthy_book_changes_nothing(worked: Database):
    before = visible(worked)
    doctor.repair(worked, NOW)

    assert visible(worked) == before
    assert failing(worked) == set()


def test_after_repair_of_the_index_every_lead_is_found_again(worked: Database):
    sql(worked, "DELETE FROM lead_words")
    sql(worked, "DELETE FROM search_doc")
    doctor.repair(worked, NOW)

    assert [hit.name for hit in worked.read(search, "tom fer", now=NOW)] == ["Tom Ferrer"]
    assert worked.read(search, "taken", now=NOW) == ()


def test_an_index_that_was_merged_since_the_last_look_is_not_called_broken(book: Database):
    for number in range(60):
        add_lead(book, f"Lead{number} Last", f"Firm {number % 9}")
    assert [each for each in doctor.examine(book) if not each.ok] == []

    for _ in range(8):
        undo_last(book)
        assert [each for each in doctor.examine(book) if not each.ok] == []
