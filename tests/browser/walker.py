"""Somebody in front of the demonstration: says what they do in words, and every page they reach is examined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Response, expect

PATIENCE = 30_000  # milliseconds: the machine may be busy, nothing sleeps
NARROW = 390
WIDE = 1280
POLICY = "default-src 'none'"


class Walker:
    """One browser window, in which a person reads, writes, follows links and presses buttons.

    Every page reached by `opens`, `follows`, `presses` and `becomes` must be accessible, fit its window, have one
    title, carry the content policy and leave the console clean. `follows` and `presses` look in the page itself;
    `in_` narrows it down.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.context = browser.new_context(
            viewport={"width": WIDE, "height": 900}, locale="fr-FR", color_scheme="light", reduced_motion="reduce"
        )
        self.context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        self.page: Page = self.context.new_page()
        self.language = "fr"
        self.examined: list[str] = []
        self.complaints: list[str] = []
        self._refusals: list[int] | None = None
        self._seen: set[str] = set()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("response", self._receive)
        self.page.on("dialog", self._stop_dialog)

    # Where they are ------------------------------------------------------------------------------------------

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    def part(self, name: str) -> Locator:
        """The smallest titled part of the page: a card, a section or an article whose heading is `name`."""
        heading = self.page.get_by_role("heading", name=name)
        return self.main.locator("section, article, .card").filter(has=heading).last

    def becomes(self, first_name: str) -> None:
        """Change persona with the bar of the demonstration, from the first page. "sans compte" is anonymous."""
        self.page.goto(self.address + "/")
        bar = self.page.get_by_role("region", name=re.compile("Mise en scène|Staging"))
        with self.page.expect_navigation():
            bar.get_by_role("button", name=re.compile(rf"^{first_name}\b")).click()
        self.examine()

    def opens(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.address + path)
        self.examine()

    def goes_to(self, name: str) -> None:
        """Follow a link of the menu."""
        with self.page.expect_navigation():
            self.page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        self.examine()

    def follows(self, name: str | re.Pattern[str], in_: Locator | None = None) -> None:
        """Follow the first link that says `name`."""
        with self.page.expect_navigation():
            (in_ or self.main).get_by_role("link", name=spaced(name)).first.click()
        self.examine()

    def presses(self, name: str, in_: Locator | None = None) -> None:
        """Press a button that leads to another page."""
        with self.page.expect_navigation():
            (in_ or self.main).get_by_role("button", name=name, exact=True).click()
        self.examine()

    # What they write -----------------------------------------------------------------------------------------

    def writes(self, label: str, words: str, in_: Locator | None = None) -> None:
        """Fill in the field called `label`."""
        (in_ or self.main).get_by_label(label).first.fill(words)

    def chooses(self, label: str, choice: str, in_: Locator | None = None) -> None:
        """Choose in a list."""
        (in_ or self.main).get_by_label(label).first.select_option(label=choice)

    def ticks(self, label: str, in_: Locator | None = None) -> None:
        """Tick a box or a round button."""
        (in_ or self.main).get_by_label(label, exact=True).first.check()

    def unfolds(self, words: str, in_: Locator | None = None) -> None:
        """Open what a summary hides."""
        (in_ or self.main).locator("summary", has_text=words).first.click()

    # What they see -------------------------------------------------------------------------------------------

    def reads(self, *sentences: str | re.Pattern[str], in_: Locator | None = None) -> None:
        """The words are there to be seen, whatever the kind of spaces."""
        for sentence in sentences:
            expect((in_ or self.main).get_by_text(spaced(sentence)).locator("visible=true").first).to_be_visible()

    def does_not_read(self, *sentences: str, in_: Locator | None = None) -> None:
        for sentence in sentences:
            expect(in_ or self.main).not_to_contain_text(sentence)

    def is_at(self, title: str | re.Pattern[str]) -> None:
        """The title of the page."""
        expect(self.main.get_by_role("heading", level=1)).to_have_text(spaced(title))

    def comes_back_until(self, sentence: str, at_most: int = 100) -> None:
        """Open the first page again until a sentence stands there: what a job does takes a moment."""
        for _ in range(at_most):
            self.page.goto(self.address + "/")
            if self.main.get_by_text(sentence).count():
                break
        self.reads(sentence)
        self.examine()

    # The keyboard --------------------------------------------------------------------------------------------

    def tabs_to(self, target: Locator, at_most: int = 120) -> None:
        """Press Tab until `target` has the focus, which must be seen."""
        for _ in range(at_most):
            self.page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                outline = target.evaluate("element => getComputedStyle(element).outlineStyle")
                assert outline != "none", "the focus is not seen"
                return
        raise AssertionError(f"the keyboard does not reach {target} in {at_most} Tabs")

    # What the house promises of every page -------------------------------------------------------------------

    def examine(self) -> None:
        """The page is whole, accessible, fits its window, and its console is clean."""
        page = self.page
        page.wait_for_load_state("load")
        where = self.where()
        self.examined.append(where)
        assert self.complaints == [], where
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{where} overflows"
        assert page.get_by_role("heading", level=1).count() == 1, where
        assert page.locator("html").get_attribute("lang") == self.language, where
        build = page.evaluate(BUILD)
        if build not in self._seen:  # a page built exactly like another has nothing more to tell axe
            self._seen.add(build)
            found = violations(page)
            assert found == [], where

    def examine_everywhere(self) -> None:
        """The same in the dark and on a telephone; for the main pages."""
        page = self.page
        page.emulate_media(color_scheme="dark")
        dark = violations(page, only=["color-contrast"])
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": NARROW, "height": 844})
        overflow = page.evaluate(WIDEST)
        narrow = violations(page)
        page.set_viewport_size({"width": WIDE, "height": 900})
        assert dark == [], f"{self.where()}, in the dark"
        assert overflow == [], f"{self.where()} overflows at {NARROW} px"
        assert narrow == [], f"{self.where()}, at {NARROW} px"

    @contextmanager
    def refused(self, status: int = 422) -> Iterator[None]:
        """What is pressed inside is refused with this status; the console's line about it is no complaint."""
        self._refusals = []
        try:
            yield
        finally:
            answered, self._refusals = self._refusals, None
        assert status in answered, f"expected {status}, got {answered}"

    def where(self) -> str:
        return self.page.url.removeprefix(self.address) or "/"

    def leaves(self) -> None:
        """Close the window: nothing must have been complained about since the last page."""
        assert self.complaints == []
        self.context.close()

    # What the browser says -----------------------------------------------------------------------------------

    def _hear(self, message: Any) -> None:
        if message.type not in ("error", "warning"):
            return
        if self._refusals is not None and re.search(r"status of 4\d\d", message.text):
            return
        self.complaints.append(f"{message.type}: {message.text}")

    def _receive(self, response: Response) -> None:
        if not response.url.startswith(self.address):
            self.complaints.append(f"something was asked from {response.url}")
        if response.request.resource_type != "document":
            return
        if POLICY not in response.headers.get("content-security-policy", ""):
            self.complaints.append(f"no content policy on {response.url}")
        if self._refusals is not None:
            self._refusals.append(response.status)
        elif response.status >= 400:
            self.complaints.append(f"{response.status} at {response.url}")

    def _stop_dialog(self, dialog: Any) -> None:
        self.complaints.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()


# How a page is built: every element with what it says of itself, without its words and addresses.
BUILD = """() => [...document.body.querySelectorAll("*")].map(e => e.tagName + [...e.attributes]
  .filter(a => !["href", "value", "id", "for", "datetime", "aria-describedby", "action", "hx-post"].includes(a.name))
  .map(a => a.name + "=" + a.value).join(",") + (e.childNodes.length && e.textContent.trim() ? "" : "-")).join(" ")"""

# The elements that stick out of the window, if any.
WIDEST = """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
  [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 100))"""


def spaced(sentence: str | re.Pattern[str]) -> str | re.Pattern[str]:
    """Plain words match whatever the kind of spaces; make an expression do so too."""
    return sentence if isinstance(sentence, str) else re.compile(sentence.pattern.replace(" ", r"\s+"))


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """What axe finds, one line each; `only` restricts the rules."""
    options: dict[str, Any] = {"resultTypes": ["violations"]} | ({"runOnly": only} if only else {})
    return [
        f"{found['id']}: {node['html'][:160]}"
        for found in Axe().run(page, options=options).response["violations"]
        for node in found["nodes"]
    ]
