"""What a rep corrected in a file, kept for the next file of that kind.

A kind is the set of column names, whatever their order, case or accents, so that next month's
export is known again. Kept as a setting of the book: it is the rep's own and never synced.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from leaddesk.features.import_run import Options
from leaddesk.ingest.reading import Preview
from leaddesk.ingest.vocabulary import FIELDS, key
from leaddesk.store.local_tables import Setting

START = "import_kind:"
MOST_KINDS = 200
"""Kinds of file that are remembered; the one used longest ago gives way."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a rep says of a file that the file does not say itself.

    Attributes:
        mapping: column name -> field.
        statuses: text of a status column -> key of a status.
        date_order: dmy, mdy, or "" where none was chosen.
        sheet: of a workbook, "" where none was chosen.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    date_order: str = ""
    sheet: str = ""

    def __bool__(self) -> bool:
        return bool(self.mapping or self.statuses or self.date_order or self.sheet)

    def over(self, other: "Corrections") -> "Corrections":
        """Return these where they say something, else the others."""
        return Corrections(
            {**other.mapping, **self.mapping},
            {**other.statuses, **self.statuses},
            self.date_order or other.date_order,
            self.sheet or other.sheet,
        )


def kind_of_file(names: Sequence[str]) -> str:
    """Return what is the same for files with these column names; "" for a file without names."""
    plain = sorted({key(name) for name in names if name.strip()})
    if not plain:
        return ""
    return blake2b("\n".join(plain).encode(), digest_size=12).hexdigest()


def remembered(session: Session, seen: Preview) -> Corrections:
    """Return what was corrected in the last file of this kind that fits this one.

    Columns that are not there any more are left out.
    """
    kept = session.get(Setting, START + kind_of_file(seen.header))
    if kept is None or not seen.header:
        return Corrections()
    names = {key(column.name): column.name for column in seen.columns}
    mapping = {
        names[plain]: field_
        for plain, field_ in kept.value.get("mapping", {}).items()
        if plain in names and field_ in FIELDS
    }
    sheet = kept.value.get("sheet", "")
    return Corrections(
        mapping,
        dict(kept.value.get("statuses", {})),
        kept.value.get("date_order", ""),
        sheet if sheet in seen.sheets else "",
    )


def remember(session: Session, seen: Preview, said: Corrections) -> None:
    """Keep what was corrected in a file; nothing corrected leaves what was kept before.

    Args:
        session: a writer.
        seen: the file.
        said: what the rep corrected now, with what was remembered beneath.
    """
    kind = kind_of_file(seen.header)
    if not kind or not said:
        return
    value: dict[str, Any] = {
        "mapping": {key(name): field_ for name, field_ in said.mapping.items()},
        "statuses": dict(said.statuses),
        "date_order": said.date_order,
        "sheet": said.sheet,
        "n": _next(session),
    }
    session.merge(Setting(key=START + kind, value=value))
    session.flush()
    _forget_oldest(session)


def remember_options(session: Session, seen: Preview, options: Options) -> None:
    """Keep what was corrected in a file that comes in now."""
    remember(session, seen, _of(options))


def recalled(session: Session, seen: Preview, options: Options) -> Options:
    """Return options with what was remembered for files of this kind beneath them."""
    said = _of(options).over(remembered(session, seen))
    return replace(
        options,
        mapping=said.mapping,
        statuses=said.statuses,
        date_order=said.date_order,
        sheet=said.sheet,
    )


def _of(options: Options) -> Corrections:
    return Corrections(options.mapping, options.statuses, options.date_order, options.sheet)


def forget(session: Session, seen: Preview) -> None:
    """Forget what was corrected in files of this kind."""
    session.execute(delete(Setting).where(Setting.key == START + kind_of_file(seen.header)))


def _kinds(session: Session) -> list[tuple[int, str]]:
    query = select(Setting.key, Setting.value).where(Setting.key.startswith(START))
    return sorted((int(value.get("n", 0)), name) for name, value in session.execute(query))


def _next(session: Session) -> int:
    return max((n for n, _ in _kinds(session)), default=0) + 1


def _forget_oldest(session: Session) -> None:
    old = [name for _, name in _kinds(session)[:-MOST_KINDS]]
    if old:
        session.execute(delete(Setting).where(Setting.key.in_(old)))
