"""A real installation of the workspace: a server process of its own, with its own data folder and port."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

SERVE = "from conferral.cli import main; main()"
_PATIENCE = 180


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Installation:
    """A workspace as a firm has it."""

    data: Path
    port: int = field(default_factory=free_port)
    code: str = SERVE
    """What is run: the command; or the command in which something is made to happen."""

    def __post_init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None
        self.said = self.data.with_name(f"{self.data.name}.said")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, **environment: str) -> str:
        """Start the server and wait until it lives; what it printed."""
        command = [sys.executable, "-c", self.code, "serve", "--data", str(self.data), "--port", str(self.port)]
        with self.said.open("w") as out:
            self.process = subprocess.Popen(
                command, env=self.environment(**environment), stdout=out, stderr=subprocess.STDOUT, text=True
            )
        until = time.monotonic() + _PATIENCE
        while not self.lives():
            assert self.process.poll() is None, self.said.read_text()
            assert time.monotonic() < until, f"it does not answer: {self.said.read_text()}"
            time.sleep(0.2)
        return self.said.read_text()

    def environment(self, **more: str) -> dict[str, str]:
        """What the server finds around it: its own data folder, and SQLite in it."""
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        own = {"CONFERRAL_DATA": str(self.data), "DJANGO_SETTINGS_MODULE": "conferral_web.settings"}
        return {**kept, **own, "PYTHONUNBUFFERED": "1", **more}

    def lives(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/health/live", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def welcome(self) -> str:
        """The link for the first account, as the terminal has it."""
        return re.findall(r"http://\S+/welcome/\S+", self.said.read_text())[0]

    def kill(self) -> None:
        """kill -9, as a power cut would."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self) -> None:
        """Ctrl-C; the worker ends with it."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.kill()
