"""`leaddesk`: where the front doors and the book come together."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from leaddesk.arguments import understood
from leaddesk.domain.errors import Refused

if TYPE_CHECKING:
    from leaddesk.cli.answers import Answer, Call
    from leaddesk.store.database import Database

DONE, REFUSED, USAGE, BUG = 0, 1, 2, 3

JUDGE_IMPORT = "judge-import"
"""How an import starts its second process (features/import_ahead.py); of no use to anybody else."""

WINDOWS = frozenset({None, "open", "demo", "measure", "screenshot"})
WHOLE_FILE = frozenset({"restore"})


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 usage, 3 a bug."""
    if words is None and sys.argv[1:] == [JUDGE_IMPORT]:
        from leaddesk.features.import_child import work

        return work()
    args = understood(sys.argv[1:] if words is None else words)
    try:
        return _run(args)
    except Refused as refused:
        _say(str(refused))
        return REFUSED
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        log_file = _log_file(args)
        logging.getLogger("leaddesk").exception("a bug")
        _say(f"Something went wrong in LeadDesk itself. Your book is safe. Details: {log_file}")
        return BUG


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def _run(args: argparse.Namespace) -> int:
    if args.command in WINDOWS:
        return _open_window(args)
    if args.command in WHOLE_FILE:
        from leaddesk.cli import keeping

        answer = keeping.restore(args, _profile(args), _key(args))
        return _print(answer, as_json=args.json)
    if args.command == "match":
        from leaddesk.cli import matching

        return _print(matching.match(args), as_json=args.json)
    if args.command in {"serve", "admin"}:
        return _server(args)
    if getattr(args, "language", None) and args.command in {"import", "enrol", "leave"}:
        from leaddesk.desktop.language import speak_alone

        speak_alone(args.language)
    with _open_book(args) as book:
        return _print(_answer(args, book), as_json=args.json)


def _server(args: argparse.Namespace) -> int:
    """Run a command of the server, which knows no book."""
    try:
        from leaddesk.server import commands
    except ModuleNotFoundError as missing:
        raise Refused(
            f"The server needs {missing.name}, which is not installed.",
            "Run: pip install 'leaddesk[server]'",
        ) from missing
    told = commands.COMMANDS[args.command](args, _now(args))
    from leaddesk.cli.answers import Answer

    return _print(Answer(told.json, told.text, told.code), as_json=args.json)


def _answer(args: argparse.Namespace, book: "Database") -> "Answer":
    from leaddesk.cli.answers import Call
    from leaddesk.features.working_time import working_hours

    call = Call(args, book, _now(args), book.read(working_hours), _progress(args), key_file(args))
    if args.command != "doctor":
        _keep_house(call)
    return _command(args.command)(call)


def _keep_house(call: "Call") -> None:
    """Do first what the calendar or a crash left to do, and make the day's copy before a change."""
    from leaddesk.cli.importing import settle
    from leaddesk.features.housekeeping import daily_copy, wake_all

    if call.args.command in CHANGING:
        daily_copy(call.book, call.now)
    if call.args.command != "import":
        settle(call)
    wake_all(call.book, call.now)


def _command(name: str) -> Callable[["Call"], "Answer"]:
    """Return the function of a command; only its own module is imported."""
    from importlib import import_module

    module, function = COMMANDS[name]
    found: Callable[[Call], Answer] = getattr(import_module(f"leaddesk.cli.{module}"), function)
    return found


CHANGING = frozenset(
    "new outcome set note snooze wait hold close reopen assign private import merge".split()
)
COMMANDS = {
    "new": ("writing", "new"),
    "outcome": ("writing", "outcome"),
    "set": ("writing", "set_"),
    "note": ("writing", "note"),
    "snooze": ("writing", "snooze"),
    "wait": ("writing", "wait"),
    "hold": ("writing", "hold"),
    "close": ("writing", "close"),
    "reopen": ("writing", "reopen"),
    "assign": ("writing", "assign"),
    "private": ("writing", "private"),
    "undo": ("writing", "undo"),
    "redo": ("writing", "redo"),
    "history": ("reading", "history"),
    "inbox": ("reading", "inbox"),
    "show": ("reading", "show"),
    "search": ("reading", "search"),
    "companies": ("companies", "companies"),
    "import": ("importing", "import_"),
    "duplicates": ("duplicates", "duplicates"),
    "merge": ("duplicates", "merge"),
    "unmerge": ("duplicates", "unmerge"),
    "apart": ("duplicates", "apart"),
    "sweep": ("duplicates", "sweep"),
    "export": ("exporting", "export"),
    "enrol": ("syncing", "enrol"),
    "sync": ("syncing", "sync"),
    "status": ("syncing", "status"),
    "leave": ("syncing", "leave"),
    "clashes": ("settling", "clashes"),
    "flip": ("settling", "flip"),
    "keep": ("settling", "keep"),
    "tray": ("settling", "tray"),
    "backup": ("keeping", "backup"),
    "doctor": ("keeping", "doctor"),
}


