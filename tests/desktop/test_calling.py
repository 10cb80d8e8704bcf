"""Call, mail and map by one key: the system's program opens, and coming back offers the log."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.tables import ContactPoint, OptOut
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.desktop.driving import ESC, Clockwork, Driver, window_on

ENTER = Qt.Key.Key_Return
SCHEMES = ("tel", "mailto", "geo", "https")
Away, Back = Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive


class Handler(QObject):
    """Stands where the system's programs would: what was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def handler(qapp) -> Iterator[Handler]:
    made = Handler()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def clock() -> Clockwork:
    return Clockwork()


@pytest.fixture
def desk(qtbot, profile: Path, clock: Clockwork) -> Iterator[Driver]:
    with open_here(profile) as book:
        whole = add_lead(
            book, "Ada Ahrens", "Acme", emails=("ada@acme.example",), due=day("2026-11-24")
        )
        bare = add_lead(book, "Ben Bauer", "Bolt", phones=(), due=day("2026-11-24"))
        from leaddesk.features.leads import set_fields

        book.write(set_fields, whole, {"address": "Industriestr. 14, Hannover"}, now=NOW)
        for lead in (whole, bare):
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile, clock) as driver:
        yield driver


def detail(desk: Driver):
    assert desk.window.about.detail is not None
    return desk.book.read(lead_detail, desk.window.about.detail.id, now=NOW)


def away_and_back(desk: Driver, **apart: float) -> None:
    QGuiApplication.instance().applicationStateChanged.emit(Away)
    desk.clock.go(**apart)
    QGuiApplication.instance().applicationStateChanged.emit(Back)


def test_each_key_opens_its_program(desk: Driver, handler: Handler) -> None:
    desk.press("D", "M", "G")
    desk.until(lambda: len(handler.opened) == 3)

    assert handler.opened == [
        "tel:+491713920042",
        "mailto:ada@acme.example",
        "geo:0,0?q=Industriestr.%2014%2C%20Hannover",
    ]


def test_coming_back_from_a_call_offers_the_log_with_the_time_counted(
    desk: Driver, handler: Handler
) -> None:
    desk.press("D")
    desk.until(lambda: handler.opened)
    away_and_back(desk, minutes=4, seconds=10)
    popover = desk.window.about.popover
    assert popover.isVisible()

    desk.press("1", "wants a quote", ENTER)
    desk.until(lambda: desk.said().startswith("Spoke logged for Ada Ahrens"))

    (lead,) = (row for row in desk.rows("activity") if row["outcome"] == "spoke")
    assert lead["text"] == "4 min. wants a quote"


def test_coming_back_while_something_is_typed_does_not_interrupt(
    desk: Driver, handler: Handler
) -> None:
    desk.press("D", "N", "half a thought")
    away_and_back(desk, minutes=1)

    assert not desk.window.about.popover.isVisible()
    assert desk.window.about.form.isVisible()

    desk.press(ESC, "L")
    desk.until(desk.window.about.popover.isVisible)
    assert desk.window.about.popover._spent == "1 min"


def test_a_lead_that_was_left_meanwhile_is_not_offered(desk: Driver, handler: Handler) -> None:
    desk.press("D", "J")
    desk.settled()
    away_and_back(desk, minutes=1)

    assert not desk.window.about.popover.isVisible()


def test_without_a_number_the_key_lets_one_be_added(desk: Driver, handler: Handler) -> None:
    desk.press("J")
    desk.settled()
    desk.press("D", "0511 123456", ENTER)
    desk.until(lambda: any(row.kind == "phone" for row in detail(desk).contacts))

    assert handler.opened == []
    assert detail(desk).contacts[0].value == "0511 123456"


def test_who_opted_out_is_not_called(desk: Driver, handler: Handler) -> None:
    def strike(session, *, now) -> None:
        phone = session.scalars(select(ContactPoint).where(ContactPoint.kind == "phone")).one()
        session.add(OptOut(kind="phone", address=phone.normal, since_on=date(2026, 3, 3)))

    desk.book.write(strike, now=NOW)
    desk.window.about.show(desk.window.about.detail.id)
    desk.until(lambda: desk.window.about.detail.contacts[0].opted_out_on)

    desk.press("D")

    assert handler.opened == []
    assert desk.said() == "No calls - opted out 3 Mar"


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openUrl")
def test_without_a_program_the_number_is_copied_and_the_time_counts(desk: Driver) -> None:
    desk.press("D")
    desk.until(lambda: "is copied" in desk.said())
    desk.clock.go(minutes=2)

    assert desk.said() == "No program here makes calls. +49 171 39200 42 is copied."
    assert QApplication.clipboard().text() == "+49 171 39200 42"
    assert desk.window.reaching.spent(desk.window.about.detail.id) == "2 min"


def test_the_buttons_do_what_their_keys_do(desk: Driver, handler: Handler) -> None:
    lines = desk.window.lead._contacts.shown
    for line in lines:
        desk.qtbot.mouseClick(line._button, Qt.MouseButton.LeftButton)

    assert [url.partition(":")[0] for url in handler.opened] == ["tel", "mailto", "geo"]
    assert lines[0]._button.accessibleName() == "Call +49 171 39200 42"
