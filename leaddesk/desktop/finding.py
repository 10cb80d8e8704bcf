"""Search as the rep types, and a new lead in one line with a look at who it may be already."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.new_lead import NewLeadBox
from leaddesk.desktop.inbox.search import Act, SearchPanel
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import NewLead, read_line
from leaddesk.domain.rows import Hit, SamePerson, Touched


class Finding(QObject):
    """The two boxes that are opened over the list.

    Signals:
        went_to: the id of a lead to go to.
        added: the id of a lead that was added just now.
        done: the `Touched` of a lead that was added.
        act_chosen: the name of a command or page that was chosen.
    """

    went_to = Signal(object)
    added = Signal(object)
    done = Signal(object)
    act_chosen = Signal(str)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door = door
        self._clock = clock
        self._hours = WorkingHours(zone=clock.zone)
        self._names: dict[str, str] = {}
        self._over = QRect()
        self._typed = ""
        self.answers = 0  # searches answered so far
        self._acts: Callable[[str], tuple[Act, ...]] = _no_acts
        self.search = SearchPanel(theme, window)
        self.box = NewLeadBox(theme, window)
        self.search.query_changed.connect(self._on_query)
        self.search.chosen.connect(self.went_to)
        self.search.act_chosen.connect(self.act_chosen)
        self.search.add_asked.connect(self._on_add_asked)
        self.box.words_changed.connect(self._on_words)
        self.box.submitted.connect(self._on_submitted)
        self.box.same_chosen.connect(self.went_to)

    def use_hours(self, hours: WorkingHours) -> None:
        """Read dates by the rep's own working hours from now on."""
        self._hours = hours

    def use_names(self, names: dict[str, str]) -> None:
        """Call statuses by these names, by key."""
        self._names = names

    def use_acts(self, find: Callable[[str], tuple[Act, ...]]) -> None:
        """Find commands and pages by this."""
        self._acts = find

    def open_search(self, at: QRect, *, acts_first: bool = False) -> None:
        """Open the search over the rail's box; `acts_first` for commands and pages."""
        self.search.open(at, acts_first=acts_first)

    def open_new(self, over: QRect, typed: str = "") -> None:
        """Open the one-line box over the list."""
        self._over = over
        self.box.open(over, typed)

    def _on_add_asked(self, typed: str) -> None:
        self.box.open(self._over, typed)

    def place(self, over: QRect) -> None:
        """Say where the list is, for a box that is opened from the search."""
        self._over = over

    # Search

    def _on_query(self, query: str) -> None:
        from leaddesk.features.search import search

        self._typed = query
        self.search.show_acts(query, self._acts(query))
        if not query.strip():
            return
        self._door.ask(
            search,
            query,
            then=self._on_hits,
            lane="search",
            newest_only=True,
            now=self._clock.now(),
        )

    def _on_hits(self, hits: tuple[Hit, ...]) -> None:
        named = tuple(
            Hit(
                hit.id,
                hit.name,
                hit.company,
                self._names.get(hit.status, hit.status),
                hit.why,
                hit.score,
                hit.nearest,
            )
            for hit in hits
        )
        self.search.show_hits(self._typed, named)
        self.answers += 1

    # A new lead

    def _read(self, typed: str) -> NewLead | None:
        try:
            return read_line(typed, self._clock.now(), self._hours)
        except Refused:
            return None

    def _on_words(self, typed: str) -> None:
        line = self._read(typed)
        if line is None:
            self.box.show_understood(())
            self.box.show_same(None)
            return
        self.box.show_understood(self._understood(line))
        from leaddesk.features.same_person import same_person

        self._door.ask(same_person, line, then=self._on_same, lane="same", newest_only=True)

    def _understood(self, line: NewLead) -> tuple[tuple[str, str], ...]:
        """Return what was read, as label and value."""
        parts = [
            (self.tr("Name"), line.name),
            (self.tr("Company"), line.company),
            (self.tr("Phone"), ", ".join(line.phones)),
            (self.tr("Email"), ", ".join(line.emails)),
            (self.tr("Wants"), line.wants),
            (self.tr("Next"), self._next(line)),
            (self.tr("Tags"), ", ".join(line.tags)),
            (self.tr("Note"), line.notes),
        ]
        return tuple((label, value) for label, value in parts if value)

    def _next(self, line: NewLead) -> str:
        said = [line.step_text] if line.step_text else []
        if line.next is not None:
            at = line.next.moment(self._hours)
            now, zone = self._clock.now(), self._clock.zone
            said.append(words.moment_text(line.next.day, at, now, zone))
        return ", ".join(said)

    def _on_same(self, found: tuple[SamePerson, ...]) -> None:
        self.box.show_same(found[0] if found else None)

    def _on_submitted(self, typed: str) -> None:
        from leaddesk.features.leads import add_lead

        try:
            line = read_line(typed, self._clock.now(), self._hours)
        except Refused as refused:
            self.box.show_error(str(refused))
            return
        self._door.do(
            add_lead, line, then=self._on_added, failed=self._on_failed, now=self._clock.now()
        )

    def _on_added(self, touched: Touched) -> None:
        self.box.leave()
        self.done.emit(touched)
        made: UUID | None = touched.made
        if made is not None:
            self.added.emit(made)

    def _on_failed(self, error: Exception) -> None:
        """Say why; the line stays in the box."""
        if isinstance(error, Refused):
            self.box.show_error(str(error))
        else:
            self._door.tell(error)


def _no_acts(_query: str) -> tuple[Act, ...]:
    """Find no command and no page."""
    return ()
