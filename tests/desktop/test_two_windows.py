"""Two real windows and a real server: join on the page, one key here, the row moves there."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.inbox.rail import AFTER_SYNC
from leaddesk.desktop.screens import JOIN
from leaddesk.features.leads import set_fields
from leaddesk.features.naming import lead_named
from tests.builders import KEY_TEXT, NOW, add_lead, open_here
from tests.desktop.driving import ENTER, ESC, Driver, window_on
from tests.sync.world import ServerProcess, World, place_of

SPACE = Qt.Key.Key_Space


@pytest.fixture
def world(tmp_path: Path, empty_book: Path) -> Iterator[World]:
    url = f"sqlite:///{tmp_path / 'data'}"
    server = ServerProcess(url, tmp_path / "state")
    server.start()
    place = place_of(url)
    made = World(server, place, tmp_path, empty_book)
    yield made
    made.close()
    place.close()
    server.stop()


@pytest.fixture
def opened(qtbot: Any, tmp_path: Path, empty_book: Path) -> Iterator[Callable[[str], Driver]]:
    key_file = tmp_path / "book.key"
    key_file.write_bytes(KEY_TEXT)
    key_file.chmod(0o600)
    with ExitStack() as windows:

        def open_one(name: str, *leads: str) -> Driver:
            folder = Path(shutil.copytree(empty_book, tmp_path / name))
            with open_here(folder) as book:
                for lead in leads:
                    add_lead(book, lead, status="reach")
            return windows.enter_context(window_on(qtbot, folder, key_file=key_file))

        yield open_one


def front(desk: Driver) -> None:
    desk.window.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is desk.window)


def joined(desk: Driver, world: World, name: str) -> Driver:
    front(desk)
    desk.window.go(JOIN)
    page = desk.window.screens.get(JOIN).page
    page.address.set_text(world.server.url)
    page.code.set_text(world.code(f"{name}@halden.example"))
    page.code.setFocus()
    desk.press(ENTER)
    desk.until(lambda: page.is_joined or page.trouble.text())
    assert page.trouble.text() == ""
    desk.until(lambda: desk.window.rail.chip.text().startswith("Synced"))
    desk.press(ESC)
    desk.until(lambda: not desk.window.screens.open)
    return desk


def status(desk: Driver, name: str) -> str:
    return str(next((row["status"] for row in desk.rows("lead") if row["name"] == name), ""))


def test_one_key_here_moves_the_row_there_and_what_both_changed_is_a_choice(
    qtbot: Any, world: World, opened: Callable[..., Driver]
) -> None:
    mara = joined(opened("mara", "Tom Ferrer"), world, "mara")
    dana = joined(opened("dana"), world, "dana")
    dana.until(lambda: status(dana, "Tom Ferrer") == "reach")

    front(mara)
    mara.settled()
    mara.list.setFocus()
    mara.press("1")

    mara.until(
        lambda: status(mara, "Tom Ferrer") == "qualify" or mara.window.about.popover.isVisible()
    )
    if mara.window.about.popover.isVisible():
        mara.press((ENTER, Qt.KeyboardModifier.ControlModifier))
    dana.until(lambda: status(dana, "Tom Ferrer") == "qualify")

    world.server.kill()
    for desk, title in ((dana, "Head of buying"), (mara, "Buying lead")):
        lead = desk.book.read(lead_named, "Tom Ferrer")
        desk.app.door.do(set_fields, lead, {"title": title}, now=NOW)
    mara.until(lambda: mara.window.rail.chip.text().startswith("Offline - 1 change"))
    world.server.start()
    for desk in (dana, mara):
        desk.app.workspace.syncing.now()
    dana.until(lambda: "to look at" in dana.window.rail.chip.text())

    front(dana)
    dana.window.go(AFTER_SYNC)
    page = dana.window.screens.get(AFTER_SYNC).page
    dana.until(lambda: page.things.current() is not None)
    wanted = page.things.current().aside.said
    page.things.setFocus()
    dana.press(SPACE)

    def title(desk: Driver) -> str:
        return str(next(row["title"] for row in desk.rows("lead") if row["name"] == "Tom Ferrer"))

    mara.until(lambda: title(mara) == wanted)
