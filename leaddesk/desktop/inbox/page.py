"""The pages of the rail, each a cut through the same inbox."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.inbox.rail import INBOX, NEW, NURTURE, OVERDUE, STATUS, TODAY
from leaddesk.desktop.words import TRIAGE, inside
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
    def is_one_group(self) -> bool:
        """Whether it shows one group only, which is never folded."""
        return bool(self.status) or self.name in {NEW, NURTURE}

    @property
    def with_later(self) -> bool:
        """Whether leads due on a later day are listed too."""
        return bool(self.status) or self.name == NURTURE

    def title(self, names: Mapping[str, str]) -> str:
        """Return what stands above the list; `names` are those of the statuses by key."""
        translate = QCoreApplication.translate
        if self.status:
            return names.get(self.status, self.status)
        return {
            OVERDUE: translate("Page", "Overdue"),
            TODAY: translate("Page", "Today"),
            NEW: translate("Page", "New"),
            NURTURE: translate("Page", "Nurture"),
        }.get(self.name, translate("Page", "Inbox"))

    def empty_words(self, names: Mapping[str, str]) -> tuple[str, str]:
        """Return title and sentence of the card that stands where the page has no lead."""
        translate = QCoreApplication.translate
        if self.status:
            title = translate("Page", "No one to {verb}").format(verb=inside(self.title(names)))
            return title, translate("Page", "Leads come here when an outcome moves them on.")
        return {
            OVERDUE: (
                translate("Page", "Nothing overdue"),
                translate("Page", "Every promise is kept so far."),
            ),
            TODAY: (translate("Page", "Nothing more for today"), ""),
            NEW: (
                translate("Page", "No new leads"),
                translate("Page", "Import a file, or press Ctrl+N."),
            ),
            NURTURE: (translate("Page", "Nobody is waiting for later"), ""),
        }.get(self.name, (translate("Page", "Nothing due"), ""))

    def cut(self, view: InboxView) -> InboxView:
        """Return the view with the groups and counts of this page only."""
        if self.name == NURTURE:
            translate = QCoreApplication.translate
            said = translate("Page", "Out of the inbox until their date")
            later = InboxGroup(
                "nurture", translate("Page", "Nurture"), "nurture", said, 0, 0, view.nurture
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
