"""What two people changed, as lines of a lead's history: both values, as long as the lead is."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.history_rows import CLASH, HistoryRow
from leaddesk.domain.said import said
from leaddesk.features.sync_names import Naming, people
from leaddesk.features.sync_view import clash_row, grouped
from leaddesk.store.tables import Clash


def clash_lines(session: Session, lead_id: UUID, now: datetime) -> Iterator[HistoryRow]:
    """Yield a line for each thing that two people changed; bringing back is a flip."""
    standing = select(Clash).where(Clash.lead_id == lead_id, Clash.retracted_at.is_(None))
    clashes = session.scalars(standing.order_by(Clash.aside_at, Clash.id)).all()
    if not clashes:
        return
    who, naming = people(session), Naming(session, now)
    for group in grouped(clashes):
        row = clash_row(session, group, who, naming)
        yield HistoryRow(
            entry=0,
            entity=CLASH,
            row=row.id,
            field=row.field,
            at=row.aside.at or group[0].created_at,
            who=row.aside.who,
            what=row.what,
            before=row.aside.said,
            after=row.stands.said,
            command=said("Changed by two; {who}'s value stands", who=row.stands.who),
            can_return=True,
        )
