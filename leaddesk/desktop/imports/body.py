"""The rows of a file under their counts, its columns beside them, and what known leads get."""

from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.imports import words
from leaddesk.desktop.imports.below import FOOT, FootBar, RawCard
from leaddesk.desktop.imports.beside import BesidePane
from leaddesk.desktop.imports.choosing import Choices
from leaddesk.desktop.imports.columns import ColumnsPane
from leaddesk.desktop.imports.counts import HEIGHT as COUNTS
from leaddesk.desktop.imports.counts import CountBar
from leaddesk.desktop.imports.picker import FieldPicker
from leaddesk.desktop.imports.table import HEAD, ROW, RowTable, TableHead
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportCounts, ImportLine, ImportSeen

PANE, NARROW_PANE, NARROW = 316, 256, 1000


class ImportBody(QWidget):
    """All that is known of one file; the rep looks, filters and corrects here.

    Signals:
        mapping_changed: column name -> field, every correction so far.
        known_changed: "fill" or "skip", what known leads get.
        choices_changed: an answer was given for a row, or for all alike.
    """

    mapping_changed = Signal(dict)
    known_changed = Signal(str)
    choices_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seen: ImportSeen | None = None
        self._mapping: dict[str, str] = {}
        self._statuses: dict[str, str] = {}
        self.counts = CountBar(theme, self)
        self.table = RowTable(theme, self)
        self._head = TableHead(theme, self.table, self)
        self.columns = ColumnsPane(theme, self)
        self.card = RawCard(theme, self)
        self.beside = BesidePane(theme, self)
        self.choices = Choices()
        self._open = False
        self.foot = FootBar(theme, self)
        self.picker = FieldPicker(theme, self)
        self.counts.chosen.connect(self._on_chosen)
        self.table.current_line.connect(self._on_current_line)
        self.columns.list.change_asked.connect(self._on_change_asked)
        self.columns.list.status_asked.connect(self._on_status_asked)
        self.picker.picked.connect(self._on_picked)
        self.picker.status_picked.connect(self._on_status_picked)
        self.foot.known_changed.connect(self._on_known_changed)
        self.beside.chosen.connect(self.choose)
        self.beside.chosen_alike.connect(self.choose_alike)

    def forget(self) -> None:
        """Let go of a file, with what was chosen and corrected for it."""
        self._seen = None
        self.forget_corrections()
        self.foot.set_known("fill")
        self.counts.choose("")

    def forget_corrections(self) -> None:
        """Let go of what was corrected and answered: another sheet is read."""
        self._mapping, self._statuses = {}, {}
        self.choices.clear()

    def restore(self, seen: ImportSeen, mapping: dict[str, str]) -> None:
        """Go back to a file as it was read last: a correction could not be worked in."""
        self._mapping = dict(mapping)
        self.show_seen(seen, anew=False)

    def show_seen(self, seen: ImportSeen, *, anew: bool) -> None:
        """Show a file; `anew` begins at its first row."""
        self._seen = seen = seen.with_statuses(self._statuses)
        self.choices.clear() if anew else self.choices.refresh(seen)
        self.columns.show_seen(seen)
        self.show_counts(self.choices.counts(seen))
        self._show_lines(anew=anew)

    def show_counts(self, counts: ImportCounts) -> None:
        """Show what would become, or became, of the rows."""
        waiting = self.choices.waiting(self._seen) if self._seen and self._open else 0
        self.counts.show_counts(counts, self.foot.known(), waiting)

    @property
    def seen(self) -> ImportSeen | None:
        """The file with the rep's answers in its counts."""
        if self._seen is None:
            return None
        return replace(self._seen, counts=self.choices.counts(self._seen))

    def choose(self, how: str) -> None:
        """Answer for the current row: fill, new or skip."""
        line = self._current()
        if line is not None and self._open and _may_be_known(line):
            self.choices.choose(line, how)
            self._on_chosen_for()

    def choose_alike(self) -> None:
        """Give the current row's answer to all that wait for the same reasons."""
        line = self._current()
        if line is not None and self._open and line.alike:
            self.choices.choose_alike(line)
            self._on_chosen_for()

    def _current(self) -> ImportLine | None:
        """Return the current row as the file has it, before any answer."""
        shown = self.table.current()
        if shown is None or self._seen is None:
            return None
        return next((each for each in self._seen.lines if each.row == shown.row), None)

    def _on_chosen_for(self) -> None:
        self._show_lines(anew=False)
        if self._seen is not None:
            self.show_counts(self.choices.counts(self._seen))
        self.choices_changed.emit()

    def set_open(self, *, on: bool) -> None:
        """Take corrections, or only show what was read."""
        self._open = on
        self.columns.set_open(on=on)
        self.foot.set_open(on=on)
        self.beside.set_open(on=on)
        if not on and self.picker.isVisible():
            self.picker.leave()

    @property
    def mapping(self) -> dict[str, str]:
        """Every correction so far: column name -> field."""
        return dict(self._mapping)

    def _show_lines(self, *, anew: bool) -> None:
        if self._seen is None:
            return
        verdict, current = self.counts.verdict(), self.table.current()
        lines = tuple(map(self.choices.applied, self._seen.shown(verdict)))
        keep = 0 if anew or current is None else current.row
        self.table.show_lines(lines, keep, words.none_of(verdict))
        count = self._seen.counts.of(verdict)
        note = ""
        if len(lines) < count:
            form = self.tr("The first {n} of {of} rows are shown")
            note = form.format(n=number(len(lines)), of=number(count))
        self.foot.show_note(note)

    def _on_chosen(self, _verdict: str) -> None:
        self._show_lines(anew=False)

    def _on_current_line(self, line: ImportLine | None) -> None:
        refused = line is not None and line.verdict == "refused"
        if line is not None and refused:
            self.card.show_line(line)
        self.card.setVisible(refused)
        self._show_beside()
        self._place()
        if refused or not self.beside.isHidden():
            self.table.scrollTo(self.table.currentIndex())

    def _show_beside(self) -> None:
        """Show the current row beside the lead that it is or may be."""
        line = self._current()
        shown = line is not None and self._seen is not None and bool(line.sides or line.waits)
        if line is not None and self._seen is not None and shown:
            same = [each.row for each in self._seen.lines if each.verdict == line.verdict]
            form = self.tr("{verdict} {n} of {of}")
            place = form.format(
                verdict=words.verdict_word(line.verdict),
                n=number(same.index(line.row) + 1),
                of=number(self._seen.counts.of(line.verdict)),
            )
            alike = self._seen.alike.get(line.alike, 0) if line.alike else 0
            self.beside.show_line(line, place, self.choices.of(line), alike)
        self.beside.setVisible(shown)

    def _on_change_asked(self, name: str, field: str, row: QRect) -> None:
        column = self.columns.list.column()
        row.translate(self.columns.list.mapTo(self, row.topLeft()) - row.topLeft())
        self.picker.open(name, field, column.samples if column else (), row)

    def _on_picked(self, name: str, field: str) -> None:
        if self._seen is None:
            return
        before = next((each for each in self._seen.columns if each.name == name), None)
        if before is None or before.field == field:
            return
        self._mapping[name] = field
        columns = tuple(
            replace(each, field=field) if each.name == name else each for each in self._seen.columns
        )
        self._seen = replace(self._seen, columns=columns)
        self.columns.show_seen(self._seen)
        self.mapping_changed.emit(self.mapping)

    @property
    def statuses(self) -> dict[str, str]:
        """Values of the status column that were put right -> key of a status."""
        return dict(self._statuses)

    def _on_status_asked(self, value: str, key: str, row: QRect) -> None:
        row.translate(self.columns.list.mapTo(self, row.topLeft()) - row.topLeft())
        offered = self._seen.offered if self._seen else ()
        self.picker.open_statuses(value, key, offered, row)

    def _on_status_picked(self, value: str, key: str) -> None:
        """Put a value right; nothing else of the file is other by that, so it is not read anew."""
        if self._seen is not None:
            self._statuses[value] = key
            self._seen = self._seen.with_statuses(self._statuses)
            self.columns.show_seen(self._seen)

    def _on_known_changed(self, value: str) -> None:
        self.known_changed.emit(value)

    def _pane(self) -> int:
        return NARROW_PANE if self.width() < NARROW else PANE

    def _place(self) -> None:
        wide, tall = self.width() - self._pane(), self.height()
        self.counts.setGeometry(0, 0, self.width(), COUNTS)
        self.columns.setGeometry(wide, COUNTS, self._pane(), max(0, tall - COUNTS))
        self._head.setGeometry(0, COUNTS, wide, HEAD)
        self.foot.setGeometry(0, tall - FOOT, wide, FOOT)
        self.foot.setVisible(self.beside.isHidden())
        bottom = tall - FOOT
        if not self.beside.isHidden():
            room = tall - COUNTS - HEAD
            high = min(self.beside.wanted(), max(room * 11 // 20, room - 5 * ROW))
            bottom = tall - high
            self.beside.setGeometry(0, bottom, wide, high)
        if not self.card.isHidden():
            high = self.card.height_for(wide - 36)
            self.card.setGeometry(20, bottom - high - 16, wide - 36, high)
            bottom -= high + 32
        top = COUNTS + HEAD
        self.table.setGeometry(0, top, wide, max(0, bottom - top))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        if self.picker.isVisible():
            self.picker.leave()
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the edge above the card."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        if not self.card.isHidden():
            painter.fillRect(0, self.card.y() - 16, self.foot.width(), 1, tokens.line)


def _may_be_known(line: ImportLine) -> bool:
    return bool(line.sides or line.waits)
