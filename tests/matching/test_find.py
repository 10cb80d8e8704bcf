"""Who is found to be the same, and who is not, by the weights that the program ships."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.matching.blocking import MOST_HOLDERS
from leaddesk.matching.find import Pair, find_pairs
from leaddesk.matching.pairs import candidates
from leaddesk.matching.records import Record, make_record, split_street
from leaddesk.matching.score import score, shipped, size_shift

ANN = make_record(
    "1",
    first="Ann",
    last="Müller-Ray",
    company="Acme Pumps GmbH",
    emails=["ann.ray@acme-pumps.example"],
    phones=["+49 171 3920042"],
    street="Hafenstr. 12",
    postcode="20457",
    city="Hamburg",
)


def found(*records: Record, threshold: int = 50) -> list[tuple[str, str]]:
    return [(pair.a, pair.b) for pair in find_pairs(records, shipped(), threshold)]


def proposed(records: list[Record]) -> list[tuple[int, int]]:
    first, second = candidates(records)
    return list(zip(first.tolist(), second.tolist(), strict=True))


def like_ann(**changes: object) -> Record:
    raw = {
        "first": "Ann",
        "last": "Müller-Ray",
        "company": "Acme Pumps GmbH",
        "emails": ["ann.ray@acme-pumps.example"],
        "phones": ["+49 171 3920042"],
        "street": "Hafenstr. 12",
        "postcode": "20457",
        "city": "Hamburg",
    }
    return make_record("2", **{**raw, **changes})  # type: ignore[arg-type]


def test_accents_case_and_the_legal_form_make_no_difference():
    other = like_ann(last="MULLER-RAY", company="ACME PUMPS", emails=[], street="Hafenstraße 12")

    assert found(ANN, other) == [("1", "2")]


def test_first_and_last_name_in_each_others_column_are_the_same_person():
    assert found(ANN, like_ann(first="Müller-Ray", last="Ann", emails=[])) == [("1", "2")]


def test_a_nickname_is_the_same_person():
    bob = like_ann(first="Bob", last="Ferrer", emails=[])
    robert = replace(like_ann(first="Robert", last="Ferrer", emails=[]), id="3")

    assert found(bob, robert) == [("2", "3")]


def test_a_typo_in_the_name_is_the_same_person():
    assert found(ANN, like_ann(last="Mueller-Ray", phones=[])) == [("1", "2")]
    assert found(ANN, like_ann(last="Müler-Ray", emails=[])) == [("1", "2")]


def test_colleagues_at_one_firm_are_two_people():
    tom = like_ann(
        first="Tom", last="Ferrer", emails=["tom.ferrer@acme-pumps.example"], phones=["+49 171 77"]
    )

    assert found(ANN, tom) == []


def test_colleagues_who_share_the_mailbox_and_the_switchboard_are_two_people():
    desk = {"emails": ["info@acme-pumps.example"], "phones": ["040 123456"]}
    tom = replace(like_ann(first="Tom", last="Ferrer", **desk), id="3")

    assert found(like_ann(**desk), tom) == []


def test_namesakes_at_two_firms_in_two_towns_are_two_people():
    other = like_ann(
        company="Bolt Ltd", emails=["a@bolt.example"], phones=["0151 222"], street="", city="Kiel",
        postcode="24103",
    )  # fmt: skip

    assert found(ANN, other) == []


def test_junior_and_senior_are_two_people():
    senior = like_ann(last="Ray Sr")

    assert found(like_ann(last="Ray Jr"), replace(senior, id="3")) == []


def test_one_firm_written_in_two_ways_is_found_without_a_person():
    one = make_record("1", company="Art's Delicatessen", street="12224 Ventura Blvd.",
                      city="Studio City", phones=["818/762-1221"])  # fmt: skip
    two = make_record("2", company="Art's Deli", street="12224 Ventura Boulevard",
                      city="Studio City", phones=["818-762-1221"])  # fmt: skip

    assert found(one, two) == [("1", "2")]


def test_two_branches_of_a_chain_are_two_firms():
    one = make_record(
        "1", company="Nord Coffee", street="1 Main St", city="Kiel", phones=["0431 1234"]
    )
    two = make_record(
        "2", company="Nord Coffee", street="99 Hill Rd", city="Bonn", phones=["0228 987"]
    )

    assert found(one, two) == []


def test_no_records_and_one_record_have_no_pairs():
    assert found() == []
    assert found(ANN) == []


def test_a_key_that_many_records_share_proposes_nothing():
    town = [make_record(str(n), website="mall.example") for n in range(90)]

    assert len(town) > MOST_HOLDERS
    assert proposed(town) == []


def test_each_candidate_pair_comes_once_the_lower_position_first():
    pairs = proposed([ANN, like_ann(), replace(like_ann(), id="3")])

    assert pairs == [(0, 1), (0, 2), (1, 2)]


def test_a_score_is_whole_and_stays_between_0_and_100():
    assert [score(z) for z in (-99.0, -1.0, 0.0, 1.0, 10.8, 99.0)] == [0, 46, 50, 54, 90, 100]


def test_a_bigger_book_asks_for_more_evidence():
    assert size_shift(1_000_000) < size_shift(30_000) == 0 < size_shift(5_000)


def test_a_street_gives_its_number_and_its_words_written_out():
    assert split_street("12b Main St., Apt 4") == ("12b", "main street")
    assert split_street("Hafenstr. 12") == split_street("Hafenstraße 12") == ("12", "hafen street")


_WORDS = st.sampled_from(["Ann", "Anne", "Bob", "Robert", "Ray", "Rey", "Ferrer", ""])
_RECORDS = st.lists(
    st.tuples(_WORDS, _WORDS, st.sampled_from(["Acme", "Acme GmbH", "Bolt", ""]),
              st.sampled_from(["a@acme.example", "info@acme.example", ""]),
              st.sampled_from(["20457", "20458", ""])),
    max_size=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(_RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(rows: list[tuple[str, ...]], luck: random.Random):
    records = [
        make_record(f"{at}", first=a, last=b, company=c, emails=[m], postcode=p)
        for at, (a, b, c, m, p) in enumerate(rows)
    ]
    turned = records.copy()
    luck.shuffle(turned)

    pairs = find_pairs(records, shipped(), 30)

    assert find_pairs(turned, shipped(), 30) == pairs
    assert all(isinstance(pair, Pair) and pair.a < pair.b for pair in pairs)
    assert len({(pair.a, pair.b) for pair in pairs}) == len(pairs)


def test_a_mailbox_made_of_its_owners_own_name_says_nothing_of_another():
    firm = {"company": "Liberty Heritage Motors", "phones": [], "street": "", "city": ""}
    kidd = like_ann(first="Michael", last="Kidd", emails=["michael.kidd@motors.example"], **firm)
    mike = replace(like_ann(first="Mike", last="Michael", emails=[], **firm), id="3")

    assert found(kidd, mike) == []


def test_a_first_name_that_stands_in_the_mailbox_of_the_other_is_his():
    desk = {"emails": ["frances.smith@acme-pumps.example"], "phones": []}
    fanny = like_ann(first="Fanny", last="Smith", **desk)
    frances = replace(like_ann(first="Frances", last="Smith", emails=[], phones=[]), id="3")

    assert found(fanny, frances) == [("2", "3")]


def test_a_date_of_birth_with_one_slip_is_the_same_persons_and_another_date_is_not():
    def ann(record_id: str, birth: str) -> Record:
        return make_record(
            record_id, first="Ann", last="Ray", street="Hafenstr. 12", city="Hamburg", birth=birth
        )

    records = [ann("1", "1946-02-12"), ann("2", "1946-12-02"), ann("3", "1946-02-13")]
    other = ann("4", "1971-08-30")

    assert found(*records[:2], threshold=60) == [("1", "2")]
    assert found(records[0], records[2], threshold=60) == [("1", "3")]
    assert found(records[0], other) == []
