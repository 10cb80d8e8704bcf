"""What the Join page says."""

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.sync_stand import SyncStand

translate = QCoreApplication.translate


def title(stand: SyncStand) -> str:
    """Return what the page is called."""
    if stand.joined and stand.workspace:
        return translate("Join", "You are in {name}").format(name=stand.workspace)
    return translate("Join", "Join a workspace")


def about(stand: SyncStand) -> str:
    """Return the sentence below."""
    if stand.joined and stand.workspace:
        form = translate("Join", "As {name}, on {address}. Changes go and come by themselves.")
        return form.format(name=stand.member, address=stand.url)
    if stand.state == "revoked":
        return translate(
            "Join",
            "The server has parted from this computer. The leads you brought are here;"
            " with a new code you can join again.",
        )
    return translate(
        "Join", "Work with colleagues on the same leads. You need a one-time code from your admin."
    )


def promise() -> str:
    """Return what becomes of the leads that are in the book."""
    return translate(
        "Join",
        "All leads in this book go up and stay yours. Your team sees them, except private ones."
        " Those that somebody has already are offered on the Duplicates page.",
    )


def wipe_hint() -> str:
    """Return what the checkbox means."""
    return translate(
        "Join",
        "If you leave or the server parts from this computer, the workspace’s leads may be wiped"
        " here. Yours stay, unless you agree.",
    )


def leaving() -> str:
    """Return what leaving means."""
    return translate(
        "Join",
        "Your colleagues keep what you sent. What waits to be sent stays in this book only."
        " Leads that you brought stay, unless you agreed otherwise when you joined.",
    )


def lacking(*, address: bool) -> str:
    """Return what is still to be typed."""
    if not address:
        return translate("Join", "The address of the server stands in your invitation.")
    return translate("Join", "The one-time code stands in your invitation.")


def whole_address(typed: str) -> str:
    """Return an address with its scheme."""
    return typed if "://" in typed else f"https://{typed}"
