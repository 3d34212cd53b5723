"""Forms by which a person tells the record something: written and gone on from, or shown again with what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from conferral.model.errors import ConferralError
from conferral_web.matters.walls import matter_of


def is_written(form: Form, write: Callable[[], object]) -> bool:
    """Whether a form was right and was written; what the library refuses stands on the form then."""
    if not form.is_valid():
        return False
    try:
        write()
    except ConferralError as error:
        form.add_error(None, str(error))
        return False
    return True


def told_by_form(request: HttpRequest, form: Form, write: Callable[[], object], *, title: str, to: str) -> HttpResponse:
    """A form on a page of its own; once written, on to the page called ``to``."""
    if request.method == "POST" and is_written(form, write):
        return redirect(to, matter=matter_of(request).id)
    status = 422 if request.method == "POST" else 200
    return render(request, "matters/tell.html", {"form": form, "title": title, "to": to}, status=status)
