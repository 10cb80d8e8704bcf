"""One round with the server: what waits goes up, what is new comes down, step by step safe to cut.

Every step is a transaction of its own, made so that a crash or a lost answer between any two is
mended by the next round: ops have their numbers before they are sent, results and rows are written
with the place they stand for.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.database import Database
from leaddesk.store.device_secret import DeviceSecret, Kept
from leaddesk.store.ledger import PULL
from leaddesk.store.pulled import driver_of
from leaddesk.sync import again, incoming, joining, outgoing, poison
from leaddesk.sync.first import FirstSync
from leaddesk.sync.merged_lines import Came
from leaddesk.sync.pace import Batch
from leaddesk.sync.protocol import (
    FORK,
    GAP,
    OK,
    RECONCILE,
    RESCOPE,
    RESET,
    SCHEMA,
    UPGRADE,
    PullRequest,
    SyncAnswer,
    SyncRequest,
    TokenAnswer,
    TokenRequest,
)
from leaddesk.sync.tidying import Tidying
from leaddesk.sync.transport import Away, Denied, Transport

JOURNAL_DAYS = 30
MOST_MENDS = 8
"""Ways back into step in one round at most: beyond that the two do not understand one another, and
the next round comes after a rest."""

MOST_TURNS = 10_000
"""Requests in one round at most: a round always ends."""

Heard = Callable[[dict[str, Any]], None]


@dataclass(slots=True)
class Round:
    """What a round came to."""

    sent: int = 0
    received: int = 0
    refused: list[str] = field(default_factory=list)
    changed: bool = False
    mends: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """Where the book stands with its server."""

    url: str
    incarnation: int
    nonce: str
    cursor: str
    offset_us: int
    acked_n: int
    resume: dict[str, Any]
    state: str


def state_of(session: Session) -> State | None:
    """Return where the book stands; None: it is in no workspace."""
    row = (
        driver_of(session)
        .execute(
            "SELECT url, incarnation, nonce, cursor, offset_us, acked_n, state FROM sync_state"
            " WHERE id = 1"
        )
        .fetchone()
    )
    if row is None:
        return None
    url, incarnation, nonce, cursor, offset, acked, state = row
    return State(url, incarnation, nonce, cursor, offset, acked, incoming.resume_of(session), state)


class Revoked(Exception):  # noqa: N818 - an answer, not an error
    """The server parted from this device; `text` says why, `wiped` how many leads went."""

    def __init__(self, text: str, wiped: int) -> None:
        super().__init__(text)
        self.text, self.wiped = text, wiped


class TooOld(Exception):  # noqa: N818 - an answer, not an error
    """The server speaks a newer language: what waits was sent, nothing comes down."""


class Client:
    """A book's side of sync.

    Args:
        book: the rep's.
        vault: where the device's secret is kept.
        transport: to the server.
        heard: told of progress in the words of the line protocol.
        now: the clock.
        beside_window: whether a window works on the book at the same time.
    """

    def __init__(
        self,
        book: Database,
        vault: DeviceSecret,
        transport: Transport,
        *,
        heard: Heard = lambda _: None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        beside_window: bool = False,
    ) -> None:
        self.book, self.vault, self.transport = book, vault, transport
        self.heard, self.now = heard, now
        self.beside_window = beside_window
        self.batch = Batch()
        self._tidying = Tidying(book, beside_window=beside_window)
        self._kept: Kept | None = None
        self._token_until = 0.0

    def round(self) -> Round:
        """Push and pull until both sides are in step.

        Raises:
            Away: the server cannot be reached; what waits waits on.
            Revoked: it parted from this device.
            TooOld: this LeadDesk is too old to pull.
            Refused: the disk said no.
        """
        done = Round()
        came = Came()
        if time.monotonic() > self._token_until:
            self._sign_in()
        self._check_copy()
        for _ in range(MOST_TURNS):
            if not self._turn(done, came):
                break
        self._write(_note_end, done, microseconds(self.now()))
        self._tidying.tidy()
        return done

    def _turn(self, done: Round, came: Came) -> bool:
        """Do one request; return whether another one is to follow."""
        state = self._state()
        push = self._write(poison.next_push, self.batch.most)
        first = not state.cursor
        request = SyncRequest(
            incarnation=state.incarnation,
            nonce=state.nonce,
            prev_h=push.prev_h,
            ops=push.ops,
            cursor=state.cursor,
            clock=microseconds(self.now()),
            top=self.book.read(_top),
            schema=SCHEMA,
            last_n=push.last_n,
        )
        if push.ops:
            self.heard({"state": "sending", "sent": done.sent, "of": done.sent + len(push.ops)})
            self._write(_note_leads, came)
        elif first:
            done.received += FirstSync(self).run()
            done.changed = True
            return True
        else:
            return self._pull(state, done, came)
        try:
            answer = self._ask("/v1/sync", request, SyncAnswer)
        except Away as away:
            if push.ops and away.why == "timeout":
                self.batch.timed_out()
            if poison.failed(self, push, away):
                return True
            raise
        return self._take(state, push, answer, done, came)

    def _pull(self, state: State, done: Round, came: Came) -> bool:
        answer = self._ask("/v1/pull", PullRequest(state.cursor), SyncAnswer)
        if answer.status != OK:
            return self._mend(answer, done)
        self._take_page(answer, done, came)
        return bool(answer.page.more)

    def _take(
        self, state: State, push: outgoing.Push, answer: SyncAnswer, done: Round, came: Came
    ) -> bool:
        if answer.results or answer.nonce:
            self._write(self._note_answer, answer, done, came)
        if answer.status != OK:
            return self._mend(answer, done)
        if push.ops and self._kept is not None:
            self._keep(push.last_n, answer.nonce)
            self._write(poison.went_through, push)
            self.batch.went_well()
        if state.cursor:
            self._take_page(answer, done, came)
        if not state.cursor or answer.page.more:
            return True
        return bool(self.book.read(outgoing.has_unsent))

    def _note_answer(self, session: Session, answer: SyncAnswer, done: Round, came: Came) -> None:
        """Write results and repairs in one transaction: a row is never as neither side has it."""
        seqs, refused = incoming.take_results(session, answer.results, now=self.now())
        came.mine |= seqs
        if answer.repair.tables or answer.repair.leave:
            incoming.take_page(session, answer.repair, at_head=False, now=self.now())
        driver_of(session).execute(
            "UPDATE sync_state SET nonce = ?, offset_us = ? WHERE id = 1",
            (answer.nonce, answer.clock - microseconds(self.now())),
        )
        incoming.leave_late(session)
        done.sent += len(answer.results)
        done.refused += refused
        done.changed |= bool(answer.repair.tables or answer.repair.leave)

    def _take_page(self, answer: SyncAnswer, done: Round, came: Came) -> None:
        page = answer.page
        news = bool(page.tables or page.leave)
        before = came.rows
        again.check_leaving(self, page.leave, done.left)
        done.left += len(page.leave)
        self._write(incoming.take_page, page, came, now=self.now())
        done.received += came.rows - before
        done.changed |= news
        if news:
            self.heard({"state": "receiving", "changed": True})

    def _mend(self, answer: SyncAnswer, done: Round) -> bool:
        """Find the way back where the two do not agree on what was sent or seen."""
        if answer.status == UPGRADE:
            raise TooOld
        done.mends += 1
        if done.mends > MOST_MENDS:
            raise Away("server")
        if answer.status == FORK:
            again.renew(self)
            return True
        if answer.status in {GAP, RECONCILE}:
            again.replay(self, answer)
        if answer.status in {GAP, RECONCILE, RESCOPE}:
            again.reconcile(self)
        elif answer.status == RESET:
            again.begin_anew(self)
        done.changed = True
        return True

    # What the steps stand on

    def _state(self) -> State:
        found = self.book.read(state_of)
        if found is None:
            raise AssertionError("only a joined book syncs")
        return found

    def _write(self, feature: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.book.write_as({"kind": PULL}, feature, *args, **kwargs)

    def write(self, feature: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run a step of a pull in one transaction."""
        return self._write(feature, *args, **kwargs)

    def ask(self, path: str, question: Any, kind: type[Any]) -> Any:
        """Ask the server; see `_ask`."""
        return self._ask(path, question, kind)

    def _ask(self, path: str, question: Any, kind: type[Any]) -> Any:
        """Ask the server, with a fresh token where the old one has ended.

        Raises:
            Away, Revoked: see `round`.
        """
        if time.monotonic() > self._token_until:
            self._sign_in()
        try:
            return self.transport.ask(path, question, kind)
        except Denied as denied:
            if denied.trouble.code == "expired":
                self._sign_in()
                return self.transport.ask(path, question, kind)
            raise self._denied(denied) from denied

    def has_cursor(self) -> bool:
        """Whether the first sync has ended."""
        return bool(self._state().cursor)

    def forget_token(self) -> None:
        """Sign in anew with the next request."""
        self._token_until = 0.0

    def _sign_in(self) -> None:
        kept = self._kept = self.vault.read()
        if kept is None:
            raise Revoked("The keyring of this computer does not know this device any more.", 0)
        self.transport.token = ""
        question = TokenRequest(UUID(hex=kept.device_id).bytes, kept.secret)
        try:
            answer = self.transport.ask("/v1/token", question, TokenAnswer)
        except Denied as denied:
            raise self._denied(denied) from denied
        self.transport.token = answer.token
        self._token_until = time.monotonic() + 600
        if self.book.read(joining.rules) != answer.rules:
            self._write(joining.keep_rules, answer.rules)

    def _denied(self, denied: Denied) -> Exception:
        """Part from the workspace where the server parted from this device."""
        if denied.trouble.code != "revoked":
            return Away("server")
        wipe = denied.trouble.wipe
        wiped = self._write(joining.leave_workspace, wipe=wipe, revoked=True, now=self.now())
        self.vault.forget()
        self._tidying.tidy()
        return Revoked(denied.trouble.text, wiped)

    def _check_copy(self) -> None:
        """Take a new incarnation where this book is an older copy of what went on elsewhere."""
        state = self._state()
        if (
            self._kept is not None
            and self._kept.incarnation == state.incarnation
            and (self._kept.n > state.acked_n)
        ):
            again.renew(self)
            again.reconcile(self)

    def _keep(self, n: int, nonce: str) -> None:
        assert self._kept is not None  # noqa: S101 - signed in
        kept = self._kept
        self._kept = Kept(kept.device_id, kept.secret, self._state().incarnation, n, nonce)
        self.vault.write(self._kept)

    def kept_anew(self, incarnation: int, nonce: str) -> None:
        """Keep that the device counts anew."""
        assert self._kept is not None  # noqa: S101 - signed in
        self._kept = Kept(self._kept.device_id, self._kept.secret, incarnation, 0, nonce)
        self.vault.write(self._kept)


