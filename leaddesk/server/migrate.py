"""Brings a server's databases to the form this program knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData

from leaddesk.server.tables import Numbered, Shared
from leaddesk.store.down_tables import WIRE
from leaddesk.store.local_tables import Setting

HERE = Path(__file__).parent / "migrations"
KINDS = ("shared", "workspace")
SHARED_SCHEMA = "leaddesk"
LOCK = 0x1EAD_DE5C
"""The advisory lock that two servers starting at once take in turn."""


def shared_metadata() -> MetaData:
    """Return the tables of the whole server."""
    return Shared.metadata


def workspace_metadata() -> MetaData:
    """Return the tables of one workspace: the desk's that sync, and the server's own."""
    found = MetaData()
    for table in (*(each.__table__ for each in WIRE), Setting.__table__):
        table.to_metadata(found)
    for own in Numbered.metadata.tables.values():
        own.to_metadata(found)
    return found


def bring_up_shared(engine: Engine) -> None:
    """Make or migrate the tables of the whole server."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            _enter(connection, SHARED_SCHEMA)
        _upgrade(connection, "shared")
        connection.commit()


def bring_up_workspace(engine: Engine, schema: str | None) -> None:
    """Make or migrate the tables of one workspace."""
    with engine.connect() as connection:
        if schema is not None:
            _enter(connection, schema)
        _upgrade(connection, "workspace")
        connection.commit()


def _enter(connection: Connection, schema: str) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{schema}"')
    connection.exec_driver_sql(f'SET LOCAL search_path TO "{schema}"')


def heads() -> dict[str, str]:
    """Return the newest revision of each kind of database that this program knows."""
    return {which: ScriptDirectory(HERE / which).get_current_head() or "" for which in KINDS}


def _upgrade(connection: Connection, which: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(HERE / which).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
