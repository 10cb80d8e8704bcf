"""What a mail says itself: its text without markup, without what it quotes, signature apart."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

MOST_LINES = 2_000  # of a body that are looked at
MOST_SIGNATURE = 25  # lines
_BLOCKS = frozenset("br p div tr li h1 h2 h3 h4 table ul ol hr blockquote td".split())
_UNSEEN = frozenset("script style head title".split())
_QUOTE_HEAD = re.compile(
    r"^\W*(?:on\b.*\bwrote|am\b.*\bschrieb\b.*|le\b.*\ba [ée]crit|el\b.*\bescribi[óo]"
    r"|il\b.*\bha scritto"
    r"|em\b.*\bescreveu|w dniu\b.*\bnapisa[łl]\w*|den\b.*\bskrev\b.*|op\b.*\bschreef\b.*)\s*:?\s*$",
    re.IGNORECASE,
)
_QUOTE_START = re.compile(
    r"^\W*(?:on|am|le|el|il|em|w dniu|den|op)\b.*(?:\d{4}|\d:\d\d).*$", re.IGNORECASE
)
_DIVIDER = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|original-?nachricht|urspr[üu]ngliche nachricht"
    r"|message d.origine|mensaje original|messaggio originale|reply message|forwarded message"
    r"|weitergeleitete nachricht|message transf[ée]r[ée]|mensaje reenviado)\s*-*|_{20,})\s*$",
    re.IGNORECASE,
)
HEAD_LINE = re.compile(
    r"^[>\s*]*(?P<key>from|von|de|da|från|van|od|sent|gesendet|envoy[ée]|enviado|inviato|date|datum"
    r"|fecha|data|to|an|[àa]|para|till|cc|kopie|subject|betreff|objet|asunto|oggetto|assunto|temat"
    r"|[äa]mne|reply-to)\s*:\**\s*(?P<value>.*)$",
    re.IGNORECASE,
)
FROM_WORDS = frozenset("from von de da från van od".split())
SUBJECT_WORDS = frozenset("subject betreff objet asunto oggetto assunto temat ämne amne".split())
_CLOSING = re.compile(
    r"^\W*(?:(?:with )?(?:best|kind|warm|many|yours?|kindest|warmest|sincere\w*|very|all the)\b"
    r"[\w ]{0,20}(?:regards|wishes|thanks|best|greetings|sincerely|truly|faithfully)?"
    r"|regards|cheers|thanks(?: (?:again|a lot|in advance|and regards|so much))?|thank you(?: \w+)*"
    r"|many thanks|sincerely(?: yours)?|cordially|yours|rgds|br|kr"
    r"|(?:mit )?(?:freundliche\w*|beste\w*|viele\w*|herzliche\w*|liebe\w*|sch[öo]ne\w*|sonnige\w*)"
    r"(?: \w+){0,3}|mfg|vg|lg|bg|gru(?:ß|ss)|danke(?: \w+){0,3}|vielen dank(?: \w+){0,3}"
    r"|hochachtungsvoll"
    r"|(?:bien )?cordialement|bien [àa] vous|sinc[èe]rement|salutations|merci(?: \w+){0,3}"
    r"|(?:meilleures |bonnes |cordiales )?salutations(?: \w+)*|amicalement|respectueusement"
    r"|veuillez agr[ée]er.*|bonne journ[ée]e"
    r"|(?:un )?(?:cordial )?saludos?(?: \w+)*|atentamente|atte|cordialmente"
    r"|(?:muchas )?gracias(?: \w+)*"
    r"|un abrazo|cordiali saluti|distinti saluti|saluti|grazie|com os melhores cumprimentos"
    r"|cumprimentos|atenciosamente|obrigad[oa]|pozdrawiam|z powa[żz]aniem"
    r"|med v[äa]nliga? h[äa]lsning\w*"
    r"|v[äa]nliga h[äa]lsning\w*|mvh|h[äa]lsning\w*|tack|med venlig hilsen"
    r"|met vriendelijke groet\w*"
    r"|с уважением)\W*$",
    re.IGNORECASE,
)
_CLOSING_NAME = re.compile(
    r"^(?P<closing>(?:many |best |kind )?(?:thanks|regards|cheers|gr[üu](?:ß|ss)e?|danke|merci"
    r"|saludos"
    r"|best|cordialement|thank you))[,!. –-]+(?P<name>[^\W\d_][\w .'-]{1,30})$",
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"^\s*(?:--\s?|—+|_{3,}|-{3,}|={3,}|\*{3,}|#{3,})\s*$")
_SENT_FROM = re.compile(
    r"^\W*(?:sent from (?:my|a)\b.*|sent (?:via|with)\b.*|von meinem .* gesendet.*"
    r"|gesendet (?:von|mit)\b.*"
    r"|envoy[ée] de(?:puis)? m\w+ .*|enviado desde (?:mi|m[óo]vil).*|get outlook for.*"
    r"|inviato da\w* .*"
    r"|skickat fr[åa]n .*|wys[łl]ane z .*|via mobile|obter o outlook.*)$",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"confidential|vertraulich|confidentiel|confidencial|intended (?:only|solely)|recipient"
    r"|disclaimer|think (?:of the|before).*print|virus|umwelt|environment|unauthori[sz]ed"
    r"|wenn sie nicht der richtige|si vous n.[êe]tes pas|unsubscribe|abmelden|datenschutz"
    r"|privacy|rgpd|gdpr",
    re.IGNORECASE,
)
_HINT = re.compile(r"@|www\.|https?://|\+?\d[\d ()/.-]{6,}\d|\b(?:tel|fon|phone|mobil|fax)\b", re.I)
_TRAILING = re.compile(r"[.!?…]$")


class _Reader(HTMLParser):
    """Collects the text of a web page as lines; quotes of other mails are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "blockquote":
            self._quoted += 1
        elif tag in _BLOCKS and not self._quoted:
            self.parts.append("\n" if tag != "td" else " | ")
        mail = dict(attrs).get("href") or ""
        if tag == "a" and mail.startswith("mailto:") and not self._quoted:
            self.parts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        elif tag in _BLOCKS and tag not in ("td", "br") and not self._quoted:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen and not self._quoted:
            self.parts.append(" ".join(data.split("\n")))


