"""Flow mode in the real window: lead after lead by key, and never a list between them."""

from contextlib import contextmanager
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from sqlalchemy import select

from leaddesk.features.flow import kept_place
from leaddesk.features.leads import close_lead
from leaddesk.store.tables import Lead
from tests.builders import NOW, TODAY, add_lead, day, open_here, press
from tests.builders_sync import DANA, join, talking
from tests.desktop.driving import ENTER, ESC, REDO, UNDO, Clockwork, window_on

MANY = 200
SHIFT_F = (Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)


class Flow:
    """Flow mode under a rep's hands."""

    def __init__(self, desk):
        self.desk = desk
        self.mode = desk.window.flow

    @property
    def page(self):
        return self.mode.page

    def begin(self, key="f"):
        self.desk.press(key)
        self.still()

    def still(self):
        """Wait until a lead is shown and takes keys, or the end is."""
        self.desk.until(self._is_still)

    def _is_still(self):
        if not self.mode.is_open:
            return False
        driver, about = self.mode.driver, self.desk.window.about
        if driver.lead is None:
            return self.page.has_ended
        return (
            not driver.walk.is_between
            and about.shown.is_settled
            and about.detail is not None
            and about.detail.id == driver.lead
        )

    def name(self):
        return "" if self.page.has_ended else self.page.accessibleDescription()

    def press(self, *keys):
        self.desk.press(*keys)
        self.still()

    def on(self, name):
        self.desk.until(lambda: self._is_still() and self.name() == name)

    def count(self):
        return self.page.top.accessibleDescription()

    def said(self):
        return self.page.footer.accessibleDescription()

    def end(self):
        return self.page._end.accessibleName()


@pytest.fixture
def people(profile):
    """Five to reach today, by the clock, and one to qualify."""
    with open_here(profile) as book:
        for number, name in enumerate(("Tom", "Ruth", "Karl", "Ines", "Jonas")):
            due = day("2026-11-24", f"{10 + number}:00")
            add_lead(book, name, f"{name} AG", status="reach", due=due)
        add_lead(book, "Petra", "Voss", status="qualify", due=day("2026-11-24"))
    return profile


@contextmanager
def flowing(qtbot, folder, clock=None):
    with window_on(qtbot, folder, clock) as desk:
        yield Flow(desk)


@pytest.fixture
def flow(qtbot, qapp, people):
    with flowing(qtbot, people) as flow:
        yield flow


class Watch(QObject):
    """Notes every moment at which a widget is shown or painted."""

    def __init__(self, widget):
        super().__init__()
        self.seen = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's own name
        if event.type() in {QEvent.Type.Paint, QEvent.Type.Show} and watched.isVisible():
            self.seen += 1
        return False


def test_start_shows_the_current_lead_on_the_whole_window(flow):
    flow.begin()

    assert flow.name() == "Tom"
    assert flow.count() == "1 of 6 due today"
    assert flow.page.geometry() == flow.desk.window.rect()
    window = flow.desk.window
    assert not any(each.isVisible() for each in (window.rail, window.inbox, window.lead))


def test_a_digit_logs_and_goes_on_and_the_footer_says_what_and_who_is_next(flow):
    flow.begin()
    flow.press("2")

    assert flow.name() == "Ruth"
    assert flow.count() == "2 of 6 due today"
    assert "Voicemail logged for Tom." in flow.said()
    flow.desk.until(lambda: flow.page.footer._next == "Next: Karl, Karl AG")


def test_digits_faster_than_the_leads_each_mean_another_lead(flow):
    flow.begin()
    flow.desk.press("2", "3", "2", "2", "3")
    flow.on("Petra")

    labels = [row["label"] for row in flow.desk.rows("activity")]
    assert labels.count("Voicemail") == 3
    assert labels.count("No answer") == 2


def test_skip_leaves_a_lead_as_it_is_and_back_brings_it_again(flow):
    flow.begin()
    flow.press("j")
    assert flow.name() == "Ruth"
    flow.press("k")
    assert flow.name() == "Tom"
    flow.press("j", "j", "j")
    flow.on("Ines")
    assert flow.desk.rows("activity") == []


def test_a_step_pressed_while_a_call_is_being_logged_is_the_next_leads(flow):
    flow.begin()
    flow.desk.press("2", "j")
    flow.on("Karl")

    assert [row["label"] for row in flow.desk.rows("activity")] == ["Voicemail"]


