"""What the sync chip says, and in which look: calm, and true at each moment."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.desktop.words import number, short_moment

translate = QCoreApplication.translate
MANY = 5
"""Fewer changes are sent before one could read of it."""

DAYS_FROM = 2
"""From so many days on a difference is said in days."""

PLAIN, CHOOSE, DANGER = "plain", "choose", "danger"


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What the chip shows.

    Attributes:
        text: its words; `tip` what is behind them.
        icon: its drawing.
        look: plain, choose (something to look at) or danger (something was not sent).
        count: how many things need the rep, for the narrow rail.
    """

    text: str
    icon: str
    look: str = PLAIN
    tip: str = ""
    count: int = 0


def chip_words(stand: SyncStand, now: datetime, zone: tzinfo) -> ChipWords:
    """Return what the chip says of where the book stands."""
    if stand.state == "revoked":
        return ChipWords(
            translate("Sync", "No longer in the workspace"),
            "ban",
            tip=translate("Sync", "The server has parted from this computer. Your work is here."),
        )
    if stand.state == "first":
        return ChipWords(_first(stand), "cloudok", tip=translate("Sync", "You can work meanwhile."))
    if stand.refused:
        return ChipWords(
            translate("Sync", "{n} not sent - open").format(n=number(stand.refused)),
            "alert",
            DANGER,
            count=stand.refused,
        )
    if stand.state == "refused":
        return ChipWords(
            translate("Sync", "Install a newer LeadDesk"),
            "cloudoff",
            tip=translate("Sync", "Until then changes are sent, but none are received."),
        )
    if stand.state == "offline":
        return ChipWords(_offline(stand), "cloudoff", tip=_offline_tip(stand))
    if stand.state == "sending" and stand.of >= MANY:
        form = translate("Sync", "Sending {n} of {of}")
        return ChipWords(form.format(n=number(stand.sent), of=number(stand.of)), "cloudok")
    return _synced(stand, now, zone)


def _synced(stand: SyncStand, now: datetime, zone: tzinfo) -> ChipWords:
    if stand.synced_at is None:
        return ChipWords(translate("Sync", "Not synced yet"), "cloudok")
    day = stand.synced_at.astimezone(zone).date()
    when = short_moment(day, stand.synced_at, now, zone)
    if stand.clashes:
        form = translate("Sync", "Synced {when} - {n} to look at")
        said = form.format(when=when, n=number(stand.clashes))
        return ChipWords(said, "cloudok", CHOOSE, count=stand.clashes)
    return ChipWords(translate("Sync", "Synced {when}").format(when=when), "cloudok")


def _first(stand: SyncStand) -> str:
    if not stand.total:
        return translate("Sync", "Bringing your leads")
    form = translate("Sync", "Bringing {n} of {of} leads")
    return form.format(n=number(stand.loaded), of=number(stand.total))


def _offline(stand: SyncStand) -> str:
    special = {
        "portal": translate("Sync", "Offline - sign in to this network"),
        "proxy": translate("Sync", "Offline - the proxy asks for a sign-in"),
        "clock": translate("Sync", "Offline - this computer's clock is wrong"),
        "tls": translate("Sync", "Offline - the server's certificate is not good"),
    }.get(stand.why)
    return special or waiting_text(stand.waiting)


def clock_words(minutes: int) -> str:
    """Return what is said of a clock that is wrong against the server's, and what mends it.

    Args:
        minutes: how far this computer's clock is behind; below 0: ahead.
    """
    form = (
        translate("Sync", "This computer's clock is {time} slow. Set it by the network.")
        if minutes > 0
        else translate("Sync", "This computer's clock is {time} fast. Set it by the network.")
    )
    return form.format(time=_length(abs(minutes)))


def _length(minutes: int) -> str:
    hours, days = minutes // 60, minutes // (24 * 60)
    if days >= DAYS_FROM:
        return translate("Sync", "{n} days").format(n=number(days))
    if hours:
        left = minutes % 60
        form = translate("Sync", "{h} h {m} min") if left else translate("Sync", "{h} h")
        return form.format(h=hours, m=left)
    return translate("Sync", "{n} min").format(n=minutes)


def waiting_text(waiting: int) -> str:
    """Return "Offline - 14 changes waiting"."""
    if not waiting:
        return translate("Sync", "Offline")
    if waiting == 1:
        return translate("Sync", "Offline - 1 change waiting")
    return translate("Sync", "Offline - {n} changes waiting").format(n=number(waiting))


def _offline_tip(stand: SyncStand) -> str:
    reason = {
        "no_network": translate("Sync", "There is no network."),
        "dns": translate("Sync", "The server's name is not found on this network."),
        "refused": translate("Sync", "Nothing answers at the server's address."),
        "timeout": translate("Sync", "The server does not answer in time."),
        "server": translate("Sync", "The server is busy or has trouble."),
        "portal": translate("Sync", "Something else answered than the server."),
    }.get(stand.why, "")
    held = translate("Sync", "Nothing for you to do: what waits is sent by itself.")
    return f"{reason} {held}".strip()
