"""What one key does: the activity, the status, the try and the next step, as the process says."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import LeadDetail
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.opening import processes
from leaddesk.store.database import Database
from leaddesk.store.tables import Task
from tests.builders import (
    NO_LEAD,
    NOW,
    add_lead,
    add_step,
    day,
    later,
    press,
    put_into,
    utc,
    visible,
)


def detail(book: Database, lead: UUID) -> LeadDetail:
    return book.read(lead_detail, lead, now=NOW)


def add_in(book: Database, status: str, path: str = "direct") -> UUID:
    """Add a lead that stands in a status with one open step due today."""
    lead = add_lead(book, due=day("2026-11-24"), path=path)
    book.write(put_into, lead, status, now=NOW)
    return lead


# status, key, where it goes, try after, next day, next UTC moment, kind of the next step
DIRECT = [
    ("triage", "ours", "reach", 1, "2026-11-24", None, "call"),
    ("triage", "not_ours", "disqualified", 1, None, None, ""),
    ("triage", "no_fit", "disqualified", 1, None, None, ""),
    ("triage", "duplicate", "disqualified", 1, None, None, ""),
    ("reach", "spoke", "qualify", 1, "2026-11-24", None, "call"),
    ("reach", "voicemail", "reach", 2, "2026-11-26", "2026-11-26T14:00+01:00", "call"),
    ("reach", "no_answer", "reach", 2, "2026-11-26", "2026-11-26T14:00+01:00", "call"),
    ("reach", "call_back", "reach", 2, "2026-11-25", "2026-11-25T14:00+01:00", "call"),
    ("reach", "wrong_number", "reach", 1, "2026-11-25", None, "call"),
    ("reach", "not_interested", "nurture", 1, "2027-02-22", None, "call"),
    ("qualify", "fits", "arrange", 1, "2026-11-24", None, "call"),
    ("qualify", "not_now", "nurture", 1, "2027-02-22", None, "call"),
    ("qualify", "someone_else", "reach", 1, "2026-11-24", None, "call"),
    ("qualify", "no_fit", "disqualified", 1, None, None, ""),
    ("qualify", "ready", "converted", 1, None, None, ""),
    ("arrange", "booked", "arrange", 1, "2026-12-01", "2026-12-01T14:00+01:00", "meeting"),
    ("arrange", "held_offer", "propose", 1, "2026-11-25", None, "quote"),
    ("arrange", "held_more", "arrange", 1, "2026-11-25", None, "call"),
    ("arrange", "no_show", "arrange", 1, "2026-11-25", None, "call"),
    ("arrange", "cooled", "nurture", 1, "2027-02-22", None, "call"),
    ("propose", "sent", "chase", 1, "2026-11-27", None, "call"),
    ("propose", "needs_input", "propose", 1, "2026-11-25", None, "call"),
    ("propose", "declined_to_quote", "cancelled", 1, None, None, ""),
    ("chase", "won", "converted", 1, None, None, ""),
    ("chase", "change", "propose", 1, "2026-11-24", None, "quote"),
    ("chase", "not_yet", "chase", 1, "2026-12-01", None, "call"),
    ("chase", "lost", "lost", 1, None, None, ""),
    ("chase", "stopped", "cancelled", 1, None, None, ""),
    ("reengage", "spoke", "qualify", 1, "2026-11-24", None, "call"),
    ("reengage", "voicemail", "reengage", 2, "2026-11-26", "2026-11-26T14:00+01:00", "call"),
    ("reengage", "not_yet", "nurture", 1, "2027-02-22", None, "call"),
    ("reengage", "dead", "disqualified", 1, None, None, ""),
    ("nurture", "replied", "reengage", 1, "2026-11-24", None, "call"),
]


@pytest.mark.parametrize(
    ("status", "key", "to", "attempt", "on", "at", "kind"),
    DIRECT,
    ids=[f"{row[0]}-{row[1]}" for row in DIRECT],
)
def test_an_outcome_of_the_direct_path_goes_where_the_process_says(
    book: Database, status, key, to, attempt, on, at, kind
):
    lead = add_in(book, status)

    press(book, lead, key)

    found = detail(book, lead)
    assert (found.status, found.attempt) == (to, attempt)
    step = found.step
    assert (step.due_on.isoformat() if step else None) == on
    assert (step.due_at if step else None) == (utc(at) if at else None)
    assert (step.kind if step else "") == kind
    assert len(found.steps) == (1 if on else 0)


def test_the_table_above_has_every_outcome_of_the_direct_path():
    every = {
        (status.key, outcome.key)
        for status in processes()["direct"].statuses.values()
        for outcome in status.outcomes
    }

    assert {(row[0], row[1]) for row in DIRECT} == every


EVERYWHERE = [
    (path, status.key, outcome.key)
    for path, process in processes().items()
    for status in process.statuses.values()
    for outcome in status.outcomes
]


def test_every_outcome_of_every_path_does_what_its_button_promised(book: Database):
    for path, status, key in EVERYWHERE:
        lead = add_in(book, status, path)
        choice = next(each for each in detail(book, lead).choices if each.key == key)

        press(book, lead, key)

        found = detail(book, lead)
        where = f"{path} {status} {key}"
        assert (found.status, found.attempt) == (choice.to_status, choice.attempt), where
        if found.phase in {"open", "later"}:
            assert found.step is not None, where
            assert (found.step.due_on, found.step.due_at) == (choice.next_on, choice.next_at), where
            assert found.step.kind == choice.kind, where
        else:
            assert found.steps == (), where
        last = found.timeline[0]
        assert last.label == choice.label.rstrip("… "), where


def test_a_digit_and_its_key_are_the_same_press(book: Database):
    by_digit, by_key = add_in(book, "reach"), add_in(book, "reach")

    press(book, by_digit, "2")
    press(book, by_key, "voicemail")

    assert detail(book, by_digit).timeline[0].label == detail(book, by_key).timeline[0].label


@pytest.mark.parametrize("key", ["0", "7", "", "nonsense", "11", "-1"])
def test_a_key_the_status_does_not_have_is_refused_with_those_it_has(book: Database, key: str):
    lead = add_in(book, "reach")

    with pytest.raises(Refused, match="has no outcome") as refused:
        press(book, lead, key)
    assert "2 voicemail" in refused.value.mend
    assert visible(book)["activity"] == []


def test_the_sixth_try_offers_nurture_and_takes_one_more_where_nothing_is_chosen(book: Database):
    lead = add_in(book, "reach")
    for _ in range(5):
        press(book, lead, "voicemail")
    choice = next(each for each in detail(book, lead).choices if each.key == "voicemail")

    assert detail(book, lead).attempt == 6
    assert choice.options == (("reach", "One more try"), ("nurture", "Nurture"))
    press(book, lead, "voicemail", to_status="nurture")
    assert detail(book, lead).phase == "later"


def test_the_second_voicemail_of_a_fresh_approach_ends_in_nurture(book: Database):
    lead = add_in(book, "reengage")
    press(book, lead, "voicemail")
    press(book, lead, "voicemail")

    assert detail(book, lead).status == "nurture"


def test_tries_are_counted_anew_in_every_status(book: Database):
    lead = add_in(book, "reach")
    for key in ("voicemail", "voicemail", "spoke"):
        press(book, lead, key)
    assert detail(book, lead).attempt == 1
    press(book, lead, "someone_else")

    assert (detail(book, lead).status, detail(book, lead).attempt) == ("reach", 1)


def test_fields_left_open_are_kept_as_not_known_and_never_asked_again(book: Database):
    lead = add_in(book, "qualify")
    press(book, lead, "fits", answers={"need": "A pump"})

    kept = {row["field"]: row["value"] for row in visible(book)["answer"]}
    assert kept == {"need": "A pump", "role": "", "timing": ""}
    book.write(put_into, lead, "qualify", now=NOW)
    assert next(each for each in detail(book, lead).choices if each.key == "fits").asks == ()


def test_a_lead_thrown_out_is_not_asked_anything(book: Database):
    lead = add_in(book, "qualify")
    press(book, lead, "no_fit", reason="Too small")

    assert visible(book)["answer"] == []
    assert detail(book, lead).reason == "Too small"


def test_a_reason_left_out_is_kept_as_not_known_and_a_single_one_needs_no_asking(book: Database):
    asked, plain = add_in(book, "triage"), add_in(book, "triage")
    press(book, asked, "no_fit")
    press(book, plain, "not_ours")

    assert detail(book, asked).reason == "Not known"
    assert detail(book, plain).reason == "Not ours"


def test_the_rep_may_say_another_date(book: Database):
    lead = add_in(book, "reach")
    press(book, lead, "voicemail", when=day("2026-12-03", "10:15"))

    step = detail(book, lead).step
    assert step is not None
    assert (step.due_on, step.due_at) == (date(2026, 12, 3), utc("2026-12-03T10:15+01:00"))


def test_a_chosen_end_closes_the_lead_even_where_a_date_was_typed(book: Database):
    lead = add_in(book, "reach")
    press(
        book, lead, "not_interested",
        to_status="disqualified", reason="Too small", when=day("2026-12-03"),
    )  # fmt: skip

    assert detail(book, lead).steps == ()
    assert detail(book, lead).reason == "Too small"


def test_a_target_the_outcome_does_not_lead_to_is_refused(book: Database):
    lead = add_in(book, "reach")

    with pytest.raises(Refused, match="does not lead to converted"):
        press(book, lead, "not_interested", to_status="converted")


def test_tags_and_the_competitor_in_a_note_are_understood(book: Database):
    lead = add_in(book, "reach")
    press(book, lead, "spoke", note="Uses @Rival-Pumps. #hot #q1 mail a@b.example")

    found = detail(book, lead)
    assert set(found.tags) == {"hot", "q1"}
    supplier = next(row.value for row in found.answers if row.key == "supplier")
    assert supplier == "@Rival-Pumps"
    assert found.timeline[0].text.startswith("Uses @Rival")


def test_a_second_competitor_does_not_replace_what_is_known(book: Database):
    lead = add_in(book, "reach")
    press(book, lead, "voicemail", note="@First")
    press(book, lead, "voicemail", note="@Second")

    supplier = next(row.value for row in detail(book, lead).answers if row.key == "supplier")
    assert supplier == "@First"


def test_a_wrong_number_goes_last_and_the_right_one_is_added(book: Database):
    lead = add_lead(book, due=day("2026-11-24"), phones=["0171 1", "0171 2"])
    press(book, lead, "wrong_number", answers={"phone": "0171 3"})

    phones = [(row.value, row.label) for row in detail(book, lead).contacts if row.kind == "phone"]
    assert phones[-1] == ("0171 1", "wrong number")
    assert {value for value, _ in phones} == {"0171 1", "0171 2", "0171 3"}
    assert [row["field"] for row in visible(book)["answer"]] == []


def test_the_right_number_is_the_first_after_a_wrong_one_when_there_was_only_that(book: Database):
    lead = add_lead(book, due=day("2026-11-24"), phones=["0171 1"])
    press(book, lead, "wrong_number", answers={"phone": "0171 9"})

    phones = [row.value for row in detail(book, lead).contacts if row.kind == "phone"]
    assert phones == ["0171 9", "0171 1"]


def test_someone_else_decides_asks_for_that_person(book: Database):
    lead = add_in(book, "qualify")
    press(book, lead, "someone_else", answers={"person": "Ms Okafor"})

    step = detail(book, lead).step
    assert step is not None
    assert step.text == "Ask for Ms Okafor"


def test_a_lead_that_stays_keeps_the_reps_own_words_where_the_outcome_has_none(book: Database):
    lead = add_lead(book, due=day("2026-11-24"), path="web", step="Ask about pump 7")
    book.write(put_into, lead, "chase", now=NOW)
    press(book, lead, "not_yet")

    step = detail(book, lead).step
    assert step is not None


def test_other_open_steps_stay_while_the_lead_stays_and_end_when_it_moves(book: Database):
    lead = add_in(book, "reach")
    book.write(add_step, lead, "Send the drawing", date(2026, 12, 10), now=NOW)
    press(book, lead, "voicemail")
    assert {step.text for step in detail(book, lead).steps} >= {"Send the drawing"}
    press(book, lead, "spoke")

    assert len(detail(book, lead).steps) == 1
    done = [row for row in visible(book)["task"] if row["done_at"]]
    assert len(done) == 3


def test_a_closed_lead_takes_no_outcome(book: Database):
    lead = add_in(book, "triage")
    press(book, lead, "not_ours")

    with pytest.raises(Refused, match="is closed") as refused:
        press(book, lead, "ours")
    assert refused.value.mend == "Reopen the lead first."


def test_a_lead_that_is_not_there_is_refused(book: Database):
    with pytest.raises(Refused, match="not in your book"):
        press(book, NO_LEAD, "1")


def test_a_press_writes_one_activity_one_step_and_ends_one(book: Database):
    lead = add_in(book, "reach")
    press(book, lead, "voicemail", now=later(minutes=5))

    done = book.read(lambda session: session.scalars(select(Task.done_at).order_by(Task.id)).all())
    assert [each is not None for each in done] == [True, False]
    assert len(visible(book)["activity"]) == 1
