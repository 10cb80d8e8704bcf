"""Sections Look and Reminders: what lies in the window's own preferences."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from leaddesk.desktop.preferences import TEXT_SCALES, Preferences
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.choices import Check, Radio
from leaddesk.desktop.widgets.form import FlowBox, SectionBody


class RadioRow(FlowBox):
    """One of several values.

    Signals:
        chosen: the value.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, options: Sequence[tuple[object, str]]) -> None:
        super().__init__(gap=4, bleed=6)
        self.setAccessibleName(name)
        self.radios = {value: Radio(theme, label) for value, label in options}
        self.put(*self.radios.values())
        for radio in self.radios.values():
            radio.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Mark the value that holds."""
        for each, radio in self.radios.items():
            radio.setChecked(each == value)

    def _on_clicked(self) -> None:
        self.chosen.emit(next(value for value, radio in self.radios.items() if radio.isChecked()))


class LookSection(SectionBody):
    """Theme, language and size of the text.

    Signals:
        said: one sentence of what holds now, or from the next start.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Look"))
        self._preferences: Preferences = theme.preferences
        system = self.tr("As the system")
        self.scheme = RadioRow(
            theme,
            self.tr("Theme"),
            [("system", system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
        )
        self.language = RadioRow(
            theme,
            self.tr("Language"),
            [("system", system), ("en", "English"), ("de", "Deutsch")],
        )
        self.scale = RadioRow(
            theme,
            self.tr("Text size"),
            [(size, self.tr("{n} %").format(n=size)) for size in TEXT_SCALES],
        )
        self.add_row(self.tr("Theme"), self.scheme)
        hint = self.tr("From the next start of LeadDesk.")
        self.add_row(self.tr("Language"), self.language, hint)
        self.add_row(self.tr("Text size"), self.scale, hint, line=False)
        self.close_up()
        self.scheme.chosen.connect(self._on_scheme)
        self.language.chosen.connect(self._on_language)
        self.scale.chosen.connect(self._on_scale)
        self._preferences.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds."""
        self.scheme.show_value(self._preferences.theme)
        self.language.show_value(self._preferences.language)
        self.scale.show_value(self._preferences.text_scale)

    def _on_changed(self, _what: str) -> None:
        self.refresh()

    def _on_scheme(self, value: str) -> None:
        self._preferences.theme = value
        self.said.emit(
            {
                "system": self.tr("Light or dark, as the system says."),
                "light": self.tr("Light from now on."),
                "dark": self.tr("Dark from now on."),
            }[value]
        )

    def _on_language(self, value: str) -> None:
        self._preferences.language = value
        form = self.tr("Language kept: {language}, from the next start.")
        self.said.emit(form.format(language=self.language.radios[value].text()))

    def _on_scale(self, value: int) -> None:
        self._preferences.text_scale = value
        form = self.tr("Text size kept: {n} %, from the next start.")
        self.said.emit(form.format(n=value))


class Switch(FlowBox):
    """A checkbox that stands for one of the window's preferences."""

    def __init__(self, check: Check, acts: Callable[[bool], None]) -> None:
        super().__init__(bleed=6)
        self.check = check
        self._acts = acts
        self.put(check)
        check.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._acts(self.check.isChecked())


class ReminderSection(SectionBody):
    """Whether the system says so when a step with a time comes due.

    Signals:
        said: one sentence of what holds now.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Reminders"))
        self._preferences: Preferences = theme.preferences
        self.notify = Check(theme, self.tr("Tell me"))
        hint = self.tr("The system shows it while LeadDesk is open, also behind other windows.")
        switch = Switch(self.notify, self._on_notify)
        self.add_row(self.tr("A step with a time comes due"), switch, hint, line=False)
        self.close_up()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds."""
        self.notify.setChecked(self._preferences.notify)

    def _on_notify(self, on: bool) -> None:  # noqa: FBT001 - the state of a checkbox
        self._preferences.notify = on
        self.said.emit(
            self.tr("The system will say so when a step with a time comes due.")
            if on
            else self.tr("No reminders from the system; the inbox shows what is due.")
        )
