"""The pages of the rail, each a cut through the same inbox."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.inbox.rail import INBOX, NEW, NURTURE, OVERDUE, STATUS, TODAY
from leaddesk.desktop.words import TRIAGE
from leaddesk.domain.rows import InboxGroup, InboxView


@dataclass(frozen=True, slots=True)
class Page:
    """One page by its name in the rail: which groups it shows, and which of their rows."""

    name: str = INBOX

    @property
    def status(self) -> str:
        """The one status it shows; empty: all."""
        return self.name.removeprefix(STATUS) if self.name.startswith(STATUS) else ""

    @property
    def with_later(self) -> bool:
        """Whether leads due on a later day are listed too."""
        return bool(self.status) or self.name == NURTURE

    def title(self, view: InboxView) -> str:
        """Return what stands above the list."""
        for group in view.groups:
            if group.status == self.status:
                return group.name
        tr = QCoreApplication.translate
        return {
            OVERDUE: tr("Page", "Overdue"),
            TODAY: tr("Page", "Today"),
            NEW: tr("Page", "New"),
            NURTURE: tr("Page", "Nurture"),
        }.get(self.name, tr("Page", "Inbox"))

    def cut(self, view: InboxView) -> InboxView:
        """Return the view with the groups and counts of this page only."""
        if self.name == NURTURE:
            tr = QCoreApplication.translate
            said = tr("Page", "Out of the inbox until their date")
            later = InboxGroup(
                "nurture", tr("Page", "Nurture"), "nurture", said, 0, 0, view.nurture
            )
            return replace(view, groups=(later,) if view.nurture else ())
        groups = tuple(self._cut(group) for group in view.groups if self._shows(group))
        return replace(view, groups=groups)

    def _shows(self, group: InboxGroup) -> bool:
        if self.name == NEW:
            return group.status == TRIAGE
        if self.name == TODAY:
            return group.status != TRIAGE
        return not self.status or group.status == self.status

    def _cut(self, group: InboxGroup) -> InboxGroup:
        if self.name == OVERDUE:
            return replace(group, today=0, later=0)
        return replace(group, overdue=0) if self.name == TODAY else group

    def first(self, view: InboxView, status: str) -> int:
        """Return which row of a group, counted in the whole inbox, stands first on this page."""
        if self.name != TODAY:
            return 0
        return next((group.overdue for group in view.groups if group.status == status), 0)
