"""Who wins where two people changed one field: the rules by themselves, without a server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.sync import merge
from leaddesk.sync.merge import Decision, Now, Ruling, Stamp, Statuses, Wish

MARA, DANA, BOSS = b"m" * 16, b"d" * 16, b"b" * 16
PROCESS = Statuses(
    ended=frozenset({"won", "lost"}),
    ways={"reach": frozenset({"qualify"}), "qualify": frozenset({"arrange", "won"})},
    moved={"contacted": "reach"},
)


def wish(value, *, base=0, at=10, boss=False, field="title") -> Wish:
    return Wish(field, value, base, Stamp(at, BOSS if boss else MARA, boss))


def now(value, *, version=5, at=5, boss=False, retracted_version=0) -> Now:
    return Now(
        value,
        version,
        lambda: Stamp(at, BOSS if boss else DANA, boss),
        retracted=retracted_version > 0,
        retracted_version=retracted_version,
    )


def test_who_saw_what_stands_may_change_it():
    assert merge.decide_field(wish("b", base=5), now("a")) == merge.SET


def test_the_same_value_twice_is_no_clash():
    assert merge.decide_field(wish("a"), now("a")) == merge.SAME


@pytest.mark.parametrize(("at", "ruling"), [(4, Ruling.LOST), (5, Ruling.WON), (6, Ruling.WON)])
def test_of_two_who_did_not_see_each_other_the_later_stands(at: int, ruling: Ruling):
    assert merge.decide_field(wish("b", at=at), now("a", at=5)) == Decision(ruling, "both")


def test_an_edit_of_what_was_taken_back_meanwhile_does_not_bring_it_back():
    found = merge.decide_field(wish("b", base=5, at=99), now("a", retracted_version=7))

    assert found == Decision(Ruling.LOST, "retracted")


def test_a_manager_who_did_not_see_it_gives_the_lead_over_a_rep_and_not_over_a_manager():
    assert merge.decide_owner(wish(b"x", boss=True), now(b"y")).ruling is Ruling.WON
    assert merge.decide_owner(wish(b"x", boss=True), now(b"y", boss=True)).ruling is Ruling.LOST
    assert merge.decide_owner(wish(b"x"), now(b"y")).ruling is Ruling.LOST


@pytest.mark.parametrize(
    ("to", "stands", "ruling"),
    [
        ("qualify", "contacted", Ruling.MERGED),  # an old name of reach, from which a way leads
        ("qualify", "won", Ruling.LOST),  # an end beats going on
        ("lost", "qualify", Ruling.WON),
        ("arrange", "qualify", Ruling.MERGED),
        ("reach", "qualify", Ruling.WON),  # no way leads there: the later one stands
        ("won", "won", Ruling.SAME),
    ],
)
def test_statuses_meet(to: str, stands: str, ruling: Ruling):
    found = merge.decide_status(wish(to, field="status"), now(stands), PROCESS)

    assert found.ruling is ruling


def test_done_stands_and_only_who_saw_it_opens_it_again():
    assert merge.decide_done(wish(100), now(None)) == merge.SET
    assert merge.decide_done(wish(None), now(90)).ruling is Ruling.LOST
    assert merge.decide_done(wish(None, base=5), now(90)) == merge.SET


def test_adding_a_tag_wins_over_a_removal_that_did_not_see_it():
    assert merge.decide_tag(wish(None), now(90)) == merge.SET
    assert merge.decide_tag(wish(100), now(None)).ruling is Ruling.IGNORED
    assert merge.decide_tag(wish(100, base=5), now(None)) == merge.SET


def test_of_two_opt_outs_the_earlier_day_holds():
    assert merge.decide_since(wish("2026-11-02"), now("2026-11-20")) == merge.SET
    assert merge.decide_since(wish("2026-11-20"), now("2026-11-02")).ruling is Ruling.IGNORED


@given(
    value=st.sampled_from(["a", "b", ""]),
    held=st.sampled_from(["a", "b", ""]),
    base=st.integers(0, 9),
    version=st.integers(0, 9),
    at=st.integers(0, 9),
    held_at=st.integers(0, 9),
    gone=st.integers(0, 9),
)
def test_a_word_that_does_not_stand_is_always_kept_aside(
    value, held, base, version, at, held_at, gone
):
    found = merge.decide_field(
        wish(value, base=base, at=at),
        now(held, version=version, at=held_at, retracted_version=gone),
    )

    if value != held:
        assert found.ruling in {Ruling.SET, Ruling.WON, Ruling.LOST}
        assert found.ruling is not Ruling.SET or base >= version
