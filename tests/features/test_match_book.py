"""Who may be the same stands in the book as soon as what makes it so has been typed."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from leaddesk.features import doctor, match_sweep
from leaddesk.features.demo import fill
from leaddesk.features.imports import Options, bring_in, look_at
from leaddesk.features.leads import set_fields
from leaddesk.features.match_book import evidence, pairs
from leaddesk.features.match_find import likely
from leaddesk.features.match_records import record_of_line, records_of
from leaddesk.features.match_sweep import is_waiting, put_in_order, sweep
from leaddesk.matching.records import dump
from leaddesk.store.database import Database
from tests.builders import NOW, add_line, raw, sql, undo_last

ANN = "Ann Ray, Acme Pumps, 0171 3920042, ann.ray@acme-pumps.example"
ANNE = "Anne Ray, Acme Pumps GmbH, +49 171 3920042"
TOM = "Tom Ferrer, Ferrer Milk, tom@ferrer.example"


def offered(book: Database, what: str = "lead") -> list[frozenset[UUID]]:
    return [frozenset((pair.a, pair.b)) for pair in book.read(pairs, what)]


def healthy(book: Database) -> list[str]:
    return [f"{check.name}: {check.detail}" for check in doctor.examine(book) if not check.ok]


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_lead_typed_twice_is_offered_once(book: Database) -> None:
    ann, anne = add_line(book, ANN), add_line(book, ANNE)
    add_line(book, TOM)

    assert offered(book) == [frozenset((ann, anne))]
    assert healthy(book) == []


def test_evidence_adds_up_to_the_score(book: Database) -> None:
    ann, anne = add_line(book, ANN), add_line(book, ANNE)

    score, _, lines = book.read(evidence, ann, anne)

    assert min(100, 50 + sum(line.points for line in lines)) == score
    assert score == book.read(pairs)[0].score
    assert any("phone" in line.text.lower() or "mobile" in line.text.lower() for line in lines)


def test_a_change_of_who_it_is_makes_and_ends_a_pair(book: Database) -> None:
    tom, ann = add_line(book, TOM), add_line(book, ANN)
    assert offered(book) == []

    same = {"name": "Ann Ray", "company": "Acme Pumps", "phone": "0171 3920042"}
    book.write(set_fields, tom, same, now=NOW)
    assert offered(book) == [frozenset((tom, ann))]

    undo_last(book)
    assert offered(book) == []
    assert healthy(book) == []


def test_a_lead_taken_back_is_in_no_pair(book: Database) -> None:
    add_line(book, ANN)
    add_line(book, ANNE)

    undo_last(book)

    assert offered(book) == []
    assert sql(book, "SELECT count(*) FROM match_record WHERE what = 'lead'") == [(1,)]
    assert healthy(book) == []


def test_companies_of_one_name_and_site_are_offered(book: Database) -> None:
    from leaddesk.features.company_changes import make_company

    book.write(make_company, "Acme Pumps", website="acme-pumps.example", now=NOW)
    book.write(make_company, "Acme Pumpen GmbH", website="www.acme-pumps.example/start", now=NOW)
    book.write(make_company, "Nordkai Logistik", website="nordkai.example", now=NOW)

    assert len(offered(book, "company")) == 1


def test_a_new_lead_is_compared_before_it_is_there(book: Database) -> None:
    ann = add_line(book, ANN)
    typed = record_of_line("", "Ann Ray", "Acme Pumps", phones=["0171 3920042"])

    found = book.read(likely, "lead", typed)

    assert [each.row_id for each in found] == [ann]
    assert found[0].judged.sure


@pytest.mark.parametrize("in_order", [False, True])
def test_leads_that_came_in_bulk_are_found_at_once(
    book: Database, tmp_path: Path, *, in_order: bool
) -> None:
    file = write(
        tmp_path / "a.csv", "name;company;phone", "Ann Ray;Acme Pumps;0171 3920042", "Bo Lind;;"
    )
    bring_in(book, look_at(file, Options()), Options(), NOW)
    if in_order:
        put_in_order(book, NOW)

    anne = add_line(book, ANNE)

    assert [anne in pair for pair in offered(book)] == [True]
    assert healthy(book) == []


def test_the_sweep_makes_what_is_missing(book: Database) -> None:
    fill(book, 60, 1, NOW)
    ann, anne = add_line(book, ANN), add_line(book, ANNE)
    connection = raw(book)
    for table in ("match_record", "match_key", "match_count", "match_pair"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    connection.close()
    assert book.read(is_waiting)

    swept = sweep(book, NOW)

    assert swept >= 62
    assert frozenset((ann, anne)) in offered(book)
    assert not book.read(is_waiting)
    assert healthy(book) == []


def test_a_book_keyed_by_other_rules_is_keyed_anew(book: Database) -> None:
    ann, anne = add_line(book, ANN), add_line(book, ANNE)
    connection = raw(book)
    connection.execute("UPDATE match_record SET body = '[]', keys = x''")
    connection.execute("DELETE FROM match_pair")
    connection.execute("""UPDATE setting SET value = '"old"' WHERE key = 'match_form'""")
    connection.close()
    assert book.read(is_waiting)

    sweep(book, NOW)

    assert offered(book) == [frozenset((ann, anne))]
    assert not book.read(is_waiting)
    assert healthy(book) == []


def test_many_at_once_are_the_same_pairs_as_one_by_one(
    book: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book, 60, 1, NOW)
    for line in (ANN, ANNE, TOM, "Thomas Ferrer, Ferrer Milk"):
        add_line(book, line)
    sweep(book, NOW)
    alone = book.read(pairs), book.read(pairs, "company")
    connection = raw(book)
    connection.execute("DELETE FROM match_pair")
    connection.execute("UPDATE match_record SET paired = 0")
    connection.close()
    monkeypatch.setattr(match_sweep, "MANY", 0)

    sweep(book, NOW)

    assert len(alone[0]) >= 2
    assert (book.read(pairs), book.read(pairs, "company")) == alone
    assert not book.read(is_waiting)
    assert healthy(book) == []


def test_what_comes_in_bulk_is_kept_as_it_would_be_read_back(book: Database) -> None:
    fill(book, 80, 3, NOW)

    for what in ("lead", "company"):
        kept = dict(sql(book, "SELECT row_id, body FROM match_record WHERE what = ?", what))
        ids = [UUID(bytes=row_id) for row_id in kept]
        fresh: dict[Any, Any] = book.read(records_of, what, ids)
        assert {row_id.bytes: dump(record) for row_id, record in fresh.items()} == kept
