"""What every page has: health, errors without a traceback, headers, logs without personal data, the key."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from tests.web.pages import words

from conferral_web.frame.logs import Plain
from conferral_web.keyfile import secret_key
from conferral_web.matters.models import Matter


@pytest.mark.django_db
def test_health_says_whether_it_lives_and_can_work(data: Path) -> None:
    assert Client().get("/health/live").content == b"live\n"
    assert Client().get("/health/ready").json() == {"database": True, "data": True}
    data.rename(data.with_name("gone"))
    assert Client().get("/health/ready").status_code == 503


@pytest.mark.django_db
def test_pages_forbid_scripts_that_are_not_the_houses_own(browser: Client) -> None:
    answer = browser.get("/")
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    page = answer.content.decode()
    assert "<script>" not in page
    assert " style=" not in page
    assert " onclick" not in page


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused(lead: object, matter: Matter) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(lead, backend="allauth.account.auth_backends.AuthenticationBackend")  # type: ignore[arg-type]
    answer = browser.post(f"/matters/{matter.id}/note/", {"text": "x"})
    assert answer.status_code == 403
    assert "form is too old" in words(answer)


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_said_so_in_words(browser: Client) -> None:
    answer = browser.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is no such page" in words(answer)


@pytest.mark.django_db
def test_a_fault_of_ours_shows_no_traceback(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from conferral_web.matters import views

    monkeypatch.setattr(views, "rows_of", lambda *_: 1 / 0)
    browser.raise_request_exception = False
    answer = browser.get("/")
    assert answer.status_code == 500
    assert "Something went wrong" in words(answer)
    assert "ZeroDivision" not in answer.content.decode()


def test_logs_have_no_secrets_and_no_addresses() -> None:
    line = "GET /join/abcDEF-123_x/ by dana@example.com, SSN 219-09-9999"
    record = logging.LogRecord("x", logging.WARNING, "", 0, line, (), None)
    assert Plain().filter(record)
    said = record.getMessage()
    assert "abcDEF" not in said
    assert "dana@" not in said
    assert "219-09-9999" not in said


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = secret_key(tmp_path)
    assert first == secret_key(tmp_path)
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600
    assert len(first) > 50
    assert secret_key(tmp_path / "none") != secret_key(tmp_path / "none")


def test_a_servers_settings_pass_djangos_own_check() -> None:
    import subprocess
    import sys

    run = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={"CONFERRAL_TLS": "1", "CONFERRAL_HOSTS": "conferral.example.com", "PATH": "/usr/bin",
             "DJANGO_SETTINGS_MODULE": "conferral_web.settings", "CONFERRAL_DATA": "/nonexistent/conferral"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


@pytest.mark.django_db
def test_the_models_have_their_migrations() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
