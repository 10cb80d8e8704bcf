"""A lead given to a colleague, and who sees it: what there is only in a workspace."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QRect

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.palette import fold
from leaddesk.desktop.widgets.chooser import Chooser, Offer
from leaddesk.domain.team_rows import MANAGER, Colleague, LeadShare

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window

LANE, LOADS = "colleagues", "colleagues-loads"


class Sharing(QObject):
    """The commands `give` and `private`, known to the window while the book is in a workspace."""

    def __init__(self, door: Door, clock: Clock, window: "Window") -> None:
        super().__init__(window)
        self._door, self._clock, self._window = door, clock, window
        self._leads: tuple[UUID, ...] = ()
        self._of_several = False
        self._people: tuple[Colleague, ...] = ()
        self._loads: Mapping[UUID, int] = {}
        window.lead.share_asked.connect(self.toggle_private)

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {"give": self.give, "private": self.toggle_private}

    @property
    def whether(self) -> dict[str, Callable[[], bool]]:
        """Whether the commands do something now."""
        return {"give": self._may_give, "private": self._may_hide}

    @cached_property
    def chooser(self) -> Chooser:
        """The panel with the members, made when it is first needed."""
        made = Chooser(self._window.theme, self._window)
        made.words_changed.connect(self._on_words)
        made.chosen.connect(self._on_chosen)
        self._window.add_over(made)
        return made

    def _share(self) -> LeadShare | None:
        detail = self._window.about.detail
        return detail.share if detail is not None else None

    def _may_give(self) -> bool:
        share = self._share()
        return self._window.several.is_on or (share is not None and share.may_give)

    def _may_hide(self) -> bool:
        share = self._share()
        return not self._window.several.is_on and share is not None and share.may_hide

    # Giving

    def give(self) -> None:
        """Ask who gets the current lead, or all picked ones."""
        several = self._window.several
        if several.is_on:
            self._open(self._window.inbox.list.picks.leads, several.name(), of_several=True)
        else:
            self._window.about.shown.once_shown(self._give_one)

    def _give_one(self) -> None:
        detail = self._window.about.detail
        if detail is not None and self._may_give():
            self._open((detail.id,), detail.name, of_several=False)

    def _open(self, leads: tuple[UUID, ...], called: str, *, of_several: bool) -> None:
        from leaddesk.features.colleagues import loads, receivers

        self._leads, self._of_several = leads, of_several
        self._people, self._loads = (), {}
        form = self.tr("Give {lead} to")
        self.chooser.open(
            form.format(lead=called),
            self.tr("Colleague"),
            self.tr("Name or team"),
            self.tr("Enter gives the lead. Undo takes it back.")
            if len(leads) == 1
            else self.tr("Enter gives the leads. Undo takes them back."),
            self._room(),
        )
        self._door.ask(receivers, leads, then=self._on_people, lane=LANE, newest_only=True)
        self._door.ask(loads, then=self._on_loads, lane=LOADS, newest_only=True)

    def _room(self) -> QRect:
        window = self._window
        return window.flow.page.geometry() if window.flow.is_open else window.inbox.geometry()

    def _on_people(self, people: tuple[Colleague, ...]) -> None:
        self._people = people
        self._on_words(self.chooser.field.text())
        if not people and self.chooser.isVisible():
            self.chooser.show_error(self.tr("Nobody else in the workspace can have it yet."))

    def _on_loads(self, found: Mapping[UUID, int]) -> None:
        self._loads = found
        if self.chooser.isVisible() and self._people:
            self.chooser.refill(tuple(map(self._offer, self._found(self.chooser.field.text()))))

    def _on_words(self, typed: str) -> None:
        if self.chooser.isVisible():
            self.chooser.offer(typed, tuple(map(self._offer, self._found(typed))))

    def _found(self, typed: str) -> list[Colleague]:
        """Return those in whose name, address or team each word typed begins one."""
        wanted = fold(typed).split()
        return [
            each
            for each in self._people
            if all(
                any(part.startswith(word) for part in fold(_text(each)).split()) for word in wanted
            )
        ]

    def _offer(self, person: Colleague) -> Offer:
        role = self.tr("Manager") if person.role == MANAGER else ""
        you = self.tr("You") if person.is_me else ""
        about = ", ".join(part for part in (you, person.team, role) if part) or person.email
        return Offer(person.id, "user", person.name, about, self._load(person))

    def _load(self, person: Colleague) -> str:
        count = self._loads.get(person.id)
        if count is None:
            return ""
        form = self.tr("1 open lead") if count == 1 else self.tr("{n} open leads")
        return form.format(n=words.number(count))

    def _on_chosen(self, found: object, typed: str) -> None:
        person = next((each for each in self._people if each.id == found), None)
        if person is None:
            form = self.tr("Nobody called “{words}”.")
            said = form.format(words=typed.strip()) if typed.strip() else self.tr("Type a name.")
            self.chooser.show_error(said)
            return
        self.chooser.leave()
        if self._of_several:
            self._window.several.give(person)
        else:
            self._window.about.changing.give(self._leads[0], person.id)

    # Who sees it

    def toggle_private(self) -> None:
        """Keep the lead from the team, or share it with the team again."""
        self._window.about.shown.once_shown(self._toggle)

    def _toggle(self) -> None:
        detail, share = self._window.about.detail, self._share()
        if detail is not None and share is not None and share.may_hide:
            self._window.about.changing.set_private(detail.id, private=not share.private)


def _text(person: Colleague) -> str:
    return f"{person.name} {person.email} {person.team}"
