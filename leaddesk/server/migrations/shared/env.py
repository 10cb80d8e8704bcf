"""Runs migrations on the connection that `server/migrate.py` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=False)
with context.begin_transaction():
    context.run_migrations()