def from_html(page: str) -> str:
    """Return the text of a web page, a block a line."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    text = "".join(reader.parts).replace("\u00a0", " ")
    kept: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (kept and kept[-1]):
            kept.append(line.strip())
    return "\n".join(kept)


def own_lines(text: str) -> list[str]:
    """Return the lines a mail says itself: what it quotes and what it answers is cut off."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:MOST_LINES]
    kept: list[str] = []
    for at, line in enumerate(lines):
        if line.lstrip().startswith((">", "#reply#")):
            _drop_quote_head(kept)
            continue
        if _DIVIDER.match(line) or _begins_quote(lines, at):
            if any(each.strip() for each in kept):
                break
            continue
        kept.append(re.sub(r"^#sig# ?", "", line))
    return kept


def _drop_quote_head(kept: list[str]) -> None:
    """Take back the lines before a quote that say when who wrote it, in whatever language."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for start in range(end - 1, max(-1, end - 4), -1):
        head = " ".join(kept[start:end])
        if head.rstrip().endswith((":", "：")) and re.search(r"\d{1,4}[./-]\d|\d:\d\d", head):
            del kept[start:]
            return


def _begins_quote(lines: Sequence[str], at: int) -> bool:
    """Whether "On Monday Ann wrote:" stands here, over up to three lines, or a block of headers."""
    line = lines[at]
    if len(line) > 300:
        return False
    if _QUOTE_HEAD.match(line):
        return True
    if _QUOTE_START.match(line):
        return any(_QUOTE_HEAD.match(" ".join(lines[at : at + n])) for n in (2, 3))
    return len(head_block(lines[at : at + 8])) >= 3


def head_block(lines: Sequence[str]) -> dict[str, str]:
    """Return the header lines of a mail as mail programs print them, by key in lower case.

    Empty unless the first line is one of sender.
    """
    found: dict[str, str] = {}
    for line in lines:
        match = HEAD_LINE.match(line)
        if not match:
            if line.strip() or not found:
                break
            continue
        key = match["key"].casefold()
        if not found and key not in FROM_WORDS:
            return {}
        found.setdefault(key, match["value"].strip())
    return found


def signature_at(lines: Sequence[str], name: str = "") -> int:
    """Return the index where the signature begins; the number of lines where there is none.

    Args:
        lines: what the mail says itself.
        name: of the sender, which may open the signature.
    """
    end = _last_filled(lines)
    start = max(0, end - 40)
    for at in range(start, end):
        if _DELIMITER.match(lines[at]) and _filled(lines[at + 1 : end]) <= MOST_SIGNATURE:
            return at
    for at in range(end - 1, start - 1, -1):
        if is_closing(lines[at]) and _filled(lines[at:end]) <= MOST_SIGNATURE:
            return at
    for at in range(start, end):
        if name and _is_name(lines[at], name) and _filled(lines[at:end]) <= MOST_SIGNATURE:
            return at
    return _short_tail(lines, end)


def is_closing(line: str) -> bool:
    """Whether a line says goodbye: "Best regards", "Danke, Jürgen"."""
    line = line.strip()
    if not line or len(line) > 60:
        return False
    first = line.partition(" / ")[0]  # goodbyes in two languages
    return bool(_CLOSING.match(first.rstrip(" ,.!-–"))) or bool(_CLOSING_NAME.match(line))


def closing_name(line: str) -> str:
    """Return the name behind a goodbye on one line: "Danke, Jürgen"."""
    found = _CLOSING_NAME.match(line.strip())
    return found["name"].strip() if found else ""


def _last_filled(lines: Sequence[str]) -> int:
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_tail(lines[end - 1])):
        end -= 1
    return end


def _is_tail(line: str) -> bool:
    return bool(_SENT_FROM.match(line)) or (len(line) > 60 and bool(_LEGAL.search(line)))


def _filled(lines: Sequence[str]) -> int:
    return sum(bool(line.strip()) for line in lines)


def _is_name(line: str, name: str) -> bool:
    words = re.findall(r"\w+", line.casefold())
    known = set(re.findall(r"\w+", name.casefold()))
    return bool(words) and len(line) < 50 and set(words) <= known and len(words) > len(known) / 3


def _short_tail(lines: Sequence[str], end: int) -> int:
    """Return where a run of short lines at the end begins, if one of them names a contact."""
    at = end
    hints = 0
    while at > 0 and end - at < MOST_SIGNATURE:
        line = lines[at - 1].strip()
        if len(line) > 75 or (_TRAILING.search(line) and len(line.split()) > 4):
            break
        hints += bool(_HINT.search(line))
        at -= 1
    if not hints or (at == 0 and end > 6):
        return end
    while at < end and not lines[at].strip():
        at += 1
    return at


def signature_lines(lines: Sequence[str]) -> list[str]:
    """Return the lines of a signature that say who wrote: no goodbye, no small print."""
    kept = []
    for line in lines:
        if _DELIMITER.match(line) or _is_tail(line) or not line.strip():
            continue
        if is_closing(line):
            continue
        if len(line) > 160:
            continue
        kept.append(re.sub(r"^(?:me|ich|moi) (?=[A-Z])", "", line.strip(), flags=re.IGNORECASE))
    return kept