def test_the_log_popover_works_as_in_the_inbox_and_goes_on(flow):
    flow.begin()
    flow.desk.press("l")
    flow.desk.until(flow.desk.window.about.popover.isVisible)
    flow.desk.press("3", "Line was busy", ENTER)
    flow.on("Ruth")

    logged = flow.desk.rows("activity")
    assert [(row["label"], row["text"]) for row in logged] == [("No answer", "Line was busy")]


@pytest.mark.parametrize("size", [(1440, 900), (900, 640), (820, 560)])
def test_the_popover_never_covers_name_or_number(flow, size):
    flow.desk.window.resize(*size)
    flow.begin()
    flow.desk.press("l")
    popover = flow.desk.window.about.popover
    flow.desk.until(popover.isVisible)

    page = flow.page
    for part, wide in ((page._who, 300), (page.card, 240)):
        shown = part.rect()
        shown.setWidth(wide)
        shown.moveTopLeft(part.mapTo(page, shown.topLeft()))
        assert not popover.geometry().intersects(shown)
    assert flow.desk.window.rect().contains(popover.geometry())


def test_esc_keeps_what_was_typed_and_a_second_esc_leaves_to_the_leads_row(flow):
    flow.begin()
    flow.press("j")
    flow.desk.press("l")
    flow.desk.until(flow.desk.window.about.popover.isVisible)
    flow.desk.press("3", "half a word", ESC)
    assert flow.mode.is_open
    flow.desk.press(ESC)

    flow.desk.until(lambda: flow.desk.current() == "Ruth")
    flow.desk.settled()
    assert flow.desk.list.isVisible()
    assert flow.desk.list.hasFocus()
    flow.desk.press("l")
    flow.desk.until(lambda: flow.desk.window.about.popover.draft().note == "half a word")


def test_undo_goes_back_to_its_lead_and_redo_goes_on(flow):
    flow.begin()
    flow.press("2")
    flow.press("2")
    assert flow.name() == "Karl"

    flow.desk.press(UNDO)
    flow.on("Ruth")
    assert flow.count() == "2 of 6 due today"
    flow.desk.press(UNDO)
    flow.on("Tom")
    flow.desk.press(REDO)
    flow.on("Ruth")
    flow.press("2")
    assert flow.name() == "Karl"


def test_a_snooze_goes_on_and_a_note_stays(flow):
    flow.begin()
    flow.desk.press("n")
    flow.desk.until(flow.desk.window.about.form.isVisible)
    flow.desk.press("Asked for a price", ENTER)
    flow.desk.until(lambda: "Note added" in flow.said())
    flow.still()
    assert flow.name() == "Tom"

    flow.desk.press("s")
    flow.desk.until(flow.desk.window.about.form.isVisible)
    flow.desk.press(ENTER)
    flow.on("Ruth")
    assert "Tom snoozed" in flow.said()


def test_leads_closed_elsewhere_are_passed_over(flow, people):
    flow.begin()
    with open_here(people) as other:
        ids = {row["name"]: row["id"] for row in flow.desk.rows("lead")}
        other.write(close_lead, UUID(str(ids["Ruth"])), "no need", now=NOW)
        press(other, UUID(str(ids["Karl"])), "voicemail")
    flow.desk.until(lambda: flow.page.footer._next.startswith("Next: Ines"))
    flow.press("2")

    assert flow.name() == "Ines"


def test_a_lead_changed_elsewhere_while_it_is_shown_is_said_to_be(flow, people):
    flow.begin()
    with open_here(people) as other:
        lead = flow.mode.driver.lead
        press(other, lead, "voicemail")

    flow.desk.until(lambda: "Tom was changed meanwhile. Showing the newest." in flow.said())


def test_the_end_says_what_moved_and_leads_back_to_the_inbox(flow):
    flow.begin()
    flow.press("2")
    flow.press("j")
    flow.press("1")
    flow.press("3")
    flow.press("1")
    flow.desk.press("3")  # someone else decides: a name is asked
    flow.desk.until(flow.desk.window.about.popover.isVisible)
    flow.desk.press(ENTER)
    flow.still()

    assert flow.page.has_ended
    said = flow.end()
    assert said.startswith("5 done. 3 moved on, 2 wait for a date. 1 skipped, due as before.")
    assert "2 to Qualify." in said
    assert "1 to Reach." in said
    flow.desk.press(ENTER)
    flow.desk.until(lambda: not flow.mode.is_open)
    assert flow.desk.list.isVisible()
    assert flow.mode.kept is None


