"""Legal clocks: same day of a later month, the earlier date, and what is said when a day is not known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import words
from tests.web.cases import files

from vigie.web import clock
from vigie.web.cases import queries
from vigie.web.cases.decisions import add_months, clocks_of, days_left
from vigie.web.parameters import ParameterError, parameter

MONTHS = {"D01": 2, "D08": 3}


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 20), 2, date(2027, 1, 20)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 5, 1), 3, date(2026, 8, 1)),
    ],
)
def test_months_from_date_to_date(start, months, end):
    assert add_months(start, months) == end


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_a_later_start_never_ends_earlier(start, months):
    assert add_months(start, months) <= add_months(start + timedelta(days=1), months)
    assert days_left(add_months(start, months), start) >= 0


def test_an_employees_words_start_both_clocks():
    known = date(2026, 11, 3)
    speech, press = clocks_of(
        kind="employee_speech", first_known_on=known, first_known_is_manager=False, published_on=None, months=MONTHS
    )
    assert (speech.parameter, speech.ends_on, speech.certain) == ("D01", date(2027, 1, 3), False)
    assert (press.parameter, press.ends_on, press.certain) == ("D08", None, False)


def test_good_news_and_complaints_have_none():
    for kind in ("positive", "complaint"):
        assert (
            clocks_of(
                kind=kind,
                first_known_on=date(2026, 1, 1),
                first_known_is_manager=True,
                published_on=date(2026, 1, 1),
                months=MONTHS,
            )
            == []
        )


def test_parameters_are_dated_and_sourced():
    for name in ("D01", "D08", "D17"):
        read = parameter(name)
        assert read.basis
        assert read.source.startswith("https://")
        assert read.checked_on <= date(2026, 12, 31)
        assert read.confidence in ("confirmed", "partial", "to_check", "choice")
        # a fact of law rests on the law's own page, not on what somebody writes of it
        official = (
            "https://www.legifrance.gouv.fr/",
            "https://eur-lex.europa.eu/",
            "https://www.service-public.gouv.fr/",
        )
        assert read.confidence == "choice" or read.source.startswith(official)


def test_an_installation_overrides_a_parameter(cast, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    assert parameter("D01").value == 2
    (tmp_path / "parameters.toml").write_text(
        '[D01]\nname_fr = "Agir (agents publics)"\nstarts_fr = "connaissance"\nvalue = 36\nunit = "months"\n'
        'basis = "CGFP L532-2"\nsource = "https://example.org/"\nchecked_on = 2026-11-20\nconfidence = "to_check"\n',
        encoding="utf-8",
    )
    assert (parameter("D01").value, parameter("D01").own) == (36, True)
    assert parameter("D08").value == 3
    case = files.speech(cast, first_known_on=date(2026, 1, 5))
    assert queries.clocks_of(case)[0].clock.ends_on == date(2029, 1, 5)


@pytest.mark.parametrize("text", ["[D01", "[D01]\nvalue = 3\n", b"\xff\xfe".decode("latin-1")])
def test_a_parameter_file_that_cannot_be_used_says_which(settings, tmp_path, text):
    settings.DATA_DIR = tmp_path
    (tmp_path / "parameters.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ParameterError, match=r"parameters\.toml"):
        parameter("D01")


def names(case):
    return [reading.clock.parameter for reading in queries.clocks_of(case)]


@pytest.mark.parametrize("kind", ["incident", "crisis"])
def test_an_event_has_no_clock_of_defamation_unless_words_are_the_matter(cast, kind):
    from vigie.web.cases import actions

    case = files.opened(cast, kind=kind, published_on=date(2026, 4, 2))
    actions.attach_post(case, post=files.post(cast, "Une rame est restée une heure à l’arrêt."), acting_user=cast.bruno)
    assert names(case) == []
    assert names(files.opened(cast, kind=kind, target="employee")) == ["D08"]
    theft = files.post(cast, "Votre directeur a détourné la caisse, c’est un voleur !")
    actions.attach_post(case, post=theft, acting_user=cast.bruno)
    assert names(case) == ["D08"]
    page = words(cast.client("amina").get(reverse("cases:show", args=[case.public_id])))
    assert "Montré pour 1 message joint sur 2, qui a un constat de diffamation ou d’injure." in page
    assert "Si ce message vise quelqu’un" not in page
    assert names(files.opened(cast, kind="misinformation")) == ["D08"]


def test_one_harsh_post_among_many_has_its_own_clock_and_the_event_none(cast):
    from vigie.web.cases import actions

    case = files.opened(cast, kind="incident", published_on=date(2026, 4, 2))
    for number in range(2):
        said = files.post(cast, f"Une rame est restée une heure à l’arrêt {number}.")
        actions.attach_post(case, post=said, acting_user=cast.bruno)
    theft = files.post(cast, "Votre directeur a détourné la caisse, c’est un voleur !")
    actions.attach_post(case, post=theft, acting_user=cast.bruno)
    assert names(case) == []
    with clock.at(datetime(2026, 4, 20, tzinfo=UTC)):
        client = cast.client("amina")
        page = words(client.get(reverse("cases:show", args=[case.public_id])))
        assert "Délais légaux" not in page
        assert page.count("Si ce message vise quelqu’un") == 1
        assert "après le 2 juillet" in page.replace("\u00a0", " ")
        client.cookies["langue"] = "en"
        assert "If this post targets somebody" in words(client.get(reverse("cases:show", args=[case.public_id])))
    files.decided(cast, files.qualified(cast, case))
    actions.explain_without_lesson(case, reason="Rien à en tirer.", acting_user=cast.amina)
    actions.close_case(case, acting_user=cast.amina)
    assert "Si ce message vise quelqu’un" not in words(client.get(reverse("cases:show", args=[case.public_id])))


def test_the_disciplinary_clock_waits_for_the_screen_and_goes_with_a_decision_without_measure(cast):
    case = files.speech(cast)
    client = cast.client("helene")
    address = reverse("cases:show", args=[case.public_id])
    folded = "<details><summary>Délais, si la parole n’est pas protégée</summary>"
    assert folded in client.get(address).content.decode()
    files.screened(cast, case)
    page = client.get(address)
    assert folded not in page.content.decode()
    assert "Délais, si la parole n’est pas protégée" in words(page)
    assert names(case) == ["D01", "D08"]
    case = files.decided(cast, files.qualified(cast, case, who="helene"))
    assert names(case) == ["D08"]
    client.cookies["langue"] = "en"
    assert "Time limits, if the speech is not protected" in words(client.get(address))


def test_the_disciplinary_clock_stays_with_a_measure(cast):
    case = files.screened(cast, files.speech(cast, visibility="public"), opinion_on_work=False)
    case = files.decided(cast, files.qualified(cast, case, who="helene"), measure="Un rappel écrit.")
    assert names(case) == ["D01", "D08"]


def test_other_cases_keep_their_title_of_clocks(cast):
    case = files.opened(cast, kind="misinformation")
    assert "Délais légaux" in words(cast.client("amina").get(reverse("cases:show", args=[case.public_id])))
