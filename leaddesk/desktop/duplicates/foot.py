"""The foot of a pair: that all can be undone, or what was done; and the three ways to decide."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.page_bars import PageFoot

TALL = 60
_GAP = 8


class Decisions(QWidget):
    """Colleagues, Keep apart, Merge: side by side, as wide as their words.

    Signals:
        merge_asked, apart_asked, colleagues_asked: a button was pressed.
    """

    merge_asked = Signal()
    apart_asked = Signal()
    colleagues_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Decide"))
        self.colleagues = Button(theme, self.tr("Colleagues"), ("O",), parent=self)
        self.apart = Button(theme, self.tr("Keep apart"), ("X",), parent=self)
        self.merge = Button(theme, self.tr("Merge"), ("Ctrl", "Enter"), Look.PRIMARY, parent=self)
        self.colleagues.setToolTip(self.tr("Both are people at one company"))
        self.apart.setToolTip(self.tr("Never offered again"))
        for button in self._buttons():
            button.set_height(32)
        self.merge.clicked.connect(self.merge_asked)
        self.apart.clicked.connect(self.apart_asked)
        self.colleagues.clicked.connect(self.colleagues_asked)

    def _buttons(self) -> tuple[Button, Button, Button]:
        return self.colleagues, self.apart, self.merge

    def show_for(self, *, people: bool) -> None:
        """Offer that two are colleagues only where they are people."""
        self.colleagues.setVisible(people)
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """Return the room all shown buttons take."""
        sizes = [each.sizeHint() for each in self._buttons() if not each.isHidden()]
        wide = sum(size.width() - 2 * RING for size in sizes) + _GAP * (len(sizes) - 1)
        return QSize(wide + 2 * RING, 32 + 2 * RING)

    def _place(self) -> None:
        x = 0
        for button in self._buttons():
            if not button.isHidden():
                size = button.sizeHint()
                button.setGeometry(x, 0, size.width(), size.height())
                x += size.width() - 2 * RING + _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out."""
        super().resizeEvent(event)
        self._place()


class PairFoot(PageFoot):
    """What was done with its undo, or that everything can be; and the decisions at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Last action"), parent, tall=TALL)
        self.decisions = Decisions(theme, self)
        self.put_right(self.decisions)

    def show_pair(self, *, there: bool, people: bool) -> None:
        """Offer the decisions where there is a pair."""
        self.decisions.show_for(people=people)
        self.decisions.setVisible(there)
        self.place()

    def show_promise(self, *, people: bool) -> None:
        """Say that nothing is final, where nothing was done just now."""
        said = self.tr("You can undo this on any later day, from History")
        if not people:
            said = self.tr("You can undo this on any later day, from Companies")
        self.show_remark(said, icon="undo")

    def show_changed(self, labels: list[str]) -> None:
        """Say which fields others changed while the rep looked at them."""
        said = self.tr("Changed meanwhile: {fields}. Check the marked fields.")
        self.show_remark(said.format(fields=", ".join(labels)), icon="alert")
