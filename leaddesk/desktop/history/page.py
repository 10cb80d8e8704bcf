"""The History page: what changed on a lead, filtered by typing, and the button that undoes time."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.history import words
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Button
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.page_bars import HEAD, PageFoot, PageHead
from leaddesk.desktop.widgets.table import HEAD as TABLE_HEAD
from leaddesk.desktop.widgets.table import Cell, Table, TableHead, TableModel
from leaddesk.desktop.words import number
from leaddesk.domain.history_rows import HistoryRow, LeadHistory


class HistoryPage(QWidget):
    """Head, table and foot; it reads and writes nothing itself.

    Signals:
        left: the rep goes back to the lead.
        return_asked: a `HistoryRow` whose old value is wanted.
        undo_asked: the rep clicked Undo.
    """

    left = Signal()
    return_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._history: LeadHistory | None = None
        self.setAccessibleName(self.tr("History"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = PageHead(theme, self)
        self.filter = Field(theme, self.tr("Filter the history"), self.head)
        self.filter.set_icon("search")
        self.filter.set_placeholder(self.tr("Filter"))
        self.head.put_beside(self.filter)
        model = TableModel(words.columns(), self._cells, self._spoken, self)
        self.table = Table(theme, model, self.tr("Changes"), self)
        self._names = TableHead(theme, self.table, self)
        self.foot = PageFoot(theme, self.tr("Last action"), self)
        self.bring = Button(theme, self.tr("Bring back"), ("Enter",))
        self.foot.put_right(self.bring)
        self._connect()

    def _connect(self) -> None:
        self.head.back_asked.connect(self.left)
        self.filter.edited.connect(self._on_filter)
        self.table.current_row.connect(self._on_current)
        self.table.acted.connect(self._on_acted)
        self.bring.clicked.connect(self._on_bring)
        self.foot.undo_asked.connect(self.undo_asked)
        self.foot.height_changed.connect(self._place)

    def _cells(self, row: HistoryRow) -> tuple[Cell, ...]:
        return words.cells(row, self._clock.now(), self._clock.zone)

    def _spoken(self, row: HistoryRow) -> str:
        return words.spoken(row, self._clock.now(), self._clock.zone)

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in the order it is read."""
        return [self.head, self.table, self.foot]

    def forget(self) -> None:
        """Another lead is coming: nothing of the last one stays."""
        self._history = None
        self.filter.set_text("")
        self.foot.clear()
        self.head.show_title(self.tr("History"))
        self.table.show_rows(())

    def show_history(self, history: LeadHistory) -> None:
        """Show the changes; the row that was current stays so."""
        anew = self._history is None
        kept = self.table.current()
        self._history = history
        title = self.tr("History of {name}").format(name=history.name)
        count = len(history.rows)
        form = self.tr("1 change") if count == 1 else self.tr("{n} changes")
        parts = (history.company, form.format(n=number(count)))
        self.head.show_title(title, ", ".join(part for part in parts if part))
        self.setAccessibleName(title)
        self._fill(None if anew else kept)

    def _fill(self, kept: HistoryRow | None) -> None:
        history, typed = self._history, self.filter.text()
        if history is None:
            return
        fits = partial(words.fits, typed=typed, now=self._clock.now(), zone=self._clock.zone)
        rows = [row for row in history.rows if not typed.strip() or fits(row)]
        none = self.tr("Nothing in this history holds these words.")
        self.table.show_rows(rows, _place_of(kept, rows), none)

    def _on_filter(self, _typed: str) -> None:
        self._fill(None)

    def _on_current(self, row: HistoryRow | None) -> None:
        self.bring.setEnabled(row is not None and row.can_return)
        merge = row is not None and row.merge
        self.bring.show_label(self.tr("Take apart") if merge else self.tr("Bring back"))
        self.foot.place()
        if row is not None:
            self.foot.show_remark(self._remark(row))

    def _remark(self, row: HistoryRow) -> str:
        """Say what the command was, and why nothing can be brought back where it cannot."""
        if row.can_return:
            return row.command
        why = self.tr("It stands so now.") if row.field else self.tr("This is how it came.")
        return f"{row.command}. {why}" if row.command else why

    def _on_acted(self, row: HistoryRow) -> None:
        if row.can_return:
            self.return_asked.emit(row)
        else:
            self.foot.clear()
            self.foot.show_remark(self._remark(row))

    def _on_bring(self) -> None:
        row = self.table.current()
        if row is not None:
            self._on_acted(row)

    # Keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters filter, Esc empties the filter and then leaves; the rest is the window's."""
        key, sign = event.key(), event.text()
        typing = self.filter.edit.hasFocus()
        if key == Qt.Key.Key_Escape and (typing or self.filter.text()):
            self.filter.set_text("")
            self._fill(self.table.current())
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif typing and (key in ENTER or key == Qt.Key.Key_Down):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_bare(event) and sign.isprintable() and sign.strip() and sign != "?":
            self._begin_filter("" if sign == "/" else sign)
        else:
            event.ignore()

    def _begin_filter(self, sign: str) -> None:
        self.filter.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.edit.insert(sign)
        self._fill(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the rows."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide, tall = self.width(), self.height()
        self.head.setGeometry(0, 0, wide, HEAD)
        self._names.setGeometry(0, HEAD, wide, TABLE_HEAD)
        top, foot = HEAD + TABLE_HEAD, self.foot.height()
        self.table.setGeometry(0, top, wide, max(0, tall - top - foot))
        self.foot.setGeometry(0, tall - foot, wide, foot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)


def _place_of(kept: HistoryRow | None, rows: list[HistoryRow]) -> int:
    """Return where the row that was current stands now; 0 where it is not shown."""
    if kept is None:
        return 0
    mark = (kept.entry, kept.entity, kept.row, kept.field)
    marks = [(row.entry, row.entity, row.row, row.field) for row in rows]
    return marks.index(mark) if mark in marks else 0
