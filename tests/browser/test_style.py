"""The look in a real browser: accessible, keyboard first, clean under the CSP, whatever the width and the scheme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.web.listening.samples import record, source, take

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Open = Callable[..., Page]

PAGES = ["/style/", "/refus/#R05", "/aide/", "/compte/connexion/"]
SCREENS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]

FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  return {
    name: at.outerHTML.slice(0, 80),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    onScreen: box.width > 0 && box.height > 0,
    body: at === document.body,
  };
}"""


def violations(page: Page) -> list[str]:
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in Axe().run(page).response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("address", PAGES)
def test_pages_are_accessible_and_fit(live_server: Any, open_page: Open, address: str, width: int, scheme: str) -> None:
    page = open_page(width=width, scheme=scheme)
    page.goto(live_server.url + address)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "fr"


def test_what_strangers_write_does_nothing(live_server: Any, open_page: Open) -> None:
    page = open_page()
    dialogs: list[Any] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog), dialog.dismiss()))
    page.goto(live_server.url + "/style/#highlight")
    assert "<script>alert(1)</script>" in page.locator("#highlight .said").nth(1).inner_text()
    assert dialogs == []


def test_the_keyboard_goes_everywhere_and_is_seen(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/compte/connexion/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen = []
    while True:
        at = page.evaluate(FOCUS)
        if at["body"] or len(seen) > 60:
            break
        assert at["onScreen"], at["name"]
        assert at["outline"] >= 2, at["name"]
        seen.append(at["name"])
        page.keyboard.press("Tab")
    for part in ('name="login"', 'name="password"', 'type="submit"', 'href="/refus/"', 'name="language"'):
        assert any(part in name for name in seen), part


def test_the_skip_link_skips(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/compte/connexion/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_on_a_small_screen_the_menu_opens_without_a_script(live_server: Any, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + "/aide/")
    menu = page.locator("#boucle")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menu").click()
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    context.close()


def test_slash_goes_to_the_search_but_never_while_writing(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/style/")
    page.keyboard.press("/")
    search = page.locator("main input[type=search]").first
    assert search.evaluate("element => element === document.activeElement")
    page.keyboard.press("/")
    assert search.input_value() == "/"


def test_choosing_english_stays_on_the_page(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/refus/")
    page.get_by_role("button", name="English").click()
    assert page.url.endswith("/refus/")
    assert page.locator("h1").inner_text() == "What Vigie refuses"
    assert page.locator("html").get_attribute("lang") == "en"
    assert violations(page) == []


def test_a_wrong_password_says_so_and_takes_the_focus(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/compte/connexion/")
    page.get_by_label("Courriel").fill("personne@example.org")
    page.get_by_label("Mot de passe").fill("un-mot-de-passe-faux")
    page.get_by_role("button", name="Se connecter").click()
    assert page.locator("[role=alert]").evaluate("element => element === document.activeElement")
    assert violations(page) == []


def test_forced_colours_keep_the_frames(live_server: Any, browser: Any) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(live_server.url + "/style/")
    assert page.locator(".notice").first.evaluate("element => getComputedStyle(element).borderTopStyle") == "solid"
    context.close()


def test_on_paper_only_the_page_is_left(live_server: Any, open_page: Open) -> None:
    page = open_page()
    page.goto(live_server.url + "/refus/")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    for gone in (".loop", ".foot", ".skip", ".language button"):
        assert not page.locator(gone).first.is_visible(), gone


@pytest.mark.parametrize("width", [1280, 390])
def test_boxes_to_tick_are_quiet_and_always_reachable(
    live_server: Any, open_page: Open, cast: Any, settings: Any, width: int
) -> None:
    take(source(cast), record("Le bus a du retard", "1"), record("Le tram aussi", "2"))
    signed_in = cast.client("bruno").cookies[settings.SESSION_COOKIE_NAME].value
    page = open_page(width=width)
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": signed_in, "url": live_server.url}])
    page.goto(live_server.url + "/ecoute/")
    box, together = page.locator(".pick input").first, page.locator("button[form=together]")

    def is_seen() -> bool:
        look = "e => [getComputedStyle(e.parentElement).opacity, e.parentElement.getBoundingClientRect().width]"
        opacity, wide = box.evaluate(look)
        return float(opacity) > 0 and wide > 20

    assert not is_seen()
    assert not together.is_visible()
    box.scroll_into_view_if_needed()
    if width == 1280:
        page.locator(".heard").first.hover()
        assert is_seen()
        page.mouse.move(0, 0)
    else:
        several = page.get_by_label("Cocher plusieurs messages")
        several.check()
        assert is_seen()
        several.uncheck()
    assert not is_seen()
    page.locator("form[action='/ecoute/vus/'] a, .heard a").first.focus()
    page.keyboard.press("Tab")
    assert box.evaluate("element => element === document.activeElement")
    assert is_seen()
    page.keyboard.press("Space")
    assert together.is_visible()
    assert violations(page) == []
