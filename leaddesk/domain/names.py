"""Splits a full name into first and last, as people write it in five countries."""

TITLES = frozenset(
    "dr dr-ing drs prof mr mrs ms miss mx sir herr herrn frau hr fr ing dipl dipl-ing mag med phil"
    " monsieur madame mme mlle señor señora sra".split()
)
DEGREES = frozenset("phd mba md msc bsc ma ba llm mphil dds cpa".split())
SUFFIXES = frozenset("jr sr junior senior ii iii iv".split())
PARTICLES = frozenset(
    "van von vom der den de da das do dos del della di du la le los las zu zum zur ter ten te af"
    " al el bin ibn y und".split()
)


def split_name(full: str) -> tuple[str, str]:
    """Return first and last name; a single word is a last name, capitals stay as they are.

    Titles and degrees are left out; particles ("van der Berg") and "Jr." belong to the last name.
    """
    before, *after = [part.split() for part in full.split(",")]
    words = _without_titles(before)
    suffix = [word for part in after for word in part if _plain(word) in SUFFIXES]
    given = _without_titles(
        [word for part in after for word in part if _plain(word) not in SUFFIXES | DEGREES]
    )
    if given and words:  # "Ray, Ann"
        first, last = given, words
    else:
        first, last = _at_last_name(words or given)
    return " ".join(first), " ".join([*last, *suffix])


def _plain(word: str) -> str:
    return word.strip(".").replace(".", "").lower()


def _without_titles(words: list[str]) -> list[str]:
    """Drop titles in front, but never the only word."""
    start = 0
    while start < len(words) - 1 and _plain(words[start]) in TITLES:
        start += 1
    rest = words[start:]
    while len(rest) > 1 and (_plain(rest[-1]) in DEGREES or _is_title_in_brackets(rest[-1])):
        rest = rest[:-1]
    return rest


def _is_title_in_brackets(word: str) -> bool:
    return word[0] == "(" and word[-1] == ")" and _plain(word[1:-1]) in TITLES


def _at_last_name(words: list[str]) -> tuple[list[str], list[str]]:
    end = len(words)
    while end > 2 and _plain(words[end - 1]) in SUFFIXES:
        end -= 1
    for at in range(end - 1):
        is_first_word = at == 0 and not words[0].islower()  # "Al Pacino"
        if _plain(words[at]) in PARTICLES and not is_first_word:
            return words[:at], words[at:]
    return words[: end - 1], words[end - 1 :]
