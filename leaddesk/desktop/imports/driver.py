"""Looks at what a rep brings, imports it in a process of its own, and takes it back."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.imports.child import ImportChild, is_long
from leaddesk.desktop.imports.page import ImportPage
from leaddesk.desktop.imports.states import BUSY, State
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.errors import Refused
from leaddesk.domain.import_shown import ImportEnd, ImportSeen, end_of
from leaddesk.domain.rows import Touched

LANE = "import"

ASK = "ask"
"""On the page a likely known row waits for an answer; what has none when it comes in is new."""


class ImportDriver(QObject):
    """The Import page in step with the book.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line, when an import ended or was taken back.
    """

    left = Signal()
    done = Signal(object)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door = door
        self._clock = clock
        self._path: str | None = None
        self._paste: str | None = None
        self._kept: Path | None = None
        self._rows = 0
        self.page = ImportPage(theme, clock, window)
        self.page.hide()
        self._child = ImportChild(self._folder(), self._key, parent=self)
        self._looker = ImportChild(self._folder(), self._key, parent=self)
        self._connect()

    def _folder(self) -> Path:
        database = self._door.desk.database
        return database.folder if database is not None else Path()

    def _key(self) -> bytes:
        database = self._door.desk.database
        if database is None:
            raise Refused(self.tr("The book is not open yet."))
        return database.key

    def _connect(self) -> None:
        page, child = self.page, self._child
        page.file_chosen.connect(self.look_at)
        page.text_pasted.connect(self._on_pasted)
        page.mapping_changed.connect(self._on_corrected)
        page.known_changed.connect(self._on_corrected)
        page.reading_changed.connect(self._on_corrected)
        page.import_asked.connect(self._on_import_asked)
        page.cancel_asked.connect(child.cancel)
        page.go_on_asked.connect(child.go_on)
        page.take_back_asked.connect(child.take_back)
        page.left.connect(self.left)
        child.progressed.connect(self._on_progressed)
        child.finished.connect(self._on_finished)
        child.failed.connect(self._on_failed)
        child.stopped.connect(self._on_stopped)
        self._looker.seen.connect(self._on_seen)
        self._looker.failed.connect(self._on_failed)

    def show(self) -> None:
        """Bring the page up, with the keys in it."""
        self.page.show()
        self.page.raise_()
        self.page.setFocus()

    def hide(self) -> None:
        """Put the page away; an import goes on."""
        self.page.hide()

    def stop(self) -> None:
        """End the children: the window closes. An import goes on at the next start."""
        self._looker.close()
        self._child.close()

    # Looking

    @property
    def is_ready(self) -> bool:
        """Whether nothing is being read."""
        return self.page.state not in (State.READING, State.AGAIN)

    def bring(self, files: Sequence[str]) -> None:
        """Take files from beyond the page: dropped on the window, opened with the program."""
        if self.page.state in BUSY:
            self.page.put_off(files)
        else:
            self.page.bringing.take_files(files)

    def look_at(self, path: str) -> None:
        """Look at a file."""
        self._path, self._paste = path, None
        self.page.show_reading(Path(path).name)
        self._look()

    def _on_pasted(self, text: str) -> None:
        self._path, self._paste = None, text
        self._look()

    def _on_corrected(self, _what: object) -> None:
        self._look()

    def _look(self) -> None:
        from leaddesk.features.import_page import look
        from leaddesk.features.imports import Options

        page, read_as = self.page, self.page.read_as
        if self._path is not None and is_long(Path(self._path)):
            self._looker.look(
                Path(self._path),
                page.mapping,
                page.known,
                likely=ASK,
                statuses=page.statuses,
                **read_as,
            )
            return
        sheet, order = read_as.get("sheet", ""), read_as.get("date_order", "")
        self._door.ask(
            look,
            self._path,
            self._paste,
            Options(
                page.mapping,
                page.known,
                likely=ASK,
                choices=page.choices,
                statuses=page.statuses,
                sheet=sheet,
                date_order=order,
            ),
            then=self._on_seen,
            failed=self._on_refused,
            lane=LANE,
            newest_only=True,
            now=self._clock.now(),
        )

    def _on_seen(self, seen: ImportSeen) -> None:
        self._rows = seen.counts.rows
        self.page.show_seen(seen)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.page.show_trouble(error.text, error.mend)
        else:
            self._door.tell(error)

    # Importing

    def _on_import_asked(self) -> None:
        from leaddesk.features.import_paste import keep_paste

        file = Path(self._path) if self._path is not None else None
        if file is None:
            file = self._kept = keep_paste(self._folder(), self._paste or "")
        self.page.show_progress(0, self._rows, 0)
        page = self.page
        self._child.start(
            file,
            page.mapping,
            page.known,
            choices=page.choices,
            statuses=page.statuses,
            **page.read_as,
        )

    def _on_progressed(self, rows: int) -> None:
        self.page.show_progress(rows, self._rows, self._child.rate)

    def _on_finished(self, document: Mapping[str, Any]) -> None:
        self._drop_paste()
        if "undone" in document:
            leads, left = int(document["leads"]), tuple(document["left_alone"])
            self.page.show_taken_back(leads, left)
            said = self.tr("Import taken back")
            self.done.emit(Touched(label=said, left_alone=left))
            return
        end = end_of(dict(document))
        self.page.show_done(end)
        added = end.counts.new
        form = self.tr("1 lead added") if added == 1 else self.tr("{n} leads added")
        said = form.format(n=words.number(added))
        self.done.emit(Touched(label=said, detail=end.name))

    def _on_failed(self, said: str) -> None:
        self.page.show_trouble(said, "")

    def _on_stopped(self) -> None:
        from leaddesk.features.import_page import stopped_import

        self._door.ask(stopped_import, then=self._on_stopped_known, lane=LANE)

    def _on_stopped_known(self, end: ImportEnd | None) -> None:
        self.page.show_stopped(end)

    def _drop_paste(self) -> None:
        from leaddesk.features.import_paste import drop_paste

        if self._kept is not None:
            drop_paste(self._kept)
            self._kept = None

    def finish_stopped(self) -> None:
        """Finish what a crash or a closed window left half done."""
        self._child.go_on()
