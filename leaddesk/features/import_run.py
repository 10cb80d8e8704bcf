"""Works out what a file would do to the book, record by record, before any lock is taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import Process
from leaddesk.domain.said import said
from leaddesk.features.bulk import NewLeads, new_leads
from leaddesk.features.export_people import exported_notes
from leaddesk.features.import_alike import Alike
from leaddesk.features.import_facts import FORM, Fact, facts_known
from leaddesk.features.import_firms import is_fuller
from leaddesk.features.import_ids import is_own_id
from leaddesk.features.import_judge import Judge, Verdict
from leaddesk.features.import_rows import Maker
from leaddesk.features.match_bulk import LikelyPair, Matched
from leaddesk.features.match_keys import Form
from leaddesk.features.working_time import working_hours
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.matching.score import EVEN
from leaddesk.store.database import book_of
from leaddesk.store.ids import new_id
from leaddesk.store.outbox import Key
from leaddesk.store.tables import Lead

Record = Incoming | Unreadable


@dataclass(frozen=True, slots=True)
class Options:
    """How a file comes in.

    Attributes:
        mapping: column name -> field, where the rep corrected it.
        duplicates: fill (empty fields of known leads), skip (write nothing), new, or ask: a row
            that is known comes in beside its lead, and the two lie on the Duplicates page.
        path: the lead process that new leads follow.
        likely: what becomes of a row that matching finds likely but not surely known: new (and the
            pair lies on the Duplicates page); pair: the same also for one that only matching is
            sure of; ask: for a look only, both wait for the rep's choice.
        choices: by number of a row, or by `Judged.alike` of many, what the rep chose: fill, new or
            skip.
        statuses: text of a status column -> key of a status, where the rep corrected it.
        date_order: dmy or mdy for dates that may be read either way; "" to be found out.
        sheet: of a workbook; "" for the one with the most people.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    duplicates: str = "fill"
    path: str = "direct"
    likely: str = "new"
    choices: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    date_order: str = ""
    sheet: str = ""

    def how(self, row: int, alike: str, *, is_sure: bool) -> str:
        """Return what is done with a row that is or may be known: as `duplicates`, or wait."""
        chosen = self.choices.get(str(row)) or self.choices.get(alike)
        if chosen or is_sure:
            return chosen or self.duplicates
        return "wait" if self.likely == "ask" else "new"


@dataclass(slots=True)
class Counts:
    """What became of the records; `rows` is always the sum of the others."""

    rows: int = 0
    new: int = 0
    updated: int = 0
    duplicate: int = 0
    refused: int = 0

    def count(self, verdict: str) -> None:
        """Count one record."""
        self.rows += 1
        setattr(self, verdict, getattr(self, verdict) + 1)


@dataclass(frozen=True, slots=True)
class Judged:
    """One record with its verdict, as the page and a dry run show it."""

    row: int
    line: int
    verdict: str  # new, updated, duplicate, refused
    name: str
    company: str
    email: str
    why: str
    field: str = ""
    raw: str = ""
    score: int = 0  # of 100, how likely it is the lead named
    lead: UUID | None = None  # that it is or may be
    waits: bool = False  # for the rep's choice, unwritten
    alike: str = ""  # rows with the same text here are likely for the same reasons
    record: Incoming | None = None


Fill = tuple[UUID, Incoming, Mapping[Fact, Any]]
"""A known lead, a record, and what the lead lacks of what the record says."""


@dataclass(slots=True)
class Chunk:
    """Some records with their verdicts, and what is to be written for them, made ready.

    Attributes:
        judged: in the order of the file.
        fills: for known leads; leads made in this chunk are written first.
        marks: bits of a record and its lead, so that it is known when it comes again.
        back: rows that were taken back once and stand again.
        pairs: a new lead, another that it may be, the score and whether that is sure.
        kept: of new leads, what matching keeps of them.
        renamed: companies of which these records say the legal form.
    """

    judged: list[Judged] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    marks: list[tuple[int, UUID]] = field(default_factory=list)
    new: NewLeads | None = None
    back: list[Key] = field(default_factory=list)
    pairs: list[LikelyPair] = field(default_factory=list)
    kept: dict[UUID, Form] = field(default_factory=dict)
    renamed: dict[UUID, str] = field(default_factory=dict)


