"""What is done with jobs: started, stopped, run again, found again after the machine went down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from conferral_web.audits.services import note
from conferral_web.jobs import tasks
from conferral_web.jobs.models import Job, State
from conferral_web.jobs.registry import AT_START
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

_STARTS = 3
"""A job that has taken the worker down with it so often is not begun again by itself."""


def start(matter: Matter, work: str, *, by: User, what: str, given: Mapping[str, Any]) -> Job:
    """Put a job into the queue; what it works on is named by ids. The job and its place in the queue come together."""
    with transaction.atomic():
        job = Job.objects.create(matter=matter, by=by, work=work, what=what[:200], given=dict(given))
        note("job_started", by=by, matter=matter, of=f"job {job.pk}")
        tasks.do.enqueue(str(job.pk))
    job.refresh_from_db()
    return job


def stop(job: Job, *, by: User) -> None:
    """Stop a job: one that waits at once; of one that runs, the process that reads is killed within a second."""
    with transaction.atomic():
        note("job_stopped", by=by, matter=job.matter, of=f"job {job.pk}")
        waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
        if not waiting.update(state=State.STOPPED, ended_at=timezone.now()):
            Job.objects.filter(pk=job.pk, state=State.RUNNING).update(stop_asked=True)


def run_again(job: Job, *, by: User) -> bool:
    """Put a job that failed, was stopped or interrupted into the queue once more; whether it was one."""
    ended = (State.FAILED, State.STOPPED, State.INTERRUPTED)
    fresh = {"state": State.WAITING, "stop_asked": False, "fault": "", "says": "", "done": 0, "starts": 0}
    with transaction.atomic():
        if not Job.objects.filter(pk=job.pk, state__in=ended).update(**fresh, ended_at=None):
            return False
        note("job_run_again", by=by, matter=job.matter, of=f"job {job.pk}")
        tasks.do.enqueue(str(job.pk))
    return True


def forget_names(found: QuerySet[Job]) -> None:
    """Take the names of papers out of jobs, whose papers are gone."""
    keys = list(found.values_list("pk", flat=True))
    Job.objects.filter(pk__in=keys).update(what="Read a paper that is gone", says="", fault="")


def recover() -> None:
    """What a worker does before it works: jobs that a worker died over, or that lost their place, are queued again.

    Only for a worker that is alone: what is found running is nobody's.
    """
    DBTaskResult.objects.running().filter(task_path=tasks.do.module_path).delete()
    Job.objects.filter(state=State.RUNNING, stop_asked=True).update(state=State.STOPPED, ended_at=timezone.now())
    worn = Job.objects.filter(state=State.RUNNING, starts__gte=_STARTS)
    worn.update(state=State.INTERRUPTED, ended_at=timezone.now(), fault=_WORN)
    Job.objects.filter(state=State.RUNNING).update(state=State.WAITING)
    queued = {row.args_kwargs["args"][0] for row in DBTaskResult.objects.ready().filter(task_path=tasks.do.module_path)}
    for job in Job.objects.filter(state=State.WAITING):
        if str(job.pk) not in queued:
            tasks.do.enqueue(str(job.pk))
    for path in AT_START:
        import_string(path)()


_WORN = f"The program went down {_STARTS} times while this was done. Run it again if you think it was something else."
