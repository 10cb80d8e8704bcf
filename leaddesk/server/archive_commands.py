"""`leaddesk admin backup` and `restore`: what they answer."""

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from leaddesk.server import archive, restoring
from leaddesk.server.archive import Counted
from leaddesk.server.place import Place


def backup(place: Place, file: Path, only: UUID | None, now: datetime) -> tuple[Any, str]:
    """Write a backup; return what it holds, for programs and for people."""
    counted = archive.backup(place, file, only, now=now)
    size = file.stat().st_size
    document = {"file": str(file), "bytes": size, **_document(counted)}
    return document, f"{file}: {_words(counted)}, {size} bytes."


def restore(place: Place, file: Path) -> tuple[Any, str]:
    """Restore a backup; return what came, for programs and for people."""
    counted = restoring.restore(place, file)
    return {"file": str(file), **_document(counted)}, f"Restored: {_words(counted)}."


def _document(counted: Counted) -> dict[str, Any]:
    named = [{"id": str(key), "name": name} for key, name in counted.workspaces.items()]
    return {"workspaces": named, "rows": counted.rows}


def _words(counted: Counted) -> str:
    return f"{', '.join(counted.workspaces.values())}, {counted.rows} rows"
