"""A watched folder under a rep's hands: what is new is offered in the inbox, no more."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.imports.states import State
from leaddesk.desktop.screens import IMPORT, SETTINGS
from leaddesk.desktop.settings.driver import INCOMING
from leaddesk.features.watching import watch, watched_folder
from tests.builders import NOW, add_line, open_here
from tests.desktop.driving import ENTER, Driver, window_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads"
    made.mkdir()
    return made


@pytest.fixture
def desk(qtbot: Any, profile: Path, folder: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        add_line(book, "Ann Ray, Acme Pumps, ann@acme.example")
        book.write(watch, str(folder))
    with window_on(qtbot, profile) as driver:
        driver.app.watching._timer.setInterval(1)
        yield driver


def put(folder: Path, name: str, who: str, *, age_s: float = 60) -> None:
    """Put a list there that was last written so long before NOW."""
    file = folder.parent / name
    file.write_text(f"Name,Company\n{who},Lippe\n")
    moment = (NOW - timedelta(seconds=age_s)).timestamp()
    os.utime(file, (moment, moment))
    file.rename(folder / name)


def test_a_file_that_lies_there_at_the_start_is_offered(desk: Driver, folder: Path) -> None:
    put(folder, "fair.csv", "Tom Ferrer")

    desk.app.watching.begin()

    offer = desk.window.inbox.offer
    desk.until(offer.isVisible)
    assert offer.words == "fair.csv is new in Downloads."
    assert desk.list.hasFocus()


def test_files_that_come_later_are_offered_and_looked_at_by_keyboard(
    desk: Driver, folder: Path
) -> None:
    desk.app.watching.begin()
    desk.until(lambda: desk.app.watching._watcher.directories() == [str(folder)])
    put(folder, "fair.csv", "Tom Ferrer", age_s=90)
    put(folder, "more.csv", "Eva Stern")
    offer = desk.window.inbox.offer
    desk.until(lambda: offer.words == "2 new files in Downloads.")

    offer.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(ENTER)

    assert desk.window.screens.open == IMPORT
    page = desk.window.screens.get(IMPORT).page
    desk.until(lambda: page.state is State.SEEN)
    assert page.body.seen.name == "more.csv"
    assert [row["name"] for row in desk.rows("lead")] == ["Ann Ray"]


def test_what_came_in_is_offered_no_more(desk: Driver, folder: Path) -> None:
    put(folder, "fair.csv", "Tom Ferrer")
    desk.app.watching.begin()
    offer = desk.window.inbox.offer
    desk.until(offer.isVisible)
    offer.buttons[0].click()
    page = desk.window.screens.get(IMPORT).page
    desk.until(lambda: page.state is State.SEEN)

    page.go()

    desk.qtbot.waitUntil(lambda: page.state is State.DONE, timeout=30_000)
    desk.until(lambda: not offer.words)


def test_not_now_is_kept(desk: Driver, folder: Path) -> None:
    put(folder, "fair.csv", "Tom Ferrer")
    watching, offer = desk.app.watching, desk.window.inbox.offer
    watching.begin()
    desk.until(offer.isVisible)

    offer.buttons[1].click()

    assert not offer.isVisible()
    assert desk.list.hasFocus()
    put(folder, "more.csv", "Eva Stern")
    desk.until(lambda: offer.words == "more.csv is new in Downloads.")


def test_tab_reaches_the_offer_between_header_and_list(desk: Driver, folder: Path) -> None:
    put(folder, "fair.csv", "Tom Ferrer")
    desk.app.watching.begin()
    offer = desk.window.inbox.offer
    desk.until(offer.isVisible)

    desk.list.setFocus()
    desk.press(Qt.Key.Key_Backtab)

    assert offer.buttons[1].hasFocus()


@pytest.mark.parametrize("wide", [300, 420, 900])
def test_words_and_answers_fit_at_every_width(desk: Driver, wide: int) -> None:
    offer = desk.window.inbox.offer
    offer.offer("a-list-of-a-fair-with-a-long-name.csv is new in Downloads.", "Look at it")

    offer.resize(wide, offer.tall_for(wide))

    take, decline = (each.geometry() for each in offer.buttons)
    assert take.right() < decline.right() <= wide
    assert max(take.bottom(), decline.bottom()) <= offer.height()


def test_a_folder_is_chosen_and_let_go_in_settings(
    desk: Driver, folder: Path, tmp_path: Path
) -> None:
    desk.app.watching.begin()
    settings = desk.window.screens.get(SETTINGS)
    desk.window.go(SETTINGS)
    settings.show_section(INCOMING)
    section = settings.page.section(INCOMING)
    desk.until(lambda: section.where == str(folder))
    other = tmp_path / "other"
    other.mkdir()

    section.chosen.emit(str(other))

    desk.until(lambda: section.where == str(other))
    assert "The folder other is watched." in settings.page.foot.said
    desk.until(lambda: desk.app.watching._watcher.directories() == [str(other)])

    section.none.setFocus()
    desk.press(ENTER)

    desk.until(lambda: section.where == "None")
    assert section.choose.hasFocus()
    assert desk.book.read(watched_folder) == ""
    desk.until(lambda: desk.app.watching._watcher.directories() == [])


def test_a_folder_that_is_gone_is_refused_on_the_page(desk: Driver, tmp_path: Path) -> None:
    settings = desk.window.screens.get(SETTINGS)
    desk.window.go(SETTINGS)
    settings.show_section(INCOMING)

    settings.page.section(INCOMING).chosen.emit(str(tmp_path / "gone"))

    desk.until(lambda: "is no folder." in settings.page.foot.said)
