"""What only a number tells apart is not the same."""

import pytest

from leaddesk.matching.firms import domain_level
from leaddesk.matching.numbered import are_numbered_apart
from leaddesk.matching.records import Record, make_record


def person(first: str, last: str, **more: object) -> Record:
    return make_record("x", first=first, last=last, **more)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        (person("First12", "Last12"), person("First17", "Last17"), True),
        (person("", "", company="Branch 12"), person("", "", company="Branch 17"), True),
        (person("", "", company="Agency"), person("", "", company="Agency 2"), True),
        (
            person("Ann", "Ray", emails=["ann.ray@acme.example"]),
            person("Ann", "Ray", emails=["ann.ray2@acme.example"]),
            True,
        ),
        (
            person("Ann", "Ray", emails=["ann.ray7@acme.example"]),
            person("Ann", "Ray", emails=["ann.ray7@other.example"]),
            False,
        ),
        (
            person("Ann", "Ray", emails=["ann1@acme.example"], phones=["0171 3920042"]),
            person("Ann", "Ray", emails=["ann2@acme.example"], phones=["+49 171 3920042"]),
            False,
        ),
        (person("Ann", "Ray"), person("Anne", "Ray"), False),
    ],
)
def test_a_number_in_a_name_or_mailbox_tells_two_apart(
    a: Record, b: Record, *, apart: bool
) -> None:
    assert are_numbered_apart(a, b) == apart
    assert are_numbered_apart(b, a) == apart


def test_domains_that_only_a_number_tells_apart_are_two() -> None:
    assert domain_level("firma50.example", "firma0.example") == "differs"
    assert domain_level("acme-pumps.example", "acmepump.example") == "a slip off"
