"""Copies, restore and export from the Book section: all of it away from the window's thread."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.settings.book import BookSection
from leaddesk.desktop.widgets.page_bars import PageFoot
from leaddesk.desktop.words import number
from leaddesk.domain.errors import Refused
from leaddesk.domain.settings_rows import BookFacts

LANE = "settings-book"
EXPORT = "export"


class BookKeeping(QObject):
    """Does what the Book section asks, and says on the page what came of it."""

    _heard = Signal(int, int)

    def __init__(
        self, door: Door, clock: Clock, section: BookSection, foot: PageFoot, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._door, self._clock, self._section, self._foot = door, clock, section, foot
        self._stop = threading.Event()
        self._exporting = False
        self._waiting: Path | None = None
        section.asked.connect(self.ask)
        section.folder_asked.connect(self.open_folder)
        section.copy_asked.connect(self.back_up_to)
        section.restore_agreed.connect(self.restore_from)
        section.export_asked.connect(self.export_to)
        section.stop_asked.connect(self.stop_export)
        self._heard.connect(self._on_heard)

    def ask(self) -> None:
        """Ask for what the section shows."""
        from leaddesk.features.book_page import book_facts

        self._door.ask(
            book_facts, then=self._on_facts, failed=self._on_failed, lane=LANE, whole=True
        )

    def _on_facts(self, facts: BookFacts) -> None:
        self._section.show_facts(facts)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._foot.show_trouble(error.text, error.mend)
        else:
            self._door.tell(error)

    def open_folder(self) -> None:
        """Open the folder of the book in the system's file manager."""
        database = self._door.desk.database
        if database is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(database.folder)))

    # A copy

    def back_up_to(self, path: Path | None) -> None:
        """Make a verified copy; None: beside the others."""
        from leaddesk.features.book_page import back_up

        self._foot.show_remark(self.tr("Making a copy."))
        self._door.ask(
            back_up,
            path,
            then=self._on_backed_up,
            failed=self._on_failed,
            lane=LANE,
            whole=True,
            now=self._clock.now(),
        )

    def _on_backed_up(self, path: Path) -> None:
        said = self.tr("Copy made and checked.")
        self._foot.show_done(said, str(path), undo=False)
        self.ask()

    # Everything out

    def export_to(self, path: Path) -> None:
        """Write everything to a file whose ending says how."""
        from leaddesk.features.export_all import export_all

        if self._exporting:
            return
        self._exporting = True
        self._stop.clear()
        self._foot.clear()
        self._section.show_progress(0, 0)
        self._waiting = path
        self._door.ask(
            export_all,
            path,
            self._heard.emit,
            self._stop,
            then=self._on_exported,
            failed=self._on_export_failed,
            lane=EXPORT,
        )

    def stop_export(self) -> None:
        """End an export; no file is left."""
        self._stop.set()

    def _on_heard(self, rows: int, of: int) -> None:
        if self._exporting:
            self._section.show_progress(rows, of)

    def _on_exported(self, rows: int) -> None:
        self._end_export()
        form = self.tr("1 row written.") if rows == 1 else self.tr("{n} rows written.")
        self._foot.show_done(form.format(n=number(rows)), str(self._waiting), undo=False)

    def _on_export_failed(self, error: Exception) -> None:
        self._end_export()
        self._on_failed(error)

    def _end_export(self) -> None:
        self._exporting = False
        self._section.end_progress()

    # A restore

    def restore_from(self, path: Path) -> None:
        """Put a copy in the book's place; the present book is kept as a copy first."""
        from leaddesk.store import backup

        database = self._door.desk.database
        if self._exporting or database is None:
            said = self.tr("An export is running.")
            self._foot.show_trouble(said, self.tr("Wait for it, or stop it."))
            return
        folder, key = database.folder, database.key
        self._foot.clear()
        self._foot.show_remark(self.tr("The copy is being checked and brought back."))
        self._door.swap(lambda: backup.restore(folder, key, path), self._on_restored)

    def _on_restored(self, kept: Path | None) -> None:
        form = self.tr("The one before lies in {file}.")
        rest = form.format(file=kept.name) if kept is not None else ""
        self._foot.show_done(self.tr("The book is back."), rest, undo=False)
        self.ask()
