"""Rules in a workspace: read fresh for each lead, tried before they count."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from leaddesk.server import assigning, rules_commands
from leaddesk.server.rules import Enquiry
from leaddesk.server.rules_file import BadRules
from tests.builders import NOW
from tests.command_line import CommandLine
from tests.server.people import lead, member
from tests.sync.world import World


def rules(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "rules.toml"
    file.write_text(text)
    return file


def given(world: World, **fields: str) -> str:
    return world.space.write(assign, Enquiry(**fields), now=NOW)


def assign(session, enquiry, *, now):
    choice = assigning.assign(session, enquiry, now)
    return choice.member.name if choice else ""


IN_TURN = '[[rule]]\nname = "All"\nmembers = ["mara@halden.example", "dana@halden.example"]\n'


def test_rules_count_from_the_moment_they_are_uploaded(world: World, tmp_path: Path):
    member(world, "mara")
    member(world, "dana")

    rules_commands.upload(world.space, rules(tmp_path, IN_TURN), NOW)
    first = [given(world) for _ in range(4)]
    only = '[[rule]]\nname = "All"\nowner = "dana@halden.example"\n'
    rules_commands.upload(world.space, rules(tmp_path, only), NOW)

    assert first == ["Mara", "Dana", "Mara", "Dana"]
    assert given(world) == "Dana"
    assert rules_commands.show(world.space)[1] == only


def test_the_owner_of_a_companys_lead_gets_the_next_of_it(world: World, tmp_path: Path):
    member(world, "mara")
    sol = member(world, "sol", team="South")
    lead(world, sol, company="Acme")
    rules_commands.upload(
        world.space, rules(tmp_path, '[[rule]]\nname = "A"\nowner = "mara@halden.example"\n'), NOW
    )

    assert given(world, company="ACME") == "Sol"
    assert given(world, company="Other") == "Mara"


def test_a_trial_says_who_would_get_each_lead_and_writes_nothing(world: World, tmp_path: Path):
    mara = member(world, "mara")
    member(world, "dana")
    for number in range(4):
        lead(world, mara, f"Lead {number}", f"Firm {number}", country="DE")
    rules_commands.upload(
        world.space, rules(tmp_path, '[[rule]]\nname = "A"\nowner = "mara@halden.example"\n'), NOW
    )

    document, words = rules_commands.test(world.space, rules(tmp_path, IN_TURN), NOW)

    assert [each["would"] for each in document["leads"]] == ["Mara", "Dana", "Mara", "Dana"]
    assert document["changes"] == 2
    assert words.splitlines()[-1] == "4 leads tried, 2 would go to somebody else."
    assert "* Lead 1: Dana (All, his turn), now Mara" in words
    assert given(world) == "Mara"


def test_rules_that_name_a_stranger_are_refused(world: World, tmp_path: Path):
    with pytest.raises(BadRules, match=r"rule All: nobody here has the address mara@"):
        rules_commands.upload(world.space, rules(tmp_path, IN_TURN), NOW)


def test_the_command_uploads_shows_and_tests(world: World, tmp_path: Path, leaddesk: CommandLine):
    member(world, "mara")
    member(world, "dana")
    file = rules(tmp_path, IN_TURN)
    more = ("--workspace", world.name, "--database", world.place.url, "--json")

    uploaded = leaddesk.here("admin", "rules", "upload", str(file), *more)
    shown = leaddesk.here("admin", "rules", "show", *more)
    tried = leaddesk.here("admin", "rules", "test", *more)

    assert json.loads(uploaded.out) == {"rules": 1}
    assert json.loads(shown.out)["rules"] == ["All"]
    assert json.loads(tried.out) == {"leads": [], "changes": 0}


def test_a_write_that_would_get_no_number_is_refused_by_the_database(world: World):
    mara = member(world, "mara")
    lead(world, mara)

    for statement in ("UPDATE lead SET name = 'x'", "DELETE FROM task", "DELETE FROM member"):
        with pytest.raises(DBAPIError, match=r"written outside Space\.write|read-only"):
            world.space.read(lambda session, said: session.execute(text(said)), statement)
        with pytest.raises(DBAPIError, match=r"written outside Space\.write"):
            _outside(world, statement)


def _outside(world: World, statement: str) -> None:
    with world.space._engine.begin() as connection:
        if world.place.is_postgres:
            connection.exec_driver_sql(f"SET LOCAL search_path TO {world.space.schema}")
        connection.exec_driver_sql(statement)
