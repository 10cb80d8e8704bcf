"""What a rep may say happened, and where each answer takes the lead.

A process is data (resources/processes/*.toml, read by `process_file`): statuses, their outcomes,
and the default date of what follows. The consequence worked out here is shown on the button and
written by the feature, so the two cannot differ. The tables come from the design page PROCESS.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime, time

from leaddesk.domain.calendar import A_DAY, WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Ask, Choice
from leaddesk.domain.said import noted, retold, said

GROUP_ORDER = (
    "accept",
    "respond",
    "triage",
    "reach",
    "qualify",
    "register",
    "arrange",
    "propose",
    "chase",
    "reengage",
)
OPEN, LATER, CONVERTED, CLOSED = "open", "later", "converted", "closed"
PHASES = frozenset({OPEN, LATER, CONVERTED, CLOSED})
ACTIONS = frozenset(
    {
        "ask_date",
        "ask_reason",
        "choose",
        "fix_contact",
        "add_person",
        "merge",
        "assign",
        "convert",
    }
)
STEP_KINDS = frozenset({"call", "mail", "visit", "meeting", "quote", "decide", "wait", "task"})
ACTIVITY_KINDS = frozenset({"call", "email", "meeting", "visit", "note", "quote", "status_change"})


@dataclass(frozen=True, slots=True)
class Wait:
    """How long until the next step: days as `WorkingHours.add_days` counts, or working hours.

    Attributes:
        days: 0 is today.
        half: "other" puts the step into the slot of the half-day other than this attempt's.
        hours: working hours; above 0 the step gets a time and `days` does not count.
    """

    days: int = 0
    half: str = ""
    hours: float = 0.0

    def due(self, now: datetime, hours: WorkingHours) -> tuple[date, datetime | None]:
        """Return the local day, and the UTC moment where the wait ends at a time."""
        if self.hours > 0:
            at = hours.add_working_hours(now, self.hours)
            return hours.today(at), at
        day = hours.add_days(hours.today(now), self.days)
        return day, hours.at(day, hours.other_half_day(now)) if self.half else None


@dataclass(frozen=True, slots=True)
class Step:
    """What is done first in a status, and by when."""

    kind: str
    text: str
    wait: Wait = Wait()


@dataclass(frozen=True, slots=True)
class Stale:
    """When a broken promise becomes a stale lead: working days and hours past the promise.

    Attributes:
        unbooked_days: used instead of `days` where the step is no meeting or visit with a time.
    """

    days: float = 0.0
    hours: float = 0.0
    unbooked_days: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One button: what happened, in the rep's words, and what follows from it."""

    key: str
    label: str
    digit: int
    to_status: str | None = None  # None: the lead stays where it is
    wait: Wait | None = None  # None: that of the target's first step
    counts_as_attempt: bool = False
    activity: str = "call"
    action: str = ""
    options: tuple[str, ...] = ()  # targets of `choose`; the first is what Enter takes
    reasons: tuple[str, ...] = ()  # a single one is the reason, unasked
    kind: str = ""  # of the next step; empty: the target's first step
    step: str = ""
    asks: bool = True  # False: nobody is questioned about a lead that is thrown out


@dataclass(frozen=True, slots=True)
class Status:
    """A place a lead can be in: an active verb, what the rep does there, and the ways out."""

    key: str
    name: str
    phase: str
    icon: str
    instruction: str
    step: Step | None
    asks: tuple[Ask, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    attempts: int | None = None
    then_offer: str = ""  # status offered once the attempts are used up
    then_move: str = ""  # status taken without asking once the attempts are used up
    stale: Stale | None = None
    reasons: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)  # of its name in the file

    @property
    def ends(self) -> bool:
        """Whether a lead here has no next step."""
        return self.phase in {CONVERTED, CLOSED}


