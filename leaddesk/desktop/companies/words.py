"""What the Companies page says, in one place so that screen and screen reader agree."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop import words
from leaddesk.domain.company_rows import CompanyDetail, CompanyLead, CompanyRow
from leaddesk.domain.rows import Due
from leaddesk.domain.shield import HOLD

translate = QCoreApplication.translate


def due(lead: CompanyLead, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """Return the two lines of a due cell; both empty where nothing is planned."""
    if lead.due_on is None:
        return "", ""
    today = now.astimezone(zone).date()
    second = words.kind_word("wait" if lead.waiting and lead.kind != HOLD else lead.kind)
    if lead.kind == HOLD and lead.due is Due.LATER:
        return second, words.short_moment(lead.due_on, lead.due_at, now, zone)
    time = f"{lead.due_at.astimezone(zone):%H:%M}" if lead.due_at else ""
    if lead.due is Due.OVERDUE:
        when = words.short_moment(lead.due_on, lead.due_at, now, zone)
        return translate("companies", "Overdue"), when
    if lead.due is Due.TODAY:
        word = translate("companies", "Today")
        return (time, word) if time else (word, second)
    return words.day_text(lead.due_on, today), time or second


def when(lead: CompanyLead, now: datetime, zone: tzinfo) -> str:
    """Return when a lead's step is due in one line: "Overdue since Mon 23 Nov 14:00"."""
    if lead.due_on is None:
        return ""
    said = words.moment_text(lead.due_on, lead.due_at, now, zone)
    if lead.due is Due.OVERDUE:
        return translate("companies", "Overdue since {when}").format(when=said)
    if lead.due is Due.TODAY and lead.due_at is None:
        return translate("companies", "Today")
    return said


def who(lead: CompanyLead) -> str:
    """Return "Tom Ferrer, Propose"."""
    form = translate("companies", "{name}, {status}")
    return form.format(name=lead.name, status=lead.status_name)


def worked(row: CompanyRow | CompanyDetail) -> str:
    """Say who is being worked: "Tom Ferrer, Propose", "Nobody yet", "Nobody now", "No leads"."""
    if row.worked is not None:
        return who(row.worked)
    if row.open:
        return translate("companies", "Nobody yet")
    count = row.all if isinstance(row, CompanyRow) else row.leads
    return translate("companies", "Nobody now") if count else translate("companies", "No leads")


def next_step(row: CompanyRow | CompanyDetail) -> str:
    """Say what is next: the step, before it whose it is where that is not who is being worked."""
    if row.next is None:
        return ""
    if row.worked is not None and row.worked.id == row.next.id:
        return row.next.step
    form = translate("companies", "{name}: {step}")
    return form.format(name=row.next.name, step=row.next.step)


def counts(row: CompanyRow) -> str:
    """Return "2 of 3 open", "3 open" for all of them; where none is open, how many there are."""
    if not row.all:
        return ""
    if not row.open:
        return leads(row.all)
    if row.open == row.all:
        return translate("companies", "{n} open").format(n=words.number(row.open))
    form = translate("companies", "{n} of {of} open")
    return form.format(n=words.number(row.open), of=words.number(row.all))


def leads(count: int) -> str:
    """Return "1 lead" or "12 leads"."""
    form = translate("companies", "1 lead") if count == 1 else translate("companies", "{n} leads")
    return form.format(n=words.number(count))


def remark(detail: CompanyDetail) -> str:
    """Return "2 open, 1 for later, 4 ended"; what is zero is left out."""
    parts = (
        (detail.open, translate("companies", "{n} open")),
        (detail.later, translate("companies", "{n} for later")),
        (detail.ended, translate("companies", "{n} ended")),
    )
    return ", ".join(form.format(n=words.number(n)) for n, form in parts if n)


def last(lead: CompanyLead, now: datetime, zone: tzinfo) -> str:
    """Return "Voicemail Fri": the newest activity and its day."""
    if not lead.last or lead.last_at is None:
        return words.plain_label(lead.last)
    day = lead.last_at.astimezone(zone).date()
    return f"{words.plain_label(lead.last)} {words.short_moment(day, None, now, zone)}"


def status(lead: CompanyLead) -> str:
    """Return "Reach, try 3 of 6", or the status alone where it does not count tries."""
    if lead.attempts is None:
        return lead.status_name
    form = translate("companies", "{status}, try {n} of {of}")
    return form.format(status=lead.status_name, n=lead.attempt, of=lead.attempts)


def step(lead: CompanyLead) -> str:
    """Return what is next for a lead, or why it ended."""
    return lead.step or lead.reason or translate("companies", "Nothing planned")


def row_name(row: CompanyRow, now: datetime, zone: tzinfo) -> str:
    """Return a company for the screen reader."""
    parts = [", ".join(part for part in (row.name, row.place) if part)]
    form = translate("companies", "Being worked: {who}")
    parts.append(form.format(who=worked(row)) if row.worked else worked(row))
    if row.next is not None:
        form = translate("companies", "Next: {step}, {when}")
        parts.append(form.format(step=next_step(row), when=when(row.next, now, zone)))
    parts.append(counts(row))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def lead_name(lead: CompanyLead, now: datetime, zone: tzinfo, *, picked: bool) -> str:
    """Return a lead of a company for the screen reader."""
    parts = [
        ", ".join(part for part in (lead.name, lead.title) if part),
        step(lead),
        when(lead, now, zone),
        status(lead),
        last(lead, now, zone),
        translate("companies", "Picked") if picked else "",
    ]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
