"""kill -9 in the middle of an offer and of an upload: what was acknowledged is there, nothing half done is shown as done."""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.browser.installation import Installation

pytestmark = pytest.mark.own_server
DYING = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import dying; dying.main()"
SETUP = """
import django, sys
from conferral_web.commands.starting import prepare
from pathlib import Path
prepare(Path(sys.argv[1]))
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from importlib import import_module
from conferral_web.people.models import User
from conferral_web.joint import moves
from conferral_web.joint.models import JointLetter
from conferral_web.joint.sections import add_section
from conferral_web.matters.services import open_matter
from conferral.model.facts import Side
user = User.objects.create_user("dana@example.com", "Dana Whitfield", "a long sentence for a test")
sides = {}
for side in ("plaintiff", "defendant"):
    case = {"side": side, "court": "nysd", "case_number": "23-cv-90641", "caption": "Marchetti v. Paper Lantern"}
    sides[side] = open_matter(side, by=user, case=case)
    moves.make_key(sides[side], user, side)
for side, other in (("plaintiff", "defendant"), ("defendant", "plaintiff")):
    card = moves.desk(sides[other]).own
    moves.enrol(sides[side], user, card.as_file(), "card", card.fingerprint)
letter = JointLetter.objects.create(matter=sides["plaintiff"], written_on="2024-08-23", issues=["the sample"], house={})
add_section(letter, Side.PLAINTIFF, b"# The sample\\n\\nIt was agreed.\\n", "ours.md", came="written", by=user)
store = import_module(settings.SESSION_ENGINE).SessionStore()
store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(user.pk), "allauth.account.auth_backends.AuthenticationBackend"
store[HASH_SESSION_KEY] = user.get_session_auth_hash()
store.save()
print(sides["plaintiff"].id, store.session_key)
"""
OFFER = (
    "conferral.exchange.shelf:keep:before",
    "conferral.exchange.shelf:keep:after",
    "conferral_web.matters.records:write:after",
    "conferral_web.joint.models:Leaving.delete:after",
)
"""Points between the yes and the answer."""
UPLOAD = (
    "conferral_web.papers.keeping:keep:before",
    "conferral_web.papers.services:read_paper:before",
    "conferral_web.matters.records:write:after",
    "conferral_web.papers.keeping:drop:before",
)
"""Points between the arrival of a file and the answer."""


class Browser:
    """Just enough of one: cookies, the token of a form, no following of redirects."""

    def __init__(self, at: Installation, matter: str, session: str) -> None:
        self.at, self.matter, self.cookies = at, matter, {"sessionid": session}

    def __call__(self, page: str, said: dict[str, str] | None = None, file: tuple[str, bytes] | None = None) -> str:
        """What a page answers; where it led, for a form that was sent."""
        request = urllib.request.Request(f"{self.at.address}/matters/{self.matter}/{page}")
        if said is not None:
            said = {**said, "csrfmiddlewaretoken": self.cookies["csrftoken"]}
            request.data, kind = _body(said, file)
            request.add_header("Content-Type", kind)
        request.add_header("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        try:
            answer = urllib.request.build_opener(_Stay()).open(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        if answer.status not in (200, 302):
            pytest.fail(f"{page}: {answer.status} {answer.read().decode()[:500]}")
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return str(answer.headers["Location"] or answer.read().decode())


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def _body(said: dict[str, str], file: tuple[str, bytes] | None) -> tuple[bytes, str]:
    parts = [f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in said.items()]
    body = "".join(parts).encode()
    if file:
        head = f'--x\r\nContent-Disposition: form-data; name="papers"; filename="{file[0]}"\r\n\r\n'
        body += head.encode() + file[1] + b"\r\n"
    return body + b"--x--\r\n", "multipart/form-data; boundary=x"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A browser at an installation with a matter, keys on both sides and a section of ours."""
    at = Installation(tmp_path / "data", code=DYING)
    made = subprocess.run([sys.executable, "-c", SETUP, str(at.data)], capture_output=True, text=True, check=False,
                          env=at.environment())  # fmt: skip
    assert made.returncode == 0, made.stderr
    yield Browser(at, *made.stdout.split())
    at.stop()


def whole(browser: Browser) -> None:
    """The record verifies, outside the program."""
    folder = browser.at.data / "records" / browser.matter
    code = "from conferral.cli import main; main()"
    run = subprocess.run([sys.executable, "-c", code, "record", "verify-chain", "--record", str(folder)],
                         capture_output=True, text=True, check=False)  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def dies(browser: Browser, *asked: object) -> None:
    """Ask for something in the middle of which the server dies; nobody is told that it is done."""
    with pytest.raises((http.client.HTTPException, OSError)):
        browser(*asked)  # type: ignore[arg-type]
    assert browser.at.process
    browser.at.process.wait()
    whole(browser)


def test_a_kill_between_the_yes_and_the_answer_loses_no_offer_and_makes_none_twice(browser: Browser) -> None:
    browser.at.start(DIE_AT=OFFER[0])
    for number, point in enumerate(OFFER):
        subject, following = f"Round {number}", dict(enumerate(OFFER)).get(number + 1, "")
        browser("joint/")
        leaving = browser("joint/offer/section/", {"subject": subject})
        sha256 = re.findall(r"leaving/([0-9a-f]{64})/", browser(leaving.partition(browser.matter)[2].lstrip("/")))[0]
        dies(browser, f"joint/leaving/{sha256}/", {"send": "yes"})
        browser.at.start(DIE_AT=following)
        page = browser("joint/")
        if subject in page:
            assert "was not sent" not in page, f"{point}: it is in the record, and said not to be sent"
        else:
            assert "was not sent" in page, f"{point}: it is neither made nor waiting"
            browser.at.kill()  # the next point is armed: this one is made by a server that lives
            browser.at.start()
            assert "/sent/" in browser(f"joint/leaving/{sha256}/", {"send": "yes"}), point
            browser.at.kill()
            browser.at.start(DIE_AT=following)
        page = browser("joint/")
        assert page.count(f">{subject}</h3>") == 1, f"{point}: it was offered twice or not at all"
        assert sha256 in page, f"{point}: what was shown is not what is in the record"
        whole(browser)


def test_a_kill_in_the_middle_of_an_upload_leaves_it_whole_or_not_there(browser: Browser) -> None:
    browser.at.start(DIE_AT=UPLOAD[0])
    letter = (Path(__file__).parents[2] / "src/conferral_web/matters/example_papers/letter.txt").read_bytes()
    for number, point in enumerate(UPLOAD):
        name, following = f"letter-{number}.txt", dict(enumerate(UPLOAD)).get(number + 1, "")
        said, file = {"privacy": "filed"}, (name, letter.replace(b"August 15", b"August %d" % (14 - number)))
        browser("papers/")
        dies(browser, "papers/add/", said, file)
        browser.at.start()
        page = browser("papers/")
        assert name not in page or f"<strong>{name}</strong>" in page, point
        browser("papers/add/", said, file)
        page = browser("papers/")
        table = page.partition("Papers of the record")[2]
        assert table.count(f"<strong>{name}</strong>") >= 1, f"{point}: it was not taken in again: {page[:3000]}"
        whole(browser)
        browser.at.kill()
        browser.at.start(DIE_AT=following)
