"""Whom the records of a file may be by what matching says, in the words of the Import page."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.said import listed, said
from leaddesk.features.match_brought import RowOf
from leaddesk.features.match_keys import Form, driver_of, form_of
from leaddesk.features.match_records import record_of_file
from leaddesk.ingest.incoming import Incoming
from leaddesk.matching.explain import explain
from leaddesk.matching.find import Judged
from leaddesk.matching.records import Record, load
from leaddesk.matching.score import shipped

if TYPE_CHECKING:  # loads numpy: 15 MB that whoever only writes does not need
    from leaddesk.features.match_crowd import Crowd, Near

REASONS = 3
"""So many reasons stand beside a score; the side by side has them all."""

_SIGNS = {"for": "+", "against": "-"}


def form_of_file(record: Incoming) -> Form:
    """Return what matching knows of a record by itself."""
    return form_of(record_of_file("", record))


@dataclass(frozen=True, slots=True)
class Likely:
    """A lead that a record may be.

    Attributes:
        lead: which.
        row: the row of this file that brought it; 0 where the book had it.
        own: what matching knows of the record.
        known: what it knows of the lead.
        judged: how likely they are one.
    """

    lead: UUID
    row: int
    own: Record
    known: Record
    judged: Judged

    @property
    def is_sure(self) -> bool:
        """Whether the record may fill the lead unasked; a firm never fills a person."""
        return self.judged.sure and self.own.is_person == self.known.is_person

    @property
    def reasons(self) -> str:
        """What speaks for and against, without whom it is about: rows alike have the same."""
        lines = explain(self.own, self.known, self.judged, shipped())
        return " ".join(sorted(f"{_SIGNS.get(line.verdict, '')}{line.field}" for line in lines))

    @property
    def why(self) -> str:
        """The score and what speaks most for it."""
        lines = explain(self.own, self.known, self.judged, shipped())
        texts = [line.text for line in lines if line.points > 0][:REASONS]
        why = said("{score}: {reasons}", score=self.judged.score, reasons=listed(texts))
        return said("{why}, as row {n}", why=why, n=self.row) if self.row else why


@dataclass(slots=True)
class Alike:
    """Compares the records of a file, part by part, with the book and with those before them.

    Attributes:
        since: see `Crowd`; only where a stopped import goes on in the middle of a part.
        given: `form_of_file` each record of the next part, where somebody has worked it out.
    """

    since: int | None = None
    given: Sequence[Form] = ()
    _crowd: "Crowd | None" = None
    _near: "Sequence[Sequence[Near]]" = ()
    _whole: Sequence[Record] = ()
    _forms: Sequence[Form] = ()
    _became: dict[int, UUID] = field(default_factory=dict)  # by place in the part
    _brought: RowOf = field(default_factory=RowOf)

    def look(self, session: Session, records: Sequence[Incoming], known: Set[int]) -> None:
        """Compare a part, but for `known` places; `likely` then answers for each place."""
        if self._crowd is None:
            from leaddesk.features.match_crowd import Crowd

            self._crowd = Crowd(session, self.since)
        self._forms, self.given = self.given or [form_of_file(record) for record in records], ()
        self._whole = [load("", form.body) for form in self._forms]
        packed = [b"" if at in known else form.keys for at, form in enumerate(self._forms)]
        self._near = self._crowd.near(session, self._whole, packed)
        self._became = {}

    def likely(self, session: Session, place: int) -> tuple[Likely, ...]:
        """Return the leads that the record at a place may be, each once, the likeliest first."""
        found: dict[UUID, Likely] = {}
        for near in self._near[place]:
            lead = near.lead or self._became.get(near.place)
            if lead is not None and lead not in found and self._stands(session, lead):
                row = self._brought.get(lead)
                own = self._whole[place]
                found[lead] = Likely(lead, row, own, near.record, near.judged)
        return tuple(found.values())

    @property
    def is_settled(self) -> bool:
        """See `Crowd`."""
        return self._crowd is not None and self._crowd.is_settled

    def kept(self, place: int) -> Form:
        """Return what the book keeps of the record at a place if it comes in as a lead."""
        return self._forms[place]

    def _stands(self, session: Session, lead: UUID) -> bool:
        if self._brought.get(lead):
            return True
        ask = "SELECT 1 FROM lead WHERE id = ? AND retracted_at IS NULL"
        return driver_of(session).execute(ask, (lead.bytes,)).fetchone() is not None

    def note(self, place: int, row: int, lead: UUID, *, is_new: bool, learns: bool) -> None:
        """Remember what the record at a place became.

        Args:
            place: in the part.
            row: of the file.
            lead: which it became, or is.
            is_new: whether the file brought it.
            learns: whether the lead now has what the record says.
        """
        self._became[place] = lead
        crowd, own = self._crowd, self._whole[place]
        if crowd is None or not learns:
            return
        if is_new:
            self._brought.add(lead, row)
            crowd.add(lead, self._forms[place])
            return
        for near in self._near[place]:
            if (near.lead or self._became.get(near.place)) == lead:
                crowd.fill(lead, near.record, own)
                return
