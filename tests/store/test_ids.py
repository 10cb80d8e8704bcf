"""Ids sort as they were made, and two devices make the same id for the same thing."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from leaddesk.store.ids import derived_id, new_id


def test_ids_of_one_process_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(5_000)]

    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_a_uuid7_by_its_bits():
    made = [new_id() for _ in range(200)]

    assert {each.version for each in made} == {7}
    assert {each.variant for each in made} == {"specified in RFC 4122"}


def test_the_first_48_bits_of_an_id_are_the_milliseconds_of_the_clock():
    import time

    before_ms = time.time_ns() // 1_000_000
    made = new_id()

    assert 0 <= (made.int >> 80) - before_ms < 2_000


def test_threads_never_get_the_same_id():
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: new_id(), range(4_000)))

    assert len(set(made)) == len(made)


def test_the_same_thing_has_the_same_id_on_every_device_and_others_have_not():
    book, other = UUID(int=1), UUID(int=2)

    assert derived_id(book, "tag", "ab") == derived_id(book, "tag", "ab")
    assert derived_id(book, "tag", "ab") != derived_id(book, "taga", "b")
    assert derived_id(book, "tag", "ab") != derived_id(other, "tag", "ab")
