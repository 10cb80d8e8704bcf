"""The leads of the mockups, as rows: Tue 24 Nov 2026, 09:54 in Berlin."""

# ruff: noqa: E501 - one lead a line reads as the table it is

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from leaddesk.desktop.clock import Clock
from leaddesk.domain.rows import (
    AnswerRow,
    Ask,
    Choice,
    ContactRow,
    Due,
    InboxGroup,
    InboxRow,
    InboxView,
    LeadDetail,
    StepRow,
    TimelineRow,
)

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def _now() -> datetime:
    return NOW


CLOCK = Clock(_now, ZONE)


def uid(number: int) -> UUID:
    return UUID(int=number)


def at(day: int, time: str, month: int = 11) -> datetime:
    hour, minute = (int(x) for x in time.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def row(
    number,
    kind,
    name,
    company,
    tags,
    status,
    step,
    tries,
    last,
    score,
    reason,
    due,
    when,
    known=None,
) -> InboxRow:
    day, _, time = when.partition(" ")
    word, _, last_day = last.rpartition(" ")
    return InboxRow(
        id=uid(number),
        name=name,
        company=company,
        tags=tuple(tags),
        status=status,
        path="a",
        kind=kind,
        step=step,
        due_on=date(2026, 11, int(day)),
        due_at=at(int(day), time) if time else None,
        due=Due(due),
        attempt=tries or 0,
        attempts=6 if tries else None,
        known=known or 0,
        asked=4,
        last=word,
        last_at=at(int(last_day), "12:00"),
        score=score,
        reason=reason,
    )


REACH = (
    row(1, "call", "Tom Ferrer", "Acme Pumps", ["Fair"], "reach", "Call mobile about the line 4 retrofit", 3, "Voicemail 20", 82, "Price page twice", "overdue", "23 14:00"),
    row(2, "call", "Ruth Amsel", "Nordkai Logistik", [], "reach", "Call before noon, afternoons went unanswered", 4, "No answer 19", 74, "Asked for a price", "overdue", "23 09:00"),
    row(3, "mail", "Piotr Zielak", "Baltmix", ["PL"], "reach", "Mail the seal datasheet he asked for", 2, "Mailed 18", 58, "Fair visitor", "overdue", "23 17:00"),
    row(4, "call", "Jonas Weber", "Kessler Hydraulik", ["Key account"], "reach", "Call office, ask for purchasing", 2, "Voicemail 23", 77, "Replied in March", "today", "24 10:30"),
    row(5, "call", "Ines Moreau", "Atelier Moreau", ["FR", "Web"], "reach", "Call back, she is free after eleven", 2, "Call back… 23", 71, "Web form", "today", "24 11:15"),
    row(6, "visit", "Karl Bruns", "Weserguss", [], "reach", "Drop in at the works, gate 2", 5, "No answer 20", 49, "Uses Pumpex", "today", "24"),
)  # fmt: skip
QUALIFY = (
    row(7, "call", "Petra Lang", "Voss Antriebe", [], "qualify", "Call: ask who signs above 10,000", None, "Spoke 19", 88, "Budget in January", "overdue", "23 16:00", 2),
    row(8, "mail", "Samir Haddad", "Rheinfilter", ["Web"], "qualify", "Mail: ask for flow rate and medium", None, "Spoke 23", 69, "Opened brochure", "today", "24", 1),
)  # fmt: skip
ARRANGE = (
    row(9, "meeting", "Eva Stern", "Lippe Molkerei", ["Demo"], "arrange", "Demo at the plant, bring the test rig", None, "Booked 18", 91, "Decision in Dec", "today", "24 14:00", 3),
    row(10, "call", "Nils Ahrend", "Harz Kalk", [], "arrange", "Call to move the visit to next week", None, "No-show 23", 64, "Fair visitor", "today", "24 15:30", 4),
)  # fmt: skip
PROPOSE = (
    row(11, "quote", "Olga Brandt", "Isar Pressen", [], "propose", "Build the quote for two pumps", None, "Visited 19", 66, "Asked for a price", "overdue", "23 11:00", 4),
)  # fmt: skip
ROWS = {"reach": REACH, "qualify": QUALIFY, "arrange": ARRANGE, "propose": PROPOSE}


def group(status, name, icon, instruction, overdue, today) -> InboxGroup:
    return InboxGroup(status, name, icon, instruction, overdue, today, 0)


# The counts of the mockup's headers: more leads than the rows above are due.
MOCKUP_VIEW = InboxView(
    groups=(
        group(
            "triage", "Triage", "triage", "Decide in 30 seconds: ours, a duplicate, or no fit", 0, 9
        ),
        group(
            "reach", "Reach", "reach", "Get a two-way talk. Change channel and time of day", 3, 13
        ),
        group("qualify", "Qualify", "qualify", "Learn need, who decides, timing and size", 1, 7),
        group("arrange", "Arrange", "arrange", "Fix the meeting and hold it", 0, 5),
        group("propose", "Propose", "propose", "Build the quote and send it", 1, 2),
        group("chase", "Chase decision", "chase", "Ask for the decision on the day agreed", 1, 3),
        group("reengage", "Re-engage", "reengage", "Give a reason to talk again", 0, 2),
    ),
    nurture=128,
    leads=8412,
)
# The same with as many leads as there are rows.
VIEW = InboxView(
    groups=(
        MOCKUP_VIEW.groups[0],
        group("reach", "Reach", "reach", MOCKUP_VIEW.groups[1].instruction, 3, 3),
        group("qualify", "Qualify", "qualify", MOCKUP_VIEW.groups[2].instruction, 1, 1),
        group("arrange", "Arrange", "arrange", MOCKUP_VIEW.groups[3].instruction, 0, 2),
    ),
    nurture=128,
    leads=8412,
)

REASONS = ("No need", "Has a supplier", "No budget", "Wrong person")
WHO = Ask("decides", "Who decides", "Who signs above 10,000?")
CHOICES = (
    Choice(1, "spoke", "Spoke", "qualify", "Qualify", False, 0, False, TODAY, None, "Ask what they need", "call"),
    Choice(2, "voicemail", "Voicemail", "reach", "Reach", True, 4, True, date(2026, 11, 26), at(26, "14:00"), "Call again", "call"),
    Choice(3, "no_answer", "No answer", "reach", "Reach", True, 4, True, date(2026, 11, 26), at(26, "14:00"), "Call again", "call"),
    Choice(4, "call_back", "Call back…", "reach", "Reach", True, 4, True, None, None, "Call back", "call", action="ask_date"),
    Choice(5, "wrong_number", "Wrong number", "reach", "Reach", True, 3, False, None, None, "Find another number", "task", action="fix_contact"),
    Choice(6, "not_interested", "Not interested", "closed", "Closed", False, 0, False, None, None, "", "", action="choose", options=(("nurture", "Nurture"), ("closed", "Close")), reasons=REASONS),
)  # fmt: skip

DETAIL = LeadDetail(
    id=uid(1),
    name="Tom Ferrer",
    first="Tom",
    last="Ferrer",
    title="Maintenance lead",
    company="Acme Pumps",
    company_id=None,
    status="reach",
    status_name="Reach",
    status_icon="reach",
    phase="open",
    path="a",
    reason="",
    source="Fair",
    country="DE",
    wants="",
    attempt=3,
    attempts=6,
    score=82,
    score_reason="Price page twice",
    tags=("Fair",),
    contacts=(
        ContactRow(uid(21), "phone", "mobile", "+49 171 39200 42"),
        ContactRow(uid(22), "email", "work", "tom.ferrer@acme.example"),
        ContactRow(uid(23), "address", "work", "Industriestr. 14, Hannover"),
    ),
    step=StepRow(
        uid(31),
        "call",
        "Call mobile about the line 4 retrofit",
        date(2026, 11, 23),
        at(23, "14:00"),
        Due.OVERDUE,
        False,
        "Two afternoons went unanswered, so try the morning.",
    ),
    steps=(),
    choices=CHOICES,
    answers=(
        AnswerRow("need", "Need", "What do they need?", "Leaking seals on line 4"),
        AnswerRow("decides", "Who decides", "Who signs above 10,000?", None),
        AnswerRow("timing", "Timing", "By when?", "Budget from January"),
        AnswerRow("supplier", "Supplier now", "Who supplies now?", "@Pumpex, contract ends March"),
    ),
    timeline=(
        TimelineRow(uid(41), "call", "Voicemail", "Try 2. Mentioned the price sheet.", at(20, "16:40")),
        TimelineRow(uid(42), "call", "No answer", "Try 1", at(18, "15:05")),
        TimelineRow(uid(43), "web_visit", "Read the price page twice", "Likely him, not a mail proxy", at(17, "10:00")),
        TimelineRow(uid(44), "import", "Came with Hannover fair list", "Triaged as ours", at(16, "10:00")),
        TimelineRow(uid(45), "company", "Acme added to companies", "Shared by Dana", at(3, "10:00", 3)),
    ),
    timeline_total=5,
    created_at=at(16, "10:00"),
)  # fmt: skip
