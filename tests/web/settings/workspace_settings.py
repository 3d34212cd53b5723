"""The workspace's settings as the tests have them: a folder of their own, and the database that was asked for.

``CONFERRAL_TEST_POSTGRESQL=1`` starts a PostgreSQL in a folder that is removed afterwards; otherwise it is SQLite.
"""

import atexit
import os
import shutil
import subprocess
import tempfile

_DATA = tempfile.mkdtemp(prefix="conferral-test-")
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
os.environ["CONFERRAL_DATA"] = _DATA


def _postgresql() -> str:
    """Start a server of the tests' own, where it is; it and its folder are gone when this process ends."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says where it keeps its lock
        import pgserver
    folder = tempfile.mkdtemp(prefix="conferral-pg-")
    for last in (False, False, True):
        try:
            server = pgserver.get_server(folder, cleanup_mode="delete")
            break
        except subprocess.TimeoutExpired:  # it waits ten seconds, and a busy machine takes longer
            if last:
                raise
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")  # nothing in it is to be kept
    return str(server.get_uri())


if os.environ.get("CONFERRAL_TEST_POSTGRESQL") == "1" and "DATABASE_URL" not in os.environ:
    os.environ["DATABASE_URL"] = _postgresql()  # xdist's workers inherit it, so that one server is started

from conferral_web.settings import *  # noqa: E402, F403 because the environment is set first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, and nothing is kept
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
