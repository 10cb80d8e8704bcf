"""Section Book: where it lies, a copy now, the copies there are, and everything out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.settings import words
from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import SectionLabel, announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.form import FlowBox, SectionBody, Words
from leaddesk.desktop.widgets.paint import frame
from leaddesk.desktop.widgets.table import HEAD, ROW, Cell, Column, Table, TableHead, TableModel
from leaddesk.desktop.words import number
from leaddesk.domain.settings_rows import BookFacts, CopyRow

MOST_SHOWN = 8
"""Copies seen without scrolling the table itself."""

ENDINGS = (".xlsx", ".json", ".csv", ".vcf")


class RestoreCard(QWidget):
    """What a restore will do, and its two ways on; in place, never a dialog.

    Signals:
        agreed: the path of the copy that comes back.
    """

    agreed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path: Path | None = None
        self._said = Words(theme, "", "text")
        self.go = Button(theme, self.tr("Bring it back"), ("Enter",), Look.PRIMARY)
        self._leave = Button(theme, self.tr("Leave it"), ("Esc",), Look.GHOST)
        buttons = FlowBox(gap=8)
        buttons.setAccessibleName(self.tr("Bring the copy back or not"))
        buttons.put(self.go, self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.go.clicked.connect(self._on_go)
        self._leave.clicked.connect(self.leave)
        self._before: QWidget | None = None
        self.hide()

    def ask(self, path: Path, said: str, before: QWidget) -> None:
        """Say what will happen; the keys are on the way on."""
        self._path, self._before = path, before
        self._said.show_words(said)
        self.setAccessibleName(said)
        self.go.setAccessibleDescription(said)
        self.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    def leave(self) -> None:
        """Do nothing, and give the keys back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        path = self._path
        self.leave()
        if path is not None:
            self.agreed.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        tokens = self._theme.tokens
        frame(QPainter(self), self.rect().toRectF(), 8, tokens.warntint, tokens.warnline)


