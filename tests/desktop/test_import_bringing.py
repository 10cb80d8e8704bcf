"""What is brought to the Import page: contacts and mails too, dropped, pasted or chosen."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.imports.page import ImportPage
from leaddesk.desktop.imports.states import State
from leaddesk.desktop.screens import IMPORT
from tests.desktop.driving import Driver, window_on

CARD = """\
BEGIN:VCARD
VERSION:3.0
N:Ferrer;Tom;;;
FN:Tom Ferrer
ORG:Acme Pumps
EMAIL:tom@acme.example
END:VCARD
"""
MAIL = """\
From: Eva Stern <eva@lippe.example>
To: rep@leaddesk.example
Subject: Pumps
Date: Mon, 23 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Hello, please call me.

Best regards
Eva Stern
Lippe Molkerei GmbH
Phone +49 5231 555120
"""


def drop(page: ImportPage, data: QMimeData) -> bool:
    at, actions = QPoint(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, actions, data, left, none)
    QApplication.sendEvent(page, enter)
    QApplication.sendEvent(page, QDropEvent(QPointF(at), actions, data, left, none))
    return enter.isAccepted()


def as_kind(kind: str, text: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, text.encode())
    return data


def as_text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def names_seen(desk: Driver, page: ImportPage) -> list[str]:
    desk.until(lambda: page.state is State.SEEN)
    seen = page.body.seen
    return [line.name for line in seen.lines] if seen else []


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (as_kind("text/vcard", CARD), "Tom Ferrer"),
        (as_kind("text/x-vcard", CARD), "Tom Ferrer"),
        (as_kind("message/rfc822", MAIL), "Eva Stern"),
        (as_text(CARD), "Tom Ferrer"),
        (as_text(MAIL), "Eva Stern"),
    ],
)
def test_contacts_and_mails_are_dropped_and_pasted(
    qtbot: Any, profile: Path, data: QMimeData, name: str
) -> None:
    with window_on(qtbot, profile) as desk:
        desk.window.go(IMPORT)
        page = desk.window.screens.get(IMPORT).page

        assert drop(page, data)

        assert names_seen(desk, page) == [name]


def test_a_pasted_mail_comes_in(qtbot: Any, profile: Path) -> None:
    with window_on(qtbot, profile) as desk:
        desk.window.go(IMPORT)
        page = desk.window.screens.get(IMPORT).page
        QGuiApplication.clipboard().setText(MAIL)
        page.bringing.paste()
        assert names_seen(desk, page) == ["Eva Stern"]

        page.go()

        qtbot.waitUntil(lambda: page.state is State.DONE, timeout=30_000)
        assert [row["name"] for row in desk.rows("lead")] == ["Eva Stern"]


@pytest.mark.parametrize(("name", "text"), [("a.eml", MAIL), ("b.vcf", CARD)])
def test_a_file_of_contacts_or_mails_is_dropped(
    qtbot: Any, profile: Path, tmp_path: Path, name: str, text: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    with window_on(qtbot, profile) as desk:
        desk.window.go(IMPORT)
        page = desk.window.screens.get(IMPORT).page

        assert drop(page, data)

        assert len(names_seen(desk, page)) == 1


def test_the_file_dialog_offers_all_that_can_be_read_first(qtbot: Any, theme: Any) -> None:
    from tests.desktop.sample import CLOCK

    page = ImportPage(theme, CLOCK)
    qtbot.addWidget(page)

    first, *kinds, every = page.bringing.filters()

    named = "csv tsv txt xlsx xls xlsb xlsm ods vcf vcard eml mbox json html xml".split()
    assert [ending for ending in named if f"*.{ending}" not in first] == []
    assert [kind.partition(" (")[0] for kind in kinds] == [
        "Tables",
        "Contacts",
        "Mails",
        "Web pages and data",
    ]
    assert every == "All files (*)"
