"""A rep's own process: used, refused with file and line, and followed into its next version."""

import pytest

from leaddesk import resources
from leaddesk.domain.process_file import BadProcess
from leaddesk.features.doctor import examine
from leaddesk.features.exports import table_rows
from leaddesk.features.inbox import inbox_view
from leaddesk.features.lead_detail import lead_detail
from tests.builders import NOW, add_line, later, open_here

SHIPPED = (resources() / "processes" / "direct.toml").read_text(encoding="utf-8")


def write_own(profile, text):
    folder = profile / "processes"
    folder.mkdir(exist_ok=True)
    (folder / "direct.toml").write_text(text, encoding="utf-8")


def version(text):
    return next(line for line in text.splitlines() if line.startswith("version"))


def test_a_file_of_the_reps_own_replaces_the_shipped_one(profile):
    newer = SHIPPED.replace(version(SHIPPED), "version = 99").replace('"Reach"', '"Get hold of"')
    write_own(profile, newer)

    with open_here(profile) as book:
        add_line(book, "Ann Ray, Acme, call today")
        assert [group.name for group in book.read(inbox_view, now=NOW).groups] == ["Get hold of"]


def test_a_bad_file_is_refused_with_file_line_and_mend_and_the_book_is_untouched(profile):
    write_own(profile, SHIPPED.replace('to = "qualify"', 'to = "qualfy"', 1))

    with pytest.raises(BadProcess) as refused:
        open_here(profile)

    assert refused.value.file == "direct.toml"
    assert refused.value.line > 1
    assert refused.value.mend


def test_a_passive_name_is_flagged_with_an_active_one(profile):
    newer = SHIPPED.replace(version(SHIPPED), "version = 99").replace('"Reach"', '"Contacted"')
    write_own(profile, newer)

    with open_here(profile) as book:
        advice = next(check for check in examine(book) if check.name == "process")
    assert advice.ok
    assert "Contacted" in advice.detail
    assert "direct.toml line" in advice.detail


def test_leads_of_a_status_that_is_gone_take_the_one_the_new_version_names(profile):
    with open_here(profile) as book:
        add_line(book, "Ann Ray, Acme")
    gone = SHIPPED.replace('key = "triage"', 'key = "sort"', 1).replace(
        version(SHIPPED), "version = 99"
    )
    write_own(profile, gone)
    with pytest.raises(BadProcess, match="triage"):
        open_here(profile)

    write_own(profile, gone + '\n[moved]\ntriage = "sort"\n')
    with open_here(profile) as book:
        assert [row["status"] for row in book.read(table_rows, "lead")] == ["sort"]
        assert book.read(inbox_view, now=NOW).no_next_step == 0
        assert [check for check in examine(book) if not check.ok] == []


def test_a_promise_broken_for_longer_than_planned_is_stale(profile):
    with open_here(profile) as book:
        lead = add_line(book, "Ann Ray, Acme, call today")
        fresh = book.read(lead_detail, lead, now=NOW)
        old = book.read(lead_detail, lead, now=later(days=6))
    assert fresh.stale_since is None
    assert old.stale_since is not None
    assert "Stale since" in old.step.reason
