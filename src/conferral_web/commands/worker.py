"""The worker for long work: one process, which ends when the server it belongs to does."""

from __future__ import annotations

import os
import sys
import threading
import time

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
    call_command("db_worker", verbosity=0)


if __name__ == "__main__":
    main()
