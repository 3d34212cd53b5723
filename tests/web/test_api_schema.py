"""The API against its own description: no request that it allows or forbids makes a fault, and answers are as it says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from conferral_web.api.tokens import make_token
from conferral_web.matters.example import load_example
from conferral_web.papers import bounded, reading
from conferral_web.people.models import User
from conferral_web.wsgi import application

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
few = settings(
    max_examples=25,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def token(person: Callable[..., User]) -> str:
    lead = person("Dana Whitfield")
    return make_token(load_example(lead), lead, "schemathesis", writes=True)


@pytest.fixture
def data(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ANN401 because pytest-django gives it
    folder = tmp_path_factory.mktemp("data")
    (folder / "records").mkdir()
    settings.CONFERRAL_DATA = folder
    return folder


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading done in this process: a process of its own for each of many requests would take minutes."""

    def waited(given: IO[bytes], got: IO[bytes], *_: object) -> int:
        request = json.loads(given.readline())
        got.write(json.dumps(reading._answered(request, given.read())).encode())
        return 0

    monkeypatch.setattr(bounded, "_waited", waited)


@pytest.fixture
def connected() -> Iterator[None]:
    """The test's connection kept open between requests, as Django's own client keeps it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.django_db
@SCHEMA.parametrize()
@few
@pytest.mark.usefixtures("near", "connected")
def test_no_request_makes_a_fault_and_answers_are_as_described(case: schemathesis.Case, token: str) -> None:
    case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token}"}
    case.call_and_validate(checks=CHECKS, headers=case.headers)
