"""Groups of leads on a scroll area: only what is on the screen is known, laid out and painted."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.access import Spoken
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.geometry import HEADER, ROW, Geometry, Place
from leaddesk.desktop.inbox.pages import PAGE, Pages
from leaddesk.desktop.inbox.row_paint import TEXT_LEFT, RowPainter
from leaddesk.desktop.inbox.strip import OutcomeStrip, StickyHeader
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.domain.rows import InboxGroup, InboxRow


class GroupedList(QAbstractScrollArea):
    """Groups of rows on a scroll area: geometry, pages and paint, without a current lead's duties.

    Signals:
        rows_wanted: (status, offset, limit) of rows to bring, asked once until `show_view`.
    """

    rows_wanted = Signal(str, int, int)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._clock = clock
        self._groups: tuple[InboxGroup, ...] = ()
        self._geometry = Geometry()
        self._pages = Pages()
        self._paint = RowPainter(theme, clock)
        self._hover: Place | None = None
        self._lit = False
        self._learned: frozenset[str] = frozenset()
        self._strip = OutcomeStrip(theme, clock, self.viewport())
        self._sticky = StickyHeader(self._paint, self.viewport())
        self._bar = OverlayBar(theme, self.verticalScrollBar(), self)
        self._wants = QTimer(self, singleShot=True, interval=0)
        self._wants.timeout.connect(self._on_wants_due)

    def set_lit(self, *, lit: bool) -> None:
        """Keep the look of focus while a popover of the current row has it."""
        self._lit = lit
        self.viewport().update()

    def set_learned(self, statuses: frozenset[str]) -> None:
        """Leave the instruction out where the rep knows the status (UI.md section 3: 20 uses)."""
        self._learned = statuses
        self.viewport().update()

    def wanted(self) -> list[tuple[str, int, int]]:
        """Return (status, offset, limit) of what the view lacks, a screen to either side included.

        Each page is named once; the owner may ask for rows together with the view and so never
        shows a blank line.
        """
        scroll, tall = self._scroll(), self.viewport().height()
        found: list[tuple[str, int, int]] = []
        top = 0
        for block in self._geometry.blocks:
            first = max(0, (scroll - tall - top - HEADER) // ROW)
            last = min(block.shown - 1, (scroll + 2 * tall - top - HEADER) // ROW)
            if first <= last:
                pages = self._pages.missing(block.status, first, last)
                found += [(block.status, offset, limit) for offset, limit in pages]
            top += HEADER + ROW * block.shown
        return found

    def in_view(self) -> list[tuple[str, int, int]]:
        """Return (status, offset, limit) of the pages on the screen, known or not.

        The owner asks for these together with a new view, so that one answer paints all.
        """
        scroll, tall = self._scroll(), self.viewport().height()
        found: list[tuple[str, int, int]] = []
        top = 0
        for block in self._geometry.blocks:
            first = max(0, (scroll - top - HEADER) // ROW)
            last = min(block.shown - 1, (scroll + tall - top - HEADER) // ROW)
            pages = range(first // PAGE, last // PAGE + 1) if first <= last else ()
            found += [(block.status, number * PAGE, PAGE) for number in pages]
            top += HEADER + ROW * block.shown
        return found

    def _on_wants_due(self) -> None:
        for status, offset, limit in self.wanted():
            self.rows_wanted.emit(status, offset, limit)

    def _scroll(self) -> int:
        return self.verticalScrollBar().value()

    def _row(self, place: Place) -> InboxRow | None:
        return self._pages.row(self._geometry.blocks[place.group].status, place.index)

    def _is_lit(self) -> bool:
        focused = QApplication.focusWidget()
        inside = focused is not None and self._strip.isAncestorOf(focused)
        return self._lit or inside or self.hasFocus()

    def _update_range(self) -> None:
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(tall)
        bar.setSingleStep(ROW)
        bar.setRange(0, max(0, self._geometry.height() - tall))

    def _refresh(self) -> None:
        """Follow whatever changed: children move, the frame is painted, missing rows are asked."""
        self._place_children()
        self.viewport().update()
        self._wants.start()

    def _place_children(self) -> None:
        current, wide = self._geometry.current, self.viewport().width()
        self._paint.set_width(wide)
        if current is None or current.is_header:
            self._strip.hide()
        else:
            top = self._geometry.top_of(current) + ROW - self._scroll()
            self._strip.setGeometry(TEXT_LEFT, top, wide - TEXT_LEFT - 12, 34)
            self._strip.show()
        self._place_sticky(wide)

    def _place_sticky(self, wide: int) -> None:
        scroll = self._scroll()
        place = self._geometry.at(scroll)
        if place is None or self._geometry.top_of(Place(place.group)) == scroll:
            self._sticky.hide()
            return
        block = self._geometry.blocks[place.group]
        top = 0
        if place.group + 1 < len(self._geometry.blocks):
            top = min(0, self._geometry.top_of(Place(place.group + 1)) - scroll - HEADER)
        self._sticky.show_group(self._groups[place.group], folded=block.folded)
        self._sticky.setGeometry(0, top, wide, HEADER)
        self._sticky.show()
        self._sticky.raise_()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint the frame anew; with rows laid out once that is cheaper than keeping parts."""
        self._hover = None
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._update_range()
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that touch the exposed part, and nothing else."""
        painter = QPainter(self.viewport())
        scroll, exposed = self._scroll(), event.rect()
        first, last = scroll + exposed.top(), scroll + exposed.bottom()
        end = exposed.top()
        for place, top, tall in self._geometry.between(first, last):
            self._paint_place(painter, place, top - scroll)
            end = top - scroll + tall
        if end <= exposed.bottom():
            rest = QRect(exposed.left(), end, exposed.width(), exposed.bottom() - end + 1)
            painter.fillRect(rest, self._theme.tokens.canvas)

    def _paint_place(self, painter: QPainter, place: Place, top: int) -> None:
        block = self._geometry.blocks[place.group]
        current = place == self._geometry.current
        hovered = place == self._hover
        if place.is_header:
            self._paint.paint_header(
                painter,
                top,
                self._groups[place.group],
                folded=block.folded,
                current=current and self._is_lit(),
                hovered=hovered,
                instruction=hovered or block.status not in self._learned,
            )
            return
        row = self._pages.row(block.status, place.index)
        self._paint.paint_row(
            painter,
            top,
            row,
            current=current,
            focused=current and self._is_lit(),
            hovered=hovered,
            picked=row is not None and self._is_picked(row.id),
        )

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the lines on the screen as a screen reader says them."""
        scroll, viewport = self._scroll(), self.viewport()
        spoken = []
        for place, top, tall in self._geometry.between(scroll, scroll + viewport.height() - 1):
            group, row = self._groups[place.group], self._row_at(place)
            if place.is_header or row is None:
                name = words.group_name(group) if place.is_header else ""
            else:
                name = words.row_name(row, group.name, self._clock.now(), self._clock.zone)
            rect = QRect(0, top - scroll, viewport.width(), tall)
            picked = None if row is None else self._is_picked(row.id)
            current = place == self._geometry.current
            spoken.append(Spoken(name, rect, current, picked, header=place.is_header))
        return tuple(spoken)

    def _row_at(self, place: Place) -> InboxRow | None:
        return None if place.is_header else self._row(place)

    def _is_picked(self, _lead: object) -> bool:
        """Whether a lead is picked for a key on several."""
        return False