class Run:
    """Takes a file's records part by part and works out what is to be done, writing nothing.

    Args:
        file: its name, as it stands in the timeline.
        options: how it comes in.
        now: the moment.
        writes: also make the rows; False for a look only.
        since: see `Crowd`.
    """

    def __init__(
        self,
        file: str,
        options: Options,
        now: datetime,
        *,
        writes: bool,
        since: int | None = None,
    ) -> None:
        self._file = file
        self._options = options
        self._writes = writes
        self._now = now
        self._judge = Judge(alike=Alike(since))
        self._records: dict[UUID, Incoming] = {}
        self._fills: dict[UUID, list[Incoming]] = {}
        self._outs: dict[UUID, frozenset[str]] = {}
        self._facts: dict[UUID, frozenset[int]] = {}
        self._maker: Maker | None = None

    def given(self, forms: Sequence[Form]) -> None:
        """Take what is known of each readable record of the next part by itself."""
        self._judge.alike.given = forms

    def part(self, session: Session, records: Sequence[Record], size: int) -> Iterator[Chunk]:
        """Yield what is to be done for some records, cut in chunks of `size`.

        The session must see what the parts before brought; what this one brings is remembered.
        """
        self._judge.forget()
        for known in (self._facts, self._records, self._fills):
            known.clear()
        return self.take(session, records, size)

    def part_ahead(
        self, session: Session, records: Sequence[Record], size: int, written: int
    ) -> Iterator[Chunk]:
        """As `part`, where the session may see no more than the rows up to `written`."""
        self._judge.forget(written)
        self._records = {k: each for k, each in self._records.items() if each.row > written}
        self._fills = {k: each for k, each in self._fills.items() if each[-1].row > written}
        kept = self._records.keys() | self._fills.keys()
        self._facts = {lead: facts for lead, facts in self._facts.items() if lead in kept}
        return self.take(session, records, size)

    def take(self, session: Session, records: Sequence[Record], size: int) -> Iterator[Chunk]:
        """Yield what is to be done for each `size` records, in the order of the file."""
        maker = self._on(session)
        readable = [record for record in records if isinstance(record, Incoming)]
        verdicts = self._judge.judge(session, readable)
        for start in range(0, len(records), size):
            chunk = Chunk()
            for record in records[start : start + size]:
                if isinstance(record, Unreadable):
                    chunk.judged.append(refused(record))
                else:
                    self._settle(next(verdicts), chunk, maker)
            if self._writes:
                rows, chunk.back = maker.taken()
                chunk.renamed = maker.firms.taken()
                matched = Matched(chunk.kept, chunk.pairs, self._judge.alike.is_settled)
                chunk.new = new_leads(session, rows, maker.names, self._now, matched)
            yield chunk

    def _on(self, session: Session) -> Maker:
        """Return what makes rows, reading by this session."""
        if self._maker is None:
            process, hours = path_of(session, self._options), working_hours(session)
            firms = self._judge.firms
            self._maker = Maker(session, process, hours, self._now, self._file, firms=firms)
        self._maker.session = session
        return self._maker

    def _settle(self, verdict: Verdict, chunk: Chunk, maker: Maker) -> None:
        record, lead = verdict.record, _lead_of(verdict)
        asks = verdict.by_engine and self._options.likely != "new"
        is_sure = verdict.lead is not None and not asks
        how = self._options.how(record.row, _alike(verdict), is_sure=is_sure)
        learns = how in {"fill", "new"} and not verdict.exact
        is_new = lead is None or how == "new" or (how == "ask" and not verdict.exact)
        if lead is None or is_new:
            learns, lead = True, maker.add(record) if self._writes else self._imagined(record)
            self._records[lead] = record
            chunk.kept[lead] = self._judge.alike.kept(verdict.place)
            chunk.pairs += [(lead, *each) for each in _pairs(verdict)]
            chunk.judged.append(_shown(verdict, "new"))
        else:
            gaps = self._gaps(lead, record, maker) if learns else {}
            if self._writes:
                self._strike(lead, record, maker)
            if gaps:
                chunk.fills.append((lead, record, gaps))
                self._fills.setdefault(lead, []).append(record)
            waits = how == "wait" and not verdict.exact
            chunk.judged.append(_shown(verdict, "updated" if gaps else "duplicate", waits=waits))
        if record.opt_outs:
            self._outs[lead] = self._outs.get(lead, frozenset()) | record.opt_outs
        self._judge.note(verdict, lead, is_new=is_new, learns=learns)
        if learns and not verdict.exact:
            chunk.marks.append((verdict.mark, lead))
            if verdict.id_mark and verdict.beside is None:
                chunk.marks.append((verdict.id_mark, lead))

    def _imagined(self, record: Incoming) -> UUID:
        """Return the id of a lead that would be made, at the company that it then has."""
        if record.company:
            self._judge.firms.take(record.company)
        return new_id()

    def _strike(self, lead: UUID, record: Incoming, maker: Maker) -> None:
        """Strike what this record or an earlier one of the same lead opts out of."""
        outs = record.opt_outs | self._outs.get(lead, frozenset())
        if outs:
            made = self._records.get(lead)
            waiting = [*([made] if made else []), *self._fills.get(lead, ())]
            maker.strike(lead, replace(record, opt_outs=outs), waiting)

    def _gaps(self, lead: UUID, record: Incoming, maker: Maker) -> dict[Fact, Any]:
        """Return what a record says beyond what the lead has, which then has that too."""
        if lead not in self._facts:
            first = self._records.get(lead)
            known = maker.facts(first) if first else facts_known(maker.session, lead)
            self._facts[lead] = frozenset(map(hash, known))
        if is_own_id(lead, record):
            record = replace(record, external_id="")
        own = bool(record.created_at) and _is_known_since(maker.session, lead, record)
        said = maker.facts(replace(record, created_at=None) if own else record)
        gaps = {fact: value for fact, value in said.items() if hash(fact) not in self._facts[lead]}
        note = ("note", record.notes)
        if own and note in gaps and record.notes == exported_notes(maker.session, lead):
            del gaps[note]
        self._facts[lead] |= set(map(hash, gaps))
        return self._with_company(lead, record, gaps, maker) if record.company else gaps

    def _with_company(
        self, lead: UUID, record: Incoming, gaps: dict[Fact, Any], maker: Maker
    ) -> dict[Fact, Any]:
        """Name the company of a gap by its id; a legal form that its company lacks is a gap too."""
        firms = self._judge.firms
        if ("field", "company") in gaps:
            return gaps | {("field", "company"): maker.company(record)}
        firm = firms.meant(record.company)
        if firm is None or not is_fuller(record.company, firm):
            return gaps
        person = self._judge.people.get(lead)
        row = maker.session.get(Lead, lead) if person is None else None
        if firm is not (person.firm if person else firms.at(row.company_id if row else None)):
            return gaps
        return gaps | {FORM: firms.take(record.company)[0].name}


