"""The Import page: bring a file, see what will happen, put the columns right, import, take back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.imports.page_keys import press
from leaddesk.desktop.imports.shown import ImportShown
from leaddesk.desktop.imports.states import BUSY, State
from leaddesk.desktop.theme.theme import Theme


class ImportPage(ImportShown):
    """All of it; it reads and writes nothing itself: files and rows go out as signals.

    Signals:
        file_chosen, text_pasted: bring `show_seen` or `show_trouble`.
        mapping_changed: column name -> field, every correction so far; bring `show_seen` anew.
        known_changed: "fill" or "skip", what known leads get; bring `show_seen` anew.
        reading_changed: another sheet or order of dates is in `read_as`; bring `show_seen` anew.
        import_asked: bring the file in with `mapping` and `known`.
        cancel_asked: stop the import; bring `show_stopped`.
        go_on_asked: finish the import that was stopped.
        take_back_asked: the id of the batch; bring `show_taken_back`.
        left: the rep goes to the inbox.
    """

    file_chosen = Signal(str)
    text_pasted = Signal(str)
    mapping_changed = Signal(dict)
    known_changed = Signal(str)
    reading_changed = Signal(str)
    import_asked = Signal()
    cancel_asked = Signal()
    go_on_asked = Signal()
    take_back_asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, clock, parent)
        self.setAccessibleName(self.tr("Import"))
        self._connect()

    def _connect(self) -> None:
        self.header.back_clicked.connect(self.back)
        self.header.go_clicked.connect(self.go)
        self.said.acted.connect(self.bringing.choose)
        self.bringing.file_chosen.connect(self._on_file_chosen)
        self.bringing.text_pasted.connect(self._on_text_pasted)
        self.bringing.refused.connect(self.show_trouble)
        self.body.mapping_changed.connect(self._on_mapping_changed)
        self.body.known_changed.connect(self._on_known_changed)
        self.reading.sheet_chosen.connect(self._on_sheet_chosen)
        self.reading.dates_chosen.connect(self._on_reading_changed)
        self.body.choices_changed.connect(self.show_counts)

    # What the rep does

    def _read_again(self) -> None:
        self._saying.reading_again(self._name())
        self._enter(State.AGAIN)

    def _on_file_chosen(self, path: str) -> None:
        self.show_reading(path.replace("\\", "/").rpartition("/")[2])
        self.file_chosen.emit(path)

    def _on_text_pasted(self, text: str) -> None:
        self.show_reading(self.tr("Pasted list"))
        self.text_pasted.emit(text)

    def _on_mapping_changed(self, mapping: dict[str, str]) -> None:
        self._read_again()
        self.mapping_changed.emit(mapping)

    def _on_sheet_chosen(self, sheet: str) -> None:
        """Read another sheet: what was corrected and answered belongs to the last one."""
        self.body.forget_corrections()
        self._on_reading_changed(sheet)

    def _on_reading_changed(self, value: str) -> None:
        self._read_again()
        self.reading_changed.emit(value)

    def _on_known_changed(self, value: str) -> None:
        self._read_again()
        self.known_changed.emit(value)

    def go(self) -> None:
        """Do what the primary button says."""
        seen = self.body.seen
        comes = seen.counts.written + self.body.choices.waiting(seen) if seen else 0
        if self.state is State.SEEN and self._seen is not None and comes:
            self.show_progress(0, self._seen.counts.rows, 0.0)
            self.import_asked.emit()
        elif self.state is State.STOPPED:
            self.show_progress(0, self._seen.counts.rows if self._seen else 0, 0.0)
            self.go_on_asked.emit()
        elif self.state is State.RUNNING:
            self.left.emit()
        elif self.state in (State.DONE, State.BACK) or self.bringing.waiting:
            self._go_on()

    def back(self) -> None:
        """Do what the plain button says."""
        if self.state in (State.DONE, State.STOPPED):
            self.take_back()
        else:
            self.escape()

    def take_back(self) -> None:
        """Take back what came in."""
        self._saying.taking_back(self._name())
        self._enter(State.TAKING_BACK)
        self.take_back_asked.emit(self._batch)

    def escape(self) -> None:
        """Stop what runs, or leave the page."""
        if self.state is State.RUNNING:
            self.cancel_asked.emit()
        elif self.state not in BUSY:
            self._go_on()

    def _go_on(self) -> None:
        """Take the next file that waits, or leave the page."""
        if not self.bringing.take_next():
            self.clear()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key drawn on this page says; letters of other pages do nothing here."""
        if not press(self, event):
            event.ignore()