class BookSection(SectionBody):
    """It reads and writes nothing itself; file dialogs only name a path.

    Signals:
        asked: the section is shown and wants the facts.
        folder_asked: open the folder in the system.
        copy_asked: a path for a copy, or None for the usual place.
        restore_agreed: the path of the copy that comes back.
        export_asked: the path of a file for everything.
        stop_asked: end the export.
    """

    asked = Signal()
    folder_asked = Signal()
    copy_asked = Signal(object)
    restore_agreed = Signal(object)
    export_asked = Signal(object)
    stop_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(
            theme,
            self.tr("Book"),
            self.tr("All your leads lie in one encrypted file on this computer."),
        )
        self._clock = clock
        self._facts: BookFacts | None = None
        self._where = Words(theme, "", "text")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._size = Words(theme, "", "text2", 12)
        self.folder = Button(theme, self.tr("Open folder"))
        self.copy = Button(theme, self.tr("Make a copy now"))
        self.copy_to = Button(theme, self.tr("Copy to a file…"), (), Look.GHOST)
        self.other = Button(theme, self.tr("From another file…"), (), Look.GHOST)
        self.export = Button(theme, self.tr("Export everything…"))
        self.stop = Button(theme, self.tr("Stop"), (), Look.GHOST)
        self._progress = Words(theme, "", "text2", 12)
        self.card = RestoreCard(theme)
        self.table, box = self._make_table()
        self._box = box
        self._lay_out(box)
        self._connect()
        self.stop.hide()
        self._progress.hide()

    def _make_table(self) -> tuple[Table, QWidget]:
        columns = (
            Column(self.tr("Made"), 132, 2),
            Column(self.tr("Kind"), 132, 3),
            Column(self.tr("Size"), 72, 1, goes=1),
            Column(self.tr("File"), 150, 4, goes=2),
        )
        box = QWidget()
        box.setAccessibleName(self.tr("Copies of the book"))
        model = TableModel(columns, self._cells, self._spoken, box)
        table = Table(self.theme, model, self.tr("Copies of the book"), box)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(TableHead(self.theme, table, box))
        layout.addWidget(table)
        return table, box

    def _lay_out(self, box: QWidget) -> None:
        where = QWidget()
        column = QVBoxLayout(where)
        column.setContentsMargins(0, 5, 0, 0)
        column.setSpacing(4)
        for part in (self._where, self._size, _flow(self.folder)):
            column.addWidget(part)
        self.add_row(self.tr("Where it lies"), where)
        hint = self.tr("The whole book as .xlsx or .json, its leads as .csv or .vcf.")
        out = QWidget()
        column = QVBoxLayout(out)
        column.setContentsMargins(0, 0, 0, 0)
        self._out = _flow(self.export, self.stop)
        column.addWidget(self._out)
        column.addWidget(self._progress)
        self.add_row(self.tr("Everything out"), out, hint)
        hint = self.tr("Whole, encrypted with the same key, and checked. One is made each day.")
        self.add_row(self.tr("Copies"), _flow(self.copy, self.copy_to), hint, line=False)
        self.rows.addSpacing(8)
        self.rows.addWidget(SectionLabel(self.theme, self.tr("Enter on a copy brings it back")))
        self.rows.addSpacing(6)
        self.rows.addWidget(box)
        self.rows.addSpacing(8)
        self.rows.addWidget(self.card)
        other = _flow(self.other)
        other.setAccessibleName(self.tr("Another copy"))
        self.rows.addWidget(other)
        self.close_up()

    def _connect(self) -> None:
        self.folder.clicked.connect(self.folder_asked)
        self.copy.clicked.connect(self._on_copy)
        self.copy_to.clicked.connect(self._on_copy_to)
        self.other.clicked.connect(self._on_other)
        self.export.clicked.connect(self._on_export)
        self.stop.clicked.connect(self.stop_asked)
        self.table.acted.connect(self._on_acted)
        self.card.agreed.connect(self.restore_agreed)

    def refresh(self) -> None:
        """Ask for the facts."""
        self.asked.emit()

    def show_facts(self, facts: BookFacts) -> None:
        """Show where the book lies, and its copies."""
        self._facts = facts
        self._where.show_words(str(facts.folder))
        form = self.tr("{leads}, {companies}, {size}")
        said = form.format(
            leads=words.leads_said(facts.leads),
            companies=words.companies_said(facts.companies),
            size=words.size_said(facts.size),
        )
        self._size.show_words(said)
        at = max(0, self.table.currentIndex().row())
        self.table.show_rows(facts.copies, at, self.tr("No copies yet. One is made each day."))
        shown = max(1, min(MOST_SHOWN, len(facts.copies)))
        self._box.setFixedHeight(HEAD + ROW * shown + 2)

    def show_progress(self, rows: int, of: int) -> None:
        """Say how far an export is; it can be stopped."""
        form = self.tr("{n} of {of} rows written")
        self._progress.show_words(form.format(n=number(rows), of=number(of)))
        self.export.setEnabled(False)
        self.stop.setVisible(True)
        self._out.settle()

    def end_progress(self) -> None:
        """The export ended, whatever came of it."""
        had = self.stop.hasFocus()
        self._progress.hide()
        self.stop.hide()
        self.export.setEnabled(True)
        self._out.settle()
        if had:
            self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_restore(self, path: Path, when: str) -> None:
        """Say what bringing a copy back will do."""
        form = self.tr("The book as of {when} comes back; today's is kept as a copy.")
        self.card.ask(path, form.format(when=when), self.table)

    def _cells(self, row: CopyRow) -> tuple[Cell, ...]:
        return (
            Cell(words.copy_when(row, self._clock.now(), self._clock.zone), "text", MEDIUM),
            Cell(words.kind_word(row.kind)),
            Cell(words.size_said(row.size), "text2"),
            Cell(row.path.name, "text3"),
        )

    def _spoken(self, row: CopyRow) -> str:
        form = self.tr("{when}, {kind}, {size}. Enter brings it back.")
        return form.format(
            when=words.copy_when(row, self._clock.now(), self._clock.zone),
            kind=words.kind_word(row.kind),
            size=words.size_said(row.size),
        )

    # Files

    def _on_copy(self) -> None:
        self.copy_asked.emit(None)

    def _on_acted(self, row: CopyRow) -> None:
        self.ask_restore(row.path, words.copy_when(row, self._clock.now(), self._clock.zone))

    def _folder(self) -> str:
        return str(Path.home())

    def _on_copy_to(self) -> None:
        start = str(Path(self._folder()) / f"leaddesk-{self._clock.today()}.db")
        name = self.tr("Copy of the book")
        path, _ = QFileDialog.getSaveFileName(self, name, start, f"{name} (*.db)")
        if path:
            self.copy_asked.emit(Path(path))

    def _on_other(self) -> None:
        name = self.tr("Copy of the book")
        path, _ = QFileDialog.getOpenFileName(self, name, self._folder(), f"{name} (*.db)")
        if path:
            self.ask_restore(Path(path), Path(path).name)

    def _on_export(self) -> None:
        start = str(Path(self._folder()) / f"leaddesk-{self._clock.today()}.xlsx")
        filters = ";;".join(f"{self._filter(ending)} (*{ending})" for ending in ENDINGS)
        path, chosen = QFileDialog.getSaveFileName(self, self.tr("Everything out"), start, filters)
        if path:
            self.export_asked.emit(with_ending(Path(path), chosen))

    def _filter(self, ending: str) -> str:
        return {
            ".xlsx": self.tr("The whole book, for Excel"),
            ".json": self.tr("The whole book, for programs"),
            ".csv": self.tr("All leads, as a table"),
            ".vcf": self.tr("All leads, as contacts"),
        }[ending]


def with_ending(path: Path, chosen: str) -> Path:
    """Return a path with the ending of the filter chosen, where none was typed."""
    if path.suffix.casefold() in ENDINGS:
        return path
    ending = next((each for each in ENDINGS if f"*{each}" in chosen), ENDINGS[0])
    return path.with_name(path.name + ending)


def _flow(*buttons: QWidget) -> FlowBox:
    box = FlowBox(gap=4, bleed=RING)
    box.put(*buttons)
    return box
