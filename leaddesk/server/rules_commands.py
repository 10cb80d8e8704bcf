"""`leaddesk admin rules`: put rules in force, show them, try them before they count."""

from datetime import datetime
from pathlib import Path
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.server import assigning, rules_file
from leaddesk.server.assigning import Replayed
from leaddesk.server.place import Space
from leaddesk.server.rules import RuleBook

MOST_BYTES = 1_000_000


def text_of(file: Path) -> str:
    """Return the text of a file that was named.

    Raises:
        Refused: it cannot be read.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Refused(f"{file.name} is too large.", "It may have a million bytes.")
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} cannot be read.", "Name a text file in UTF-8.") from error


def checked(space: Space, file: Path) -> tuple[RuleBook, str]:
    """Return the rules of a file and its text.

    Raises:
        BadRules: it says what no rule can say, or names somebody who is not in the workspace.
    """
    text = text_of(file)
    book = rules_file.parse(text, file.name)
    check_people(space, book, file.name)
    return book, text


def check_people(space: Space, book: RuleBook, name: str) -> None:
    """Refuse rules that name an address or a team that the workspace does not have."""
    people = space.read(assigning.candidates)
    emails = {each.email for each in people}
    teams = {each.team.casefold() for each in people if each.team}
    named = [(f"rule {rule.name}", rule.members, rule.team) for rule in book.rules]
    named.append(("default", {book.owner: 1} if book.owner else {}, book.team))
    for where, addresses, team in named:
        for address in addresses:
            if address not in emails:
                raise rules_file.BadRules(
                    name, where, f"nobody here has the address {address}.",
                    "Invite the person first, or name another.",
                )  # fmt: skip
        if team and team.casefold() not in teams:
            raise rules_file.BadRules(
                name, where, f"there is no team {team} with people in it.", "Name another team."
            )


def upload(space: Space, file: Path, now: datetime) -> tuple[Any, str]:
    """Put the rules of a file in force."""
    book, text = checked(space, file)
    count = space.write(_upload, book, text, now=now)
    return {"rules": count}, f"{count} rules are in force."


def _upload(session: Any, book: RuleBook, text: str, *, now: datetime) -> int:
    del now
    return assigning.upload(session, book, text)


def show(space: Space) -> tuple[Any, str]:
    """Return the rules in force, as they were written."""
    text = space.read(assigning.text_of)
    book = space.read(assigning.in_force)
    document = {"rules": [rule.name for rule in book.rules], "text": text}
    return document, text or "No rules: a new lead goes to the rep with the fewest open leads."


def test(space: Space, file: Path | None, now: datetime) -> tuple[Any, str]:
    """Try rules on the last hundred leads; without a file those in force."""
    book = checked(space, file)[0] if file else space.read(assigning.in_force)
    rows = space.read(assigning.replay, book, now=now)
    return document(rows), in_words(rows)


def document(rows: list[Replayed]) -> dict[str, Any]:
    """Return a trial as JSON."""
    return {
        "leads": [
            {
                "id": str(row.lead_id), "lead": row.lead, "owner": row.owner, "now": row.now,
                "would": row.would, "rule": row.rule, "why": row.why, "changes": row.changes,
            }
            for row in rows
        ],
        "changes": sum(row.changes for row in rows),
    }  # fmt: skip


def in_words(rows: list[Replayed]) -> str:
    """Return a trial for people: a line for each lead, those that change marked."""
    lines = [
        f"{'*' if row.changes else ' '} {row.lead}: {row.would or 'nobody'}"
        f" ({row.rule or 'no rule'}, {row.why})"
        + (f", now {row.now or 'nobody'}" if row.changes else "")
        for row in rows
    ]
    changing = sum(row.changes for row in rows)
    return "\n".join([*lines, f"{len(rows)} leads tried, {changing} would go to somebody else."])
