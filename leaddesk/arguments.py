"""The words of the command line: which commands there are and what each takes."""

import argparse
from collections.abc import Callable, Container, Sequence
from datetime import UTC, datetime
from pathlib import Path

from leaddesk import arguments_server

WITH_VALUE = frozenset(("--profile", "--key-file", "--now"))
"""Options before the command whose next word is their value."""


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.astimezone()
    return moment.astimezone(UTC)


_moment.__name__ = "moment"  # argparse names the type in its message


def understood(words: Sequence[str]) -> argparse.Namespace:
    """Return what the words of a command line ask for; a file alone is one to open."""
    whole, names = _made()
    return whole.parse_args(_with_open(words, names), argparse.Namespace(json=False))


def _with_open(words: Sequence[str], names: Container[str]) -> list[str]:
    """Put `open` before the first word where that is a file, as a desktop hands one over."""
    value_follows = False
    for at, word in enumerate(words):
        if not value_follows and not word.startswith("-"):
            a_file = word not in names and Path(word).expanduser().is_file()
            return [*words[:at], *(["open"] if a_file else []), *words[at:]]
        value_follows = word in WITH_VALUE
    return list(words)


def parser() -> argparse.ArgumentParser:
    """Return what understands the words of a command line."""
    return _made()[0]


def _made() -> tuple[argparse.ArgumentParser, Container[str]]:
    """Return the parser, and the names of its commands."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--profile", metavar="DIR", help="the folder of the book")
    common.add_argument("--key-file", metavar="FILE", help="the file that holds the book's key")
    common.add_argument("--key-stdin", action="store_true", help=argparse.SUPPRESS)
    common.add_argument("--now", type=_moment, metavar="MOMENT", help=argparse.SUPPRESS)
    common.add_argument("--json", action="store_true", help="answer with one JSON document")
    whole = argparse.ArgumentParser(
        allow_abbrev=False,  # --key of `serve` is not short for --key-file
        prog="leaddesk",
        description="A sales rep's desk. With no words it opens the window.",
        parents=[common],
    )
    whole.set_defaults(command=None)  # of no option: set_defaults would reach into `common` too
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, said: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=said, description=said, parents=[common])

    _looking(command)
    _changing(command)
    _files(command)
    _windows(command)
    _workspace(command)
    arguments_server.add(command, common)
    return whole, commands.choices


Command = Callable[[str, str], argparse.ArgumentParser]


def _looking(command: Command) -> None:
    inbox = command("inbox", "what to do now, in inbox order")
    inbox.add_argument("--status", metavar="S")
    inbox.add_argument("--limit", type=int, metavar="N")
    command("show", "one lead whole").add_argument("lead", nargs="+")
    command("search", "as the search box").add_argument("words", nargs="+")
    companies = command("companies", "companies by name, whom is worked there and what is next")
    companies.add_argument("words", nargs="*")
    companies.add_argument("--limit", type=int, default=50, metavar="N")
    command("history", "what was done").add_argument("--limit", type=int, default=50, metavar="N")


def _changing(command: Command) -> None:
    new = command("new", "one-line new lead")
    new.add_argument("line", nargs="+")
    new.add_argument("--path", default="direct", help="direct, distributor or web")
    outcome = command("outcome", "what happened; KEY is the outcome's key or its digit")
    outcome.add_argument("lead")
    outcome.add_argument("key")
    outcome.add_argument("--note", metavar="T")
    outcome.add_argument("--next", metavar="WHEN")
    outcome.add_argument("--reason", metavar="R")
    outcome.add_argument("--to", metavar="STATUS")
    outcome.add_argument("--set", action="append", metavar="FIELD=VALUE")
    change = command("set", "change fields in place")
    change.add_argument("lead")
    change.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    note = command("note", "add a note")
    note.add_argument("lead")
    note.add_argument("text", nargs="+")
    snooze = command("snooze", "put the next step off")
    snooze.add_argument("lead")
    snooze.add_argument("when", nargs="*")
    snooze.add_argument("--next", "--until", metavar="WHEN")
    wait = command("wait", "wait for them until a date")
    wait.add_argument("lead")
    wait.add_argument("what", nargs="*")
    wait.add_argument("--for", dest="why", metavar="WHAT")
    wait.add_argument("--until", "--next", metavar="WHEN")
    close = command("close", "end a lead with a reason")
    close.add_argument("lead")
    close.add_argument("why", nargs="*", metavar="REASON")
    close.add_argument("--reason", metavar="R")
    close.add_argument("--status", metavar="S", help="lost, cancelled or disqualified")
    command("reopen", "bring a closed lead back").add_argument("lead")
    hold = command("hold", "hold a lead while a colleague talks to its company, or release it")
    hold.add_argument("lead")
    assign = command("assign", "give a lead to a colleague, by name or email")
    assign.add_argument("lead")
    assign.add_argument("who", nargs="+")
    private = command("private", "keep a lead from your team, or share it again")
    private.add_argument("lead")
    private.add_argument("--share", action="store_true", help="let the team see it")
    for name, said in (("undo", "take back the last N commands"), ("redo", "do them again")):
        command(name, said).add_argument("n", nargs="?", type=_count, default=1, metavar="N")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def _score(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not 0 to 100")
    return number


def _files(command: Command) -> None:
    importing = command("import", "bring leads in from files, or take an import back")
    importing.add_argument("files", nargs="*", metavar="FILE")
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD")
    importing.add_argument("--duplicates", choices=("ask", "fill", "new", "skip"), default="fill")
    importing.add_argument("--path", default="direct", help="direct, distributor or web")
    importing.add_argument("--sheet", default="", metavar="NAME", help="of a workbook")
    importing.add_argument(
        "--likely", choices=("new", "pair", "ask"), default="new", help=argparse.SUPPRESS
    )
    importing.add_argument(
        "--date-order", choices=("dmy", "mdy"), default="", help=argparse.SUPPRESS
    )
    importing.add_argument("--choose", action="append", default=[], help=argparse.SUPPRESS)
    importing.add_argument("--status", action="append", default=[], help=argparse.SUPPRESS)
    importing.add_argument("--undo", metavar="BATCH", help="take a whole import back")
    importing.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    importing.add_argument("--language", help=argparse.SUPPRESS)  # of the window that asks
    importing.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    importing.add_argument("--look", action="store_true", help=argparse.SUPPRESS)
    matching = command("match", "find duplicates inside any file, without touching the book")
    matching.add_argument("file", metavar="FILE")
    matching.add_argument("--id", required=True, metavar="COLUMN", help="names each row")
    matching.add_argument("--threshold", type=_score, metavar="T", help="least score, 0 to 100")
    duplicates = command("duplicates", "pairs that may be one, best first")
    duplicates.add_argument("--all", action="store_true", help="the unlikely ones too")
    merge = command("merge", "make B and A one lead, or one company; A stays")
    command("unmerge", "take a merge back, on any later day").add_argument("a", metavar="A")
    apart = command("apart", "never offer two as one again")
    apart.add_argument("--colleagues", action="store_true", help="they are two at one firm")
    for pair in (merge, apart):
        pair.add_argument("a", metavar="A")
        pair.add_argument("b", metavar="B")
    sweep = command("sweep", "look for the pairs that are still to be found")
    sweep.add_argument("--idle", action="store_true", help="give way to every other program")
    export = command("export", "everything, any time")
    export.add_argument("file", nargs="?", metavar="FILE")
    export.add_argument("--what", default=None, metavar="leads,...")
    export.add_argument("--leads", metavar="ID,...", help="only these")
    export.add_argument("--search", metavar="WORDS", help="only the leads a search finds")
    export.add_argument("--status", metavar="KEY,...", help="only the leads in these statuses")
    export.add_argument("--vcard", choices=("3.0", "4.0"), help="which kind of .vcf")
    command("backup", "a verified copy of the book").add_argument("file", metavar="FILE")
    command("restore", "bring a copy back").add_argument("file", metavar="FILE")
    command("doctor", "check every invariant").add_argument("--repair", action="store_true")


def _windows(command: Command) -> None:
    opening = command("open", "look at a file in the window, as `leaddesk FILE` does")
    opening.add_argument("files", nargs="+", metavar="FILE")
    demo = command("demo", "a throw-away book of believable leads")
    demo.add_argument("--leads", type=int, default=None, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.add_argument("--no-window", action="store_true", help="only fill the book")
    measure = command("measure", "how fast this book is on this computer")
    measure.add_argument("--during-import", metavar="FILE", help="measure while a file comes in")
    measure.add_argument("--probe", action="store_true", help=argparse.SUPPRESS)
    shot = command("screenshot", "a picture of a page")
    shot.add_argument("page")
    shot.add_argument("out", metavar="OUT.png")
    shot.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    shot.add_argument("--language", metavar="CODE", help="en, de, or xx: made up, longer")
    shot.add_argument("--text-scale", metavar="PERCENT", help="100, 125, 150, 175 or 200")
    shot.add_argument("--size", default="1440x900", metavar="WxH")
    shot.add_argument("--lead", metavar="L")


def _workspace(command: Command) -> None:
    enrol = command("enrol", "join a workspace with a one-time code")
    enrol.add_argument("url", metavar="URL")
    enrol.add_argument("code", metavar="CODE")
    enrol.add_argument(
        "--wipe-own", action="store_true", help="agree that leads you brought may be wiped too"
    )
    enrol.add_argument("--language", help=argparse.SUPPRESS)  # of the window that asks
    command("clashes", "what two people changed, and which value stands")
    for name, said in (("flip", "let the other value stand"), ("keep", "keep what stands")):
        command(name, said).add_argument("clash", metavar="CLASH")
    tray = command("tray", "what the server did not take, and why")
    tray.add_argument("--retry", type=int, metavar="N", help="send one again")
    tray.add_argument("--discard", type=int, metavar="N", help="let one go")
    sync = command("sync", "send what waits and fetch what is new")
    sync.add_argument("--watch", action="store_true", help="go on until stopped")
    sync.add_argument("--within", type=float, default=0.0, metavar="S", help=argparse.SUPPRESS)
    command("status", "where this book stands with its workspace")
    leave = command("leave", "part from the workspace")
    leave.add_argument("--wipe", action="store_true", help="take its leads from this computer")
    leave.add_argument("--language", help=argparse.SUPPRESS)
