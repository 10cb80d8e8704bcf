"""`leaddesk serve`: the server as a process, with its address, certificate and graceful stop."""

from collections.abc import Callable
from pathlib import Path
from types import FrameType

import uvicorn

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.following import CompanyNames, DerivedColumns, Normals
from leaddesk.features.opening import processes
from leaddesk.server.app import build
from leaddesk.server.house import Housekeeping
from leaddesk.server.logs import write_json_lines
from leaddesk.server.outliving import Outliving
from leaddesk.server.place import Place
from leaddesk.server.presence import WhoTalks
from leaddesk.store.garbage import settle
from leaddesk.store.ledger import Follower

STOP_S = 10
"""How long requests that run may take to end when the server is stopped."""


def open_place(url: str) -> Place:
    """Open a server's databases, with what must follow every write there.

    Raises:
        Refused: see `Place`.
    """
    return Place(url, processes=processes(), followers=server_followers())


def server_followers() -> tuple[Follower, ...]:
    """Return what follows a write on the server: no search index, no match keys."""
    return (Normals(), DerivedColumns(), CompanyNames(), WhoTalks())


def serve(
    url: str,
    host: str,
    port: int,
    *,
    state: Path | None = None,
    cert: Path | None = None,
    key: Path | None = None,
) -> None:
    """Run the server until it is told to stop (SIGINT, SIGTERM).

    Raises:
        Refused: only one of certificate and key, or a database that is not there.
    """
    if (cert is None) != (key is None):
        raise Refused(
            said("A certificate needs its key, and a key its certificate."),
            said("Name both: --cert FILE --key FILE."),
        )
    place = open_place(url)
    if state is None and place.folder is None:
        raise Refused(
            said("With PostgreSQL the server needs a folder for what outlives the database."),
            said("Name one: --state DIR. All processes of one server share it."),
        )
    outliving = Outliving(place, state or place.folder / "state")  # type: ignore[operator]  # one is there
    write_json_lines()
    app = build(place, [outliving, Housekeeping(place)])
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        ssl_certfile=cert,
        ssl_keyfile=key,
        timeout_graceful_shutdown=STOP_S,
        timeout_keep_alive=75,
    )

    def close_streams() -> None:
        app.state.house.hub.close_streams()

    settle()
    try:
        _Server(config, close_streams).run()
    finally:
        place.close()


class _Server(uvicorn.Server):
    """Stops when asked to as if that were all it was there for: streams end, the exit code is 0."""

    def __init__(self, config: uvicorn.Config, close_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._close_streams = close_streams

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Let what runs end; a second signal does not wait for it."""
        del sig, frame
        self.force_exit = self.should_exit
        self.should_exit = True
        if self.started:
            self._close_streams()