def path_of(session: Session, options: Options) -> Process:
    """Return the lead process that new leads follow.

    Raises:
        Refused: there is none of that name.
    """
    processes = book_of(session).processes
    if options.path not in processes:
        raise Refused(
            said("There is no path {path}.", path=options.path),
            said("Choose {list}.", list=", ".join(processes)),
        )
    return processes[options.path]


def _is_known_since(session: Session, lead: UUID, record: Incoming) -> bool:
    """Whether a record was created the day its lead was: it may be our own export."""
    row = session.get(Lead, lead)
    return row is not None and row.created_at.date() == record.created_at


def _lead_of(verdict: Verdict) -> UUID | None:
    """Return the lead that a record is, or likely is."""
    return verdict.lead or next((each.lead for each in verdict.likely), None)


def _alike(verdict: Verdict) -> str:
    """Return for what reasons a record is likely known; empty where it is not, or by the rule."""
    by_rule = verdict.lead is not None and not verdict.by_engine
    return verdict.likely[0].reasons if verdict.likely and not by_rule else ""


def _pairs(verdict: Verdict) -> Iterator[tuple[UUID, int, bool]]:
    """Yield whom a record may be that comes in as a lead of its own: for the Duplicates page."""
    for each in verdict.likely:
        yield each.lead, each.judged.score, each.judged.sure
    for lead in filter(None, (verdict.lead, verdict.beside)):
        if all(each.lead != lead for each in verdict.likely):
            yield lead, EVEN, False


def _shown(verdict: Verdict, what: str, *, waits: bool = False) -> Judged:
    record = verdict.record
    return Judged(
        record.row,
        record.line,
        what,
        record.full or f"{record.first} {record.last}".strip(),
        record.company,
        record.emails[0][1] if record.emails else "",
        verdict.why or said("Not in your book"),
        score=verdict.score,
        lead=_lead_of(verdict),
        waits=waits,
        alike=_alike(verdict),
        record=record,
    )


def refused(record: Unreadable) -> Judged:
    """Return an unreadable record with its reason."""
    why = f"{record.why} {record.mend}".strip()
    return Judged(record.row, record.line, "refused", "", "", "", why, record.field, record.raw)
