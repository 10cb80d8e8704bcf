"""One pair whole: head, evidence, fields, the lead after the merge; all but the head scrolls."""

from collections.abc import Mapping, Set

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.duplicates import words
from leaddesk.desktop.duplicates.chips import Chips
from leaddesk.desktop.duplicates.fields import Fields
from leaddesk.desktop.duplicates.head import TALL as HEAD
from leaddesk.desktop.duplicates.head import PairHead
from leaddesk.desktop.duplicates.hints import KeyHints
from leaddesk.desktop.duplicates.preview import AfterMerge
from leaddesk.desktop.duplicates.side import scrolling
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.domain.merge_rows import PairRow, PairShown, Pick, Preview


class PairPane(QWidget):
    """Shows a pair and the choices made for it.

    Signals:
        chosen: (key of the field, side) that was pressed.
        typed: (key of the field, text).
    """

    chosen = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.setAccessibleName(self.tr("Pair"))
        self.head = PairHead(theme, self)
        self._body = QWidget()
        self._body.setAccessibleName(self.tr("Pair"))
        self._area = scrolling(self._body, self)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self.chips = Chips(theme, self._body)
        self.fields = Fields(theme, self._body)
        self.hints = KeyHints(theme, self._body)
        self.after = AfterMerge(theme, clock, self._body)
        self.fields.chosen.connect(self.chosen)
        self.fields.typed.connect(self.typed)
        self.show_pair(None)

    def show_pair(self, shown: PairShown | None) -> None:
        """Show what speaks for a pair; None: none is known yet."""
        for part in (self.chips, self.fields, self.hints, self.after):
            part.setVisible(shown is not None)
        if shown is not None:
            self.chips.show_chips(words.chips(shown.evidence))
            self.after.show_plan(shown.plan)
        self._place()

    def name_pair(self, pair: PairRow | None, place: int, total: int) -> None:
        """Name the pair that comes, and say which of how many it is."""
        self.head.show_pair(pair, place, total)

    def show_picks(
        self, shown: PairShown, picks: Mapping[str, Pick], marked: Set[str] = frozenset()
    ) -> None:
        """Show what stands in each field; those marked were changed meanwhile."""
        plan, now, zone = shown.plan, self._clock.now(), self._clock.zone
        notes = tuple(words.side_text(side, plan.what, now, zone) for side in (plan.a, plan.b))
        self.fields.show_plan(plan, picks, words.side_titles(), (notes[0], notes[1]), marked)
        self.hints.begin_at(self.fields.cells_left())
        self._place()

    def show_preview(self, preview: Preview | None) -> None:
        """Show what stands after the merge."""
        self.after.show_preview(preview)

    def to_top(self) -> None:
        """Scroll to the evidence."""
        self._area.verticalScrollBar().setValue(0)

    def _place(self) -> None:
        wide, tall = self.width(), max(0, self.height() - HEAD)
        self.head.setGeometry(0, 0, wide, HEAD)
        self._area.setGeometry(0, HEAD, wide, tall)
        y = self.chips.tall(wide)
        self.chips.setGeometry(0, 0, wide, y)
        self.fields.setGeometry(0, y, wide, self.fields.height())
        y += self.fields.height() + 8
        hints = self.hints.tall(wide)
        self.hints.setGeometry(0, y, wide, hints)
        y += hints + 20
        after = self.after.tall(wide)
        self.after.setGeometry(0, y, wide, after)
        self._body.resize(wide, max(tall, y + after + 16))
        self._bar.setGeometry(wide - OverlayBar.WIDE, HEAD, OverlayBar.WIDE, tall)
        self._bar.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