def test_back_from_the_end_shows_the_last_lead_again(flow):
    flow.begin()
    flow.press(*"jjjjj")
    flow.on("Petra")
    flow.press("j")
    flow.desk.until(lambda: flow.page.has_ended)
    assert flow.end().startswith("0 done. 6 skipped")
    flow.desk.press("k")
    flow.on("Petra")


def test_a_lead_gone_back_to_says_that_it_is_done(flow):
    flow.begin()
    flow.press("2")
    flow.press("k")

    why = flow.page._why
    flow.desk.until(lambda: why.accessibleDescription().startswith("Done in this flow."))
    flow.press("j")
    assert flow.name() == "Ruth"


def test_the_place_is_kept_over_a_restart(qtbot, qapp, people):
    with flowing(qtbot, people) as flow:
        flow.begin()
        flow.press("2")
        flow.press("j")
        assert flow.name() == "Karl"

    with flowing(qtbot, people) as flow:
        header = flow.desk.window.inbox.header
        flow.desk.until(lambda: header._start.text() == "Go on, 3 of 6")
        flow.begin()
        assert flow.name() == "Karl"
        assert flow.count() == "3 of 6 due today"
        flow.press("k")
        assert flow.name() == "Ruth"


def test_the_next_day_begins_anew(qtbot, qapp, people):
    with flowing(qtbot, people) as flow:
        flow.begin()
        flow.press("j")

    clock = Clockwork()
    clock.go(days=1)
    with flowing(qtbot, people, clock) as flow:
        assert flow.desk.book.read(kept_place, now=clock()) is None
        assert flow.desk.window.inbox.header._start.text() == "Start"
        flow.begin()
        assert flow.count().startswith("1 of ")


def test_start_here_gives_the_old_place_up(flow):
    flow.begin()
    flow.press("j")
    flow.desk.press(ESC)
    flow.desk.until(lambda: flow.desk.current() == "Ruth")
    flow.desk.settled()
    flow.desk.press("j")
    flow.desk.until(lambda: flow.desk.current() == "Karl")

    flow.desk.press(SHIFT_F)
    flow.on("Karl")
    assert flow.count() == "1 of 6 due today"
    assert flow.desk.book.read(kept_place, now=NOW).day == TODAY


def test_a_folded_group_is_left_out(flow):
    flow.desk.list.fold("qualify", on=True)
    flow.begin()

    assert flow.count() == "1 of 5 due today"


def test_a_lead_without_a_number_gets_one_by_d(qtbot, qapp, profile):
    with open_here(profile) as book:
        add_lead(book, "Tom", status="reach", phones=(), due=day("2026-11-24"))
    with flowing(qtbot, profile) as flow:
        flow.begin()
        assert flow.page.card._call.text() == "Add a number"
        flow.page.card.call()
        flow.desk.press("0171 3920042", ENTER)
        flow.desk.until(lambda: flow.page.card._call.text() == "Call")

        assert [row["value"] for row in flow.desk.rows("contact_point")] == ["0171 3920042"]
        assert flow.name() == "Tom"
        assert flow.page.hasFocus()


class Phone(QObject):
    """Stands where the system's program for calls would."""

    def __init__(self):
        super().__init__()
        self.called = []

    @Slot(QUrl)
    def open(self, url):
        self.called.append(url.path())


