"""Dates in words, English and German; today is Tue 24 Nov 2026, 09:54 in Berlin."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.when import When, looks_like_words, read_when, say_when

HOURS = WorkingHours(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)

PHRASES = """
thu                             | 2026-11-26
thursday                        | 2026-11-26
Thu.                            | 2026-11-26
on thursday                     | 2026-11-26
Do                              | 2026-11-26
Donnerstag                      | 2026-11-26
am Donnerstag                   | 2026-11-26
kommenden Freitag               | 2026-11-27
kommenden Donnerstag            | 2026-11-26
this friday                     | 2026-11-27
diesen Freitag                  | 2026-11-27
next thursday                   | 2026-12-03
nächsten Donnerstag             | 2026-12-03
naechsten Montag                | 2026-11-30
next wed                        | 2026-12-02
wed                             | 2026-11-25
Mi                              | 2026-11-25
mon                             | 2026-11-30
Montag                          | 2026-11-30
sat                             | 2026-11-28
Sonnabend                       | 2026-11-28
so                              | 2026-11-29
tue                             | 2026-12-01
tue 10:30                       | 2026-11-24 10:30
tue 9am                         | 2026-12-01 09:00
Dienstag nachmittag             | 2026-11-24 14:00
thu 10am                        | 2026-11-26 10:00
thu 10 am                       | 2026-11-26 10:00
thu 10                          | 2026-11-26 10:00
thu 10:00                       | 2026-11-26 10:00
thu 14h                         | 2026-11-26 14:00
thu 14h30                       | 2026-11-26 14:30
thu 10.30                       | 2026-11-26 10:30
thu 1430                        | 2026-11-26 14:30
thu, 10:15                      | 2026-11-26 10:15
thu at 10                       | 2026-11-26 10:00
at 10 on thu                    | 2026-11-26 10:00
10am thu                        | 2026-11-26 10:00
10:00, thursday                 | 2026-11-26 10:00
thu 3                           | 2026-11-26 15:00
thu 3pm                         | 2026-11-26 15:00
thu 3.30pm                      | 2026-11-26 15:30
thu 3 p.m.                      | 2026-11-26 15:00
thu 12pm                        | 2026-11-26 12:00
thu 12am                        | 2026-11-26 00:00
thu 03:00                       | 2026-11-26 03:00
thu noon                        | 2026-11-26 12:00
thu morning                     | 2026-11-26 10:00
thu afternoon                   | 2026-11-26 14:00
thursday in the afternoon       | 2026-11-26 14:00
thu evening                     | 2026-11-26 18:00
thu half past two               | 2026-11-26 14:30
thu half past 10                | 2026-11-26 10:30
thu quarter past ten            | 2026-11-26 10:15
thu quarter to ten              | 2026-11-26 09:45
thu ten o'clock                 | 2026-11-26 10:00
thursday at ten                 | 2026-11-26 10:00
thu eod                         | 2026-11-26 17:00
Do 10 Uhr                       | 2026-11-26 10:00
Do um 10                        | 2026-11-26 10:00
Do 10 Uhr 30                    | 2026-11-26 10:30
Do 10.30 Uhr                    | 2026-11-26 10:30
Donnerstag 10 Uhr               | 2026-11-26 10:00
Donnerstag um 10:15 Uhr         | 2026-11-26 10:15
um 10 Uhr am Donnerstag         | 2026-11-26 10:00
Donnerstag um zehn              | 2026-11-26 10:00
Donnerstag zehn Uhr             | 2026-11-26 10:00
Donnerstag halb elf             | 2026-11-26 10:30
Donnerstag viertel nach zehn    | 2026-11-26 10:15
Donnerstag viertel vor elf      | 2026-11-26 10:45
Donnerstag Vormittag            | 2026-11-26 10:00
Donnerstagvormittag             | 2026-11-26 10:00
Donnerstagnachmittag            | 2026-11-26 14:00
Donnerstag morgen               | 2026-11-26 10:00
Donnerstag früh                 | 2026-11-26 10:00
Donnerstag mittags              | 2026-11-26 12:00
Donnerstag gegen 15 Uhr         | 2026-11-26 15:00
Freitag ab 9 Uhr                | 2026-11-27 09:00
Freitagabend                    | 2026-11-27 18:00
am Freitag um 14:00 Uhr         | 2026-11-27 14:00
thursday next week              | 2026-12-03
next week thursday              | 2026-12-03
next week thu 10am              | 2026-12-03 10:00
Donnerstag nächste Woche        | 2026-12-03
nächste Woche Donnerstag 9 Uhr  | 2026-12-03 09:00
10                              | 2026-11-24 10:00
10am                            | 2026-11-24 10:00
9am                             | 2026-11-25 09:00
14h                             | 2026-11-24 14:00
10 Uhr                          | 2026-11-24 10:00
10.30                           | 2026-11-24 10:30
noon                            | 2026-11-24 12:00
afternoon                       | 2026-11-24 14:00
this afternoon                  | 2026-11-24 14:00
this morning                    | 2026-11-24 10:00
half past two                   | 2026-11-24 14:30
today                           | 2026-11-24
heute                           | 2026-11-24
now                             | 2026-11-24
today 14:00                     | 2026-11-24 14:00
heute 14 Uhr                    | 2026-11-24 14:00
heute Nachmittag                | 2026-11-24 14:00
heute Abend                     | 2026-11-24 18:00
heute morgen                    | 2026-11-24 10:00
tonight                         | 2026-11-24 18:00
tomorrow                        | 2026-11-25
morgen                          | 2026-11-25
tomorrow 9:30                   | 2026-11-25 09:30
tomorrow afternoon              | 2026-11-25 14:00
tomorrow morning                | 2026-11-25 10:00
morgen früh                     | 2026-11-25 10:00
morgen Vormittag                | 2026-11-25 10:00
morgen um 8                     | 2026-11-25 08:00
morgen 14 Uhr                   | 2026-11-25 14:00
tomorrow first thing            | 2026-11-25 09:00
übermorgen                      | 2026-11-26
uebermorgen nachmittag          | 2026-11-26 14:00
day after tomorrow              | 2026-11-26
the day after tomorrow 10am     | 2026-11-26 10:00
in 3 days                       | 2026-11-27
in 3 Tagen                      | 2026-11-27
3 days                          | 2026-11-27
+3                              | 2026-11-27
+3d                             | 2026-11-27
in drei Tagen                   | 2026-11-27
in 5 days                       | 2026-12-01
in 5 Werktagen                  | 2026-12-01
in 20 days                      | 2026-12-14
in a day                        | 2026-11-25
in 3 days 10am                  | 2026-11-27 10:00
in 2 weeks                      | 2026-12-08
in 2 Wochen                     | 2026-12-08
in einer Woche                  | 2026-12-01
in a week                       | 2026-12-01
+2w                             | 2026-12-08
heute in 2 Wochen               | 2026-12-08
Donnerstag in 2 Wochen          | 2026-12-10
in 2 weeks thursday 9am         | 2026-12-10 09:00
in a fortnight                  | 2026-12-08
in 3 months                     | 2027-02-24
in einem Monat                  | 2026-12-24
in einer Stunde                 | 2026-11-24 10:54
in an hour                      | 2026-11-24 10:54
in 2 hours                      | 2026-11-24 11:54
in 2 Stunden                    | 2026-11-24 11:54
in 30 min                       | 2026-11-24 10:24
in 45 Minuten                   | 2026-11-24 10:39
in half an hour                 | 2026-11-24 10:24
in einer halben Stunde          | 2026-11-24 10:24
+2h                             | 2026-11-24 11:54
next week                       | 2026-11-30 10:00
nächste Woche                   | 2026-11-30 10:00
next week 14:00                 | 2026-11-30 14:00
kommende Woche                  | 2026-11-30 10:00
übernächste Woche               | 2026-12-07 10:00
week after next                 | 2026-12-07 10:00
next month                      | 2026-12-01 10:00
nächsten Monat                  | 2026-12-01 10:00
end of the week                 | 2026-11-27
Ende der Woche                  | 2026-11-27
Ende nächster Woche             | 2026-12-04
diese Woche                     | 2026-11-27
weekend                         | 2026-11-28
end of the month                | 2026-11-30
Monatsende                      | 2026-11-30
Ende des Monats                 | 2026-11-30
Mitte Januar                    | 2027-01-15 10:00
in january                      | 2027-01-01 10:00
Ende Februar                    | 2027-02-26
KW 49                           | 2026-11-30 10:00
KW 2                            | 2027-01-11 10:00
Do KW 49                        | 2026-12-03
26 Nov                          | 2026-11-26
26 November                     | 2026-11-26
26th of November                | 2026-11-26
Nov 26                          | 2026-11-26
November 26th                   | 2026-11-26
Nov 26, 2026                    | 2026-11-26
26 Nov 2027                     | 2027-11-26
26.11.                          | 2026-11-26
26.11                           | 2026-11-26
26.11.26                        | 2026-11-26
26.11.2026                      | 2026-11-26
26.11.2026 14:00                | 2026-11-26 14:00
26.11. 14:00                    | 2026-11-26 14:00
26.11. 14 Uhr                   | 2026-11-26 14:00
26.11. 10                       | 2026-11-26 10:00
26. 11. 2026                    | 2026-11-26
am 26.11. um 9                  | 2026-11-26 09:00
26. November um 9               | 2026-11-26 09:00
26. Nov. 9 Uhr                  | 2026-11-26 09:00
5. März                         | 2027-03-05
2026-11-26                      | 2026-11-26
2026-11-26 14:00                | 2026-11-26 14:00
2026-11-26T14:00                | 2026-11-26 14:00
26/11                           | 2026-11-26
26/11/2026                      | 2026-11-26
11/26                           | 2026-11-26
5/12                            | 2026-12-05
26th                            | 2026-11-26
on the 5th                      | 2026-12-05
am 26.                          | 2026-11-26
am 3. um 10                     | 2026-12-03 10:00
Thu 26 Nov                      | 2026-11-26
Thu 26 Nov 14:00                | 2026-11-26 14:00
Do, 26.11., 14:00               | 2026-11-26 14:00
14:00 26 Nov                    | 2026-11-26 14:00
23 Nov                          | 2027-11-23
24 Nov                          | 2026-11-24
1.2.                            | 2027-02-01
29 Feb                          | 2028-02-29
thu 26.11                       | 2026-11-26
Do 10.12                        | 2026-12-10
thu 10.05                       | 2026-11-26 10:05
Do.10:30                        | 2026-11-26 10:30
thu@10                          | 2026-11-26 10:00
early next week                 | 2026-11-30 10:00
Anfang nächster Woche           | 2026-11-30 10:00
Mitte nächster Woche            | 2026-12-02 10:00
Mitte der Woche                 | 2026-11-25 10:00
late next week                  | 2026-12-04
next year                       | 2027-01-01 10:00
im neuen Jahr                   | 2027-01-01 10:00
26-11-2026                      | 2026-11-26
2026/11/26                      | 2026-11-26
30 min                          | 2026-11-24 10:24
2 Stunden                       | 2026-11-24 11:54
heute um 5                      | 2026-11-24 17:00
thu afternoon 3pm               | 2026-11-26 15:00
thu afternoon at 3              | 2026-11-26 15:00
thu 3 in the afternoon          | 2026-11-26 15:00
tomorrow morning at 9           | 2026-11-25 09:00
morgen früh um 8                | 2026-11-25 08:00
heute Nachmittag um 3           | 2026-11-24 15:00
Freitag Abend um 8              | 2026-11-27 20:00
12 noon thu                     | 2026-11-26 12:00
thu this week                   | 2026-11-26
thu morning 15:00               | -
thu afternoon 10:00             | -
thu morning afternoon           | -
mon this week                   | -
                                | -
