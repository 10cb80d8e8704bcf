"""The colour tables of the design, so that no screen names a colour of its own."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one theme; the roles and the measured contrasts stand in UI.md section 1."""

    dark: bool
    canvas: QColor
    rail: QColor
    sunken: QColor
    raised: QColor
    hover: QColor
    pressed: QColor
    line: QColor
    soft: QColor
    ctl: QColor
    field: QColor
    text: QColor
    text2: QColor
    text3: QColor
    disabled: QColor
    accent: QColor
    accenttext: QColor
    accentfill: QColor
    accentfillhover: QColor
    onaccent: QColor
    sel: QColor
    sel2: QColor
    selline: QColor
    danger: QColor
    dangertint: QColor
    dangerline: QColor
    warn: QColor
    warntint: QColor
    warnline: QColor
    ok: QColor
    oktint: QColor
    okline: QColor
    popline: QColor
    tag: QColor


def _table(words: str, *, dark: bool) -> Tokens:
    """Read `name value` pairs, in any order, into a table."""
    parts = words.split()
    colours = {name: QColor(value) for name, value in zip(parts[::2], parts[1::2], strict=True)}
    return Tokens(dark=dark, **colours)


LIGHT = _table(
    """
    canvas #FFFFFF rail #F4F4F2 sunken #FAFAF8 raised #FFFFFF hover #F1F1EE pressed #E8E7E3
    line #E4E3DF soft #EFEEEB ctl #CBC9C3 field #8A8882
    text #1B1B1A text2 #4F4D49 text3 #67655F disabled #A3A19B
    accent #2855C5 accenttext #2450BD accentfill #2855C5 accentfillhover #1E46A8 onaccent #FFFFFF
    sel #E9F0FD sel2 #D5E2FB selline #B9CDF5
    danger #B3261E dangertint #FCEEEC dangerline #F0C4BF
    warn #7A4B00 warntint #FFF6E3 warnline #EAD09A
    ok #1B6A3A oktint #E9F5ED okline #B5D9C1
    popline #B4B2AC tag #EFEEEA
    """,
    dark=False,
)

DARK = _table(
    """
    canvas #1A1B1E rail #131416 sunken #1F2023 raised #24262A hover #26282C pressed #2E3035
    line #2E3035 soft #27292D ctl #464950 field #767A84
    text #EDEDEF text2 #BBBDC4 text3 #9C9FA8 disabled #63666E
    accent #8FB1FF accenttext #9DBBFF accentfill #3A66D8 accentfillhover #3159C6 onaccent #FFFFFF
    sel #212C45 sel2 #2C3B5E selline #3C5082
    danger #FF9E94 dangertint #3A2321 dangerline #6B3A36
    warn #F0C26E warntint #322818 warnline #5E4B25
    ok #80D2A1 oktint #1B3024 okline #2F5640
    popline #5A5E67 tag #2B2D32
    """,
    dark=True,
)

CONTRAST = _table(
    """
    canvas #000000 rail #000000 sunken #000000 raised #000000 hover #1A1A1A pressed #262626
    line #FFFFFF soft #FFFFFF ctl #FFFFFF field #FFFFFF
    text #FFFFFF text2 #FFFFFF text3 #FFFFFF disabled #A6A6A6
    accent #FFEE32 accenttext #FFEE32 accentfill #FFEE32 accentfillhover #FFF48A onaccent #000000
    sel #1A1A1A sel2 #262626 selline #FFEE32
    danger #FFA8A0 dangertint #000000 dangerline #FF9E94
    warn #FFD37A warntint #000000 warnline #FFD37A
    ok #7CF0A5 oktint #000000 okline #7CF0A5
    popline #FFFFFF tag #262626
    """,
    dark=True,
)
"""For who chose high contrast in Settings; every pair of text and ground is 7:1 or better."""


class Stroke:
    """How thick the edge of a box is drawn, in pixels: 2 under high contrast (UI.md section 8)."""

    edge = 1.0


def from_palette(palette: QPalette) -> Tokens:
    """Return the colours of the system's own high-contrast palette.

    What the design says by a tint is said there by an edge: every ground is the system's, and signs
    keep their icon and word.
    """
    role, color = QPalette.ColorRole, palette.color
    ground, ink, mark = color(role.Base), color(role.Text), color(role.Highlight)
    quiet = palette.color(QPalette.ColorGroup.Disabled, role.Text)
    grounds = ("canvas", "rail", "sunken", "raised", "hover", "sel", "dangertint", "warntint")
    inks = ("text", "text2", "text3", "danger", "warn", "ok", "line", "soft", "ctl", "field")
    edges = ("popline", "dangerline", "warnline", "okline")
    table = dict.fromkeys((*grounds, "oktint"), ground) | dict.fromkeys((*inks, *edges), ink)
    table |= dict.fromkeys(("pressed", "sel2", "tag"), color(role.AlternateBase))
    table |= dict.fromkeys(("accent", "accentfill", "accentfillhover", "selline"), mark)
    table |= {"accenttext": color(role.Link), "onaccent": color(role.HighlightedText)}
    return Tokens(dark=ground.lightness() < ink.lightness(), disabled=quiet, **table)
