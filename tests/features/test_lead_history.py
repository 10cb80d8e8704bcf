"""The history of a lead: every change in the rep's words, and any old value brought back."""

import random
from datetime import timedelta
from uuid import UUID

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import GONE
from leaddesk.features import leads
from leaddesk.features.doctor import examine
from leaddesk.features.history_return import bring_back
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.lead_history import lead_history
from leaddesk.features.undo import plain_of
from leaddesk.features.undo_whole import undo_newest
from leaddesk.store.tables import BY_NAME
from tests.builders import NOW, add_lead, day, later, press, redo_last, undo_last, visible
from tests.importing import bring, write


def history(book, lead, now=NOW):
    return book.read(lead_history, lead, now=now).rows


def line(book, lead, what, *, after=None):
    found = [row for row in history(book, lead) if row.what == what]
    return next(row for row in found if after is None or row.after == after)


def back(book, lead, row, *, now=NOW):
    return book.write(bring_back, lead, row.entry, row.entity, row.row, row.field, now=now)


def said(rows):
    return [(row.what, row.before, row.after) for row in rows]


@pytest.fixture
def tom(book):
    return add_lead(book, tags=("fair",), company="Acme Pumps", status="")


def test_a_lead_that_came_shows_its_rows_as_they_came(book, tom):
    assert said(history(book, tom)) == [
        ("Lead", "", "Tom Ferrer, Acme Pumps"),
        ("Next step", "", "Decide, today"),
        ("Phone", "", "+49 171 39200 42"),
        ("Tag", "", "fair"),
    ]
    assert {row.who for row in history(book, tom)} == {"You"}
    assert {row.command for row in history(book, tom)} == {"Tom Ferrer added"}


def test_a_changed_field_says_old_and_new(book, tom):
    book.write(leads.set_fields, tom, {"title": "Buyer"}, now=later(minutes=1))
    book.write(leads.set_fields, tom, {"title": "Head of purchasing"}, now=later(minutes=2))

    rows = history(book, tom)

    assert said(rows[:2]) == [
        ("Job title", "Buyer", "Head of purchasing"),
        ("Job title", "", "Buyer"),
    ]
    assert [row.can_return for row in rows[:2]] == [True, True]
    assert rows[0].at == later(minutes=2)


def test_a_name_is_one_line_and_comes_back_whole(book, tom):
    book.write(leads.set_fields, tom, {"name": "Thomas van Ferrer"}, now=NOW)
    row = line(book, tom, "Name")
    assert (row.before, row.after) == ("Tom Ferrer", "Thomas van Ferrer")

    back(book, tom, row)

    kept = visible(book)["lead"][0]
    assert (kept["name"], kept["first"], kept["last"]) == ("Tom Ferrer", "Tom", "Ferrer")


def test_a_call_shows_what_happened_and_where_the_lead_went(book, tom):
    press(book, tom, "ours", now=later(minutes=1))

    rows = history(book, tom)[:4]

    assert said(rows) == [
        ("What happened", "", "Ours"),
        ("Status", "Triage", "Reach"),
        ("Step done", "Open", "today 09:55"),
        ("Next step", "", "Call to get a two-way talk, today"),
    ]


def test_a_snoozed_step_is_one_line_with_day_and_time(book, tom):
    book.write(leads.snooze, tom, day("2026-11-26", "10:00"), now=NOW)
    row = line(book, tom, "Due")
    assert (row.before, row.after) == ("today", "Thu 26 Nov 10:00")

    back(book, tom, row)

    step = next(each for each in visible(book)["task"])
    assert (step["due_on"], step["due_at"]) == ("2026-11-24", None)


def test_an_undone_command_stays_and_says_so(book, tom):
    press(book, tom, "ours", now=later(minutes=1))
    undo_last(book, now=later(minutes=2))

    rows = history(book, tom)
    undone = [row for row in rows if row.command == "Ours logged for Tom Ferrer"]
    undoing = [row for row in rows if row.command == "Undid: Ours logged for Tom Ferrer"]

    assert undone
    assert all(row.undone for row in undone)
    assert ("What happened", "Ours", "Taken away") in said(undoing)
    assert next(row for row in undone if row.entity == "activity").gone

    redo_last(book, now=later(minutes=3))

    again = [row for row in history(book, tom) if row.command == "Ours logged for Tom Ferrer"]
    assert not any(row.undone for row in again)


