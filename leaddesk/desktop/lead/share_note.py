"""Whose a lead is and who sees it, where that is not simply the rep's own and his team's."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint
from leaddesk.desktop.widgets.paint import text, wrapped
from leaddesk.domain.team_rows import LeadShare

_LEFT, _LINE, _PAD = 24, 18, 5


class ShareNote(QWidget):
    """A lock with "Only you see this lead", or a colleague's name; hidden where there is neither.

    Signals:
        share_asked: the rep wants the team to see the lead again.
    """

    share_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said, self._icon = "", "lock"
        self._share = KeyHint(theme, self.tr("Share with the team"), ("V",), self)
        self._share.clicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("Who sees this lead"))
        self.hide()

    def show_share(self, share: LeadShare | None, company: str) -> None:
        """Say how a lead stands in the workspace.

        Args:
            share: None: the book is in no workspace.
            company: of the lead; that nobody hears of it is said too.
        """
        self._said = ""
        behind = ""
        if share is not None and share.private:
            self._icon = "lock"
            self._said = self.tr("Only you see this lead")
            behind = self.tr("Neither your team nor its managers see it.")
            if company:
                form = self.tr("Nobody is told that you talk to {company}.")
                behind = f"{behind} {form.format(company=company)}"
        elif share is not None and share.owner:
            self._icon = "user"
            self._said = self.tr("{name} has this lead").format(name=share.owner)
        self._share.setVisible(bool(share and share.private and share.may_hide))
        self.setAccessibleDescription(f"{self._said}. {behind}".strip(". "))
        self.setToolTip(behind)
        self.setVisible(bool(self._said))
        self._place()
        self.update()

    @property
    def said(self) -> str:
        """What it says."""
        return self._said

    def tall(self, wide: int) -> int:
        """Return the height of the note at a width; 0: it is hidden."""
        if self.isHidden():
            return 0
        return 2 * _PAD + _LINE * len(self._lines(wide))

    def _lines(self, wide: int) -> list[str]:
        hint = 0 if self._share.isHidden() else self._share.sizeHint().width() + 12
        return wrapped(self._said, 13, max(80, wide - _LEFT - hint), MEDIUM)

    def _on_clicked(self) -> None:
        self.share_asked.emit()

    def _place(self) -> None:
        size = self._share.sizeHint()
        self._share.setGeometry(self.width() - size.width() + 1, 2, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_icon(painter, self._icon, QRectF(1, _PAD + 2, 14, 14), tokens.text2)
        for at, line in enumerate(self._lines(self.width())):
            room = QRect(_LEFT, _PAD + _LINE * at, self.width() - _LEFT, _LINE)
            text(painter, room, line, tokens.text2, 13, MEDIUM)
