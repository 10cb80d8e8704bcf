"""What follows from the choices of a merge, row by row, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import MergeField, MergePlan, Pick, Side
from leaddesk.domain.names import split_name
from leaddesk.domain.said import said
from leaddesk.features.merge_halves import Half, PointGroup, point_groups
from leaddesk.store.tables import ContactPoint, Tag

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "first", "last"),
    "company": ("company_id",),
    "status": ("path", "status", "reason"),
}
"""Columns of a lead that one choice decides; any other choice decides the column of its name."""

FILLED = ("title", "wants", "source", "rating", "country", "website", "external_id")
"""Columns in which the lead that goes fills what the one that stays does not say."""


@dataclass(slots=True)
class Decided:
    """What a merge writes.

    Attributes:
        columns: of the lead that stays.
        company: name of a company that was typed.
        come: contact points of the one that goes that go along.
        dropped: contact points and tags of the one that stays that do not stand any more.
        typed: kind, label and value of contact points that were typed.
        tags: words it gets.
        answers: what it gets to know.
        left: values that stand nowhere any more, as they were.
    """

    columns: dict[str, Any] = field(default_factory=dict)
    company: str = ""
    come: list[ContactPoint] = field(default_factory=list)
    dropped: list[ContactPoint | Tag] = field(default_factory=list)
    typed: list[tuple[str, str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Two:
    """The lead that stays and the one that goes, and which of them the plan calls `a`."""

    stays: Half
    goes: Half
    stays_is_a: bool

    def takes(self, pick: Pick) -> tuple[bool, bool]:
        """Return whether a choice takes what stays says, and what goes says."""
        taken = pick.takes_a, pick.takes_b
        return taken if self.stays_is_a else (taken[1], taken[0])


def check_choices(plan: MergePlan, choices: Mapping[str, Pick]) -> None:
    """Refuse a choice that cannot be made.

    Raises:
        Refused: a field that the two do not have, or that does not allow this.
    """
    fields = {each.key: each for each in plan.fields}
    for key, pick in choices.items():
        if key not in fields:
            raise Refused(
                said("These two have no field {field}.", field=key),
                said("They have {fields}.", fields=", ".join(fields)),
            )
        if not fields[key].allows(pick):
            raise Refused(said("{field} cannot be chosen so.", field=fields[key].label))


def decide(plan: MergePlan, two: Two, choices: Mapping[str, Pick]) -> Decided:
    """Work out what a merge writes.

    Args:
        plan: of the two.
        two: which stays.
        choices: by field; those that are not named stand as the plan has them.
    """
    decided, picks = Decided(), plan.picks(choices)
    fields = {each.key: each for each in plan.fields}
    a, b = (two.stays, two.goes) if two.stays_is_a else (two.goes, two.stays)
    groups = {group.key: group for group in point_groups(a.points, b.points)}
    for key, pick in picks.items():
        if key in groups:
            _decide_points(decided, groups[key], two, pick)
        elif key == "tags":
            _decide_tags(decided, two, pick)
        elif key.startswith("answer:"):
            _decide_answer(decided, key.partition(":")[2], two, pick)
        elif key != "steps":
            _decide_columns(decided, key, two, pick)
        decided.left += _left(fields[key], pick)
    _fill(decided, two)
    return decided


def _left(each: MergeField, pick: Pick) -> list[str]:
    """Return what a field said that stands nowhere any more."""
    if each.same or each.key in {"steps", "status"}:
        return []
    texts = ((each.a, pick.takes_a), (each.b, pick.takes_b))
    return [text for text, taken in texts if text and not taken]


def _decide_points(decided: Decided, group: PointGroup, two: Two, pick: Pick) -> None:
    if group.shared:
        return
    mine, theirs = (group.a, group.b) if two.stays_is_a else (group.b, group.a)
    takes_mine, takes_theirs = two.takes(pick)
    if not takes_mine:
        decided.dropped += mine
    if takes_theirs:
        decided.come += theirs
    if pick.side is Side.TYPED:
        decided.typed.append((group.kind, group.label, pick.text.strip()))


def _decide_tags(decided: Decided, two: Two, pick: Pick) -> None:
    takes_mine, takes_theirs = two.takes(pick)
    theirs = {tag.name.casefold(): tag.name for tag in two.goes.tags}
    if not takes_mine:
        decided.dropped += [tag for tag in two.stays.tags if tag.name.casefold() not in theirs]
    if takes_theirs:
        have = {tag.name.casefold() for tag in two.stays.tags}
        decided.tags += [name for key, name in theirs.items() if key not in have]


def _decide_answer(decided: Decided, key: str, two: Two, pick: Pick) -> None:
    if pick.side is Side.TYPED:
        decided.answers[key] = pick.text.strip()
    elif two.takes(pick)[1]:
        decided.answers[key] = two.goes.answer(key) or ""


def _decide_columns(decided: Decided, key: str, two: Two, pick: Pick) -> None:
    if pick.side is Side.TYPED:
        _decide_typed(decided, key, pick.text.strip(), two)
    elif two.takes(pick)[1]:
        for column in TOGETHER.get(key, (key,)):
            decided.columns[column] = _column(two.goes, column)


def _decide_typed(decided: Decided, key: str, text: str, two: Two) -> None:
    if key == "name":
        first, last = split_name(text)
        is_person = two.stays.lead.first or two.stays.lead.last
        names = (first, last) if is_person else ("", "")
        decided.columns |= {"name": text, "first": names[0], "last": names[1]}
    elif key == "company":
        decided.company = text
    else:
        decided.columns[key] = text


def _column(half: Half, column: str) -> Any:
    if column.startswith("custom."):
        return (half.lead.custom or {}).get(column.partition(".")[2])
    return getattr(half.lead, column)


def _fill(decided: Decided, two: Two) -> None:
    """Fill what the lead that stays does not say, and name an id elsewhere that is lost."""
    stays, goes = two.stays.lead, two.goes.lead
    for column in FILLED:
        if not getattr(stays, column) and getattr(goes, column):
            decided.columns.setdefault(column, getattr(goes, column))
    if stays.external_id and goes.external_id not in ("", stays.external_id):
        decided.left.append(goes.external_id)
    for key, value in (goes.custom or {}).items():
        if value and not (stays.custom or {}).get(key):
            decided.columns.setdefault(f"custom.{key}", value)
    for row in two.goes.answers:
        mine = two.stays.answer(row.field)
        if mine is None or (not mine and row.value):
            decided.answers.setdefault(row.field, row.value)
