"""The first tables of the whole server: workspaces, invitations, devices, keys."""

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Id, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _api_key()
    _device()
    _invite()
    _secret()
    _workspace()


def _api_key() -> None:
    op.create_table(
        "api_key",
        sa.Column("key_hash", sa.LargeBinary(), nullable=False),
        sa.Column("workspace_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("key_hash"),
    )


def _device() -> None:
    op.create_table(
        "device",
        sa.Column("id", Id(), nullable=False),
        sa.Column("workspace_id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.Column("revoked_why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_device_user_id"), "device", ["user_id"], unique=False)
    op.create_index(op.f("ix_device_workspace_id"), "device", ["workspace_id"], unique=False)


def _invite() -> None:
    op.create_table(
        "invite",
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("workspace_id", Id(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("code_hash"),
    )


def _secret() -> None:
    op.create_table(
        "secret",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _workspace() -> None:
    op.create_table(
        "workspace",
        sa.Column("id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("wipe", sa.Integer(), nullable=False),
        sa.Column("lease_days", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
