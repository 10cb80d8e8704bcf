"""Commands that keep the book safe: backup, restore, doctor."""

import argparse
from pathlib import Path

from leaddesk.cli.answers import Answer, Call
from leaddesk.features import doctor as health
from leaddesk.store import backup as copies


def backup(call: Call) -> Answer:
    """Write a verified copy of the book, encrypted with the same key."""
    target = Path(call.args.file).expanduser()
    copies.copy(call.book.path, call.book.key, target)
    return Answer(
        {"file": str(target), "bytes": target.stat().st_size}, f"Verified copy in {target}"
    )


def restore(args: argparse.Namespace, profile: Path, key: bytes) -> Answer:
    """Put a copy in the book's place; the present book is kept beside it."""
    source = Path(args.file).expanduser()
    kept = copies.restore(profile, key, source)
    said = f"The book is back as of {source.name}."
    return Answer(
        {"restored": str(source), "kept": str(kept) if kept else None},
        f"{said} The one before is kept as {kept}." if kept else said,
    )


def doctor(call: Call) -> Answer:
    """Check every invariant; with --repair mend what can be derived anew, and check again."""
    if call.args.repair:
        health.repair(call.book, call.now)
    checks = health.examine(call.book)
    document = {
        "checks": [{"name": each.name, "ok": each.ok, "detail": each.detail} for each in checks]
    }
    lines = [
        f"{'ok ' if each.ok else 'BAD'} {each.name}  {each.detail}".rstrip() for each in checks
    ]
    if not all(each.ok for each in checks) and not call.args.repair:
        lines.append("Run `leaddesk doctor --repair` to mend what can be derived anew.")
    return Answer(document, "\n".join(lines), 0 if all(each.ok for each in checks) else 1)
