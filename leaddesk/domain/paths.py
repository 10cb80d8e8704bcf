"""Where a lead goes when its path changes or its process gets a new version."""

from leaddesk.domain.process import Process

ALIKE = (  # statuses that do the same work in different paths: PROCESS, "Path change"
    ("accept", "triage"),
    ("respond", "reach"),
    ("register", "arrange"),
)


def status_now(process: Process, key: str, phase: str) -> str:
    """Return where a lead of a status stands by the version of its process that is in use.

    By `moved`, through as many versions as that names; a key that nothing says anything of goes to
    the first status of the lead's phase.
    """
    seen = {key}
    while key not in process.statuses and key in process.moved and process.moved[key] not in seen:
        key = process.moved[key]
        seen.add(key)
    if key in process.statuses:
        return key
    alike = (status.key for status in process.statuses.values() if status.phase == phase)
    return next(alike, process.first.key)


def map_status(old: Process, new: Process, status_key: str) -> str:
    """Return where a lead goes that changes its path, or whose path has a new version.

    By `moved`, then the same key, then the same work (Respond = Reach), then the same name. A lead
    whose status has no like goes to the first status of the same phase.
    """
    key = new.moved.get(status_key, status_key) if old.id == new.id else status_key
    if key in new.statuses:
        return key
    for pair in ALIKE:
        other = next((alike for alike in pair if key in pair and alike in new.statuses), "")
        if other:
            return other
    was = old.statuses.get(status_key)
    if was is None:
        return new.first.key
    named = {status.name.casefold(): status.key for status in new.statuses.values()}
    phase = [status.key for status in new.statuses.values() if status.phase == was.phase]
    return named.get(was.name.casefold()) or next(iter(phase), new.first.key)
