"""The one task that the worker knows: do a job. What a job is stands in its row."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import task

from conferral.model.errors import ConferralError
from conferral_web.jobs.models import Job, State
from conferral_web.jobs.registry import WORKS
from conferral_web.jobs.running import Running
from conferral_web.papers.bounded import Stopped

_LOG = logging.getLogger("conferral.workspace")
_OURS = (
    "Something went wrong in the program. Nothing that was saved is lost. Run it again; if it fails again, the log in "
    "the terminal says where."
)


@task()
def do(job_id: str) -> None:
    """Do a job that waits. One that somebody else took, that was stopped or that is done is left alone."""
    taken = Job.objects.filter(pk=job_id, state=State.WAITING)
    if not taken.update(state=State.RUNNING, started_at=timezone.now(), starts=F("starts") + 1):
        return
    job = Job.objects.select_related("matter", "by").get(pk=job_id)
    state, says = _done(job)
    Job.objects.filter(pk=job_id, state=State.RUNNING).update(state=state, ended_at=timezone.now(), **says)


def _done(job: Job) -> tuple[State, dict[str, str]]:
    """Do it; how it ended. No error goes further, or its words would lie in the database's list of tasks."""
    work: Callable[[Running], str] = import_string(WORKS[job.work])
    try:
        return State.DONE, {"result": work(Running(job)), "fault": ""}
    except Stopped:
        return State.STOPPED, {"fault": ""}
    except ConferralError as error:
        return State.FAILED, {"fault": str(error)}
    except Exception as error:  # noqa: BLE001 because a job must end as a sentence, whatever its work ran into
        _LOG.error("job %s failed: %s", job.pk, type(error).__name__, exc_info=True)
        return State.FAILED, {"fault": _OURS}
