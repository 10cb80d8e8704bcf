"""Whatever three devices of two people do, and however bad the line: they end alike, and nothing
that was acknowledged is lost or there twice."""

import contextlib
import itertools
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from leaddesk.domain.errors import Refused
from leaddesk.features import leads, undo
from leaddesk.features.assign import assign
from leaddesk.features.doctor import examine
from leaddesk.features.merge import merge, unmerge
from leaddesk.features.outcomes import log_outcome
from leaddesk.store.down_tables import Member
from leaddesk.store.tables import Lead, LeadMerge
from leaddesk.sync import selfcheck
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead
from tests.searching import LongSearch
from tests.sync.conftest import Running
from tests.sync.oracle import differences, lost_words, made_twice, open_without_step
from tests.sync.world import Rep, World

STEPS = 40
FIELDS = ("title", "wants", "country", "name", "website")
FAULTS = ("lost", "answer lost", "twice")


class History:
    """One random history, told by its seed."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.random = world, random.Random(seed)
        self.count = itertools.count()
        boss = "boss@halden.example"
        self.reps = [
            world.rep("boss", boss, role="manager"),
            world.rep("boss2", boss, role="manager"),
            world.rep("rep"),
        ]
        if self.random.random() < 0.3:
            self.reps.append(world.rep("south", team="South"))
        self.at = NOW
        self.said: list[str] = []
        self.acts = ACTS
        self.steps = STEPS

    def run(self) -> None:
        """Do everything, then come to rest."""
        for rep in self.reps[:2]:
            for _ in range(2):
                self._add(rep)
        for _ in range(self.steps):
            self.at += timedelta(minutes=self.random.randint(1, 600))
            rep = self.random.choice(self.reps)
            rep.clock = lambda at=self.at: at  # type: ignore[misc]
            act = self.random.choice(self.acts)
            self.said.append(f"{rep.name} {act.__name__}")
            with contextlib.suppress(Refused, Away):
                act(self, rep)
            rep.line.faults.clear()
        self.world.settle()

    def _leads(self, rep: Rep) -> list[UUID]:
        query = select(Lead.id).where(Lead.retracted_at.is_(None)).order_by(Lead.name, Lead.id)
        return rep.book.read(lambda session: list(session.scalars(query)))

    def _lead(self, rep: Rep) -> UUID:
        found = self._leads(rep)
        if not found:
            raise Refused("no lead")
        return self.random.choice(found)

    def _add(self, rep: Rep) -> None:
        n = next(self.count)
        tags = ("vip",) if self.random.random() < 0.3 else ()
        add_lead(rep.book, f"Person{n} Name{n}", f"Firm{n % 4}", tags=tags, now=self.at)

    def _set(self, rep: Rep) -> None:
        field = self.random.choice(FIELDS)
        value = f"{field} {next(self.count)}"
        rep.book.write(leads.set_fields, self._lead(rep), {field: value}, now=self.at)

    def _note(self, rep: Rep) -> None:
        text = f"note {next(self.count)}" + (" #hot" if self.random.random() < 0.3 else "")
        rep.book.write(leads.note, self._lead(rep), text, now=self.at)

    def _outcome(self, rep: Rep) -> None:
        digit = self.random.choice("123")
        rep.book.write(log_outcome, self._lead(rep), digit, now=self.at)

    def _snooze(self, rep: Rep) -> None:
        rep.book.write(leads.snooze, self._lead(rep), now=self.at)

    def _close(self, rep: Rep) -> None:
        rep.book.write(leads.close_lead, self._lead(rep), "No budget", now=self.at)

    def _undo(self, rep: Rep) -> None:
        rep.book.write(undo.undo, now=self.at)

    def _merge(self, rep: Rep) -> None:
        found = self._leads(rep)
        if len(found) < 2:
            raise Refused("too few")
        a, b = self.random.sample(found, 2)
        rep.book.write(merge, a, b, now=self.at)

    def _unmerge(self, rep: Rep) -> None:
        query = select(LeadMerge.loser_id).where(LeadMerge.retracted_at.is_(None))
        losers = rep.book.read(lambda session: sorted(session.scalars(query)))
        if not losers:
            raise Refused("none")
        rep.book.write(unmerge, self.random.choice(losers), now=self.at)

    def _assign(self, rep: Rep) -> None:
        people = rep.book.read(lambda session: sorted(session.scalars(select(Member.id))))
        if not people:
            raise Refused("nobody known yet")
        rep.book.write(assign, self._lead(rep), self.random.choice(people), now=self.at)

    def _sync(self, rep: Rep) -> None:
        rep.sync()

    def _bad_sync(self, rep: Rep) -> None:
        rep.line.faults = [self.random.choice(FAULTS) for _ in range(self.random.randint(1, 3))]
        rep.sync()

    def _restart(self, rep: Rep) -> None:
        rep.restart()


ACTS: list[Callable[[History, Rep], None]] = [
    History._add,
    History._set, History._set, History._set,
    History._note, History._note,
    History._outcome, History._outcome,
    History._snooze,
    History._close,
    History._undo,
    History._merge,
    History._unmerge,
    History._assign,
    History._sync, History._sync, History._sync, History._sync,
    History._bad_sync, History._bad_sync,
    History._restart,
]  # fmt: skip


def check(world: World, history: History) -> list[str]:
    """Return what is wrong after everything has come to rest."""
    wrong = [line for rep in history.reps for line in differences(world, rep)]
    wrong += [line for rep in history.reps for line in lost_words(world, rep)]
    wrong += [f"there twice: {text}" for text in made_twice(world)]
    orphans = open_without_step(world)
    wrong += [f"{orphans} open leads without a step"] if orphans else []
    for rep in history.reps:
        wrong += [
            f"{rep.name}: sums differ by {n} rows" for n in [selfcheck.check(rep.client)] if n
        ]
        failed = [f"{rep.name} doctor {each.name}: {each.detail}"
                  for each in examine(rep.book) if not each.ok]  # fmt: skip
        wrong += failed
    return wrong


PLAIN = 10
"""Histories of the plain run on each database; `--long` goes on with new ones."""


def test_devices_end_alike_and_nothing_is_lost(
    running: Running, tmp_path: Path, empty_book: Path, long_search: LongSearch
):
    for seed in long_search.seeds(PLAIN):
        folder = tmp_path / str(seed)
        folder.mkdir()
        world = World(running.server, running.place, folder, empty_book)
        try:
            history = History(world, seed)
            history.run()
            wrong = check(world, history)
        finally:
            world.close()
        assert not wrong, f"seed {seed}: {wrong[:8]}"
