"""A workspace with a real server process, real books and a network that can be made bad."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from leaddesk.server import admin
from leaddesk.server.place import Place, Space
from leaddesk.server.serving import open_place
from leaddesk.store.database import Database
from leaddesk.store.device_secret import DeviceSecret
from leaddesk.sync import joining
from leaddesk.sync.client import Client, Round
from leaddesk.sync.transport import Away, Transport
from tests.builders import KEY, NOW, open_here

ROOT = Path(__file__).parent.parent.parent


def free_port() -> int:
    """Return a port of the loopback that nobody uses now."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


class ServerProcess:
    """`leaddesk serve` as a child process; ended by its own id."""

    def __init__(self, database: str, state: Path, port: int = 0) -> None:
        self.database, self.port, self.state = database, port or free_port(), state
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self.log = state / "serve.log"

    def start(self) -> None:
        """Start and wait until it answers."""
        self.state.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "leaddesk", "serve", "--database", self.database,
                 "--state", str(self.state), "--port", str(self.port)],
                cwd=ROOT, stdout=log, stderr=log,
            )  # fmt: skip
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=1) as answer:  # noqa: S310 - loopback
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(self.log.read_text()[-2000:])

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """Ask it to end, and wait."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class BadLine(Transport):
    """A transport that loses messages when told to."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.faults: list[str] = []

    def ask(self, path: str, question: msgspec.Struct, kind: type[Any]) -> Any:
        """As `Transport.ask`; the next fault of the list happens to the next sync request."""
        fault = self.faults.pop(0) if self.faults and path in {"/v1/sync", "/v1/pull"} else ""
        if fault == "lost":
            raise Away("timeout")
        if fault == "twice":
            super().ask(path, question, kind)
        answer = super().ask(path, question, kind)
        if fault == "answer lost":
            raise Away("timeout")
        return answer


@dataclass
class Rep:
    """One device: its book, its secret, its line."""

    name: str
    folder: Path
    url: str
    book: Database
    line: BadLine = field(init=False)
    client: Client = field(init=False)
    clock: Callable[[], datetime] = lambda: NOW

    def __post_init__(self) -> None:
        self.line = BadLine(self.url)
        self._connect()

    def _connect(self) -> None:
        self.client = Client(self.book, self.vault, self.line, now=self.clock)

    @property
    def vault(self) -> DeviceSecret:
        """Where its secret is kept."""
        return DeviceSecret(
            self.book.context.device_id, KEY, self.folder.parent / f"{self.name}.key"
        )

    def enrol(self, code: str, **more: Any) -> None:
        """Join with a code."""
        joining.enrol(self.book, self.vault, self.url, code, now=self.clock(), **more)
        self._connect()

    def sync(self) -> Round:
        """Do one round."""
        return self.client.round()

    def restart(self) -> None:
        """Close the book and open it again."""
        self.book.close()
        self.book = open_here(self.folder)
        self._connect()

    def close(self) -> None:
        """Close book and line."""
        self.line.close()
        self.book.close()


class World:
    """One workspace of a server, and the devices in it."""

    def __init__(self, server: ServerProcess, place: Place, folder: Path, empty: Path) -> None:
        self.server, self.place, self.folder, self._empty = server, place, folder, empty
        self.opener: Callable[[Path], Database] = open_here
        self.name = f"w{time.monotonic_ns()}"
        self.id: UUID = place.shared(admin.create_workspace, self.name, now=NOW).id
        self.space: Space = place.space(self.id)
        self.reps: list[Rep] = []

    def code(self, email: str, role: str = "rep", team: str = "North") -> str:
        """Return a one-time code."""
        made, _ = self.place.shared(
            admin.invite, self.id, email, role, team, hours=1.0, now=datetime.now().astimezone()
        )
        return made

    def lone(self, name: str) -> Rep:
        """Return a rep who has not joined."""
        folder = Path(shutil.copytree(self._empty, self.folder / name))
        rep = Rep(name, folder, self.server.url, self.opener(folder))
        self.reps.append(rep)
        return rep

    def rep(self, name: str, email: str = "", role: str = "rep", team: str = "North") -> Rep:
        """Return a device that has joined."""
        rep = self.lone(name)
        rep.enrol(self.code(email or f"{name}@halden.example", role, team))
        rep.sync()
        return rep

    def settle(self) -> None:
        """Sync every device until nothing moves any more."""
        for _ in range(20):
            rounds = [rep.sync() for rep in self.reps]
            if not any(each.sent or each.received for each in rounds):
                return
        raise AssertionError("the devices never come to rest")

    def close(self) -> None:
        """Close every device and this side's connections to the workspace."""
        for rep in self.reps:
            rep.close()
        self.space.close()


def place_of(database: str) -> Place:
    """Return the databases of a server, opened beside it."""
    return open_place(database)
