"""What others did to a lead as lines of its history: two people's values, and changes that came."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.history_rows import CLASH, HistoryRow
from leaddesk.domain.said import said
from leaddesk.features.history_words import QUIET
from leaddesk.features.sync_names import Naming, People, people, thing_word, thing_words
from leaddesk.features.sync_view import clash_row, grouped, head_of, state_now
from leaddesk.store.sync_tables import MergedLine
from leaddesk.store.tables import Clash, Lead


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


def others_lines(session: Session, lead: Lead, now: datetime) -> Iterator[HistoryRow]:
    """Yield a line for each field that a colleague changed, as it came down with sync.

    What stood there before is not known on this computer, so nothing can be brought back by it.
    """
    query = select(MergedLine).where(MergedLine.lead_id == lead.id, MergedLine.field != "")
    lines = session.scalars(query.order_by(MergedLine.id)).all()
    if not lines:
        return
    who, naming = people(session), Naming(session, now)
    seen: set[tuple[UUID, str, datetime]] = set()
    for line in lines:
        key = line.row_id, head_of(line.entity, line.field), line.round_at
        if (line.entity, line.field) not in QUIET and key not in seen:
            seen.add(key)
            yield _line(session, lead, line, who, naming)


def _line(
    session: Session, lead: Lead, line: MergedLine, who: People, naming: Naming
) -> HistoryRow:
    names, now = naming.of(lead), state_now(session, line.entity, line.row_id)
    return HistoryRow(
        entry=0,
        entity=line.entity,
        row=line.row_id,
        field=line.field,
        at=line.round_at,
        who=who.who(line.by),
        what=thing_word(line.entity, line.field, now, names),
        before="",
        after=thing_words(line.entity, line.field, line.value, now, names, who),
        command=said("Came with sync"),
    )
