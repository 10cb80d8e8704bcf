"""The server's description for programs: which messages the device routes take and answer.

Their bodies are packed, which no framework can read off the handlers; what is described here comes
from the messages themselves (`sync/protocol.py`), so the two cannot differ.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request
from litestar.openapi.plugins import JsonRenderPlugin

from leaddesk.sync import protocol
from leaddesk.sync.protocol import MEDIA, Trouble

BODIES: dict[str, tuple[type[msgspec.Struct], type[msgspec.Struct]]] = {
    "/v1/enrol": (protocol.EnrolRequest, protocol.EnrolAnswer),
    "/v1/token": (protocol.TokenRequest, protocol.TokenAnswer),
    "/v1/renew": (protocol.PullRequest, protocol.RenewAnswer),
    "/v1/sync": (protocol.SyncRequest, protocol.SyncAnswer),
    "/v1/pull": (protocol.PullRequest, protocol.SyncAnswer),
    "/v1/snapshot": (protocol.SnapshotRequest, protocol.SnapshotPart),
    "/v1/rows": (protocol.RowsRequest, protocol.Page),
    "/v1/listing": (protocol.PullRequest, protocol.Listing),
    "/v1/digest": (protocol.DigestRequest, protocol.Digest),
    "/v1/leaving": (protocol.Leaving, protocol.Leaving),
}
"""What each device route takes and answers; `/v1/renew` and `/v1/listing` do not read what came."""

WAKE = "/v1/wake"
OPEN = frozenset({"/v1/enrol", "/v1/token"})
"""Device routes without a token: there one is to be had."""

ERRORS = {
    "400": "Not a message of this route.",
    "401": "The token is missing, too old (`expired`) or of nobody (`unknown`).",
    "403": "The device was signed out (`revoked`), or the one-time code is not good (`code`).",
    "409": "Not possible as things are; the text says why.",
    "413": "More than a request may bring.",
    "426": "This LeadDesk is too old for the server (`upgrade`).",
    "429": "Too many wrong codes (`slow_down`).",
    "500": "A fault of the server; the log says more.",
    "503": "Busy: come again after `Retry-After` seconds.",
}
PACKED = (
    "MessagePack, compressed with zstandard. Described as JSON: `base64` texts are bytes there, and"
    " an op in `SyncRequest.ops` is the packed `Op`."
)
_REF = "#/components/schemas/{name}"


class Described(JsonRenderPlugin):
    """Gives the framework's document with the bodies of the device routes in it."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """Return the document."""
        return super().render(request, described(openapi_schema))


def described(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document with bodies and errors of the device routes."""
    messages = {each for pair in BODIES.values() for each in pair} | {Trouble, protocol.Op}
    ordered = sorted(messages, key=lambda each: each.__name__)
    _, schemas = msgspec.json.schema_components(ordered, ref_template=_REF)
    whole: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(document))
    components = whole.setdefault("components", {})
    components.setdefault("schemas", {}).update(schemas)
    components.setdefault("securitySchemes", {})["device"] = {
        "type": "http",
        "scheme": "bearer",
        "description": "The token of /v1/token, for a quarter of an hour.",
    }
    for path, (asked, answered) in BODIES.items():
        operation = whole["paths"][path]["post"]
        operation["requestBody"] = {
            "required": True,
            "description": PACKED,
            "content": {MEDIA: {"schema": _ref(asked)}},
        }
        good = {"description": PACKED, "content": {MEDIA: {"schema": _ref(answered)}}}
        operation["responses"] = {"200": good, **_errors()}
        operation["security"] = [] if path in OPEN else [{"device": []}]
    wake = whole["paths"][WAKE]["get"]
    stream = {"text/event-stream": {"schema": {"type": "string"}}}
    lines = "A line whenever there is something new: `data:` with the number reached."
    wake["responses"] = {"200": {"description": lines, "content": stream}, **_errors()}
    wake["security"] = [{"device": []}]
    return whole


def _ref(message: type[msgspec.Struct]) -> dict[str, str]:
    return {"$ref": _REF.format(name=message.__name__)}


def _errors() -> dict[str, Any]:
    """Return the errors: packed for who says so in `Accept`, else JSON."""
    content = {media: {"schema": _ref(Trouble)} for media in (MEDIA, "application/json")}
    return {status: {"description": text, "content": content} for status, text in ERRORS.items()}
