"""The questions one outcome asks, as rows of the log popover."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.digit_grid import DigitGrid
from leaddesk.desktop.widgets.field import Field
from leaddesk.domain.rows import Ask, Choice
from leaddesk.domain.said import retold

MOST_ASKS = 3


class Questions(QObject):
    """Where to, why, and what is not known yet; every answer may stay empty.

    Signals:
        changed: something was answered.
        answered: the part whose answer was picked by digit or click; the next one is wanted.
    """

    changed = Signal()
    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._choice: Choice | None = None
        self._asks: list[tuple[Ask, QWidget]] = []
        self._options = DigitGrid(theme, self.tr("Where to"), 2, parent)
        self._reasons = DigitGrid(theme, self.tr("Why"), 2, parent)
        self._fields = [Field(theme, "", parent) for _ in range(MOST_ASKS)]
        self._grids = [DigitGrid(theme, "", 2, parent) for _ in range(MOST_ASKS)]
        for grid in (self._options, self._reasons, *self._grids):
            grid.picked.connect(self._on_picked)
            grid.moved.connect(self._on_changed)
            grid.hide()
        for line in self._fields:
            line.edited.connect(self._on_changed)
            line.hide()

    def ask(self, choice: Choice | None) -> list[tuple[str, QWidget]]:
        """Return the rows for this outcome, in the order to answer them."""
        self._choice = choice
        self._asks = []
        if choice is None:
            return []
        rows: list[tuple[str, QWidget]] = []
        if choice.options:
            self._options.show_choices(tuple(name for _, name in choice.options))
            self._options.choose(0)
            rows.append((self.tr("To"), self._options))
        if choice.reasons:
            self._reasons.show_choices(tuple(map(retold, choice.reasons)))
            rows.append((self.tr("Why"), self._reasons))
        for number, ask in enumerate((*_action_asks(choice), *choice.asks)[:MOST_ASKS]):
            rows.append((ask.label, self._row_for(number, ask)))
        return rows

    def _row_for(self, number: int, ask: Ask) -> QWidget:
        part: QWidget
        if ask.choices:
            part = self._grids[number]
            self._grids[number].show_choices(tuple(map(retold, ask.choices)))
        else:
            part = self._fields[number]
            self._fields[number].set_text("")
            self._fields[number].set_placeholder(ask.question)
            self._fields[number].edit.setAccessibleName(f"{ask.label}. {ask.question}")
        part.setAccessibleName(ask.label)
        self._asks.append((ask, part))
        return part

    def first(self) -> QWidget | None:
        """Return the part the focus begins on; None where nothing is asked."""
        if self._choice is None:
            return None
        if self._choice.options:
            return self._options
        if self._choice.reasons:
            return self._reasons
        return self._asks[0][1] if self._asks else None

    def fill(self, answers: Mapping[str, str], reason: str, to_status: str) -> None:
        """Put a draft's answers back."""
        if self._choice is None:
            return
        keys = [key for key, _ in self._choice.options]
        if to_status in keys:
            self._options.choose(keys.index(to_status))
        if reason in self._choice.reasons:
            self._reasons.choose(self._choice.reasons.index(reason))
        for ask, part in self._asks:
            answer = answers.get(ask.key, "")
            if isinstance(part, Field):
                part.set_text(answer)
            elif isinstance(part, DigitGrid) and answer in ask.choices:
                part.choose(ask.choices.index(answer))

    def answers(self) -> dict[str, str]:
        """Return every answer; what was left empty is "not known" ("")."""
        found: dict[str, str] = {}
        for ask, part in self._asks:
            if isinstance(part, Field):
                found[ask.key] = part.text().strip()
            elif isinstance(part, DigitGrid):
                found[ask.key] = ask.choices[part.chosen] if part.chosen >= 0 else ""
        return found

    def reason(self) -> str:
        """Return the reason picked, or nothing."""
        if self._choice is None or self._reasons.chosen < 0 or not self._choice.reasons:
            return ""
        return self._choice.reasons[self._reasons.chosen]

    def target(self) -> tuple[str, str]:
        """Return (status key, name) of the target picked; empty where there is no choice."""
        if self._choice is None or not self._choice.options:
            return "", ""
        return self._choice.options[max(0, self._options.chosen)]

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_picked(self) -> None:
        self.changed.emit()
        self.answered.emit(self.sender())


def _action_asks(choice: Choice) -> tuple[Ask, ...]:
    translate = QCoreApplication.translate
    if choice.action == "fix_contact":
        question = translate("Questions", "The right number, if you have it")
        return (Ask("contact", translate("Questions", "Number"), question),)
    if choice.action == "add_person":
        question = translate("Questions", "Who is the right one?")
        return (Ask("person", translate("Questions", "Person"), question),)
    return ()
