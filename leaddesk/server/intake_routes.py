"""The route by which leads come in from outside, and how fast they may."""

import time
from typing import Any
from uuid import UUID

from litestar import Request, Response, post
from sqlalchemy.exc import IntegrityError

from leaddesk.server import enquiries, intake, sign_in
from leaddesk.server.desk_routes import bearer, in_lane, now_utc
from leaddesk.server.enquiries import BadEnquiry
from leaddesk.server.house import House, Lane
from leaddesk.server.intake import Nobody, OtherBody, Taking

MOST_KEY = 200
TRIES = 3

Ask = Request[Any, Any, Any]


def _no(status: int, code: str, text: str, field: str = "", **headers: str) -> Response[Any]:
    body = {"code": code, "text": text} | ({"field": field} if field else {})
    return Response(body, status_code=status, headers=dict(headers))


@post("/v1/intake", status_code=201, tags=["intake"])
async def take_in(request: Ask) -> Response[Any]:
    """Take an enquiry in: 201 for a new lead, 200 where the lead was known."""
    house: House = request.app.state.house
    key = bearer(request)
    workspace = await in_lane(
        house, Lane.PUSH, lambda: house.place.shared(sign_in.key_workspace, key)
    )
    kept = sign_in.hashed(key)
    after = house.pace.wait_s(kept, time.monotonic())
    if after:
        return _no(429, "slow_down", "Too many at once.", **{"Retry-After": str(after)})
    once = request.headers.get("Idempotency-Key", "").strip()
    if not once or len(once) > MOST_KEY or not once.isprintable():
        return _no(400, "key", "Send an Idempotency-Key of 1 to 200 signs.", "Idempotency-Key")
    if int(request.headers.get("Content-Length") or 0) > enquiries.MOST_BYTES:
        return _no(413, "too_large", "An enquiry may have 64 KiB.")
    body = await request.body()
    if len(body) > enquiries.MOST_BYTES:
        return _no(413, "too_large", "An enquiry may have 64 KiB.")
    return await in_lane(
        house, Lane.PUSH, lambda: _take(house, workspace, f"{kept[:8].hex()}:{once}", body)
    )


def _take(house: House, workspace: UUID, key: str, body: bytes) -> Response[Any]:
    try:
        asked = enquiries.read(body)
        enquiries.refuse_spam(asked)
        taking = Taking(key, enquiries.digest(body), asked)
        answer = _once(house, workspace, taking)
    except BadEnquiry as error:
        status = 400 if error.code == "message" else 422
        return _no(status, error.code, error.text, error.field)
    except OtherBody:
        return _no(409, "other_body", "This Idempotency-Key came with another body before.")
    except Nobody:
        return _no(503, "nobody", "The workspace has no member yet.", **{"Retry-After": "3600"})
    return Response(answer, status_code=201 if answer["result"] == intake.NEW else 200)


def _once(house: House, workspace: UUID, taking: Taking) -> dict[str, Any]:
    """Take in; where the same key came at this moment elsewhere, return what that one gave."""
    space = house.place.space(workspace)
    for attempt in range(TRIES):
        try:
            return space.write(intake.take, taking, now=now_utc())
        except IntegrityError:
            if attempt == TRIES - 1:
                raise
    raise AssertionError("the last try returns or raises")


INTAKE_ROUTES = [take_in]