def _top(session: Session) -> int:
    row = driver_of(session).execute("SELECT coalesce(max(n), 0) FROM undo").fetchone()
    return int(row[0])


def _note_leads(session: Session, came: Came) -> None:
    """Note which leads the ops of a round are about: for After sync."""
    driver = driver_of(session)
    for row in driver.execute(
        "SELECT coalesce(t.lead_id, c.lead_id, a.lead_id, g.lead_id, w.lead_id, o.row_id)"
        " FROM outbox o LEFT JOIN task t ON t.id = o.row_id LEFT JOIN contact_point c"
        " ON c.id = o.row_id LEFT JOIN activity a ON a.id = o.row_id LEFT JOIN tag g"
        " ON g.id = o.row_id LEFT JOIN answer w ON w.id = o.row_id"
        " WHERE o.n IS NOT NULL AND o.seq IS NULL"
    ):
        came.leads.add(row[0])


def _note_end(session: Session, done: Round, now: int) -> None:
    driver = driver_of(session)
    driver.execute("UPDATE sync_state SET synced_at = ? WHERE id = 1", (now,))
    if done.sent or done.received:
        driver.execute(
            "UPDATE sync_state SET sent = ?, received = ? WHERE id = 1", (done.sent, done.received)
        )
    driver.execute(  # not the last one: the next op is chained to it
        "DELETE FROM journal WHERE at < ? AND n < (SELECT acked_n FROM sync_state)",
        (now - JOURNAL_DAYS * 86_400_000_000,),
    )
