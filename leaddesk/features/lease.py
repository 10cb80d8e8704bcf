"""Locks reading of a workspace's leads on a computer that has not met its server for long.

Off unless the workspace sets a number of days. Never locked is what the rep did himself and could
not send yet, nor writing down more of it; a sync opens all again (DECISIONS, Sync).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store.local_tables import Outbox, Setting
from leaddesk.store.pulled import children
from leaddesk.store.sync_tables import RULES, SyncState

WARN = timedelta(days=7)
"""So long before the end a rep is told."""

SHOWING = frozenset(
    f"leaddesk.features.{name}"
    for name in (
        "clash_history", "clashes", "companies", "company_leads", "duplicates", "export_all",
        "export_cards", "export_people", "exports", "flow", "history_past", "inbox", "lead_detail",
        "lead_history", "lead_rows", "match_find", "match_shown", "merge_detail", "merge_history",
        "merge_preview", "pair_groups", "search", "talking",
    )
)  # fmt: skip
"""Features that show leads of the workspace."""


@dataclass(frozen=True, slots=True)
class Lease:
    """How long the workspace's leads may be read without its server."""

    days: int
    until: datetime

    def is_over(self, now: datetime) -> bool:
        """Whether reading is locked."""
        return now > self.until

    def is_near(self, now: datetime) -> bool:
        """Whether a rep is to be told that it will be."""
        return now > self.until - WARN


def lease(session: Session) -> Lease | None:
    """Return how long leads may be read; None: as long as one likes."""
    rules = session.get(Setting, RULES)
    stands = session.get(SyncState, 1)
    days = int(dict(_map(rules)).get("lease_days", 0))
    if not days or stands is None or stands.state != "joined":
        return None
    return Lease(days, (stands.synced_at or stands.joined_at) + timedelta(days=days))


def _map(rules: Setting | None) -> dict[str, Any]:
    if rules is None:
        return {}
    value: dict[str, Any] = json.loads(rules.value) if isinstance(rules.value, str) else rules.value
    return value


class LeaseGate:
    """Stands before every feature of an open book.

    Args:
        clock: the moment.
    """

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.clock = clock

    def __call__(
        self, session: Session, feature: Callable[..., Any], args: tuple[Any, ...]
    ) -> None:
        """Let a feature run.

        Raises:
            Refused: it shows leads, and reading is locked.
        """
        if getattr(feature, "__module__", "") not in SHOWING:
            return
        found, now = lease(session), self.clock()
        if found is None or not found.is_over(now) or _is_own_work(session, args):
            return
        raise Refused(
            said("Reading is locked: this computer has not synced for {n} days.", n=found.days),
            said("Connect to your server and sync. What you did is safe and goes up then."),
        )


def _is_own_work(session: Session, args: tuple[Any, ...]) -> bool:
    """Whether a feature is asked about one lead that has changes which wait to be sent."""
    leads = [each.bytes for each in args if isinstance(each, UUID)]
    rows = [UUID(bytes=row) for ids in children(session, "lead", leads).values() for row in ids]
    waits = select(Outbox.id).where(Outbox.row_id.in_(rows), Outbox.seq.is_(None)).limit(1)
    return bool(rows) and session.scalar(waits) is not None
