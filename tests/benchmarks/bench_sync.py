"""How fast and how small sync is, on both databases, by real client code against real servers.

python -m tests.benchmarks.bench_sync [--only first,push,wake,morning,idle,growth]
    [--databases sqlite,postgres] [--leads 10000,50000,100000] [--devices 1000]
    [--growth 10000,1000000] [--anki PYTHON] [--pouchdb FOLDER]
"""

import argparse
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

import psutil
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features import leads as lead_features
from leaddesk.features.doctor import examine
from leaddesk.features.opening import open_book
from leaddesk.store.tables import Lead
from leaddesk.sync.transport import Transport
from tests.benchmarks.sync_filling import fill
from tests.builders import KEY
from tests.postgres import Postgres
from tests.sync.world import Rep, ServerProcess, World, place_of

MUST = {
    "first 10000": "2 s, usable 3 s, 250 B a lead",
    "first 50000": "8 s",
    "first 100000": "20 s",
    "push": "1 s, 100 kB",
    "wake": "500 ms",
    "morning": "120 s, 0 errors",
    "idle": "5 % of a core",
    "growth": "2 times",
}


def say(part: str, **figures: object) -> None:
    """Print one line of figures, with what they must be."""
    told = ", ".join(f"{name} {value}" for name, value in figures.items())
    sys.stdout.write(f"{part}: {told}  [must: {MUST.get(part, '-')}]\n")
    sys.stdout.flush()


@dataclass
class Site:
    """A server on one database, and room for books."""

    kind: str
    folder: Path
    servers: list[ServerProcess]
    world: World

    @property
    def cpu_s(self) -> float:
        """Processor seconds of the server processes so far."""
        times = [psutil.Process(each.pid).cpu_times() for each in self.servers]
        return sum(each.user + each.system for each in times)


@contextlib.contextmanager
def site(kind: str, processes: int = 1) -> Iterator[Site]:
    """Run a server on a database of its own."""
    folder = Path(tempfile.mkdtemp(prefix="bench-sync-"))
    postgres = Postgres(folder) if kind == "postgres" else None
    url = postgres.database("bench") if postgres else f"sqlite:///{folder / 'data'}"
    open_book(folder / "empty", KEY).close()
    place = place_of(url)
    servers = [ServerProcess(url, folder / "state") for _ in range(processes)]
    try:
        for server in servers:
            server.start()
        world = World(servers[0], place, folder, folder / "empty")
        world.opener = lambda path: open_book(path, KEY)
        yield Site(kind, folder, servers, world)
        world.close()
    finally:
        for server in servers:
            server.stop()
        place.close()
        if postgres:
            postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


def real_now() -> datetime:
    """Return the real moment."""
    return datetime.now(UTC)


def device(at: Site, name: str, email: str = "") -> Rep:
    """Return a device that has joined and not synced."""
    rep = at.world.lone(name)
    rep.clock = real_now
    rep.enrol(at.world.code(email or f"{name}@bench.example"))
    return rep


def first(kind: str, counts: list[int]) -> None:
    """Time the first sync of books of several sizes."""
    for count in counts:
        with site(kind) as at:
            owner = device(at, "owner")
            fill(at.world.space, owner.book.context.user_id, count)
            cpu, began = at.cpu_s, time.monotonic()
            usable: list[float] = []
            rep = device(at, "fresh")
            rep.client.heard = partial(_note_first, usable)
            began, own = time.monotonic(), time.process_time()
            rep.sync()
            took, own = time.monotonic() - began, time.process_time() - own
            wrong = [each.name for each in examine(rep.book) if not each.ok]
            say(
                f"first {count}",
                database=kind,
                seconds=f"{took:.2f}",
                first_leads=f"{usable[0] - began:.2f}",
                client_cpu=f"{own:.2f}",
                server_cpu=f"{at.cpu_s - cpu:.2f}",
                bytes_a_lead=f"{rep.line.received_bytes / count:.0f}",
                doctor=wrong or "whole",
            )


def _note_first(usable: list[float], what: dict[str, Any]) -> None:
    if what.get("loaded"):
        usable.append(time.monotonic())


def push(kind: str, count: int = 1_000) -> None:
    """Time 1,000 offline edits going up."""
    with site(kind) as at:
        owner = device(at, "owner")
        fill(at.world.space, owner.book.context.user_id, 10_000)
        owner.sync()
        took, sent, got = [], [], []
        for turn in range(3):
            edit(owner, count, f"Title {turn}")
            owner.line.sent_bytes = owner.line.received_bytes = 0
            began = time.monotonic()
            done = owner.sync()
            took.append(time.monotonic() - began)
            sent.append(owner.line.sent_bytes)
            got.append(owner.line.received_bytes)
            assert done.sent == count, done
        say("push", database=kind, seconds=f"{median(took):.3f}",
            sent_kb=f"{median(sent) / 1000:.1f}",
            received_kb=f"{median(got) / 1000:.1f}")  # fmt: skip


