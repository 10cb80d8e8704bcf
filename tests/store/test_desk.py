"""The door: commands in order on one thread, reads on theirs, nothing told late or twice."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pytest
from sqlalchemy import text

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.features import leads
from leaddesk.features.inbox import inbox_view
from leaddesk.store.desk import Desk
from tests.builders import NOW, add_lead, open_here, visible

SOON_S = 10.0


class Screen:
    """Where a screen lives: runs what is delivered only when asked to, on the test's thread."""

    def __init__(self) -> None:
        self.waiting: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.touched: list[Touched] = []
        self.errors: list[Exception] = []

    def until(self, wanted: Callable[[], bool]) -> None:
        """Run what is delivered until something is so."""
        while not wanted():
            try:
                self.waiting.get(timeout=SOON_S)()
            except Empty:
                raise AssertionError("it never came") from None

    def all_delivered(self) -> None:
        """Run everything delivered so far."""
        while not self.waiting.empty():
            self.waiting.get()()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def desk(screen: Screen, profile: Path) -> Iterator[Desk]:
    opened = Desk(
        lambda: open_here(profile), screen.waiting.put, screen.touched.append, screen.errors.append
    )
    yield opened
    opened.close()


def test_commands_run_in_the_order_they_were_given_and_each_tells_what_it_touched(
    desk: Desk, screen: Screen
):
    assert desk.wait_until_open(SOON_S)
    assert desk.database is not None
    lead = add_lead(desk.database)
    answers: list[Touched] = []

    for number in range(20):
        desk.do(leads.note, lead, f"note {number}", now=NOW, then=answers.append)
    screen.until(lambda: len(answers) == 20)

    assert [row["text"] for row in visible(desk.database)["activity"]] == [
        f"note {number}" for number in range(20)
    ]
    assert screen.touched == answers
    assert answers[0].leads == {lead}


def test_nothing_is_shown_before_the_screen_takes_it(desk: Desk, screen: Screen):
    answers: list[Any] = []
    desk.ask(inbox_view, now=NOW, then=answers.append)
    taken = screen.waiting.get(timeout=SOON_S)

    assert answers == []
    taken()
    assert answers[0].leads == 0


def test_an_answer_to_an_older_question_is_dropped_even_when_it_waits_at_the_screen(
    desk: Desk, screen: Screen
):
    answers: list[str] = []
    desk.ask(_say, "old", then=answers.append, newest_only=True)
    taken = screen.waiting.get(timeout=SOON_S)
    desk.ask(_say, "new", then=answers.append, newest_only=True)
    taken()
    screen.until(lambda: bool(answers))

    assert answers == ["new"]


def test_a_running_read_is_stopped_by_a_newer_question(desk: Desk, screen: Screen):
    assert desk.wait_until_open(SOON_S)
    answers: list[str] = []
    running = threading.Event()
    desk.ask(_count_for_long, running, then=answers.append, newest_only=True, lane="search")
    assert running.wait(SOON_S)
    desk.ask(_say, "new", then=answers.append, newest_only=True, lane="search")
    screen.until(lambda: bool(answers))

    assert answers == ["new"]
    assert screen.errors == []


def test_a_read_is_stopped_between_two_statements_too(desk: Desk, screen: Screen):
    assert desk.wait_until_open(SOON_S)
    assert desk.database is not None
    between, go_on, answers = threading.Event(), threading.Event(), []
    desk.ask(_two_statements, between, go_on, then=answers.append, lane="search")
    assert between.wait(SOON_S)
    desk.database.interrupt("search")
    go_on.set()
    desk.ask(_say, "new", then=answers.append, lane="search")
    screen.until(lambda: "new" in answers)

    assert answers == ["new"]
    assert screen.errors == []


def test_reads_of_other_lanes_are_not_dropped_or_held_up(desk: Desk, screen: Screen):
    assert desk.wait_until_open(SOON_S)
    answers: list[str] = []
    running = threading.Event()
    desk.ask(_count_for_long, running, then=answers.append, newest_only=True, lane="report")
    assert running.wait(SOON_S)
    desk.ask(_say, "inbox", then=answers.append, lane="inbox")
    screen.until(lambda: answers == ["inbox"])

    desk.ask(_say, "enough", then=answers.append, newest_only=True, lane="report")
    screen.until(lambda: "enough" in answers)


def test_questions_without_newest_only_are_all_answered_in_order(desk: Desk, screen: Screen):
    answers: list[int] = []
    for number in range(10):
        desk.ask(_say, number, then=answers.append)
    screen.until(lambda: len(answers) == 10)

    assert answers == list(range(10))


def test_a_refusal_goes_to_the_one_who_asked(desk: Desk, screen: Screen):
    own: list[Exception] = []
    desk.do(_refuse, failed=own.append)
    desk.ask(_refuse, then=lambda _: None, failed=own.append)
    screen.until(lambda: len(own) == 2)

    assert [str(each) for each in own] == ["No. Because.", "No. Because."]
    assert screen.errors == []