def _print(answer: "Answer", *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(json.dumps(answer.json, ensure_ascii=False) + "\n")
    elif answer.text:
        sys.stdout.write(answer.text + "\n")
    sys.stdout.flush()
    return answer.code


def _progress(args: argparse.Namespace) -> Callable[[str], None]:
    if not sys.stderr.isatty() and not getattr(args, "progress", False):
        return lambda _: None
    return _say_over


def _say_over(text: str) -> None:
    end = "\r" if sys.stderr.isatty() else "\n"
    sys.stderr.write(text + end)
    sys.stderr.flush()


def _now(args: argparse.Namespace) -> datetime:
    return getattr(args, "now", None) or datetime.now(UTC)


def _profile(args: argparse.Namespace) -> Path:
    """Return the profile's folder: asked for, from the environment, or the platform's place."""
    asked = getattr(args, "profile", None) or os.environ.get("LEADDESK_PROFILE")
    if asked:
        return Path(asked).expanduser()
    from platformdirs import user_data_path

    return user_data_path("leaddesk", appauthor=False)


def _key(args: argparse.Namespace) -> bytes:
    """Return the book's key: handed in by a parent LeadDesk, from a key file, or the keyring."""
    from leaddesk.store import vault
    from leaddesk.store.database import BOOK

    if getattr(args, "key_stdin", False):
        return bytes.fromhex(sys.stdin.readline().strip())
    book = _profile(args) / BOOK
    asked = key_file(args)
    if asked is not None:
        return vault.key_from_file(asked, book)
    return vault.key_from_keyring(book)


def key_file(args: argparse.Namespace) -> Path | None:
    """Return the key file that was named; None: the keyring has the key."""
    asked = getattr(args, "key_file", None) or os.environ.get("LEADDESK_KEY_FILE")
    return Path(asked).expanduser() if asked else None


def _open_book(args: argparse.Namespace) -> "Database":
    from leaddesk.features.opening import open_book

    return open_book(_profile(args), _key(args))


def _open_window(args: argparse.Namespace) -> int:
    from leaddesk.desktop import starting

    if args.command == "demo":
        return starting.demo(args, _Root(args))
    if args.command == "measure":
        return starting.measure(args, _Root(args))
    if args.command == "screenshot":
        return starting.screenshot(args, _Root(args))
    return starting.window(args, _Root(args))


class _Root:
    """What the desktop needs of the composition root: where the book is, its key, and the clock."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self.profile = _profile(args)
        self.named = bool(getattr(args, "profile", None) or os.environ.get("LEADDESK_PROFILE"))

    def key(self) -> bytes:
        """Return the book's key.

        Raises:
            Refused: see `vault`.
        """
        return _key(self._args)

    def now(self) -> datetime:
        """Return the moment: the fixed one of --now, else the clock's."""
        return _now(self._args)

    @property
    def key_file(self) -> Path | None:
        """The key file that was named; None: the keyring has the key."""
        return key_file(self._args)

    @property
    def fixed(self) -> bool:
        """Whether the clock stands still."""
        return getattr(self._args, "now", None) is not None

    @property
    def as_json(self) -> bool:
        """Whether only JSON may stand on standard output."""
        return bool(self._args.json)

    def say(self, text: str) -> None:
        """Say a sentence on standard error."""
        _say(text)

    def answer(self, document: object, text: str) -> None:
        """Print an answer on standard output."""
        from leaddesk.cli.answers import Answer

        _print(Answer(document, text), as_json=self.as_json)

    def inbox_text(self, book: "Database") -> str:
        """Return the inbox as the terminal shows it."""
        from leaddesk.cli.answers import Call
        from leaddesk.cli.reading import inbox
        from leaddesk.features.working_time import working_hours

        args = argparse.Namespace(status=None, limit=None)
        return inbox(Call(args, book, self.now(), book.read(working_hours))).text


def _log_file(args: argparse.Namespace) -> Path:
    from logging.handlers import RotatingFileHandler

    from platformdirs import user_log_path

    for folder in (_profile(args), user_log_path("leaddesk", appauthor=False), Path.cwd()):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                folder / "leaddesk.log", maxBytes=1_000_000, backupCount=2
            )
        except OSError:
            continue
        logging.getLogger("leaddesk").addHandler(handler)
        return folder / "leaddesk.log"
    return Path("leaddesk.log")


if __name__ == "__main__":
    sys.exit(main())
