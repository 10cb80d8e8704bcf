"""The server as an ASGI application, and how it is run."""

import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

from litestar import Litestar, Request, Response, get
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from sqlalchemy import select

from leaddesk.domain.errors import Refused
from leaddesk.server.describing import Described
from leaddesk.server.desk_routes import DEVICE_ROUTES, BadMessage
from leaddesk.server.house import Busy, House, Lane
from leaddesk.server.intake_routes import INTAKE_ROUTES
from leaddesk.server.logs import note_requests
from leaddesk.server.place import Place
from leaddesk.server.sign_in import NotAllowed
from leaddesk.server.tables import Workspace
from leaddesk.sync.protocol import MEDIA, MOST_BYTES, Trouble, pack

log = logging.getLogger(__name__)

STATUS = {"revoked": 403, "slow_down": 429, "upgrade": 426, "code": 403, "forbidden": 403}


@get("/health", tags=["server"], sync_to_thread=False)
def health() -> dict[str, str]:
    """Answer that the process runs."""
    return {"status": "ok"}


@get("/ready", tags=["server"], sync_to_thread=True)
def ready(request: Request[Any, Any, Any]) -> Response[dict[str, str]]:
    """Answer whether the database is there too."""
    house: House = request.app.state.house
    try:
        house.place.shared(lambda session: session.execute(select(Workspace.id).limit(1)).all())
    except Exception:
        log.warning("not ready", exc_info=True)
        return Response({"status": "no database"}, status_code=503)
    return Response({"status": "ready"})


@get("/metrics", tags=["server"], media_type="text/plain", sync_to_thread=False)
def metrics(request: Request[Any, Any, Any]) -> str:
    """Answer what Prometheus gathers."""
    house: House = request.app.state.house
    lines = [
        "# TYPE leaddesk_up_seconds gauge",
        f"leaddesk_up_seconds {time.time() - house.began:.0f}",
        "# TYPE leaddesk_connected_devices gauge",
        f"leaddesk_connected_devices {house.hub.count}",
        "# TYPE leaddesk_requests_total counter",
        *(f'leaddesk_requests_total{{lane="{lane}"}} {house.served[lane]}' for lane in Lane),
        "# TYPE leaddesk_requests_waiting gauge",
        *(f'leaddesk_requests_waiting{{lane="{lane}"}} {house.waiting[lane]}' for lane in Lane),
        "# TYPE leaddesk_digest_mismatches_total counter",
        f"leaddesk_digest_mismatches_total {house.mismatches}",
    ]
    return "\n".join(lines) + "\n"


def _trouble(request: Request[Any, Any, Any], status: int, trouble: Trouble) -> Response[Any]:
    if request.headers.get("Accept", "").startswith(MEDIA):
        return Response(pack(trouble), status_code=status, media_type=MEDIA)
    return Response({"code": trouble.code, "text": trouble.text}, status_code=status)


def _not_allowed(request: Request[Any, Any, Any], error: NotAllowed) -> Response[Any]:
    status = STATUS.get(error.code, 401)
    return _trouble(request, status, Trouble(error.code, error.text, error.wipe))


def _busy(request: Request[Any, Any, Any], error: Busy) -> Response[Any]:
    found = _trouble(request, 503, Trouble("busy", "Very busy. Come again in a moment."))
    found.headers["Retry-After"] = str(error.after_s)
    return found


def _bad_message(request: Request[Any, Any, Any], error: BadMessage) -> Response[Any]:
    return _trouble(request, 400, Trouble("message", f"This message cannot be read: {error}"))


def _refused(request: Request[Any, Any, Any], error: Refused) -> Response[Any]:
    return _trouble(request, 409, Trouble("refused", str(error)))


def _http(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    return _trouble(request, error.status_code, Trouble("http", str(error.detail)))


def _bug(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    log.error("a bug in %s", request.url.path, exc_info=error)
    return _trouble(request, 500, Trouble("bug", "Something went wrong in the server."))


class Beside(Protocol):
    """Something that runs as long as the server does."""

    def begin(self) -> None:
        """Start."""

    def end(self) -> None:
        """End; the last requests have been answered."""


def build(place: Place, beside: Sequence[Beside] = ()) -> Litestar:
    """Return the application over a server's databases.

    Args:
        place: the databases.
        beside: what runs as long as it does.
    """

    @asynccontextmanager
    async def alive(app: Litestar) -> AsyncIterator[None]:
        app.state.house = House(place)
        running = [app.state.house.hub, *beside]
        for each in running:
            each.begin()
        try:
            yield
        finally:
            for each in running:
                each.end()

    return Litestar(
        [health, ready, metrics, *DEVICE_ROUTES, *INTAKE_ROUTES],
        lifespan=[alive],
        middleware=[note_requests],
        logging_config=None,
        request_max_body_size=MOST_BYTES,
        exception_handlers={
            NotAllowed: _not_allowed,
            Busy: _busy,
            BadMessage: _bad_message,
            Refused: _refused,
            HTTPException: _http,
            Exception: _bug,
        },
        openapi_config=OpenAPIConfig(
            title="LeadDesk server", version="1", path="/openapi",
            render_plugins=[Described()],
        ),
    )  # fmt: skip
