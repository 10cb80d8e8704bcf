"""How promising a lead looks, in points that a rep can add up in the head.

Points are proposals, not learned: they start at 20, every fact adds or takes a few, and the reason
shown beside the score is simply the weightiest fact. Opened mails never count: mail proxies open
them too.
"""

from dataclasses import dataclass
from functools import lru_cache

from leaddesk.domain.said import noted

BASE = 20
SPOKE = 18
WANTS = 12
MOST_FOR_ANSWERS = 24  # all fields of the status answered
PHONE, EMAIL = 6, 4
UNREACHABLE = -10
A_TRY, MOST_FOR_TRIES = -3, -15  # each one before the next

Fact = tuple[int, str]
NOTHING: Fact = (0, "")
SOURCES: tuple[tuple[str, Fact], ...] = (  # first word found in the source wins
    ("referral", (18, noted("Came recommended"))),
    ("referred", (18, noted("Came recommended"))),
    ("empfehl", (18, noted("Came recommended"))),
    ("word of mouth", (18, noted("Came recommended"))),
    ("webinar", (8, noted("Saw the webinar"))),
    ("web form", (16, noted("Web form"))),
    ("website", (16, noted("Web form"))),
    ("web", (16, noted("Web form"))),
    ("inbound", (16, noted("Asked us first"))),
    ("enquiry", (16, noted("Asked us first"))),
    ("inquiry", (16, noted("Asked us first"))),
    ("anfrage", (16, noted("Asked us first"))),
    ("existing", (14, noted("Customer already"))),
    ("kunde", (14, noted("Customer already"))),
    ("partner", (12, noted("Through a partner"))),
    ("distributor", (12, noted("Through a partner"))),
    ("fair", (10, noted("Fair visitor"))),
    ("trade", (10, noted("Fair visitor"))),
    ("messe", (10, noted("Fair visitor"))),
    ("event", (10, noted("Event visitor"))),
    ("conference", (10, noted("Event visitor"))),
    ("campaign", (4, noted("From a campaign"))),
    ("ad", (4, noted("Saw an advert"))),
    ("cold", (-6, noted("Cold call"))),
    ("kalt", (-6, noted("Cold call"))),
    ("purchased", (-8, noted("Bought list"))),
    ("list", (-8, noted("Bought list"))),
)
RATINGS: dict[str, Fact] = {
    "hot": (20, noted("Rated hot")),
    "heiß": (20, noted("Rated hot")),
    "a": (20, noted("Rated A")),
    "warm": (10, noted("Rated warm")),
    "b": (10, noted("Rated B")),
    "cold": (-10, noted("Rated cold")),
    "kalt": (-10, noted("Rated cold")),
    "c": (-10, noted("Rated C")),
}
LAST_KINDS: dict[str, Fact] = {
    "web_visit": (14, noted("Visited the page")),
    "meeting": (12, noted("Met already")),
    "visit": (12, noted("Met already")),
    "quote": (14, noted("Has a quote")),
}
LAST_LABELS: dict[str, Fact] = {
    "replied": (16, noted("Replied by mail")),
    "heard from them": (16, noted("Came back")),
    "booked": (16, noted("Meeting booked")),
    "call back": (8, noted("Wants a call")),
    "held, wants offer": (18, noted("Wants an offer")),
    "wants visit": (14, noted("Wants a visit")),
    "fits": (14, noted("Fits")),
    "no-show": (-6, noted("Missed the meeting")),
    "wrong number": (-6, noted("Wrong number")),
    "not interested": (-16, noted("Not interested")),
}
KEY_ACCOUNT: Fact = (10, noted("Key account"))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the score looks at.

    Attributes:
        source, rating: as written by whoever brought the lead.
        phones, emails: how many there are.
        known, asked: fields of the status answered, of how many.
        attempt: number of the try now to be made, from 1.
        last_kind, last_label: of the newest activity; empty: none yet.
        spoke: whether anybody ever talked to them.
        wants: whether it is written down what they want.
    """

    source: str = ""
    rating: str = ""
    phones: int = 0
    emails: int = 0
    known: int = 0
    asked: int = 0
    attempt: int = 1
    last_kind: str = ""
    last_label: str = ""
    spoke: bool = False
    tags: tuple[str, ...] = ()
    wants: bool = False


def score(facts: Facts) -> tuple[int, str]:
    """Return 0 to 100 and the weightiest reason in a few words; "New" where nothing is known.

    The same facts always give the same score. A tie goes to the fact named first here.
    """
    total, heaviest, reason = BASE, 0, noted("New")
    for points, why in (
        (SPOKE, noted("Spoke already")) if facts.spoke else NOTHING,
        _answers(facts.known, facts.asked),
        RATINGS.get(facts.rating.strip().lower(), NOTHING) if facts.rating else NOTHING,
        _source(facts.source) if facts.source else NOTHING,
        _last(facts.last_kind, facts.last_label) if facts.last_label else NOTHING,
        (WANTS, noted("Said the need")) if facts.wants else NOTHING,
        _tags(facts.tags) if facts.tags else NOTHING,
        _tries(facts.attempt),
        (PHONE, noted("Has a number")) if facts.phones else NOTHING,
        (EMAIL, noted("Has an email")) if facts.emails else NOTHING,
        NOTHING if facts.phones or facts.emails else (UNREACHABLE, ""),
    ):
        total += points
        if why and abs(points) > heaviest:
            heaviest, reason = abs(points), why
    return min(max(total, 0), 100), reason


def _answers(known: int, asked: int) -> Fact:
    if known <= 0 or asked <= 0:
        return NOTHING
    points = round(MOST_FOR_ANSWERS * min(known, asked) / asked)
    return points, noted("{} of {} known").format(known, asked)


def _tries(attempt: int) -> Fact:
    if attempt <= 1:
        return NOTHING
    so_far = noted("1 try so far") if attempt == 2 else noted("{} tries so far").format(attempt - 1)
    return max(A_TRY * (attempt - 1), MOST_FOR_TRIES), so_far


@lru_cache(maxsize=512)
def _source(source: str) -> Fact:
    words = f" {source.lower()}"
    return next((fact for word, fact in SOURCES if f" {word}" in words), NOTHING)


@lru_cache(maxsize=512)
def _last(kind: str, label: str) -> Fact:
    plain = label.strip("… .").lower()
    return LAST_LABELS.get(plain) or LAST_KINDS.get(kind, NOTHING)


@lru_cache(maxsize=512)
def _tags(tags: tuple[str, ...]) -> Fact:
    plain = {tag.lower().replace("-", " ") for tag in tags}
    return KEY_ACCOUNT if plain & {"key account", "vip", "a kunde"} else NOTHING
