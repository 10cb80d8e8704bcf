"""What comes page by page comes whole, though leads changed again above the first page."""

from leaddesk.features.doctor import examine
from leaddesk.features.outcomes import log_outcome
from leaddesk.server.feed import PAGE_AGGREGATES
from tests.builders import NOW, add_lead
from tests.sync.oracle import differences
from tests.sync.world import World


def test_a_lead_made_and_worked_while_one_was_away_comes_whole(world: World) -> None:
    mara, dana = world.rep("mara"), world.rep("dana")
    leads = [add_lead(mara.book, f"Ann {n}", f"Acme {n}") for n in range(PAGE_AGGREGATES)]
    mara.sync()
    mara.book.write(log_outcome, leads[0], "1", now=NOW)
    mara.sync()

    world.settle()

    assert differences(world, dana) == []
    assert all(each.ok for each in examine(dana.book)), examine(dana.book)
