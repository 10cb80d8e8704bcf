"""Renders a page of the real window to a picture, for support and for looking at what was built."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.app import App, application
from leaddesk.desktop.inbox.rail import IMPORT, INBOX, NEW, NURTURE, OVERDUE, STATUS, TODAY
from leaddesk.desktop.screens import COMPANIES, HISTORY
from leaddesk.domain.errors import Refused

RAIL = (INBOX, OVERDUE, TODAY, NEW, NURTURE, COMPANIES, IMPORT)
PAGES = (*RAIL, HISTORY, "log", "new-lead", "search", "keys")
"""Pages of the rail, and what may be open over the inbox.

`status:KEY`, `import:FILE` and `companies:NAME` too.
"""

FILE, COMPANY = "import:", "companies:"

LONGEST_S = 20
QUIET_MS = 120


def draw(
    page: str,
    target: Path,
    key: Callable[[], bytes],
    folder: Path,
    now: Callable[[], datetime],
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    lead: str | None = None,
) -> None:
    """Open the window on a profile, go to a page, and write what it shows.

    Raises:
        Refused: a page that is not there, a lead not found, a file that cannot be written.
    """
    if page not in PAGES and not page.startswith((STATUS, FILE, COMPANY)):
        said = f"Choose {', '.join(PAGES)}, {STATUS}KEY, {FILE}FILE or {COMPANY}NAME."
        raise Refused(f"There is no page {page}.", said)
    application()
    app = App(folder, key, now)
    name: Literal["light", "dark"] = "dark" if theme == "dark" else "light"
    app.theme.force(name)
    trouble: list[str] = []
    app.door.failed.connect(lambda text, mend: trouble.append(f"{text} {mend}".strip()))
    app.window.resize(*size)
    app.window.show()
    try:
        _until(app.window.painted, trouble)
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


def _look_at(app: App, file: Path) -> None:
    """Show what a file would do, and wait until that is known."""
    window = app.window
    window.go(IMPORT)
    window.screens.get(IMPORT).look_at(str(file))
    for _ in range(LONGEST_S * 1000 // QUIET_MS):
        _quiet()
        if window.screens.get(IMPORT).is_ready:
            return


def _show_company(app: App, words: str) -> None:
    """Open the first company that words find."""
    from leaddesk.features.companies import company_named

    app.window.go(COMPANIES)
    database = app.door.desk.database
    if database is not None:
        found = database.read(company_named, words)
        app.window.screens.get(COMPANIES).go_to(found, opens=True)
        _quiet(2 * QUIET_MS)


def _open(app: App, page: str) -> None:
    window = app.window
    _quiet()
    if page == "log":
        window.about.open_log()
    elif page == "new-lead":
        window.finding.open_new(window.inbox.geometry(), "Ann Ray, Acme, 0170 1234567, call fri")
    elif page == "search":
        window.search()
    elif page == "keys":
        window.show_keys()
    elif page.startswith(FILE):
        _look_at(app, Path(page.removeprefix(FILE)).expanduser().absolute())
    elif page == HISTORY:
        window.show_history()
    elif page.startswith(COMPANY):
        _show_company(app, page.removeprefix(COMPANY))
    elif page != INBOX:
        window.go(page)
    _quiet()
