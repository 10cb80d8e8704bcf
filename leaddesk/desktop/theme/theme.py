"""Light and dark, as the system says and as soon as it says so."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.keymap import Keymap
from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.theme.fonts import font
from leaddesk.desktop.theme.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """The colours and key caps in force; every painter reads them at the moment it paints.

    Signals:
        changed: colours or keys are others than before; the palette is already set.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, preferences: Preferences | None = None
    ) -> None:
        super().__init__(parent)
        self.preferences = preferences or Preferences(None, self)
        self.keymap = Keymap(self.preferences, self)
        self._forced = False
        hints = QGuiApplication.styleHints()
        self.tokens = DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        hints.colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._apply()
        self._on_preference("theme")
        self.preferences.changed.connect(self._on_preference)
        self.keymap.changed.connect(self.changed)

    def _on_preference(self, what: str) -> None:
        """Take the theme the rep chose."""
        if what == "theme":
            chosen = self.preferences.theme
            if chosen == "system":
                self.follow()
            else:
                self.force("dark" if chosen == "dark" else "light")

    def force(self, name: Literal["light", "dark"]) -> None:
        """Stay with one theme whatever the system says (screenshots, tests)."""
        self._forced = True
        self._use(DARK if name == "dark" else LIGHT)

    def follow(self) -> None:
        """Go with the system again."""
        self._forced = False
        self._on_color_scheme_changed(QGuiApplication.styleHints().colorScheme())

    def _on_color_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if not self._forced:
            self._use(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    def _use(self, tokens: Tokens) -> None:
        if tokens is self.tokens:
            return
        self.tokens = tokens
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(font())
            app.setPalette(palette(self.tokens))


def palette(tokens: Tokens) -> QPalette:
    """Map the table onto Qt's roles, for what Qt itself draws: text cursors, selections, tips."""
    made = QPalette(
        tokens.text,
        tokens.raised,
        tokens.line,
        tokens.ctl,
        tokens.field,
        tokens.text,
        tokens.canvas,
    )
    roles = {
        QPalette.ColorRole.Window: tokens.canvas,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.canvas,
        QPalette.ColorRole.AlternateBase: tokens.sunken,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text3,
        QPalette.ColorRole.Highlight: tokens.accentfill,
        QPalette.ColorRole.HighlightedText: tokens.onaccent,
        QPalette.ColorRole.Link: tokens.accenttext,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
    }
    for role, color in roles.items():
        made.setColor(role, color)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made
