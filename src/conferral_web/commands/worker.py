"""The worker for long work: one process, which ends when the server it belongs to does."""

from __future__ import annotations

import fcntl
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command


def _end_with(parent: int) -> None:
    """End this process when its parent has ended, be it by a kill."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def main() -> None:
    """Work until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conferral_web.settings")
    django.setup()
    threading.Thread(target=_end_with, args=(int(sys.argv[1]),), daemon=True).start()
    with _alone():
        from conferral_web.jobs.services import recover

        recover()
        call_command("db_worker", verbosity=0)


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other worker is at work in this data folder: what is then found running is nobody's."""
    from django.conf import settings

    with (settings.CONFERRAL_DATA / "worker.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    main()