def edit(rep: Rep, count: int, text: str) -> None:
    """Change one field of many leads, offline."""
    query = select(Lead.id).where(Lead.retracted_at.is_(None)).limit(count)
    ids = rep.book.read(lambda session: list(session.scalars(query)))
    for n, lead in enumerate(ids):
        rep.book.write(lead_features.set_fields, lead, {"title": f"{text} {n}"}, now=real_now())


def wake(kind: str, turns: int = 20) -> None:
    """Time an edit on one desk until it is in the other's book, by the real child processes."""
    with site(kind) as at:
        a, b = device(at, "a"), device(at, "b")
        fill(at.world.space, a.book.context.user_id, 1_000)
        a.sync()
        b.sync()
        lead = a.book.read(lambda session: session.scalars(select(Lead.id).limit(1)).one())
        with watching(a) as tell, watching(b):
            took = [_one_edit(a, b, lead, tell, turn) for turn in range(turns)]
        say("wake", database=kind, p50_ms=f"{median(took) * 1000:.0f}",
            p95_ms=f"{sorted(took)[int(turns * 0.95) - 1] * 1000:.0f}", n=turns)  # fmt: skip


def _one_edit(a: Rep, b: Rep, lead: Any, tell: Callable[[str], None], turn: int) -> float:
    time.sleep(2.5)  # so that the pace of the stream does not count: one wake in two seconds
    text = f"Turn {turn}"
    a.book.write(lead_features.set_fields, lead, {"title": text}, now=real_now())
    began = time.monotonic()
    tell("push")
    query = select(Lead.title).where(Lead.id == lead)
    while time.monotonic() - began < 10:
        if b.book.read(lambda session: session.scalar(query)) == text:
            return time.monotonic() - began
        time.sleep(0.005)
    raise AssertionError("the edit never came")


