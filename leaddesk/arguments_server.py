"""What the server's commands take: `leaddesk serve` and `leaddesk admin`."""

import argparse
from collections.abc import Callable
from pathlib import Path

Command = Callable[[str, str], argparse.ArgumentParser]


def add(command: Command, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    serve = command("serve", "the central server (extra `server`)")
    _database(serve, needed=False)
    serve.add_argument("--state", type=Path, metavar="DIR", help="what outlives the database")
    serve.add_argument("--host", default="127.0.0.1", metavar="H")
    serve.add_argument("--port", type=int, default=8321, metavar="P")
    serve.add_argument("--cert", type=Path, metavar="FILE")
    serve.add_argument("--key", type=Path, metavar="FILE")
    admin = command("admin", "look after a server's workspaces")
    tasks = admin.add_subparsers(dest="task", metavar="TASK", required=True)

    def task(name: str, said: str) -> argparse.ArgumentParser:
        parser = tasks.add_parser(name, help=said, description=said, parents=[common])
        _database(parser, needed=True)
        return parser

    _people(task)
    _rules(task)
    _keys(task)
    _settings(task)
    _archive(task)


def _database(parser: argparse.ArgumentParser, *, needed: bool) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        required=needed,
        help="sqlite:///FOLDER or postgresql://...",
    )


def _people(task: Command) -> None:
    made = task("create-workspace", "make a workspace")
    made.add_argument("name")
    invite = task("invite", "make a one-time code for a person or one more device of his")
    invite.add_argument("email")
    _workspace(invite)
    invite.add_argument("--role", default="rep", choices=("rep", "manager", "admin"))
    invite.add_argument("--team", default="", metavar="T")
    invite.add_argument("--hours", type=float, default=72.0, metavar="H", help="how long it holds")
    _workspace(task("users", "everybody in a workspace, with his devices"))
    _workspace(task("teams", "the teams of a workspace"))
    role = task("role", "give a person another role or team")
    role.add_argument("email")
    _workspace(role)
    role.add_argument("--role", choices=("rep", "manager", "admin"))
    role.add_argument("--team", metavar="T", help="another team; empty: none")
    revoke = task("revoke", "sign a person's devices out, or one of them")
    revoke.add_argument("email")
    _workspace(revoke)
    revoke.add_argument("--device", metavar="ID", help="only this one")
    revoke.add_argument("--why", default="", metavar="T", help="what the rep is told")


def _rules(task: Command) -> None:
    rules = task("rules", "who gets a new lead: upload, show or test the rules")
    rules.add_argument("what", choices=("upload", "show", "test"))
    rules.add_argument("file", nargs="?", type=Path, metavar="FILE.toml")
    _workspace(rules)


def _keys(task: Command) -> None:
    made = task("api-key", "make a key by which a web page brings enquiries in; shown once")
    made.add_argument("name")
    _workspace(made)
    _workspace(task("api-keys", "the API keys of a workspace"))
    revoked = task("revoke-key", "make an API key useless")
    revoked.add_argument("name")
    _workspace(revoked)


def _settings(task: Command) -> None:
    process = task("process", "the lead processes of a workspace: upload or show one")
    process.add_argument("what", choices=("upload", "show"))
    process.add_argument("file", nargs="?", type=Path, metavar="FILE.toml")
    _workspace(process)
    workspace = task("workspace", "what holds for a whole workspace")
    _workspace(workspace)
    workspace.add_argument("--wipe", choices=("yes", "no"), help="wipe devices that leave")
    workspace.add_argument(
        "--lease", type=int, metavar="DAYS", help="lock reading after so long offline; 0: never"
    )


def _archive(task: Command) -> None:
    backup = task("backup", "write all workspaces, or one, to a file for any kind of database")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--workspace", metavar="NAME", help="only this one")
    restore = task("restore", "bring the workspaces of a backup into a database without them")
    restore.add_argument("file", type=Path, metavar="FILE")


def _workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workspace", required=True, metavar="NAME")
