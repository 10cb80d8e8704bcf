"""Section New files: the folder whose new files the inbox offers."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.form import FlowBox, SectionBody, Words
from leaddesk.desktop.widgets.page_bars import PageFoot
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched

LANE = "settings-incoming"


class IncomingSection(SectionBody):
    """It reads and writes nothing itself; the system's dialog only names a folder.

    Signals:
        asked: the section is shown and wants to know the folder.
        chosen: the path of a folder, "" for none.
    """

    asked = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("New files"),
            self.tr("Nothing is brought in by itself: you look at each file first."),
        )
        self._folder = ""
        self._where = Words(theme, "", "text")
        self.choose = Button(theme, self.tr("Choose a folder…"))
        self.none = Button(theme, self.tr("Watch none"), (), Look.GHOST)
        self._buttons = FlowBox(gap=4, bleed=RING)
        self._buttons.put(self.choose, self.none)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 5, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._where)
        column.addWidget(self._buttons)
        hint = self.tr("The inbox offers lists, contacts and mails that are new in it.")
        self.add_row(self.tr("Watched folder"), box, hint, line=False)
        self.close_up()
        self.choose.clicked.connect(self._on_choose)
        self.none.clicked.connect(self._on_none)
        self.show_folder("")

    @property
    def where(self) -> str:
        """What stands there as the folder."""
        return self._where.text()

    def refresh(self) -> None:
        """Ask for the folder."""
        self.asked.emit()

    def show_folder(self, folder: str) -> None:
        """Show which folder is watched, "" for none."""
        had = self.none.hasFocus()
        self._folder = folder
        self._where.show_words(folder or self.tr("None"))
        self.none.setVisible(bool(folder))
        self._buttons.settle()
        if had and not folder:
            self.choose.setFocus()

    def _on_choose(self) -> None:
        start = self._folder or str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Watched folder"), start)
        if folder:
            self.chosen.emit(folder)

    def _on_none(self) -> None:
        self.chosen.emit("")


class FolderWatch(QObject):
    """Keeps the folder in the book, and says on the page what came of it."""

    def __init__(
        self, door: Door, section: IncomingSection, foot: PageFoot, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._door, self._section, self._foot = door, section, foot
        section.asked.connect(self.ask)
        section.chosen.connect(self.keep)

    def ask(self) -> None:
        """Ask which folder is watched."""
        from leaddesk.features.watching import watched_folder

        self._door.ask(watched_folder, then=self._section.show_folder, lane=LANE)

    def keep(self, folder: str) -> None:
        """Watch a folder from now on, "" for none."""
        from leaddesk.features.watching import watch

        self._door.do(watch, folder, then=self._on_kept, failed=self._on_failed)

    def _on_kept(self, touched: Touched) -> None:
        self._foot.show_done(f"{touched.label}.", undo=False)
        self.ask()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._foot.show_trouble(error.text, error.mend)
        else:
            self._door.tell(error)
