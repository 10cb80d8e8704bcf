"""Column types and the rule by which each column syncs."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import TIMESTAMP, BigInteger, Integer, LargeBinary, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import JSON, TypeDecorator, TypeEngine

Rule = Literal["field", "guarded", "transition", "assign", "set", "append", "down", "local"]
"""How two devices agree on a column (SYNC.md 3.4); `local` never leaves the computer, and what is
`down` only a server writes."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Return whole microseconds since 1970: how SQLite keeps a moment; a naive one is a bug."""
    return (moment - EPOCH) // MICROSECOND


class Id(TypeDecorator[UUID]):
    """A UUID: 16 bytes in SQLite, `uuid` in PostgreSQL."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own type."""
        return Uuid() if dialect.name == "postgresql" else LargeBinary(16)

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Turn a UUID into what the database keeps."""
        return value if value is None or dialect.name == "postgresql" else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:  # noqa: ARG002 - fixed signature
        """Turn what the database kept into a UUID."""
        return value if value is None or isinstance(value, UUID) else UUID(bytes=value)


class Moment(TypeDecorator[datetime]):
    """An aware UTC moment: whole microseconds since 1970 in SQLite, `timestamptz` in PostgreSQL."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own type."""
        return TIMESTAMP(timezone=True) if dialect.name == "postgresql" else BigInteger()

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware moment into what the database keeps; a naive one is a bug."""
        if value is None or dialect.name == "postgresql":
            return value
        return microseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - fixed signature
        """Turn what the database kept into an aware UTC moment."""
        return (
            value if value is None or isinstance(value, datetime) else EPOCH + value * MICROSECOND
        )


def synced(
    rule: Rule, type_: TypeEngine[Any] | type[TypeEngine[Any]] | None = None, **options: Any
) -> MappedColumn[Any]:
    """Declare a column together with the rule by which it syncs."""
    args = () if type_ is None else (type_,)
    return mapped_column(*args, info={"sync": rule}, **options)


def words(rule: Rule = "field", **options: Any) -> MappedColumn[Any]:
    """Declare a text column that is empty, never NULL, where nothing is known."""
    return synced(rule, Text, default="", server_default="", **options)


def plain(value: object) -> object:
    """Return a column's value as JSON can carry it: ids as text, moments as UTC text.

    One moment has one text, whatever the zone it was said in: undo compares these.
    """
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if hasattr(value, "isoformat") else value


class _JsonMap(TypeDecorator[Any]):
    """JSON text in SQLite, `jsonb` in PostgreSQL; None is NULL in both."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own type."""
        if dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import JSONB  # 40 ms that a desk need not spend

            return JSONB(none_as_null=True)
        return JSON(none_as_null=True)


JsonMap = _JsonMap()
"""A map of texts, as `custom` and `field_ver` keep it."""

Counter = BigInteger().with_variant(Integer(), "sqlite")
"""A number that a server counts up for years."""

Fields = Mapping[str, Any]
