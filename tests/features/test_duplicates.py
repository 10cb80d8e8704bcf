"""The pairs that wait: listed, counted, told with what speaks for them, and what a merge leaves."""

import uuid

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import COMPANY, A, B, Pick, Side
from leaddesk.features import company_changes, leads
from leaddesk.features.apart import keep_apart
from leaddesk.features.duplicates import (
    evidence_of,
    pair_list,
    pair_reasons,
    pair_shown,
)
from leaddesk.features.inbox import Span, inbox_rows
from leaddesk.features.merge import merge
from leaddesk.features.merge_companies import merge_companies
from leaddesk.features.merge_plan import merge_plan
from leaddesk.features.merge_preview import merge_preview
from leaddesk.features.pair_count import EVEN, count_pairs
from leaddesk.matching import score
from leaddesk.store.database import Database
from leaddesk.store.tables import Company
from tests.builders import NOW, add_lead, later, undo_last
from tests.merging import add_birgits, shown


@pytest.fixture
def pair(book: Database):
    return add_birgits(book)


def test_the_count_of_the_rail_uses_the_score_of_matching():
    assert EVEN == score.EVEN


def test_a_pair_waits_until_it_is_merged_or_kept_apart_and_again_after_undo(book: Database, pair):
    newer, older = pair
    assert book.read(count_pairs) == 1
    row = book.read(pair_list).rows[0]
    assert (row.a, row.b, row.a_name) == (newer, older, "Birgit Meyer")

    for act in (merge, keep_apart):
        book.write(act, newer, older, now=NOW)
        assert (book.read(count_pairs), book.read(pair_list).rows) == (0, ())
        undo_last(book)
        assert (book.read(count_pairs), book.read(pair_list).total) == (1, 1)


def test_the_list_says_how_many_leads_were_looked_through(book: Database, pair):
    add_lead(book, "Someone Else", "Elsewhere", phones=("+49 30 1",))

    found = book.read(pair_list)

    assert (found.checked, found.waiting) == (3, 0)


def test_two_that_are_wanted_are_listed_in_any_case(book: Database, pair):
    other = add_lead(book, "Someone Else", "Elsewhere", phones=("+49 30 1",))

    rows = book.read(pair_list, (pair[0], other)).rows

    assert [(row.a, row.b) for row in rows] == [pair, (pair[0], other)]
    assert rows[1].score < EVEN
    assert len(book.read(pair_list, pair[::-1]).rows) == 1
    assert len(book.read(pair_list, (pair[0], uuid.UUID(int=1))).rows) == 1


def test_the_evidence_makes_the_score_and_its_strongest_lines_are_the_reasons(book: Database, pair):
    points, lines = book.read(evidence_of, *pair, "lead")
    reasons = book.read(pair_reasons, [(*pair, "lead"), (pair[0], uuid.UUID(int=1), "lead")])

    assert points == max(0, min(100, EVEN + sum(line.points for line in lines)))
    assert reasons == {pair: tuple(line.text for line in lines if line.points > 0)[:2]}


def test_the_evidence_speaks_in_the_words_of_the_leads(book: Database, pair):
    _, lines = book.read(evidence_of, *pair, "lead")
    said = {line.field: line for line in lines}

    assert "Hansen Kältetechnik" in said["company"].text
    assert said["name"].a == "Birgit Meyer"
    assert said["phone"].b == "+49 431 39200 0"


def test_a_pair_shown_has_the_newer_one_first_whichever_is_asked_first(book: Database, pair):
    for a, b in (pair, pair[::-1]):
        found = book.read(pair_shown, a, b, "lead", now=NOW)
        assert (found.plan.a.id, found.plan.b.id) == pair
        assert found.plan.keep == pair[1]
        assert (found.plan.kept, found.plan.steps) == (3, 2)


def test_a_lead_knows_the_likeliest_it_may_be(book: Database, pair):
    for lead, other in (pair, pair[::-1]):
        same = shown(book, lead).same
        assert same is not None
        assert (same.id, same.name) == (other, shown(book, other).name)
    book.write(keep_apart, *pair, now=NOW)
    assert [shown(book, lead).same for lead in pair] == [None, None]


CHOICES = {"name": B, "email:": A, "tags": B, "title": Pick(Side.TYPED, "Chief buyer")}


