"""Checks a value against the part of JSON Schema that our document uses."""

from collections.abc import Iterator, Mapping
from typing import Any

KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
KNOWN = frozenset(
    "$ref anyOf type enum properties required items prefixItems additionalProperties default title"
    " description contentEncoding minItems maxItems".split()
)


def faults(value: Any, schema: Any, document: Mapping[str, Any], at: str = "body") -> Iterator[str]:
    """Yield where a value is not as a schema says."""
    if schema is False:
        yield f"{at}: nothing may be here"
        return
    assert set(schema) <= KNOWN, f"{at}: {set(schema) - KNOWN} is not checked"
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield from faults(value, document["components"]["schemas"][name], document, at)
        return
    if "anyOf" in schema:
        if all(any(faults(value, each, document, at)) for each in schema["anyOf"]):
            yield f"{at}: {value!r:.60} is none of {len(schema['anyOf'])}"
        return
    kind = schema.get("type")
    is_kind = kind is None or isinstance(value, KINDS[kind])
    if not is_kind or (isinstance(value, bool) and kind in {"integer", "number"}):
        yield f"{at}: {value!r:.60} is no {kind}"
        return
    if isinstance(value, dict):
        yield from _object(value, schema, document, at)
    elif isinstance(value, list):
        yield from _array(value, schema, document, at)


def _object(
    value: dict[str, Any], schema: Any, document: Mapping[str, Any], at: str
) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}.{name} is missing"
    for name, each in value.items():
        part = known.get(name, schema.get("additionalProperties", not known))
        if part is not True:
            yield from faults(each, part, document, f"{at}.{name}")


def _array(value: list[Any], schema: Any, document: Mapping[str, Any], at: str) -> Iterator[str]:
    first = schema.get("prefixItems", [])
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at} has {len(value)} parts"
    for number, each in enumerate(value):
        part = first[number] if number < len(first) else schema.get("items", True)
        if part is not True:
            yield from faults(each, part, document, f"{at}[{number}]")
