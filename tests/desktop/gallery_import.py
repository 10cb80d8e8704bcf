"""Draw the Import page, with a real export looked at by a real book, to lay beside the mockup.

Usage: python -m tests.desktop.gallery_import FILE.csv FOLDER
"""

import csv
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.imports.page import ImportPage
from leaddesk.desktop.inbox.rail import IMPORT, Rail
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.import_shown import ImportCounts, ImportEnd, ImportSeen
from leaddesk.features.import_page import look
from leaddesk.features.imports import Options
from tests.builders import NOW, add_lead, open_here
from tests.desktop import sample


class Window(QWidget):
    """Rail and page as the owner's window lays them out."""

    def __init__(self, theme: Theme, wide: int, tall: int) -> None:
        super().__init__()
        self.resize(wide, tall)
        self.rail = Rail(theme, self)
        self.rail.show_owner("Halden Instruments", "Mara Lindqvist")
        self.rail.set_compact(on=wide < 1400)
        self.rail.show_view(sample.MOCKUP_VIEW)
        self.rail.set_active(IMPORT)
        rail = self.rail.sizeHint().width()
        self.rail.setGeometry(0, 0, rail, tall)
        self.page = ImportPage(theme, sample.CLOCK, self)
        self.page.setGeometry(rail, 0, wide - rail, tall)


def looked_at(file: Path) -> ImportSeen:
    """Look at a file in a book that has every ninth lead of it, half of them without a mail."""
    with tempfile.TemporaryDirectory() as folder, open_here(Path(folder) / "book") as book:
        broken = Path(folder) / file.name
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[8:8] = ["676476636,,,,,,NEW,2026-02-28 09:14,02/28/2026 2:30 PM,,,lead,Fair,,"]
        lines[30:30] = ['676476637,"Ann "Bo" Lee,,x@y.example,"']
        broken.write_text("\n".join(lines), encoding="utf-8")
        with file.open(encoding="utf-8-sig", newline="") as stream:
            for number, row in enumerate(csv.DictReader(stream)):
                if number % 9 == 0 and row["Last Name"]:
                    name = f"{row['First Name']} {row['Last Name']}"
                    mails = [row["Email"]] if number % 2 else []
                    add_lead(book, name, row["Company Name"], phones=(), emails=mails)
        return book.read(look, str(broken), None, Options(), now=NOW)


def shoot(window: Window, file: Path) -> None:
    window.page.body.table.setFocus()
    QTest.qWait(30)
    window.grab().save(str(file))


def main() -> None:
    file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    app = QApplication([])
    theme, seen = Theme(), looked_at(file)
    for name in ("light", "dark"):
        theme.force(name)
        window = Window(theme, 1440, 900)
        window.show()
        QTest.qWaitForWindowActive(window)
        page = window.page
        shoot(window, folder / f"import-empty-{name}.png")
        page.show_reading(seen.name)
        page.show_seen(seen)
        page.body.table.step(3)
        shoot(window, folder / f"import-{name}.png")
        page.body.counts.choose("refused")
        shoot(window, folder / f"import-refused-{name}.png")
        page.body.counts.choose("")
        page.body.columns.list._go(5)
        page.body.columns.list.change()
        window.grab().save(str(folder / f"import-columns-{name}.png"))
        page.body.picker.leave()
        page.show_progress(120, seen.counts.rows, 3400.0)
        shoot(window, folder / f"import-running-{name}.png")
        half = ImportCounts(120, 100, 10, 8, 2)
        page.show_stopped(ImportEnd("b", seen.name, half))
        shoot(window, folder / f"import-stopped-{name}.png")
        page.show_done(ImportEnd("b", seen.name, seen.counts))
        shoot(window, folder / f"import-done-{name}.png")
        page.show_taken_back(400, ("3 rows of leads that were worked on since were left",))
        shoot(window, folder / f"import-back-{name}.png")
        page.clear()
        page.show_trouble("photo.png is a picture.", "Bring a CSV or text file.")
        shoot(window, folder / f"import-trouble-{name}.png")
        window.close()
    theme.force("light")
    window = Window(theme, 900, 640)
    window.show()
    window.page.show_seen(seen)
    shoot(window, folder / "import-compact.png")
    del app


if __name__ == "__main__":
    main()
