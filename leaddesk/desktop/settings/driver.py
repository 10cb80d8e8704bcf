"""Settings in step with the book and the window's preferences."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.settings import words
from leaddesk.desktop.settings.page import SettingsPage
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.form import SectionBody
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.settings_rows import WorkingTime

if TYPE_CHECKING:
    from leaddesk.desktop.settings.keeping import BookKeeping
    from leaddesk.desktop.settings.process import ProcessSection
    from leaddesk.desktop.settings.working import WorkingSection

LANE = "settings"
WORKING, LOOK, KEYS, REMINDERS = "working look keys reminders".split()
PROCESS, INCOMING, WORKSPACE, BOOK = "process incoming workspace book".split()
SECTIONS = (WORKING, LOOK, KEYS, REMINDERS, PROCESS, INCOMING, WORKSPACE, BOOK)


class SettingsDriver(QObject):
    """The Settings page.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched`; none of Settings is on the undo list, so it is never sent.
        acted: the name of a command of the window.
    """

    left = Signal()
    done = Signal(object)
    acted = Signal(str)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._theme, self._clock = door, theme, clock
        self.keeping: BookKeeping | None = None
        self._working: WorkingSection
        self._process: ProcessSection
        self._on_the_way = 0  # choices of working time not kept yet: what is older is not shown
        makers = {
            WORKING: (self.tr("Working time"), self._make_working),
            LOOK: (self.tr("Look"), self._make_look),
            KEYS: (self.tr("Keys"), self._make_keys),
            REMINDERS: (self.tr("Reminders"), self._make_reminders),
            PROCESS: (self.tr("Lead process"), self._make_process),
            INCOMING: (self.tr("New files"), self._make_incoming),
            WORKSPACE: (self.tr("Workspace"), self._make_workspace),
            BOOK: (self.tr("Book"), self._make_book),
        }
        self.page = SettingsPage(theme, makers, window)
        self.page.hide()
        self.page.left.connect(self.left)
        door.opened.connect(self._on_opened)

    def show(self) -> None:
        """Bring the page up, with the keys in its list of sections."""
        self.page.show()
        self.page.raise_()
        self.page.show_section(self.page.name)
        self.page.setFocus()

    def show_section(self, name: str) -> None:
        """Show a section, one of SECTIONS."""
        self.page.show_section(name)

    def hide(self) -> None:
        """Put the page away; an export goes on."""
        self.page.hide()

    def stop(self) -> None:
        """The window closes: an export ends, and no half file is left."""
        if self.keeping is not None:
            self.keeping.stop_export()

    def show_done(self, touched: Touched) -> None:
        """Say on the page what was done by a key of the window: an undo."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self.page.foot.show_done(f"{touched.label}.", rest, undo=False)

    def show_trouble(self, text: str, mend: str) -> None:
        """Say on the page what could not be done."""
        self.page.foot.show_trouble(text, mend)

    def _say(self, said: str) -> None:
        self.page.foot.show_done(said, undo=False)

    def _on_trouble(self, said: str) -> None:
        self.page.foot.show_trouble(said)

    # Sections, each loaded when it is first shown

    def _make_working(self) -> SectionBody:
        from leaddesk.desktop.settings.working import WorkingSection

        section = self._working = WorkingSection(self._theme, self._clock)
        section.asked.connect(self._ask_working)
        section.chosen.connect(self._on_working)
        return section

    def _make_look(self) -> SectionBody:
        from leaddesk.desktop.settings.look import LookSection

        section = LookSection(self._theme)
        section.said.connect(self._say)
        return section

    def _make_keys(self) -> SectionBody:
        from leaddesk.desktop.settings.keys import KeysSection

        section = KeysSection(self._theme)
        section.said.connect(self._say)
        section.troubled.connect(self._on_trouble)
        return section

    def _make_reminders(self) -> SectionBody:
        from leaddesk.desktop.settings.look import ReminderSection

        section = ReminderSection(self._theme)
        section.said.connect(self._say)
        return section

    def _make_process(self) -> SectionBody:
        from leaddesk.desktop.settings.process import ProcessSection

        section = self._process = ProcessSection(self._theme)
        section.asked.connect(self._ask_process)
        section.lit.connect(self.page.bring_into_view)
        return section

    def _make_incoming(self) -> SectionBody:
        from leaddesk.desktop.settings.incoming import FolderWatch, IncomingSection

        section = IncomingSection(self._theme)
        FolderWatch(self._door, section, self.page.foot, self)
        return section

    def _make_workspace(self) -> SectionBody:
        from leaddesk.desktop.settings.workspace import WorkspaceAsking, WorkspaceSection

        section = WorkspaceSection(self._theme)
        WorkspaceAsking(self._door, section, self)
        section.opened.connect(self._on_workspace)
        return section

    def _on_workspace(self) -> None:
        self.acted.emit("join")

    def _make_book(self) -> SectionBody:
        from leaddesk.desktop.settings.book import BookSection
        from leaddesk.desktop.settings.keeping import BookKeeping

        section = BookSection(self._theme, self._clock)
        self.keeping = BookKeeping(self._door, self._clock, section, self.page.foot, self)
        return section

    def _on_opened(self) -> None:
        """Another book may have come: what is shown is asked anew."""
        if self.page.isVisible():
            self.page.section().refresh()

    # Working time

    def _language(self) -> str:
        return QLocale().name().partition("_")[0]

    def _ask_working(self) -> None:
        from leaddesk.features.working_time_page import countries, working_time, zones

        ask = self._door.ask
        ask(
            working_time,
            then=self._on_kept,
            lane=LANE,
            language=self._language(),
            now=self._clock.now(),
        )
        ask(_without_book, zones, then=self._working.offer_zones, lane=LANE)
        language = self._language()  # of the countries, whose tables take a while to load
        ask(_without_book, countries, language, then=self._working.offer_countries, lane=LANE)

    def _on_kept(self, kept: WorkingTime) -> None:
        if not self._on_the_way:
            self._working.show_kept(kept)

    def _on_working(self, chosen: WorkingTime) -> None:
        from leaddesk.features.working_time_page import keep_working_time

        self._on_the_way += 1
        self._door.do(
            keep_working_time,
            chosen,
            then=self._on_working_kept,
            failed=self._on_working_refused,
            whole=True,
        )

    def _on_working_kept(self, _touched: Touched) -> None:
        self._on_the_way -= 1
        self._door.renew()
        from leaddesk.features.working_time_page import working_time

        self._door.ask(
            working_time,
            then=self._on_changed_working,
            lane=LANE,
            language=self._language(),
            now=self._clock.now(),
        )

    def _on_changed_working(self, kept: WorkingTime) -> None:
        self._on_kept(kept)
        self.page.foot.show_done(self.tr("Kept."), words.working_said(kept), undo=False)

    def _on_working_refused(self, error: Exception) -> None:
        self._on_the_way -= 1
        if not isinstance(error, Refused):
            self._door.tell(error)
            return
        self._ask_working()
        self._working.show_refused(str(error))

    # The process

    def process_changed(self) -> None:
        """The lead processes are others now; a section that is not there yet asks when it is."""
        if self.page.name == PROCESS:
            self._ask_process()

    def _ask_process(self) -> None:
        from leaddesk.features.book_page import lead_processes

        self._door.ask(lead_processes, then=self._on_process, lane=LANE)

    def _on_process(self, paths: object) -> None:
        self._process.show_paths(paths)  # type: ignore[arg-type]  # a tuple of Process


def _without_book(_session: object, feature: Callable[..., object], *words: object) -> object:
    """Answer what needs no book, on the thread that may take its time."""
    return feature(*words)
