"""Says a change of a lead in the rep's words: which field, and what stood there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.history_rows import ACTIVITY, ANSWER, COMPANY, GONE, LEAD, POINT, STEP, TAG
from leaddesk.domain.process import Process
from leaddesk.domain.said import retold, said
from leaddesk.domain.when import say_when
from leaddesk.features.deriving import MERGED

TOGETHER: Mapping[tuple[str, str], tuple[str, ...]] = {
    (LEAD, "name"): ("first", "last"),
    (STEP, "due_on"): ("due_at",),
    (STEP, "kind"): ("waiting",),
}
"""Fields that say one thing: they are shown, and brought back, as the first of them."""

QUIET = frozenset(
    {(POINT, "position"), (POINT, "lead_id"), (STEP, "lead_id"), (ACTIVITY, "lead_id")}
)
"""Fields that change only beside another one, which says it."""


_STORED = frozenset({"reason", "source", "rating"})
"""Fields whose words may be the program's own, kept in English."""


@dataclass(frozen=True, slots=True)
class Names:
    """What ids and keys are called.

    Attributes:
        process: the path of the lead.
        paths: name by path.
        companies: name by id, as JSON keeps the id.
        own: name of the rep's own fields, by key.
    """

    process: Process
    paths: Mapping[str, str]
    companies: Mapping[str, str]
    own: Mapping[str, str]
    hours: WorkingHours
    now: datetime


def kind_word(entity: str, row: Mapping[str, Any], names: Names) -> str:
    """Return what a row is called: "Phone", "Next step", the label of a question."""
    if entity == POINT:
        return point_word(str(row.get("kind", "")))
    if entity == ANSWER:
        return question_word(str(row.get("field", "")), names)
    if entity == ACTIVITY and row.get("kind") == MERGED:
        return said("Merge")
    return {
        LEAD: said("Lead"),
        COMPANY: said("Company"),
        STEP: said("Next step"),
        ACTIVITY: said("What happened"),
        TAG: said("Tag"),
    }[entity]


def point_word(kind: str) -> str:
    """Return what a contact point is called."""
    return {
        "phone": said("Phone"),
        "email": said("Email"),
        "address": said("Address"),
        "website": said("Website"),
        "social": said("Profile"),
        "fax": said("Fax"),
    }.get(kind, said("Contact"))


def typed_word(field: str) -> str:
    """Return what a field is called that a rep named ("phone", "tags", "need", "custom.region")."""
    key = field.strip().casefold()
    if key in {"tag", "tags"}:
        return said("Tags")
    if key in {"phone", "email", "address", "social"}:
        return point_word(key)
    words = _LEAD_WORDS() | {"company": said("Company")}
    return words.get(key) or retold(field.strip().removeprefix("custom.").capitalize())


def question_word(key: str, names: Names) -> str:
    """Return the label of a question of the lead's path."""
    if key == "supplier":
        return said("Supplier now")
    asks = (ask for status in names.process.statuses.values() for ask in status.asks)
    return next((retold(ask.label) for ask in asks if ask.key == key), key)


def field_word(entity: str, field: str, row: Mapping[str, Any], names: Names) -> str:
    """Return what a field is called, with what it belongs to where that is not the lead."""
    if field == GONE:
        return kind_word(entity, row, names)
    if field.startswith("custom."):
        key = field.partition(".")[2]
        return names.own.get(key, key)
    if entity in {ANSWER, TAG} or (entity, field) == (POINT, "value"):
        return kind_word(entity, row, names)
    if entity == POINT:
        return said("{what}, {part}", what=kind_word(entity, row, names), part=_part_word(field))
    words = _STEP_WORDS() if entity == STEP else _LEAD_WORDS()
    if entity == COMPANY and field == "name":
        return said("Name of the company")
    return words.get(field, field)


def _part_word(field: str) -> str:
    return {
        "label": said("label"),
        "street": said("street"),
        "city": said("town"),
        "state": said("state"),
        "postcode": said("postcode"),
        "country": said("country"),
    }.get(field, field)


def _STEP_WORDS() -> dict[str, str]:  # noqa: N802 - a table that is made anew in each language
    return {
        "text": said("Next step"),
        "kind": said("Kind of step"),
        "due_on": said("Due"),
        "done_at": said("Step done"),
    }


