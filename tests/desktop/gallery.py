"""Draw the screens with the mockups' leads into a folder, to lay beside the mockups.

Usage: python -m tests.desktop.gallery FOLDER
"""

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.inbox.pane import InboxPane
from leaddesk.desktop.inbox.rail import Rail
from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.lead.peek import PeekBar
from leaddesk.desktop.lead.popover import LogPopover
from leaddesk.desktop.theme.theme import Theme
from tests.desktop import sample


class Window(QWidget):
    """Rail, inbox and detail as the owner's window lays them out."""

    def __init__(self, theme: Theme, size=(1440, 900)) -> None:
        super().__init__()
        self.resize(*size)
        wide, tall = size
        self.rail = Rail(theme, self)
        self.rail.show_owner("Halden Instruments", "Mara Lindqvist")
        self.rail.set_compact(on=wide < 1400)
        self.rail.show_view(sample.MOCKUP_VIEW)
        rail = self.rail.sizeHint().width()
        self.rail.setGeometry(0, 0, rail, tall)
        self.pane = InboxPane(theme, sample.CLOCK, self)
        list_wide = 728 if wide >= 1236 else wide - rail
        self.peek = PeekBar(theme, self)
        self.peek.show_lead(sample.DETAIL)
        self.peek.setVisible(wide < 1236)
        self.peek.setGeometry(rail, tall - 52, wide - rail, 52)
        self.pane.setGeometry(rail, 0, list_wide, tall if wide >= 1236 else tall - 52)
        self.lead = LeadPane(theme, sample.CLOCK, self)
        self.lead.setGeometry(rail + list_wide, 0, max(0, wide - rail - list_wide), tall)
        self.lead.show_lead(sample.DETAIL)
        self.lead.setVisible(wide >= 1236)
        self.fill_list()

    def fill_list(self) -> None:
        inbox = self.pane.list
        inbox.fold("triage", on=True)
        self.pane.show_view(sample.MOCKUP_VIEW)
        inbox.fold("triage", on=True)
        for block in inbox._geometry.blocks:  # the mockup's counts with the rows it shows
            if block.status != "triage":
                block.count = len(sample.ROWS.get(block.status, ()))
        for status, rows in sample.ROWS.items():
            inbox.show_rows(status, 0, rows)
        inbox.set_current("reach", 0)
        inbox.offer(sample.CHOICES)
        inbox._update_range()
        inbox._bar.hide()
        inbox.set_lit(lit=True)


def read(words: str):
    """Read the one date of the mockup."""
    return (date(2026, 11, 26), sample.at(26, "10:00")) if words == "thu 10am" else None


def popover_of(window: Window, theme: Theme) -> LogPopover:
    popover = LogPopover(theme, sample.CLOCK, read, window)
    draft = LogDraft(
        sample.uid(1),
        "call_back",
        "In a plant meeting. Wants #retrofit price against @Pumpex",
        "thu 10am",
    )
    inbox = window.pane.list
    anchor = inbox.current_rect()
    anchor.translate(inbox.mapTo(window, QPoint(0, 0)))
    popover.open(sample.DETAIL, sample.CHOICES, draft, anchor)
    popover._next.edit.setFocus()
    popover.show_clash("You are free then. Voss Antriebe is at 09:00")
    return popover


def main() -> None:
    folder = Path(sys.argv[1])
    app = QApplication([])
    theme = Theme()
    for name in ("light", "dark"):
        theme.force(name)
        window = Window(theme)
        window.pane.footer.show_done(
            "No answer", "logged for Lena Hofer. Try 3 on Thu 26 Nov 14:00"
        )
        window.show()
        QTest.qWaitForWindowActive(window)
        window.grab().save(str(folder / f"inbox-{name}.png"))
        window.pane.footer.show_hints()
        popover = popover_of(window, theme)
        window.grab().save(str(folder / f"popover-{name}.png"))
        popover.leave()
        window.close()
    theme.force("light")
    window = Window(theme, (900, 640))
    window.show()
    window.grab().save(str(folder / "inbox-compact.png"))
    del app


if __name__ == "__main__":
    main()
