"""The command that lists companies: `companies`."""

from typing import Any

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.company_rows import CompanyLead, CompanyRow, Stretch
from leaddesk.features.companies import company_list


def companies(call: Call) -> Answer:
    """Answer the companies that words find, with who is worked and what is next."""
    span = Stretch(0, call.args.limit)
    found = call.book.read(company_list, " ".join(call.args.words), (span,), now=call.now)
    rows = found.rows[0][1]
    document = {
        "companies": [_row(call, row) for row in rows],
        "total": found.total,
        "all": found.all,
    }
    lines = [_line(call, row) for row in rows]
    return Answer(document, "\n".join(lines) or "No company found.")


def _row(call: Call, row: CompanyRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "name": row.name,
        "place": row.place,
        "open": row.open,
        "leads": row.all,
        "worked": _lead(call, row.worked),
        "next": _lead(call, row.next),
    }


def _lead(call: Call, lead: CompanyLead | None) -> dict[str, Any] | None:
    if lead is None:
        return None
    return {
        "id": str(lead.id),
        "name": lead.name,
        "status": lead.status,
        "step": lead.step,
        "due_on": lead.due_on.isoformat() if lead.due_on else None,
        "due_at": call.moment(lead.due_at),
    }


def _line(call: Call, row: CompanyRow) -> str:
    worked = f", {row.worked.name} in {row.worked.status_name}" if row.worked else ""
    step = ""
    if row.next is not None and row.next.due_on is not None:
        when = call.said(row.next.due_on, row.next.due_at)
        step = f". Next {row.next.name}: {row.next.step}, {when}"
    return f"{row.name} ({row.open} of {row.all} open{worked}){step}"
