"""The score of a lead and its reason."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.scoring import Facts, score

PLAIN = Facts(phones=1, emails=1)


def test_a_lead_without_facts_is_low_and_new():
    assert score(Facts()) == (10, "New")


@pytest.mark.parametrize(
    ("facts", "points", "reason"),
    [
        (PLAIN, 30, "Has a number"),
        (Facts(emails=1), 24, "Has an email"),
        (replace(PLAIN, source="Trade show Hannover"), 40, "Fair visitor"),
        (replace(PLAIN, source="Messe"), 40, "Fair visitor"),
        (replace(PLAIN, source="Web form"), 46, "Web form"),
        (replace(PLAIN, source="Webinar May"), 38, "Saw the webinar"),
        (replace(PLAIN, source="Unheard of"), 30, "Has a number"),
        (replace(PLAIN, source="Purchased list"), 22, "Bought list"),
        (replace(PLAIN, source="Download"), 30, "Has a number"),  # "ad" inside a word
        (replace(PLAIN, rating="Hot", source="Fair"), 60, "Rated hot"),
        (replace(PLAIN, rating="cold"), 20, "Rated cold"),
        (replace(PLAIN, spoke=True), 48, "Spoke already"),
        (replace(PLAIN, spoke=True, known=3, asked=3), 72, "3 of 3 known"),
        (replace(PLAIN, spoke=True, known=1, asked=4), 54, "Spoke already"),
        (replace(PLAIN, wants=True), 42, "Said the need"),
        (replace(PLAIN, tags=("Fair", "Key account")), 40, "Key account"),
        (
            replace(PLAIN, last_kind="web_visit", last_label="Read the price page"),
            44,
            "Visited the page",
        ),
        (replace(PLAIN, last_kind="call", last_label="Call back…"), 38, "Wants a call"),
        (replace(PLAIN, last_kind="call", last_label="Not interested…"), 14, "Not interested"),
        (replace(PLAIN, last_kind="call", last_label="Voicemail", attempt=2), 27, "Has a number"),
        (replace(PLAIN, attempt=6), 15, "5 tries so far"),
        (replace(PLAIN, attempt=60), 15, "59 tries so far"),
    ],
)
def test_the_weightiest_fact_is_the_reason(facts, points, reason):
    assert score(facts) == (points, reason)


facts = st.builds(
    Facts,
    source=st.sampled_from(["", "Fair", "Web", "Purchased list", "x"]),
    rating=st.sampled_from(["", "hot", "cold", "B"]),
    phones=st.integers(0, 3),
    emails=st.integers(0, 3),
    known=st.integers(0, 4),
    asked=st.integers(0, 4),
    attempt=st.integers(1, 9),
    last_kind=st.sampled_from(["", "call", "meeting"]),
    last_label=st.sampled_from(["", "Voicemail", "Held, wants offer", "Not interested…"]),
    spoke=st.booleans(),
    tags=st.sampled_from([(), ("Key account",)]),
    wants=st.booleans(),
)


@given(facts)
def test_a_score_is_between_0_and_100_with_a_short_reason(some):
    points, reason = score(some)
    assert 0 <= points <= 100
    assert 1 <= len(reason.split()) <= 4


@given(facts)
def test_a_talk_never_lowers_the_score(some):
    assert score(replace(some, spoke=True))[0] >= score(replace(some, spoke=False))[0]
