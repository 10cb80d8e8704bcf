"""How promising a lead looks, in points that a rep can add up in the head.

Points are proposals, not learned: they start at 20, every fact adds or takes a few, and the reason
shown beside the score is simply the weightiest fact. Opened mails never count: mail proxies open
them too.
"""

from dataclasses import dataclass
from functools import lru_cache

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
    ("referral", (18, "Came recommended")),
    ("referred", (18, "Came recommended")),
    ("empfehl", (18, "Came recommended")),
    ("word of mouth", (18, "Came recommended")),
    ("webinar", (8, "Saw the webinar")),
    ("web form", (16, "Web form")),
    ("website", (16, "Web form")),
    ("web", (16, "Web form")),
    ("inbound", (16, "Asked us first")),
    ("enquiry", (16, "Asked us first")),
    ("inquiry", (16, "Asked us first")),
    ("anfrage", (16, "Asked us first")),
    ("existing", (14, "Customer already")),
    ("kunde", (14, "Customer already")),
    ("partner", (12, "Through a partner")),
    ("distributor", (12, "Through a partner")),
    ("fair", (10, "Fair visitor")),
    ("trade", (10, "Fair visitor")),
    ("messe", (10, "Fair visitor")),
    ("event", (10, "Event visitor")),
    ("conference", (10, "Event visitor")),
    ("campaign", (4, "From a campaign")),
    ("ad", (4, "Saw an advert")),
    ("cold", (-6, "Cold call")),
    ("kalt", (-6, "Cold call")),
    ("purchased", (-8, "Bought list")),
    ("list", (-8, "Bought list")),
)
RATINGS: dict[str, Fact] = {
    "hot": (20, "Rated hot"),
    "heiß": (20, "Rated hot"),
    "a": (20, "Rated A"),
    "warm": (10, "Rated warm"),
    "b": (10, "Rated B"),
    "cold": (-10, "Rated cold"),
    "kalt": (-10, "Rated cold"),
    "c": (-10, "Rated C"),
}
LAST_KINDS: dict[str, Fact] = {
    "web_visit": (14, "Visited the page"),
    "meeting": (12, "Met already"),
    "visit": (12, "Met already"),
    "quote": (14, "Has a quote"),
}
LAST_LABELS: dict[str, Fact] = {
    "replied": (16, "Replied by mail"),
    "heard from them": (16, "Came back"),
    "booked": (16, "Meeting booked"),
    "call back": (8, "Wants a call"),
    "held, wants offer": (18, "Wants an offer"),
    "wants visit": (14, "Wants a visit"),
    "fits": (14, "Fits"),
    "no-show": (-6, "Missed the meeting"),
    "wrong number": (-6, "Wrong number"),
    "not interested": (-16, "Not interested"),
}
KEY_ACCOUNT: Fact = (10, "Key account")


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
    total, heaviest, reason = BASE, 0, "New"
    for points, why in (
        (SPOKE, "Spoke already") if facts.spoke else NOTHING,
        _answers(facts.known, facts.asked),
        RATINGS.get(facts.rating.strip().lower(), NOTHING) if facts.rating else NOTHING,
        _source(facts.source) if facts.source else NOTHING,
        _last(facts.last_kind, facts.last_label) if facts.last_label else NOTHING,
        (WANTS, "Said the need") if facts.wants else NOTHING,
        _tags(facts.tags) if facts.tags else NOTHING,
        _tries(facts.attempt),
        (PHONE, "Has a number") if facts.phones else NOTHING,
        (EMAIL, "Has an email") if facts.emails else NOTHING,
        NOTHING if facts.phones or facts.emails else (UNREACHABLE, ""),
    ):
        total += points
        if why and abs(points) > heaviest:
            heaviest, reason = abs(points), why
    return min(max(total, 0), 100), reason


def _answers(known: int, asked: int) -> Fact:
    if known <= 0 or asked <= 0:
        return NOTHING
    return round(MOST_FOR_ANSWERS * min(known, asked) / asked), f"{known} of {asked} known"


def _tries(attempt: int) -> Fact:
    if attempt <= 1:
        return NOTHING
    return max(A_TRY * (attempt - 1), MOST_FOR_TRIES), f"{attempt - 1} tries so far"


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
