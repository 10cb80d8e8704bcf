"""What the Import page says of a file in words: fields, programs, letters, counts, verdicts."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.imports.pace import seconds_left
from leaddesk.desktop.words import number, sentence
from leaddesk.domain.import_shown import ImportColumn, ImportCounts, ImportLine, ImportSeen

translate = QCoreApplication.translate
OWN, LEAVE_OUT = "custom", "ignore"

VERDICT_ICONS = {"new": "plus", "updated": "pencil", "duplicate": "dup", "refused": "ban"}
VERDICT_INKS = {"new": "text2", "updated": "text2", "duplicate": "warn", "refused": "danger"}


def verdict_word(verdict: str) -> str:
    """Return the word of a verdict; of all rows for ""."""
    return {
        "": translate("imports", "All rows"),
        "new": translate("imports", "New"),
        "updated": translate("imports", "Update"),
        "duplicate": translate("imports", "Duplicate"),
        "refused": translate("imports", "Refused"),
    }[verdict]


def verdict_means(verdict: str, known: str) -> str:
    """Return what a verdict does; `known` is what happens to known leads (fill, skip)."""
    return {
        "": translate("imports", "In this file"),
        "new": translate("imports", "Added to your book"),
        "updated": translate("imports", "Empty fields filled"),
        "duplicate": translate("imports", "Nothing to add")
        if known == "fill"
        else translate("imports", "Left as they are"),
        "refused": translate("imports", "Kept aside, with reason"),
    }[verdict]


def waiting_means(waiting: int) -> str:
    """Return that rows wait for the rep's choice."""
    form = translate("imports", "{n} wait for your choice")
    return form.format(n=number(waiting))


def none_of(verdict: str) -> str:
    """Return what stands where a verdict has no rows."""
    return {
        "": translate("imports", "No rows."),
        "new": translate("imports", "Your book has everybody in this file."),
        "updated": translate("imports", "Nobody you know gets anything new."),
        "duplicate": translate("imports", "Nobody comes twice."),
        "refused": translate("imports", "Every row could be read."),
    }[verdict]


def field_words() -> dict[str, str]:
    """Return every field that a column can be, in the order of the list, with its label."""
    return {
        OWN: translate("fields", "Own field"),
        LEAVE_OUT: translate("fields", "Leave out"),
        **_person_words(),
        **_place_words(),
        **_lead_words(),
    }


def _person_words() -> dict[str, str]:
    return {
        "full_name": translate("fields", "Name"),
        "first": translate("fields", "First name"),
        "last": translate("fields", "Last name"),
        "middle": translate("fields", "Middle name"),
        "salutation": translate("fields", "Salutation"),
        "suffix": translate("fields", "Name suffix"),
        "company": translate("fields", "Company"),
        "title": translate("fields", "Job title"),
        "department": translate("fields", "Department"),
        "industry": translate("fields", "Industry"),
        "employees": translate("fields", "Employees"),
        "revenue": translate("fields", "Revenue"),
        "value": translate("fields", "Deal value"),
        "email": translate("fields", "Email"),
        "phone": translate("fields", "Phone"),
        "phone.mobile": translate("fields", "Phone, mobile"),
        "phone.work": translate("fields", "Phone, work"),
        "phone.home": translate("fields", "Phone, home"),
        "fax": translate("fields", "Fax"),
        "website": translate("fields", "Website"),
        "social": translate("fields", "Profile"),
    }


def _place_words() -> dict[str, str]:
    parts = {
        "street": translate("fields", "Street"),
        "city": translate("fields", "City"),
        "state": translate("fields", "State"),
        "postcode": translate("fields", "Postcode"),
        "country": translate("fields", "Country"),
    }
    kinds = {
        "work": translate("fields", "{part}, work"),
        "home": translate("fields", "{part}, home"),
        "other": translate("fields", "{part}, other"),
    }
    labelled = {
        f"{kind}.{part}": form.format(part=word)
        for kind, form in kinds.items()
        for part, word in parts.items()
    }
    return {**parts, "address.full": translate("fields", "Address"), **labelled}


def _lead_words() -> dict[str, str]:
    return {
        "notes": translate("fields", "Note"),
        "wants": translate("fields", "Wants"),
        "tags": translate("fields", "Tags"),
        "source": translate("fields", "Source"),
        "status": translate("fields", "Status"),
        "stage": translate("fields", "Stage"),
        "owner": translate("fields", "Owner"),
        "rating": translate("fields", "Rating"),
        "priority": translate("fields", "Priority"),
        "external_id": translate("fields", "Source ID"),
        "created_at": translate("fields", "Created"),
        "last_activity": translate("fields", "Last touch"),
        "next_on": translate("fields", "Next date"),
        "next_at": translate("fields", "Next time"),
        "next_step": translate("fields", "Next step"),
        "reason": translate("fields", "Reason"),
        "opt_out": translate("fields", "Opted out"),
        "opt_out.email": translate("fields", "Opted out, mail"),
        "opt_out.phone": translate("fields", "Opted out, phone"),
        "opt_in": translate("fields", "Agreed to mail"),
        "label": translate("fields", "Kind of the next column"),
    }