def test_a_removed_tag_comes_back_and_undo_takes_it_again(book, tom):
    book.write(leads.set_fields, tom, {"tags": "-fair"}, now=NOW)
    row = line(book, tom, "Tag", after="Taken away")

    back(book, tom, row)
    assert [tag["name"] for tag in visible(book)["tag"]] == ["fair"]

    undo_last(book)
    assert visible(book)["tag"] == []


def test_an_import_says_its_file(book, tmp_path):
    file = write(tmp_path, "Name,Company,Title", "Ann Ray,Acme,Buyer", name="fair.csv")
    done = bring(book, file)
    ann = UUID(visible(book)["lead"][0]["id"])

    rows = history(book, ann)
    assert {row.who for row in rows} == {"Import of fair.csv"}

    take_back_batch(book, done.batch, later(minutes=1))

    gone = book.read(lead_history, ann, now=NOW)
    assert not gone.there
    lead = next(row for row in gone.rows if row.entity == "lead" and not row.field)
    assert lead.gone

    back(book, ann, lead)

    assert len(visible(book)["lead"]) == 1
    assert len(visible(book)["task"]) == 1
    assert all(check.ok for check in examine(book))


def test_the_old_status_of_an_open_lead_comes_back_and_is_on_the_timeline(book, tom):
    press(book, tom, "ours", now=later(minutes=1))

    back(book, tom, line(book, tom, "Status"), now=later(minutes=2))

    assert visible(book)["lead"][0]["status"] == "triage"
    assert visible(book)["activity"][-1]["to_status"] == "triage"
    assert all(check.ok for check in examine(book))


def test_a_closed_lead_is_reopened_not_brought_back(book, tom):
    book.write(leads.close_lead, tom, "no budget", now=later(minutes=1))
    row = line(book, tom, "Status")

    with pytest.raises(Refused, match="Tom Ferrer is closed"):
        back(book, tom, row)


def test_what_stands_so_already_is_refused(book, tom):
    book.write(leads.set_fields, tom, {"title": "Buyer"}, now=NOW)
    row = line(book, tom, "Job title")
    back(book, tom, row)

    with pytest.raises(Refused, match="It stands so already"):
        back(book, tom, row)


def test_a_done_step_is_not_changed_but_can_be_open_again(book, tom):
    book.write(leads.snooze, tom, day("2026-11-26"), now=NOW)
    press(book, tom, "ours", now=later(minutes=1))

    with pytest.raises(Refused, match="This step is done"):
        back(book, tom, line(book, tom, "Due"))

    back(book, tom, line(book, tom, "Step done"), now=later(minutes=2))

    assert [task["done_at"] for task in visible(book)["task"]] == [None, None]


CHANGES = (
    lambda n: (leads.set_fields, {"title": f"Title {n}"}),
    lambda n: (leads.set_fields, {"name": f"Tom Ferrer {n}"}),
    lambda n: (leads.set_fields, {"company": f"Acme {n % 3}"}),
    lambda n: (leads.set_fields, {"phone": f"0171 39200{n}"}),
    lambda n: (leads.set_fields, {"need": f"pumps {n}"}),
    lambda n: (leads.set_fields, {"tags": "-fair" if n % 2 else "fair"}),
    lambda n: (leads.set_fields, {"custom.size": str(n)}),
    lambda n: (leads.set_fields, {"wants": f"line {n}"}),
    lambda n: (leads.snooze, day(f"2026-12-{n % 27 + 1:02}")),
)


def standing(session, row):
    return plain_of(session.get_one(BY_NAME[row.entity], row.row), row.field or GONE)


def states(book):
    kept = visible(book)
    return {table: kept[table] for table in kept if table != "activity"}


@pytest.mark.parametrize("seed", range(6))
def test_bringing_back_sets_that_value_and_its_undo_puts_all_as_it_was(book, tom, seed):
    chance = random.Random(seed)
    for n in range(14):
        feature, said = chance.choice(CHANGES)(n)
        book.write(feature, tom, said, now=later(minutes=n))
    offered = [row for row in history(book, tom) if row.can_return]
    assert offered

    for row in chance.sample(offered, min(6, len(offered))):
        before = states(book)
        now = NOW + timedelta(hours=2)
        back(book, tom, row, now=now)

        stands = book.read(standing, row)
        if row.field in ("", GONE):
            assert (stands is None) == (row.before != "Taken away")
        elif row.field not in {"company_id", "due_on"}:
            assert str(stands or "") == row.before
        assert not next(
            each
            for each in history(book, tom, now)
            if (each.entry, each.row, each.field) == (row.entry, row.row, row.field)
        ).can_return

        undo_newest(book, now=now)
        assert states(book) == before
    assert all(check.ok for check in examine(book))
