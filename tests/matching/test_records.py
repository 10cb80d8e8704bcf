"""What the book keeps of a record: keys, text and counts that another process reads alike."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings

from leaddesk.matching.blocking import hashes, keys
from leaddesk.matching.evidence import Rarity, values
from leaddesk.matching.find import best
from leaddesk.matching.records import Record, dump, load, make_record
from leaddesk.matching.score import shipped
from tests.matching.people import records

ANN = make_record(
    "1", first="Ann", last="Müller-Ray", company="Acme Pumps GmbH", emails=["ann@acme.example"],
    phones=["+49 171 3920042 ext 5"], street="Hafenstr. 12", postcode="20457", birth="1970-01-02",
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(records())
def test_a_record_comes_back_as_it_was_written(record: Record):
    assert load(record.id, dump(record)) == record


def test_nothing_is_written_of_what_is_not_known():
    assert dump(make_record("1", first="Ann")) == '["ann"]'
    assert dump(make_record("1")) == "[]"


@settings(max_examples=50, deadline=None)
@given(records())
def test_each_key_is_one_signed_number(record: Record):
    found = hashes(record)

    assert len(found) == len(set(found)) == len(keys(record))
    assert all(-(2**63) <= key < 2**63 for key in found)


def test_another_process_makes_the_same_keys():
    code = "from tests.matching.test_records import ANN, hashes; print(hashes(ANN))"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)

    assert said.stdout.strip() == str(hashes(ANN))


def test_what_is_counted_of_a_record_is_named_once_each():
    assert values(ANN) == [
        "first ann", "last muller ray", "firm acme pumps", "word acme", "word pumps",
        "phone 713920042",
    ]  # fmt: skip


def test_counts_may_come_from_a_list_a_mapping_or_a_table():
    counts = {"last muller ray": 700, "first ann": 900}
    listed = Rarity.of([ANN] * 700)

    assert Rarity(1000, counts).name(ANN) == Rarity(1000, lambda x: counts.get(x, 0)).name(ANN) == 0
    assert listed.last(ANN) < Rarity(700, {}).last(ANN)
    assert listed.is_shared(ANN.phones[0])


def test_the_likeliest_records_come_first_and_the_unlikely_not_at_all():
    twin = make_record("2", first="Ann", last="Mueller-Ray", company="Acme Pumps",
                       emails=["ann@acme.example"])  # fmt: skip
    near = make_record("3", first="A", last="Müller-Ray", company="Acme Pumps")
    other = make_record("4", first="Tom", last="Ferrer", company="Bolt")

    found = best(ANN, [other, near, twin], Rarity.of([ANN, twin, near, other]), shipped(), 5000)

    assert [each.record.id for each in found] == ["2", "3"]
    assert found[0].judged.sure
