"""Brings a book's tables to the form this program knows, after a verified copy."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from leaddesk.store import trouble
from leaddesk.store.database import SCHEMA, connect

HERE = Path(__file__).parent / "migrations"


def build(path: Path, key: bytes) -> None:
    """Make all tables in a new file."""
    _upgrade(path, key)


def bring_up(book: Path, key: bytes, version: str) -> None:
    """Migrate a book of an older LeadDesk; the copy made before it lies in its backups folder.

    Raises:
        Refused: the book is newer than this program, or open elsewhere.
    """
    from leaddesk.store import backup

    if version and version not in known():
        raise trouble.newer_schema(book)
    backup.alone(book, key)
    backup.copy(book, key, backup.folder_of(book) / f"before-{SCHEMA}-from-{version or 'none'}.db")
    _upgrade(book, key)


def known() -> set[str]:
    """Return every migration this program can run or build upon."""
    script = ScriptDirectory.from_config(_config())
    return {revision.revision for revision in script.walk_revisions()}


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return config


def engine_for(path: Path, key: bytes) -> Engine:
    """Return an engine over one plain connection to an encrypted file."""

    def make() -> Any:
        return connect(path, key, wal=False)

    engine = create_engine("sqlite://", module=sqlcipher, creator=make, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _upgrade(path: Path, key: bytes) -> None:
    engine = engine_for(path, key)
    config = _config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, SCHEMA)
        connection.commit()
    engine.dispose()
