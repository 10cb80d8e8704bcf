"""The two colour tables of the design, so that no screen names a colour of its own."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


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
