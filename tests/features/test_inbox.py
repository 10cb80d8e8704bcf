"""The inbox: who wants the rep now, in which order, to the very minute."""

from datetime import datetime, time, timedelta
from uuid import UUID

import pytest

from leaddesk.features import clock
from leaddesk.features.inbox import (
    Span,
    inbox_rows,
    inbox_view,
    inbox_window,
    next_change,
    place_of,
)
from leaddesk.features.working_time import set_working_time
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, at, day, later, press, put_into, sql, undo_last, utc


def names(book: Database, status: str = "reach", now: datetime = NOW) -> list[str]:
    return [row.name for row in book.read(inbox_rows, Span(status, 0, 1_000), now=now)]


def counts(book: Database, status: str = "reach", now: datetime = NOW) -> tuple[int, int, int]:
    """Return overdue, today and later of a group; zeros where it is not drawn."""
    view = book.read(inbox_view, now=now)
    group = next((each for each in view.groups if each.status == status), None)
    return (group.overdue, group.today, group.later) if group else (0, 0, 0)


def row(book: Database, name: str, now: datetime = NOW):
    rows = book.read(inbox_rows, Span("reach", 0, 1_000), now=now)
    return next(each for each in rows if each.name == name)


def test_an_empty_book_has_an_empty_inbox(book: Database):
    view = book.read(inbox_view, now=NOW)

    assert view.groups == ()
    assert (view.leads, view.companies, view.overdue, view.today) == (0, 0, 0, 0)


def test_inside_a_group_overdue_comes_before_today_before_later(book: Database):
    for name, on, clock_ in (
        ("later", "2026-11-30", ""),
        ("today no time", "2026-11-24", ""),
        ("yesterday", "2026-11-23", ""),
        ("today at two", "2026-11-24", "14:00"),
        ("today at nine", "2026-11-24", "09:00"),
        ("last week", "2026-11-17", ""),
        ("tomorrow at eight", "2026-11-25", "08:00"),
    ):
        add_lead(book, name, due=day(on, clock_))

    assert names(book) == [
        "last week", "yesterday", "today at nine", "today at two", "today no time",
        "tomorrow at eight", "later",
    ]  # fmt: skip
    assert counts(book) == (3, 2, 2)


def test_of_two_untimed_steps_of_one_day_the_better_lead_comes_first(book: Database):
    add_lead(book, "plain", due=day("2026-11-24"))
    add_lead(book, "wants it", due=day("2026-11-24"), wants="a pump", emails=["a@b.example"])

    assert names(book) == ["wants it", "plain"]


def test_groups_come_in_the_order_of_the_process_and_empty_ones_are_left_out(book: Database):
    for status in ("chase", "reach", "reengage", "qualify"):
        book.write(put_into, add_lead(book, status, due=day("2026-11-24")), status, now=NOW)
    add_lead(book, "new one")

    view = book.read(inbox_view, now=NOW)
    assert [group.status for group in view.groups] == [
        "triage", "reach", "qualify", "chase", "reengage",
    ]  # fmt: skip


def test_the_same_status_of_two_paths_is_one_group(book: Database):
    add_lead(book, "direct one", due=day("2026-11-24"))
    add_lead(book, "partner's", due=day("2026-11-24"), path="distributor")

    assert counts(book) == (0, 2, 0)
    assert set(names(book)) == {"direct one", "partner's"}


def test_a_timed_step_is_overdue_from_its_very_minute(book: Database):
    add_lead(book, "Ann", due=day("2026-11-24", "10:00"))

    before, then = at("2026-11-24T09:59:59.999999+01:00"), at("2026-11-24T10:00:00+01:00")
    assert counts(book, now=before) == (0, 1, 0)
    assert row(book, "Ann", before).due == "today"
    assert counts(book, now=then) == (1, 0, 0)
    assert row(book, "Ann", then).due == "overdue"


def test_a_step_without_a_time_is_due_all_day_and_overdue_from_midnight(book: Database):
    add_lead(book, "Ann", due=day("2026-11-24"))

    assert counts(book, now=at("2026-11-24T00:00+01:00")) == (0, 1, 0)
    assert counts(book, now=at("2026-11-24T23:59:59+01:00")) == (0, 1, 0)
    assert counts(book, now=at("2026-11-25T00:00+01:00")) == (1, 0, 0)