def test_a_refusal_nobody_took_goes_to_the_window(desk: Desk, screen: Screen):
    desk.do(_refuse)
    screen.until(lambda: bool(screen.errors))

    assert isinstance(screen.errors[0], Refused)


def test_a_bug_is_logged_with_its_traceback_and_told_and_the_next_command_runs(
    desk: Desk, screen: Screen, expected_logs, caplog
):
    expected_logs.append("_break failed")
    answers: list[str] = []
    desk.do(_break)
    desk.do(_say, "after", then=answers.append)
    screen.until(lambda: bool(answers))

    assert isinstance(screen.errors[0], ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text


def test_a_book_that_cannot_be_opened_is_told_and_every_question_is_answered(screen: Screen):
    def refuse() -> Any:
        raise Refused("The book is damaged.")

    desk = Desk(refuse, screen.waiting.put, screen.touched.append, screen.errors.append)
    own: list[Exception] = []
    desk.do(_say, 1, failed=own.append)
    desk.ask(_say, 1, then=lambda _: None, failed=own.append)
    screen.until(lambda: len(own) == 2 and bool(screen.errors))
    desk.close()

    assert {str(each) for each in (*own, *screen.errors)} == {"The book is damaged."}


def test_a_shown_window_hears_what_another_program_wrote_and_not_its_own(
    desk: Desk, screen: Screen, profile: Path
):
    assert desk.wait_until_open(SOON_S)
    desk.watch(on=True)
    with open_here(profile) as other:
        lead = add_lead(other)
        screen.until(lambda: bool(screen.touched))
    screen.touched.clear()
    done: list[Touched] = []
    desk.do(leads.note, lead, "own", now=NOW, then=done.append)
    screen.until(lambda: bool(done))
    desk.watch(on=False)

    assert screen.touched == done


def test_a_watch_that_fails_is_told_once_and_commands_still_run(
    desk: Desk, screen: Screen, monkeypatch: pytest.MonkeyPatch
):
    assert desk.wait_until_open(SOON_S)
    assert desk.database is not None

    def gone() -> int:
        raise Refused("The disk did not answer.")

    monkeypatch.setattr(desk.database, "data_version", gone)
    desk.watch(on=True)
    screen.until(lambda: bool(screen.errors))
    answers: list[int] = []
    desk.do(_say, 1, then=answers.append)
    screen.until(lambda: bool(answers))

    assert len(screen.errors) == 1


def test_a_bug_on_opening_is_logged_with_its_traceback(
    screen: Screen, expected_logs, caplog: pytest.LogCaptureFixture
):
    expected_logs.append("could not be opened")
    desk = Desk(
        lambda: _break(None),  # type: ignore[arg-type,return-value]  # it raises
        screen.waiting.put,
        screen.touched.append,
        screen.errors.append,
    )
    screen.until(lambda: bool(screen.errors))
    desk.close()

    assert "ZeroDivisionError" in caplog.text


def test_closing_finishes_every_command_given_and_leaves_no_thread(screen: Screen, profile: Path):
    before = threading.active_count()
    desk = Desk(
        lambda: open_here(profile), screen.waiting.put, screen.touched.append, screen.errors.append
    )
    assert desk.wait_until_open(SOON_S)
    assert desk.database is not None
    lead = add_lead(desk.database)
    for number in range(30):
        desk.do(leads.note, lead, f"note {number}", now=NOW)
    desk.ask(_say, 1, then=lambda _: None, lane="a")
    desk.close()

    assert threading.active_count() == before
    with open_here(profile) as book:
        assert len(visible(book)["activity"]) == 30


def test_closing_before_the_book_is_open_waits_for_it(screen: Screen, profile: Path):
    desk = Desk(
        lambda: open_here(profile), screen.waiting.put, screen.touched.append, screen.errors.append
    )
    done: list[int] = []
    desk.do(_say, 1, then=done.append)
    desk.close()
    screen.all_delivered()

    assert done == [1]


def _say(_session: object, word: Any) -> Any:
    return word


def _refuse(_session: object) -> None:
    raise Refused("No.", "Because.")


def _break(_session: object) -> float:
    return 1 / 0


def _count_for_long(session: Any, running: threading.Event) -> str:
    raw = session.connection().connection.driver_connection
    raw.create_function("tell_running", 0, lambda: running.set() or 1)
    session.execute(
        text(
            "WITH RECURSIVE n(i) AS"
            " (SELECT tell_running() UNION ALL SELECT i + 1 FROM n WHERE i < 200000000)"
            " SELECT count(*) FROM n"
        )
    ).scalar()
    return "counted"


def _two_statements(session: Any, between: threading.Event, go_on: threading.Event) -> str:
    between.set()
    assert go_on.wait(SOON_S)
    session.execute(text("SELECT 1"))
    return "both"


def test_what_another_process_wrote_is_told_at_once_where_it_says_so(
    desk: Desk, screen: Screen, profile: Path
):
    assert desk.wait_until_open(SOON_S)
    with open_here(profile) as other:
        add_lead(other, "Tom Ferrer")
    assert screen.touched == []

    desk.look_now()

    screen.until(lambda: screen.touched == [Touched()])
