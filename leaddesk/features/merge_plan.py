"""What a merge of two leads would do: a row for each field, chosen beforehand with a reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import (
    BOTH,
    LEAD,
    Known,
    MergeField,
    MergePlan,
    Pick,
    Side,
    Standing,
    Why,
    choose_lasting,
    choose_many,
    choose_origin,
    choose_status,
    choose_text,
    why_words,
)
from leaddesk.domain.process import GROUP_ORDER, Process
from leaddesk.domain.said import retold, said
from leaddesk.domain.when import say_when
from leaddesk.features.deriving import qualification_keys
from leaddesk.features.history_words import point_word, typed_word
from leaddesk.features.lead_rows import process_of, status_of
from leaddesk.features.merge_halves import Half, PointGroup, half_of, point_groups, side_of
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import CustomField, Task

TEXTS = ("rating", "country", "website")
"""Fields shown only where the two say different things; an empty one is filled without asking."""


class Words:
    """How reasons and dates are said in one plan."""

    def __init__(self, session: Session, a: Half, b: Half, now: datetime) -> None:
        self.a, self.b = a.known, b.known
        self.hours, self.now = working_hours(session), now
        older = min(self.a.since, self.b.since)
        self._since = say_when(self.hours.local(older).date(), None, now, self.hours)

    def why(self, why: Why) -> str:
        """Return a reason in words."""
        return why_words(why, self._since)

    def step(self, task: Task) -> str:
        """Return a next step with its date."""
        when = say_when(task.due_on, task.due_at, self.now, self.hours)
        return said("{step}, {when}", step=retold(task.text), when=when)


def merge_plan(session: Session, a: UUID, b: UUID, *, now: datetime) -> MergePlan:
    """Return what a merge of two leads would do.

    Raises:
        Refused: one of them is not there, or they are one already.
    """
    return plan_of(session, *halves(session, a, b), now=now)


def halves(session: Session, a: UUID, b: UUID) -> tuple[Half, Half]:
    """Return the two leads of a merge.

    Raises:
        Refused: one of them is not there, or they are one already.
    """
    if a == b:
        raise one_already()
    return half_of(session, a), half_of(session, b)


def one_already() -> Refused:
    """Return what is said where the two are one."""
    return Refused(said("These two are one already."), said("Name two that are not."))


def plan_of(session: Session, a: Half, b: Half, *, now: datetime) -> MergePlan:
    """Return the plan for two leads that were read."""
    lasting = choose_lasting(a.known, b.known)
    words = Words(session, a, b, now)
    return MergePlan(
        LEAD,
        side_of(session, a),
        side_of(session, b),
        (a if lasting is Side.A else b).lead.id,
        tuple(_fields(session, a, b, words)),
        kept=a.activities + b.activities,
        steps=len(a.steps) + len(b.steps),
    )


def _fields(session: Session, a: Half, b: Half, words: Words) -> Iterator[MergeField]:
    yield _text("name", a.lead.name, b.lead.name, words)
    if a.company or b.company:
        yield _text("company", a.company, b.company, words)
    if a.lead.title or b.lead.title:
        yield _text("title", a.lead.title, b.lead.title, words)
    for group in point_groups(a.points, b.points):
        yield points_field(group, words.a, words.b, words.why)
    yield _status(session, a, b, words)
    yield from _answers(session, a, b, words)
    if a.steps or b.steps:
        yield _steps(a, b, words)
    if a.tags or b.tags:
        yield _tags(a, b, words)
    if a.lead.wants or b.lead.wants:
        yield _text("wants", a.lead.wants, b.lead.wants, words)
    yield from _rest(session, a, b, words)


def _text(key: str, a: str, b: str, words: Words, label: str = "") -> MergeField:
    pick, why = choose_text(a, b, words.a, words.b)
    label = label or typed_word(key)
    return MergeField(key, label, a, b, pick, words.why(why), typed=True)


def points_field(
    group: PointGroup, of_a: Known, of_b: Known, why_said: Callable[[Why], str]
) -> MergeField:
    """Return the row of contact points of one kind and label."""
    a, b = (", ".join(point.value for point in points) for points in (group.a, group.b))
    label = point_label(group.kind, group.label)
    if group.shared:
        return MergeField(group.key, label, a, a, Pick(Side.A), why_said(Why.SAME))
    single = group.kind == "address" and len(group.a) <= 1 and len(group.b) <= 1
    pick, why = choose_text(a, b, of_a, of_b) if single else choose_many(a, b)
    many = not single and bool(a and b)
    return MergeField(group.key, label, a, b, pick, why_said(why), many=many, typed=True)


def point_label(kind: str, label: str) -> str:
    """Return what contact points of a kind and label are called."""
    if kind != "phone" or not label:
        return point_word(kind)
    known = {"mobile": said("Mobile"), "work": said("Office"), "home": said("Home phone")}
    return known.get(label, label.capitalize())


def _status(session: Session, a: Half, b: Half, words: Words) -> MergeField:
    texts = [_status_words(session, each) for each in (a, b)]
    standings = [_standing(session, each) for each in (a, b)]
    pick, why = choose_status(standings[0], standings[1], words.a, words.b)
    if (a.lead.path, a.lead.status) == (b.lead.path, b.lead.status):
        texts[1] = texts[0]
    return MergeField("status", said("Status"), texts[0], texts[1], pick, words.why(why))


def _status_words(session: Session, half: Half) -> str:
    process, status = process_of(session, half.lead), status_of(session, half.lead)
    asked = len(qualification_keys(process))
    name = retold(status.name)
    if not half.lead.known:
        return name
    return said("{status}, {n} of {all} known", status=name, n=half.lead.known, all=asked)


def _standing(session: Session, half: Half) -> Standing:
    status = status_of(session, half.lead)
    order = (*GROUP_ORDER, status.key)
    return Standing(status.phase, order.index(status.key))


def _answers(session: Session, a: Half, b: Half, words: Words) -> Iterator[MergeField]:
    labels = _questions(process_of(session, a.lead)) | _questions(process_of(session, b.lead))
    for row in a.answers:
        other = b.answer(row.field)
        if row.value and other and row.value != other:
            label = labels.get(row.field) or said("Supplier now")
            yield _text(f"answer:{row.field}", row.value, other, words, label)


def _questions(process: Process) -> dict[str, str]:
    asks = (ask for status in process.statuses.values() for ask in status.asks)
    return {ask.key: retold(ask.label) for ask in asks}


def _steps(a: Half, b: Half, words: Words) -> MergeField:
    texts = ["; ".join(words.step(task) for task in each.steps) for each in (a, b)]
    both = all(texts)
    pick, why = (BOTH, Why.BOTH) if both else choose_many(*texts)
    reason = said("Both are kept, the sooner one leads") if both else words.why(why)
    return MergeField(
        "steps", said("Next step"), texts[0], texts[1], pick, reason, many=both, locked=True
    )


def _tags(a: Half, b: Half, words: Words) -> MergeField:
    texts = [_tag_words(each.tags) for each in (a, b)]
    pick, why = choose_many(*texts)
    many = all(texts)
    return MergeField("tags", said("Tags"), texts[0], texts[1], pick, words.why(why), many=many)


def _tag_words(tags: Sequence[object]) -> str:
    return ", ".join(sorted((str(getattr(tag, "name", "")) for tag in tags), key=str.casefold))


def _rest(session: Session, a: Half, b: Half, words: Words) -> Iterator[MergeField]:
    """Yield fields that the two say differently."""
    source = retold(a.lead.source), retold(b.lead.source)
    if all(source) and source[0] != source[1]:
        pick, why = choose_origin(*source, words.a, words.b)
        yield MergeField("source", said("Source"), *source, pick, words.why(why), typed=True)
    for key in TEXTS:
        mine, other = getattr(a.lead, key), getattr(b.lead, key)
        if mine and other and mine != other:
            yield _text(key, mine, other, words)
    own_a, own_b = a.lead.custom or {}, b.lead.custom or {}
    names = _own_names(session) if own_a and own_b else {}
    for key in sorted(own_a.keys() & own_b.keys()):
        if own_a[key] and own_b[key] and own_a[key] != own_b[key]:
            label = names.get(key, key)
            yield _text(f"custom.{key}", own_a[key], own_b[key], words, label)


def _own_names(session: Session) -> Mapping[str, str]:
    return dict(session.execute(select(CustomField.key, CustomField.name)).all())