def test_the_groups_add_up_to_the_rows_at_every_minute_around_the_changes(book: Database):
    for hour in (0, 8, 9, 12, 23):
        add_lead(book, f"at {hour}", due=day("2026-11-24", f"{hour:02}:30"))
        add_lead(book, f"next at {hour}", due=day("2026-11-25", f"{hour:02}:00"))
    add_lead(book, "untimed", due=day("2026-11-24"))

    moment = at("2026-11-23T23:58+01:00")
    while moment < at("2026-11-26T00:02+01:00"):
        rows = book.read(inbox_rows, Span("reach", 0, 100), now=moment)
        said = [sum(each.due == name for each in rows) for name in ("overdue", "today", "later")]
        assert list(counts(book, now=moment)) == said, moment
        order = ["overdue", "today", "later"]
        assert sorted((each.due for each in rows), key=order.index) == [r.due for r in rows], moment
        moment += timedelta(minutes=29, seconds=30)


def test_next_change_is_the_next_timed_step_of_today_else_midnight(book: Database):
    add_lead(book, "at ten", due=day("2026-11-24", "10:00"))
    add_lead(book, "at two", due=day("2026-11-24", "14:00"))
    add_lead(book, "tomorrow", due=day("2026-11-25", "08:00"))

    assert book.read(next_change, now=NOW) == utc("2026-11-24T10:00+01:00")
    assert book.read(next_change, now=at("2026-11-24T10:00+01:00")) == utc("2026-11-24T14:00+01:00")
    assert book.read(next_change, now=at("2026-11-24T14:00+01:00")) == utc("2026-11-25T00:00+01:00")


def test_at_next_change_the_inbox_is_another_and_just_before_it_is_not(book: Database):
    for text in ("09:54", "09:55", "11:17", "23:59"):
        add_lead(book, text, due=day("2026-11-24", text))
    add_lead(book, "untimed", due=day("2026-11-24"))

    moment, seen = NOW, 0
    while moment < at("2026-11-25T00:00+01:00"):
        change = book.read(next_change, now=moment)
        assert change > moment
        just_before = change - timedelta(microseconds=1)
        assert counts(book, now=just_before) == counts(book, now=moment)
        assert counts(book, now=change) != counts(book, now=moment)
        moment, seen = change, seen + 1
    assert seen == 4


@pytest.mark.parametrize(
    ("before", "midnight"),
    [
        ("2026-03-28T12:00+01:00", "2026-03-29T00:00+01:00"),
        ("2026-03-29T12:00+02:00", "2026-03-30T00:00+02:00"),
        ("2026-10-24T12:00+02:00", "2026-10-25T00:00+02:00"),
        ("2026-10-25T12:00+01:00", "2026-10-26T00:00+01:00"),
    ],
)
def test_midnight_is_the_reps_on_the_days_the_clock_changes(book: Database, before, midnight):
    assert book.read(next_change, now=at(before)) == utc(midnight)


def test_a_step_at_a_time_the_clock_skips_comes_later_that_day(book: Database):
    add_lead(book, "Ann", due=day("2026-03-29", "02:30"), now=at("2026-03-20T10:00+01:00"))

    assert counts(book, now=at("2026-03-29T01:59:59+01:00")) == (0, 1, 0)
    assert counts(book, now=at("2026-03-29T03:30+02:00")) == (1, 0, 0)


def test_a_step_at_a_time_the_clock_repeats_is_due_the_first_time(book: Database):
    add_lead(book, "Ann", due=day("2026-10-25", "02:30"), now=at("2026-10-20T10:00+02:00"))

    assert counts(book, now=at("2026-10-25T02:29+02:00")) == (0, 1, 0)
    assert counts(book, now=at("2026-10-25T02:30+02:00")) == (1, 0, 0)


def test_in_another_zone_a_timed_step_keeps_its_moment(book: Database):
    add_lead(book, "Ann", due=day("2026-11-24", "10:00"))
    book.write(set_working_time, {"zone": "America/New_York"})

    assert counts(book, now=at("2026-11-24T09:59+01:00")) == (0, 1, 0)
    assert counts(book, now=at("2026-11-24T10:00+01:00")) == (1, 0, 0)


def test_in_a_zone_where_a_timed_step_falls_on_another_day_groups_and_rows_agree(book: Database):
    add_lead(book, "early", due=day("2026-11-25", "03:00"))
    add_lead(book, "untimed", due=day("2026-11-25"))
    book.write(
        set_working_time, {"zone": "America/New_York"}
    )  # 03:00 in Berlin is 21:00 the day before

    for text in ("2026-11-24T20:00-05:00", "2026-11-24T21:30-05:00", "2026-11-25T08:00-05:00"):
        rows = book.read(inbox_rows, Span("reach", 0, 10), now=at(text))
        said = [sum(each.due == name for each in rows) for name in ("overdue", "today", "later")]
        assert list(counts(book, now=at(text))) == said, text


