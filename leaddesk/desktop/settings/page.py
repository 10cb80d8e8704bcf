"""The Settings page: sections at the left, the one chosen at the right, what was kept below."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.settings.sections import SectionList
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.form import SectionBody
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.page_bars import HEAD, PageFoot, PageHead

WIDEST = 860
"""Lines longer than this are tiring to read."""


class _Scroll(QScrollArea):
    """One section; it scrolls up and down only, and the bar lies over it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._bar = OverlayBar(theme, self.verticalScrollBar(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge, and the section no wider than can be read."""
        super().resizeEvent(event)
        body: QWidget | None = self.widget()
        if body is not None:
            body.setMaximumWidth(WIDEST)
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """F6 comes here: hand the keys on to the first thing that takes them."""
        super().focusInEvent(event)
        stops = [child for child in self.findChildren(QWidget) if _is_stop(child)]
        if stops:
            places = {stop: stop.mapTo(self, QPoint()) for stop in stops}
            min(stops, key=lambda stop: (places[stop].y(), places[stop].x())).setFocus(
                event.reason()
            )


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


class SettingsPage(QWidget):
    """Sections are made when they are first shown.

    Signals:
        left: the rep goes back to the inbox.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        makers: dict[str, tuple[str, Callable[[], SectionBody]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._makers = theme, makers
        self._areas: dict[str, _Scroll] = {}
        self.name = next(iter(makers))
        self.setAccessibleName(self.tr("Settings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = PageHead(theme, self)
        self.head.show_title(self.tr("Settings"))
        self.sections = SectionList(theme, [(n, makers[n][0]) for n in makers], self)
        self.foot = PageFoot(theme, self.tr("What was kept"), self)
        self.head.back_asked.connect(self.left)
        self.sections.chosen.connect(self.show_section)
        self.foot.height_changed.connect(self._place)

    def section(self, name: str = "") -> SectionBody:
        """Return a section, the one shown by default; made if this is the first time."""
        name = name or self.name
        if name not in self._areas:
            area = _Scroll(self._theme, self)
            body = self._makers[name][1]()
            self._areas[name] = area
            area.setWidget(body)
            body.setAutoFillBackground(False)
            area.setAccessibleName(self._makers[name][0])
            self._place()
        found: SectionBody = self._areas[name].widget()  # type: ignore[assignment]  # put in above
        return found

    def parts(self) -> list[QWidget]:
        """Return what Tab goes through, in the order it is read."""
        self.section()
        return [self.sections, self._areas[self.name], self.foot, self.head]

    def show_section(self, name: str) -> None:
        """Show a section, and have it ask for what it shows."""
        self.name = name
        body = self.section(name)
        for each, area in self._areas.items():
            area.setVisible(each == name)
        self.sections.show_chosen(name)
        self.foot.clear()
        body.refresh()

    def bring_into_view(self, widget: QWidget, top: int, bottom: int) -> None:
        """Scroll so that a part of a widget is seen."""
        area = self._areas[self.name]
        body = area.widget()
        if body is None:
            return
        at, bar = widget.mapTo(body, widget.rect().topLeft()).y(), area.verticalScrollBar()
        if at + top < bar.value():
            bar.setValue(at + top)
        elif at + bottom > bar.value() + area.viewport().height():
            bar.setValue(min(at + top, at + bottom - area.viewport().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the section to the list of sections, and from there to the inbox."""
        if event.key() != Qt.Key.Key_Escape:
            event.ignore()
        elif any(item.hasFocus() for item in self.sections.items) or self.hasFocus():
            self.left.emit()
        else:
            self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the list of sections."""
        super().focusInEvent(event)
        self.sections.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide, tall, foot = self.width(), self.height(), self.foot.height()
        side = min(self.sections.natural_width(), wide // 3)
        self.head.setGeometry(0, 0, wide, HEAD)
        self.sections.setGeometry(0, HEAD, side, max(0, tall - HEAD - foot))
        for area in self._areas.values():
            area.setGeometry(side, HEAD, wide - side, max(0, tall - HEAD - foot))
        self.foot.setGeometry(0, tall - foot, wide, foot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
