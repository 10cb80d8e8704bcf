"""The rep's day (PRODUCT.md section 3): no scenario takes more keys than its target."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.desktop.driving import Driver, window_on
from tests.journeys import scenarios


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        for number in range(14):
            lead = add_lead(book, f"Lead {number:02d}", f"Firm {number}", due=day("2026-11-24"))
            book.write(put_into, lead, "reach", now=NOW)
        add_lead(book, "Ann Ray", "Acme Pumps", phones=("0170 5551234",), due=day("2026-12-01"))
    with window_on(qtbot, profile) as driver:
        yield driver


def test_the_window_opens_on_the_first_move_without_a_key(desk: Driver) -> None:
    assert desk.current() == "Lead 00"
    assert desk.list.hasFocus()
    assert desk.window.inbox.list.choices


def test_a_voicemail_round_takes_one_key_a_lead(desk: Driver) -> None:
    done = scenarios.voicemail_round(desk)

    assert done.keys == done.most_keys == 10
    assert {row["outcome"] for row in desk.rows("activity") if row["outcome"]} == {"voicemail"}


def test_a_meeting_is_logged_with_status_and_thursday_in_three_keys(desk: Driver) -> None:
    done = scenarios.out_of_a_meeting(desk)

    assert done.keys <= done.most_keys
    (lead,) = (row for row in desk.rows("lead") if row["status"] == "qualify")
    steps = [
        row for row in desk.rows("task") if row["lead_id"] == lead["id"] and not row["done_at"]
    ]
    assert [step["due_on"] for step in steps] == ["2026-11-26"]


def test_a_status_changes_with_one_key_and_comes_back_with_one(desk: Driver) -> None:
    done = scenarios.change_status(desk)

    assert done.keys <= done.most_keys


def test_a_new_contact_takes_two_keys_and_its_double_is_shown_before_enter(desk: Driver) -> None:
    done = scenarios.new_contact(desk)

    assert done.keys <= done.most_keys
    assert "Ann Ray" in {row["name"] for row in desk.rows("lead")}


def test_the_table_stands_beside_the_anchors(desk: Driver) -> None:
    said = scenarios.table([scenarios.change_status(desk)])

    assert "Krayin 2 clicks" in said
    assert len(said.splitlines()) == 2
