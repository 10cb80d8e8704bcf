"""What the Import page shows: a file as it was read, how far it has come in, what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.imports.bars import HEADER, SAID, ImportHeader, SaidBar, WarningList
from leaddesk.desktop.imports.body import ImportBody
from leaddesk.desktop.imports.bringing import Bringing
from leaddesk.desktop.imports.drop_card import TALL, WIDE, DropCard
from leaddesk.desktop.imports.reading_bar import TALL as READING
from leaddesk.desktop.imports.reading_bar import ReadingBar
from leaddesk.desktop.imports.saying import Saying
from leaddesk.desktop.imports.states import BUSY, State
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.import_shown import ImportEnd, ImportSeen


class ImportShown(QWidget):
    """Header, sentence, rows and drop card, and which of them a state of the page shows."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.state = State.EMPTY
        self._seen: ImportSeen | None = None
        self._agreed: dict[str, str] = {}  # the corrections that `_seen` was read with
        self._batch = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = ImportHeader(theme, self)
        self.said = SaidBar(theme, self)
        self.reading = ReadingBar(theme, self)
        self.warnings = WarningList(theme, self)
        self.body = ImportBody(theme, self)
        self.drop = DropCard(theme, self)
        self.bringing = Bringing(self, self.drop)
        self._saying = Saying(self.header, self.said, self)
        self.clear()

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
        self.show_counts()
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

    def show_counts(self) -> None:
        """Say anew how many rows come in."""
        if self.body.seen is not None and self.state is State.SEEN:
            waiting = self.body.choices.waiting(self.body.seen)
            self.body.show_counts(self.body.seen.counts)
            self._saying.seen(self.body.seen, waiting, len(self.bringing.waiting))

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
