"""Legal forms of firms: which are one form written in several ways, and which company is meant.

A GmbH and a Ltd of one name are two firms. A name without a form is the firm of that name, as long
as there is only one.
"""

from collections.abc import Sequence
from functools import lru_cache

from leaddesk.matching.normalise import company_and_form, normal_company

_SAME = {
    "limited": "ltd", "ltee": "ltd", "limitee": "ltd", "pvt": "ltd", "pty": "ltd", "pte": "ltd",
    "incorporated": "inc", "corp": "inc", "corporation": "inc", "mbh": "gmbh",
    "aktiengesellschaft": "ag", "kommanditgesellschaft": "kg", "aktiebolag": "ab",
    "osakeyhtio": "oy", "aktieselskab": "as", "anpartsselskab": "aps", "sasu": "sas", "slu": "sl",
    "limitada": "lda", "ltda": "lda", "spa": "spa", "spapa": "spa", "bvba": "bv",
}  # fmt: skip
"""One form in other words: a corporation may say Inc or Corp; a SASU is a SAS of one owner."""

_SAYS_NOTHING = frozenset("and co company unipessoal sociedad".split())
_JOINED = {"spzoo": "spzoo", "zoo": "spzoo", "anonima": "sa"}


@lru_cache(maxsize=4096)
def legal_form(name: str) -> str:
    """Return the legal form at the end of a firm's name, the same however it is written.

    Empty where there is none, or only one that says little ("Co."). "GmbH & Co. KG" is "gmbh kg".
    """
    said = [_JOINED.get(word, _SAME.get(word, word)) for word in company_and_form(name)[1]]
    telling = [word for word in said if word not in _SAYS_NOTHING and word != "sp"]
    return " ".join(dict.fromkeys(telling))


def forms_differ(one: str, other: str) -> bool:
    """Whether two legal forms are those of two firms: both are said, and they are not the same."""
    return bool(one and other and one != other)


def meant(forms: Sequence[str], form: str) -> int | None:
    """Return which of the firms of one name is meant; None: none of them, or it cannot be told.

    Args:
        forms: of those there are, the oldest first; empty where it is not known.
        form: that is said.
    """
    if form in forms:
        return forms.index(form)
    return 0 if len(forms) == 1 and not forms_differ(forms[0], form) else None


def is_same_firm(one: str, other: str) -> bool:
    """Whether two names are one firm's: the same, and not of two legal forms."""
    same = normal_company(one) == normal_company(other)
    return same and not forms_differ(legal_form(one), legal_form(other))


def with_form(name: str, fuller: str) -> str:
    """Return a firm's name as it is spelt, with the legal form that a fuller one of it says."""
    words, plain = fuller.split(), normal_company(fuller)
    for start in range(len(words) - 1, 0, -1):
        before = " ".join(words[:start])
        is_cut = "sp" in company_and_form(before)[1]  # of "Sp. z o.o."
        if normal_company(before) == plain and not legal_form(before) and not is_cut:
            return f"{name.rstrip(' ,')} {' '.join(words[start:])}"
    return fuller
