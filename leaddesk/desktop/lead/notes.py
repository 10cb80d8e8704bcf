"""What is said of a lead above its contacts: who sees it, who it may be, who talks to the firm."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.lead.same import SameNote
from leaddesk.desktop.lead.share_note import ShareNote
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.talk_note import TalkNote
from leaddesk.domain.process import OPEN
from leaddesk.domain.rows import LeadDetail
from leaddesk.domain.shield import HOLD


class LeadNotes(QObject):
    """The notes below one another; each is hidden where there is nothing to say.

    Signals:
        same_asked: the lead that it may be, beside it.
        share_asked: the team shall see the lead again.
        hold_asked: the lead shall go on hold, or be released.
    """

    same_asked = Signal()
    share_asked = Signal()
    hold_asked = Signal()

    def __init__(self, theme: Theme, body: QWidget) -> None:
        super().__init__(body)
        self.share = ShareNote(theme, body)
        self.same = SameNote(theme, body)
        self.talk = TalkNote(theme, body)
        self.same.clicked.connect(self._on_same_clicked)
        self.share.share_asked.connect(self.share_asked)
        self.talk.hold_asked.connect(self.hold_asked)

    def show_lead(self, lead: LeadDetail) -> None:
        """Say what there is to say of a lead."""
        step = lead.step
        hold = step.text if step is not None and step.kind == HOLD else ""
        own = lead.share is None or not lead.share.owner
        self.same.show_same(lead.same)
        self.share.show_share(lead.share, lead.company)
        self.talk.show_talk(lead.talking, hold, may_hold=own and lead.phase == OPEN)

    def place(self, left: int, y: int, inner: int) -> int:
        """Stack the notes that are shown; return where the next part begins."""
        if not self.share.isHidden():
            tall = self.share.tall(inner)
            self.share.setGeometry(left, y, inner, tall)
            y += tall
        if not self.same.isHidden():
            tall = self.same.sizeHint().height()
            self.same.setGeometry(left - RING, y + 4 - RING, inner + 2 * RING, tall)
            y += 4 + self.same.tall()
        if not self.talk.isHidden():
            tall = self.talk.tall(inner)
            self.talk.setGeometry(left, y + 4, inner, tall)
            y += 4 + tall + 8
        return y

    def _on_same_clicked(self) -> None:
        self.same_asked.emit()
