"""Nothing is cut and nothing is left untranslated: in a longer made-up language, on every page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.pseudo import PSEUDO
from leaddesk.desktop.screens import MAKERS
from leaddesk.features.leads import note
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.desktop.driving import CTRL, ESC, Driver, window_on
from tests.desktop.reading import Painted, reading

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # a window smaller than its least

PLAIN = re.compile(r"[A-Za-z]{3,}")
GREEK = re.compile("[Α-Ωα-ωά-ώ]")
OURS = re.compile(r"⟦[^⟧]*⟧?|\S+@\S+")
KNOWN = {"LeadDesk", "Esc", "Alt", "Tab", "csv", "xlsx", "json", "vcf", "English", "Deutsch", "F6"}
SIZES = ((1440, 900), (1236, 800), (900, 640), (820, 560), (720, 450), (640, 400))
CONTENT = {"RowPainter", "_Layout", "StripButton"}
"""What a row says of a lead is content: it ends with dots, and the pane beside it has it whole. The
strip's words give way from the last on (UI.md section 3); the cells beside it have them whole."""


@pytest.fixture
def folder(profile: Path) -> Path:
    """A book whose words are Greek, so that English ones stand out."""
    with open_here(profile) as book:
        for number in range(4):
            lead = add_lead(
                book,
                "Νίκος Ωμέγα" if number else "Άννα Ψι",
                f"Φίρμα {number}",
                phones=("+30 21 1234567",),
                emails=(f"a{number}@b.gr",),
                step="Κάλεσε",
                due=day("2026-11-23" if number == 0 else "2026-11-24"),
            )
            book.write(put_into, lead, ("reach", "qualify", "triage", "reach")[number], now=NOW)
            book.write(note, lead, "Σημείωση", now=NOW)
    return profile


@pytest.fixture
def desk(qtbot, folder: Path, request) -> Iterator[Driver]:
    with window_on(qtbot, folder, language=getattr(request, "param", PSEUDO)) as driver:
        driver.window.rail.show_owner("Ω", "Ω")
        yield driver


PAGES = [*MAKERS, "inbox", "overdue", "nurture", "flow"]
OPEN = {
    "log": ("L",),
    "log with an outcome": ("L", "4"),
    "note": ("N",),
    "snooze": ("S",),
    "wait": ("W",),
    "change": ("E",),
    "close": ("X",),
    "path": ("P",),
    "tag": ("T",),
    "search": ("/",),
    "palette": ((Qt.Key.Key_K, CTRL),),
    "new": ((Qt.Key.Key_N, CTRL), "0170 12345"),
    "keys": ("?",),
    "picked": (Qt.Key.Key_Space,),
}


def show(desk: Driver, page: str) -> None:
    if page == "flow":
        desk.press("F")
        desk.qtbot.wait(80)
    elif page == "history":
        desk.press((Qt.Key.Key_H, CTRL))
    else:
        desk.window.go(page)
    desk.qtbot.wait(60)


def read(desk: Driver, monkeypatch) -> list[Painted]:
    with reading(monkeypatch) as reader:
        desk.window.grab()
    return list(reader.lines.values())


def labels_cut(lines: list[Painted]) -> set[str]:
    """Return the labels that are cut; a sentence with a lead's own words may end with dots."""
    return {
        f"{line.where}: {line.words} needs {line.needed}, has {line.room}"
        for line in lines
        if line.is_cut and line.where not in CONTENT and not GREEK.search(line.words)
    }


def untranslated(lines: list[Painted]) -> set[str]:
    """Return the texts still in English; a command is called as it was when it was done."""
    return {
        f"{line.where}: {line.words}"
        for line in lines
        if line.words not in KNOWN
        and line.where != "PageFoot"
        and PLAIN.search(OURS.sub("", line.words))
    }


def problems(desk: Driver, monkeypatch, sizes, name: str, act) -> set[str]:
    """Return what is cut or English in one state of the window, at each size."""
    found = set[str]()
    for size in sizes:
        desk.window.setMinimumSize(1, 1)
        desk.window.resize(*size)
        act()
        lines = read(desk, monkeypatch)
        found |= {f"{name} {size[0]}x{size[1]} {each}" for each in labels_cut(lines)}
        if desk.app.language.code == PSEUDO:
            found |= {f"{name} {each}" for each in untranslated(lines)}
    return found


@pytest.mark.parametrize("desk", [PSEUDO, "de", "en"], indirect=True)
def test_no_page_has_a_cut_label_at_any_size_nor_an_english_one(desk: Driver, monkeypatch) -> None:
    found = set[str]()
    for page in PAGES:
        show(desk, page)
        found |= problems(desk, monkeypatch, SIZES, page, lambda: desk.qtbot.wait(10))
        desk.press(ESC)
        desk.window.go("inbox")
        desk.settled()

    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("desk", [PSEUDO, "de"], indirect=True)
def test_nothing_that_opens_has_a_cut_label_nor_an_english_one(desk: Driver, monkeypatch) -> None:
    found = set[str]()
    for name, keys in OPEN.items():

        def act(keys=keys) -> None:
            desk.press(ESC)
            desk.settled()
            desk.press(*keys)
            desk.qtbot.wait(30)

        found |= problems(desk, monkeypatch, SIZES[::2], name, act)
        desk.press(ESC)

    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("desk", [PSEUDO, "de"], indirect=True)
def test_a_row_beside_its_lead_has_no_cut_label_nor_an_english_one(
    desk: Driver, monkeypatch, tmp_path: Path
) -> None:
    file = tmp_path / "α.csv"
    file.write_text("Name;Company;Email\nΝίκος Ωμέγας;Φίρμα 1;x1@b.gr\n", encoding="utf-8")
    desk.window.go("import")
    driver = desk.window.screens.get("import")
    driver.look_at(str(file))
    desk.qtbot.waitUntil(lambda: not driver.page.body.beside.isHidden(), timeout=10_000)

    found = problems(desk, monkeypatch, SIZES[:4], "beside", lambda: desk.qtbot.wait(20))

    own = re.compile(r"α.csv|UTF-8|: (Name|Company|Email)$")  # what the file itself says
    found = {each for each in found if not own.search(each)}
    assert not found, "\n".join(sorted(found))
