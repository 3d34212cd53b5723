"""A PostgreSQL that the test starts itself, backed up and restored by PostgreSQL's own programs."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from conferral.model.errors import ConferralError
from conferral_web.backups import databases, making, restoring

pgserver = pytest.importorskip("pgserver", reason="pgserver is not installed")
NOW = dt.datetime(2026, 11, 28, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A server of the test's own, its programs on the path; the address of a database with a table in it."""
    import psycopg

    programs = Path(pgserver.__file__).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", str(programs), prepend=":")
    try:
        server = pgserver.get_server(tmp_path / "pg", cleanup_mode="delete")
    except subprocess.CalledProcessError as error:  # no memory to share, say: nothing of ours
        pytest.skip(f"no PostgreSQL could be started here: {str(error.stderr or error)[-200:]}")
    at = str(server.get_uri())
    with psycopg.connect(at, autocommit=True) as found:
        found.execute("CREATE DATABASE again")
        found.execute("CREATE TABLE told (words TEXT)")
        found.execute("INSERT INTO told VALUES ('kept')")
    return at


def test_what_postgresql_held_comes_back_into_an_empty_database_and_into_no_other(url: str, tmp_path: Path) -> None:
    import psycopg

    workspace, file, again = tmp_path / "workspace", tmp_path / "one.tar", tmp_path / "again"
    (workspace / "records").mkdir(parents=True)
    making.make(workspace, file, now=NOW, passphrase=None, url=url)
    said = {"ask": str, "tombstones": None, "now": NOW, "follow": lambda *_: None}
    with pytest.raises(ConferralError, match="has tables already"):
        restoring.restore(file, again, url=url, **said)  # type: ignore[arg-type]
    with pytest.raises(ConferralError, match="DATABASE_URL names none"):
        restoring.restore(file, again, url=None, **said)  # type: ignore[arg-type]
    assert not again.exists()
    other = url.replace("/postgres?", "/again?")
    restoring.restore(file, again, url=other, **said)  # type: ignore[arg-type]
    with psycopg.connect(other) as found:
        assert found.execute("SELECT words FROM told").fetchall() == [("kept",)]
    assert not (again / databases.DUMP).exists()
