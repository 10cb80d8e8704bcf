"""Section Workspace: which one the book is in, and the way to join or leave."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.form import FlowBox, SectionBody, Words

LANE = "settings-workspace"


class WorkspaceSection(SectionBody):
    """It reads and writes nothing itself.

    Signals:
        asked: the section is shown and wants to know where the book stands.
        opened: the rep goes to the Join page.
    """

    asked = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Workspace"),
            self.tr("Leads shared with colleagues, through a server of your own."),
        )
        self._where = Words(theme, "", "text")
        self._server = Words(theme, "", "text2", 12)
        self.open = Button(theme, "")
        self._buttons = FlowBox(gap=4, bleed=RING)
        self._buttons.put(self.open)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 5, 0, 0)
        column.setSpacing(4)
        for part in (self._where, self._server, self._buttons):
            column.addWidget(part)
        self.add_row(self.tr("This book is in"), box, line=False)
        self.close_up()
        self.open.clicked.connect(self.opened)
        self.show_standing(None)

    @property
    def where(self) -> str:
        """What stands there as the workspace."""
        return self._where.text()

    def refresh(self) -> None:
        """Ask where the book stands."""
        self.asked.emit()

    def show_standing(self, found: Any) -> None:
        """Show the workspace; None, or one without a name: there is none."""
        joined = bool(found and found.workspace)
        none = self.tr("No workspace")
        self._where.show_words(found.workspace if joined else none)
        form = self.tr("As {name}, on {address}")
        self._server.show_words(form.format(name=found.member, address=found.url) if joined else "")
        self.open.show_label(self.tr("Open or leave…") if joined else self.tr("Join a workspace…"))
        self._buttons.settle()


class WorkspaceAsking(QObject):
    """Asks the book where it stands."""

    def __init__(self, door: Door, section: WorkspaceSection, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._section = door, section
        section.asked.connect(self.ask)

    def ask(self) -> None:
        """Ask, and show the answer."""
        from leaddesk.features.sync_state import standing

        self._door.ask(standing, then=self._section.show_standing, lane=LANE)
