"""Light and dark, as the system says and as soon as it says so."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.keymap import Keymap
from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.theme.fonts import font
from leaddesk.desktop.theme.tokens import CONTRAST, DARK, LIGHT, Stroke, Tokens, from_palette


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
        self.tokens = self._of_system()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        access = getattr(hints, "accessibility", None)  # Qt 6.10 or later
        if access is not None:
            access().contrastPreferenceChanged.connect(self._on_system_changed)
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
                self.force(chosen)

    def force(self, name: str) -> None:
        """Stay with light, dark or contrast whatever the system says."""
        self._forced = True
        self._use({"dark": DARK, "contrast": CONTRAST}.get(name, LIGHT))

    def follow(self) -> None:
        """Go with the system again."""
        self._forced = False
        self._on_system_changed()

    def _on_system_changed(self, _what: object = None) -> None:
        if not self._forced:
            self._use(self._of_system())

    def _of_system(self) -> Tokens:
        """Return what the system wants: high contrast in its own colours, dark or light."""
        if wants_contrast():
            return from_palette(_system_palette())
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _use(self, tokens: Tokens) -> None:
        if tokens == self.tokens:
            return
        self.tokens = tokens
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        plain = self.tokens is LIGHT or self.tokens is DARK
        Stroke.edge = 1.0 if plain else 2.0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(font())
            app.setPalette(palette(self.tokens))


def wants_contrast() -> bool:
    """Whether the system is set to high contrast, as far as Qt can say (6.10 or later)."""
    access = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if access is None:
        return False
    return bool(access().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _system_palette() -> QPalette:
    """Return the system's own colours, not those that were set for the application."""
    app = QApplication.instance()
    style = app.style() if isinstance(app, QApplication) else None
    return style.standardPalette() if style is not None else QPalette()


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
