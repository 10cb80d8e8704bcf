"""Flow mode on a real book: which leads it walks, what it passes over, what it says at the end."""

import os
import random
from datetime import timedelta

import pytest

from leaddesk.domain.flow import ask_now, town, why_now
from leaddesk.domain.flow_rows import FlowPlace, FlowQueue, FlowWish, Which, turned
from leaddesk.domain.when import say_when
from leaddesk.features.flow import (
    build_flow,
    drop_flow,
    flow_end,
    flow_stop,
    keep_flow,
    keep_place,
    kept_flow,
    kept_place,
    stands,
)
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.leads import close_lead, note, snooze
from leaddesk.features.working_time import working_hours
from leaddesk.store.ids import new_id
from tests.builders import NOW, TODAY, add_lead, day, press, undo_last

ALL = ("triage", "reach", "qualify")


@pytest.fixture
def leads(book):
    """Three to reach today, one overdue before them, one to qualify, one for later."""
    return {
        "Tom": add_lead(
            book, "Tom Ferrer", "Ferrer", due=day("2026-11-24", "11:15"), status="reach"
        ),
        "Ruth": add_lead(
            book, "Ruth Amsel", "Amsel", due=day("2026-11-23", "14:00"), status="reach"
        ),
        "Karl": add_lead(book, "Karl Bruns", "Bruns", due=day("2026-11-24"), status="reach"),
        "Ines": add_lead(
            book, "Ines Moreau", "Moreau", due=day("2026-11-24", "09:00"), status="reach"
        ),
        "Petra": add_lead(book, "Petra Lang", "Lang", due=day("2026-11-24"), status="qualify"),
        "Nils": add_lead(book, "Nils Ahrend", "Ahrend", due=day("2026-11-26"), status="reach"),
    }


def names(queue, leads):
    by_id = {lead: name for name, lead in leads.items()}
    return [by_id[queue.lead(at)] for at in range(len(queue))]


def flow(book, lead=None, which=Which.DUE, statuses=ALL):
    return book.read(build_flow, FlowWish("inbox", statuses, which, lead), now=NOW)


def test_a_flow_walks_what_is_due_in_the_order_of_the_inbox(book, leads):
    assert names(flow(book), leads) == ["Ruth", "Ines", "Tom", "Karl", "Petra"]


def test_it_begins_at_the_current_row_and_ends_with_those_before_it(book, leads):
    queue = flow(book, leads["Tom"])

    assert names(queue, leads) == ["Tom", "Karl", "Petra", "Ruth", "Ines"]
    assert [queue.status(at) for at in range(5)] == ["reach"] * 2 + ["qualify"] + ["reach"] * 2


def test_pages_of_the_rail_cut_it_as_they_cut_the_list(book, leads):
    assert names(flow(book, which=Which.OVERDUE), leads) == ["Ruth", "Ines"]
    assert names(flow(book, which=Which.TODAY), leads) == ["Tom", "Karl", "Petra"]
    assert names(flow(book, statuses=("qualify",)), leads) == ["Petra"]
    assert names(flow(book, which=Which.ALL, statuses=("reach",)), leads)[-1] == "Nils"


def test_leads_logged_closed_or_put_off_meanwhile_are_passed_over(book, leads):
    queue = flow(book)
    press(book, leads["Ines"], "voicemail")
    book.write(close_lead, leads["Tom"], "no budget", now=NOW)
    book.write(snooze, leads["Karl"], now=NOW)

    stop = book.read(flow_stop, queue, 1)

    assert (stop.name, stop.at, stop.passed) == ("Petra Lang", 4, (1, 2, 3))
    assert book.read(flow_stop, queue, 5).lead is None


def test_a_note_alone_leaves_a_lead_to_be_done(book, leads):
    queue = flow(book)
    book.write(note, leads["Ruth"], "Her line was busy", now=NOW)

    assert book.read(stands, queue, 0)


def test_a_call_promised_again_for_the_very_same_moment_is_done(book, leads):
    queue = flow(book)
    press(book, leads["Tom"], "call_back", when=day("2026-11-24", "11:15"))

    assert not book.read(stands, queue, queue.find(leads["Tom"]))


def test_undo_makes_a_lead_stand_again(book, leads):
    queue = flow(book)
    press(book, leads["Ruth"], "spoke", answers={"reachable": ""})
    assert not book.read(stands, queue, 0)

    undo_last(book)

    assert book.read(stands, queue, 0)
    assert book.read(flow_end, queue).done == 0


