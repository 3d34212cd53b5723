"""Letters checked before they are filed: begun, shown with their findings, corrected, put into the record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.model.errors import ConferralError
from conferral_web.letters import checks, selectors, services
from conferral_web.letters.forms import CorrectForm, FileForm, LetterForm, OptionsForm, is_fact
from conferral_web.letters.models import Correction, Letter
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to, person_of
from conferral_web.papers.bounded import QUICK, Slow
from conferral_web.papers.selectors import reading_of


@open_to(Role.VIEWER)
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """The letters under work, and a form to begin with one."""
    return _letters(request, _begin_form(request))


@open_to(Role.MEMBER)
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin to check a letter."""
    form = _begin_form(request)
    if form.is_valid():
        try:
            letter = _begun(request, form)
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            return redirect("letter", matter=matter_of(request).id, letter=letter.pk)
    return _letters(request, form, status=422)


def _begin_form(request: HttpRequest) -> LetterForm:
    papers = selectors.papers_to_check(matter_of(request))
    posted = request.method == "POST"
    return LetterForm(request.POST if posted else None, request.FILES if posted else None, papers=papers)


def _begun(request: HttpRequest, form: LetterForm) -> Letter:
    given, matter, user = form.letter(), matter_of(request), person_of(request)
    if given is None:
        return services.begin_from_record(matter, form.cleaned_data["paper"], by=user)
    return services.begin(matter, given, by=user)


def _letters(request: HttpRequest, form: LetterForm, status: int = 200) -> HttpResponse:
    shown = {"rows": selectors.rows_of(matter_of(request)), "form": form}
    return render(request, "letters/letters.html", shown, status=status)


@open_to(Role.VIEWER)
@require_GET
def letter(request: HttpRequest, letter: UUID) -> HttpResponse:
    """A letter, its facts marked, beside what was found."""
    return _letter(request, _of(request, letter))


def _letter(request: HttpRequest, letter: Letter, *, status: int = 200, **forms: Any) -> HttpResponse:  # noqa: ANN401 because forms are of several types
    reading, checked, fault = _checked(letter)
    shown = {
        "letter": letter,
        "reading": reading,
        "checked": checked,
        "fault": fault,
        "groups": selectors.by_group(checked["facts"]) if checked else [],
        "missing": _missing(checked),
        "corrections": selectors.told_of(letter, checked),
        "options": forms.get("options") or OptionsForm(initial=_options(letter)),
        "file_form": forms.get("file") or FileForm(auto_id="file_%s"),
    }
    return render(request, "letters/letter.html", shown, status=status)


_CORRECTABLE = {
    "letter.date": "day of the letter", "letter.judge": "judge", "letter.court": "court",
    "letter.case_number": "case number", "letter.side": "side", "letter.via": "how it was sent",
    "statement.impasse": "that the sides are at an impasse", "statement.told_adversary": "that the other side was told",
    "statement.adversary_position": "the other side’s position",
}  # fmt: skip


def _missing(checked: dict[str, Any] | None) -> list[tuple[str, str]]:
    """What can be corrected and was not read: the ways to say that it is there."""
    read = {fact["correct"] for fact in checked["facts"]} if checked else set()
    return [("missed", "a conferral"), *(row for row in _CORRECTABLE.items() if row[0] not in read)]


def _options(letter: Letter) -> dict[str, Any]:
    fields = ("court", "judge", "as_of", "ecf_event", "against_record")
    return {field: getattr(letter, field) for field in fields}


def _checked(letter: Letter) -> tuple[dict[str, Any] | None, dict[str, Any] | None, str]:
    """The reading, the check, and what prevents it."""
    try:
        reading = _reading(letter)
        return reading, checks.check(letter, reading) if reading else None, ""
    except ConferralError as error:
        return None, None, str(error)


def _reading(letter: Letter) -> dict[str, Any] | None:
    """What was read in it; None where a job reads it."""
    kept = reading_of(letter.matter, letter.sha256)
    if kept:
        return kept
    try:
        return services.read(letter, bounds=QUICK)
    except Slow:
        return None


@open_to(Role.MEMBER)
@require_POST
def choose(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Check it against something else."""
    found = _of(request, letter)
    form = OptionsForm(request.POST)
    if not form.is_valid():
        return _letter(request, found, status=422, options=form)
    services.choose(found, form.cleaned_data, by=person_of(request))
    return redirect("letter", matter=matter_of(request).id, letter=letter)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Correct a misread fact, with the words of the letter that show it."""
    found = _of(request, letter)
    reading, checked, fault = _checked(found)
    fact = request.GET.get("fact", "")
    if reading is None or checked is None or not is_fact(fact, checked["conferrals"]):
        raise Http404(fault or "no such fact")
    form = CorrectForm(fact, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row, reason = form.row(), form.cleaned_data["reason"]
            services.correct(found, reading, row, reason=reason, by=person_of(request))
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            return redirect("letter", matter=matter_of(request).id, letter=letter)
    shown = {"letter": found, "html": reading["html"], "form": form, "fact": fact, **_told(fact, checked)}
    return render(request, "letters/correct.html", shown, status=422 if form.errors else 200)


def _told(fact: str, checked: dict[str, Any]) -> dict[str, Any]:
    """What the fact is called and was read as; for a conferral, what in it can be corrected."""
    kind, _, name = fact.partition(".")
    of = f"conferral.{name.partition('.')[0]}" if kind == "conferral" else fact
    read = next((one for one in checked["facts"] if one["correct"] == of), None)
    whole = kind == "conferral" and "." not in name
    return {"read": read, "whole": whole, "is_none": fact.endswith(".none"), "missed": kind == "missed"}


@open_to(Role.MEMBER)
@require_POST
def undo(request: HttpRequest, letter: UUID, correction: int) -> HttpResponse:
    """Undo a correction."""
    found = Correction.objects.filter(letter=_of(request, letter), pk=correction).select_related("letter__matter")
    if not found:
        raise Http404("no such correction")
    services.undo(found[0], by=person_of(request))
    return redirect("letter", matter=matter_of(request).id, letter=letter)


@open_to(Role.MEMBER)
@require_POST
def file(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Put a letter into the record as filed."""
    found = _of(request, letter)
    form = FileForm(request.POST, auto_id="file_%s")
    reading, _, fault = _checked(found)
    if not form.is_valid() or reading is None or found.of_record:
        if form.is_valid():
            form.add_error(None, fault or "This letter is in the record already.")
        return _letter(request, found, status=422, file=form)
    try:
        services.put_into_record(found, reading, docket=form.cleaned_data["docket"], by=person_of(request))
    except ConferralError as error:
        form.add_error(None, str(error))
        return _letter(request, found, status=422, file=form)
    messages.success(request, f"{found.name} is in the record, as filed.")
    return redirect("paper", matter=matter_of(request).id, sha256=found.sha256)


@open_to(Role.MEMBER)
@require_POST
def drop(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Delete a letter under work."""
    services.drop(_of(request, letter), by=person_of(request))
    return redirect("letters", matter=matter_of(request).id)


def _of(request: HttpRequest, letter: UUID) -> Letter:
    found = selectors.letter_in(matter_of(request), letter)
    if found is None:
        raise Http404("no such letter")
    return found
