"""Reads columns about consent the right way round, so that nobody is written to against his will.

Two kinds of column say the opposite of one another: "Email Opt Out: yes" is a no, "Newsletter: yes"
is a yes. A blank says nothing. Where an opt-out column holds words we do not know, the channel is
struck and the words are kept: to strike too much can be mended, to write can not.
"""

import re

from leaddesk.ingest.dates import read_moment
from leaddesk.ingest.vocabulary import key

NOTHING: frozenset[str] = frozenset()

_YES = frozenset(
    "1 true yes y t on x xx checked ok ja j wahr w oui o vrai v si s verdadero cierto vero"
    " sim verdadeiro tak prawda"
    " sant pravda ano igen da yep selected enabled active set".split()
)
_NO = frozenset(
    "0 false no n f off nein falsch non faux nao falso nie falsz nej falskt nee onwaar ne"
    " nem unchecked disabled"
    " inactive keine kein never aucun ninguno nessuno nenhum brak ingen geen".split()
)
_UNSAID = frozenset(
    "|n a|na|unknown|unbekannt|k a|null|none|not specified|not set|keine angabe|inconnu|desconocido"
    "|sconosciuto|desconhecido|nieznane|okand|onbekend|tbd|pending".split("|")
)
_LEFT = re.compile(
    r"unsub|opt(?:ed)? ?out|withdr|revok|widerruf|abgemeld|abbestell|desinscri|desabonn"
    r"|\bbaja\b|disiscri|revoc"
    r"|descadastr|cancel|wypisan|cofni|avregistr|avanmal|uitgeschr|afgemeld|denied|refus"
    r"|declin|gesperrt|block"
    r"|do not|not allowed|nicht erlaubt|bounced|objection|widerspr|abgelehnt"
)
_STAYED = re.compile(
    r"^subscri|^opt(?:ed)? ?in|^abonn|^granted|^given|^erteilt|^confirmed|^bestatigt"
    r"|^allowed|^erlaubt|^inscrit"
    r"|^iscritt|^suscrit|^inscrit|^zapisan|^prenumer|^ingeschr|^consented"
    r"|^marketing contact|^accept"
)
_MAIL = re.compile(
    r"mail|newsletter|correo|courriel|epost|mejl|nieuwsbr|nyhetsbr|subscri|boletin|infolettre"
)
_CALL = re.compile(
    r"call|phone|anruf|angeruf|telef|tel\b|appel|llama|chiam|ligac|ligar|dzwon|ring|bell|gebeld|sms"
)
_ALL = re.compile(
    r"contact|kontakt|contat|werb|reklam|publici|pubblic|advert|\ball\b|\balle\b|\btous\b|\btodo|\btutt|consen|einwillig|zgod"
    r"|gdpr|dsgvo|rodo|rgpd|samtyck|toestemm|einverst"
)
_DOUBLE = re.compile(r"double|\bdoi\b|doppel|doble|doppio|duplo|dubbel")


def channels_of(field: str, column: str) -> frozenset[str]:
    """Return which of email, phone, all a column of this field and name is about."""
    if field == "opt_out.email":
        return frozenset(("email",))
    if field == "opt_out.phone":
        return frozenset(("phone",))
    named = _named(key(column))
    if named:
        return named
    if field == "opt_out" or _ALL.search(key(column)):
        return frozenset(("all",))
    return frozenset(("email",))


def _named(plain: str) -> frozenset[str]:
    found = {
        name for name, pattern in (("email", _MAIL), ("phone", _CALL)) if pattern.search(plain)
    }
    return frozenset(found)


def _yes_or_no(text: str, plain: str) -> bool | None:
    if text.strip() in ("✓", "✔", "☑", "✅", "+"):
        return True
    if text.strip() in ("✗", "✘", "☐", "❌", "-", "–"):
        return False
    if plain in _YES:
        return True
    return False if plain in _NO else None


def struck(field: str, column: str, text: str) -> tuple[frozenset[str], bool]:
    """Return the channels this cell strikes, and whether its words were understood.

    Args:
        field: opt_out, opt_out.email, opt_out.phone or opt_in.
        column: name of the column; it may name the channel, or a double opt-in.
        text: the cell.
    """
    plain = key(text)
    answer = _yes_or_no(text, plain)
    if plain in _UNSAID and answer is None:
        return NOTHING, True
    channels = channels_of(field, column)
    if field == "opt_in":
        return _from_opt_in(channels, column, text, plain, answer)
    if answer is None and _LEFT.search(plain):
        answer = True
    elif answer is None and _STAYED.search(plain):
        answer = False
    if answer is None and (named := _named(plain)):
        return named, True
    if answer is None:
        return channels, read_moment(text) is not None
    return (channels if answer else NOTHING), True


def _from_opt_in(
    channels: frozenset[str],
    column: str,
    text: str,
    plain: str,
    answer: bool | None,  # noqa: FBT001 - the answer itself
) -> tuple[frozenset[str], bool]:
    if answer is None and _LEFT.search(plain):
        return channels, True
    if answer is False:
        # A double opt-in that never came back is no objection: only an unproven consent.
        return (NOTHING, False) if _DOUBLE.search(key(column)) else (channels, True)
    known = answer or bool(_STAYED.search(plain)) or read_moment(text) is not None
    return NOTHING, known