def test_the_end_says_what_moved_where_to_and_what_waits(book, leads):
    queue = flow(book)
    press(book, leads["Ruth"], "spoke")
    press(book, leads["Ines"], "spoke")
    press(book, leads["Tom"], "voicemail")
    press(book, leads["Petra"], "no_fit", reason="No need")

    end = book.read(flow_end, queue)

    assert (end.done, end.moved, end.waits, end.skipped) == (4, 3, 1, 1)
    assert end.went == (("qualify", "Qualify", 2), ("disqualified", "Disqualified", 1))


def test_what_was_passed_over_is_not_counted_as_done(book, leads):
    queue = flow(book)
    press(book, leads["Ines"], "spoke")

    end = book.read(flow_end, queue, (1,))

    assert (end.done, end.passed, end.skipped) == (0, 1, 4)


def test_queue_and_place_are_kept_for_the_day_and_no_longer(book, leads):
    queue = flow(book)
    place = FlowPlace(queue.mark, queue.day, "inbox", 0, len(queue))
    book.write(keep_flow, queue, place)
    moved = FlowPlace(queue.mark, queue.day, "inbox", 3, len(queue), (1,))
    book.write(keep_place, moved)

    assert book.read(kept_flow, now=NOW) == (queue, moved)
    assert book.read(kept_place, now=NOW + timedelta(days=1)) is None
    assert book.read(kept_flow, now=NOW + timedelta(days=1)) is None
    book.write(drop_flow)
    assert book.read(kept_flow, now=NOW) is None


def test_a_place_of_another_queue_is_no_place(book, leads):
    queue = flow(book)
    book.write(keep_flow, queue, FlowPlace(new_id(), queue.day, "inbox", 0, len(queue)))

    assert book.read(kept_flow, now=NOW) is None


@pytest.mark.parametrize("seed", range(20))
def test_turning_a_queue_round_loses_no_lead_and_no_status(seed):
    dice = random.Random(seed)
    runs = tuple((f"s{n}", dice.randint(1, 5)) for n in range(dice.randint(1, 5)))
    total = sum(count for _, count in runs)
    leads = os.urandom(16 * total)
    queue = FlowQueue(new_id(), TODAY, "", runs, leads, os.urandom(8 * total))
    first = dice.randrange(total)

    there = FlowQueue(queue.mark, TODAY, "", *turned(runs, leads, queue.dues, first))

    order = [(first + n) % total for n in range(total)]
    for at, before in enumerate(order):
        assert there.lead(at) == queue.lead(before)
        assert there.due(at) == queue.due(before)
        assert there.status(at) == queue.status(before)
        assert there.find(queue.lead(before)) == at
    assert there.find(new_id()) == -1


# Words


def detail(book, lead):
    return book.read(lead_detail, lead, now=NOW)


def why(book, lead):
    hours = book.read(working_hours)

    def when(due_on, at):
        return say_when(due_on, at, NOW, hours)

    return why_now(detail(book, lead), when, TODAY)


def test_why_now_says_the_promise_the_step_and_what_was_said_last(book):
    lead = add_lead(book, "Ines Moreau", status="reach", due=day("2026-11-24", "11:15"))
    press(book, lead, "call_back", note="She is free after eleven", when=day("2026-11-24", "11:15"))

    assert why(book, lead) == (
        "You promised today 11:15, try 2 of 6.",
        "Call back as agreed.",
        "“She is free after eleven”",
    )


def test_a_broken_promise_and_a_plan_without_a_time_are_said_as_what_they_are(book):
    late = add_lead(book, "Ruth Amsel", status="reach", due=day("2026-11-23", "14:00"))
    plan = add_lead(book, "Karl Bruns", status="qualify", due=day("2026-11-24"), wants="line 4.")
    new = add_lead(book, "Nina Kolb")

    assert why(book, late)[0] == "You promised Mon 23 Nov 14:00, now overdue, try 1 of 6."
    assert why(book, plan)[0] == "Planned for today."
    assert why(book, plan)[-1] == "Wants line 4."
    assert why(book, new)[0] == "It waits to be decided on since today."


def test_it_asks_what_the_status_asks_and_what_qualifies_at_most_three(book):
    lead = add_lead(book, "Ruth Amsel", status="reach", phones=(), due=day("2026-11-24"))
    asked = ask_now(detail(book, lead))

    assert asked == ("Which number or mail works?", "What do they need?", "Who signs?")
    press(book, lead, "spoke", answers={"reachable": "mobile"})
    press(book, lead, "fits", answers={"need": "pumps", "role": "", "timing": "spring"})
    assert ask_now(detail(book, lead))[-1] == "Who will be there?"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Industriestr. 14, 30165 Hannover", "Hannover"),
        ("3 rue des Fleurs, F-69002 Lyon", "Lyon"),
        ("Gate 2\n1010 Wien", "Wien"),
        ("Unit 7", ""),
        ("", ""),
    ],
)
def test_the_town_is_read_from_the_end_of_an_address(address, found):
    assert town(address) == found
