"""Every command of the command line: what it answers, as JSON and for people."""

import json
from typing import Any

import pytest

from tests.builders import at
from tests.command_line import CommandLine

LEAD_KEYS = {
    "id", "name", "first", "last", "title", "company", "status", "status_name", "phase", "path",
    "reason", "source", "country", "wants", "attempt", "attempts", "score", "score_reason", "tags",
    "step", "next_on", "next_at", "stale_since", "waiting", "known", "custom", "created_at",
}  # fmt: skip


@pytest.fixture
def ann(leaddesk: CommandLine) -> str:
    """The id of one lead in Reach, due on Friday."""
    return add(leaddesk, "Ann Ray, Acme, 0170 1234567, ann@acme.example, wants X, call fri")


def add(leaddesk: CommandLine, line: str) -> str:
    return str(leaddesk.ask("new", line)["lead"]["id"])


def test_new_answers_the_lead_and_who_it_may_be_already(leaddesk: CommandLine, ann: str):
    document = leaddesk.ask("new", "Ann Ray, Acme, 0171 999999")

    assert set(document) == {"lead", "duplicates"}
    assert set(document["lead"]) == LEAD_KEYS
    assert document["duplicates"] == [
        {
            "id": ann, "name": "Ann Ray", "company": "Acme",
            "why": "same name, same company", "sure": True,
        }
    ]  # fmt: skip


def test_new_takes_words_without_quotes_and_another_path(leaddesk: CommandLine):
    lead = leaddesk.ask("new", "Bo", "Li,", "Web", "GmbH", "--path", "web")["lead"]

    assert (lead["name"], lead["company"], lead["path"], lead["status"]) == (
        "Bo Li", "Web GmbH", "web", "respond",
    )  # fmt: skip


def test_new_with_an_unknown_path_is_refused(leaddesk: CommandLine):
    said = leaddesk.here("new", "Bo Li", "--path", "nowhere")

    assert said.code == 1
    assert "nowhere" in said.err
    assert leaddesk.ask("export")["lead"] == []


def test_inbox_answers_groups_with_their_leads_in_order(leaddesk: CommandLine, ann: str):
    add(leaddesk, "Bo Li, Firm, call today")
    add(leaddesk, "Cy Öz, Firm, call 9:15")
    document = leaddesk.ask("inbox")

    assert set(document) == {"groups", "no_next_step"}
    assert document["no_next_step"] == 0
    group = document["groups"][0]
    assert set(group) == {"status", "name", "overdue", "today", "later", "leads"}
    assert (group["status"], group["later"]) == ("reach", 2 if group["today"] == 1 else 1)
    row = group["leads"][0]
    assert {"id", "name", "company", "step", "due_on", "due_at", "attempt", "score", "reason"} <= (
        set(row)
    )
    assert ann not in {each["id"] for each in group["leads"]}


def test_inbox_of_one_status_shows_what_is_later_too(leaddesk: CommandLine, ann: str):
    groups = leaddesk.ask("inbox", "--status", "reach")["groups"]

    assert [row["id"] for row in groups[0]["leads"]] == [ann]
    assert leaddesk.ask("inbox", "--status", "chase")["groups"] == []


def test_inbox_stops_at_a_limit(leaddesk: CommandLine):
    for number in range(5):
        add(leaddesk, f"Lead {number}, Firm, call today")
    add(leaddesk, "New One")

    def listed(*words: str) -> int:
        return sum(len(group["leads"]) for group in leaddesk.ask("inbox", *words)["groups"])

    assert [listed("--limit", str(n)) for n in (0, 1, 3, 100)] == [0, 1, 3, 6]


def test_a_status_that_is_not_there_is_refused_with_those_that_are(leaddesk: CommandLine):
    said = leaddesk.here("inbox", "--status", "contacted")

    assert said.code == 1
    assert "qualify" in said.err


