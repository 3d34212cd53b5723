"""A program with a token, as the tests of the API have it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = (EXAMPLES / "conferred.txt").read_bytes()
CERTIFICATE = (EXAMPLES / "sample" / "certificate.json").read_bytes()


@dataclass(frozen=True)
class Program:
    """Calls the API with a token."""

    token: str

    def get(self, path: str, asked: dict[str, str] | None = None, **headers: str) -> HttpResponse:
        return Client().get(f"/api/v1/{path}", asked or {}, headers=self._headers(headers))

    def tell(self, said: Any, key: str = "") -> HttpResponse:  # noqa: ANN401 because anything may be sent
        body = said if isinstance(said, str | bytes) else json.dumps(said)
        headers = self._headers({"Idempotency-Key": key} if key else {})
        return Client().post("/api/v1/events", body, content_type="application/json", headers=headers)

    def send(self, path: str, data: bytes = LETTER, field: str = "file", **said: str) -> HttpResponse:
        file = SimpleUploadedFile(said.pop("name", "letter.txt"), data)
        return Client().post(f"/api/v1/{path}", {field: file, **said}, headers=self._headers({}))

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self.token}",
            **{name.replace("_", "-"): said for name, said in more.items()},
        }


def problem(answer: HttpResponse, status: int) -> dict[str, Any]:
    """The problem that was answered, as RFC 9457 has it."""
    assert answer.status_code == status, answer.content[:300]
    assert answer["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = json.loads(answer.content)
    assert told["status"] == status
    assert told["type"]
    assert told["title"]
    assert told["detail"]
    return told
