"""What else people do, and what else happens to them, for histories wider than the plain ones."""

import contextlib
import socket
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.when import When
from leaddesk.features import clashes_settle, leads, sync_tray, undo
from leaddesk.features.apart import keep_apart
from leaddesk.features.company_changes import add_company_contact, edit_company
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.merge_companies import merge_companies, unmerge_company
from leaddesk.server import admin
from leaddesk.store.local_tables import ImportBatch
from leaddesk.store.sync_tables import Attention
from leaddesk.store.tables import (
    Clash,
    Company,
    CompanyMerge,
    ContactPoint,
    CustomField,
    Lead,
    OptOut,
)
from leaddesk.sync.client import Revoked
from leaddesk.sync.protocol import pack
from leaddesk.sync.transport import Away
from tests.importing import bring, write
from tests.sync.test_convergence import ACTS, FAULTS, History
from tests.sync.world import BadLine, Rep, World

BAD = (*FAULTS, "late", "cut")


class WorseLine(BadLine):
    """A line on which a request also comes once more much later, or ends in the middle."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.late: list[tuple[str, msgspec.Struct, type[Any]]] = []

    def ask(self, path: str, question: msgspec.Struct, kind: type[Any]) -> Any:
        """As `BadLine.ask`, with two more faults."""
        fault = self.faults[0] if self.faults and path == "/v1/sync" else ""
        if fault == "cut":
            self.faults.pop(0)
            self._cut(path, pack(question))
            raise Away("timeout")
        if fault == "late":
            self.faults.pop(0)
            self.late.append((path, question, kind))
            raise Away("timeout")
        answer = super().ask(path, question, kind)
        while self.late and path == "/v1/sync":
            super().ask(*self.late.pop())
        return answer

    def _cut(self, path: str, body: bytes) -> None:
        at = urlsplit(self.url)
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {at.netloc}\r\nAuthorization: Bearer {self.token}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        with socket.create_connection((at.hostname or "", at.port or 0)) as line:
            line.sendall(head.encode() + body[: len(body) // 2])


class WideHistory(History):
    """A history with more people, more acts and more trouble; `urls` are of several servers."""

    def __init__(self, world: World, seed: int, urls: tuple[str, ...] = ()) -> None:
        super().__init__(world, seed)
        self.acts, self.steps = WIDE, 70
        self.lone: Rep | None = None
        self.gone: list[Rep] = []
        for n, rep in enumerate(self.reps):
            self._worse(rep, urls[n % len(urls)] if urls else rep.url)

    def _worse(self, rep: Rep, url: str) -> None:
        rep.line.close()
        rep.url = url
        rep.line = WorseLine(url)
        rep.restart()

    def _one(self, rep: Rep, query: Any) -> Any:
        found = rep.book.read(lambda session: sorted(session.scalars(query)))
        if not found:
            raise Refused("none")
        return self.random.choice(found)

    def _plan(self, rep: Rep) -> None:
        day = (self.at + timedelta(days=self.random.randint(0, 30))).date()
        text = f"Step {next(self.count)}" if self.random.random() < 0.5 else ""
        rep.book.write(leads.set_step, self._lead(rep), text, When(day), now=self.at)

    def _contact(self, rep: Rep) -> None:
        point = self._one(rep, select(ContactPoint.id).where(
            ContactPoint.retracted_at.is_(None), ContactPoint.lead_id.is_not(None)))  # fmt: skip
        value = self.random.choice(["", f"+49 30 {next(self.count):06}"])
        rep.book.write(leads.set_contact, point, value, now=self.at)

    def _mail(self, rep: Rep) -> None:
        value = f"p{next(self.count)}@firm.example"
        rep.book.write(leads.set_fields, self._lead(rep), {"email": value}, now=self.at)

    def _company(self, rep: Rep) -> UUID:
        query = select(Company.id).where(Company.retracted_at.is_(None))
        return UUID(str(self._one(rep, query)))

    def _edit_company(self, rep: Rep) -> None:
        n = next(self.count)
        fields = self.random.choice([{"name": f"Renamed {n}"}, {"website": f"www{n}.example"}])
        rep.book.write(edit_company, self._company(rep), fields, now=self.at)

    def _company_phone(self, rep: Rep) -> None:
        value = f"+49 40 {next(self.count):06}"
        rep.book.write(add_company_contact, self._company(rep), value, now=self.at)

    def _merge_companies(self, rep: Rep) -> None:
        a, b = self._company(rep), self._company(rep)
        if a == b:
            raise Refused("one")
        rep.book.write(merge_companies, a, b, now=self.at)

    def _unmerge_company(self, rep: Rep) -> None:
        loser = self._one(rep, select(CompanyMerge.loser_id).where(
            CompanyMerge.retracted_at.is_(None)))  # fmt: skip
        rep.book.write(unmerge_company, loser, now=self.at)

    def _private(self, rep: Rep) -> None:
        rep.book.write(turn_private, self._lead(rep), now=self.at)

    def _custom(self, rep: Rep) -> None:
        key = self.random.choice("ab")
        rep.book.write(set_custom, self._lead(rep), key, f"own {next(self.count)}", now=self.at)

    def _opt_out(self, rep: Rep) -> None:
        rep.book.write(opt_out, f"p{next(self.count)}@firm.example", now=self.at)

    def _apart(self, rep: Rep) -> None:
        a, b = self._lead(rep), self._lead(rep)
        if a != b:
            rep.book.write(keep_apart, a, b, now=self.at)

    def _redo(self, rep: Rep) -> None:
        rep.book.write(undo.redo, now=self.at)

    def _reopen(self, rep: Rep) -> None:
        rep.book.write(leads.reopen_lead, self._lead(rep), now=self.at)

    def _settle(self, rep: Rep) -> None:
        clash = self._one(rep, select(Clash.id).where(Clash.settled == ""))
        how = self.random.choice([clashes_settle.keep, clashes_settle.flip])
        rep.book.write(how, clash, now=self.at)

    def _tray(self, rep: Rep) -> None:
        item = self._one(rep, select(Attention.id).where(Attention.state == "waiting"))
        how = self.random.choice([sync_tray.retry, sync_tray.discard])
        rep.book.write(how, item, now=self.at)

    def _import(self, rep: Rep) -> None:
        n = next(self.count)
        lines = [f"In{n} Name{k},in{n}.{k}@firm.example,Firm{k}" for k in range(5)]
        file = write(self.world.folder, "Name,Email,Company", *lines, name=f"{n}.csv")
        bring(rep.book, file)

    def _undo_import(self, rep: Rep) -> None:
        batch = self._one(rep, select(ImportBatch.id).where(ImportBatch.state != "taken back"))
        take_back_batch(rep.book, batch, self.at)

    def _join(self, rep: Rep) -> None:
        """Let a book join that was used alone with 20 leads."""
        del rep
        if self.lone is not None:
            raise Refused("one is enough")
        self.lone = lone = self.world.lone("lone")
        lone.clock = lambda at=self.at: at  # type: ignore[misc]
        for _ in range(20):
            self._add(lone)
        lone.book.write(leads.note, self._lead(lone), "from before", now=self.at)
        lone.enrol(self.world.code("lone@halden.example"))
        self._worse(lone, self.reps[-1].url)
        self.reps.append(lone)

    def _to_team(self, rep: Rep) -> None:
        """Let the admin put a rep into another team."""
        del rep
        email = self.random.choice(["rep@halden.example", "lone@halden.example"])
        team = self.random.choice(["North", "South", ""])
        admin.change_member(self.world.space, email, role=None, team=team, now=self.at)

    def _revoke(self, rep: Rep) -> None:
        """Part from a rep's computer; the workspace's leads leave it, never those he brought."""
        if len(self.reps) < 3 or rep.name == "boss" or self.random.random() < 0.7:
            raise Refused("not this one")
        kept = rep.vault.read()
        assert kept is not None
        self.world.place.shared(
            admin.revoke, self.world.id, rep.book.context.user_id,
            device=str(UUID(kept.device_id)), why="Lost", now=self.at,
        )  # fmt: skip
        with contextlib.suppress(Revoked):
            for _ in range(3):
                rep.sync()
            raise AssertionError("a revoked device was let in")
        self.reps.remove(rep)
        self.world.reps.remove(rep)
        self.gone.append(rep)

    def left_behind(self) -> list[str]:
        """Say what is on computers that were parted from and was not theirs."""
        said = []
        for rep in self.gone:
            names = rep.book.read(lambda session: list(session.scalars(select(Lead.name))))
            if len(names) != (20 if rep is self.lone else 0):
                said.append(f"{rep.name} has {len(names)} leads after it was revoked")
            rep.close()
        return said

    def _bad_sync(self, rep: Rep) -> None:
        rep.line.faults = [self.random.choice(BAD) for _ in range(self.random.randint(1, 3))]
        rep.sync()


def turn_private(session: Session, lead_id: UUID, *, now: Any) -> Touched:
    """Make a lead private, or shared again."""
    del now
    lead = session.get_one(Lead, lead_id)
    lead.private = not lead.private
    return Touched(frozenset({lead_id}), "private")


def set_custom(session: Session, lead_id: UUID, key: str, value: str, *, now: Any) -> Touched:
    """Set a field of the rep's own; it is made where it is not there."""
    if session.scalar(select(CustomField.id).where(CustomField.key == key)) is None:
        session.add(CustomField(key=key, name=key.upper()))
    return leads.set_fields(session, lead_id, {f"custom.{key}": value}, now=now)


def opt_out(session: Session, address: str, *, now: Any) -> Touched:
    """Note an address that must not be used."""
    session.add(OptOut(kind="email", address=address, since_on=now.date()))
    return Touched(frozenset(), "opted out")


_MORE: list[Callable[[Any, Rep], None]] = [
    WideHistory._plan, WideHistory._plan,
    WideHistory._contact, WideHistory._contact,
    WideHistory._mail,
    WideHistory._edit_company,
    WideHistory._company_phone,
    WideHistory._merge_companies,
    WideHistory._unmerge_company,
    WideHistory._private,
    WideHistory._custom,
    WideHistory._opt_out,
    WideHistory._apart,
    WideHistory._redo, WideHistory._redo,
    WideHistory._reopen,
    WideHistory._settle, WideHistory._settle,
    WideHistory._tray,
    WideHistory._import,
    WideHistory._undo_import,
    WideHistory._join,
    WideHistory._to_team,
    WideHistory._revoke,
]  # fmt: skip
_OWN = {act.__name__: act for act in (WideHistory._bad_sync,)}
WIDE = [_OWN.get(act.__name__, act) for act in ACTS] + _MORE
