"""Runs migrations on the connection that `store/migrate.py` hands over."""

from alembic import context

from leaddesk.store import (  # noqa: F401 - these declare their tables on the metadata
    down_tables,
    local_tables,
    sync_tables,
)
from leaddesk.store.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
