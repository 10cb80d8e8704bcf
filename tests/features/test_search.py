"""The search box: whatever a rep types finds the lead or nothing, and never breaks."""

import contextlib
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.features.naming import lead_named
from leaddesk.features.search import search
from leaddesk.store.database import Database, Interrupted
from tests.builders import NOW, add_lead, open_here, press, redo_last, sql, undo_last

TYPED = st.text(max_size=25) | st.sampled_from(
    [
        '"', '""', "'", "*", "NEAR", "NEAR(", "a AND", "OR", "NOT x", "name:tom", "^tom", "tom*",
        "{name company}: x", "(", ")", "-tom", "+", "tom + ann", "#", "@", "#hot", "%", "_", "\\",
        "\x00", "tom\x00ann", "ñ", "ß", "İ", "٣٤٥", "①②③", "½", "  ", "\t", "a" * 500, "0" * 40,
        "+49 (0)171/39200-42", "...", "x@y.zz", "--", ";DROP TABLE lead", "𝓣𝓸𝓶", "👍🏽", "e\u0301",
    ]
)  # fmt: skip


@pytest.fixture
def ferrer(book: Database):
    return add_lead(
        book, "Tomás Ferrer", "Ferrer & Söhne GmbH", phones=["+49 171 39200 42"],
        emails=["sales.desk@pumps.example"], wants="Slurry pumps", tags=["hot", "Köln"],
        notes="Met at the fair, needs the drawing",
    )  # fmt: skip


def found(book: Database, typed: str) -> list[str]:
    return [hit.name for hit in book.read(search, typed, now=NOW)]


@pytest.mark.parametrize(
    "typed",
    [
        "Tomás Ferrer", "tomas", "TOMÁS", "ferrer", "Ferrer Tomas", "tom fer", "t", "to", "T F",
        "söhne", "sohne", "ohn", "rrer", "fe", "sales.desk@pumps.example", "@pumps.example",
        "pumps.ex", "slurry", "drawing", "met at the fair", "#hot", "hot", "#köln", "koln",
        "3920042", "39200 42", "0171 39200 42", "+49 171 3920042", "0049 171 39200 42",
        "+49 (0)171 39200-42", "0171/3920042", "392",
    ],
)  # fmt: skip
def test_a_lead_is_found_by_what_a_rep_types(book: Database, ferrer, typed: str):
    add_lead(book, "Ruth Amsel", "Other", phones=["030 555 1111"])

    assert found(book, typed) == ["Tomás Ferrer"]


@pytest.mark.parametrize("typed", ["", "  ", "xyz", "999", "#cold", "rrex", "q", "0", "12"])
def test_what_nobody_has_finds_nobody(book: Database, ferrer, typed: str):
    assert found(book, typed) == []


@pytest.mark.parametrize("typed", ["ferer", "Ferrrer", "tomsa ferrer", "tomas ferrar", "sohnne"])
def test_a_typo_finds_the_nearest_and_says_so(book: Database, ferrer, typed: str):
    hits = book.read(search, typed, now=NOW)

    assert [hit.name for hit in hits] == ["Tomás Ferrer"]
    assert hits[0].nearest


def test_a_right_word_is_never_called_nearest(book: Database, ferrer):
    assert not book.read(search, "ferrer", now=NOW)[0].nearest


def test_leads_whose_name_begins_so_come_before_those_that_only_contain_it(book: Database):
    add_lead(book, "Bert Annason", "Firm", phones=[])
    add_lead(book, "Annegret Berg", "Firm", phones=[])

    assert found(book, "ann") == ["Annegret Berg", "Bert Annason"] or set(found(book, "ann")) == {
        "Annegret Berg", "Bert Annason",
    }  # fmt: skip
    assert found(book, "nas") == ["Bert Annason"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("tomas", ""), ("söhne", "Ferrer & Söhne GmbH"), ("3920042", "+49 171 39200 42"),
        ("0171 39200", "+49 171 39200 42"), ("pumps.example", "sales.desk@pumps.example"),
        ("#hot", "#hot"), ("drawing", "…the fair, needs the drawing"),
    ],
)  # fmt: skip
def test_a_hit_says_by_what_it_was_found(book: Database, ferrer, typed: str, why: str):
    assert book.read(search, typed, now=NOW)[0].why == why


def test_a_hit_by_what_the_lead_wants_says_so(book: Database, ferrer):
    assert book.read(search, "slurry", now=NOW)[0].why == "Slurry pumps"


def test_the_index_follows_every_change_and_its_undo(book: Database, ferrer):
    book.write(leads.set_fields, ferrer, {"name": "Zeno Quist", "tags": "-hot fresh"}, now=NOW)
    assert (found(book, "zeno"), found(book, "tomás"), found(book, "#hot")) == (
        ["Zeno Quist"], [], [],
    )  # fmt: skip
    assert found(book, "fresh") == ["Zeno Quist"]
    undo_last(book)
    assert (found(book, "zeno"), found(book, "tomás"), found(book, "#hot")) == (
        [], ["Tomás Ferrer"], ["Tomás Ferrer"],
    )  # fmt: skip


