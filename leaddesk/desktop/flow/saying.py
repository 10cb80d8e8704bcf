"""What flow mode says of a lead, in the rep's language: why now, what to ask, who is next."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.domain.flow import ask_now, why_now
from leaddesk.domain.flow_rows import FlowStop
from leaddesk.domain.rows import LeadDetail

translate = QCoreApplication.translate


def why(lead: LeadDetail, clock: Clock, *, done: bool) -> tuple[str, ...]:
    """Return the sentences of "Why now"; `done`: the lead was dealt with in this flow."""

    def when(day: date, at: datetime | None) -> str:
        return moment(day, at, clock)

    said = why_now(lead, when, clock.today())
    return (translate("Flow", "Done in this flow."), *said) if done else said


def ask(lead: LeadDetail) -> tuple[str, ...]:
    """Return the questions still open, in the words of the process."""
    return ask_now(lead)


def moment(day: date, at: datetime | None, clock: Clock) -> str:
    """Return "today 11:15", "today" or "Mon 23 Nov 14:00"."""
    now, zone = clock.now(), clock.zone
    if day != clock.today():
        return words.moment_text(day, at, now, zone)
    if at is None:
        return translate("Flow", "today")
    time = words.short_moment(day, at, now, zone)
    return translate("Flow", "today {time}").format(time=time)


def count(at: int, total: int) -> str:
    """Return "5 of 38"."""
    form = translate("Flow", "{n} of {of}")
    return form.format(n=words.number(at), of=words.number(total))


def next_up(stop: FlowStop) -> str:
    """Return "Next: Karl Bruns, Weserguss", or that there is no other."""
    who = ", ".join(part for part in (stop.name, stop.company) if part)
    if not who:
        return translate("Flow", "The last one")
    return translate("Flow", "Next: {who}").format(who=who)


def changed(lead: LeadDetail) -> str:
    """Return what is said of a lead that changed while it was shown."""
    form = translate("Flow", "{name} was changed meanwhile. Showing the newest.")
    return form.format(name=lead.name)
