"""The export command: to a file, or as JSON to standard output."""

from pathlib import Path

from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.features import exports
from leaddesk.features.export_files import export_file


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
    whole = path.suffix.casefold() in {".json", ".xlsx"}
    tables = exports.tables_named(call.args.what or ("all" if whole else "leads"))
    rows = call.book.read(export_file, path, tables)
    return Answer({"file": str(path), "rows": rows, "what": list(tables)}, f"{rows} rows in {path}")
