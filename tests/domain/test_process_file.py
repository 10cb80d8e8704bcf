"""A bad process file is refused with the line at fault; a passive name is flagged."""

import pytest

from leaddesk import resources
from leaddesk.domain.errors import Refused
from leaddesk.domain.paths import map_status
from leaddesk.domain.process_file import BadProcess, load, parse
from leaddesk.domain.process_rules import check_successor, flags

GOOD = """\
id = "small"
version = 1
name = "Small"

[[status]]
key = "reach"
name = "Reach"
phase = "open"
icon = "reach"
instruction = "Get a talk"
kind = "call"
step = "Call"

[[status.ask]]
key = "need"
label = "Need"
question = "What do they need?"

[[status.outcome]]
key = "spoke"
label = "Spoke"
days = 1

[[status.outcome]]
key = "no_fit"
label = "No fit"
to = "closed"
action = "ask_reason"

[[status]]
key = "closed"
name = "Closed"
phase = "closed"
icon = "ban"
instruction = "Note why"
reasons = ["No need", "Other"]
"""
OUTCOME = '[[status.outcome]]\nkey = "o{0}"\nlabel = "O{0}"\ndays = 1\n\n'
STATUS = (
    '[[status]]\nkey = "s{0}"\nname = "S{0}"\nphase = "open"\nicon = "x"\n'
    'instruction = "Go"\nkind = "call"\nstep = "Go"\n' + OUTCOME
)
ASK = '[[status.ask]]\nkey = "a{0}"\nlabel = "A"\nquestion = "A?"\n'


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


MORE_OUTCOMES = GOOD + "\n" + "".join(OUTCOME.format(number) for number in range(7))
MORE_ASKS = changed(
    '[[status.ask]]\nkey = "need"',
    "".join(map(ASK.format, range(3))) + '\n[[status.ask]]\nkey = "need"',
)
MORE_STATUSES = GOOD + "\n" + "".join(STATUS.format(number) for number in range(6))

BAD = {
    "syntax": (changed('phase = "open"', 'phase "open"'), 8, "not TOML"),
    "cut short": (GOOD + 'x = "', 37, "not TOML"),
    "unknown key": (changed('icon = "reach"', 'icno = "reach"'), 9, "nothing is called icno"),
    "unknown key at the top": (changed('name = "Small"', 'nam = "Small"'), 3, "called nam"),
    "unknown key of an outcome": (changed("days = 1", "day = 1"), 22, "called day"),
    "missing id": (changed('id = "small"\n', ""), 1, "id is missing"),
    "missing version": (changed("version = 1\n", ""), 1, "version is missing"),
    "version as text": (changed("version = 1", 'version = "1"'), 2, "not a whole number"),
    "version as truth": (changed("version = 1", "version = true"), 2, "not a whole number"),
    "version 0": (changed("version = 1", "version = 0"), 2, "start at 1"),
    "negative days": (changed("days = 1", "days = -1"), 22, "not a whole number"),
    "reasons of numbers": (changed('"No need"', "3"), 36, "not a list of texts"),
    "unknown action": (changed('"ask_reason"', '"ask_boss"'), 28, "ask_boss is not known"),
    "unknown target": (changed('to = "closed"', 'to = "gone"'), 27, "no status is called gone"),
    "unknown phase": (changed('phase = "closed"', 'phase = "shut"'), 33, "shut is not known"),
    "unknown kind": (changed('kind = "call"', 'kind = "fax"'), 11, "fax is not known"),
    "unknown half": (changed("days = 1", 'days = 1\nhalf = "late"'), 23, "half is late"),
    "half of today": (changed("days = 1", 'days = 0\nhalf = "other"'), 23, "may be over"),
    "no next date": (changed("days = 1\n", ""), 19, "without a next date"),
    "no reason": (changed('action = "ask_reason"\n', ""), 24, "without a reason"),
    "no reasons to ask": (changed('reasons = ["No need", "Other"]\n', ""), 28, "no reasons"),
    "convert to nowhere": (changed('"ask_reason"', '"convert"'), 28, "does not convert"),
    "choose of one": (changed('action = "ask_reason"', 'action = "choose"'), 28, "two targets"),
    "no first step": (changed('step = "Call"\n', ""), 5, "no first step"),
    "first step at the end": (GOOD + 'kind = "call"\nstep = "Call"\n', 38, "ends a lead"),
    "long instruction": (changed('"Get a talk"', f'"{"x" * 61}"'), 10, "1 letters too long"),
    "second status key": (changed('key = "closed"', 'key = "reach"'), 31, "a second status"),
    "second outcome key": (changed('key = "no_fit"', 'key = "spoke"'), 25, "used twice"),
    "bad key": (changed('key = "spoke"', 'key = "Spoke!"'), 20, "is no key"),
    "moved to nowhere": (GOOD + '[moved]\nold = "gone"\n', 38, "no status is called gone"),
    "moved though it exists": (GOOD + '[moved]\nreach = "closed"\n', 38, "still exists"),
    "seven outcomes": (
        MORE_OUTCOMES,
        line_of(MORE_OUTCOMES, '[[status.outcome]]\nkey = "o6"'),
        "more than 6",
    ),
    "four asks": (MORE_ASKS, line_of(MORE_ASKS, '[[status.ask]]\nkey = "need"'), "more than 3"),
    "seven statuses": (MORE_STATUSES, line_of(MORE_STATUSES, '[[status]]\nkey = "s5"'), "number 7"),
    "no way out": (GOOD.replace("[[status.outcome]]", "[[status.ask]]"), 22, "called days"),
    "nothing open": (
        changed('phase = "open"', 'phase = "later"'),
        1,
        "no status is open",
    ),
}


