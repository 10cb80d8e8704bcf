"""Reads the two leads of a merge: each with its rows that stand, and what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.merge_rows import Known, MergeSide
from leaddesk.features.deriving import normal_value
from leaddesk.features.lead_rows import lead_of, open_steps
from leaddesk.store.local_tables import ImportBatch, Outbox, Undo
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two leads, with what hangs below it.

    Attributes:
        lead: its own row.
        company: the name of its company.
        points, tags, answers: those that stand, in their order.
        steps: its open next steps, the soonest first.
        activities: how many things happened with it.
    """

    lead: Lead
    company: str
    points: tuple[ContactPoint, ...]
    tags: tuple[Tag, ...]
    answers: tuple[Answer, ...]
    steps: tuple[Task, ...]
    activities: int

    @property
    def known(self) -> Known:
        """What a choice between the two depends on."""
        return Known(self.lead.created_at, self.activities)

    def answer(self, field: str) -> str | None:
        """Return what was answered to a question; None: it was not asked."""
        return next((each.value for each in self.answers if each.field == field), None)


def half_of(session: Session, lead_id: UUID) -> Half:
    """Return one lead of a merge.

    Raises:
        Refused: it is not in the book.
    """
    lead = lead_of(session, lead_id)
    company = session.get(Company, lead.company_id) if lead.company_id else None
    points = sorted(
        standing(session, ContactPoint, lead_id), key=lambda row: (row.position, row.id)
    )
    return Half(
        lead,
        company.name if company else "",
        tuple(points),
        tuple(sorted(standing(session, Tag, lead_id), key=lambda row: (row.name, row.id))),
        tuple(sorted(standing(session, Answer, lead_id), key=lambda row: (row.field, row.id))),
        tuple(open_steps(session, lead_id)),
        session.scalar(
            select(func.count()).where(Activity.lead_id == lead_id, Activity.retracted_at.is_(None))
        )
        or 0,
    )


def standing(session: Session, table: type[Any], lead_id: UUID) -> Sequence[Any]:
    """Return the rows of a table below a lead that were not taken back."""
    query = select(table).where(table.lead_id == lead_id, table.retracted_at.is_(None))
    return session.scalars(query.order_by(table.id)).all()


def side_of(session: Session, half: Half) -> MergeSide:
    """Return what the page says of one of the two."""
    lead = half.lead
    return MergeSide(
        lead.id,
        lead.name,
        half.company,
        origin_of(session, lead.id),
        lead.created_at,
        half.activities,
    )


def origin_of(session: Session, row_id: UUID) -> str:
    """Return the name of the file that brought a row; empty: it was typed in, or is not known."""
    maker = select(Outbox.group_id).where(
        Outbox.row_id == row_id, Outbox.field.is_(None), Outbox.kind == "create"
    )
    query = (
        select(ImportBatch.path)
        .join(Undo, Undo.n == ImportBatch.undo_n)
        .where(ImportBatch.undo_n.in_(maker))
    )
    path = session.scalars(query).first()
    return PurePath(path).name if path else ""


@dataclass(frozen=True, slots=True)
class PointGroup:
    """Contact points of one kind and label that only one of the two has, or one that both have."""

    kind: str
    label: str
    a: tuple[ContactPoint, ...]
    b: tuple[ContactPoint, ...]
    shared: bool = False

    @property
    def key(self) -> str:
        """By which a choice names it."""
        if self.shared:
            return f"same:{self.kind}:{normal_value(self.kind, self.a[0].value)}"
        return f"{self.kind}:{self.label}"


ORDER = ("phone", "email", "address", "website", "social", "fax")
_ONE_LABEL = frozenset({"email", "address", "website", "social", "fax"})
_LABELS = {
    "cell": "mobile",
    "handy": "mobile",
    "office": "work",
    "direct": "work",
    "private": "home",
}


def point_groups(a: Sequence[ContactPoint], b: Sequence[ContactPoint]) -> list[PointGroup]:
    """Return the contact points of two as rows of the page: those they share, then the others."""
    have_a, have_b = _by_normal(a), _by_normal(b)
    shared = [
        PointGroup(kind, _label(have_a[kind, normal]), (have_a[kind, normal],),
                   (have_b[kind, normal],), shared=True)
        for kind, normal in have_a
        if (kind, normal) in have_b
    ]  # fmt: skip
    only_a = [point for key, point in have_a.items() if key not in have_b]
    only_b = [point for key, point in have_b.items() if key not in have_a]
    names = dict.fromkeys((point.kind, _label(point)) for point in (*only_a, *only_b))
    others = [
        PointGroup(kind, label, _those(only_a, kind, label), _those(only_b, kind, label))
        for kind, label in names
    ]
    return sorted((*shared, *others), key=_place)


def _place(group: PointGroup) -> tuple[int, int]:
    rank = ORDER.index(group.kind) if group.kind in ORDER else len(ORDER)
    return rank, 0 if group.label == "mobile" else 1


def _by_normal(points: Sequence[ContactPoint]) -> dict[tuple[str, str], ContactPoint]:
    found: dict[tuple[str, str], ContactPoint] = {}
    for point in points:
        normal = normal_value(point.kind, point.value) or point.value
        found.setdefault((point.kind, normal), point)
    return found


def _label(point: ContactPoint) -> str:
    if point.kind in _ONE_LABEL:
        return ""
    label = point.label.strip().casefold()
    return _LABELS.get(label, label)


def _those(points: Sequence[ContactPoint], kind: str, label: str) -> tuple[ContactPoint, ...]:
    return tuple(each for each in points if each.kind == kind and _label(each) == label)
