"""What the database has to follow when a backup was put back; the only part of a restore that needs Django."""

from __future__ import annotations

from pathlib import Path

from conferral_web.backups.restoring import Gone
from conferral_web.commands.starting import prepare


def follow(folder: Path, gone: tuple[Gone, ...]) -> None:
    """Bring the database of an unpacked backup up to date, and drop what it has of papers that are out of view."""
    prepare(folder)
    from django.db import connections

    from conferral_web.audits.services import note
    from conferral_web.matters.models import Matter
    from conferral_web.papers.services import gone as drop

    note("restored", by=None)
    for one in gone:
        matter = Matter.objects.filter(pk=one.record).first()
        if matter is None:
            continue
        drop(matter, one.paper, destroyed=one.destroyed)
        note("paper_destroyed" if one.destroyed else "paper_sequestered", by=None, matter=matter, of=one.paper)
    connections.close_all()
