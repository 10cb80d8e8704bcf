"""Whatever the order of skip, back, digits, undo and a restart: a flow loses no lead."""

from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from leaddesk.domain.flow_rows import FlowPlace, FlowWish
from leaddesk.features.flow import (
    build_flow,
    flow_end,
    flow_stop,
    go_on_flow,
    keep_flow,
    keep_place,
    stands,
)
from leaddesk.features.leads import close_lead, snooze
from tests.builders import NOW, add_lead, day, open_here, press, redo_last, undo_last

LEADS = 9
_ready: list[Path] = []


def ready() -> Path:
    """Return a closed book with leads due, made once."""
    if not _ready:
        folder = Path(mkdtemp()) / "flow"
        with open_here(folder) as book:
            for number in range(LEADS):
                status = ("reach", "qualify")[number % 2]
                add_lead(book, f"Lead {number}", status=status, due=day("2026-11-24"))
        _ready.append(folder)
    return _ready[0]


class AnyOrder(RuleBasedStateMachine):
    """A rep in flow mode; the model knows who was dealt with and who was passed over."""

    @initialize(first=st.integers(0, LEADS - 1))
    def start(self, first):
        self.folder = Path(mkdtemp()) / "book"
        copytree(ready(), self.folder)
        self.book = open_here(self.folder)
        plain = self.book.read(build_flow, FlowWish("inbox", ("reach", "qualify")), now=NOW)
        wish = FlowWish("inbox", ("reach", "qualify"), lead=plain.lead(first))
        self.queue = self.book.read(build_flow, wish, now=NOW)
        assert {self.queue.lead(at) for at in range(LEADS)} == {
            plain.lead(at) for at in range(LEADS)
        }
        self.at, self.passed = 0, set()
        self.done: set[int] = set()
        self.commands: list[tuple[int, bool]] = []  # (place, whether it was dealt with before)
        self.undone: list[tuple[int, bool]] = []
        self.book.write(keep_flow, self.queue, self.place())

    def place(self):
        queue = self.queue
        passed = tuple(sorted(self.passed))
        return FlowPlace(queue.mark, queue.day, queue.page, self.at, len(queue), passed)

    def go(self, stop):
        self.at = stop.at
        self.passed |= set(stop.passed)
        self.book.write(keep_place, self.place())
        if stop.lead is not None:
            assert self.at not in self.done, "shown as undone, and was dealt with"

    def forward(self):
        self.go(self.book.read(flow_stop, self.queue, self.at + 1))

    def dealt(self, at):
        self.commands.append((at, at in self.done))
        self.undone.clear()
        self.done.add(at)

    @precondition(lambda self: self.at < LEADS)
    @rule(snoozed=st.booleans())
    def log(self, snoozed):
        lead = self.queue.lead(self.at)
        if snoozed:
            self.book.write(snooze, lead, day("2026-12-01"), now=NOW)
        else:
            status = self.book.read(_status_of, lead)
            press(self.book, lead, {"reach": "voicemail", "qualify": "fits"}.get(status, "booked"))
        self.dealt(self.at)
        self.forward()

    @precondition(lambda self: self.at < LEADS)
    @rule()
    def skip(self):
        self.forward()

    @precondition(lambda self: self.at > 0)
    @rule()
    def back(self):
        at = self.at - 1
        while at in self.passed:
            at -= 1
        if at >= 0:
            self.at = at
            self.book.write(keep_place, self.place())

    @rule(at=st.integers(0, LEADS - 1))
    def closed_elsewhere(self, at):
        if at not in self.done and at > self.at:
            self.book.write(close_lead, self.queue.lead(at), "no need", now=NOW)
            self.dealt(at)

    @precondition(lambda self: self.commands)
    @rule()
    def undo(self):
        undo_last(self.book)
        at, before = self.commands.pop()
        self.undone.append((at, before))
        if not before:
            self.done.discard(at)
        self.at = at
        self.passed.discard(at)
        self.book.write(keep_place, self.place())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        redo_last(self.book)
        at, before = self.undone.pop()
        self.commands.append((at, before))
        self.done.add(at)
        if at == self.at:
            self.go(self.book.read(flow_stop, self.queue, self.at))

    @precondition(lambda self: self.at < LEADS)
    @rule()
    def restart(self):
        self.book.close()
        self.book = open_here(self.folder)
        kept = self.book.read(go_on_flow, now=NOW)
        assert kept is not None
        queue, place, stop = kept
        assert (queue, place) == (self.queue, self.place())
        assert (stop.detail.id if stop.detail else None) == stop.lead
        self.at = stop.at
        self.book.write(keep_place, self.place())

    def teardown(self):
        if not hasattr(self, "book"):
            return
        for at in range(LEADS):
            assert self.book.read(stands, self.queue, at) == (at not in self.done)
        end = self.book.read(flow_end, self.queue, self.passed)
        assert end.done == len(self.done - self.passed)
        assert end.skipped == LEADS - len(self.done | self.passed)
        assert end.done == end.moved + end.waits
        self.at = -1
        walked = set()
        while (stop := self.book.read(flow_stop, self.queue, self.at + 1)).lead is not None:
            walked.add(stop.at)
            self.at = stop.at
        assert walked == set(range(LEADS)) - self.done, "none lost, none twice"
        self.book.close()
        rmtree(self.folder.parent)


def _status_of(session, lead):
    from leaddesk.store.tables import Lead

    return session.get_one(Lead, lead).status


AnyOrder.TestCase.settings = settings(max_examples=15, stateful_step_count=25)
TestAnyOrder = AnyOrder.TestCase
