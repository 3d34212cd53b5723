"""Two sides in two folders, with their keys, and a folder between them for what goes by e-mail."""

import base64
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from conferral.cli import main
from conferral.exchange import shelf
from conferral.exchange.bundles import written
from conferral.exchange.keys import Signer
from conferral.exchange.manifests import Enclosed, Manifest
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.log import read_log
from conferral.model.events import Event
from conferral.model.exchanges import Act, Exchange
from conferral.model.facts import Side

NAMES = {"plaintiff": "Hal Ostrander", "defendant": "Petra Lindqvist"}


def call(*arguments: str, input: str | None = None, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=input, env={"COLUMNS": "100", **(env or {})})


@dataclass(frozen=True)
class Desk:
    """One side: its record, its mail, and its commands."""

    folder: Path
    mail: Path
    side: str

    def run(self, *arguments: str, **more: object) -> Result:
        return call("exchange", *arguments, "--record", str(self.folder), **more)

    def record(self, *arguments: str) -> Result:
        return call("record", *arguments, "--record", str(self.folder))

    def send(self, *arguments: str, to: str = "") -> Path:
        """Make a move; the bundle that came of it."""
        path = self.mail / (to or f"{len(list(self.mail.iterdir()))}.conferral")
        done = self.run(*arguments, "--yes", "-o", str(path))
        assert done.exit_code == 0, done.output
        return path

    def opens(self, bundle: Path) -> Result:
        done = self.run("open", str(bundle))
        assert done.exit_code == 0, done.output
        return done

    def refuses(self, bundle: Path) -> str:
        """Open a bundle that must be refused: it says why, ends with 2, and changes nothing."""
        before = self.everything()
        done = self.run("open", str(bundle))
        assert done.exit_code == 2, done.output
        assert "Traceback" not in done.output
        assert self.everything() == before
        return done.stderr

    def everything(self) -> dict[str, bytes]:
        files = (path for path in self.folder.rglob("*") if path.is_file() and path.name != "lock")
        return {str(path): path.read_bytes() for path in files}

    @property
    def events(self) -> tuple[Event, ...]:
        return read_log(self.folder)

    @property
    def exchange(self) -> Exchange:
        (only,) = exchanges_of(self.events)
        return only

    def shown(self) -> dict[str, Any]:
        done = self.run("show", "--format", "json")
        assert done.exit_code == 0, done.output
        row: dict[str, Any] = json.loads(done.stdout)["exchanges"][0]
        return row

    @property
    def signer(self) -> Signer:
        path = self.folder / shelf.FOLDER / shelf.KEY
        return Signer(path.read_bytes(), None, str(path))

    def file(self, name: str, words: str) -> str:
        path = self.folder.parent / f"{self.side}-{name}"
        path.write_text(words, encoding="utf-8")
        return str(path)

    def forged(self, bundle: Path, payload: bytes | None = None, **changes: object) -> Path:
        """A bundle of this side's that its own program would not write: changed, and signed anew."""
        told = json.loads(bundle.read_bytes())
        given = told["manifest"]
        enums = {name: Side(given[name]) for name in ("side", "to_side", "movant")}
        file = given["file"] and Enclosed(**given["file"])
        manifest = replace(Manifest(**{**given, **enums, "act": Act(given["act"]), "file": file}), **changes)
        inside = base64.b64decode(told["payload"]) if told["payload"] else None
        path = bundle.with_name(f"forged-{len(list(self.mail.iterdir()))}.conferral")
        path.write_bytes(written(manifest, inside if payload is None else payload, self.signer.sign))
        return path


def pair(folder: Path, case: tuple[str, str] = ("24-cv-90017", "24-cv-90017")) -> tuple[Desk, Desk]:
    """Two sides that have enrolled each other."""
    mail = folder / "mail"
    mail.mkdir()
    desks = tuple(Desk(folder / side, mail, side) for side in NAMES)
    for desk, number in zip(desks, case, strict=True):
        assert desk.record("new", "--side", desk.side, "--case", number).exit_code == 0
        made = desk.run("keys", "new", "--name", NAMES[desk.side], "-o", str(folder / f"{desk.side}.key.json"))
        assert made.exit_code == 0, made.output
    enrol(*desks)
    enrol(*reversed(desks))
    return desks[0], desks[1]


def digits(desk: Desk) -> str:
    return desk.run("keys", "card").stdout.splitlines()[-1].strip()


def enrol(desk: Desk, other: Desk) -> None:
    card = str(other.folder.parent / f"{other.side}.key.json")
    done = desk.run("parties", "add", card, "--fingerprint", digits(other))
    assert done.exit_code == 0, done.output
