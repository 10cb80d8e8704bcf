"""The dialect of a file is found from its first rows."""

import csv
import io
import json

import pytest

from leaddesk.ingest.dialect import sniff, split
from leaddesk.ingest.encoding import decode
from tests.benchmarks.bench_dialects import annotated, measure, ours, sniffer

ROWS = [
    ["Name", "Company", "Phone", "Next call"],
    ["Ann Ray", "Ray, Roe & Co; Inc", "+1 (212) 555-0100", "2026-12-01"],
    ["Jürgen Weiß", "Bäcker GmbH", "030 / 123 45", "2026-12-02"],
    ["Zoé Noël", 'Hôtel "Le Lac"', "", ""],
]


def written(delimiter: str, quote: str, quoting: int = csv.QUOTE_MINIMAL) -> list[str]:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quotechar=quote, quoting=quoting).writerows(ROWS)
    return out.getvalue().splitlines(keepends=True)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_rows_come_back_whatever_parts_them(delimiter, quoting):
    lines = written(delimiter, '"', quoting)

    assert split(lines, sniff(lines)) == ROWS


def test_single_quotes_around_all_cells_are_quotes():
    lines = written(",", "'", csv.QUOTE_ALL)

    assert split(lines, sniff(lines)) == ROWS


def test_backslash_before_a_quote_is_an_escape():
    lines = ["a,b\n", '1,"say \\"hi\\" now"\n', '2,"x"\n']

    assert split(lines, sniff(lines))[1] == ["1", 'say "hi" now']


def test_one_column_stays_one_column():
    lines = ["Email\n", "ann@ray.example\n", "bob@roe.example\n"]

    assert split(lines, sniff(lines))[1] == ["ann@ray.example"]


def test_decimal_commas_do_not_part_cells():
    lines = ["Name;Umsatz;Ort\n", "Ann;1,5;Rom\n", "Bob;2,75;Ulm\n", "Cy;3,25;Köln\n"]

    assert sniff(lines).delimiter == ";"


def test_csv_spectrum_equals_its_json(shared):
    for path in sorted((shared / "messy/csv_spectrum/csvs").glob("*.csv")):
        if path.stem == "location_coordinates":
            continue  # its JSON was made of another row than the CSV holds
        lines = list(decode(path).lines())
        head, *rows = split(lines, sniff(lines))
        truth = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8"))
        told = json.dumps([dict(zip(head, row, strict=True)) for row in rows])
        assert told.replace("\\r\\n", "\\n") == json.dumps(truth).replace("\\r\\n", "\\n"), (
            path.name
        )


def test_annotated_files_are_read_right(shared):
    files = annotated(shared / "dialects")
    loaded = [(list(decode(path).lines())[:120], *rest) for path, *rest in files]

    right, crashes, pace_ms = measure(ours, loaded)

    assert crashes == 0
    assert right >= 0.97 * len(loaded)
    assert right > measure(sniffer, loaded)[0]
    assert pace_ms < 10  # some 0.2 ms alone on a quiet machine
