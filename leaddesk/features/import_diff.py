"""Side by side: what a row says, what the book has, what speaks for one person, what will stand."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.import_shown import ImportSide
from leaddesk.domain.rows import LeadDetail
from leaddesk.domain.said import listed, noted, retold, said
from leaddesk.features.deriving import normal_value
from leaddesk.features.import_facts import points_of
from leaddesk.features.import_run import Judged
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.match_find import rarity_for
from leaddesk.features.match_records import LEAD, record_of_file, records_of
from leaddesk.ingest.incoming import Incoming
from leaddesk.matching.explain import explain
from leaddesk.matching.find import judge
from leaddesk.matching.legal import is_same_firm, legal_form
from leaddesk.matching.score import shipped, size_shift

SAME, ADDED, OTHER = "same", "added", "other"
_POINTS = {
    "phone": noted("Phone"),
    "fax": noted("Fax"),
    "email": noted("Email"),
    "address": noted("Address"),
    "social": noted("Profile"),
}


def side_by_side(
    session: Session, judged: Judged, *, now: datetime
) -> tuple[str, tuple[ImportSide, ...]]:
    """Return the name of the lead that a row is or may be, and the row beside it, field by field.

    Nothing where the row has no lead in the book: it is new, or repeats a row of its own file.

    Args:
        session: a reader.
        judged: the row, with its record.
        now: the moment.
    """
    record = judged.record
    if record is None or judged.lead is None:
        return "", ()
    try:
        lead = lead_detail(session, judged.lead, now=now)
    except Refused:
        return "", ()
    evidence = _evidence(session, judged, record)
    sides = (*_who(record, lead, evidence), *_reached(record, lead, evidence), *_rest(record, lead))
    return lead.name, sides


def _evidence(session: Session, judged: Judged, record: Incoming) -> Mapping[str, str]:
    """Return by field what matching says of the row and its lead."""
    if judged.lead is None or judged.lead not in (
        found := records_of(session, LEAD, [judged.lead])
    ):
        return {}
    own, known = record_of_file("", record), found[judged.lead]
    rarity, size = rarity_for(session, LEAD, [own, known])
    lines = explain(own, known, judge(own, known, rarity, shipped(), size_shift(size)), shipped())
    return {line.field: line.text for line in lines}


def _who(record: Incoming, lead: LeadDetail, said_of: Mapping[str, str]) -> Iterator[ImportSide]:
    name = record.full or f"{record.first} {record.last}".strip()
    yield from _one(said("Name"), name, lead.name, said_of.get("name", ""))
    evidence = said_of.get("company", "")
    if _says_the_form(record.company, lead.company):
        text = evidence or said("Same")
        field, result = said("Company"), said("From the file")
        yield ImportSide(field, record.company, lead.company, text, ADDED, result)
    else:
        yield from _one(said("Company"), record.company, lead.company, evidence)


def _says_the_form(ours: str, theirs: str) -> bool:
    """Whether a row has the legal form that its lead's company is still without."""
    fuller = bool(ours and theirs and legal_form(ours) and not legal_form(theirs))
    return fuller and is_same_firm(ours, theirs)


def _reached(
    record: Incoming, lead: LeadDetail, said_of: Mapping[str, str]
) -> Iterator[ImportSide]:
    """Yield phones, emails and the rest: a value the book lacks is added beside those it has."""
    for kind, _, value in points_of(record):
        has = [point.value for point in lead.contacts if point.kind == kind]
        same = [each for each in has if normal_value(kind, each) == normal_value(kind, value)]
        if same:
            text = said_of.get(kind) or said("Same")
            yield ImportSide(retold(_POINTS[kind]), value, same[0], text, SAME, said("Yours"))
        elif kind == "address" and has:
            text = said_of.get(kind) or said("Yours is kept")
            yield ImportSide(retold(_POINTS[kind]), value, has[0], text, OTHER, said("Yours"))
        else:
            text = said_of.get(kind) or said("Only the file has it")
            result = said("Both kept") if has else said("From the file")
            if not has:
                text = said("Only the file has it")
            yield ImportSide(
                retold(_POINTS[kind]), value, has[0] if has else "", text, ADDED, result
            )


def _rest(record: Incoming, lead: LeadDetail) -> Iterator[ImportSide]:
    yield from _one(said("Job title"), record.title, lead.title, "")
    yield from _one(said("Lead source"), record.source, lead.source, "")
    yield from _one(said("Wants"), record.wants, lead.wants, "")
    if record.status_text:
        text = said("Yours has a history")
        yield ImportSide(
            said("Status"), record.status_text, lead.status_name, text, OTHER, said("Yours")
        )
    if record.next_on is not None and lead.step is not None:
        due = lead.step.due_on.isoformat()
        text = said("Yours stands")
        yield ImportSide(
            said("Next step"), record.next_on.isoformat(), due, text, OTHER, said("Yours")
        )
    yield from _several(said("Tags"), record.tags, lead.tags)
    if record.notes:
        text = said("Added to the timeline")
        yield ImportSide(said("Notes"), record.notes, "", text, ADDED, said("Both kept"))
    for name, value in record.custom:
        key = next((each for each in lead.custom if each.casefold() == name.casefold()), "")
        yield from _one(name, value, lead.custom.get(key, ""), "")


def _several(field: str, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[ImportSide]:
    if ours:
        new = {each.casefold() for each in ours} - {each.casefold() for each in theirs}
        text = said("Only the file has it") if new else said("Same")
        result = said("Both kept") if new else said("Yours")
        mark = ADDED if new else SAME
        yield ImportSide(field, listed(ours), listed(theirs), text, mark, result)


def _one(field: str, ours: str, theirs: str, text: str) -> Iterator[ImportSide]:
    """Yield one field that holds one value: the book's stands, an empty one is filled."""
    if not ours:
        return
    if not theirs:
        text = said("Only the file has it")
        yield ImportSide(field, ours, "", text, ADDED, said("From the file"))
    elif ours.casefold() == theirs.casefold():
        yield ImportSide(field, ours, theirs, text or said("Same"), SAME, said("Yours"))
    else:
        mark = SAME if text else OTHER
        yield ImportSide(field, ours, theirs, text or said("Yours is kept"), mark, said("Yours"))
