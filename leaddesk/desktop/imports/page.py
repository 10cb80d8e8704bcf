"""The Import page: bring a file, see what will happen, put the columns right, import, take back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.imports.bars import HEADER, SAID, ImportHeader, SaidBar, WarningList
from leaddesk.desktop.imports.body import ImportBody
from leaddesk.desktop.imports.bringing import Bringing
from leaddesk.desktop.imports.drop_card import TALL, WIDE, DropCard
from leaddesk.desktop.imports.page_keys import press
from leaddesk.desktop.imports.reading_bar import TALL as READING
from leaddesk.desktop.imports.reading_bar import ReadingBar
from leaddesk.desktop.imports.saying import Saying
from leaddesk.desktop.imports.states import BUSY, State
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.import_shown import ImportEnd, ImportSeen


class ImportPage(QWidget):
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
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.state = State.EMPTY
        self._seen: ImportSeen | None = None
        self._agreed: dict[str, str] = {}  # the corrections that `_seen` was read with
        self._batch = ""
        self.setAccessibleName(self.tr("Import"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = ImportHeader(theme, self)
        self.said = SaidBar(theme, self)
        self.reading = ReadingBar(theme, self)
        self.warnings = WarningList(theme, self)
        self.body = ImportBody(theme, self)
        self.drop = DropCard(theme, self)
        self.bringing = Bringing(self, self.drop)
        self._saying = Saying(self.header, self.said, self)
        self._connect()
        self.clear()

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
        self.body.choices_changed.connect(self._on_choices_changed)

    # What the owner asks and brings

    @property
    def mapping(self) -> dict[str, str]:
        """Every correction so far: column name -> field."""
        return self.body.mapping

    @property
    def statuses(self) -> dict[str, str]:
        """Values of the status column that were put right -> key of a status."""
        return self.body.statuses

    @property
    def known(self) -> str:
        """What known leads get: fill or skip."""
        return self.body.foot.known()

    @property
    def choices(self) -> dict[str, str]:
        """The answers for rows that are or may be known."""
        return self.body.choices.options

    @property
    def read_as(self) -> dict[str, str]:
        """Which sheet and order of dates the rep chose, as options of an import."""
        return self.reading.read_as

    def clear(self) -> None:
        """Wait for a file."""
        self._seen, self._batch = None, ""
        self._forget()
        self.drop.show_invitation()
        self._saying.waiting(len(self.bringing.waiting))
        self._enter(State.EMPTY)

    def show_reading(self, name: str) -> None:
        """Say that a file is being looked at."""
        self._seen = None
        self._forget()
        self._saying.reading(name)
        self._enter(State.READING)

    def _forget(self) -> None:
        self.body.forget()
        self.reading.forget()

    def show_seen(self, seen: ImportSeen) -> None:
        """Show a file and what importing it would do; ignored while one comes in."""
        if self.state in BUSY:
            return
        anew = self._seen is None or self.state not in (State.SEEN, State.AGAIN)
        self._seen, self._batch, self._agreed = seen, "", self.body.mapping
        self.body.show_seen(seen, anew=anew)
        self.reading.show_seen(seen)
        self._enter(State.SEEN)
        self._on_choices_changed()
        if anew:
            self._take_focus()

    def show_progress(self, rows: int, of: int, rate: float) -> None:
        """Say how many rows are in, of how many, at how many a second (0: not known yet)."""
        if self.state is not State.RUNNING:
            self._saying.running(self._name())
            self._enter(State.RUNNING)
        self._saying.progress(rows, of, rate)

    def show_done(self, end: ImportEnd) -> None:
        """Say what came of an import."""
        self._batch = end.batch
        self.body.show_counts(end.counts)
        self._saying.done(end, len(self.bringing.waiting))
        self._enter(State.DONE)

    def show_stopped(self, end: ImportEnd | None) -> None:
        """Say what came in before an import was stopped; None: nothing was written."""
        if end is None:
            self._back_to_seen()
            return
        self._batch = end.batch
        self._saying.stopped(end, self._seen.counts.rows if self._seen else end.counts.rows)
        self._enter(State.STOPPED)

    def show_taken_back(self, leads: int, left_alone: tuple[str, ...] = ()) -> None:
        """Say that an import was taken back, and what was left as it is."""
        self._saying.taken_back(self._name(), leads, left_alone, len(self.bringing.waiting))
        self._enter(State.BACK)

    def show_trouble(self, text: str, mend: str = "") -> None:
        """Say what could not be done and what works instead; what is shown of a file stays."""
        if self._seen is None:
            self.clear()
            self.drop.show_trouble(text, mend)
            return
        if self.state is State.AGAIN:
            self.body.restore(self._seen, self._agreed)
            self.reading.restore(self._seen)
        if self.state in (State.RUNNING, State.AGAIN, State.TAKING_BACK):
            self._back_to_seen()
        self._saying.trouble(text, mend)

    def put_off(self, files: Sequence[str]) -> None:
        """Keep files until this import is done, and say so."""
        self.bringing.waiting += files
        self._saying.put_off(self._name(), len(self.bringing.waiting))

    # States

    def _enter(self, state: State) -> None:
        self.state = state
        self.drop.setVisible(state is State.EMPTY)
        self.said.setVisible(state is not State.EMPTY)
        self.body.setVisible(self._seen is not None)
        asks = state in (State.SEEN, State.AGAIN)
        self.body.set_open(on=asks)
        self.bringing.open_to_drops = state not in BUSY
        self.reading.setVisible(asks and self.reading.has_choices)
        self.warnings.show_warnings(self._seen.warnings if self._seen and asks else ())
        self._place()

    def _back_to_seen(self) -> None:
        if self._seen is None:
            self.clear()
            return
        self.body.show_counts(self._seen.counts)
        self._saying.seen(self._seen, more=len(self.bringing.waiting))
        self._enter(State.SEEN)

    def _name(self) -> str:
        return self._seen.name if self._seen else ""

    def _read_again(self) -> None:
        self._saying.reading_again(self._name())
        self._enter(State.AGAIN)

    # What the rep does

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

    def _on_choices_changed(self) -> None:
        """Say anew how many rows come in."""
        if self.body.seen is not None and self.state is State.SEEN:
            waiting = self.body.choices.waiting(self.body.seen)
            self.body.show_counts(self.body.seen.counts)
            self._saying.seen(self.body.seen, waiting, len(self.bringing.waiting))

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

    # Layout

    def _take_focus(self) -> None:
        """Give the rows the keys, unless the rep is elsewhere."""
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or focused is self or self.isAncestorOf(focused)):
            self.body.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the rows, where there are any."""
        super().focusInEvent(event)
        if self.body.isVisible():
            self.body.table.setFocus(event.reason())

    def _place(self) -> None:
        wide, tall = self.width(), self.height()
        self.header.setGeometry(0, 0, wide, HEADER)
        self.said.setGeometry(0, HEADER, wide, SAID)
        top = HEADER + SAID
        self.reading.setGeometry(0, top, wide, READING)
        top += 0 if self.reading.isHidden() else READING
        high = self.warnings.tall()
        self.warnings.setGeometry(0, top, wide, high)
        top += high
        self.body.setGeometry(0, top, wide, max(0, tall - top))
        card = min(WIDE, wide - 40)
        above = max(HEADER + 20, HEADER + (tall - HEADER - TALL) * 2 // 5)
        self.drop.setGeometry((wide - card) // 2, above, card, TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