@pytest.mark.parametrize("choices", [{}, CHOICES, {"company": Pick(Side.TYPED, "Hansen SE")}])
def test_the_preview_is_the_line_the_merge_leaves_in_the_inbox(book: Database, pair, choices):
    newer, older = pair
    before = book.read(merge_preview, newer, older, "lead", choices, now=NOW).lead
    assert before is not None

    book.write(merge, newer, older, choices, keep=older, now=NOW)

    rows = book.read(inbox_rows, Span(before.status, 0, 9), now=NOW)
    assert rows == (before,)


def test_the_preview_of_a_company_counts_the_leads_of_both(book: Database, pair):
    add_lead(book, "Ann", "Hansen Kälte")
    firms = book.read(lambda s: [row.id for row in s.query(Company).order_by(Company.id)])
    book.write(company_changes.edit_company, firms[0], {"country": "DE"}, now=NOW)
    after = book.read(merge_preview, *firms, COMPANY, {"name": B}, now=NOW).company

    assert after is not None
    assert (after.name, after.place, after.leads) == ("Hansen Kälte", "DE", 3)
    book.write(merge_companies, *firms, {"name": B}, now=NOW)
    assert shown(book, pair[0]).company == "Hansen Kälte"


def test_every_preselection_has_its_reason_in_words(book: Database, pair):
    fields = {each.key: each for each in book.read(merge_plan, *pair, now=NOW).fields}

    told = {key: (each.pick.side, each.reason) for key, each in fields.items() if not each.same}
    assert told == {
        "name": (Side.A, "Newer"),
        "title": (Side.A, "Fuller"),
        "phone:": (Side.A, "Only one has it"),
        "email:": (Side.BOTH, "Both can stand"),
        "status": (Side.B, "Further along"),
        "steps": (Side.BOTH, "Both are kept, the sooner one leads"),
        "tags": (Side.BOTH, "Both can stand"),
        "wants": (Side.B, "Only one has it"),
    }


def test_what_both_say_differently_is_a_field_and_what_one_lacks_is_filled(book: Database, pair):
    newer, older = pair
    book.write(leads.set_fields, newer, {"custom.size": "12", "need": "heat"}, now=NOW)
    book.write(leads.set_fields, newer, {"custom.only": "x", "source": "Fair"}, now=NOW)
    book.write(leads.set_fields, older, {"custom.size": "15", "country": "DE"}, now=NOW)
    fields = {each.key: each for each in book.read(merge_plan, newer, older, now=NOW).fields}

    assert (fields["custom.size"].a, fields["custom.size"].b) == ("12", "15")
    assert fields["source"].reason == "Yours since Tue 3 Mar"
    assert fields["answer:need"].pick.side is Side.A
    assert "country" not in fields

    book.write(merge, newer, older, {"answer:need": B}, keep=newer, now=NOW)
    lead = shown(book, newer)
    assert (lead.country, lead.source) == ("DE", "Typed in")
    assert lead.custom == {"size": "12", "only": "x"}
    assert next(row.value for row in lead.answers if row.key == "need") == "cold"


def test_a_pair_of_which_one_is_gone_is_refused_in_words(book: Database, pair):
    book.write(merge, *pair, now=later(hours=1))

    with pytest.raises(Refused, match="was merged with"):
        book.read(pair_shown, *pair, "lead", now=NOW)


def test_three_that_belong_together_stand_together_and_those_kept_apart_do_not(book: Database):
    ids = [
        add_lead(book, name, "Acme", phones=["+49 171 3920042"], emails=["birgit@acme.example"])
        for name in ("Birgit Meyer", "Birgit Meier", "B. Meyer")
    ]
    add_birgits(book)
    found = book.read(pair_list, beside=True)
    (group,) = (each for each in found.groups if set(ids) <= set(each))
    inside = [row for row in found.rows if {row.a, row.b} <= set(group)]

    assert {row.together for row in inside} == {len(group)}
    at = [found.rows.index(row) for row in inside]
    assert at == list(range(at[0], at[0] + len(at)))
    best_first = [row.score for row in book.read(pair_list).rows]
    assert best_first == sorted(best_first, reverse=True)

    for other in ids[1:]:
        book.write(keep_apart, ids[0], other, now=NOW)
    assert not any(set(ids[:2]) <= set(each) for each in book.read(pair_list).groups)