@dataclass(frozen=True, slots=True)
class Process:
    """One path: its statuses by key, in the order of the file.

    Attributes:
        moved: where leads go whose status an older version had and this one has not.
        report_back_days: a status report is due this long after the last one; None: nobody waits.
        source: the file it came from.
    """

    id: str
    version: int
    name: str
    statuses: Mapping[str, Status]
    moved: Mapping[str, str] = field(default_factory=dict)
    report_back_days: int | None = None
    source: str = field(default="", compare=False)

    def status(self, key: str) -> Status:
        """Return a status.

        Raises:
            Refused: the path has none of that key.
        """
        if key not in self.statuses:
            raise Refused(
                said("The path {name} has no status {key}.", name=retold(self.name), key=key),
                said("It has {list}.", list=", ".join(self.statuses)),
            )
        return self.statuses[key]

    @property
    def first(self) -> Status:
        """The status in which new leads start."""
        return next(status for status in self.statuses.values() if status.phase == OPEN)


def choices(
    process: Process,
    status_key: str,
    attempt: int,
    now: datetime,
    hours: WorkingHours,
    answered: Set[str] = frozenset(),
) -> tuple[Choice, ...]:
    """Return every outcome open to a lead, with its consequence.

    Args:
        process: the path of the lead.
        status_key: where the lead is.
        attempt: number of the try now to be made; 3 of "Try 3 of 6" means the third call is next.
        now: an aware moment.
        hours: the rep's working time.
        answered: keys of the fields already answered, "not known" included.
    """
    status = process.status(status_key)
    return tuple(
        _choice(process, status, outcome, attempt, now, hours, answered)
        for outcome in status.outcomes
    )


def choice(
    process: Process,
    status_key: str,
    key_or_digit: str | int,
    attempt: int,
    now: datetime,
    hours: WorkingHours,
    answered: Set[str] = frozenset(),
    to: str | None = None,
) -> Choice:
    """Return one outcome with its consequence.

    Args:
        process, status_key, attempt, now, hours, answered: as in `choices`.
        key_or_digit: the outcome's key, or its digit.
        to: the option chosen, where the outcome leaves a choice; None takes the first.

    Raises:
        Refused: the status has no such outcome, or the outcome does not lead to `to`.
    """
    status = process.status(status_key)
    outcome = _outcome(status, key_or_digit)
    plain = _choice(process, status, outcome, attempt, now, hours, answered)
    if to is None or (plain.action != "choose" and to == plain.to_status):
        return plain
    if to not in [key for key, _ in plain.options]:
        open_to = ", ".join(key for key, _ in plain.options) or plain.to_status
        raise Refused(
            said("{label} does not lead to {to}.", label=retold(outcome.label), to=to),
            said("It leads to {open_to}.", open_to=open_to),
        )
    return _choice(process, status, outcome, attempt, now, hours, answered, to)


def first_step(
    process: Process, status_key: str, now: datetime, hours: WorkingHours
) -> tuple[str, str, date, datetime | None]:
    """Return kind, text, day and moment of what is done first in a status.

    Raises:
        Refused: the status is unknown, or ends a lead.
    """
    status = process.status(status_key)
    if status.step is None:
        raise Refused(
            said("A lead in {name} has no next step.", name=retold(status.name)),
            said("Reopen it first."),
        )
    return (status.step.kind, status.step.text, *status.step.wait.due(now, hours))


def is_valid_target(process: Process, status_key: str) -> bool:
    """Whether leads of this path can be in that status."""
    return status_key in process.statuses


def stale_since(
    status: Status, due_on: date, due_at: datetime | None, hours: WorkingHours, kind: str = ""
) -> datetime | None:
    """Return the UTC moment from which a lead with this next step is stale; None: it never is.

    The clock of the status starts when the promise is broken: at the step's moment, or at the
    local midnight after its day.
    """
    if status.stale is None:
        return None
    promise = due_at or hours.at(due_on + A_DAY, time(0))
    booked = due_at is not None and kind in {"meeting", "visit"}
    unbooked = status.stale.unbooked_days
    days = status.stale.days if booked or unbooked is None else unbooked
    return hours.add_working_hours(promise, days * hours.day_h + status.stale.hours)