def field_word(field: str) -> str:
    """Return the label of a field."""
    return field_words().get(field, sentence(field))


def _program(program: str) -> str:
    return {
        "hubspot": translate("imports", "HubSpot contacts export"),
        "salesforce": translate("imports", "Salesforce report"),
        "linkedin": translate("imports", "LinkedIn connections"),
        "google": translate("imports", "Google contacts"),
        "outlook": translate("imports", "Outlook contacts"),
        "pipedrive": translate("imports", "Pipedrive export"),
        "atomic": translate("imports", "Atomic CRM contacts"),
        "vcard": translate("imports", "vCard contacts"),
        "mail": translate("imports", "Mails"),
        "notes": translate("imports", "Notes"),
        "leaddesk": translate("imports", "LeadDesk export"),
    }.get(program, sentence(program))


def recognised(seen: ImportSeen) -> str:
    """Return "Recognised as HubSpot contacts export", or that it is a plain list."""
    if seen.program:
        form = translate("imports", "Recognised as {program}")
        return form.format(program=_program(seen.program))
    return translate("imports", "Read as a plain list")


def how_read(seen: ImportSeen) -> str:
    """Return "14 columns matched, 3 kept as own fields. Comma, UTF-8.", as far as there is one."""
    parted = delimiter_word(seen.delimiter) if seen.delimiter else ""
    written = ", ".join(filter(None, (parted, letters(seen.encoding))))
    return f"{_matched(seen.columns)} {written}." if written else _matched(seen.columns)


def _matched(columns: tuple[ImportColumn, ...]) -> str:
    own = sum(column.field == OWN for column in columns)
    out = sum(column.field == LEAVE_OUT for column in columns)
    matched = len(columns) - own - out
    parts = [
        translate("imports", "1 column matched")
        if matched == 1
        else translate("imports", "{n} columns matched").format(n=number(matched))
    ]
    if own:
        form = (
            translate("imports", "1 kept as own field")
            if own == 1
            else translate("imports", "{n} kept as own fields")
        )
        parts.append(form.format(n=number(own)))
    if out:
        parts.append(translate("imports", "{n} left out").format(n=number(out)))
    return f"{', '.join(parts)}."


def delimiter_word(delimiter: str) -> str:
    """Return what parts the columns, as the start of a sentence."""
    return {
        ",": translate("imports", "Comma"),
        ";": translate("imports", "Semicolon"),
        "\t": translate("imports", "Tab"),
        "|": translate("imports", "Pipe"),
        " ": translate("imports", "Space"),
    }.get(delimiter, translate("imports", "Parted by {sign}").format(sign=delimiter))


def letters(encoding: str) -> str:
    """Return an encoding as people name it: "UTF-8", "Windows-1252"."""
    plain = encoding.lower().replace("_", "-").removesuffix("-sig")
    if plain.startswith("cp125"):
        return f"Windows-{plain.removeprefix('cp')}"
    return {"ascii": "ASCII", "mac-roman": "Mac Roman"}.get(plain, plain.upper())


def why(line: ImportLine) -> str:
    """Return the reason of a verdict; a refused row says line and column too."""
    if line.verdict != "refused":
        return sentence(line.why)
    form = (
        translate("imports", "Line {line}, {field}: {why}")
        if line.field
        else translate("imports", "Line {line}: {why}")
    )
    return form.format(line=number(line.line), field=line.field, why=line.why)


def row_name(line: ImportLine) -> str:
    """Return a row for the screen reader."""
    who = ", ".join(part for part in (line.name, line.company, line.email) if part)
    head = translate("imports", "Row {row}, {verdict}").format(
        row=number(line.row), verdict=verdict_word(line.verdict)
    )
    return f"{head}. {who}. {why(line)}" if who else f"{head}. {why(line)}"


def rows_word(count: int) -> str:
    """Return "1 row" or "1,818 rows"."""
    if count == 1:
        return translate("imports", "1 row")
    return translate("imports", "{n} rows").format(n=number(count))


def outcome(counts: ImportCounts) -> str:
    """Return "1,684 new, 134 updated, 150 duplicate, 32 refused"."""
    return translate(
        "imports", "{new} new, {updated} updated, {duplicate} duplicate, {refused} refused"
    ).format(
        new=number(counts.new),
        updated=number(counts.updated),
        duplicate=number(counts.duplicate),
        refused=number(counts.refused),
    )


def progress(rows: int, of: int, rate: float) -> tuple[str, str]:
    """Return "1,204 of 2,000 rows are in" and "3,400 rows a second, 1 second left"."""
    done = translate("imports", "{n} of {of} rows are in").format(n=number(rows), of=number(of))
    left = seconds_left(rows, of, rate)
    if left is None:
        return done, ""
    pace = translate("imports", "{n} rows a second, {time} left")
    return done, pace.format(n=number(round(rate)), time=_time(left))


def _time(seconds: int) -> str:
    if seconds <= 1:
        return translate("imports", "1 second")
    if seconds < 120:
        return translate("imports", "{n} seconds").format(n=seconds)
    minutes = round(timedelta(seconds=seconds) / timedelta(minutes=1))
    return translate("imports", "{n} minutes").format(n=number(minutes))
