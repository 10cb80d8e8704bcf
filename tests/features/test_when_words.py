"""What is read beyond English and German, and what stays "Not a time"."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.when import When
from leaddesk.features.when_words import read_when_words

HOURS = WorkingHours(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)  # Tue 24 Nov 2026 09:54 in Berlin


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("thu 10am", When(date(2026, 11, 26), time(10))),
        ("demain", When(date(2026, 11, 25))),
        ("mañana", When(date(2026, 11, 25))),
        ("dans 3 jours", When(date(2026, 11, 27))),
        ("dans une heure", When(date(2026, 11, 24), time(10, 54))),
        ("26 novembre", When(date(2026, 11, 26))),
        ("le 26 novembre 2026", When(date(2026, 11, 26))),
        ("hier", None),
        ("yesterday", None),
        ("3 days ago", None),
        ("le 26 novembre 2025", None),
        ("demain peut-être", None),
        ("call him", None),
        ("décembre", None),
        ("gestern 10 Uhr", None),
        ("after thursday", None),
        ("", None),
        ("12345", None),
    ],
)
def test_other_languages_are_read_whole_and_never_as_past(text, when):
    assert read_when_words(text, NOW, HOURS) == when
