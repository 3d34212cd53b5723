"""Every page that the stories do not pass: looked at wide and narrow, by axe, by its console; and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.web.browser.desk import PASSWORD, Desk
from tests.web.test_walls import OF_A_MATTER

pytestmark = pytest.mark.own_server
MORE_OF_A_MATTER = ("calls/letter/ask/", "samples/sizes/?rows=150", "events/none/")
"""Pages of a matter whose addresses have a gap to be filled; the last is not there."""
OUTSIDE = (
    "", "matters/new/", "account/second/", "account/second/app/", "account/password/", "account/again/",
    "account/forgotten/", "account/closed/", "account/inactive/", "welcome/spent/", "join/spent/", "nowhere/",
)  # fmt: skip


@pytest.fixture
def newcomer(desk: Callable[[str], Desk]) -> Desk:
    """Somebody who has just loaded the example dispute."""
    one = desk("newcomer")
    one.sign_up("Dana Whitfield")
    one.press("Load the example dispute")
    return one


def test_no_page_has_a_fault_that_axe_the_console_or_a_narrow_screen_shows(newcomer: Desk) -> None:
    one, matter = newcomer, newcomer.page.url
    simple = [at.partition(">/")[2] for at in OF_A_MATTER if at.count("<") == 1]
    looked = [
        one.watch.look(f"matter {at or 'itself'}") for at in (*simple, *MORE_OF_A_MATTER) if shows(one, matter + at)
    ]
    assert len(looked) > 25
    for words, page in (("endorsed.txt", "papers/"), ("confer", "")):
        one.page.goto(matter + page)
        one.follow(words, one.page.locator("table"))
    checked_letter(one, matter)
    secrets(one, matter)
    for address in OUTSIDE:
        one.page.goto(f"{one.at.address}/{address}")
        one.watch.look(f"outside {address or 'itself'}")
    second_factor(one)
    one.press("Sign out")
    one.watch.look("sign in")
    assert one.watch.faults == []


def shows(one: Desk, address: str) -> bool:
    """Go to an address, unless it only takes forms or gives a file."""
    answer = one.page.request.get(address)
    if answer.status == 405 or not answer.headers["content-type"].startswith("text/html"):
        return False
    one.page.goto(address)
    return True


def checked_letter(one: Desk, matter: str) -> None:
    """A letter of the record checked, and a fact in it corrected."""
    one.page.goto(matter + "letters/")
    field = one.page.get_by_label(re.compile("^or a letter of the record"))
    field.select_option(index=1)
    one.press("Check it")
    one.follow("correct judge")


def secrets(one: Desk, matter: str) -> None:
    """An invitation and a token, each shown once; the invitation as a stranger sees it."""
    one.page.goto(matter + "people/")
    one.fill({"Whom": "Ruth Okafor"})
    one.press("Make the link")
    one.watch.look("invited")
    link = re.findall(r"http://\S+/join/\S+", one.words())[0]
    one.page.goto(matter + "tokens/")
    one.fill({"What it is for": "the docketing program"})
    one.press("Make a token")
    one.watch.look("a token")
    one.page.goto(link)
    one.watch.look("joining")


def second_factor(one: Desk) -> None:
    """The second factor, as far as a browser without one can go."""
    one.page.goto(f"{one.at.address}/account/second/app/")
    one.watch.look("who is asked once more for the password")
    one.page.locator("input[type=password]").fill(PASSWORD)
    one.page.locator("main button").first.click()
    one.page.wait_for_load_state("networkidle")
    one.watch.look("the app for the second factor")
    one.page.get_by_label(re.compile("code", re.IGNORECASE)).first.fill("000000")
    one.page.locator("main button").first.click()
    one.page.wait_for_load_state("networkidle")
    one.watch.look("a wrong code")
    assert one.page.locator(".error, .errors").count()


def focused(one: Desk) -> tuple[str, bool]:
    """What has the focus, in words, and whether a person sees that it has."""
    found = one.page.evaluate(
        "(() => { const at = document.activeElement, style = getComputedStyle(at);"
        " const label = at.labels && at.labels.length ? at.labels[0].innerText : '';"
        " return [(label || at.innerText || at.getAttribute('aria-label') || '').trim(),"
        " style.outlineStyle !== 'none' || style.position === 'absolute']; })()"
    )
    return str(found[0]), bool(found[1])


def tab_to(one: Desk, words: str) -> None:
    """Press Tab until what is wanted has the focus; each stop on the way is seen."""
    for _ in range(120):
        one.page.keyboard.press("Tab")
        says, seen = focused(one)
        if one.page.evaluate("document.activeElement === document.body"):
            continue  # the round begins anew
        assert seen, f"the focus is at “{says}”, and nobody sees it"
        if says.startswith(words):
            return
    raise AssertionError(f"Tab never came to “{words}”")


def enter(one: Desk) -> None:
    with one.page.expect_navigation(wait_until="load"):
        one.page.keyboard.press("Enter")


def test_the_way_from_the_sign_in_to_a_note_in_the_record_goes_by_keyboard_alone(newcomer: Desk) -> None:
    one = newcomer
    one.press("Sign out")
    one.page.goto(one.at.address)
    tab_to(one, "Email")
    one.page.keyboard.type("dana.whitfield@example.com")
    tab_to(one, "Password")
    one.page.keyboard.type(PASSWORD)
    enter(one)
    tab_to(one, "Example: Marchetti")
    enter(one)
    one.page.keyboard.press("Tab")
    assert focused(one)[0] == "Skip to the content"
    one.page.keyboard.press("Enter")
    tab_to(one, "Note something")
    enter(one)
    tab_to(one, "What happened")
    one.page.keyboard.type("Opposing counsel telephoned.")
    tab_to(one, "Write it down")
    enter(one)
    assert "Opposing counsel telephoned." in one.words()
    assert one.watch.faults == []


def test_a_print_has_the_words_and_not_the_buttons(newcomer: Desk) -> None:
    newcomer.page.emulate_media(media="print")
    assert not newcomer.page.get_by_role("navigation").first.is_visible()
    assert not newcomer.page.get_by_role("link", name="Note something").first.is_visible()
    assert newcomer.page.get_by_role("heading", name="Who owes what").is_visible()
    if newcomer.watch.pictures:
        newcomer.page.screenshot(path=newcomer.watch.pictures / "print.png", full_page=True)
