"""Colours, faces and drawings."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.theme import icons
from leaddesk.desktop.theme.fonts import SEMIBOLD, font, load_fonts, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.theme.tokens import CONTRAST, LIGHT, Stroke, from_palette


def test_switching_repaints_by_the_palette_and_tells(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.force("dark")

    window = QApplication.palette().color(QPalette.ColorRole.Window)
    assert window.name().upper() == "#1A1B1E"
    assert theme.tokens.dark


def test_the_theme_follows_the_system_unless_forced(qtbot, qapp):
    theme = Theme()
    theme.force("dark")
    theme.follow()

    system = QGuiApplication.styleHints().colorScheme()
    assert theme.tokens.dark == (system.name == "Dark")


def test_inter_is_bundled_and_its_figures_are_of_one_width(qapp):
    assert "Inter" in load_fonts()
    assert width("111:11", 13) == width("000:00", 13)
    assert font(13, SEMIBOLD) is font(13, SEMIBOLD)


def test_every_drawing_can_be_read_and_stays_in_its_box(qapp):
    icons_box = QRectF(-0.2, -0.2, 16.4, 16.4)
    for name in icons._DRAWINGS:
        box = icons.icon_path(name).boundingRect().adjusted(0, 0, 0.1, 0.1)
        assert not icons.icon_path(name).isEmpty(), name
        assert icons_box.contains(box), name


def test_a_circle_is_round(qapp):
    box = icons.icon_path("circle").boundingRect()

    assert abs(box.width() - 11) < 0.05
    assert abs(box.height() - 11) < 0.05


def test_an_icon_is_painted_in_the_colour_asked(qapp, theme):
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.paint_icon(painter, "plus", QRectF(0, 0, 16, 16), theme.tokens.danger, 2.0)
    painter.end()

    assert image.pixelColor(8, 8).name() == theme.tokens.danger.name()


def _ratio(one: QColor, other: QColor) -> float:
    light = sorted((_light(one), _light(other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def _light(color: QColor) -> float:
    """Relative luminance, WCAG 2."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ink", ["text", "text2", "text3", "accenttext", "danger", "warn", "ok"])
@pytest.mark.parametrize("ground", ["canvas", "rail", "hover", "pressed", "sel", "tag"])
def test_high_contrast_is_seven_to_one(ink: str, ground: str) -> None:
    assert _ratio(getattr(CONTRAST, ink), getattr(CONTRAST, ground)) >= 7


def test_high_contrast_has_edges_of_two_pixels_and_goes_again(theme) -> None:
    theme.preferences.theme = "contrast"
    assert (theme.tokens, Stroke.edge) == (CONTRAST, 2)

    theme.preferences.theme = "light"
    assert (theme.tokens, Stroke.edge) == (LIGHT, 1)


def test_the_systems_own_contrast_colours_are_taken(theme) -> None:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, color in (
        (role.Base, "#000000"), (role.Text, "#FFFFFF"), (role.Highlight, "#1AEBFF"),
        (role.HighlightedText, "#000000"), (role.Link, "#FFFF00"), (role.AlternateBase, "#202020"),
    ):  # fmt: skip
        palette.setColor(each, QColor(color))

    tokens = from_palette(palette)

    assert tokens.dark
    assert tokens.canvas == QColor("#000000")
    assert tokens.danger == tokens.text == QColor("#FFFFFF")
    assert tokens.accent == QColor("#1AEBFF")
