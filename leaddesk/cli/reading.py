"""Commands that look: inbox, show, search, history."""

import time

from leaddesk.cli.answers import Answer, Call, row_json, show_json
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import InboxGroup, InboxRow
from leaddesk.features import inbox as box
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.naming import lead_named
from leaddesk.features.search import search as find
from leaddesk.features.undo import history as entries

ALL = 1_000_000


def inbox(call: Call) -> Answer:
    """Answer what to do now; with a status named, also what that status has for later."""
    view = call.book.read(box.inbox_view, now=call.now)
    groups = []
    left = call.args.limit if call.args.limit is not None else ALL
    for group in view.groups:
        if call.args.status and group.status != call.args.status:
            continue
        wanted = group.due + (group.later if call.args.status else 0)
        if not wanted and not group.later:
            continue
        rows = _rows(call, group, min(left, wanted))
        left -= len(rows)
        groups.append((group, rows))
    if call.args.status and not groups:
        _check_status(call)
    document = {
        "groups": [
            {
                "status": group.status,
                "name": group.name,
                "overdue": group.overdue,
                "today": group.today,
                "later": group.later,
                "leads": [row_json(call, row) for row in rows],
            }
            for group, rows in groups
        ],
        "no_next_step": view.no_next_step,
    }
    lines = [line for group, rows in groups for line in _lines(call, group, rows)]
    return Answer(document, "\n".join(lines) or _nothing(view.next_name))


def _rows(call: Call, group: InboxGroup, limit: int) -> tuple[InboxRow, ...]:
    if limit <= 0:
        return ()
    return call.book.read(box.inbox_rows, box.Span(group.status, 0, limit), now=call.now)


def _check_status(call: Call) -> None:
    known = {key for process in call.book.context.processes.values() for key in process.statuses}
    if call.args.status not in known:
        raise Refused(f"There is no status {call.args.status}.", f"Try {', '.join(sorted(known))}.")


def _lines(call: Call, group: InboxGroup, rows: tuple[InboxRow, ...]) -> list[str]:
    counts = [f"{group.overdue} overdue"] if group.overdue else []
    counts += [f"{group.today} today"] if group.today else []
    counts += [f"{group.later} later"] if group.later else []
    lines = ["", f"{group.name} - {', '.join(counts)}"]
    for row in rows:
        when = call.said(row.due_on, row.due_at)
        late = "overdue, " if row.due == "overdue" else ""
        company = f", {row.company}" if row.company else ""
        lines.append(f"  {row.name}{company}: {row.step} ({late}{when})")
    return lines


def _nothing(next_name: str) -> str:
    return f"Nothing due. Next is {next_name}." if next_name else "Nothing due."


def show(call: Call) -> Answer:
    """Answer one lead whole."""
    lead_id = call.book.read(lead_named, " ".join(call.args.lead))
    lead = call.book.read(lead_detail, lead_id, timeline=ALL, now=call.now)
    return Answer(show_json(call, lead), "\n".join(_whole(call, lead_id)))


def _whole(call: Call, lead_id: object) -> list[str]:
    lead = call.book.read(lead_detail, lead_id, now=call.now)  # type: ignore[arg-type]  # a UUID
    company = f", {lead.company}" if lead.company else ""
    lines = [
        f"{lead.name}{company}",
        f"{lead.status_name}, score {lead.score} ({lead.score_reason})",
    ]
    lines += [f"  {point.value}  {point.kind} {point.label}".rstrip() for point in lead.contacts]
    if lead.step:
        lines.append(f"Next: {lead.step.text}, {call.said(lead.step.due_on, lead.step.due_at)}")
    for choice in lead.choices:
        when = call.said(choice.next_on, choice.next_at) if choice.next_on else ""
        lines.append(f"  {choice.digit} {choice.label} -> {choice.to_name} {when}".rstrip())
    for row in lead.timeline:
        lines.append(f"  {call.moment(row.at)}  {row.label}  {row.text}".rstrip())
    return lines


def search(call: Call) -> Answer:
    """Answer what the search box would show."""
    start = time.perf_counter()
    hits = call.book.read(find, " ".join(call.args.words), now=call.now)
    ms = (time.perf_counter() - start) * 1000
    document = {
        "hits": [
            {
                "id": str(hit.id),
                "name": hit.name,
                "company": hit.company,
                "status": hit.status,
                "why": hit.why,
                "score": hit.score,
                "nearest": hit.nearest,
            }
            for hit in hits
        ],
        "ms": round(ms, 2),
    }
    lines = [f"{hit.name}, {hit.company}  {hit.why}".rstrip(" ,") for hit in hits]
    return Answer(document, "\n".join(lines) or f'Nobody called "{" ".join(call.args.words)}".')


def history(call: Call) -> Answer:
    """Answer what was done, newest first."""
    rows = call.book.read(entries, call.args.limit)
    document = {
        "history": [
            {
                "id": str(row.id),
                "label": row.label,
                "at": call.moment(row.at),
                "undone": row.undone,
                "rows": row.rows,
            }
            for row in rows
        ]
    }
    lines = [
        f"{call.moment(row.at)}  {row.label}{'  (undone)' if row.undone else ''}" for row in rows
    ]
    return Answer(document, "\n".join(lines))
