"""When a first answer is due: opening hours, nights, Sundays, the calendar limit, the change of hour."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.web.care.decisions import first_answer_due, opening_hours

PARIS = ZoneInfo("Europe/Paris")
WEEK = {day: (time(8), time(19)) for day in range(5)} | {5: (time(9), time(17))}


def due(posted, opening=WEEK, open_minutes=60, calendar_hours=24, closed_on=()):
    return first_answer_due(
        posted,
        opening=opening,
        open_minutes=open_minutes,
        calendar_hours=calendar_hours,
        zone=PARIS,
        closed_on=closed_on,
    )


def paris(day, hour, minute=0, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("posted", "expected", "capped"),
    [
        (paris(20, 17, 10), paris(20, 18, 10), False),  # a Friday afternoon
        (paris(20, 18, 30), paris(21, 9, 30), False),  # half an hour on Friday, half an hour on Saturday
        (paris(20, 5), paris(20, 9), False),  # before opening
        (paris(21, 16, 30), paris(22, 16, 30), True),  # Saturday evening: the calendar limit falls on Sunday
        (paris(22, 12), paris(23, 9), False),  # Sunday: Monday at nine
    ],
)
def test_opening_minutes_then_the_calendar_limit(posted, expected, capped):
    found = due(posted)
    assert found.at == expected.astimezone(UTC)
    assert found.capped is capped


def test_the_intervals_counted_are_told():
    found = due(paris(20, 18, 30))
    assert [(a.astimezone(PARIS).hour, b.astimezone(PARIS).hour) for a, b in found.counted] == [(18, 19), (9, 9)]
    assert sum((b - a for a, b in found.counted), timedelta()) == timedelta(minutes=60)


def test_a_closed_day_is_not_counted():
    assert due(paris(20, 18, 30), closed_on=[paris(21, 0).date()]).capped


def test_never_open_leaves_the_calendar_limit():
    assert due(paris(20, 10), opening={}).at == paris(21, 10).astimezone(UTC)


def test_an_hour_is_sixty_minutes_on_the_night_the_clocks_change():
    always = {day: (time(0), time(23, 59)) for day in range(7)}
    posted = datetime(2026, 10, 25, 0, 30, tzinfo=PARIS)  # at 3:00 it is 2:00 again
    assert due(posted, opening=always, open_minutes=180).at - posted.astimezone(UTC) == timedelta(minutes=180)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)),
    st.integers(1, 600),
    st.integers(1, 96),
)
def test_due_after_the_post_never_past_the_limit_and_monotone(posted, minutes, hours):
    here = due(posted, open_minutes=minutes, calendar_hours=hours)
    assert posted < here.at <= posted + timedelta(hours=hours)
    assert due(posted, open_minutes=minutes + 1, calendar_hours=hours).at >= here.at
    assert due(posted, open_minutes=minutes, calendar_hours=hours + 1).at >= here.at
    for begins, ends in here.counted:
        local = begins.astimezone(PARIS)
        opens, closes = WEEK[local.weekday()]
        assert opens <= local.time()
        assert ends.astimezone(PARIS).time() <= closes
        assert posted <= begins < ends <= here.at


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)), st.integers(1, 3000))
def test_a_later_post_is_never_due_earlier(posted, minutes):
    assert due(posted + timedelta(minutes=minutes)).at >= due(posted).at


@pytest.mark.parametrize("wrong", [{"lundi": ["8:00", "9:00"]}, {"monday": ["19:00", "08:00"]}, {"monday": ["x", "y"]}])
def test_hours_that_cannot_be_read_say_so(wrong):
    with pytest.raises(ValueError):  # noqa: PT011 - the message names the day, or Python's the hour
        opening_hours(wrong)
