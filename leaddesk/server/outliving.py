"""What outlives the database: for each workspace its epoch and the highest number ever given.

A database brought back from an older copy shows by a number below that, or by another PostgreSQL
behind the address. Then the workspace gets a new epoch and goes on above all numbers ever given, so
that no device takes its old place in the feed for a good one (SYNC.md 3.9).
"""

import json
import os
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from filelock import FileLock
from sqlalchemy.orm import Session

from leaddesk.server.form import run
from leaddesk.server.place import Place, Space, Written
from leaddesk.server.tables import Workspace
from leaddesk.store.ids import new_id

LEAP = 1_000_000
EVERY_S = 5.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What is kept of a workspace; `database` tells one PostgreSQL from another."""

    epoch: str
    high: int
    database: str = ""


class Outliving:
    """Keeps the marks of a server's workspaces in a folder.

    Args:
        place: the databases.
        folder: shared by all processes of a server, on a disk that the database is not on.
    """

    def __init__(self, place: Place, folder: Path) -> None:
        self._place, self._folder = place, folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._high: dict[UUID, int] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_on, name="outliving", daemon=True)
        place.heard.append(self._on_written)
        place.opened.append(self.check)

    def begin(self) -> None:
        """Keep the marks from now on."""
        self._thread.start()

    def end(self) -> None:
        """Keep them a last time."""
        self._stopping.set()
        self._thread.join(timeout=EVERY_S)
        self._keep()

    def check(self, space: Space) -> None:
        """Give a workspace a new epoch where its database is an older one than was seen."""
        head, database = space.read(_head)
        with self._locked(space.id):
            epoch = self._place.shared(_epoch, space.id)
            mark = self._read(space.id)
            restored = mark is not None and (
                head < mark.high or epoch != mark.epoch or database != mark.database
            )
            if restored and mark is not None:
                epoch, head = new_id().hex, max(head, mark.high) + LEAP
                space.write(_leap, head)
                self._place.shared(_set_epoch, space.id, epoch)
            self._write(space.id, Mark(epoch, head, database))

    def _on_written(self, workspace_id: UUID, written: Written) -> None:
        self._high[workspace_id] = max(self._high.get(workspace_id, 0), written.seq)

    def _keep_on(self) -> None:
        while not self._stopping.wait(EVERY_S):
            self._keep()

    def _keep(self) -> None:
        for workspace_id in list(self._high):
            high = self._high.pop(workspace_id)
            with self._locked(workspace_id):
                mark = self._read(workspace_id)
                if mark is not None and high > mark.high:
                    self._write(workspace_id, Mark(mark.epoch, high, mark.database))

    def _locked(self, workspace_id: UUID) -> FileLock:
        return FileLock(self._folder / f"{workspace_id}.lock", timeout=10)

    def _path(self, workspace_id: UUID) -> Path:
        return self._folder / f"{workspace_id}.json"

    def _read(self, workspace_id: UUID) -> Mark | None:
        try:
            return Mark(**json.loads(self._path(workspace_id).read_text()))
        except FileNotFoundError:
            return None

    def _write(self, workspace_id: UUID, mark: Mark) -> None:
        path = self._path(workspace_id)
        fresh = path.with_suffix(f".{os.getpid()}")
        with fresh.open("w") as file:
            json.dump(asdict(mark), file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)


def _head(session: Session) -> tuple[int, str]:
    head = int(run(session, "SELECT seq FROM stream WHERE stream = 0")[0][0])
    if session.connection().dialect.name != "postgresql":
        return head, "sqlite"
    rows = run(
        session,
        "SELECT s.system_identifier, c.timeline_id"
        " FROM pg_control_system() s, pg_control_checkpoint() c",
    )
    return head, f"{rows[0][0]}/{rows[0][1]}"


def _leap(session: Session, to: int) -> None:
    run(session, "UPDATE stream SET seq = ? WHERE stream = 0 AND seq < ?", (to, to))


def _epoch(session: Session, workspace_id: UUID) -> str:
    return session.get_one(Workspace, workspace_id).epoch


def _set_epoch(session: Session, workspace_id: UUID, epoch: str) -> None:
    session.get_one(Workspace, workspace_id).epoch = epoch
