"""``conferral serve``: the workspace on this machine, in the browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from conferral.cli.record.desk import Verb


@click.command("serve", cls=Verb)
@click.option(
    "--data",
    metavar="DIR",
    envvar="CONFERRAL_DATA",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path.home() / ".conferral",
    help="The folder in which everything is kept.  [env: CONFERRAL_DATA; default: ~/.conferral]",
)
@click.option("--port", type=click.IntRange(1, 65535), default=8321, show_default=True, help="The port.")
@click.option("--host", default="127.0.0.1", show_default=True,
              help="The address it listens at. Leave it, unless a proxy with TLS stands before it.")  # fmt: skip
@click.option("--threads", type=click.IntRange(1, 64), default=8, show_default=True, help="So many requests at once.")
@click.option("--link", is_flag=True, help="Print a new one-time link for the first account, and end.")
@click.option("--reset", metavar="EMAIL", help="Print a one-time link to set this account's password anew, and end.")
def command(data: Path, port: int, host: str, threads: int, link: bool, reset: str | None) -> None:
    """Serve the workspace on this machine: open the link it prints in a browser.

    The first start makes the data folder and its database, and prints a one-time link for the first account. Long work
    is done beside it by one worker. Stop it with Ctrl-C.

    \b
    Examples:
      conferral serve
      conferral serve --data /srv/conferral --port 9000
      conferral serve --reset dana@example.com
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral_web.commands.starting import prepare, welcome_link

    prepare(data.expanduser().absolute())
    at = _address(host, port)
    if link or reset:
        click.echo(welcome_link(at, reset))
        return
    if first := welcome_link(at, None, only_first=True):
        click.echo(f"Make the first account (this link works once, for 24 hours): {first}")
    click.echo(f"The workspace is at {at}/ and keeps everything in {data}. Stop it with Ctrl-C.")
    _serve(host, port, threads)


def _address(host: str, port: int) -> str:
    """Where browsers find it: behind a proxy with TLS, under its name."""
    from django.conf import settings

    return f"https://{settings.ALLOWED_HOSTS[0]}" if settings.CONFERRAL_TLS else f"http://{host}:{port}"


def _serve(host: str, port: int, threads: int) -> None:
    """Serve until it is stopped, with the worker beside; what a proxy says of browsers is heard where there is one."""
    import waitress
    from django.conf import settings

    from conferral_web.wsgi import application

    alone = not settings.ALLAUTH_TRUSTED_PROXY_COUNT
    with _worker():
        waitress.serve(
            application, host=host, port=port, threads=threads, ident=None, max_request_body_size=2**30,
            clear_untrusted_proxy_headers=alone,
        )  # fmt: skip


class _worker:  # noqa: N801 because it is used as a statement
    """The worker for long work, in a process of its own that ends with this one."""

    def __enter__(self) -> None:
        self._process = subprocess.Popen([sys.executable, "-m", "conferral_web.commands.worker", str(os.getpid())])

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
