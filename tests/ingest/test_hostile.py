"""Files as people make them by hand and by accident: nobody's lead, and nobody's lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.ingest.fields import field_for
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.reading import preview, read_rows

Write = Callable[..., Path]


def read(path: Path) -> tuple[list[str], list[str]]:
    """Return the names of the leads of a file, and why its other rows are none."""
    rows = list(read_rows(preview(path)))
    names = [row.full or row.company for row in rows if isinstance(row, Incoming)]
    return names, [row.why for row in rows if isinstance(row, Unreadable)]


def test_two_files_put_together_have_one_header_and_no_lead_called_name(write: Write):
    part = "\ufeffName,Company,Email\n{0} Ray,Acme,{0}@a.example\n"

    assert read(write(part.format("Ann") + part.format("Bo"))) == (["Ann Ray", "Bo Ray"], [])


@pytest.mark.parametrize(
    "total",
    [
        "Total,,,300",
        "Grand total,,,300",
        "Summe:,,,2",
        "Gesamt: 2 Kunden,,,",
        ",Summe,,7",
        "Razem,,,",
    ],
)
def test_a_line_of_totals_is_refused_and_not_called(write: Write, total: str):
    names, why = read(write(f"Name,Company,Email,Revenue\nAnn Ray,Acme,,100\n{total}\n"))

    assert names == ["Ann Ray"]
    assert len(why) == 1
    assert "totals" in why[0]


@pytest.mark.parametrize(
    "row",
    [
        "Total,,info@total.example,",
        "Ann Total,,,",
        "Total Fitness,,,",
        "Sum Wong,,,",
        ",Total SA,,",
    ],
)
def test_a_lead_may_be_called_total(write: Write, row: str):
    names, why = read(write(f"Name,Company,Email,Revenue\nAnn Ray,Acme,,100\n{row}\n"))

    assert (len(names), why) == (2, [])


def test_column_names_are_found_among_three_hundred_unknown_ones(write: Write):
    head = ",".join(["Name", "Company", *[f"C{n}" for n in range(298)]])
    row = ",".join(["Ann Ray", "Acme", *[f"v{n}" for n in range(298)]])

    assert read(write(f"{head}\n{row}\n")) == (["Ann Ray"], [])


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Werbung nein", "opt_out"),
        ("Newsletter unerwünscht", "opt_out.email"),
        ("Anrufe verboten", "opt_out.phone"),
        ("Keine Werbung", "opt_out"),
        ("Contact No", "phone"),
        ("Telefon nicht erreicht am", "phone"),
    ],
)
def test_an_opt_out_may_be_said_with_the_no_behind(name: str, field: str):
    found = field_for(name)

    assert found == field or (not field.startswith("opt_out") and not found.startswith("opt_out"))


def test_a_column_of_doctors_is_no_job(write: Write):
    rows = "".join(f"Herr;{title};Max;M{n}\n" for n, title in enumerate(["Dr.", "Prof. Dr.", "Dr"]))
    seen = preview(write(f"Anrede;Titel;Vorname;Nachname\n{rows}"))

    assert [column.field for column in seen.columns][1] == "custom"


def test_a_title_in_brackets_is_no_first_name(lead: Callable[[str], Incoming]):
    made = lead('Name,Company\n"Müller, Hans-Peter (Dr.)",Acme\n')

    assert (made.first, made.last) == ("Hans-Peter", "Müller")


def test_a_line_of_nothing_but_nuls_is_a_blank_line(write: Write):
    assert read(write(b"Name,Company\nAnn Ray,Acme\n\0\0\0\0")) == (["Ann Ray"], [])