def test_show_answers_one_lead_whole(leaddesk: CommandLine, ann: str):
    document = leaddesk.ask("show", "ann", "ray")

    assert set(document) == {"lead", "contact_points", "tasks", "activities", "outcomes"}
    assert document["lead"]["id"] == ann
    assert [point["value"] for point in document["contact_points"]] == [
        "0170 1234567", "ann@acme.example",
    ]  # fmt: skip
    assert document["tasks"][0]["due_on"] == "2026-11-27"
    assert document["tasks"][0]["due_at"] is None
    outcome = document["outcomes"][1]
    assert {"digit", "key", "label", "to_status", "next_at", "asks"} <= set(outcome)
    assert (outcome["digit"], outcome["key"], outcome["next_at"]) == (
        2, "voicemail", "2026-11-26T14:00:00+01:00",
    )  # fmt: skip


def test_outcome_answers_where_the_lead_is_now(leaddesk: CommandLine, ann: str):
    document = leaddesk.ask("outcome", ann, "2", "--note", "No luck #cold", "--next", "thu 10am")

    assert {"lead", "status", "attempt", "next_on", "next_at", "activity"} <= set(document)
    assert (document["lead"], document["status"], document["attempt"]) == (ann, "reach", 2)
    assert (document["next_on"], document["next_at"]) == ("2026-11-26", "2026-11-26T10:00:00+01:00")
    assert document["activity"]["label"] == "Voicemail"
    assert leaddesk.ask("show", ann)["lead"]["tags"] == ["cold"]


def test_outcome_takes_key_reason_target_and_answers(leaddesk: CommandLine, ann: str):
    leaddesk.ask("outcome", "ann ray", "spoke")
    document = leaddesk.ask("outcome", "Ann", "fits", "--set", "need=A pump", "--set", "role=She")
    assert document["status"] == "arrange"
    assert leaddesk.ask("show", ann)["lead"]["known"] == {
        "need": "A pump", "role": "She", "timing": "",
    }  # fmt: skip

    other = add(leaddesk, "Bo Li, Firm, call today")
    document = leaddesk.ask(
        "outcome", other, "not_interested", "--to", "disqualified", "--reason", "Too small"
    )
    assert (document["status"], document["reason"]) == ("disqualified", "Too small")
    assert document["next_on"] is None


