"""Section Lead process: the picture of each path, and the same as a table."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.desktop.settings.look import RadioRow
from leaddesk.desktop.settings.process_picture import ProcessPicture
from leaddesk.desktop.settings.process_words import StatusBlock, blocks
from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.form import FormRow, SectionBody
from leaddesk.desktop.widgets.table import HEAD, ROW, Cell, Column, Table, TableHead, TableModel
from leaddesk.domain.process import Process
from leaddesk.domain.said import retold

PICTURE, TABLE = "picture", "table"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table; the status is written on its first line only, and said on each."""

    status: str
    happened: str
    follows: str
    icon: str = ""
    head: bool = False


class ProcessSection(SectionBody):
    """Read-only; the paths are those in use.

    Signals:
        asked: the section is shown and wants the paths.
        lit: (widget, top, bottom) of what should be in view.
    """

    asked = Signal()
    lit = Signal(object, int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Lead process"),
            self.tr("Where a lead can be, what may happen there, and what follows by itself."),
        )
        self._paths: dict[str, Process] = {}
        self._path = ""
        self.paths: RadioRow | None = None
        self._shown = PICTURE
        self.view = RadioRow(
            theme,
            self.tr("Shown as"),
            [(PICTURE, self.tr("Picture")), (TABLE, self.tr("Table"))],
        )
        self.view.show_value(PICTURE)
        self.view.chosen.connect(self._on_view)
        self.picture = ProcessPicture(theme)
        self.picture.lit.connect(self._on_lit)
        self.table, self._table_box = self._make_table()
        self._choices = QVBoxLayout()
        self.rows.addLayout(self._choices)
        self.add_row(self.tr("Shown as"), self.view, line=False)
        self.rows.addWidget(self.picture)
        self.rows.addWidget(self._table_box)
        self._table_box.hide()
        self.close_up()

    def _make_table(self) -> tuple[Table, QWidget]:
        columns = (
            Column(self.tr("Status"), 108, 2),
            Column(self.tr("What happened"), 140, 3),
            Column(self.tr("What follows"), 180, 6),
        )
        box = QWidget()
        box.setAccessibleName(self.tr("The path as a table"))
        model = TableModel(columns, _cells, _spoken, box)
        table = Table(self.theme, model, self.tr("The path as a table"), box)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(TableHead(self.theme, table, box))
        layout.addWidget(table)
        return table, box

    def refresh(self) -> None:
        """Ask for the paths."""
        self.asked.emit()

    def show_paths(self, paths: tuple[Process, ...]) -> None:
        """Show these; the one that was shown stays."""
        offered = [(path.id, retold(path.name)) for path in paths]
        before = [(key, retold(path.name)) for key, path in self._paths.items()]
        self._paths = {path.id: path for path in paths}
        if paths and (self.paths is None or offered != before):
            self._offer(offered)
        if paths:
            self._show_path(self._path if self._path in self._paths else paths[0].id)

    def _offer(self, offered: list[tuple[str, str]]) -> None:
        """Offer these paths, in place of those that were."""
        while (old := self._choices.takeAt(0)) is not None:
            gone = old.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.paths = RadioRow(self.theme, self.tr("Path"), offered)
        self.paths.chosen.connect(self._show_path)
        self._choices.addWidget(FormRow(self.theme, self.tr("Path"), self.paths))

    def _show_path(self, path: str) -> None:
        self._path = path
        if self.paths is not None:
            self.paths.show_value(path)
        shown = blocks(self._paths[path])
        self.picture.show_blocks(shown)
        self.table.show_rows(_rows(shown))
        self._table_box.setFixedHeight(HEAD + ROW * self.table.rows.rowCount() + 2)

    def _on_view(self, view: str) -> None:
        self.picture.setVisible(view == PICTURE)
        self._table_box.setVisible(view == TABLE)

    def _on_lit(self, top: int, bottom: int) -> None:
        self.lit.emit(self.picture, top, bottom)


def _rows(shown: tuple[StatusBlock, ...]) -> list[_Row]:
    """Return one row a fact and an outcome, so that nothing of the picture is missing."""
    rows = []
    for block in shown:
        rows.append(_Row(block.name, "", block.instruction, block.icon, head=True))
        rows += [_Row(block.name, "", fact) for fact in block.facts]
        rows += [
            _Row(block.name, f"{line.digit} {line.label}".strip(), line.goes)
            for line in block.outcomes
        ]
    return rows


def _cells(row: _Row) -> tuple[Cell, ...]:
    quiet = not row.happened and not row.head
    return (
        Cell(row.status if row.head else "", "text", MEDIUM, row.icon),
        Cell(row.happened, "text"),
        Cell(row.follows, "text3" if quiet else "text" if row.head else "text2"),
    )


def _spoken(row: _Row) -> str:
    parts = (row.status, row.happened, row.follows)
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
