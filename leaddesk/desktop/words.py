"""Dates, consequences and rows in words, in one place so that screen and screen reader agree.

Moments come in as aware UTC with the rep's zone beside them; days are local. Times are 24 h unless
the system's locale has them otherwise; the order of day and month is the language's.
"""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from leaddesk.domain.rows import Choice, Due, InboxGroup, InboxRow, StepRow
from leaddesk.domain.shield import HOLD

ENDS = frozenset({"lost", "cancelled", "disqualified"})
TRIAGE = "triage"  # the status whose leads count as "new"
translate = QCoreApplication.translate
_NEAR_DAYS = 6  # up to here a weekday alone names one day


def score_word() -> str:
    """Return the word before a score."""
    return translate("words", "Score")


def number(count: int) -> str:
    """Return a count with the grouping of the rep's language ("1,204")."""
    return QLocale().toString(count) if QLocale().language() != QLocale.Language.C else f"{count:,}"


def sentence(text: str) -> str:
    """Return `text` with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """Return a text as it stands inside a sentence: small in English, where others keep nouns."""
    small = QLocale().language() in (QLocale.Language.English, QLocale.Language.C)
    return text[:1].lower() + text[1:] if small else text


def plain_label(label: str) -> str:
    """Return an outcome's label without the mark that says another answer is needed."""
    return label.removesuffix("…").removesuffix("...")


def weekday(day: date) -> str:
    """Return "Thu"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


def time_text(at: datetime, zone: tzinfo) -> str:
    """Return "14:00", or "2:00 pm" where the system's locale writes times so."""
    local, locale = at.astimezone(zone), QLocale()
    if "a" not in locale.timeFormat(QLocale.FormatType.ShortFormat).lower():
        return f"{local:%H:%M}"
    return locale.toString(QTime(local.hour, local.minute), "h:mm ap")


