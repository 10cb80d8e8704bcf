"""What a button promises and what a date is called."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from leaddesk.desktop import words
from leaddesk.domain.rows import Due, StepRow
from tests.desktop import sample

NOW, ZONE = sample.NOW, sample.ZONE


@pytest.mark.parametrize(
    ("key", "then"),
    [
        ("spoke", "To Qualify, today"),
        ("voicemail", "Try 4, Thu 14:00"),
        ("call_back", "You say when"),
        ("wrong_number", "Find another"),
        ("not_interested", "Nurture or close"),
    ],
)
def test_an_outcome_says_what_follows(qapp, key, then):
    choice = next(choice for choice in sample.CHOICES if choice.key == key)

    assert words.consequence_text(choice, NOW, ZONE) == then


def test_a_far_day_is_named_by_its_date(qapp):
    choice = replace(sample.CHOICES[1], next_on=date(2026, 12, 9), next_at=None)

    assert words.consequence_text(choice, NOW, ZONE) == "Try 4, 9 Dec"


def test_a_past_moment_grows_vaguer_with_its_age(qapp):
    shown = [words.past_moment(row.at, NOW, ZONE) for row in sample.DETAIL.timeline]

    assert shown == ["Fri 16:40", "Wed 15:05", "Tue 17 Nov", "Mon 16 Nov", "3 Mar"]


def test_a_due_cell_carries_the_word_and_the_moment(qapp):
    assert words.due_texts(sample.REACH[0], NOW, ZONE) == ("Overdue", "Mon 14:00")
    assert words.due_texts(sample.REACH[3], NOW, ZONE) == ("10:30", "Today")
    assert words.due_texts(sample.QUALIFY[1], NOW, ZONE) == ("Today", "Mail")
    later = replace(sample.REACH[0], due=Due.LATER, due_on=date(2026, 11, 26), due_at=None)
    assert words.due_texts(later, NOW, ZONE) == ("Thu 26 Nov", "Call")


def test_a_lead_without_tries_shows_what_is_known(qapp):
    assert words.progress_text(sample.QUALIFY[0]) == "2 of 4 known"
    assert words.progress_text(sample.REACH[0]) == "Try 3 of 6"


def test_a_wait_says_when_it_ends(qapp):
    step = StepRow(sample.uid(1), "wait", "Offer", date(2026, 11, 30), None, Due.LATER, True)

    assert words.step_due_text(step, NOW, ZONE) == "Waiting for them, back Mon 30 Nov"


def test_another_year_is_written_out(qapp):
    assert words.day_text(date(2027, 1, 5), sample.TODAY) == "Tue 5 Jan 2027"


@pytest.fixture
def locale() -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("C", "Thu 26 Nov 14:00"),
        ("en_GB", "Thu 26 Nov 14:00"),
        ("en_US", "Thu 26 Nov 2:00 pm"),
        ("de_DE", "Do 26 Nov 14:00"),  # the catalogue puts the dot behind the day
        ("fr_FR", "jeu 26 nov 14:00"),
    ],
)
def test_dates_and_times_are_written_as_the_locale_does(locale, name: str, said: str) -> None:
    locale(name)
    at = datetime.fromisoformat("2026-11-26T14:00+01:00")

    assert words.moment_text(at.date(), at, sample.NOW, sample.CLOCK.zone) == said


def test_numbers_are_grouped_as_the_locale_does(locale) -> None:
    said = []
    for name in ("C", "en_GB", "de_DE"):
        locale(name)
        said.append(words.number(1204))

    assert said == ["1,204", "1,204", "1.204"]
