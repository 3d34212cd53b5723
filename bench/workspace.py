"""Twenty people at once, at a real server: ``python bench/workspace.py [SECONDS]``.

Each of twenty accounts reads the pages of the example dispute, first in a matter of its own, then all of them in one
matter. Printed for each page: the median and the 95th percentile on the server, beside the health page, which does
nothing, in the same run (budget: dispute pages under 100 ms at the median, none failing). Twenty browsers that never
rest keep the server busier than twenty people do; how long one of them waits is printed too.
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

_PEOPLE = 20
_PAGES = ("", "papers/", "calls/", "joint/", "requests/", "practices/", "log/")
_PEER = "/health/live"
_BUDGET = 0.1
_SETUP = """
import sys
from pathlib import Path
from conferral_web.commands.starting import prepare
prepare(Path(sys.argv[1]))
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from conferral_web.matters.example import load_example
from conferral_web.matters.models import Membership, Role
from conferral_web.people.models import User
shared = None
for number in range(int(sys.argv[2])):
    user = User.objects.create_user(f"person{number}@example.com", f"Person {number}", "a long sentence for a bench")
    own = load_example(user)
    shared = shared or own
    Membership.objects.get_or_create(matter=shared, user=user, defaults={"role": Role.LEAD})
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY], store[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    store.save()
    print(own.id, shared.id, store.session_key)
"""
_SERVE = """
import time
import conferral_web.commands.serve as serve
from conferral.cli import main

asked = serve._serve

def served(*arguments):
    from conferral_web import wsgi
    answer = wsgi.application

    def timed(environ, start_response):
        begun = time.perf_counter()

        def start(status, headers, *more):
            took = (time.perf_counter() - begun) * 1000
            return start_response(status, [*headers, ("Server-Timing", f"app;dur={took:.3f}")], *more)

        return answer(environ, start)

    wsgi.application = timed
    asked(*arguments)

serve._serve = served
main()
"""
Times = dict[str, list[tuple[float, float]]]


def main() -> None:
    """Set up, serve, ask, print; 1 where a page failed or the dispute is over its budget."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        env = {**os.environ, "CONFERRAL_DATA": str(data), "DJANGO_SETTINGS_MODULE": "conferral_web.settings"}
        env.pop("DATABASE_URL", None)
        setup = [sys.executable, "-c", _SETUP, str(data), str(_PEOPLE)]
        people = [line.split() for line in subprocess.check_output(setup, env=env, text=True).splitlines()]
        port = _free()
        command = [sys.executable, "-c", _SERVE, "serve", "--data", str(data), "--port", str(port)]
        server = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
        try:
            _wait(port)
            good = [
                _print("20 people in 20 matters", _ask(port, [(own, key) for own, _, key in people], seconds)),
                _print("20 people in one matter", _ask(port, [(one, key) for _, one, key in people], seconds)),
            ]
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    raise SystemExit(0 if all(good) else 1)


def _ask(port: int, people: list[tuple[str, str]], seconds: float) -> tuple[Times, list[str]]:
    """Have everybody read page after page, and the health page between them."""
    times: Times = defaultdict(list)
    failed: list[str] = []
    until = time.monotonic() + seconds

    def read(matter: str, key: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        while time.monotonic() < until:
            for page in (*_PAGES, _PEER):
                address = page if page == _PEER else f"/matters/{matter}/{page}"
                begun = time.perf_counter()
                connection.request("GET", address, headers={"Cookie": f"sessionid={key}"})
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    failed.append(f"{address}: {answer.status}")
                told = re.search(r"dur=([\d.]+)", answer.headers.get("Server-Timing", "")) or ["", "nan"]
                times[page or "dispute"].append((float(told[1]) / 1000, time.perf_counter() - begun))

    threads = [threading.Thread(target=read, args=one) for one in people]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return times, failed


def _print(title: str, found: tuple[Times, list[str]]) -> bool:
    times, failed = found
    print(f"{title}: {sum(map(len, times.values()))} pages, {len(failed)} failed")
    peer = statistics.median(server for server, _ in times[_PEER])
    for page, rows in times.items():
        server, waited = ([row[part] for row in rows] for part in (0, 1))
        print(
            f"  {page:12} on the server {_ms(statistics.median(server))}, 95th {_ms(_p95(server))};"
            f" waited {_ms(statistics.median(waited))}; {statistics.median(server) / peer:5.0f} x {_PEER}"
        )
    for one in failed[:5]:
        print(f"  FAILED {one}")
    return not failed and statistics.median(server for server, _ in times["dispute"]) < _BUDGET


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:6.1f} ms"


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", _PEER)
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server does not answer")


if __name__ == "__main__":
    main()
