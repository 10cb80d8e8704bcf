"""The import command: files in, what came of them, or a whole import back out."""

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.features import import_page, import_resume, imports
from leaddesk.features.import_memory import recalled
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.imports import Counts, Imported, Options
from leaddesk.ingest.reading import Preview

WHOLE_ROW = "row"
"""Stands where a field is named and no single one is at fault."""


def import_(call: Call) -> Answer:
    """Bring files in, or take an import back."""
    if call.args.undo:
        return _undo(call)
    if call.args.resume:
        return _resume(call)
    if not call.args.files:
        raise Refused("There is nothing to import.", "Name a file: leaddesk import FILE")
    options = Options(
        _mapping(call.args.map),
        call.args.duplicates,
        call.args.path,
        sheet=call.args.sheet,
        date_order=call.args.date_order,
        likely=call.args.likely,
        choices=_chosen(call.args.choose),
        statuses=_chosen(call.args.status),
    )
    if call.args.look:
        file = str(Path(call.args.files[0]).expanduser())
        looked = call.book.read(import_page.look, file, None, options, now=call.now)
        return Answer(asdict(looked), "")
    looked_at = [_look(call, Path(name).expanduser(), options) for name in call.args.files]
    if call.args.dry_run:
        seen = [each for each, _ in looked_at]
        done = call.book.read(imports.plan_all, seen, options, now=call.now)
    else:
        with import_resume.alone(call.book):
            done = tuple(_bring_in(call, *each) for each in looked_at)
    return Answer(_document(done), "\n".join(map(_said, done)))


def _look(call: Call, path: Path, options: Options) -> tuple[Preview, Options]:
    """Look at a file as the last one of its kind was corrected."""
    seen = imports.look_at(path, options)
    known = call.book.read(recalled, seen, options)
    return (seen if known == options else imports.look_at(path, known)), known


def settle(call: Call) -> None:
    """Finish or take back what a crash left half done, and say so."""
    _say(import_resume.settle(call.book, call.now))


def _say(sentences: Sequence[str]) -> None:
    """Say what became of a stopped import, beside the answer and also where no one watches."""
    for sentence in sentences:
        sys.stderr.write(sentence + "\n")


def _undo(call: Call) -> Answer:
    try:
        batch = UUID(call.args.undo)
    except ValueError as error:
        raise Refused(
            f"{call.args.undo} is not the id of an import.", "It was printed as `batch`."
        ) from error
    with import_resume.alone(call.book):
        touched = take_back_batch(call.book, batch, call.now)
    document = {
        "undone": [touched.label.removeprefix("Undid: ")],
        "leads": len(touched.leads),
        "left_alone": list(touched.left_alone),
    }
    return Answer(
        document, "\n".join([f"{touched.label}. {len(touched.leads)} leads.", *touched.left_alone])
    )


def _resume(call: Call) -> Answer:
    """Finish the import that was stopped, and say what came of it: how the window goes on."""
    with import_resume.alone(call.book):
        stopped = call.book.read(import_page.stopped_import)
        if stopped is None:
            raise Refused("No import was stopped half-way.", "Name a file: leaddesk import FILE")

        def progress(counts: Counts, _size: int) -> None:
            call.progress(f"{stopped.name}: {counts.rows} rows")

        said = import_resume.settle_alone(call.book, call.now, progress)
    done = call.book.read(import_page.whole_import, UUID(stopped.batch))
    if done is None:
        raise Refused(" ".join(said))
    document = {"batch": done.batch, "file": done.name, **asdict(done.counts)}
    return Answer(document, "\n".join(said))


def _mapping(pairs: Sequence[str]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, sign, field = pair.rpartition("=")
        if not sign:
            raise Refused(
                f"{pair} is not COLUMN=FIELD.", "Write for example: --map 'Telefon=phone'"
            )
        mapping[column.strip()] = field.strip()
    return mapping


def _chosen(pairs: Sequence[str]) -> dict[str, str]:
    """Return what the window says the rep chose: by row, or by the reasons of many."""
    return {which: how for which, _, how in (pair.rpartition("=") for pair in pairs)}


def _bring_in(call: Call, seen: Preview, options: Options) -> Imported:
    _say(import_resume.settle_alone(call.book, call.now))

    def progress(counts: Counts, _size: int) -> None:
        call.progress(f"{seen.name}: {counts.rows} rows")

    return imports.bring_in(call.book, seen, options, call.now, progress)


def _document(done: Sequence[Imported]) -> dict[str, Any]:
    each = [_one(imported) for imported in done]
    if len(each) == 1:
        return each[0]
    total = {
        name: sum(one[name] for one in each)
        for name in ("rows", "new", "updated", "duplicate", "refused")
    }
    rejected = [row for one in each for row in one["rejected"]]
    return {**total, "batch": each[0]["batch"], "rejected": rejected, "files": each}


def _one(imported: Imported) -> dict[str, Any]:
    seen, counts = imported.seen, imported.counts
    return {
        "batch": str(imported.batch) if imported.batch else None,
        "file": seen.name,
        "rows": counts.rows,
        "new": counts.new,
        "updated": counts.updated,
        "duplicate": counts.duplicate,
        "refused": counts.refused,
        "rejected": [
            {
                "file": seen.name,
                "row": row.row,
                "line": row.line,
                "field": row.field or WHOLE_ROW,
                "why": row.why,
            }
            for row in imported.rejected
        ],
        "encoding": seen.encoding,
        "delimiter": seen.delimiter,
        "fingerprint": seen.fingerprint or None,
        "columns": {column.name: column.field for column in seen.columns},
        "warnings": list(seen.warnings),
    }


def _said(imported: Imported) -> str:
    counts = imported.counts
    lines = [
        f"{imported.seen.name}: {counts.rows} rows = {counts.new} new + {counts.updated} updated"
        f" + {counts.duplicate} duplicate + {counts.refused} refused"
    ]
    lines += [
        f"  line {row.line}, {row.field or 'whole row'}: {row.why}"
        for row in imported.rejected[:20]
    ]
    if imported.batch:
        lines.append(f"Take it back with: leaddesk import --undo {imported.batch}")
    return "\n".join(lines)
