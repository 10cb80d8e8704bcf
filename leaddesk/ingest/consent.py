"""Reads columns about consent the right way round, so that nobody is written to against his will.

Two kinds of column say the opposite of one another: "Email Opt Out: yes" is a no, "Newsletter: yes"
is a yes. A blank says nothing. Where an opt-out column holds words we do not know, the channel is
struck and the words are kept: to strike too much can be mended, to write can not.
"""

import re
from functools import lru_cache

from leaddesk.ingest.dates import read_moment
from leaddesk.ingest.vocabulary import key

NOTHING: frozenset[str] = frozenset()
_LONGEST = 80  # signs of a word about consent; more is a story

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
_REFUSAL = re.compile(
    r"unsub|opt(?:ed)? ?out|desinscri|desabonn|desuscri|dar(?:se)? de baja|dad[oa] de baja|disiscri"
    r"|descadastr|wypisan|zrezygn|avregistr|avanmal|avprenumer|abgemeldet|abbestellt|ausgetragen"
    r"|widersproch|robinson|\bdn[cd]\b|(?:do not|dont|never) (?:e?mail|contact|call|phone|disturb)"
    r"|nicht (?:\w+ )?(?:anruf|kontakt|anschreib|anmail)|ne (?:pas|plus) (?:contact|appel|demarch)"
    r"|no (?:contactar|llamar|escribir|enviar)|non (?:contatt|chiamare|inviare|scrivere)"
    r"|nao (?:contact|contat|ligar|enviar)|nie (?:dzwon|kontakt|wysyl|pisac)"
    r"|(?:ring|kontakta|maila|mejla) (?:ej|inte)|(?:ej|inte) (?:ringa|kontakt|utskick|reklam)"
    r"|\b(?:no|kein\w*|pas d\w*|aucune?|sans|sin|senza|niente|nessun\w*|sem|bez|brak|zadn\w*"
    r"|inga|inget|ingen|nada de) (?:more |further |marketing |weitere\w* )?"
    r"(?:e?mail|mejl|newsletter|courriel|correo|boletin|boletim|biulet|utskick|nyhetsbrev"
    r"|reklam|werb|publi|pubbl|market|calls?\b(?! yet)|anruf|appel|llamad|chiamat|prospec)"
)
"""What says no by itself, whatever the column is called."""
_BEGINS_WITH_NO = re.compile(
    r"(?:no|not|non|kein\w*|nicht|pas|aucune?|sans|sin|senza|niente|nessun\w*|nao|sem|nie|bez"
    r"|brak|inga|inget|ingen|ej|inte|never|nie|stop|geen|niet) "
    r"(?!.*(?:consen|einwillig|zgod|samtyck|asked|gefragt|known|bekannt|yet\b))\w"
)
"""A no with more words; that nobody was asked yet is none."""
_STAYED = re.compile(
    r"^subscri|^opt(?:ed)? ?in|^abonn|^granted|^given|^erteilt|^confirmed|^bestatigt"
    r"|^allowed|^erlaubt|^inscrit"
    r"|^iscritt|^suscrit|^inscrit|^zapisan|^prenumer|^ingeschr|^consented"
    r"|^marketing contact|^accept"
)
_MAIL = re.compile(
    r"mail|newsletter|correo|courriel|epost|mejl|nieuwsbr|nyhetsbr|subscri|boletin|infolettre"
    r"|\be post|boletim|biulet|utskick|publipost|rundschreib"
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


def is_about_consent(column: str) -> bool:
    """Whether a column is named after mails, calls or advertising: what it holds may say no."""
    plain = key(column)
    return bool(_named(plain) or _ALL.search(plain) or "market" in plain)


@lru_cache(maxsize=4096)
def refused(column: str, text: str) -> frozenset[str]:
    """Return the channels that a cell strikes where its column is not about consent at all.

    "Email status: unsubscribed", "Tags: no mailing", "Lead status: do not contact".
    """
    plain = key(text)
    if len(plain) > _LONGEST or not _REFUSAL.search(plain):
        return NOTHING
    if re.search(r"dn[cd]\b|conta[ck]t|contat|kontakt|market|werb|reklam|publi|pubbl", plain):
        return frozenset(("phone",)) if plain == "dnc" else frozenset(("all",))
    return _named(plain) or _named(key(column)) or frozenset(("email",))


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
    if answer is None and (_LEFT.search(plain) or _BEGINS_WITH_NO.match(plain)):
        return channels, True
    if answer is None and (out := refused(column, text)):
        return channels | out, True
    if answer is False:
        # A double opt-in that never came back is no objection: only an unproven consent.
        return (NOTHING, False) if _DOUBLE.search(key(column)) else (channels, True)
    known = answer or bool(_STAYED.search(plain)) or read_moment(text) is not None
    return NOTHING, known
