"""Days and hours read against what is ordinary: floors, thresholds, silence, hysteresis, beginnings."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.web.alerts.decisions import DAY, HOUR, beginning, bursts, read, read_day, recompute, unusual_days

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 20)


def days(counts, until=TODAY):
    """{day: (posts, authors)} for counts given latest first, the first being the day before `until`."""
    return {until - timedelta(days=i + 1): (c, c) for i, c in enumerate(counts) if c is not None}


def test_an_unusual_day_is_found_and_an_ordinary_one_is_not():
    counts = days([4, 5, 3, 4, 6, 4, 5] * 4)
    counts[TODAY] = (40, 38)
    [event] = unusual_days(counts, counts, TODAY - timedelta(days=3), TODAY)
    assert event.days == (TODAY,)
    assert event.reading.probability is not None
    assert event.reading.probability < 1e-6
    counts[TODAY] = (7, 7)
    assert list(unusual_days(counts, counts, TODAY - timedelta(days=3), TODAY)) == []


def test_floors_keep_small_numbers_quiet():
    one = [1] * 28
    assert read(3, 3, one, one, days=28, limits=DAY).failed == ("least_posts", "probability")
    assert "least_authors" in read(30, 2, one, one, days=28, limits=DAY).failed
    twenty = [20] * 28
    assert read(50, 50, twenty, twenty, days=28, limits=DAY).failed == ("least_ratio",)
    # One account that speaks a lot is no event: many posts, no more people than usual.
    assert "authors_ratio" in read(80, 12, [10] * 28, [10] * 28, days=28, limits=DAY).failed


def test_with_little_history_only_the_plain_threshold_speaks():
    reading = read(29, 29, [4] * 6, [4] * 6, days=6, limits=DAY)
    assert (reading.verdict, reading.by, reading.probability) == ("unknown", "threshold", None)
    assert read(30, 10, [4] * 6, [4] * 6, days=6, limits=DAY).unusual
    assert read(30, 9, [], [], days=0, limits=DAY).failed == ("plain_authors",)


def test_a_silent_day_counts_only_when_somebody_was_listening():
    counts = days([4, 5, 6])
    heard = set(counts) | {TODAY - timedelta(days=back) for back in range(4, 12)}
    reading, others = read_day(TODAY, {**counts, TODAY: (9, 9)}, heard)
    assert len(others) == 11
    assert reading.counts.count(0) == 8
    reading, others = read_day(TODAY, {**counts, TODAY: (9, 9)}, set(counts))
    assert (len(others), reading.by) == (3, "threshold")


def test_neighbouring_days_are_one_event():
    counts = days([4] * 28)
    for offset, count in enumerate((40, 60, 5, 90)):
        counts[TODAY + timedelta(days=offset)] = (count, count)
    events = list(unusual_days(counts, counts, TODAY, TODAY + timedelta(days=3)))
    assert [event.days[0] for event in events] == [TODAY]
    assert events[0].observed == 100
    # Two days after, the great days have raised what is ordinary: 90 is not three times more surprising again.


def test_an_hour_is_compared_with_its_neighbours_on_other_days():
    counts, start = {}, datetime(2026, 11, 20, 16, tzinfo=UTC)
    for back in range(1, 29):
        for hour in range(7, 20):
            counts[datetime(2026, 11, 20, hour, tzinfo=UTC) - timedelta(days=back)] = (1, 1)
    counts[start] = (20, 18)
    heard = {(start - timedelta(days=back)).date() for back in range(1, 29)}
    [burst] = bursts(counts, heard, PARIS, since=start - timedelta(hours=48), until=start + timedelta(hours=1))
    assert burst.first.start == start
    assert len(burst.first.reading.counts) == 84
    assert burst.first.reading.days == 28


def burst_of(*later):
    """A burst at 10:00 then hours as given; what `bursts` makes of them."""
    start = datetime(2026, 11, 20, 10, tzinfo=UTC)
    counts = {start - timedelta(hours=h): (1, 1) for h in range(24, 24 * 29)}
    for offset, count in enumerate((30, *later)):
        if count:
            counts[start + timedelta(hours=offset)] = (count, count)
    heard = {(start - timedelta(days=back)).date() for back in range(0, 30)}
    return bursts(counts, heard, PARIS, since=start, until=start + timedelta(hours=len(later) + 1))


def test_one_event_is_one_alert_while_it_smoulders():
    assert len(burst_of(4, 6, 0, 25)) == 1
    assert len(burst_of(0, 0, 0, 0, 30)) == 1  # five quiet hours: still the same
    assert len(burst_of(0, 0, 0, 0, 0, 0, 0, 30)) == 2  # a cool-down of six: another event


@given(st.lists(st.integers(0, 60), max_size=20))
@settings(deadline=None, max_examples=60)
def test_events_never_overlap_and_keep_their_distance(later):
    found = burst_of(*later)
    for before, after in itertools.pairwise(found):
        assert after.first.start - before.hours[-1].start > timedelta(hours=6)


def test_the_beginning_is_told_to_ten_minutes():
    usual = [4 / 6] * 12
    assert beginning([1, 0, 1, 0, 1, 0, 0, 9, 14, 12, 11, 15], usual) == 7
    assert beginning([12, 14, 11, 10, 9, 12, 11, 9, 14, 12, 11, 15], usual) == 0
    assert beginning([0] * 11 + [9], usual) == 11
    assert beginning([0] * 12, usual) == 0


@given(st.integers(0, 11), st.integers(6, 40))
def test_a_clean_step_is_found_where_it_is(place, high):
    slots = [0] * place + [high] * (12 - place)
    assert beginning(slots, [0.5] * 12) == place


def test_daylight_saving_compares_the_same_local_hour():
    # 25 October 2026: 16:00 in Paris is 14:00 UTC the day before the change, 15:00 the day after.
    start = datetime(2026, 10, 26, 15, tzinfo=UTC)
    counts = {start: (30, 30)}
    for back in range(1, 29):
        local = datetime(2026, 10, 26, 16, tzinfo=PARIS) - timedelta(days=back)
        counts[local.astimezone(UTC)] = (3, 3)
    heard = {(start - timedelta(days=back)).date() for back in range(1, 29)}
    [burst] = bursts(counts, heard, PARIS, since=start, until=start + timedelta(hours=1))
    assert sum(burst.first.reading.counts) == 28 * 3


@given(
    st.integers(0, 400),
    st.integers(0, 400),
    st.lists(st.integers(0, 80), max_size=84),
    st.sampled_from([DAY, HOUR]),
)
@settings(deadline=None)
def test_a_reading_recomputes_bit_for_bit_from_its_json(observed, authors, counts, limits):
    reading = read(observed, min(authors, observed), counts, counts, days=len(counts), limits=limits)
    written = json.loads(json.dumps(reading.as_dict()))
    assert recompute(written).as_dict() == written


@given(st.lists(st.integers(0, 30), min_size=28, max_size=28), st.integers(1, 7))
@settings(deadline=None, max_examples=50)
def test_the_future_changes_no_verdict(counts, more):
    held = days(counts)
    held[TODAY] = (50, 50)
    before, _others = read_day(TODAY, held, held)
    held[TODAY + timedelta(days=more)] = (900, 900)
    after, _others = read_day(TODAY, held, held)
    assert before == after