def _LEAD_WORDS() -> dict[str, str]:  # noqa: N802 - a table that is made anew in each language
    return {
        "name": said("Name"),
        "title": said("Job title"),
        "company_id": said("Company"),
        "owner_id": said("Owner"),
        "path": said("Path"),
        "status": said("Status"),
        "reason": said("Reason"),
        "source": said("Source"),
        "rating": said("Rating"),
        "country": said("Country"),
        "website": said("Website"),
        "wants": said("Wants"),
        "external_id": said("ID elsewhere"),
    }


def value_words(
    entity: str, field: str, value: Any, beside: Mapping[str, Any], names: Names
) -> str:
    """Return a value as the rep would write it; empty where nothing was there.

    Args:
        entity, field: whose value.
        value: in its JSON form (`columns.plain`).
        beside: the other fields of the row at that time: the time of a day, the kind of a step.
        names: what ids and keys are called.
    """
    if value is None or value == "":
        if entity == ANSWER and field == "value" and value == "":
            return said("Not known")
        return said("Open") if (entity, field) == (STEP, "done_at") else ""
    if field == "due_on":
        return due_words(str(value), beside.get("due_at"), names)
    if field in {"done_at", "at", GONE}:
        return _moment_words(str(value), names)
    if entity == STEP and field == "kind":
        return step_kind_word(str(value))
    if entity == LEAD:
        return _lead_value(field, str(value), names)
    words = " ".join(str(value).split())
    return retold(words) if entity == STEP else words


def _lead_value(field: str, value: str, names: Names) -> str:
    if field == "status":
        status = names.process.statuses.get(value)
        return retold(status.name) if status else value
    if field == "path":
        return retold(names.paths.get(value, value))
    if field == "company_id":
        return names.companies.get(value, said("A company that is gone"))
    if field == "owner_id":
        return said("You")
    words = " ".join(value.split())
    return retold(words) if field in _STORED else words


def step_kind_word(kind: str) -> str:
    """Return what one does in a step."""
    return {
        "call": said("Call"),
        "mail": said("Mail"),
        "visit": said("Visit"),
        "meeting": said("Meeting"),
        "quote": said("Quote"),
        "decide": said("Decide"),
        "wait": said("Waiting"),
        "task": said("Task"),
    }.get(kind, kind)


def due_words(day: str, at: Any, names: Names) -> str:
    """Return "Thu 26 Nov 10:00" from the JSON forms of a day and its moment."""
    moment = datetime.fromisoformat(str(at)) if at else None
    return say_when(date.fromisoformat(day), moment, names.now, names.hours)


def _moment_words(text: str, names: Names) -> str:
    at = datetime.fromisoformat(text)
    return say_when(names.hours.local(at).date(), at, names.now, names.hours)


def row_words(entity: str, row: Mapping[str, Any], names: Names) -> str:
    """Return a whole row in a few words, as it came: "Voicemail", "+49 171 39200 42"."""
    if entity == STEP:
        when = due_words(str(row["due_on"]), row.get("due_at"), names)
        return said("{step}, {when}", step=retold(str(row.get("text", ""))), when=when)
    if entity == ACTIVITY and row.get("kind") == MERGED:
        left = said("Not taken: {values}", values=row["text"]) if row.get("text") else ""
        return ". ".join(part for part in (retold(str(row.get("label", ""))), left) if part)
    if entity == ACTIVITY:
        label, text = retold(str(row.get("label", ""))), " ".join(str(row.get("text", "")).split())
        return said("{label}: {note}", label=label, note=text) if text else label
    if entity == ANSWER:
        return value_words(ANSWER, "value", row.get("value", ""), {}, names)
    return " ".join(str(row.get("value" if entity == POINT else "name", "")).split())


def who_words(kind: str, file: str, *, mine: bool) -> str:
    """Return who did a command.

    Args:
        kind: of the command.
        file: what an import brought.
        mine: whether the rep's own user did it.
    """
    if kind == "import":
        return said("Import of {file}", file=file or said("a pasted list"))
    if kind == "clock":
        return said("LeadDesk")
    return said("You") if mine else said("A colleague")
