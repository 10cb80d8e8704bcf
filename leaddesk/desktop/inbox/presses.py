"""Digits pressed faster than the next lead arrives: none is lost, none hits a lead twice."""

from uuid import UUID

from leaddesk.domain.rows import Choice, InboxRow

_MOST_HELD = 9


class Presses:
    """Holds digits back until the lead they mean is known and its outcomes are offered.

    A lead whose outcome went out takes no digit until its row says that the list has followed.
    """

    def __init__(self) -> None:
        self.choices: tuple[Choice, ...] = ()
        self._lead: UUID | None = None
        self._row: InboxRow | None = None
        self._offered_for: UUID | None = None
        self._spent: dict[UUID, InboxRow | None] = {}
        self._viewed = False
        self._held: list[int] = []

    @property
    def idle(self) -> bool:
        """Whether no digit is held and every outcome that went out was followed."""
        return not self._held and not self._spent

    def offer(self, choices: tuple[Choice, ...], lead: UUID | None) -> None:
        """Take the outcomes open to `lead`."""
        self.choices, self._offered_for = choices, lead

    def wait(self, *, viewed: bool = False) -> None:
        """Hold digits until the current row is known; `viewed`: the list was asked anew."""
        self._lead = None
        self._viewed = self._viewed or viewed

    def aim(self, row: InboxRow | None) -> bool:
        """Digits mean this lead now; say whether it is one that was logged and came back."""
        lead = row.id if row else None
        self._lead, self._row = lead, row
        back = lead in self._spent and row != self._spent[lead]
        if back or (self._viewed and lead not in self._spent):
            self._spent.clear()
            self._viewed = False
        return back

    def drop(self) -> None:
        """The rep went elsewhere by hand: what was held meant another lead."""
        self._held.clear()
        if self._viewed:
            self._spent.clear()

    def release(self) -> None:
        """An outcome was refused: its lead takes digits again."""
        self._held.clear()
        self._spent.clear()

    def press(self, digit: int) -> Choice | None:
        """Take a digit; return the outcome to log now, if it can be."""
        if len(self._held) < _MOST_HELD:
            self._held.append(digit)
        return self.due()

    def due(self) -> Choice | None:
        """Return the outcome of the oldest digit held, once its lead is known."""
        if not self._held or self._lead is None or self._lead in self._spent:
            return None
        if self._offered_for != self._lead:
            return None
        digit = self._held.pop(0)
        choice = next((choice for choice in self.choices if choice.digit == digit), None)
        if choice is not None and choice.needs_answer:
            self._held.clear()
        elif choice is not None:
            self._spent[self._lead], self._offered_for = self._row, None
        return choice
