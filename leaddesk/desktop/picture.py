"""Renders a page of the real window to a picture, for support and for looking at what was built."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from leaddesk.desktop import scaling
from leaddesk.desktop.app import App, application
from leaddesk.desktop.inbox.rail import IMPORT, INBOX, NEW, NURTURE, OVERDUE, STATUS, TODAY
from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.screens import (
    AFTER_SYNC,
    COMPANIES,
    DUPLICATES,
    HISTORY,
    JOIN,
    SETTINGS,
)
from leaddesk.domain.errors import Refused

RAIL = (INBOX, OVERDUE, TODAY, NEW, NURTURE, COMPANIES, DUPLICATES, IMPORT)
PAGES = (
    *RAIL,
    SETTINGS,
    HISTORY,
    AFTER_SYNC,
    JOIN,
    "log",
    "give",
    "new-lead",
    "search",
    "keys",
    "flow",
    "flow-end",
)
"""Pages of the rail, and what may be open over the inbox.

`status:KEY`, `import:FILE`, `companies:NAME`, `duplicates:NAME` and `settings:SECTION` too.
"""

FILE, COMPANY, SECTION, PAIR = "import:", "companies:", "settings:", "duplicates:"

LONGEST_S = 20
QUIET_MS = 120


def draw(
    page: str,
    target: Path,
    key: Callable[[], bytes],
    folder: Path,
    now: Callable[[], datetime],
    size: tuple[int, int] = (1440, 900),
    lead: str | None = None,
    **look: str,
) -> None:
    """Open the window on a profile, go to a page, and write what it shows.

    Args:
        page: one of PAGES, or with a name behind it.
        target: the picture.
        key, folder, now: as for the window.
        size: of the picture in pixels, where the system does not scale.
        lead: words of the lead to go to first.
        look: `theme`, `language` and `text_scale` in place of those chosen in the profile.

    Raises:
        Refused: a page that is not there, a lead not found, a file that cannot be written.
    """
    if page not in PAGES and not page.startswith((STATUS, FILE, COMPANY, SECTION, PAIR)):
        more = f"{STATUS}KEY, {FILE}FILE, {COMPANY}NAME, {PAIR}NAME or {SECTION}NAME"
        said = f"Choose {', '.join(PAGES)}, {more}."
        raise Refused(f"There is no page {page}.", said)
    chosen = Preferences(folder).copy()
    for name, value in look.items():
        setattr(chosen, name, int(value) if value.isdigit() else value)
    larger = 1.0 if QApplication.instance() else scaling.apply(chosen.text_scale)
    application()
    app = App(folder, key, now, chosen)
    trouble: list[str] = []
    app.door.failed.connect(lambda text, mend: trouble.append(f"{text} {mend}".strip()))
    app.window.resize(*(round(side / larger) for side in size))
    app.window.show()
    try:
        _until(app.window.painted, trouble)
        app.workspace.hold()
        if lead:
            _go_to(app, lead)
        _open(app, page)
        _quiet()
        if not app.window.grab().save(str(target)):
            raise Refused(f"{target} cannot be written.", "Name a .png in a folder that is there.")
    finally:
        app.window.close()
        app.deleteLater()
        QApplication.sendPostedEvents()
    if trouble:
        raise Refused(trouble[0])


def _until(signal: object, trouble: list[str]) -> None:
    """Run the event loop until a signal comes, or trouble, or the longest wait."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]  # a bound Signal
    guard, look = QTimer(singleShot=True), QTimer(interval=50)
    guard.timeout.connect(loop.quit)
    look.timeout.connect(lambda: loop.quit() if trouble else None)
    guard.start(LONGEST_S * 1000)
    look.start()
    loop.exec()


def _quiet(ms: int = QUIET_MS) -> None:
    """Let answers arrive and paint."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _go_to(app: App, words: str) -> None:
    from leaddesk.features.naming import lead_named

    database = app.door.desk.database
    if database is not None:
        app.window.driver.go_to(database.read(lead_named, words))
        _quiet(2 * QUIET_MS)


def _look_at(app: App, words: str) -> None:
    """Show what a file would do, and wait until that is known."""
    window = app.window
    window.go(IMPORT)
    window.screens.get(IMPORT).look_at(str(Path(words).expanduser().absolute()))
    for _ in range(LONGEST_S * 1000 // QUIET_MS):
        _quiet()
        if window.screens.get(IMPORT).is_ready:
            return


def _flow(app: App, *, to_end: bool) -> None:
    """Start flow mode at the current row; nothing is logged, so the end says that."""
    app.window.flow.start_here()
    _quiet(3 * QUIET_MS)
    if to_end:
        walk = app.window.flow.driver.walk
        walk.seek(len(walk))
        _quiet()


def _show_section(app: App, name: str) -> None:
    """Open Settings at a section.

    Raises:
        Refused: there is none of that name.
    """
    from leaddesk.desktop.settings.driver import SECTIONS

    if name not in SECTIONS:
        raise Refused(f"Settings have no section {name}.", f"Choose {', '.join(SECTIONS)}.")
    app.window.go(SETTINGS)
    app.window.screens.get(SETTINGS).show_section(name)
    _quiet(4 * QUIET_MS)


def _show_company(app: App, words: str) -> None:
    """Open the first company that words find."""
    from leaddesk.features.companies import company_named

    app.window.go(COMPANIES)
    database = app.door.desk.database
    if database is not None:
        found = database.read(company_named, words)
        app.window.screens.get(COMPANIES).go_to(found, opens=True)
        _quiet(2 * QUIET_MS)


def _show_pair(app: App, words: str) -> None:
    """Open the first pair in which one is called so."""
    app.window.go(DUPLICATES)
    _quiet(4 * QUIET_MS)
    app.window.screens.get(DUPLICATES).look_at(words)
    _quiet(4 * QUIET_MS)


def _open(app: App, page: str) -> None:
    window = app.window
    _quiet()
    acts = {
        "log": window.about.open_log,
        "give": window.keys.give,
        "search": window.search,
        "keys": window.show_keys,
        HISTORY: window.show_history,
    }
    prefix = next((each for each in _SHOWING if page.startswith(each)), "")
    if prefix:
        _SHOWING[prefix](app, page.removeprefix(prefix))
    elif page in acts:
        acts[page]()
    elif page == "new-lead":
        window.finding.open_new(window.inbox.geometry(), "Ann Ray, Acme, 0170 1234567, call fri")
    elif page in {"flow", "flow-end"}:
        _flow(app, to_end=page == "flow-end")
    elif page != INBOX:
        window.go(page)
    _quiet()


_SHOWING: dict[str, Callable[[App, str], None]] = {
    FILE: _look_at,
    COMPANY: _show_company,
    PAIR: _show_pair,
    SECTION: _show_section,
}
"""What shows a page by the words after its prefix."""
