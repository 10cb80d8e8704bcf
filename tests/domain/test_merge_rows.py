"""What a merge chooses beforehand, and why: rules without a book."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.merge_rows import (
    BOTH,
    A,
    B,
    Known,
    MergeField,
    Pick,
    Side,
    Standing,
    Why,
    choose_lasting,
    choose_many,
    choose_origin,
    choose_status,
    choose_text,
    why_words,
)

T0 = datetime(2026, 3, 3, tzinfo=UTC)
OLD, NEW = Known(T0, 12), Known(T0 + timedelta(days=200), 2)


@pytest.mark.parametrize(
    ("a", "b", "pick", "why"),
    [
        ("Meyer", "Meyer", A, Why.SAME),
        ("", "Meyer", B, Why.ONLY),
        ("Meyer", "", A, Why.ONLY),
        ("O. Brandt", "Olaf Brandt", B, Why.FULLER),
        ("Head of purchasing", "Purchasing", A, Why.FULLER),
        ("Acme", "Acme Pumps", B, Why.FULLER),
        ("Meyer", "Meier", A, Why.NEWER),
        ("MEYER", "Meyer", A, Why.NEWER),
    ],
)
def test_a_text_is_the_only_the_fuller_or_the_newer_one(a, b, pick, why):
    assert choose_text(a, b, NEW, OLD) == (pick, why)


def test_the_source_is_that_of_the_one_that_came_first():
    assert choose_origin("Fair", "Web", NEW, OLD) == (B, Why.LONGER_YOURS)
    assert choose_origin("", "Web", OLD, NEW) == (B, Why.ONLY)
    assert why_words(Why.LONGER_YOURS, "3 Mar") == "Yours since 3 Mar"


@pytest.mark.parametrize(
    ("a", "b", "pick", "why"),
    [
        (("open", 2), ("closed", 9), A, Why.OPEN),
        (("later", 9), ("open", 2), B, Why.OPEN),
        (("closed", 9), ("converted", 9), B, Why.OPEN),
        (("open", 2), ("open", 4), B, Why.FURTHER),
        (("open", 4), ("open", 4), B, Why.HISTORY),
    ],
)
def test_a_lead_goes_on_where_it_is_open_further_or_has_its_history(a, b, pick, why):
    assert choose_status(Standing(*a), Standing(*b), NEW, OLD) == (pick, why)


def test_where_both_can_stand_both_do():
    assert choose_many("x", "y") == (BOTH, Why.BOTH)
    assert choose_many("x", "") == (A, Why.ONLY)
    assert choose_many("x", "x") == (A, Why.SAME)


def test_the_row_with_more_history_lasts_else_the_older_one():
    assert choose_lasting(NEW, OLD) is Side.B
    assert choose_lasting(Known(OLD.since), Known(NEW.since)) is Side.A


KNOWN = st.builds(Known, st.datetimes().map(lambda at: at.replace(tzinfo=UTC)), st.integers(0, 9))
STANDING = st.builds(
    Standing, st.sampled_from(["open", "later", "closed", "converted"]), st.integers(0, 9)
)
OTHER = {Side.A: Side.B, Side.B: Side.A, Side.BOTH: Side.BOTH}


@given(st.text(max_size=6), st.text(max_size=6), KNOWN, KNOWN)
def test_a_choice_is_the_same_whichever_of_two_is_named_first(a, b, of_a, of_b):
    for choose in (choose_text, choose_origin):
        pick, why = choose(a, b, of_a, of_b)
        turned, again = choose(b, a, of_b, of_a)
        assert why is again
        assert why is Why.SAME or of_a.since == of_b.since or turned.side is OTHER[pick.side]
        assert (pick.takes_a and a) or (pick.takes_b and b) or not (a or b)


@given(STANDING, STANDING, KNOWN, KNOWN)
def test_a_status_is_the_same_whichever_of_two_is_named_first(a, b, of_a, of_b):
    pick, why = choose_status(a, b, of_a, of_b)
    turned, again = choose_status(b, a, of_b, of_a)

    assert why is again
    assert why is Why.SAME or turned.side is OTHER[pick.side]


def test_every_reason_has_words():
    assert all(why_words(why, "3 Mar") for why in Why)


@pytest.mark.parametrize(
    ("field", "allowed"),
    [
        (MergeField("x", "X", "a", "b", A, ""), {Side.A, Side.B}),
        (MergeField("x", "X", "a", "b", BOTH, "", many=True), {Side.A, Side.B, Side.BOTH}),
        (MergeField("x", "X", "a", "b", BOTH, "", many=True, locked=True), {Side.BOTH}),
        (MergeField("x", "X", "a", "b", A, "", typed=True), {Side.A, Side.B, Side.TYPED}),
    ],
)
def test_a_field_allows_what_its_row_offers(field, allowed):
    assert {side for side in Side if field.allows(Pick(side, "typed"))} == allowed
    assert not field.allows(Pick(Side.TYPED, " "))