def _outcome(status: Status, key_or_digit: str | int) -> Outcome:
    wanted = str(key_or_digit).strip().casefold()
    for outcome in status.outcomes:
        if wanted in {outcome.key.casefold(), str(outcome.digit)}:
            return outcome
    offered = ", ".join(f"{each.digit} {each.key}" for each in status.outcomes)
    raise Refused(
        said(
            "{name} has no outcome {key_or_digit}.",
            name=retold(status.name),
            key_or_digit=key_or_digit,
        ),
        said("Choose {offered}.", offered=offered) if offered else said("Reopen the lead first."),
    )


def _choice(
    process: Process,
    status: Status,
    outcome: Outcome,
    attempt: int,
    now: datetime,
    hours: WorkingHours,
    answered: Set[str],
    to: str | None = None,
) -> Choice:
    action, options = _used_up(process, status, outcome, attempt)
    target = process.status(to or _default_target(status, outcome, options, attempt))
    stays = target.key == status.key
    wait = _wait(status, outcome, target)
    next_on, next_at = (None, None) if wait is None else wait.due(now, hours)
    kind, text = _step(outcome, target, follows=to is None or stays)
    if to is not None:
        action = "ask_reason" if target.phase == CLOSED and len(target.reasons) > 1 else ""
    return Choice(
        digit=outcome.digit,
        key=outcome.key,
        label=outcome.label,
        to_status=target.key,
        to_name=target.name,
        stays=stays,
        attempt=(attempt + outcome.counts_as_attempt) if stays else 1,
        counts_as_attempt=outcome.counts_as_attempt,
        next_on=next_on,
        next_at=next_at,
        step=text,
        kind=kind,
        asks=_open_asks(status, outcome, answered, stays=stays),
        action=action,
        options=options,
        reasons=_reasons(process, outcome, target, action, options),
    )


def _is_used_up(status: Status, outcome: Outcome, attempt: int) -> bool:
    return (
        status.attempts is not None
        and attempt >= status.attempts
        and outcome.counts_as_attempt
        and outcome.to_status is None
        and not outcome.action
    )


def _used_up(
    process: Process, status: Status, outcome: Outcome, attempt: int
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return action and options; the last planned try leaves a choice whether to go on."""
    if status.then_offer and _is_used_up(status, outcome, attempt):
        offer = process.status(status.then_offer)
        return "choose", ((status.key, noted("One more try")), (offer.key, offer.name))
    return outcome.action, tuple((key, process.status(key).name) for key in outcome.options)


def _default_target(
    status: Status, outcome: Outcome, options: tuple[tuple[str, str], ...], attempt: int
) -> str:
    if options:
        return options[0][0]
    if status.then_move and _is_used_up(status, outcome, attempt):
        return status.then_move
    return outcome.to_status or status.key


def _wait(status: Status, outcome: Outcome, target: Status) -> Wait | None:
    """Return the wait of the outcome where it leads to this target, else that of the target."""
    if target.ends or target.step is None:
        return None
    if outcome.wait is not None and target.key == (outcome.to_status or status.key):
        return outcome.wait
    return target.step.wait


def _step(outcome: Outcome, target: Status, *, follows: bool) -> tuple[str, str]:
    if target.step is None:
        return "", ""
    if not follows or target.phase == LATER:
        return target.step.kind, target.step.text
    return outcome.kind or target.step.kind, outcome.step or target.step.text


def _open_asks(
    status: Status, outcome: Outcome, answered: Set[str], *, stays: bool
) -> tuple[Ask, ...]:
    if stays or not outcome.asks:
        return ()
    return tuple(ask for ask in status.asks if ask.key not in answered)


def _reasons(
    process: Process,
    outcome: Outcome,
    target: Status,
    action: str,
    options: tuple[tuple[str, str], ...],
) -> tuple[str, ...]:
    if outcome.reasons:
        return outcome.reasons
    if action == "ask_reason":
        return target.reasons
    closing = (process.status(key) for key, _ in options if action == "choose")
    return next((status.reasons for status in closing if status.phase == CLOSED), ())