@pytest.fixture
def phone(qapp):
    made = Phone()
    QDesktopServices.setUrlHandler("tel", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("tel")


def test_d_calls_the_lead_shown_and_nothing_dials_by_itself(phone, flow):
    flow.begin()
    flow.press("2")
    assert phone.called == []

    flow.desk.press("d")

    flow.desk.until(lambda: phone.called == ["+491713920042"])
    assert flow.name() == "Ruth"


def test_search_and_another_page_leave_flow_mode(flow):
    flow.begin()
    flow.press("j")
    flow.desk.press((Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier))

    flow.desk.until(flow.desk.list.isVisible)
    assert not flow.mode.is_open
    assert flow.mode.kept is not None
    assert flow.desk.list.hasFocus()


@pytest.fixture
def crowd(profile):
    """More leads than are worked in a morning."""
    with open_here(profile) as book:
        for number in range(MANY + 3):
            add_lead(
                book, f"Lead {number}", f"Firm {number}", status="reach", due=day("2026-11-24")
            )
    return profile


def test_200_leads_in_a_row_without_ever_seeing_the_list(qtbot, qapp, crowd):
    with flowing(qtbot, crowd) as flow:
        flow.begin()
        watch = Watch(flow.desk.list.viewport()), Watch(flow.desk.list)
        seen = [flow.name()]
        for number in range(MANY):
            if number % 10 == 9:
                flow.desk.press("l")
                flow.desk.until(flow.desk.window.about.popover.isVisible)
                flow.desk.press("2", f"note {number}", ENTER)
            else:
                flow.desk.press("123"[number % 3])
            flow.desk.until(lambda: flow._is_still() and flow.name() != seen[-1])
            assert not flow.desk.list.isVisible()
            seen.append(flow.name())

        assert len(set(seen)) == MANY + 1
        assert sum(each.seen for each in watch) == 0
        assert flow.count() == f"{MANY + 1} of {MANY + 3} due today"
        logged = [row for row in flow.desk.rows("activity") if row["outcome"]]
        assert len({row["lead_id"] for row in logged}) == len(logged) == MANY
        assert sum(1 for row in logged if row["text"].startswith("note")) == MANY // 10


def test_every_part_has_a_name_and_tab_stays_inside(flow):
    from PySide6.QtWidgets import QApplication, QWidget

    flow.begin()
    for part in flow.page.findChildren(QWidget):
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert part.accessibleName(), part
    for _ in range(30):
        flow.desk.press(Qt.Key.Key_Tab)
        assert flow.page.isAncestorOf(QApplication.focusWidget()) or flow.page.hasFocus()


def test_undoing_that_a_later_lead_was_added_passes_nobody_over(qtbot, profile):
    with open_here(profile) as book:
        for name, time in (("Ada", "12:00"), ("Ben", "13:00"), ("Dora", "15:00"), ("Cem", "14:00")):
            add_lead(book, name, due=day("2026-11-24", time))
    with flowing(qtbot, profile) as flow:
        flow.begin()
        assert flow.name() == "Ada"

        flow.desk.press(UNDO)

        flow.desk.until(lambda: flow.said().startswith("Undid: Cem"))
        flow.on("Ada")
        flow.press("j")
        flow.on("Ben")
        flow.press("j")
        flow.on("Dora")


def test_a_lead_closed_elsewhere_after_it_was_read_ahead_is_passed_over(flow, people):
    flow.begin()
    flow.desk.until(lambda: flow.page.footer._next.startswith("Next: Ruth"))
    ids = {row["name"]: row["id"] for row in flow.desk.rows("lead")}
    with open_here(people) as other:  # another process, unheard of yet
        other.write(close_lead, UUID(str(ids["Ruth"])), "no need", now=NOW)
    flow.press("2")

    assert flow.name() == "Karl"


def test_a_lead_given_or_held_in_flow_mode_makes_way_for_the_next(qtbot, qapp, people):
    with open_here(people) as book:
        join(book)
        firms = book.read(lambda s: dict(s.execute(select(Lead.name, Lead.company_id)).all()))
    with flowing(qtbot, people) as flow:
        flow.desk.app.workspace.hold()
        flow.desk.until(lambda: flow.desk.app.workspace.syncing.stand.joined)
        flow.begin()
        first = flow.name()

        flow.desk.press("a")
        chooser = flow.desk.app.workspace.sharing.chooser
        flow.desk.until(lambda: chooser.offers.current() is not None)
        flow.desk.press("dana", ENTER)
        flow.desk.until(lambda: flow._is_still() and flow.name() != first)

        second = flow.name()
        talking(flow.desk.book, firms[flow.desk.window.about.detail.name])
        flow.desk.press("h")
        flow.desk.until(lambda: flow._is_still() and flow.name() not in {first, second})
        owners = [UUID(str(row["owner_id"])) for row in flow.desk.rows("lead")]
        assert owners.count(DANA) == 1
        assert [row["text"] for row in flow.desk.rows("task") if row["kind"] == "hold"] == [
            "On hold until Dana is done"
        ]