@pytest.mark.parametrize(("text", "line", "says"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_its_line(text, line, says):
    with pytest.raises(BadProcess) as bad:
        parse(text, "small.toml")
    assert says in bad.value.text
    assert (bad.value.file, bad.value.line) == ("small.toml", line)
    assert bad.value.text.startswith(f"small.toml, line {line}: ")
    assert bad.value.mend
    assert isinstance(bad.value, Refused)


def test_a_good_file_is_read():
    process = parse(GOOD, "small.toml")
    assert (process.id, process.version, process.first.key) == ("small", 1, "reach")
    assert process.status("reach").line == 7


def test_re_engage_does_not_count_among_the_six():
    six = GOOD + "\n" + "".join(STATUS.format(number) for number in range(5))
    more = STATUS.format(5).replace('"s5"', '"reengage"')
    assert len(parse(six + more, "six.toml").statuses) == 8


def test_a_folder_gives_every_path_and_refuses_the_same_id_twice(tmp_path):
    assert set(load(resources() / "processes")) == {"direct", "distributor", "web"}
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "notes.txt").write_text("not a process")
    assert set(load(tmp_path)) == {"small"}
    (tmp_path / "b.toml").write_text(GOOD)
    with pytest.raises(BadProcess, match="has the id small too"):
        load(tmp_path)


def test_a_new_version_says_where_the_leads_of_a_dropped_status_go():
    old = parse(GOOD, "small.toml")
    renamed = GOOD.replace('"reach"', '"talk"').replace("version = 1", "version = 2")
    with pytest.raises(BadProcess, match="the status reach of version 1 is gone") as bad:
        check_successor(old, parse(renamed, "small.toml"))
    assert bad.value.line == 1
    new = parse(renamed + '[moved]\nreach = "talk"\n', "small.toml")
    check_successor(old, new)
    check_successor(old, old)
    assert map_status(old, new, "reach") == "talk"
    with pytest.raises(BadProcess, match="not newer"):
        check_successor(new, old)


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("Contacted", "Qualify"),
        ("Qualified", "Arrange"),
        ("Called", "Reach"),
        ("Interested", "Qualify"),
        ("Open", "Reach"),
        ("New", "Triage"),
        ("In progress", "Qualify"),
        ("Kontaktiert", "Qualify"),
        ("Qualifiziert", "Arrange"),
        ("in Bearbeitung", "Qualify"),
        ("Demo booked", "Get"),
        ("Angebot gesendet", "Chase decision"),
        ("Musterteil geschickt", "Get"),
    ],
)
def test_a_passive_name_is_flagged_with_an_active_one(name, proposal):
    process = parse(changed('name = "Reach"', f'name = "{name}"'), "small.toml")
    (flag,) = flags(process)
    assert (flag.line, flag.name, flag.proposal) == (7, name, proposal)


@pytest.mark.parametrize("name", ["Reach", "Qualify", "Feed", "Proceed", "Erreichen", "Angebot"])
def test_an_active_name_is_not_flagged(name):
    assert flags(parse(changed('name = "Reach"', f'name = "{name}"'), "small.toml")) == ()
