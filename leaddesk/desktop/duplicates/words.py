"""What the Duplicates page says: headlines, sides, cells, and all of it for the screen reader."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.words import day_month, inside, number
from leaddesk.domain.merge_rows import (
    COMPANY,
    EvidenceLine,
    MergeField,
    MergePlan,
    MergeSide,
    PairList,
    PairRow,
    Pick,
    Side,
)

translate = QCoreApplication.translate
_SURELY, _LIKELY = 90, 70
EVEN = 50


def pairs_text(count: int) -> str:
    """Return "3 pairs"."""
    if count == 1:
        return translate("Duplicates", "1 pair")
    return translate("Duplicates", "{n} pairs").format(n=number(count))


def title_of(pair: PairRow) -> str:
    """Return a pair as the list names it."""
    return f"{pair.a_name}, {pair.b_name}"


def headline(pair: PairRow) -> str:
    """Return a pair as the page is called."""
    return translate("Duplicates", "{one} and {other}").format(one=pair.a_name, other=pair.b_name)


def verdict(score: int, what: str) -> str:
    """Return "Very likely one person, 91 of 100"."""
    firm = what == COMPANY
    if score >= _SURELY:
        form = (
            translate("Duplicates", "Very likely one company, {n} of 100")
            if firm
            else translate("Duplicates", "Very likely one person, {n} of 100")
        )
    elif score >= _LIKELY:
        form = (
            translate("Duplicates", "Likely one company, {n} of 100")
            if firm
            else translate("Duplicates", "Likely one person, {n} of 100")
        )
    else:
        form = (
            translate("Duplicates", "Perhaps one company, {n} of 100")
            if firm
            else translate("Duplicates", "Perhaps one person, {n} of 100")
        )
    return form.format(n=score)


def place_text(place: int, total: int) -> str:
    """Return "1 of 3"."""
    return translate("Duplicates", "{n} of {all}").format(n=number(place), all=number(total))


def points_text(points: int) -> str:
    """Return "+45" or, with a true minus, "-6"."""
    return f"+{points}" if points >= 0 else f"\N{MINUS SIGN}{-points}"


def chips(lines: tuple[EvidenceLine, ...]) -> list[tuple[str, str, bool]]:
    """Return points, words and whether they speak for it; with the first they make the score."""
    first = (str(EVEN), translate("Duplicates", "to begin with"), False)
    told = [(points_text(line.points), line.text, line.points > 0) for line in lines if line.points]
    return [first, *told] if told else []


def looked_text(pairs: PairList) -> str:
    """Return how far the book has been looked through, and what is remembered."""
    if pairs.waiting:
        form = translate(
            "Duplicates",
            "Looked through {n} leads so far, on this computer; {m} are still to come. "
            "Pairs you set apart are remembered.",
        )
    else:
        form = translate(
            "Duplicates",
            "Looked through {n} leads, on this computer. Pairs you set apart are remembered.",
        )
    return form.format(n=number(pairs.checked), m=number(pairs.waiting))


def empty_text(pairs: PairList) -> tuple[str, str]:
    """Return what is said where no pair is left."""
    if pairs.waiting:
        rest = translate("Duplicates", "{n} leads checked so far, {m} are still to come.")
    else:
        rest = translate("Duplicates", "{n} leads checked.")
    title = translate("Duplicates", "No pairs left")
    return title, rest.format(n=number(pairs.checked), m=number(pairs.waiting))


def side_titles() -> tuple[str, str]:
    """Return "Newer" and "Older"."""
    return translate("Duplicates", "Newer"), translate("Duplicates", "Older")


def side_text(side: MergeSide, what: str, now: datetime, zone: tzinfo) -> str:
    """Return "HubSpot.csv, 20 Nov, 2 activities" or "Yours since 3 Mar, 12 activities"."""
    day = day_month(side.since.astimezone(zone).date(), now.astimezone(zone).date())
    if side.origin:
        came = translate("Duplicates", "{file}, {day}").format(file=side.origin, day=day)
    else:
        came = translate("Duplicates", "Yours since {day}").format(day=day)
    return f"{came}, {_count_text(side.activities, what)}" if side.activities else came


def _count_text(count: int, what: str) -> str:
    if what == COMPANY:
        one, more = translate("Duplicates", "1 lead"), translate("Duplicates", "{n} leads")
    else:
        one = translate("Duplicates", "1 activity")
        more = translate("Duplicates", "{n} activities")
    return one if count == 1 else more.format(n=number(count))


def kept_text(plan: MergePlan) -> str:
    """Return what a merge keeps of both."""
    if plan.what == COMPANY:
        count = _count_text(plan.kept, COMPANY)
        return translate("Duplicates", "{count} will be there").format(count=count)
    count = _count_text(plan.kept, plan.what)
    if plan.steps > 1 and not plan.kept:
        return translate("Duplicates", "Both next steps kept, the sooner one leads")
    if plan.steps > 1:
        form = translate("Duplicates", "{count} and both next steps kept, the sooner one leads")
        return form.format(count=count)
    return translate("Duplicates", "{count} kept").format(count=count) if plan.kept else ""


def empty_word() -> str:
    """Return what stands in a cell without a value."""
    return translate("Duplicates", "Empty")


def same_word() -> str:
    """Return what is said of a field in which both are alike."""
    return translate("Duplicates", "same on both")


def typed_word() -> str:
    """Return what is said of a value that the rep typed."""
    return translate("Duplicates", "typed by you")


def takes(pick: Pick, side: Side) -> bool:
    """Whether a choice takes what a side says."""
    return pick.takes_a if side is Side.A else pick.takes_b


def spoken_cell(field: MergeField, side: Side, titles: tuple[str, str], pick: Pick) -> str:
    """Return one cell for the screen reader."""
    value = (field.a if side is Side.A else field.b) or empty_word()
    title = titles[0] if side is Side.A else titles[1]
    chosen = takes(pick, side)
    form = (
        translate("Duplicates", "{field}, {side}: {value}. Chosen.")
        if chosen
        else translate("Duplicates", "{field}, {side}: {value}. Not chosen.")
    )
    said = form.format(field=field.label, side=title, value=value)
    return f"{said} {field.reason}." if chosen and pick == field.pick else said


def spoken_same(field: MergeField) -> str:
    """Return a field in which both are alike, for the screen reader."""
    form = translate("Duplicates", "{field}: {value}, same on both.")
    return form.format(field=field.label, value=field.a or empty_word())


def reasons_text(reasons: tuple[str, ...]) -> str:
    """Return the strongest evidence as one line of the list."""
    plain = ("Same", "Other", "Similar", "Near")  # of English, which is small inside a sentence
    later = (inside(each) if each.split(" ")[0] in plain else each for each in reasons[1:])
    return ", ".join((*reasons[:1], *later))


def spoken_pair(pair: PairRow, reasons: str) -> str:
    """Return a pair of the list for the screen reader."""
    form = translate("Duplicates", "{one} and {other}, {n} of 100.")
    said = form.format(one=pair.a_name, other=pair.b_name, n=pair.score)
    return " ".join(filter(None, (said, reasons, together_sentence(pair))))


def together_text(pair: PairRow) -> str:
    """Return how many belong together with a pair; empty where only these two do."""
    form = translate("Duplicates", "{n} together")
    return form.format(n=number(pair.together)) if pair.together else ""


def together_sentence(pair: PairRow) -> str:
    """Return the same as a sentence."""
    form = translate("Duplicates", "{n} belong together with this pair.")
    return form.format(n=number(pair.together)) if pair.together else ""
