"""A new version of the workspace's process reaches the open window without a restart."""

from pathlib import Path
from uuid import UUID

from leaddesk.desktop.screens import SETTINGS
from leaddesk.domain.rows import Touched
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.builders_sync import join
from tests.desktop.driving import window_on
from tests.features.test_process_down import send, status, version_2


def test_the_open_window_takes_a_new_process_up_and_maps_what_is_due_and_what_is_opened(
    qtbot, profile: Path
) -> None:
    ids: list[UUID] = []
    with open_here(profile) as book:
        join(book)
        for name, due in (("Ada Ahrens", "2026-11-24"), ("Ben Bauer", "2026-12-04")):
            ids.append(add_lead(book, name, f"Firm of {name}", due=day(due)))
            book.write(put_into, ids[-1], "reach", now=NOW)
    with window_on(qtbot, profile) as desk:
        desk.app.upkeep.begin()
        desk.window.go(SETTINGS)
        desk.window.screens.get(SETTINGS).show_section("process")

        send(desk.book, version_2())
        desk.app.door.changed.emit(Touched())

        desk.until(lambda: status(desk.book, ids[0]) == "ring")
        section = desk.window.screens.get(SETTINGS)._process
        desk.until(lambda: any(row.status == "Ring up" for row in section.table.rows._rows))
        desk.window.back()
        desk.until(lambda: [g.name for g in desk.window.driver.view.groups if g.due] == ["Ring up"])
        assert status(desk.book, ids[1]) == "reach"

        desk.window.driver.go_to(ids[1])
        desk.until(lambda: status(desk.book, ids[1]) == "ring")
        desk.until(lambda: getattr(desk.window.about.detail, "name", "") == "Ben Bauer")
