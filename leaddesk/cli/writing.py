"""Commands that change one lead, and undo."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from leaddesk.cli.answers import Answer, Call, lead_json
from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import read_line
from leaddesk.domain.rows import Touched
from leaddesk.domain.when import When
from leaddesk.features import leads, outcomes
from leaddesk.features.assign import give, member_meant, set_private
from leaddesk.features.holding import hold_or_release
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.naming import lead_named
from leaddesk.features.same_person import same_person
from leaddesk.features.undo_whole import redo_newest, undo_newest
from leaddesk.features.when_words import read_when_words


def new(call: Call) -> Answer:
    """Add a lead from one line, and answer who it may be already."""
    line = read_line(" ".join(call.args.line), call.now, call.hours)
    same = call.book.read(same_person, line)
    touched = call.book.write(leads.add_lead, line, path=call.args.path, now=call.now)
    lead = call.book.read(lead_detail, _made(touched), now=call.now)
    document = {
        "lead": lead_json(call, lead),
        "duplicates": [
            {
                "id": str(each.id),
                "name": each.name,
                "company": each.company,
                "why": each.why,
                "sure": each.sure,
            }
            for each in same
        ],
    }
    lines = [_said(touched)] + [
        f"Looks like {each.name}, {each.company}: {each.why}" for each in same
    ]
    return Answer(document, "\n".join(lines))


def _made(touched: Touched) -> UUID:
    if touched.made is None:
        raise AssertionError("a new lead has an id")
    return touched.made


def outcome(call: Call) -> Answer:
    """Log what happened and move the lead on."""
    lead_id = call.book.read(lead_named, call.args.lead)
    touched = call.book.write(
        outcomes.log_outcome,
        lead_id,
        call.args.key,
        note=call.args.note or "",
        when=_when(call, call.args.next),
        reason=call.args.reason or "",
        to_status=call.args.to or "",
        answers=_pairs(call.args.set or []),
        now=call.now,
    )
    lead = call.book.read(lead_detail, lead_id, timeline=1, now=call.now)
    step, last = lead.step, lead.timeline[0]
    document = {
        "lead": str(lead.id),
        "status": lead.status,
        "attempt": lead.attempt,
        "next_on": step.due_on.isoformat() if step else None,
        "next_at": call.moment(step.due_at) if step else None,
        "step": step.text if step else None,
        "reason": lead.reason or None,
        "activity": {
            "id": str(last.id),
            "kind": last.kind,
            "label": last.label,
            "text": last.text,
            "at": call.moment(last.at),
        },
    }
    return Answer(document, _said(touched))


def set_(call: Call) -> Answer:
    """Change fields in place."""
    fields = _pairs(call.args.fields)
    when = _when(call, fields.pop("next", None))
    text = fields.pop("step", "")
    lead_id = call.book.read(lead_named, call.args.lead)
    touched = call.book.write(leads.change_lead, lead_id, fields, text, when, now=call.now)
    return _about(call, lead_id, touched)


def note(call: Call) -> Answer:
    """Add a note."""
    return _change(call, lambda lead: (leads.note, (lead, " ".join(call.args.text)), {}))


def snooze(call: Call) -> Answer:
    """Put the present step off."""
    when = _when(call, call.args.next or " ".join(call.args.when) or None)
    return _change(call, lambda lead: (leads.snooze, (lead, when), {}))


def wait(call: Call) -> Answer:
    """Wait for them until a date."""
    when = _when(call, call.args.until)
    what = " ".join(call.args.what) or call.args.why or ""
    return _change(call, lambda lead: (leads.wait_for, (lead, what, when), {}))


def close(call: Call) -> Answer:
    """End a lead with a reason."""
    reason = call.args.reason or " ".join(call.args.why)
    return _change(
        call, lambda lead: (leads.close_lead, (lead, reason), {"status": call.args.status or ""})
    )


def reopen(call: Call) -> Answer:
    """Bring a closed lead back."""
    return _change(call, lambda lead: (leads.reopen_lead, (lead,), {}))


def hold(call: Call) -> Answer:
    """Hold a lead while somebody talks to its company, or release it."""
    return _change(call, lambda lead: (hold_or_release, (lead,), {}))


def assign(call: Call) -> Answer:
    """Give a lead to a colleague; he may see it where this book does not any more."""
    lead_id = call.book.read(lead_named, call.args.lead)
    member, name = call.book.read(member_meant, " ".join(call.args.who))
    touched = call.book.write(give, lead_id, member, now=call.now)
    document = {"lead": str(lead_id), "owner": {"id": str(member), "name": name}}
    return Answer(document, _said(touched))


def private(call: Call) -> Answer:
    """Keep a lead from the team, or share it again."""
    lead_id = call.book.read(lead_named, call.args.lead)
    touched = call.book.write(set_private, lead_id, private=not call.args.share, now=call.now)
    return Answer({"lead": str(lead_id), "private": not call.args.share}, _said(touched))


def undo(call: Call) -> Answer:
    """Take back the last N commands."""
    return _step_through(call, undo_newest, "undone")


def redo(call: Call) -> Answer:
    """Do the last N undone commands again."""
    return _step_through(call, redo_newest, "redone")


def _step_through(call: Call, feature: Callable[..., Touched], name: str) -> Answer:
    done: list[Touched] = []
    for _ in range(call.args.n):
        try:
            done.append(feature(call.book, now=call.now))
        except Refused:
            if not done:
                raise
            break
    left = [each for touched in done for each in touched.left_alone]
    labels = [touched.label.partition(": ")[2] for touched in done]
    return Answer({name: labels, "left_alone": left}, "\n".join([t.label for t in done] + left))


def _change(
    call: Call,
    build: Callable[[UUID], tuple[Callable[..., Touched], tuple[Any, ...], Mapping[str, Any]]],
) -> Answer:
    lead_id = call.book.read(lead_named, call.args.lead)
    feature, args, options = build(lead_id)
    return _about(call, lead_id, call.book.write(feature, *args, **options, now=call.now))


def _about(call: Call, lead_id: UUID, touched: Touched) -> Answer:
    lead = call.book.read(lead_detail, lead_id, timeline=1, now=call.now)
    return Answer(lead_json(call, lead), _said(touched))


def _said(touched: Touched) -> str:
    return f"{touched.label}. {touched.detail}".strip(" .") + "." if touched.label else ""


def _when(call: Call, words: str | None) -> When | None:
    if not words:
        return None
    when = read_when_words(words, call.now, call.hours)
    if when is None:
        raise Refused(f"{words} is not a time.", "Try thu 10am, in 3 days or 26 Nov.")
    return when


def _pairs(words: list[str]) -> dict[str, str]:
    pairs = {}
    for word in words:
        field, sign, value = word.partition("=")
        if not sign or not field.strip():
            raise Refused(f"{word} is not FIELD=VALUE.", "Write for example: phone='0170 1234567'")
        pairs[field.strip()] = value.strip()
    return pairs
