"""A y and a line find each other, whatever is folded and wherever the current lead is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.desktop.inbox.geometry import CURRENT, HEADER, ROW, Block, Geometry, Place

BLOCKS = st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=1, max_size=5)


def slow_lines(geometry):
    """Every line with its top and height, by walking down."""
    top = 0
    for group, block in enumerate(geometry.blocks):
        yield Place(group), top, HEADER
        top += HEADER
        for index in range(block.shown):
            tall = CURRENT if geometry.current == Place(group, index) else ROW
            yield Place(group, index), top, tall
            top += tall


@settings(max_examples=60)
@given(BLOCKS, st.integers(0, 4), st.integers(-1, 6))
def test_the_sum_agrees_with_walking_down(blocks, group, index):
    made = [Block(str(n), count, folded) for n, (count, folded) in enumerate(blocks)]
    group %= len(made)
    geometry = Geometry(made, Place(group, min(index, made[group].count - 1)))
    lines = list(slow_lines(geometry))

    assert list(geometry.between(0, 10_000)) == lines
    assert geometry.height() == sum(tall for _, _, tall in lines)
    for place, top, tall in lines:
        assert geometry.top_of(place) == top
        assert geometry.at(top) == geometry.at(top + tall - 1) == place


@settings(max_examples=60)
@given(BLOCKS)
def test_stepping_down_and_up_visits_the_same_lines(blocks):
    geometry = Geometry([Block(str(n), count, folded) for n, (count, folded) in enumerate(blocks)])
    down = []
    place = Place(-1)
    while (place := geometry.stop(place, 1)) is not None:
        down.append(place)
    up = []
    place = Place(len(geometry.blocks))
    while (place := _up(geometry, place)) is not None:
        up.append(place)

    assert up == down[::-1]


def _up(geometry, place):
    if place.group == len(geometry.blocks):
        for group in range(place.group - 1, -1, -1):
            found = geometry._stop_in(group, last=True)
            if found is not None:
                return found
        return None
    return geometry.stop(place, -1)
