"""Tells a score: a line a group of evidence, each with its points and a sentence."""

import math
from dataclasses import dataclass

from leaddesk.domain.said import said
from leaddesk.matching.evidence import WORK, Evidence
from leaddesk.matching.find import Judged
from leaddesk.matching.records import Record
from leaddesk.matching.score import EVEN, POINTS, Weights
from leaddesk.matching.sentences import Shown, Side, sentence

_NOTHING: Shown = {}
_NOWHERE = "book"  # where evidence counts that has no line of its own
_REACHED = {
    "by the same mailbox": "email",
    "by both": "email",
    "by the same phone": "phone",
}


@dataclass(frozen=True, slots=True)
class Line:
    """What one group of evidence says.

    Attributes:
        field: name, company, address, email, phone, birth or code; book for what holds of any two
            records there; rule for what no evidence may pass.
        a, b: what the two records have there.
        verdict: for, against or even, by the points.
        text: a sentence.
        points: what it adds to 50.
    """

    field: str
    a: str
    b: str
    verdict: str
    text: str
    points: int


def explain(
    a: Record,
    b: Record,
    judged: Judged,
    weights: Weights,
    *,
    shown: tuple[Shown, Shown] = (_NOTHING, _NOTHING),
) -> tuple[Line, ...]:
    """Return what made the score of a pair, the strongest first, then the line of the book.

    50 and all points make the score before it is kept within 0 and 100, exactly: the line "In a
    book this size" also takes what rounding leaves over. Where a rule holds a pair apart, or from
    being sure, a last line says so and takes off what is too much.

    Args:
        a, b: the records that were judged.
        judged: what `judge` returned for them.
        weights: the weights it used.
        shown: texts as the two leads have them, by part (first, last, company, email, phone,
            address); the normal forms stand for what is not in there.
    """
    sides = Side(a, shown[0]), Side(b, shown[1])
    lines = []
    for field, units in _units(judged.evidence, weights).items():
        text = sentence(field, judged.evidence, *sides)
        values = sides[0].value(field), sides[1].value(field)
        lines.append(_line(field, values, text, round(POINTS * units)))
    lines.sort(key=lambda line: (-abs(line.points), line.field))
    reached = round(EVEN + POINTS * judged.before_rules)
    rest = reached - EVEN - sum(line.points for line in lines)
    lines.append(_line(_NOWHERE, ("", ""), said("In a book this size"), rest))
    if judged.z != judged.before_rules:
        lines.append(_ruled(judged, reached))
    return tuple(lines)


def _line(field: str, values: tuple[str, str], text: str, points: int) -> Line:
    verdict = "for" if points > 0 else "against" if points < 0 else "even"
    return Line(field, *values, verdict, text, points)


def _ruled(judged: Judged, reached: int) -> Line:
    if judged.z == -math.inf:
        return _line("rule", ("", ""), said("Two people, whatever else agrees"), -reached)
    left = round(EVEN + POINTS * judged.z) - reached
    return _line("rule", ("", ""), said("Not enough agrees to be sure"), left)


def _units(evidence: Evidence, weights: Weights) -> dict[str, float]:
    """Return the log-odds of each line; what two groups say together counts with the second."""
    known = weights.levels[evidence.profile]
    fields = [_field(level, evidence.profile) for level in evidence.levels]
    own = {field for field in fields if field}
    found = dict.fromkeys((field for field in fields if field), 0.0)
    for level, field in zip(evidence.levels, fields, strict=True):
        line = field or _second(level, evidence.profile, own)
        if line in found:
            found[line] += known.get(level, 0.0)
    return found


def _field(level: str, profile: str) -> str:
    """Return the line of a level; empty where it says nothing, or of two groups together."""
    group, _, what = level.partition(": ")
    if group == "seat":
        if profile == WORK:
            return "company"
        return "" if what.endswith("place not said") else "address"
    if level == "firm: not said":
        return ""
    return _FIELDS.get(group, "")


_FIELDS = {
    **dict.fromkeys(("first", "last", "name", "family", "turned", "person"), "name"),
    "first in mail": "name",
    "last in mail": "name",
    **dict.fromkeys(("firm", "firm name", "domain"), "company"),
    **dict.fromkeys(("postcode", "city", "house", "street", "state"), "address"),
    **{group: group for group in ("email", "phone", "birth", "code")},
}


def _second(level: str, profile: str, own: set[str]) -> str:
    """Return the line that takes what a name says together with something else."""
    group, _, what = level.partition(": ")
    if group == "name and contact":
        line = _REACHED.get(what.rpartition(", ")[2], "")
        return line or next((each for each in ("email", "phone") if each in own), _NOWHERE)
    if group == "name and place":
        return "company" if profile == WORK else "address"
    return _NOWHERE
