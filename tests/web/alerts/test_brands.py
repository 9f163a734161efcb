"""On five brands of the Numenta benchmark, never fitted to: the detector is sane on series it has not seen."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from vigie.web.alerts.decisions import bursts


def moment(written):
    return datetime.fromisoformat(written[:19]).replace(tzinfo=UTC)


@pytest.mark.slow
def test_ten_windows_of_fifteen_at_one_false_alert_in_three_weeks(shared):
    root = shared / "fixtures" / "nab"
    windows = json.loads((root / "labels" / "combined_windows.json").read_text())
    found = usable = false = 0
    length = timedelta()
    for path in sorted((root / "realTweets").glob("*.csv")):
        hours: Counter[datetime] = Counter()
        with path.open() as lines:
            for row in csv.DictReader(lines):
                hours[moment(row["timestamp"]).replace(minute=0, second=0)] += int(float(row["value"]))
        counts = {hour: (posts, posts) for hour, posts in hours.items()}
        heard = {hour.date() for hour in hours}
        warm = min(hours) + timedelta(days=7)
        until = max(hours) + timedelta(hours=1)
        alerts = bursts(counts, heard, UTC, since=warm, until=until)
        true = [tuple(map(moment, pair)) for pair in windows[f"realTweets/{path.name}"] if moment(pair[1]) > warm]
        usable += len(true)
        length += until - warm
        found += sum(any(a.first.start <= end and a.ends_at >= start for a in alerts) for start, end in true)
        false += sum(not any(a.first.start <= end and a.ends_at >= start for start, end in true) for a in alerts)
    assert usable == 15
    assert found >= 10
    assert false / (length / timedelta(days=1)) <= 0.06
