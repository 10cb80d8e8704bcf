"""`leaddesk serve` and `leaddesk admin`: the server's own commands, on no book."""

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.server import admin, api_keys, archive_commands, paths, rules_commands, serving
from leaddesk.server.place import Place, Space


@dataclass(frozen=True, slots=True)
class Told:
    """One JSON document and the same for people: what a command answers."""

    json: Any
    text: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """What every admin command gets."""

    args: argparse.Namespace
    place: Place
    now: datetime

    @property
    def space(self) -> Space:
        """Return the workspace that was named.

        Raises:
            Refused: there is none of that name.
        """
        return self.place.space(self.workspace)

    @property
    def workspace(self) -> UUID:
        """Return its id."""
        return self.place.shared(admin.workspace_named, self.args.workspace).id


def serve(args: argparse.Namespace, now: datetime) -> Told:
    """Run the server until it is stopped; `now` is for the other commands."""
    del now
    url = args.database or f"sqlite:///{_usual_folder()}"
    serving.serve(url, args.host, args.port, state=args.state, cert=args.cert, key=args.key)
    return Told({"stopped": True}, "Stopped.")


def _usual_folder() -> Path:
    from platformdirs import user_data_path

    return Path(os.environ.get("LEADDESK_SERVER", "") or user_data_path("leaddesk-server"))


def run_admin(args: argparse.Namespace, now: datetime) -> Told:
    """Run one admin command."""
    place = serving.open_place(args.database)
    try:
        return TASKS[args.task](Task(args, place, now))
    finally:
        place.close()


def _create_workspace(task: Task) -> Told:
    made = task.place.shared(admin.create_workspace, task.args.name, now=task.now)
    task.place.space(made.id)
    return Told({"workspace": str(made.id), "name": made.name}, f"{made.name} is made.")


def _invite(task: Task) -> Told:
    args = task.args
    code, ends = task.place.shared(
        admin.invite,
        task.workspace,
        args.email,
        args.role,
        args.team,
        hours=args.hours,
        now=task.now,
    )
    document = {"code": code, "expires_at": ends.isoformat()}
    return Told(document, f"{code} (good until {ends:%Y-%m-%d %H:%M} UTC)")


def _users(task: Task) -> Told:
    people = task.space.read(admin.people)
    devices = task.place.shared(admin.devices, task.workspace)
    rows = [
        {**each, "devices": [one for one in devices if one["user"] == each["id"]]}
        for each in people
    ]
    lines = [
        f"{each['name']} <{each['email']}>, {each['role']}, {len(each['devices'])} devices"
        for each in rows
    ]
    return Told({"users": rows}, "\n".join(lines) or "Nobody yet.")


def _teams(task: Task) -> Told:
    rows = task.space.read(admin.teams)
    return Told({"teams": rows}, "\n".join(each["name"] for each in rows) or "No team yet.")


def _role(task: Task) -> Told:
    args = task.args
    if args.role is None and args.team is None:
        raise Refused(said("Name what is to change: --role or --team."))
    leads = admin.change_member(
        task.space, args.email, role=args.role, team=args.team, now=task.now
    )
    return Told({"leads_moved": leads}, f"Done; {leads} leads are seen by another team now.")


def _revoke(task: Task) -> Told:
    args = task.args
    member = task.space.read(admin.member_id, args.email)
    count = task.place.shared(
        admin.revoke, task.workspace, member, device=args.device, why=args.why, now=task.now
    )
    return Told({"revoked": count}, f"{count} devices signed out.")


def _rules(task: Task) -> Told:
    args = task.args
    if args.what == "show":
        return Told(*rules_commands.show(task.space))
    if args.what == "test":
        return Told(*rules_commands.test(task.space, args.file, task.now))
    return Told(*rules_commands.upload(task.space, _named(args.file), task.now))


def _named(file: Path | None) -> Path:
    if file is None:
        raise Refused(said("Name the file to upload."))
    return file


def _api_key(task: Task) -> Told:
    key = task.place.shared(api_keys.make, task.workspace, task.args.name, now=task.now)
    return Told({"key": key}, f"{key} (shown this once)")


def _api_keys(task: Task) -> Told:
    rows = task.place.shared(api_keys.keys, task.workspace)
    lines = [each["name"] + (" (revoked)" if each["revoked_at"] else "") for each in rows]
    return Told({"keys": rows}, "\n".join(lines) or "No key yet.")


def _revoke_key(task: Task) -> Told:
    task.place.shared(api_keys.revoke, task.workspace, task.args.name, now=task.now)
    return Told({"revoked": task.args.name}, f"{task.args.name} opens nothing any more.")


def _process(task: Task) -> Told:
    space = task.space
    if task.args.what == "show":
        own = space.read(paths.texts)
        rows = [
            {"path": key, "version": each.version, "own": key in own}
            for key, each in space.processes.items()
        ]
        lines = [f"{row['path']}, version {row['version']}" for row in rows]
        return Told({"processes": rows, "texts": own}, "\n".join(lines))
    file = _named(task.args.file)
    made = space.write(paths.upload, rules_commands.text_of(file), file.name, now=task.now)
    document = {"path": made.id, "version": made.version}
    return Told(document, f"{made.name}, version {made.version}, is in force.")


def _settings(task: Task) -> Told:
    wipe = None if task.args.wipe is None else task.args.wipe == "yes"
    document = task.place.shared(
        admin.settings, task.workspace, wipe=wipe, lease_days=task.args.lease
    )
    return Told(document, "\n".join(f"{key}: {value}" for key, value in document.items()))


def _backup(task: Task) -> Told:
    only = None if task.args.workspace is None else task.workspace
    return Told(*archive_commands.backup(task.place, task.args.file, only, task.now))


def _restore(task: Task) -> Told:
    return Told(*archive_commands.restore(task.place, task.args.file))


TASKS: dict[str, Callable[[Task], Told]] = {
    "create-workspace": _create_workspace,
    "invite": _invite,
    "users": _users,
    "teams": _teams,
    "role": _role,
    "revoke": _revoke,
    "rules": _rules,
    "process": _process,
    "workspace": _settings,
    "api-key": _api_key,
    "api-keys": _api_keys,
    "revoke-key": _revoke_key,
    "backup": _backup,
    "restore": _restore,
}
COMMANDS: dict[str, Callable[[argparse.Namespace, datetime], Told]] = {
    "serve": serve,
    "admin": run_admin,
}
