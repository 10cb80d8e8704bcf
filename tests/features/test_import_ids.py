"""A contact that came in before is known by its UID, whatever was changed on the phone since."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.features import imports
from leaddesk.features.duplicates import pair_list
from leaddesk.features.merge import merge
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, visible
from tests.importing import bring, counted, detail, dry, is_whole, names, values, write

UID = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
Cards = Callable[..., Path]


@pytest.fixture
def cards(tmp_path: Path) -> Cards:
    def made(*people: str, name: str = "cards.vcf") -> Path:
        lines = []
        for each in people:
            uid, full, *more = each.split("|")
            last, first = full.split()[-1], " ".join(full.split()[:-1])
            lines += ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{full}"]
            lines += [f"N:{last};{first};;;", *more, "END:VCARD"]
        return write(tmp_path, *lines, name=name)

    return made


@pytest.mark.parametrize("most", [1, 2000])
@pytest.mark.parametrize("uid", [UID, f"urn:uuid:{UID.upper()}"])
def test_a_contact_is_known_by_its_uid(
    book: Database, cards: Cards, uid: str, most: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(imports, "MOST", most)
    bring(book, cards(f"{UID}|Ann Ray|TEL:0171 1234567"))
    path = cards(
        f"{uid}|Ann Berg|TEL:030 998877", f"{uid}|Ann B|EMAIL:ann@berg.example", name="b.vcf"
    )

    assert dry(book, path) == counted(bring(book, path)) == (2, 0, 2, 0, 0)

    assert names(book) == ["Ann Ray"]
    assert values(book, "Ann Ray", "phone") == ["0171 1234567", "030 998877"]
    assert values(book, "Ann Ray", "email") == ["ann@berg.example"]
    assert is_whole(book)


def test_in_one_file_too(book: Database, cards: Cards):
    path = cards(f"{UID}|Ann Ray|TEL:0171 1234567", f"{UID}|Ann Berg|EMAIL:ann@berg.example")

    assert dry(book, path) == counted(bring(book, path)) == (2, 1, 1, 0, 0)


def test_of_one_uid_with_another_name_and_other_addresses_are_two_and_a_pair(
    book: Database, cards: Cards
):
    bring(book, cards(f"{UID}|Ann Ray|TEL:0171 1234567"))
    path = cards(f"{UID}|Bo Ek|TEL:030 998877", name="b.vcf")

    assert dry(book, path) == counted(bring(book, path)) == (1, 1, 0, 0, 0)

    (pair,) = book.read(pair_list).rows
    assert {pair.a_name, pair.b_name} == {"Ann Ray", "Bo Ek"}
    assert counted(bring(book, cards(f"{UID}|Ann Day|TEL:1234567", name="c.vcf")))[1:3] == (0, 1)


def test_a_short_id_says_nothing(book: Database, cards: Cards):
    bring(book, cards("17|Ann Ray"))

    assert counted(bring(book, cards("17|Ann Berg", name="b.vcf")))[1] == 1


def test_a_lead_that_was_merged_is_known_by_its_uid_too(book: Database, cards: Cards):
    kept = add_lead(book, "Anna Ray", "Acme")
    bring(book, cards(f"{UID}|Ann Ray|TEL:0171 1234567"))
    book.write(merge, kept, detail(book, "Ann Ray").id, now=NOW)

    assert counted(bring(book, cards(f"{UID}|Anna Berg|TITLE:CEO", name="b.vcf")))[1:3] == (0, 1)


def test_a_lead_kept_on_a_phone_comes_back_to_itself(book: Database, cards: Cards):
    lead = add_lead(book, "Ann Ray", "Acme", phones=[])
    before = visible(book)

    assert counted(bring(book, cards(f"{lead}|Ann Berg")))[1:] == (0, 0, 1, 0)
    assert visible(book) == before
    assert counted(bring(book, cards(f"{lead}|Ann Berg|TITLE:CEO")))[1:] == (0, 1, 0, 0)
    assert detail(book, "Ann Ray").title == "CEO"
