"""Digits pressed faster than the next lead arrives: none is lost, none hits the lead before."""

from uuid import UUID

from leaddesk.domain.rows import Choice

_MOST_HELD = 9


class Presses:
    """Holds digits back until the lead they mean is known and its outcomes are offered."""

    def __init__(self) -> None:
        self.choices: tuple[Choice, ...] = ()
        self._lead: UUID | None = None
        self._offered_for: UUID | None = None
        self._spent: UUID | None = None
        self._held: list[int] = []

    @property
    def spent(self) -> bool:
        """Whether an outcome went out that the list has not followed yet."""
        return self._spent is not None

    @property
    def holds(self) -> bool:
        """Whether a digit waits for its lead."""
        return bool(self._held)

    def offer(self, choices: tuple[Choice, ...], lead: UUID | None) -> None:
        """Take the outcomes open to `lead`."""
        self.choices, self._offered_for = choices, lead

    def wait(self) -> None:
        """The rows changed: hold digits until the current one is known again."""
        self._lead = None

    def aim(self, lead: UUID | None) -> None:
        """The current row is known: digits mean this lead."""
        self._lead, self._spent = lead, None

    def drop(self) -> None:
        """The rep went elsewhere by hand: what was held meant another lead."""
        self._held.clear()
        self._spent = None

    def press(self, digit: int) -> Choice | None:
        """Take a digit; return the outcome to log now, if it can be."""
        if len(self._held) < _MOST_HELD:
            self._held.append(digit)
        return self.due()

    def due(self) -> Choice | None:
        """Return the outcome of the oldest digit held, once its lead is known."""
        if not self._held or self._lead is None or self._spent == self._lead:
            return None
        if self._offered_for != self._lead:
            return None
        digit = self._held.pop(0)
        choice = next((choice for choice in self.choices if choice.digit == digit), None)
        if choice is not None and choice.needs_answer:
            self._held.clear()
        elif choice is not None:
            self._spent, self._offered_for = self._lead, None
        return choice
