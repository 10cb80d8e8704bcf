"""Plain requests to a server, as anybody on the network may send them."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from typing import Any

from leaddesk.server import api_keys
from tests.builders import NOW
from tests.sync.world import World


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]  # by their names in small letters
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


def ask(
    url: str, body: bytes | None = None, *, method: str = "", token: str = "", **headers: str
) -> Answer:
    """Send one request; header names are written with `_` for `-`."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if token:
        sent["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(  # noqa: S310 - loopback
        url, data=body, headers=sent, method=method or ("GET" if body is None else "POST")
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - loopback
            return Answer(answer.status, _small(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, _small(error.headers), error.read())


def _small(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def api_key(world: World, name: str = "web page", now: datetime = NOW) -> str:
    """Make an API key."""
    return world.place.shared(api_keys.make, world.id, name, now=now)


def enquire(world: World, key: str, once: str, **fields: Any) -> Answer:
    """Send an enquiry."""
    body = json.dumps(fields).encode()
    return ask(f"{world.server.url}/v1/intake", body, token=key, Idempotency_Key=once)
