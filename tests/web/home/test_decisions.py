"""What comes first on the first page, how much is shown, how a long difference is shortened."""

from __future__ import annotations

from datetime import UTC, datetime

from vigie.web.home.decisions import SHOWN, Awaiting, Urgency, around_changes, calls_of, most_urgent, shortened


def waiting(sentence: str, urgency: Urgency, day: int | None = None) -> Awaiting:
    moment = datetime(2026, 11, day, tzinfo=UTC) if day else None
    return Awaiting(sentence, "Voir", "/", urgency, moment=moment)


def test_the_most_urgent_comes_first_then_what_waited_longest() -> None:
    shown, others = most_urgent(
        [
            waiting("lire", Urgency.READING, 1),
            waiting("décider hier", Urgency.DECISION, 19),
            waiting("alerte", Urgency.EVENT),
            waiting("décider depuis longtemps", Urgency.DECISION, 2),
            waiting("décider un jour", Urgency.DECISION),
            waiting("client", Urgency.SOMEBODY, 20),
        ]
    )
    assert [a.sentence for a in shown] == [
        "alerte",
        "client",
        "décider depuis longtemps",
        "décider hier",
        "décider un jour",
        "lire",
    ]
    assert others == []
    assert [a.signal for a in shown] == [True, True, False, False, False, False]


def test_it_is_bounded_and_never_hides_a_single_one() -> None:
    many = [waiting(str(n), Urgency.DECISION, n) for n in range(1, 21)]
    shown, others = most_urgent(many)
    assert (len(shown), len(others)) == (SHOWN, 20 - SHOWN)
    shown, others = most_urgent(many[: SHOWN + 1])
    assert (len(shown), len(others)) == (SHOWN + 1, 0)


def test_each_step_says_whether_something_waits_there() -> None:
    found = [
        Awaiting("", "", "/", Urgency.EVENT, step=3),
        Awaiting("", "", "/", Urgency.QUIET, step=3),
        Awaiting("", "", "/", Urgency.DECISION, step=4),
        Awaiting("", "", "/", Urgency.BROKEN),
    ]
    assert calls_of(found) == {3: "calls", 4: "waits"}
    assert calls_of(reversed(found)) == {3: "calls", 4: "waits"}


def test_nothing_waits() -> None:
    assert most_urgent([]) == ([], [])


def test_long_unchanged_stretches_are_cut_around_the_changes() -> None:
    calm = "un mot puis un autre " * 20
    cut = around_changes(
        [("equal", calm), ("insert", "nouveau "), ("equal", calm), ("delete", "vieux "), ("equal", calm)]
    )
    assert [operation for operation, _text in cut] == ["equal", "insert", "equal", "delete", "equal"]
    assert cut[0][1].startswith("… ")
    assert cut[-1][1].endswith("…")
    assert all(len(text) < 160 for _operation, text in cut)
    assert (cut[1], cut[3]) == (("insert", "nouveau "), ("delete", "vieux "))


def test_short_differences_are_left_whole() -> None:
    segments = [("equal", "On vérifie "), ("insert", "toujours "), ("equal", "avant.")]
    assert around_changes(segments) == segments


def test_a_stretch_of_one_long_word_is_cut_all_the_same() -> None:
    assert len(around_changes([("equal", "x" * 1_000), ("insert", "y")])[0][1]) < 100


def test_words_are_cut_whole_and_stand_on_one_line() -> None:
    assert shortened("un  mot\net deux", 40) == "un mot et deux"
    assert shortened("un mot, puis un autre", 10) == "un mot…"
    assert shortened("x" * 50, 10) == "x" * 9 + "…"
