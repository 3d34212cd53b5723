"""The program as it is served, behind a proxy with TLS and alone."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("conferral")
HOST = "conferral.example.com"
TLS = {"CONFERRAL_TLS": "1", "CONFERRAL_HOSTS": HOST}


@contextmanager
def served(data: Path, **environment: str) -> Iterator[tuple[int, str]]:
    """The workspace at work; its port, and the first line it prints."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CONFERRAL", "DJANGO", "DATABASE"))
    }
    words = [PROGRAM, "serve", "--data", data, "--port", str(port)]
    process = subprocess.Popen(
        words,
        env={**kept, "PYTHONUNBUFFERED": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        for _ in range(200):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, line
    finally:
        process.terminate()
        process.wait(timeout=20)


def answer(port: int, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return connection.getresponse()


def test_behind_a_proxy_with_tls_browsers_get_pages_and_all_others_the_way_to_it(tmp_path: Path) -> None:
    with served(tmp_path / "data", **TLS) as (port, line):
        assert f"https://{HOST}/welcome/" in line
        page = answer(port, "/account/sign-in/", Host=HOST, X_Forwarded_Proto="https", X_Forwarded_For="203.0.113.9")
        assert page.status == 200
        assert "max-age=31536000" in str(page.getheader("Strict-Transport-Security"))
        assert "Secure" in str(page.getheader("Set-Cookie"))
        plain = answer(port, "/account/sign-in/", Host=HOST)
        assert (plain.status, plain.getheader("Location")) == (301, f"https://{HOST}/account/sign-in/")
        assert answer(port, "/health/ready", Host=HOST).status == 200
        assert answer(port, "/account/sign-in/", Host="elsewhere.example.com", X_Forwarded_Proto="https").status == 400


def test_alone_on_a_machine_it_prints_a_link_that_works_once(tmp_path: Path) -> None:
    with served(tmp_path / "data") as (port, line):
        found = re.search(rf"http://127\.0\.0\.1:{port}(/welcome/[\w-]+/)", line)
        assert found
        page = answer(port, found[1], Host=f"127.0.0.1:{port}")
        assert page.status == 200
        assert "script-src 'self'" in str(page.getheader("Content-Security-Policy"))