@pytest.mark.parametrize(
    "words",
    [
        ["outcome", "ann", "nonsense"],
        ["outcome", "ann", "2", "--next", "sometime"],
        ["outcome", "ann", "2", "--set", "no equals sign"],
        ["outcome", "ann", "not_interested", "--to", "converted"],
        ["outcome", "nobody", "2"],
        ["outcome", "00000000-0000-7000-8000-000000000000", "2"],
        ["set", "ann", "colour=red"],
        ["set", "ann", "=x"],
        ["set", "ann", "name="],
        ["set", "ann", "next=sometime"],
        ["note", "ann", " "],
        ["snooze", "ann", "sometime"],
        ["wait", "ann", "--until", "sometime"],
        ["close", "ann"],
        ["close", "ann", "x", "--status", "reach"],
        ["reopen", "ann"],
        ["redo"],
        ["show", "nobody"],
        ["new", ","],
        ["new", "x" * 5_000],
        ["export"],
        ["export", "x.unknown"],
        ["export", "x.csv", "--what", "deals"],
        ["restore", "no such file"],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_a_refusal_is_one_sentence_on_standard_error_and_writes_nothing(
    leaddesk: CommandLine, ann: str, words: list[str]
):
    before = leaddesk.ask("export")
    said = leaddesk.here(*words)

    assert (said.code, said.out) == (1, "")
    assert said.err.strip().count("\n") == 0
    assert said.err.strip()
    assert leaddesk.ask("export") == before


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"], ["outcome", "ann"], ["set", "ann"], ["undo", "0"], ["undo", "x"],
        ["inbox", "--limit", "x"], ["--now", "yesterday", "inbox"], ["inbox", "--nonsense"],
        ["search"], ["backup"], ["export", "a.csv", "b.csv"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_ends_with_2(leaddesk: CommandLine, words: list[str]):
    said = leaddesk.here(*words)

    assert (said.code, said.out) == (2, "")
    assert "usage: leaddesk" in said.err


def test_set_changes_fields_and_the_next_step(leaddesk: CommandLine, ann: str):
    lead = leaddesk.ask(
        "set", "ann", "title=Buyer", "phone=030 1", "custom.size=9", "tags=hot, new",
        "next=in 3 days", "step=Send the drawing",
    )  # fmt: skip

    assert set(lead) == LEAD_KEYS
    assert (lead["title"], lead["custom"], lead["tags"]) == ("Buyer", {"size": "9"}, ["hot", "new"])
    assert (lead["step"], lead["next_on"]) == ("Send the drawing", "2026-11-27")
    assert leaddesk.ask("show", ann)["contact_points"][0]["value"] == "030 1"


def test_set_is_one_command_to_undo_whatever_it_changes(leaddesk: CommandLine, ann: str):
    before = leaddesk.ask("export")
    leaddesk.ask("set", "ann", "title=Buyer", "next=in 3 days", "step=Send the drawing")
    leaddesk.ask("undo")

    assert leaddesk.ask("export") == before


def test_set_with_a_field_no_lead_has_changes_neither_fields_nor_step(
    leaddesk: CommandLine, ann: str
):
    before = leaddesk.ask("export")
    leaddesk.here("set", "ann", "next=in 3 days", "title=Buyer", "colour=red")

    assert leaddesk.ask("export") == before


def test_note_snooze_and_wait_answer_the_lead(leaddesk: CommandLine, ann: str):
    assert set(leaddesk.ask("note", "ann", "two", "words")) == LEAD_KEYS
    assert leaddesk.ask("show", ann)["activities"][0]["text"] == "two words"
    assert leaddesk.ask("snooze", "ann")["next_on"] == "2026-11-25"
    assert leaddesk.ask("snooze", "ann", "26", "Nov")["next_on"] == "2026-11-26"
    assert leaddesk.ask("snooze", "ann", "--next", "next week")["next_on"] == "2026-11-30"
    lead = leaddesk.ask("wait", "ann", "--for", "their drawing", "--until", "fri")
    assert (lead["waiting"], lead["step"], lead["next_on"]) == (
        True, "Waiting for their drawing", "2026-11-27",
    )  # fmt: skip


def test_close_and_reopen_answer_the_lead(leaddesk: CommandLine, ann: str):
    lead = leaddesk.ask("close", "ann", "no", "budget", "--status", "lost")
    assert (lead["phase"], lead["status"], lead["reason"], lead["step"]) == (
        "closed", "lost", "no budget", None,
    )  # fmt: skip
    lead = leaddesk.ask("reopen", "ann")
    assert (lead["phase"], lead["status"], lead["reason"]) == ("open", "reengage", None)


def test_undo_and_redo_take_several_at_once_across_processes(leaddesk: CommandLine, ann: str):
    before = leaddesk.ask("export")
    leaddesk.ask("note", "ann", "one")
    leaddesk.ask("outcome", "ann", "2")
    after = leaddesk.ask("export")

    undone = leaddesk("undo", "2", "--json").json
    assert undone["undone"] == ["Voicemail logged for Ann Ray", "Note added for Ann Ray"]
    assert leaddesk.ask("export") == before
    redone = leaddesk.ask("redo", "2")
    assert redone["redone"] == ["Note added for Ann Ray", "Voicemail logged for Ann Ray"]
    assert leaddesk.ask("export") == after


def test_undo_of_more_than_there_is_undoes_all_and_then_refuses(leaddesk: CommandLine, ann: str):
    assert len(leaddesk.ask("undo", "99")["undone"]) == 1
    said = leaddesk.here("undo")

    assert (said.code, said.err) == (1, "There is nothing to undo.\n")


def test_undo_names_what_it_left_alone(leaddesk: CommandLine, ann: str):
    leaddesk.ask("set", "ann", "title=A")
    leaddesk.ask("set", "ann", "title=B")
    leaddesk.ask("undo", "2")
    assert leaddesk.ask("show", "ann")["lead"]["title"] == ""


def test_history_lists_what_was_done_newest_first(leaddesk: CommandLine, ann: str):
    leaddesk.ask("note", "ann", "one", now=at("2026-11-24T10:00+01:00"))
    leaddesk.ask("undo")
    rows = leaddesk.ask("history")["history"]

    assert [(row["label"], row["undone"]) for row in rows] == [
        ("Note added for Ann Ray", True), ("Ann Ray added", False),
    ]  # fmt: skip
    assert rows[0]["at"] == "2026-11-24T10:00:00+01:00"
    assert len(leaddesk.ask("history", "--limit", "1")["history"]) == 1


def test_search_answers_hits(leaddesk: CommandLine, ann: str):
    document = leaddesk.ask("search", "acm")

    assert set(document) == {"hits", "ms"}
    hit = document["hits"][0]
    assert {"id", "name", "company", "why", "score"} <= set(hit)
    assert (hit["id"], hit["why"]) == (ann, "Acme")
    assert leaddesk.ask("search", "nobody")["hits"] == []


def test_companies_answers_whom_is_worked_and_what_is_next(leaddesk: CommandLine, ann: str):
    add(leaddesk, "Bo Li, Other Firm")
    document = leaddesk.ask("companies", "acm")

    assert (document["total"], document["all"]) == (1, 2)
    (acme,) = document["companies"]
    assert (acme["name"], acme["open"], acme["leads"]) == ("Acme", 1, 1)
    assert (acme["worked"]["id"], acme["next"]["due_on"]) == (ann, "2026-11-27")
    assert len(leaddesk.ask("companies")["companies"]) == 2
    assert leaddesk.ask("companies", "nobody")["companies"] == []


def test_doctor_answers_its_checks_and_ends_with_1_where_one_fails(leaddesk: CommandLine, ann: str):
    from tests.builders import open_here, sql

    document = leaddesk.ask("doctor")
    assert all(check["ok"] for check in document["checks"])
    assert set(document["checks"][0]) == {"name", "ok", "detail"}
    with open_here(leaddesk.profile) as book:
        sql(book, "UPDATE lead SET score = 999")

    said = leaddesk.here("doctor", "--json")
    assert said.code == 1
    assert [check["name"] for check in said.json["checks"] if not check["ok"]] == ["derived"]
    assert leaddesk.here("doctor", "--repair").code == 0


def test_backup_and_restore_bring_the_book_back(leaddesk: CommandLine, ann: str, tmp_path):
    before = leaddesk.ask("export")
    copy = leaddesk.ask("backup", str(tmp_path / "copy.db"))
    assert copy["bytes"] > 100_000
    leaddesk.ask("note", "ann", "one")
    document = leaddesk.ask("restore", str(tmp_path / "copy.db"))

    assert set(document) == {"restored", "kept"}
    assert leaddesk.ask("export") == before


def test_export_answers_file_and_rows(leaddesk: CommandLine, ann: str, tmp_path):
    document = leaddesk.ask("export", str(tmp_path / "out.csv"))

    assert document == {"file": str(tmp_path / "out.csv"), "rows": 1, "what": ["lead"]}
    assert leaddesk.ask("export", "--what", "leads,tasks").keys() == {"lead", "task"}


def test_a_name_that_two_leads_have_is_refused_with_both_ids(leaddesk: CommandLine, ann: str):
    other = add(leaddesk, "Ann Ray, Other, call fri")
    said = leaddesk.here("show", "ann ray")

    assert said.code == 1
    assert ann in said.err
    assert other in said.err


def test_without_json_every_answer_is_for_people(leaddesk: CommandLine, ann: str, tmp_path):
    for words in (
        ["inbox"], ["inbox", "--status", "reach"], ["show", "ann"], ["search", "ann"], ["history"],
        ["companies"],
        ["outcome", "ann", "2"], ["set", "ann", "title=x"], ["note", "ann", "x"],
        ["snooze", "ann"], ["wait", "ann"], ["undo"], ["redo"], ["doctor"],
        ["close", "ann", "x"], ["reopen", "ann"], ["backup", str(tmp_path / "b.db")],
        ["export", str(tmp_path / "x.json")], ["new", "Bo Li"],
    ):  # fmt: skip
        said = leaddesk.here(*words)
        assert (said.code, said.err) == (0, ""), words
        assert said.out.strip(), words
        with pytest.raises(json.JSONDecodeError):
            json.loads(said.out)


def test_the_fixed_clock_decides_what_is_overdue(leaddesk: CommandLine, ann: str):
    def overdue(moment: str) -> Any:
        return leaddesk.ask("inbox", now=at(moment))["groups"][0]["overdue"]

    assert overdue("2026-11-27T23:59+01:00") == 0
    assert overdue("2026-11-28T00:00+01:00") == 1
