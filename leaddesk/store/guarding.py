"""Refuses, in tests, any write to a synced table that comes from elsewhere than the outbox."""

from collections.abc import Callable
from typing import Any

from leaddesk.store.tables import BY_NAME

GUARD = """
CREATE TEMP TRIGGER guard_{verb}_{table} BEFORE {verb} ON main.{table} WHEN leaddesk_writing() = 0
BEGIN SELECT RAISE(ABORT, 'synced table {table} written outside store/outbox.py'); END
"""


def guard(connection: Any, is_writing: Callable[[], int]) -> None:
    """Make a raw connection refuse any write to a synced table that comes from elsewhere."""
    connection.create_function("leaddesk_writing", 0, is_writing)
    for table in BY_NAME:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(GUARD.format(verb=verb, table=table))
