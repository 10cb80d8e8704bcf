"""The export command: to a file, or as JSON to standard output."""

from pathlib import Path
from typing import Any

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.features import exports
from leaddesk.features.export_files import VCARDS, export_file


def export(call: Call) -> Answer:
    """Write the book, or the tables asked for, to a file; with --json alone, to the output."""
    if call.args.file is None:
        if not call.args.json:
            raise Refused(
                "An export needs a file.", "Name one ending in .csv, .xlsx, .vcf or .json."
            )
        tables = exports.tables_named(call.args.what or "all")
        return Answer({table: call.book.read(exports.table_rows, table) for table in tables})
    path = Path(call.args.file).expanduser()
    leads = call.book.read(exports.chosen_leads, now=call.now, **_choice(call))
    whole = path.suffix.casefold() == ".json" or (
        path.suffix.casefold() == ".xlsx" and leads is None
    )
    tables = exports.tables_named(call.args.what or ("all" if whole else "leads"))
    version = getattr(call.args, "vcard", None) or VCARDS[0]
    rows = call.book.read(export_file, path, tables, leads=leads, vcard=version)
    return Answer({"file": str(path), "rows": rows, "what": list(tables)}, f"{rows} rows in {path}")


def _choice(call: Call) -> dict[str, Any]:
    """Return which leads were asked for on the command line."""

    def words(name: str) -> list[str]:
        said = getattr(call.args, name, None) or ""
        return [word.strip() for word in said.split(",") if word.strip()]

    return {
        "ids": words("leads"),
        "words": getattr(call.args, "search", None) or "",
        "statuses": words("status"),
    }
