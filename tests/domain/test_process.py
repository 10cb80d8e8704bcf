"""The tables of the lead process, row by row."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk import resources
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.paths import map_status
from leaddesk.domain.process import (
    GROUP_ORDER,
    OPEN,
    choice,
    choices,
    first_step,
    is_valid_target,
    stale_since,
)
from leaddesk.domain.process_file import load
from leaddesk.domain.process_rules import flags

HOURS = WorkingHours(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)  # Tue 24 Nov 2026 09:54 in Berlin
PATHS = load(resources() / "processes")
DIRECT, WEB, DISTRIBUTOR = PATHS["direct"], PATHS["web"], PATHS["distributor"]

TODAY, PLUS_1, PLUS_2, PLUS_3 = (date(2026, 11, day) for day in (24, 25, 26, 27))
PLUS_5, PLUS_90 = date(2026, 12, 1), date(2027, 2, 22)
PM = time(14)
REACH = [
    ("spoke", "qualify", TODAY, None, ""),
    ("voicemail", "reach", PLUS_2, PM, ""),
    ("no_answer", "reach", PLUS_2, PM, ""),
    ("call_back", "reach", PLUS_1, PM, "ask_date"),
    ("wrong_number", "reach", PLUS_1, None, "fix_contact"),
    ("not_interested", "nurture", PLUS_90, None, "choose"),
]
PROPOSE = [
    ("sent", "chase", PLUS_3, None, ""),
    ("needs_input", "propose", PLUS_1, None, ""),
    ("declined_to_quote", "cancelled", None, None, ""),
]
CHASE = [
    ("won", "converted", None, None, "convert"),
    ("change", "propose", TODAY, None, ""),
    ("not_yet", "chase", PLUS_5, None, "ask_date"),
    ("lost", "lost", None, None, "ask_reason"),
    ("stopped", "cancelled", None, None, "ask_reason"),
]
ARRANGE = [
    ("booked", "arrange", PLUS_5, PM, "ask_date"),
    ("held_offer", "propose", PLUS_1, None, ""),
    ("held_more", "arrange", PLUS_1, None, ""),
    ("no_show", "arrange", PLUS_1, None, ""),
    ("cooled", "nurture", PLUS_90, None, ""),
]
REENGAGE = [
    ("spoke", "qualify", TODAY, None, ""),
    ("voicemail", "reengage", PLUS_2, PM, ""),
    ("not_yet", "nurture", PLUS_90, None, ""),
    ("dead", "disqualified", None, None, "ask_reason"),
]


def qualify(fits: str, other: str) -> list[tuple[str, str, date | None, time | None, str]]:
    return [
        ("fits", fits, TODAY, None, ""),
        ("not_now", "nurture", PLUS_90, None, "ask_date"),
        ("someone_else", other, TODAY, None, "add_person"),
        ("no_fit", "disqualified", None, None, "ask_reason"),
        ("ready", "converted", None, None, "convert"),
    ]


TABLE = {
    ("direct", "triage"): [
        ("ours", "reach", TODAY, None, ""),
        ("not_ours", "disqualified", None, None, "assign"),
        ("no_fit", "disqualified", None, None, "ask_reason"),
        ("duplicate", "disqualified", None, None, "merge"),
    ],
    ("direct", "reach"): REACH,
    ("direct", "qualify"): qualify("arrange", "reach"),
    ("direct", "arrange"): ARRANGE,
    ("direct", "propose"): PROPOSE,
    ("direct", "chase"): CHASE,
    ("direct", "reengage"): REENGAGE,
    ("distributor", "accept"): [
        ("accept", "reach", TODAY, None, ""),
        ("decline", "disqualified", None, None, "ask_reason"),
    ],
    ("distributor", "reach"): REACH,
    ("distributor", "qualify"): qualify("register", "reach"),
    ("distributor", "register"): [
        ("registered", "propose", PLUS_1, None, ""),
        ("refused", "qualify", TODAY, None, "choose"),
        ("waiting", "register", PLUS_3, None, ""),
    ],
    ("distributor", "propose"): PROPOSE,
    ("distributor", "chase"): CHASE,
    ("distributor", "reengage"): REENGAGE,
    ("web", "respond"): [
        ("spoke", "qualify", TODAY, None, ""),
        ("mailed", "respond", PLUS_1, None, ""),
        ("wants_visit", "arrange", TODAY, None, ""),
        ("junk", "disqualified", None, None, ""),
    ],
    ("web", "qualify"): qualify("arrange", "respond"),
    ("web", "arrange"): ARRANGE,
    ("web", "propose"): PROPOSE,
    ("web", "chase"): CHASE,
    ("web", "reengage"): REENGAGE,
}
ROWS = [
    (path, status, digit, *row)
    for (path, status), rows in TABLE.items()
    for digit, row in enumerate(rows, 1)
]


@pytest.mark.parametrize(
    ("path", "status", "digit", "key", "to", "day", "clock", "action"),
    ROWS,
    ids=[f"{row[0]}-{row[1]}-{row[3]}" for row in ROWS],
)
def test_each_outcome_goes_where_the_table_says(path, status, digit, key, to, day, clock, action):
    found = choice(PATHS[path], status, digit, 1, NOW, HOURS)
    assert (found.key, found.to_status, found.next_on, found.action) == (key, to, day, action)
    assert found.next_at == (None if clock is None else HOURS.at(day, clock))
    assert found.stays is (to == status)
    assert choice(PATHS[path], status, key, 1, NOW, HOURS) == found


def test_the_table_covers_every_active_status():
    active = {
        (path.id, key)
        for path in PATHS.values()
        for key, status in path.statuses.items()
        if status.phase == OPEN
    }
    assert active == set(TABLE)
    assert {key for _, key in active} == set(GROUP_ORDER)
    for (path, status), rows in TABLE.items():
        assert len(PATHS[path].status(status).outcomes) == len(rows)


@pytest.mark.parametrize(
    ("path", "status", "asks"),
    [
        ("direct", "triage", "source"),
        ("direct", "reach", "reachable"),
        ("direct", "qualify", "need role timing"),
        ("direct", "arrange", "meeting_on meeting_place meeting_people"),
        ("direct", "propose", "value valid_until"),
        ("direct", "chase", "decision_on"),
        ("distributor", "accept", ""),
        ("distributor", "qualify", "need quantity"),
        ("distributor", "register", "end_customer product value_band"),
        ("distributor", "propose", "value"),
        ("distributor", "chase", "decision_on"),
        ("web", "respond", "channel"),
        ("web", "qualify", "need role timing"),
    ],
)
def test_each_status_asks_what_the_table_says(path, status, asks):
    assert [ask.key for ask in PATHS[path].status(status).asks] == asks.split()


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_every_path_is_short_and_its_names_are_verbs(path):
    active = [status.key for status in path.statuses.values() if status.phase == OPEN]
    assert len(active) <= 7
    assert flags(path) == ()
    assert path.version == 1
    assert all(len(status.instruction) <= 60 for status in path.statuses.values())


def test_reach_counts_calls_and_a_call_back_but_not_a_wrong_number():
    tries = {each.key: each.attempt for each in choices(DIRECT, "reach", 3, NOW, HOURS)}
    assert tries == {
        "spoke": 1,
        "voicemail": 4,
        "no_answer": 4,
        "call_back": 4,
        "wrong_number": 3,
        "not_interested": 1,
    }


def test_an_afternoon_call_is_repeated_in_the_morning():
    found = choice(DIRECT, "reach", "voicemail", 1, HOURS.at(TODAY, time(15)), HOURS)
    assert found.next_at == HOURS.at(PLUS_2, time(10))


def test_the_sixth_try_offers_one_more_or_nurture():
    sixth = choice(DIRECT, "reach", 2, 6, NOW, HOURS)
    assert sixth.action == "choose"
    assert sixth.options == (("reach", "One more try"), ("nurture", "Nurture"))
    assert sixth.needs_answer
    more = choice(DIRECT, "reach", 2, 6, NOW, HOURS, to="reach")
    assert (more.to_status, more.attempt, more.next_on, more.action) == ("reach", 7, PLUS_2, "")
    rest = choice(DIRECT, "reach", 2, 6, NOW, HOURS, to="nurture")
    assert (rest.to_status, rest.attempt, rest.next_on, rest.next_at) == (
        "nurture",
        1,
        PLUS_90,
        None,
    )
    assert choice(DIRECT, "reach", 2, 5, NOW, HOURS).action == ""


def test_the_second_voicemail_in_re_engage_puts_the_lead_off():
    assert choice(DIRECT, "reengage", "voicemail", 1, NOW, HOURS).attempt == 2
    second = choice(DIRECT, "reengage", "voicemail", 2, NOW, HOURS)
    assert (second.to_status, second.next_on, second.action) == ("nurture", PLUS_90, "")


def test_not_interested_leaves_the_choice_to_the_rep():
    plain = choice(DIRECT, "reach", 6, 3, NOW, HOURS)
    assert [key for key, _ in plain.options] == ["nurture", "disqualified"]
    assert "No need" in plain.reasons
    closed = choice(DIRECT, "reach", 6, 3, NOW, HOURS, to="disqualified")
    assert (closed.to_status, closed.next_on, closed.action) == ("disqualified", None, "ask_reason")
    assert closed.needs_answer
    with pytest.raises(Refused, match="does not lead to propose"):
        choice(DIRECT, "reach", 6, 3, NOW, HOURS, to="propose")


def test_answered_fields_are_not_asked_again():
    first = choice(DIRECT, "qualify", "fits", 1, NOW, HOURS, {"need", "timing"})
    assert [ask.key for ask in first.asks] == ["role"]
    assert first.needs_answer
    assert not choice(DIRECT, "qualify", "fits", 1, NOW, HOURS, {"need", "role", "timing"}).asks


def test_junk_and_duplicates_are_thrown_out_without_a_question():
    for path, status, key, reason in [
        (DIRECT, "triage", "not_ours", "Not ours"),
        (DIRECT, "triage", "duplicate", "Duplicate"),
        (WEB, "respond", "junk", "Junk"),
    ]:
        found = choice(path, status, key, 1, NOW, HOURS)
        assert found.reasons == (reason,)
        assert not found.needs_answer


def test_an_unknown_outcome_is_refused_with_those_that_exist():
    with pytest.raises(Refused) as refused:
        choice(DIRECT, "triage", 9, 1, NOW, HOURS)
    assert refused.value.mend == "Choose 1 ours, 2 not_ours, 3 no_fit, 4 duplicate."
    with pytest.raises(Refused, match="Reopen"):
        choice(DIRECT, "lost", 1, 1, NOW, HOURS)
    with pytest.raises(Refused, match="has no status"):
        choices(DIRECT, "respond", 1, NOW, HOURS)


def test_a_lead_starts_with_the_first_step_of_its_status():
    assert first_step(DIRECT, "triage", NOW, HOURS) == ("decide", "Decide", TODAY, None)
    kind, _, day, at = first_step(WEB, "respond", NOW, HOURS)
    assert (kind, day, at) == ("call", TODAY, HOURS.at(TODAY, time(10, 54)))
    with pytest.raises(Refused, match="no next step"):
        first_step(DIRECT, "converted", NOW, HOURS)


@pytest.mark.parametrize(
    ("path", "status", "day", "clock"),
    [
        ("direct", "triage", PLUS_1, (17, 0)),
        ("direct", "reach", PLUS_1, (17, 0)),
        ("direct", "qualify", PLUS_5, (17, 0)),
        ("direct", "arrange", PLUS_5, (17, 0)),
        ("direct", "propose", PLUS_2, (17, 0)),
        ("direct", "chase", PLUS_2, (17, 0)),
        ("distributor", "accept", PLUS_1, (9, 54)),  # 24 hours after it came
        ("distributor", "register", PLUS_3, (17, 0)),
        ("web", "respond", TODAY, (10, 54)),  # one working hour
        ("web", "qualify", PLUS_3, (17, 0)),
    ],
)
def test_a_lead_is_stale_when_its_promise_has_passed_by_the_figure(path, status, day, clock):
    place = PATHS[path].status(status)
    kind, _, due_on, due_at = first_step(PATHS[path], status, NOW, HOURS)
    assert stale_since(place, due_on, due_at, HOURS, kind) == HOURS.at(day, time(*clock))


def test_a_held_meeting_is_stale_after_a_day_and_nurture_never():
    at = HOURS.at(TODAY, time(14))
    arrange = DIRECT.status("arrange")
    assert stale_since(arrange, TODAY, at, HOURS, "meeting") == HOURS.at(PLUS_1, time(14))
    assert stale_since(DIRECT.status("nurture"), TODAY, None, HOURS) is None


@pytest.mark.parametrize(
    ("old", "new", "status", "expected"),
    [
        ("direct", "web", "reach", "respond"),
        ("web", "direct", "respond", "reach"),
        ("direct", "distributor", "arrange", "register"),
        ("distributor", "web", "register", "arrange"),
        ("direct", "distributor", "triage", "accept"),
        ("direct", "web", "triage", "respond"),
        ("distributor", "direct", "accept", "triage"),
        ("direct", "web", "qualify", "qualify"),
        ("direct", "web", "nurture", "nurture"),
        ("web", "direct", "gone", "triage"),
    ],
)
def test_a_path_change_keeps_the_place(old, new, status, expected):
    assert map_status(PATHS[old], PATHS[new], status) == expected
    assert is_valid_target(PATHS[new], expected)


def test_only_the_distributor_reports_back():
    assert {key: path.report_back_days for key, path in PATHS.items()} == {
        "direct": None,
        "distributor": 14,
        "web": None,
    }


PLACES = [
    (path, key, outcome.digit)
    for path in PATHS.values()
    for key, status in path.statuses.items()
    for outcome in status.outcomes
]


@given(
    st.sampled_from(PLACES),
    st.integers(1, 9),
    st.integers(0, 400 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes)),
    st.sampled_from(["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Apia"]),
)
def test_any_digit_ends_a_lead_or_dates_its_next_step(place, attempt, now, zone):
    path, status, digit = place
    hours = WorkingHours(ZoneInfo(zone))
    for to in [None, *(key for key, _ in choice(path, status, digit, 1, now, hours).options)]:
        found = choice(path, status, digit, attempt, now, hours, to=to)
        target = path.status(found.to_status)
        assert found.to_name == target.name
        if target.ends:
            assert (found.next_on, found.next_at, found.kind) == (None, None, "")
        else:
            assert found.next_on is not None
            assert found.next_on >= hours.today(now)
            assert found.next_at is None or found.next_at > now
            assert found.kind
            assert found.step
        assert found.attempt == (attempt + found.counts_as_attempt if found.stays else 1)
