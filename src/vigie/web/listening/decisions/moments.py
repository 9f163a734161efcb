"""Dates as exports write them, read into UTC moments."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

EARLIEST = 1990
NOON = 12  # a date without an hour stands at noon, where no change of clocks moves it to another day

_NUMBER = re.compile(r"\d{9,13}(?:\.\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[\s,àa]*?(\d{1,2})\s*[:hH]\s*(\d{2})(?::(\d{2}))?)?\s*")
_TWITTER = "%a %b %d %H:%M:%S %z %Y"


class UnreadableMoment(ValueError):
    """What is written is no date that we know, or one that cannot be."""


def read_moment(value: object, zone: tzinfo) -> datetime | None:
    """A date of an export, in UTC; None when there is none. Without an offset it is in `zone`.

    Reads ISO 8601, seconds or milliseconds since 1970, "28/12/2020 07:26", the dates of e-mails and of Twitter's
    archives. Raises UnreadableMoment, also before 1990.
    """
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        moment = _since_1970(float(value)) if isinstance(value, int | float) else _written(str(value).strip(), zone)
        moment = moment if moment is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, TypeError, IndexError) as error:
        raise UnreadableMoment(str(value)) from error
    if moment is not None and moment.year < EARLIEST:
        raise UnreadableMoment(str(value))
    return moment


def _written(text: str, zone: tzinfo) -> datetime | None:
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        return _since_1970(float(text))
    try:
        moment = datetime.fromisoformat(text)
        if len(text) <= 10:
            moment = moment.replace(hour=NOON)
    except ValueError:
        moment = _otherwise_written(text[:80])
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _otherwise_written(text: str) -> datetime:
    found = _DAY_FIRST.fullmatch(text)
    if found:
        day, month, year, hour, minute, second = found.groups()
        if hour is None:
            return datetime(int(year), int(month), int(day), NOON)
        return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    if text.endswith(" UTC"):
        return datetime.fromisoformat(text[:-4]).replace(tzinfo=UTC)
    try:
        return datetime.strptime(text, _TWITTER)
    except ValueError:
        return parsedate_to_datetime(text)


def _since_1970(number: float) -> datetime:
    seconds = number / 1000 if number >= 1e11 else number
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