@contextlib.contextmanager
def watching(rep: Rep) -> Iterator[Callable[[str], None]]:
    """Run `leaddesk sync --watch` on a device's book; gives what tells it of a commit."""
    key_file = rep.folder.parent / f"{rep.name}.key"
    child = subprocess.Popen(
        [sys.executable, "-m", "leaddesk", "sync", "--watch", "--json", "--key-stdin",
         "--profile", str(rep.folder), "--key-file", str(key_file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(KEY.hex() + "\n")
    for line in child.stdout:
        if json.loads(line)["state"] == "synced":
            break
    threading.Thread(target=child.stdout.read, daemon=True).start()

    def tell(word: str) -> None:
        assert child.stdin is not None
        child.stdin.write(word + "\n")
        child.stdin.flush()

    try:
        yield tell
    finally:
        child.stdin.close()
        child.wait(timeout=15)


def morning(kind: str, devices: int) -> None:
    """Time many devices that come online with 50 edits each, each on leads of its own."""
    with site(kind, processes=2 if kind == "postgres" else 1) as at:
        reps = prepared(at, devices)
        cpu, began, own = at.cpu_s, time.monotonic(), time.process_time()
        errors: list[str] = []
        waits: list[float] = []
        with ThreadPoolExecutor(64) as crowd:
            list(crowd.map(lambda rep: _come_online(rep, errors, waits), reps))
        took = time.monotonic() - began
        ordered = sorted(waits)
        say("morning", database=kind, devices=devices, seconds=f"{took:.1f}", errors=len(errors),
            request_p50_ms=f"{median(waits) * 1000:.0f}",
            request_p99_ms=f"{ordered[int(len(ordered) * 0.99) - 1] * 1000:.0f}",
            requests=len(waits), server_cpu=f"{at.cpu_s - cpu:.1f}",
            client_cpu=f"{time.process_time() - own:.1f}",
            first_error=errors[:1])  # fmt: skip


def prepared(at: Site, devices: int) -> list[Rep]:
    """Return devices in step that have then changed 50 leads of their own each, offline."""
    reps = []
    for n in range(devices):
        rep = at.world.lone(f"d{n}")
        rep.clock = real_now
        rep.enrol(at.world.code(f"rep{n}@bench.example", team=""))
        fill(at.world.space, rep.book.context.user_id, EDITS, seed=n, firms=False)
        rep.sync()
        rep.line.close()
        rep.line = TimedLine(at.servers[n % len(at.servers)].url)
        rep.client.transport = rep.line
        rep.client.forget_token()
        rep.book.write(_edit_own, rep.book.context.user_id, now=real_now())
        rep.book.close()
        reps.append(rep)
    return reps


EDITS = 50


def _edit_own(session: Session, owner: UUID, *, now: datetime) -> None:
    for n, lead in enumerate(session.scalars(select(Lead).where(Lead.owner_id == owner))):
        lead.wants = f"Wanted by {now:%H:%M} {n}"


class TimedLine(Transport):
    """A transport that keeps how long each request took."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.took: list[float] = []

    def ask(self, path: str, question: Any, kind: type[Any]) -> Any:
        """Ask, and keep the time."""
        began = time.monotonic()
        try:
            return super().ask(path, question, kind)
        finally:
            self.took.append(time.monotonic() - began)


def _come_online(rep: Rep, errors: list[str], waits: list[float]) -> None:
    try:
        rep.book = open_book(rep.folder, KEY)
        rep.client.book = rep.book
        done = rep.client.round()
        if done.sent != EDITS:
            errors.append(f"sent {done.sent}")
    except Exception as error:  # noqa: BLE001 - every error counts
        errors.append(repr(error))
    finally:
        rep.book.close()
        rep.line.close()
        waits.extend(rep.line.took)  # type: ignore[attr-defined]


def idle(kind: str, devices: int) -> None:
    """Measure what connected devices cost that do nothing."""
    with site(kind) as at:
        rep = device(at, "owner")
        rep.sync()
        token = rep.line.token
        with connected(at.servers[0], token, devices) as count:
            before = at.cpu_s
            time.sleep(30)
            share = (at.cpu_s - before) / 30
        memory = psutil.Process(at.servers[0].pid).memory_info().rss / 1e6
        say("idle", database=kind, connected=count, percent_of_a_core=f"{share * 100:.2f}",
            server_mb=f"{memory:.0f}")  # fmt: skip


@contextlib.contextmanager
def connected(server: ServerProcess, token: str, devices: int) -> Iterator[int]:
    """Hold many streams open, by plain sockets."""
    import socket

    ask = (f"GET /v1/wake HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n").encode()
    open_ones = []
    for _ in range(devices):
        one = socket.create_connection(("127.0.0.1", server.port))
        one.sendall(ask)
        open_ones.append(one)
    for one in open_ones:
        one.recv(4096)
    try:
        yield len(open_ones)
    finally:
        for one in open_ones:
            one.close()


def growth(kind: str, sizes: list[int]) -> None:
    """Time a round trip of one edit as the workspace grows with other teams' leads."""
    with site(kind) as at:
        rep = device(at, "small")
        fill(at.world.space, rep.book.context.user_id, 500)
        rep.sync()
        other = at.world.lone("large")
        other.enrol(at.world.code("large@bench.example", team="South"))
        there, found = 500, []
        for size in sizes:
            fill(at.world.space, other.book.context.user_id, size - there, seed=size)
            there = size
            rep.sync()
            found.append((size, median(_round_trip(rep, turn) for turn in range(30))))
        say("growth", database=kind,
            **{f"at_{size}": f"{took * 1000:.1f} ms" for size, took in found},
            times=f"{found[-1][1] / found[0][1]:.2f}")  # fmt: skip


def _round_trip(rep: Rep, turn: int) -> float:
    edit(rep, 1, f"Grown {turn} {time.monotonic_ns()}")
    began = time.monotonic()
    rep.sync()
    return time.monotonic() - began


def peer(name: str, command: list[str], count: int) -> None:
    """Print a peer's figures on as many leads: neither encrypts or indexes what it brings."""
    done = subprocess.run([*command, str(count)], capture_output=True, text=True)
    figures = json.loads(done.stdout) if done.stdout else {"ran": f"not here: {done.stderr[-200:]}"}
    say(f"{name} {count}", **figures)


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="first,push,wake,morning,idle,growth")
    parser.add_argument("--databases", default="sqlite,postgres")
    parser.add_argument("--leads", default="10000,50000,100000")
    parser.add_argument("--devices", type=int, default=1_000)
    parser.add_argument("--anki", metavar="PYTHON", help="one that has `anki`")
    parser.add_argument("--pouchdb", metavar="FOLDER", help="see sync_pouch.cjs")
    parser.add_argument("--growth", default="10000,100000")
    args = parser.parse_args()
    counts = [int(each) for each in args.leads.split(",")]
    sizes = [int(each) for each in args.growth.split(",")]
    parts: dict[str, Callable[[str], None]] = {
        "first": lambda kind: first(kind, counts),
        "push": push,
        "wake": wake,
        "morning": lambda kind: morning(kind, args.devices),
        "idle": lambda kind: idle(kind, args.devices),
        "growth": lambda kind: growth(kind, sizes),
    }
    here = Path(__file__).parent
    for count in counts:
        if args.anki:
            peer("Anki", [args.anki, str(here / "sync_peers.py")], count)
        if args.pouchdb:
            peer("PouchDB", ["node", str(here / "sync_pouch.cjs"), args.pouchdb], count)
    for part in args.only.split(","):
        for kind in args.databases.split(","):
            parts[part](kind)


if __name__ == "__main__":
    main()
