"""A lead process in words: each status, what may happen in it, and where that takes the lead."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.words import number, plain_label
from leaddesk.domain.calendar import MOST_WORKING_DAYS
from leaddesk.domain.process import Outcome, Process, Stale, Status, Wait
from leaddesk.domain.said import retold

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One thing that may happen.

    Attributes:
        digit: its key; empty: it happens by itself.
        goes: where it takes the lead, and when what is next.
        targets: keys of the statuses it may lead to, the lead's own left out.
    """

    digit: str
    label: str
    goes: str
    then: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusBlock:
    """One status with all that is said about it."""

    key: str
    name: str
    icon: str
    ends: bool
    instruction: str
    facts: tuple[str, ...]
    outcomes: tuple[OutcomeLine, ...]

    @property
    def spoken(self) -> str:
        """All of it in sentences, for the screen reader."""
        lines = [f"{line.digit} {line.label}: {line.goes}".strip() for line in self.outcomes]
        parts = (self.name, self.instruction, *self.facts, *lines)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def blocks(process: Process) -> tuple[StatusBlock, ...]:
    """Return a process as blocks in its own order, the ends last."""
    ordered = sorted(process.statuses.values(), key=lambda status: status.ends)
    return tuple(
        StatusBlock(
            key=status.key,
            name=retold(status.name),
            icon=status.icon,
            ends=status.ends,
            instruction=retold(status.instruction),
            facts=_facts(status),
            outcomes=tuple(_lines(process, status)),
        )
        for status in ordered
    )


def _facts(status: Status) -> tuple[str, ...]:
    facts = []
    if status.asks:
        asked = ", ".join(retold(ask.label) for ask in status.asks)
        facts.append(translate("Process", "Asked on leaving: {what}").format(what=asked))
    if status.attempts is not None:
        form = translate("Process", "{n} tries")
        facts.append(form.format(n=status.attempts))
    if status.stale is not None:
        form = translate("Process", "Stale {time} after its date")
        facts.append(form.format(time=_stale(status.stale)))
    if status.reasons:
        reasons = ", ".join(map(retold, status.reasons))
        facts.append(translate("Process", "Reasons: {what}").format(what=reasons))
    return tuple(facts)


def _stale(stale: Stale) -> str:
    if stale.hours and not stale.days:
        return hours_said(stale.hours)
    said = days_said(stale.days)
    if stale.unbooked_days is None:
        return said
    form = translate("Process", "{booked} ({other} where no meeting is booked)")
    return form.format(booked=said, other=days_said(stale.unbooked_days))


def _lines(process: Process, status: Status) -> list[OutcomeLine]:
    lines = [_line(process, status, outcome) for outcome in status.outcomes]
    used_up = status.then_offer or status.then_move
    if status.attempts is not None and used_up in process.statuses:
        name = retold(process.statuses[used_up].name)
        form = (
            translate("Process", "{status} is offered")
            if status.then_offer
            else translate("Process", "To {status}")
        )
        label = translate("Process", "After {n} tries").format(n=status.attempts)
        goes = form.format(status=name)
        lines.append(OutcomeLine("", label, goes, name, (used_up,)))
    return lines


def _line(process: Process, status: Status, outcome: Outcome) -> OutcomeLine:
    keys = outcome.options or (outcome.to_status or status.key,)
    names = [retold(process.statuses[key].name) for key in keys if key in process.statuses]
    then = translate("Process", " or ").join(names)
    stays = keys == (status.key,)
    when = _when(process, status, outcome)
    if stays and outcome.counts_as_attempt:
        form = translate("Process", "Next try")
    elif stays:
        form = translate("Process", "Stays here")
    else:
        form = translate("Process", "To {status}").format(status=then)
    goes = ", ".join(part for part in (form, when) if part)
    targets = tuple(key for key in keys if key != status.key)
    return OutcomeLine(str(outcome.digit), plain_label(retold(outcome.label)), goes, then, targets)


def _when(process: Process, status: Status, outcome: Outcome) -> str:
    if outcome.action == "ask_reason":
        return translate("Process", "with a reason")
    target = process.statuses.get(outcome.to_status or status.key)
    if outcome.options or target is None or target.ends:
        return ""
    wait = outcome.wait or (target.step.wait if target.step else None)
    said = wait_said(wait) if wait is not None else ""
    if outcome.action == "ask_date" and said:
        return translate("Process", "when you say, else {when}").format(when=said)
    return said


def wait_said(wait: Wait) -> str:
    """Return how long until the next step."""
    if wait.hours:
        return translate("Process", "in {time}").format(time=hours_said(wait.hours))
    if not wait.days:
        return translate("Process", "the same day")
    said = translate("Process", "in {time}").format(time=days_said(wait.days))
    if wait.half:
        return translate("Process", "{when}, other half of the day").format(when=said)
    return said


def days_said(days: float) -> str:
    """Return "2 working days", or calendar days above 14."""
    if days > MOST_WORKING_DAYS:
        return translate("Process", "{n} days").format(n=number(int(days)))
    if days == 1:
        return translate("Process", "1 working day")
    return translate("Process", "{n} working days").format(n=f"{days:g}")


def hours_said(hours: float) -> str:
    """Return "1 working hour"."""
    if hours == 1:
        return translate("Process", "1 working hour")
    return translate("Process", "{n} working hours").format(n=f"{hours:g}")
