"""The commands about what sync left to look at: `clashes`, `flip`, `keep`, `tray`."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from leaddesk.cli.answers import Answer, Call, plain_id
from leaddesk.domain.rows import Touched
from leaddesk.domain.sync_rows import ClashRow, TrayRow
from leaddesk.features import clashes_settle, sync_tray
from leaddesk.features.sync_view import after_sync


def clashes(call: Call) -> Answer:
    """Answer what two people changed."""
    rows = call.book.read(after_sync, now=call.now).clashes
    lines = [f"{row.id} {row.name}, {row.what}: {row.stands.said} stands, " for row in rows]
    text = "\n".join(
        f"{line}{row.aside.said} by {row.aside.who} is kept aside"
        for line, row in zip(lines, rows, strict=True)
    )
    document = {"clashes": [_clash(call, row) for row in rows]}
    return Answer(document, text or "Nothing to look at.")


def _clash(call: Call, row: ClashRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "lead": plain_id(row.lead),
        "name": row.name,
        "field": row.field,
        "base": row.base or None,
        "stands": row.stands.said,
        "aside": row.aside.said,
        "by": row.aside.who,
        "at": call.moment(row.aside.at),
    }


def flip(call: Call) -> Answer:
    """Let the value kept aside stand."""
    return _settle(call, clashes_settle.flip)


def keep(call: Call) -> Answer:
    """Keep the value that stands."""
    return _settle(call, clashes_settle.keep)


def _settle(call: Call, act: Callable[..., Touched]) -> Answer:
    clash: UUID = call.book.read(clashes_settle.clash_named, call.args.clash)
    return _done(call.book.write(act, clash, now=call.now), {"id": str(clash)})


def tray(call: Call) -> Answer:
    """Answer what was not sent, or send one again, or discard it."""
    if call.args.retry is not None:
        done = call.book.write(sync_tray.retry, call.args.retry, now=call.now)
        return _done(done, {"id": call.args.retry})
    if call.args.discard is not None:
        done = call.book.write(sync_tray.discard, call.args.discard, now=call.now)
        return _done(done, {"id": call.args.discard})
    rows = call.book.read(sync_tray.tray, now=call.now)
    lines = [f"{row.id} {row.name}, {row.what}: {row.said}. {row.why} {row.mend}" for row in rows]
    document = {"tray": [_item(call, row) for row in rows]}
    return Answer(document, "\n".join(lines) or "Everything was sent.")


def _item(call: Call, row: TrayRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "lead": plain_id(row.lead),
        "name": row.name,
        "field": row.what,
        "value": row.said,
        "why": row.why,
        "mend": row.mend,
        "at": call.moment(row.at),
    }


def _done(touched: Touched, document: dict[str, Any]) -> Answer:
    document |= {"did": touched.label, "detail": touched.detail}
    return Answer(document, f"{touched.label}. {touched.detail}".strip())
