"""A window without a display, on the day of the mockups."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.theme import Theme
from tests.desktop import sample


@pytest.fixture
def clock() -> Clock:
    return sample.CLOCK


@pytest.fixture
def theme(qapp) -> Theme:
    made = Theme()
    made.force("light")
    return made
