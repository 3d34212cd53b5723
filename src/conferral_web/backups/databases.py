"""The database, copied while in use and put back: SQLite by its own online backup, PostgreSQL by its own programs."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from conferral.model.errors import ConferralError

SQLITE, DUMP = "workspace.sqlite3", "workspace.pgdump"


def copy(data: Path, url: str | None, folder: Path) -> Path:
    """A copy of the database as it is at one moment, in a folder."""
    if url and not url.startswith("sqlite"):
        done = folder / DUMP
        _run("pg_dump", ["--format=custom", "--no-owner", f"--file={done}"], url)
        return done
    if url and _path_of(url) != data / SQLITE:
        what = "it names a SQLite file outside the data folder, which is not copied"
        raise ConferralError("DATABASE_URL", what, "Leave it out: the database then lies in the folder.")
    here = data / SQLITE
    if not here.is_file():
        raise ConferralError(str(here), "there is no database here", "Name the data folder of the workspace: --data.")
    done = folder / SQLITE
    try:
        at = f"{here.as_uri()}?mode=ro"
        with closing(sqlite3.connect(at, uri=True, timeout=60)) as live, closing(sqlite3.connect(done)) as made:
            live.backup(made)
    except sqlite3.Error as error:
        raise ConferralError(str(here), f"the database cannot be copied ({error})", "Free space, try again.") from error
    return done


def _path_of(url: str) -> Path:
    """The file that a SQLite address names."""
    return Path("/" + url.partition(":///")[2].lstrip("/"))


def put_back(folder: Path, url: str | None) -> None:
    """Put the database of an unpacked backup back: SQLite lies there already, PostgreSQL is filled if it is empty."""
    dump = folder / DUMP
    if dump.is_file():
        if not url or url.startswith("sqlite"):
            what = "the database in it is PostgreSQL's, and DATABASE_URL names none"
            raise ConferralError(dump.name, what, "Set DATABASE_URL to an empty PostgreSQL database.")
        _refuse_full(url)
        _run("pg_restore", ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname=", str(dump)], url)
        dump.unlink()
        return
    if url and not url.startswith("sqlite"):
        what = "the database in it is SQLite's, and DATABASE_URL names a PostgreSQL"
        raise ConferralError("DATABASE_URL", what, "Restore it without DATABASE_URL.")
    try:
        with closing(sqlite3.connect(folder / SQLITE)) as found:
            (says,) = found.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        says = str(error)
    if says != "ok":
        raise ConferralError(SQLITE, f"the database in the backup is broken ({says[:80]})", "Take another backup.")


def _refuse_full(url: str) -> None:
    import psycopg

    try:
        with psycopg.connect(url) as found:
            row = found.execute("SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'public'").fetchone()
    except psycopg.Error as error:
        raise ConferralError("DATABASE_URL", "the database it names does not answer", "Start it, try again.") from error
    if row and row[0]:
        what = "the database that it names has tables already, and nothing is overwritten"
        raise ConferralError("DATABASE_URL", what, "Name an empty database.")


def _run(program: str, words: list[str], url: str) -> None:
    """Run one of PostgreSQL's programs; the password is not among its words, which others on the machine can read."""
    environment = {**os.environ, **_libpq(url)}
    words = [f"{word}{environment['PGDATABASE']}" if word == "--dbname=" else word for word in words]
    try:
        done = subprocess.run([program, *words], env=environment, capture_output=True, check=False, text=True)
    except FileNotFoundError as error:
        what = f"{program} is not installed, and the database is PostgreSQL's"
        raise ConferralError(
            "DATABASE_URL", what, "Install PostgreSQL's client programs (postgresql-client)."
        ) from error
    if done.returncode:
        what = f"{program} failed: {' '.join(done.stderr.split())[-300:]}"
        raise ConferralError("DATABASE_URL", what, "Mend it, and try again.")


def _libpq(url: str) -> dict[str, str]:
    import dj_database_url

    found: dict[str, Any] = dict(dj_database_url.parse(url))
    options = found.get("OPTIONS") or {}
    named = {
        "PGHOST": found.get("HOST") or options.get("host"),
        "PGPORT": found.get("PORT"),
        "PGUSER": found.get("USER"),
        "PGPASSWORD": found.get("PASSWORD"),
        "PGDATABASE": found.get("NAME"),
        "PGSSLMODE": options.get("sslmode"),
    }
    return {name: str(value) for name, value in named.items() if value}
