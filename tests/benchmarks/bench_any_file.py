"""How well any file is understood: dialects, column names, mails, notes, messy files.

Run: python -m tests.benchmarks.bench_any_file
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leaddesk.ingest.fields import field_for
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.opening import open_source
from leaddesk.ingest.reading import preview, read_rows
from leaddesk.ingest.records import Record
from tests.benchmarks.bench_dialects import annotated, measure, ours, shared
from tests.builders import open_here
from tests.ingest.bounded import Child
from tests.ingest.header_words import HEADERS, by_name
from tests.ingest.test_mail import SIGNED, mail
from tests.ingest.test_notebook import ONE, SEVERAL, says

Line = tuple[str, int, int]


def leads(text: str) -> list[Incoming]:
    """Return the leads of a pasted text."""
    return [row for row in read_rows(preview(None, paste=text)) if isinstance(row, Incoming)]


def dialects() -> Line:
    """Return how many annotated CSV files are cut right."""
    from leaddesk.ingest.encoding import decode

    loaded = [
        (list(decode(path).lines())[:120], delimiter, quote)
        for path, delimiter, quote in annotated(shared() / "dialects")
    ]
    right, _, _ = measure(ours, loaded)
    return "dialects, annotated files", right, len(loaded)


def spectrum() -> Line:
    """Return how many files of csv-spectrum are read cell for cell."""
    folder = shared() / "messy" / "csv_spectrum"
    right = count = 0
    for path in sorted(folder.rglob("*.csv")):
        truth = json.loads((folder / "json" / f"{path.stem}.json").read_text("utf-8", "replace"))
        truth = truth if isinstance(truth, list) else [truth]
        records = open_source(path, None).records()
        head, *rows = [item.cells for item in records if isinstance(item, Record)]
        flat = [[cell.replace("\r\n", "\n") for cell in map(str, each.values())] for each in truth]
        right += [row[: len(head)] for row in rows] == flat
        count += 1
    return "csv-spectrum, files cell for cell", right, count


def headers() -> Iterator[Line]:
    """Yield how many column names of each list are mapped."""
    groups = json.loads((shared() / "header_vocab/headers.json").read_text("utf-8"))
    given = {name: field for key, names in groups.items() if key != "_about"
             for name, field in names.items()}  # fmt: skip
    for what, names in (("given", given), *((each, by_name(each)) for each in HEADERS)):
        right = sum(field_for(name) == field for name, field in names.items())
        yield f"column names, {what}", right, len(names)


def fits(row: Incoming, expected: Mapping[str, Any]) -> int:
    """Return how many fields of a lead are as expected."""
    right = 0
    for name, value in expected.items():
        try:
            says(row, **{name: value})
        except AssertionError:
            continue
        right += 1
    return right


def mails() -> Iterator[Line]:
    """Yield fields right in labelled signatures, and senders found in the mails at hand."""
    right = count = 0
    for body, expected in SIGNED:
        (row,) = leads(mail(body))
        right += sum(getattr(row, name) == value for name, value in expected.items())
        count += len(expected)
    yield "mails, fields of labelled signatures", right, count
    files = sorted((shared() / "messy" / "mail_talon").rglob("*.eml"))
    found = [row for path in files for row in read_rows(preview(path))]
    yield (
        "mails at hand with sender and note",
        sum(isinstance(row, Incoming) and bool(row.emails and row.notes) for row in found),
        len(files),
    )


def notes() -> Line:
    """Return fields right in labelled texts."""
    right = count = 0
    for text, expected in [*((text, [one]) for text, one in ONE), *SEVERAL]:
        rows = leads(text)
        count += sum(map(len, expected))
        if len(rows) == len(expected):
            right += sum(map(fits, rows, expected))
    return f"notes, fields of {len(ONE) + len(SEVERAL)} labelled texts", right, count


def messy() -> Line:
    """Return how many messy files come in or are refused without a fault."""
    files = sorted(path for path in (shared() / "messy").rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory() as folder:
        open_here(Path(folder) / "profile").close()
        with Child(Path(folder) / "profile", Path(folder)) as child:
            right = sum(not child.read(path)["faults"] for path in files)
    return "messy files without a fault", right, len(files)


def main() -> None:
    """Print the table."""
    for what, right, count in (dialects(), spectrum(), *headers(), *mails(), notes(), messy()):
        sys.stdout.write(f"{what:45}{right:6} of {count:5}  {right / max(count, 1):.3f}\n")


if __name__ == "__main__":
    main()
