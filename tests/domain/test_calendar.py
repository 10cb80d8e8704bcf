"""Working time, half-days and clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.calendar import AFTERNOON, MORNING, WorkingHours, due_state
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Due

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = WorkingHours(BERLIN)
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)  # Tue 24 Nov 2026 09:54 in Berlin
TUE, WED, THU, FRI = (date(2026, 11, day) for day in (24, 25, 26, 27))

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",  # its clock moves by half an hour
    "Pacific/Apia",  # skipped 30 December 2011
    "Asia/Kathmandu",
    "America/Sao_Paulo",  # used to change its clock at midnight
    "Africa/Casablanca",
]
zones = st.sampled_from(ZONES).map(ZoneInfo)
BEGIN = datetime(2005, 1, 1, tzinfo=UTC)
moments = st.integers(0, 30 * 365 * 86_400).map(lambda s: BEGIN + timedelta(seconds=s))
dates = st.dates(date(2005, 1, 1), date(2035, 1, 1))
times = st.times().map(lambda clock: clock.replace(microsecond=0))


@st.composite
def working_hours(draw: st.DrawFn) -> WorkingHours:
    start, end = sorted(draw(st.lists(st.integers(0, 23), min_size=2, max_size=2, unique=True)))
    days = draw(st.frozensets(st.integers(0, 6), min_size=1))
    return WorkingHours(
        draw(zones), time(start), time(end, 30), days, draw(st.frozensets(dates, max_size=9))
    )


def test_today_is_the_local_date():
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert HOURS.today(late) == WED
    assert WorkingHours(ZoneInfo("America/New_York")).today(late) == TUE


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, TUE),
        (1, WED),
        (2, THU),
        (3, FRI),
        (4, date(2026, 11, 30)),
        (14, date(2026, 12, 14)),
        (15, date(2026, 12, 9)),
        (90, date(2027, 2, 22)),
        (95, date(2027, 3, 1)),  # 27 Feb is a Saturday
    ],
)
def test_up_to_14_days_are_working_days_and_more_are_calendar_days(days, expected):
    assert HOURS.add_days(TUE, days) == expected


def test_holidays_and_weekends_are_not_worked():
    hours = WorkingHours(BERLIN, holidays=frozenset({FRI}))
    assert hours.add_days(THU, 1) == date(2026, 11, 30)
    assert hours.next_working_day(FRI) == date(2026, 11, 30)
    assert hours.next_working_day(THU) == THU


@pytest.mark.parametrize(
    ("clock", "slot"),
    [((9, 54), AFTERNOON), ((12, 59), AFTERNOON), ((13, 0), MORNING), ((20, 0), MORNING)],
)
def test_the_other_half_day_is_not_this_one(clock, slot):
    assert HOURS.other_half_day(HOURS.at(TUE, time(*clock))) == slot


def test_a_skipped_local_time_moves_forward_and_a_repeated_one_is_the_first():
    assert HOURS.at(date(2026, 3, 29), time(2, 30)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert HOURS.local(HOURS.at(date(2026, 3, 29), time(2, 30))).time() == time(3, 30)
    assert HOURS.at(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_working_time_leaves_out_the_night_and_the_weekend():
    friday = HOURS.at(FRI, time(16))
    monday = HOURS.at(date(2026, 11, 30), time(10))
    assert HOURS.working_s_between(friday, monday) == 2 * 3600
    assert HOURS.working_s_between(monday, friday) == 0
    assert HOURS.add_working_hours(friday, 2) == monday
    assert HOURS.add_working_hours(friday, 0) == friday
    assert HOURS.add_working_hours(HOURS.at(date(2026, 11, 28), time(3)), 1) == monday


def test_a_day_only_step_is_due_all_day_and_overdue_from_midnight():
    before = HOURS.at(WED, time(0)) - timedelta(seconds=1)
    assert due_state(TUE, None, NOW, HOURS) is Due.TODAY
    assert due_state(TUE, None, before, HOURS) is Due.TODAY
    assert due_state(TUE, None, HOURS.at(WED, time(0)), HOURS) is Due.OVERDUE
    assert due_state(WED, None, NOW, HOURS) is Due.LATER


def test_a_timed_step_goes_by_its_moment():
    assert due_state(TUE, NOW, NOW, HOURS) is Due.OVERDUE
    assert due_state(TUE, NOW + timedelta(seconds=1), NOW, HOURS) is Due.TODAY
    assert due_state(WED, HOURS.at(WED, time(10)), NOW, HOURS) is Due.LATER


def test_a_timed_step_is_shown_in_the_present_zone():
    tokyo = WorkingHours(ZoneInfo("Asia/Tokyo"))
    evening = HOURS.at(TUE, time(18))  # already Wednesday in Tokyo
    assert due_state(TUE, evening, NOW, tokyo) is Due.LATER


@pytest.mark.parametrize("bad", [{"days": frozenset()}, {"start": time(17), "end": time(9)}])
def test_working_hours_without_working_time_are_refused(bad):
    with pytest.raises(Refused):
        WorkingHours(BERLIN, **bad)


@given(zones, dates, times)
def test_a_local_time_keeps_its_face_unless_the_clock_skips_it(zone, day, clock):
    hours = WorkingHours(zone)
    moment = hours.at(day, clock)
    shown = hours.local(moment).replace(tzinfo=None)
    assert moment.tzinfo is UTC
    assert shown >= datetime.combine(day, clock)
    if shown != datetime.combine(day, clock):
        earlier = moment - (shown - datetime.combine(day, clock))
        assert hours.local(earlier).replace(tzinfo=None) < datetime.combine(day, clock)


@given(working_hours(), moments, st.integers(1, 3000))
def test_added_working_time_is_exactly_the_time_between(hours, moment, minutes):
    later = hours.add_working_hours(moment, minutes / 60)
    assert later > moment
    assert hours.working_s_between(moment, later) == pytest.approx(minutes * 60, abs=1e-3)


@given(working_hours(), moments, moments, moments)
def test_working_time_adds_up(hours, one, two, three):
    one, two, three = sorted([one, one + (two - one) / 99, one + (three - one) / 99])
    whole = hours.working_s_between(one, three)
    assert whole == pytest.approx(
        hours.working_s_between(one, two) + hours.working_s_between(two, three), abs=1e-3
    )
    assert whole <= (three - one).total_seconds() + 1e-3


@given(working_hours(), dates, st.integers(1, 400))
def test_added_days_end_on_a_working_day_and_never_too_early(hours, day, days):
    then = hours.add_days(day, days)
    assert hours.is_working_day(then)
    assert then >= day + timedelta(days=days)


@given(working_hours(), moments, dates, st.none() | times)
def test_a_step_never_becomes_less_due_as_time_passes(hours, now, day, clock):
    at = None if clock is None else hours.at(day, clock)
    order = [Due.LATER, Due.TODAY, Due.OVERDUE]
    states = [due_state(day, at, now + timedelta(hours=step * 7), hours) for step in range(8)]
    assert states == sorted(states, key=order.index)