def day_month(day: date, today: date) -> str:
    """Return "3 Mar", with the year where it is another one."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    form = translate("formats", "{day} {month}")
    if day.year != today.year:
        form = translate("formats", "{day} {month} {year}")
    return form.format(day=day.day, month=month, year=day.year)


def day_text(day: date, today: date) -> str:
    """Return "Thu 26 Nov", with the year where it is another one."""
    return f"{weekday(day)} {day_month(day, today)}"


def moment_text(day: date, at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """Return "Thu 26 Nov 10:00", or the day alone where no time was said."""
    text = day_text(day, now.astimezone(zone).date())
    return f"{text} {time_text(at, zone)}" if at else text


def short_moment(day: date, at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """Return "Mon 14:00" for a day of this week, else "3 Mar"; today is the time, or "today"."""
    today = now.astimezone(zone).date()
    time = time_text(at, zone) if at else ""
    if day == today:
        return time or translate("words", "today")
    if abs((day - today).days) <= _NEAR_DAYS:
        return f"{weekday(day)} {time}".strip()
    return day_month(day, today)


def past_moment(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return when something happened: "09:10", "Fri 16:40", "Tue 17 Nov" or "3 Mar"."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if _NEAR_DAYS < (today - day).days <= 31:  # a weekday still helps within a month
        return day_text(day, today)
    return short_moment(day, at, now, zone)


def minutes(seconds: float) -> str:
    """Return a length of time as a rep says it: "4 min"; below one minute "under 1 min"."""
    if seconds < 60:
        return translate("words", "under 1 min")
    return translate("words", "{n} min").format(n=round(seconds / 60))


def refusal(kind: str, since: date) -> str:
    """Return why a contact may not be used: "No calls - opted out 3 Mar"."""
    form = {
        "phone": translate("words", "No calls - opted out {day}"),
        "email": translate("words", "No mail - opted out {day}"),
    }.get(kind, translate("words", "Not to be used since {day}"))
    return form.format(day=day_month(since, since))


def kind_word(kind: str) -> str:
    """Return what the next step is, as the one word under a due day."""
    return {
        "call": translate("words", "Call"),
        "mail": translate("words", "Mail"),
        "visit": translate("words", "Visit"),
        "meeting": translate("words", "Meeting"),
        "quote": translate("words", "Quote"),
        "decide": translate("words", "Decide"),
        "wait": translate("words", "Waiting"),
        HOLD: hold_word(),
    }.get(kind, "")


def hold_word() -> str:
    """Return the word for a lead that waits while somebody talks to its company."""
    return translate("words", "On hold")


def reach_word(kind: str) -> str:
    """Return what the button beside a contact does; empty: it has none."""
    return {
        "phone": translate("words", "Call"),
        "email": translate("words", "Mail"),
        "address": translate("words", "Map"),
    }.get(kind, "")


def contact_word(label: str) -> str:
    """Return the kind of a contact point as shown beside its value."""
    return {
        "work": translate("words", "Work"),
        "mobile": translate("words", "Mobile"),
        "home": translate("words", "Home"),
        "private": translate("words", "Private"),
        "other": translate("words", "Other"),
    }.get(label.lower(), sentence(label))


def due_texts(row: InboxRow, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """Return the two lines of a due cell."""
    today = now.astimezone(zone).date()
    if row.kind == HOLD and row.due is Due.LATER:
        return hold_word(), short_moment(row.due_on, row.due_at, now, zone)
    if row.due is Due.OVERDUE:
        return overdue_word(), short_moment(row.due_on, row.due_at, now, zone)
    second = kind_word("wait" if row.waiting and row.kind != HOLD else row.kind)
    if row.due is Due.TODAY:
        if row.due_at:
            return time_text(row.due_at, zone), translate("words", "Today")
        return translate("words", "Today"), second
    time = time_text(row.due_at, zone) if row.due_at else second
    return day_text(row.due_on, today), time


def overdue_word() -> str:
    """Return the word for a broken promise."""
    return translate("words", "Overdue")


def progress_widest() -> tuple[str, str]:
    """Return the widest texts that `progress_text` makes, for who gives them a column."""
    tried = translate("words", "Try {n} of {of}").format(n=6, of=6)
    return tried, translate("words", "{n} of {of} known").format(n=3, of=4)


def progress_text(row: InboxRow) -> str:
    """Return "Try 3 of 6", or "2 of 4 known" where a status does not count tries."""
    if row.attempts is not None:
        return translate("words", "Try {n} of {of}").format(n=row.attempt, of=row.attempts)
    if row.asked:
        return translate("words", "{n} of {of} known").format(n=row.known, of=row.asked)
    return ""


def last_touch(row: InboxRow, now: datetime, zone: tzinfo) -> str:
    """Return "Voicemail Fri": the newest activity and its day."""
    if not row.last or row.last_at is None:
        return plain_label(row.last)
    day = row.last_at.astimezone(zone).date()
    return f"{plain_label(row.last)} {short_moment(day, None, now, zone)}"


def count_texts(group: InboxGroup) -> tuple[str, str]:
    """Return "3 overdue" and "13 today" ("9 new" for Triage); what is zero is empty."""
    overdue = (
        translate("words", "{n} overdue").format(n=number(group.overdue)) if group.overdue else ""
    )
    form = (
        translate("words", "{n} new") if group.status == TRIAGE else translate("words", "{n} today")
    )
    return overdue, form.format(n=number(group.today)) if group.today else ""


def step_due_text(step: StepRow, now: datetime, zone: tzinfo) -> str:
    """Return "Mon 23 Nov 14:00, 1 day overdue", or when a wait ends."""
    when = moment_text(step.due_on, step.due_at, now, zone)
    if step.kind == HOLD:
        return translate("words", "Back {when} at latest").format(when=when)
    if step.waiting:
        return translate("words", "Waiting for them, back {when}").format(when=when)
    if step.due is not Due.OVERDUE:
        return when
    days = (now.astimezone(zone).date() - step.due_on).days
    if days < 1:
        return translate("words", "{when}, overdue").format(when=when)
    form = (
        translate("words", "{when}, 1 day overdue")
        if days == 1
        else translate("words", "{when}, {n} days overdue")
    )
    return form.format(when=when, n=days)


def _needs(choice: Choice) -> str:
    """Return the consequence of an outcome whose answer decides it; empty where none does."""
    if choice.action == "choose" and choice.options:
        first, *others = [
            translate("words", "Close") if key in ENDS else name for key, name in choice.options
        ]
        return translate("words", " or ").join([first, *map(inside, others)])
    return {
        "ask_date": "" if choice.next_on else translate("words", "You say when"),
        "fix_contact": translate("words", "Find another"),
        "add_person": translate("words", "Name the person"),
        "merge": translate("words", "Closes it"),
        "assign": translate("words", "Closes it"),
        "convert": translate("words", "To a customer"),
    }.get(choice.action, "")


def consequence_text(choice: Choice, now: datetime, zone: tzinfo) -> str:
    """Return what follows from an outcome in under 22 letters: "Try 4, Thu 14:00".

    `choice.attempt` is the number the lead will have, not the one it has.
    """
    if needed := _needs(choice):
        return needed
    when = _when(choice, now, zone)
    if choice.action == "ask_reason":
        return translate("words", "Say why")
    if not choice.stays:
        form = (
            translate("words", "To {status}, {when}") if when else translate("words", "To {status}")
        )
        return form.format(status=choice.to_name, when=when)
    if choice.counts_as_attempt:
        form = translate("words", "Try {n}, {when}") if when else translate("words", "Try {n}")
        return form.format(n=choice.attempt, when=when)
    return (
        translate("words", "Stays, {when}").format(when=when)
        if when
        else translate("words", "Stays here")
    )


def _when(choice: Choice, now: datetime, zone: tzinfo) -> str:
    if choice.next_on is None:
        return ""
    if choice.next_on == now.astimezone(zone).date():
        return translate("words", "today")
    return short_moment(choice.next_on, choice.next_at, now, zone)


def result_text(
    choice: Choice, day: date | None, at: datetime | None, now: datetime, zone: tzinfo
) -> str:
    """Return where a lead stands once an outcome is saved: "Reach, try 4, Thu 26 Nov 10:00"."""
    parts = [choice.to_name]
    if choice.stays and choice.counts_as_attempt:
        parts.append(translate("words", "try {n}").format(n=choice.attempt))
    if day is not None:
        parts.append(moment_text(day, at, now, zone))
    return ", ".join(part for part in parts if part)


def default_date(choice: Choice | None, now: datetime, zone: tzinfo) -> str:
    """Return the date an outcome sets by itself; where it sets none, how one is written."""
    if choice is None or choice.next_on is None:
        return translate("words", "thu 10am, in 3 days or 26 Nov")
    return moment_text(choice.next_on, choice.next_at, now, zone)


def log_title(kind: str) -> str:
    """Name what is logged, after the kind of the step."""
    return {
        "mail": translate("words", "Log mail"),
        "visit": translate("words", "Log visit"),
        "meeting": translate("words", "Log meeting"),
        "call": translate("words", "Log call"),
    }.get(kind, translate("words", "Log what happened"))


def may_have_date(choice: Choice | None, target: str) -> bool:
    """Whether a lead has a next step after an outcome: one that ends has none."""
    if target in ENDS:
        return False
    return choice is None or choice.next_on is not None or choice.action == "ask_date"


def outcome_name(choice: Choice, now: datetime, zone: tzinfo) -> str:
    """Return an outcome as spoken: "Voicemail, key 2. Then try 4, Thu 26 Nov 14:00."."""
    then = _needs(choice)
    if not then:
        then = result_text(choice, choice.next_on, choice.next_at, now, zone)
        if choice.stays and choice.counts_as_attempt:
            then = then.removeprefix(f"{choice.to_name}, ")
    head = translate("words", "{label}, key {digit}.").format(
        label=plain_label(choice.label), digit=choice.digit
    )
    return head + " " + translate("words", "Then {what}.").format(what=then) if then else head


def group_name(group: InboxGroup) -> str:
    """Return a group for the screen reader: "Reach, 3 overdue, 13 today. Get a two-way talk."."""
    counts = ", ".join(text for text in (group.name, *count_texts(group)) if text)
    return f"{counts}. {group.instruction.rstrip('.')}." if group.instruction else f"{counts}."


def row_name(row: InboxRow, status_name: str, now: datetime, zone: tzinfo) -> str:
    """Return a lead for the screen reader, in the order of UI.md section 8."""
    when = moment_text(row.due_on, row.due_at, now, zone)
    due = {
        Due.OVERDUE: translate("words", "Overdue since {when}"),
        Due.TODAY: translate("words", "Due today")
        if row.due_at is None
        else translate("words", "Due {when}"),
        Due.LATER: translate("words", "Due {when}"),
    }[row.due].format(when=when)
    progress = progress_text(row)
    score = translate("words", "Score {n}").format(n=row.score)
    parts = [
        ", ".join(x for x in (row.name, row.company) if x),
        row.step,
        due,
        ", ".join(x for x in (status_name, inside(progress)) if x),
        f"{score}, {inside(row.reason)}" if row.reason else score,
        translate("words", "A colleague is talking to this company") if row.talked else "",
    ]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