def test_windows_of_any_size_are_the_same_list_cut_in_pieces(book: Database):
    for number in range(23):
        add_lead(book, f"Lead {number}", due=day(f"2026-11-{10 + number % 15}"))
    whole = names(book)

    for limit in (1, 4, 10, 50):
        cut = []
        for offset in range(0, 30, limit):
            rows = book.read(inbox_rows, Span("reach", offset, limit), now=NOW)
            cut += [each.name for each in rows]
        assert cut == whole


def test_the_place_of_a_lead_is_its_index_in_its_group(book: Database):
    leads: dict[UUID, str] = {}
    for number in range(9):
        name = f"Lead {number}"
        leads[add_lead(book, name, due=day(f"2026-11-{20 + number % 4}"))] = name
    whole = names(book)

    for lead, name in leads.items():
        assert book.read(place_of, lead) == ("reach", whole.index(name))


def test_a_lead_that_left_the_inbox_has_no_place(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))
    press(book, lead, "not_interested", to_status="disqualified")

    assert book.read(place_of, lead) is None
    undo_last(book)
    assert book.read(place_of, lead) == ("reach", 0)
    undo_last(book)
    assert book.read(place_of, lead) is None


def test_a_window_is_one_snapshot_of_view_rows_and_place(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))

    window = book.read(inbox_window, [Span("reach", 0, 5), Span("qualify", 0, 5)], lead, now=NOW)

    assert window.place == ("reach", 0)
    assert [len(rows) for _, rows in window.rows] == [1, 0]
    assert window.view.today == 1


def test_when_nothing_is_due_the_next_one_later_is_named(book: Database):
    add_lead(book, "Later", due=day("2026-12-01"))
    add_lead(book, "Sooner", due=day("2026-11-26", "10:00"))

    view = book.read(inbox_view, now=NOW)
    assert view.next_name == "Sooner"
    assert view.next_due_at == utc("2026-11-26T10:00+01:00")


def test_a_lead_taken_back_is_counted_nowhere(book: Database):
    add_lead(book, due=day("2026-11-24"))
    undo_last(book)

    view = book.read(inbox_view, now=NOW)
    assert view.groups == ()
    assert (view.leads, view.companies) == (0, 0)


def test_a_nurtured_lead_is_out_of_the_inbox_until_its_date_wakes_it(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))
    press(book, lead, "not_interested", when=day("2026-11-26"))
    assert names(book) == []
    assert book.read(inbox_view, now=NOW).nurture == 1
    assert book.read(clock.sleepers_due, now=later(days=1)) == 0

    woken_at = at("2026-11-26T00:00+01:00")
    assert book.read(clock.sleepers_due, now=woken_at) == 1
    touched = book.write(clock.wake_sleepers, now=woken_at)

    assert touched.leads == {lead}
    assert names(book, "reengage", woken_at) == ["Tom Ferrer"]
    assert book.read(clock.sleepers_due, now=woken_at) == 0


def test_waking_is_not_on_the_undo_list(book: Database):
    lead = add_lead(book, due=day("2026-11-24"))
    press(book, lead, "not_interested", when=day("2026-11-26"))
    book.write(clock.wake_sleepers, now=later(days=2))

    assert undo_last(book).label.startswith("Undid: Not interested")


def test_many_sleepers_wake_in_batches_until_none_is_left(book: Database):
    for number in range(clock.AT_ONCE + 7):
        lead = add_lead(book, f"Lead {number}", phones=[], due=day("2026-11-24"))
        book.write(put_into, lead, "nurture", now=NOW)

    woken = [len(book.write(clock.wake_sleepers, now=NOW).leads) for _ in range(3)]
    assert woken == [clock.AT_ONCE, 7, 0]


def test_the_counts_are_those_of_the_rows_after_moves_undo_and_closing(book: Database):
    leads = [add_lead(book, f"L {n}", due=day("2026-11-24")) for n in range(6)]
    press(book, leads[0], "spoke")
    press(book, leads[1], "voicemail")
    press(book, leads[2], "not_interested", to_status="disqualified")
    undo_last(book)

    kept = set(sql(book, "SELECT phase, status, due_on, n FROM agenda_count WHERE n <> 0"))
    real = sql(
        book,
        "SELECT phase, status, due_on, count(*) FROM lead WHERE phase <> '' AND due_on IS NOT NULL"
        " GROUP BY 1, 2, 3",
    )
    assert kept == set(real)


def test_a_step_due_at_midnight_is_overdue_all_that_day(book: Database):
    add_lead(book, "Ann", due=day("2026-11-24", time(0).isoformat("minutes")))

    assert counts(book, now=at("2026-11-23T23:59+01:00")) == (0, 0, 1)
    assert counts(book, now=at("2026-11-24T00:00+01:00")) == (1, 0, 0)
