"""The commands about doubles: `duplicates`, `merge`, `unmerge`, `apart`."""

import os
from collections.abc import Callable
from typing import Any
from uuid import UUID

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import COMPANY, LEAD, PairRow
from leaddesk.domain.rows import Touched
from leaddesk.features import match_sweep
from leaddesk.features.apart import keep_apart, keep_as_colleagues
from leaddesk.features.duplicates import MOST, evidence_of, pair_list
from leaddesk.features.match_sweep import is_waiting
from leaddesk.features.merge import merge as merge_leads
from leaddesk.features.merge import unmerge as unmerge_lead
from leaddesk.features.merge_companies import merge_companies, unmerge_company
from leaddesk.features.naming import duplicate_named

EVERY = 100_000
"""Pairs that `--all` lists at most."""


def duplicates(call: Call) -> Answer:
    """Answer the pairs that may be one, with what speaks for and against each.

    Reads `all` (every pair, also the unlikely ones) of the arguments.
    """
    _swept(call)
    most = EVERY if call.args.all else MOST
    found = call.book.read(pair_list, most=most, least=1 if call.args.all else None)
    rows = [_pair(call, row) for row in found.rows]
    document = {
        "pairs": rows,
        "groups": [[str(each) for each in group] for group in found.groups],
        "total": found.total,
        "checked": found.checked,
    }
    lines = [f"{row.a_name}, {row.b_name}: {row.score}" for row in found.rows]
    return Answer(document, "\n".join(lines) or "No pairs left.")


def sweep(call: Call) -> Answer:
    """Look for the pairs that are still to be found: how the window does it, in a child."""
    if call.args.idle and hasattr(os, "nice"):
        os.nice(19)
    done = _swept(call)
    return Answer({"looked_through": done}, f"{done} leads and companies looked through.")


def _swept(call: Call) -> int:
    if not call.book.read(is_waiting):
        return 0
    return match_sweep.sweep(call.book, call.now)


def _pair(call: Call, row: PairRow) -> dict[str, Any]:
    score, lines = call.book.read(evidence_of, row.a, row.b, row.what)
    return {
        "a": str(row.a),
        "b": str(row.b),
        "what": row.what,
        "names": [row.a_name, row.b_name],
        "score": score,
        "evidence": [
            {
                "field": line.field,
                "a": line.a,
                "b": line.b,
                "verdict": line.verdict,
                "weight": line.points,
                "text": line.text,
            }
            for line in lines
        ],
    }


def merge(call: Call) -> Answer:
    """Merge the lead or company `b` into `a`; what stands is chosen as on the page."""
    a, b = _named(call, call.args.a), _named(call, call.args.b)
    _need_alike(a, b)
    act: Callable[..., Touched] = merge_companies if a[0] == COMPANY else merge_leads
    return _answer(call.book.write(act, a[1], b[1], now=call.now))


def unmerge(call: Call) -> Answer:
    """Take the merge apart that the lead or company `a` went into, or its newest."""
    what, row_id = _named(call, call.args.a, resolve=False)
    act: Callable[..., Touched] = unmerge_company if what == COMPANY else unmerge_lead
    return _answer(call.book.write(act, row_id, now=call.now))


def apart(call: Call) -> Answer:
    """Keep two leads or companies apart for ever; with `colleagues`, as two at one firm."""
    a, b = _named(call, call.args.a), _named(call, call.args.b)
    _need_alike(a, b)
    colleagues = bool(getattr(call.args, "colleagues", False)) and a[0] == LEAD
    act: Callable[..., Touched] = keep_as_colleagues if colleagues else keep_apart
    return _answer(call.book.write(act, a[1], b[1], now=call.now))


def _named(call: Call, words: str, *, resolve: bool = True) -> tuple[str, UUID]:
    """Return what words name: a lead, else a company."""
    return call.book.read(duplicate_named, words, resolve=resolve)


def _need_alike(a: tuple[str, UUID], b: tuple[str, UUID]) -> None:
    if a[0] != b[0]:
        raise Refused("A lead and a company are never one.", "Name two leads or two companies.")


def _answer(touched: Touched) -> Answer:
    document = {
        "did": touched.label,
        "detail": touched.detail,
        "left_alone": list(touched.left_alone),
        "id": str(touched.made) if touched.made else None,
    }
    left = (f"Left as it is: {each}" for each in touched.left_alone)
    return Answer(document, "\n".join((f"{touched.label}. {touched.detail}".strip(), *left)))