thu 25:00                       | -
thu 10:60                       | -
thu 24:00                       | -
32 Nov                          | -
30 Feb 2027                     | -
31.11.                          | -
0 Nov                           | -
26.13.                          | -
26                              | -
thu fri                         | -
thu thu                         | -
10am 11am                       | -
Fri 26 Nov                      | -
tomorrow thu                    | -
today tomorrow                  | -
23 Nov 2026                     | -
23.11.2026                      | -
26.11.2025 14:00                | -
today 9am                       | -
heute 9 Uhr                     | -
yesterday                       | -
gestern                         | -
last thursday                   | -
3 days ago                      | -
vor 3 Tagen                     | -
thu maybe                       | -
call thu                        | -
whenever                        | -
irgendwann                      | -
soon                            | -
in 3                            | -
-3                              | -
thu 10 or 11                    | -
14 am                           | -
0pm                             | -
KW 54                           | -
in 9999 days                    | -
26 Nov 2099                     | -
2026                            | -
thuuu                           | -
10amthu                         | -
!                               | -
"""
TABLE = [tuple(part.strip() for part in line.split("|")) for line in PHRASES.splitlines() if line]


def expected(text: str) -> When | None:
    if text == "-":
        return None
    day, _, clock = text.partition(" ")
    return When(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)


@pytest.mark.parametrize(("phrase", "result"), TABLE)
def test_a_phrase_is_read_as_the_table_says(phrase, result):
    assert read_when(phrase, NOW, HOURS) == expected(result)
    assert read_when(f"  {phrase.upper()} ", NOW, HOURS) == expected(result)


def test_the_table_is_long_enough():
    assert len(TABLE) >= 150
    assert len({phrase for phrase, _ in TABLE}) == len(TABLE)


def test_a_monday_off_moves_next_week_to_tuesday():
    hours = WorkingHours(HOURS.zone, holidays=frozenset({date(2026, 11, 30)}))
    assert read_when("next week", NOW, hours) == When(date(2026, 12, 1), time(10))


def test_a_time_alone_that_is_over_waits_for_the_next_working_day():
    friday = HOURS.at(date(2026, 11, 27), time(16))
    assert read_when("9am", friday, HOURS) == When(date(2026, 11, 30), time(9))


def test_a_day_stays_a_day_and_a_time_becomes_a_moment():
    assert When(date(2026, 11, 26)).moment(HOURS) is None
    assert When(date(2026, 11, 26), time(14)).moment(HOURS) == datetime(
        2026, 11, 26, 13, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        (date(2026, 11, 24), None, "today"),
        (date(2026, 11, 24), time(14), "today 14:00"),
        (date(2026, 11, 26), time(14), "Thu 26 Nov 14:00"),
        (date(2026, 11, 26), None, "Thu 26 Nov"),
        (date(2026, 11, 26), datetime(2026, 11, 26, 9, 5, tzinfo=UTC), "Thu 26 Nov 10:05"),
        (date(2026, 11, 26), datetime(2026, 11, 26, 23, 30, tzinfo=UTC), "Fri 27 Nov 00:30"),
        (date(2026, 11, 23), time(9), "Mon 23 Nov 09:00"),
        (date(2027, 2, 22), None, "Mon 22 Feb"),
        (date(2027, 11, 26), None, "Fri 26 Nov 2027"),
    ],
)
def test_a_day_is_said_shortly(day, at, said):
    assert say_when(day, at, NOW, HOURS) == said


@given(st.dates(date(2026, 11, 25), date(2027, 9, 1)), st.none() | st.times())
def test_what_is_said_can_be_read_again(day, clock):
    clock = clock and clock.replace(second=0, microsecond=0)
    assert read_when(say_when(day, clock, NOW, HOURS), NOW, HOURS) == When(day, clock)


words = st.sampled_from([phrase for phrase, _ in TABLE] + ["in", "um", "am", "thu", "morgen", "10"])


@given(st.lists(words, max_size=4).map(" ".join) | st.text(max_size=30))
def test_nothing_is_read_as_past_and_nothing_breaks_the_reader(text):
    when = read_when(text, NOW, HOURS)
    assert when is None or when.day >= HOURS.today(NOW)
    if when and when.time:
        assert when.moment(HOURS) > NOW


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("dans 3 jours", True),
        ("la semaine prochaine", True),
        ("Donnerstag 10 Uhr", False),
        ("thu", False),
        ("demain 10:30", False),
        ("26.11", False),
        ("", False),
        ("123", False),
    ],
)
def test_only_words_that_are_not_ours_may_go_to_another_reader(text, other):
    assert looks_like_words(text) is other