def test_a_note_is_found_from_its_outcome_and_not_after_undo(book: Database, ferrer):
    press(book, ferrer, "ours", note="said zirconium")
    assert found(book, "zirconium") == ["Tomás Ferrer"]
    undo_last(book)
    assert found(book, "zirconium") == []
    redo_last(book)
    assert found(book, "zirconium") == ["Tomás Ferrer"]


def test_a_lead_taken_back_is_not_found_and_found_again_after_redo(book: Database, ferrer):
    undo_last(book)
    assert found(book, "tomas") == []
    redo_last(book)
    assert found(book, "tomas") == ["Tomás Ferrer"]


def test_the_firm_of_a_lead_is_found_by_its_new_name(book: Database, ferrer):
    book.write(leads.set_fields, ferrer, {"company": "Quillworks"}, now=NOW)

    assert found(book, "quillw") == ["Tomás Ferrer"]
    assert found(book, "söhne") == []


def test_no_more_hits_than_asked_for(book: Database):
    for number in range(12):
        add_lead(book, f"Ann {number}", phones=[])

    assert len(book.read(search, "ann", limit=5, now=NOW)) == 5


@pytest.fixture(scope="module")
def shared(tmp_path_factory, empty_book):
    """One book for all texts that are only searched."""
    import shutil

    from tests.builders import open_here

    folder = shutil.copytree(empty_book, tmp_path_factory.mktemp("search") / "p")
    with open_here(folder) as opened:
        add_lead(opened, "Tomás Ferrer", notes="x", tags=["hot"], emails=["t@f.example"])
        yield opened


@given(typed=TYPED)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_nothing_that_can_be_typed_breaks_the_search(shared: Database, typed: str):
    for hit in shared.read(search, typed, now=NOW):
        assert 1 <= hit.score <= 100


@given(typed=TYPED)
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_nothing_that_can_be_typed_breaks_the_naming_of_a_lead(shared: Database, typed: str):
    with contextlib.suppress(Refused):
        shared.read(lead_named, typed)


@given(text=st.text(max_size=30))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_whatever_was_noted_is_found_by_its_own_words(shared: Database, text: str):
    from leaddesk.store.search import fold

    lead = sql(shared, "SELECT lead_id FROM search_doc LIMIT 1")[0][0]
    from uuid import UUID

    if text.strip():
        shared.write(leads.note, UUID(bytes=lead), text, now=NOW)
        for word in text.split():
            plain = fold(word)
            if len(plain) >= 3 and plain.isalpha() and plain.isascii():
                assert shared.read(search, word, now=NOW)
        undo_last(shared)


def test_a_lead_is_named_by_id_or_by_words_where_one_matches(book: Database, ferrer):
    ruth = add_lead(book, "Ruth Amsel", "Amsel KG")

    assert book.read(lead_named, str(ferrer)) == ferrer
    assert book.read(lead_named, ferrer.hex.upper()) == ferrer
    assert book.read(lead_named, "tomas ferrer") == ferrer
    assert book.read(lead_named, "Ferrer, Tomás") == ferrer
    assert book.read(lead_named, "amsel") == ruth
    assert book.read(lead_named, "ruth, amsel kg") == ruth


def test_an_exact_name_wins_over_longer_ones(book: Database):
    ann = add_lead(book, "Ann Ray")
    add_lead(book, "Ann Rayburn")

    assert book.read(lead_named, "ann ray") == ann


def test_several_leads_of_that_name_are_listed_with_their_ids(book: Database):
    ids = [add_lead(book, "Ann Ray", f"Firm {n}") for n in range(7)]

    with pytest.raises(Refused, match="7 leads match Ann Ray") as refused:
        book.read(lead_named, "Ann Ray")
    assert sum(str(each) in refused.value.text for each in ids) == 5
    assert "and 2 more" in refused.value.text


def test_words_that_name_nobody_are_refused(book: Database, ferrer):
    for words in ("nobody", "", "  ", ",", '"', "*"):
        with pytest.raises(Refused, match="No lead is called"):
            book.read(lead_named, words)


def test_a_lead_taken_back_is_not_named(book: Database):
    add_lead(book, "Ann Ray")
    undo_last(book)

    with pytest.raises(Refused, match="No lead is called"):
        book.read(lead_named, "ann ray")


def test_a_newer_keystroke_stops_a_search_at_any_moment_and_is_no_error(profile: Path):
    """Each round opens the book anew: FTS5 opens its tables at the first search, stopped or not."""
    wild: list[str] = []

    def ask(book: Database, typed: str) -> None:
        try:
            book.read_in("search", search, typed, now=NOW)
        except Interrupted:
            return
        except Exception as error:  # noqa: BLE001 - told by the assert, not lost in a thread
            wild.append(str(error))

    for number in range(15):
        with open_here(profile) as book:
            keys = [
                threading.Thread(target=ask, args=(book, "tom ferrer"[:n])) for n in range(1, 8)
            ]
            for key in keys:
                key.start()
                time.sleep(0.0001 * (number + 1))  # another moment each round
                book.interrupt("search")
            for key in keys:
                key.join()

    assert not wild
