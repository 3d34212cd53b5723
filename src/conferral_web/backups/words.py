"""What is said of backups: which there are, and which of them hold a paper that is out of view."""

from __future__ import annotations

from pathlib import Path

from conferral_web.backups import rows
from conferral_web.backups.rows import Backup

NOT_REACHED = (
    "Not reached: copies of a backup's file that somebody made, what other backup programs and snapshots of the disk "
    "keep, and old blocks of the disk itself. Delete those by hand."
)
SECRETS = (
    "It holds the papers, the workspace's secret key and the private keys of exchanges: who has the file has them. "
    "Keep it where only you can read it."
)


def still_held(data: Path, record: str, paper: str) -> str:
    """Which backups hold a paper that went out of view; empty where none does."""
    found = rows.holding(data, record, paper)
    if not found:
        return ""
    many = f"{len(found)} backups still hold it" if len(found) > 1 else "1 backup still holds it"
    listed = ", ".join(f"{one.file.name} ({one.at[:10]})" for one in found)
    after = f"A restore from one of them leaves it out as long as {rows.TOMBSTONES} is there."
    return f"{many}: {listed}. Delete them. {after}"


def list_words(data: Path, paper: str | None) -> str:
    """The backups that were made, each with what it holds of papers that are out of view by now."""
    gone = rows.newest(rows.read(data / rows.TOMBSTONES))
    made = [one for one in rows.backups(data) if paper is None or _has(one, paper)]
    if not made:
        return "No backup was made from this folder.\n" if paper is None else "No backup holds this paper.\n"
    return "".join(_row(one, gone) for one in made) + f"\n{NOT_REACHED}\n"


def _has(one: Backup, paper: str) -> bool:
    held = {*one.loose, *(of for papers in one.papers.values() for of in papers)}
    return not one.finished or any(of.startswith(paper) for of in held)


def _row(one: Backup, gone: dict[tuple[str, str], str]) -> str:
    there = "" if one.file.exists() else " (not there now)"
    count = sum(len(papers) for papers in one.papers.values())
    head = f"{one.at}  {one.file}{there}: " + (f"{count} papers" if one.finished else _UNFINISHED)
    out = [(of, how) for (record, of), how in sorted(gone.items()) if how != rows.LIFTED and one.holds(record, of)]
    return "".join([f"{head}\n", *(f"  still holds paper {of[:12]}, {how} since\n" for of, how in out)])


_UNFINISHED = "not finished; what was written of it may lie there, its name ending in .part: delete it"
