"""What Settings reads and changes: working time, copies, everything out."""

import os
import threading
from datetime import date, time, timedelta

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.settings_rows import CopyKind, WorkingTime
from leaddesk.features import leads
from leaddesk.features.book_page import back_up, book_facts, lead_processes
from leaddesk.features.export_all import EVERY, export_all, rows_for
from leaddesk.features.housekeeping import daily_copy
from leaddesk.features.working_time import set_working_time, working_hours
from leaddesk.features.working_time_page import countries, keep_working_time, working_time, zones
from leaddesk.store import backup
from tests.builders import KEY, NOW, TODAY, add_lead, day, open_here, sql, visible

BERLIN = WorkingTime("", "Europe/Berlin", time(9), time(17), frozenset(range(5)), "")


def test_working_time_by_default_is_the_computers(book):
    assert book.read(working_time, now=NOW) == BERLIN


def test_chosen_working_time_is_kept_with_its_next_holidays(book):
    chosen = WorkingTime("America/New_York", "", time(8, 30), time(16), frozenset({0, 1, 2}), "US")

    touched = keep_working_time(book, chosen)

    kept = book.read(working_time, now=NOW)
    assert touched.label == "Working time changed"
    assert (kept.zone, kept.start, kept.end) == ("America/New_York", time(8, 30), time(16))
    assert kept.days == {0, 1, 2}
    assert [each.day for each in kept.holidays] == [
        date(2026, 11, 26),
        date(2026, 12, 25),
        date(2027, 1, 1),
    ]
    assert "Thanksgiving" in kept.holidays[0].name


def test_holidays_are_named_in_the_reps_language_where_the_country_has_it(book):
    book.write(set_working_time, {"country": "DE"})

    def first(language):
        return book.read(working_time, language=language, now=NOW).holidays[0].name

    assert first("de") == "Erster Weihnachtstag"
    assert first("en") == "Christmas Day"


def test_another_zone_moves_timed_steps_to_their_day_there(book):
    tom = add_lead(book, step="call", due=day("2026-11-27", "02:00"))
    chosen = WorkingTime("America/New_York", "", time(9), time(17), frozenset(range(5)), "")

    keep_working_time(book, chosen)

    assert sql(book, "SELECT due_on FROM lead WHERE id = ?", tom.bytes) == [("2026-11-26",)]
    assert str(book.read(working_hours).zone) == "America/New_York"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (WorkingTime("", "", time(17), time(9), frozenset({1}), ""), "ends before it starts"),
        (WorkingTime("", "", time(9), time(17), frozenset(), ""), "No weekday"),
        (WorkingTime("Mars/Base", "", time(9), time(17), frozenset({1}), ""), "no time zone"),
        (WorkingTime("", "", time(9), time(17), frozenset({1}), "ZZ"), "not known"),
    ],
)
def test_bad_working_time_is_refused_and_nothing_is_kept(book, chosen, said):
    with pytest.raises(Refused, match=said):
        keep_working_time(book, chosen)

    assert book.read(working_time, now=NOW) == BERLIN


def test_zones_and_countries_are_offered_by_name():
    assert {"Europe/Berlin", "America/New_York", "Asia/Tokyo"} < set(zones())
    assert dict(countries("en"))["DE"] == "Germany"
    assert dict(countries("de"))["FR"] == "Frankreich"
    names = [name for _, name in countries("en")]
    assert names == sorted(names, key=str.casefold)


def test_the_copies_are_listed_newest_first_with_their_kind(book):
    add_lead(book)
    for back in range(12):
        daily_copy(book, NOW - timedelta(days=back))
    folder = backup.folder_of(book.path)
    for path in folder.glob("daily-*.db"):
        moment = date.fromisoformat(path.stem.removeprefix("daily-"))
        seconds = 1_795_500_000 - (TODAY - moment).days * 86_400
        os.utime(path, (seconds, seconds))
    own = back_up(book, None, now=NOW)

    facts = book_facts(book)

    assert (facts.leads, facts.companies) == (1, 1)
    assert facts.size >= book.path.stat().st_size > 0
    assert facts.folder == book.folder
    kinds = {row.path.name: row.kind for row in facts.copies}
    assert kinds[own.name] is CopyKind.OWN
    assert kinds["daily-2026-11-24.db"] is CopyKind.DAILY
    assert [row.at for row in facts.copies] == sorted(
        (row.at for row in facts.copies), reverse=True
    )
    assert sum(row.kind is CopyKind.DAILY for row in facts.copies) <= backup.KEEP_DAILY


def test_a_copy_made_now_is_whole_and_can_be_restored(book, tmp_path):
    add_lead(book)
    target = tmp_path / "stick" / "book.db"

    assert back_up(book, target, now=NOW) == target

    before = visible(book)
    folder = book.folder
    book.write(leads.set_fields, add_lead(book, "Ann Ray"), {"title": "CEO"}, now=NOW)
    book.close()
    kept = backup.restore(folder, KEY, target)
    with open_here(folder) as again:
        assert visible(again) == before
        rows = book_facts(again).copies
    assert [row.path for row in rows if row.kind is CopyKind.REPLACED] == [kept]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".vcf", ".json"])
def test_everything_goes_out_and_tells_how_far_it_is(book, tmp_path, ending):
    for n in range(EVERY + 20):
        add_lead(book, f"Person {n}", phones=())
    path, heard = tmp_path / f"all{ending}", []

    rows = book.read(export_all, path, lambda n, of: heard.append((n, of)), threading.Event())

    assert path.stat().st_size > 1000
    assert rows == book.read(rows_for, path)
    assert heard[0] == (EVERY, rows)


def test_a_stopped_export_leaves_no_file(book, tmp_path):
    for n in range(EVERY + 1):
        add_lead(book, f"Person {n}", phones=())
    stop = threading.Event()
    stop.set()

    with pytest.raises(Refused, match="stopped"):
        book.read(export_all, tmp_path / "all.csv", lambda *_: None, stop)

    assert list(tmp_path.glob("*all*")) == []


def test_the_processes_in_use_come_with_every_status(book):
    paths = book.read(lead_processes)

    assert [path.id for path in paths] == ["direct", "distributor", "web"]
    assert "reach" in paths[0].statuses
