"""The workspace's settings as the tests have them: a folder of their own, and the database that was asked for.

``CONFERRAL_TEST_POSTGRESQL=1`` starts a PostgreSQL in a folder that is removed afterwards; otherwise it is SQLite.
"""

import atexit
import os
import shutil
import tempfile

_DATA = tempfile.mkdtemp(prefix="conferral-test-")
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
os.environ["CONFERRAL_DATA"] = _DATA
if os.environ.get("CONFERRAL_TEST_POSTGRESQL") == "1" and "DATABASE_URL" not in os.environ:
    import pgserver

    _SERVER = pgserver.get_server(tempfile.mkdtemp(prefix="conferral-pg-"), cleanup_mode="delete")
    os.environ["DATABASE_URL"] = _SERVER.get_uri()  # xdist's workers inherit it, so that one server is started

from conferral_web.settings import *  # noqa: E402, F403 because the environment is set first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, and nothing is kept
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
