"""The commands of a workspace: `enrol`, `sync`, `status`, `leave`."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.lease import lease
from leaddesk.features.sync_state import Standing, standing
from leaddesk.features.zone import follow_days
from leaddesk.store.device_secret import DeviceSecret
from leaddesk.store.ledger import PULL
from leaddesk.sync import first, joining, selfcheck
from leaddesk.sync.client import Client, Revoked, Round, TooOld
from leaddesk.sync.tidying import Tidying
from leaddesk.sync.transport import Away, Transport
from leaddesk.sync.watching import Watch

OFFLINE = 1


def enrol(call: Call) -> Answer:
    """Join a workspace, and say how many leads come along."""
    args = call.args
    found = joining.enrol(
        call.book, _vault(call), args.url, args.code, wipe_own=args.wipe_own, now=call.now
    )
    leads = call.book.read(standing).leads
    document = {
        "workspace": found.workspace,
        "member": found.member,
        "role": found.role,
        "leads": leads,
        "wipe": found.rules.wipe,
        "lease_days": found.rules.lease_days,
    }
    return Answer(document, f"You are in {found.workspace} now. {leads} leads go up with the sync.")


def sync(call: Call) -> Answer:
    """Do one round, or go on until stopped."""
    client = _client(call)
    try:
        if call.args.watch:
            return _watch(call, client)
        done = client.round()
        _follow_days(call)
        selfcheck.when_due(client)
    except Away as away:
        raise joining.unreachable(away, client.transport.url) from away
    except Revoked as revoked:
        raise Refused(revoked.text) from revoked
    except TooOld as old:
        raise Refused(
            said("This LeadDesk is too old for the server. What you did was sent."),
            said("Install a newer LeadDesk."),
        ) from old
    finally:
        client.transport.close()
    return _said(call, done)


def _follow_days(call: Call) -> bool:
    """Put what a first sync brought on the rep's own days; whether any lead moved.

    Also where a process ended between the two: that it waits is in the book.
    """
    if not call.book.read(first.days_wait):
        return False
    moved = follow_days(call.book)
    call.book.write_as({"kind": PULL}, first.days_done)
    return bool(moved)


def _said(call: Call, done: Round) -> Answer:
    now = call.book.read(standing)
    document = {
        "sent": done.sent,
        "received": done.received,
        "clashes": now.clashes,
        "waiting": now.waiting,
        "refused": done.refused,
        "cursor": now.seq,
    }
    text = f"{done.sent} sent, {done.received} received."
    return Answer(document, f"{text} {now.clashes} to look at." if now.clashes else text)


def status(call: Call) -> Answer:
    """Answer where the book stands."""
    now = call.book.read(standing)
    document = {
        "workspace": now.workspace or None,
        "state": now.state,
        "member": now.member or None,
        "url": now.url or None,
        "waiting": now.waiting,
        "refused": now.refused,
        "clashes": now.clashes,
        "cursor": now.seq,
        "synced_at": call.moment(now.synced_at),
        "self_check": _checked(call),
        "lease": _lease(call),
    }
    if not now.workspace:
        return Answer(document, "This book is in no workspace.")
    text = f"{now.workspace}: {now.waiting} changes waiting, {now.clashes} to look at."
    held = call.book.read(lease)
    if held is not None and held.is_near(call.now):
        day = call.hours.local(held.until).date()
        text += f" Sync by {day}: after that its leads are locked on this computer."
    return Answer(document, text)


def _lease(call: Call) -> dict[str, Any] | None:
    """Return until when leads may be read without a sync; None: as long as one likes."""
    held = call.book.read(lease)
    if held is None:
        return None
    return {
        "days": held.days,
        "until": call.moment(held.until),
        "near": held.is_near(call.now),
        "locked": held.is_over(call.now),
    }


def _checked(call: Call) -> dict[str, Any]:
    """Return when the book was last compared with the server, and how often it differed."""
    stands = call.book.read(selfcheck.checked)
    return {
        "at": call.moment(_moment(stands.at)),
        "mismatches": stands.mismatches,
        "rows": stands.rows,
        "found_at": call.moment(_moment(stands.found)),
    }


def _moment(at: int) -> datetime | None:
    """Return microseconds as a moment; None: never."""
    return datetime.fromtimestamp(at / 1_000_000, UTC) if at else None


def leave(call: Call) -> Answer:
    """Part from the workspace."""
    now = call.book.read(standing)
    if not now.workspace:
        raise Refused(said("This book is in no workspace."))
    wipe = call.args.wipe or call.book.read(joining.rules).wipe
    wiped = call.book.write_as({"kind": PULL}, joining.leave_workspace, wipe=wipe, now=call.now)
    _vault(call).forget()
    Tidying(call.book).tidy()
    went = f" {wiped} leads went from this computer." if wiped else ""
    return Answer({"left": now.workspace, "wiped": wiped}, f"You have left {now.workspace}.{went}")


def _watch(call: Call, client: Client) -> Answer:
    """Keep in step until the input ends: how the window's child process runs."""
    speak = _line if call.args.json else _words

    def tell(what: dict[str, Any]) -> None:
        if what["state"] == "synced" and _follow_days(call):
            what = {**what, "changed": True}
        speak({"at": datetime.now(UTC).isoformat(), **what})

    def counts() -> Standing:
        return call.book.read(standing, count_leads=False)

    within_s = getattr(call.args, "within", 0.0) if client.has_cursor() else 0.0
    Watch(client, tell, counts, sys.stdin, within_s=within_s).run()
    return Answer({"state": "ended"}, "")


def _line(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _words(what: dict[str, Any]) -> None:
    parts = [f"{name} {value}" for name, value in what.items() if name != "at"]
    sys.stderr.write(", ".join(parts) + "\n")


def _client(call: Call) -> Client:
    now = call.book.read(standing)
    if not now.workspace:
        raise Refused(
            said("This book is in no workspace."), said("Join one: leaddesk enrol URL CODE.")
        )
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731 - one word
    if getattr(call.args, "now", None) is not None:
        fixed = call.now
        clock = lambda: fixed  # noqa: E731 - one word
    watched = bool(getattr(call.args, "watch", False))
    return Client(call.book, _vault(call), Transport(now.url), now=clock, beside_window=watched)


def _vault(call: Call) -> DeviceSecret:
    return DeviceSecret(call.book.context.device_id, call.book.key, call.key_file)
