"""`clashes`, `flip`, `keep` and `tray`, as scripts call them."""

import argparse
from typing import Any

import pytest

from leaddesk import arguments
from leaddesk.cli import settling
from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead
from tests.builders_sync import add_nora, add_title_clash, join, refused


@pytest.fixture
def joined(book: Database) -> Database:
    join(book)
    return book


def run(book: Database, *words: str) -> Answer:
    args: argparse.Namespace = arguments.understood(words)
    answer: Answer = getattr(settling, args.command)(
        Call(args, book, NOW, book.read(working_hours))
    )
    return answer


def clashes(book: Database) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run(book, "clashes").json["clashes"]
    return found


def test_clashes_says_field_values_and_whose(joined: Database) -> None:
    nora, clash = add_nora(joined)

    assert clashes(joined) == [
        {
            "id": str(clash), "lead": str(nora), "name": "Nora Feld", "field": "due_on",
            "base": "Wed 25 Nov 09:00", "stands": "Fri 27 Nov 09:00",
            "aside": "Thu 26 Nov 10:00", "by": "You", "at": "2026-11-24T09:12:00+01:00",
        }
    ]  # fmt: skip
    assert "Fri 27 Nov 09:00 stands" in run(joined, "clashes").text


def test_flip_and_keep_take_an_id_or_its_beginning(joined: Database) -> None:
    _, date = add_nora(joined)
    title = add_title_clash(joined)

    assert run(joined, "flip", str(date)).json["detail"] == "Next date: Thu 26 Nov 10:00"
    assert run(joined, "keep", str(title)).json["detail"] == "Job title: Head of buying"
    assert clashes(joined) == []
    with pytest.raises(Refused, match="no clash"):
        run(joined, "keep", "ffff")


def test_the_tray_is_listed_sent_again_and_discarded(joined: Database) -> None:
    lead = add_lead(joined, "Tom Ferrer")
    first = refused(joined, lead, "title", "Maintenance lead")
    second = refused(joined, lead, "wants", "Pumps", "unknown")

    found = run(joined, "tray").json["tray"]
    assert [(row["id"], row["value"]) for row in found] == [
        (first, "Maintenance lead"), (second, "Pumps"),
    ]  # fmt: skip

    assert run(joined, "tray", "--discard", str(second)).json["did"] == "Discarded for Tom Ferrer"
    assert run(joined, "tray", "--retry", str(first)).json["did"] == "Sent again for Tom Ferrer"
    assert run(joined, "tray").text == "Everything was sent."
