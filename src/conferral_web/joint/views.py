"""The joint letter: issue by issue, each side's section, how it stands, and the file of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from conferral.exchange.bundles import LARGEST_FILE
from conferral.model.errors import ConferralError
from conferral.model.facts import Side
from conferral_web.joint import services
from conferral_web.joint.drafting import MEDIA, State, exchanged_copy, state_of, written
from conferral_web.joint.forms import (
    AnswerForm,
    BundleForm,
    CardForm,
    KeyForm,
    LetterForm,
    OfferForm,
    SectionForm,
    TheirsForm,
)
from conferral_web.joint.models import JointLetter, Section
from conferral_web.joint.sections import add_section, newest, shown, typed
from conferral_web.joint.selectors import beforehand, joint_of
from conferral_web.matters import records
from conferral_web.matters.models import Role
from conferral_web.matters.uploads import bytes_of, name_of
from conferral_web.matters.walls import matter_of, open_to, person_of

_ENDS = {"pdf": "pdf", "docx": "docx", "text": "txt"}


@open_to(Role.VIEWER)
@require_GET
def joint(request: HttpRequest) -> HttpResponse:
    """The letter as it stands, and what is next to do."""
    shown_forms = {
        "offer": OfferForm(),
        "key": KeyForm(),
        "card": CardForm(),
        "bundle": BundleForm(),
        "answer": AnswerForm(),
    }
    return render(request, "joint/joint.html", {"joint": joint_of(matter_of(request)), **shown_forms})


@open_to(Role.VIEWER)
@require_GET
def state(request: HttpRequest) -> HttpResponse:
    """Pages, limits and the check, of the letter as it would be written now: a part of the page."""
    found, error = _state(request)
    page = "joint/_state.html" if request.headers.get("HX-Request") else "joint/state.html"
    return render(request, page, {"state": found, "error": error})


def _state(request: HttpRequest) -> tuple[State | None, str]:
    try:
        return state_of(services.letter_of(matter_of(request))), ""
    except ConferralError as error:
        return None, str(error)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """The letter's day, issues, form, letterhead and counsel."""
    matter = matter_of(request)
    letter = JointLetter.objects.filter(matter=matter).first()
    form = LetterForm(request.POST or None, initial=_initial(letter) if letter else beforehand(matter))
    if request.method == "POST" and form.is_valid():
        services.set_up(matter, person_of(request), form)
        return redirect("joint", matter=matter.id)
    status = 422 if request.method == "POST" else 200
    return render(request, "joint/set_up.html", {"form": form}, status=status)


def _initial(letter: JointLetter) -> dict[str, object]:
    lines = {name: "\n".join(said) if isinstance(said, list) else said for name, said in letter.house.items()}
    return {**lines, "written_on": letter.written_on, "issues": "\n".join(letter.issues), "form": letter.form}


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest) -> HttpResponse:
    """Our section: written here, or a file."""
    letter, side = services.letter_of(matter_of(request)), _own(request)
    text = typed(letter.matter, newest(letter, side)) or "".join(f"# {one}\n\n\n\n" for one in letter.issues)
    form = SectionForm(request.POST or None, request.FILES or None, initial={"text": text})
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            data = bytes_of(file, LARGEST_FILE) if file else form.cleaned_data["text"].replace("\r\n", "\n").encode()
            name = name_of(file) if file else f"section-of-the-{side}.md"
            kept = add_section(letter, side, data, name, came="upload" if file else "written", by=person_of(request))
        except ConferralError as error:
            form.add_error("file" if file else "text", str(error))
        else:
            if not kept.settled:
                return redirect("section_version", matter=letter.matter_id, section=kept.pk)
            messages.success(request, "Kept. Not a word of it is altered.")
            return redirect("joint", matter=letter.matter_id)
    status = 422 if request.method == "POST" else 200
    return render(request, "joint/section.html", {"form": form, "letter": letter, "side": side}, status=status)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def theirs(request: HttpRequest) -> HttpResponse:
    """The other side's section, where it came by ordinary e-mail."""
    letter, other = services.letter_of(matter_of(request)), _other(request)
    form = TheirsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            data = bytes_of(file, LARGEST_FILE)
            kept = add_section(letter, other, data, name_of(file), came="upload", by=person_of(request))
        except ConferralError as error:
            form.add_error("file", str(error))
        else:
            return redirect("section_version", matter=letter.matter_id, section=kept.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "joint/theirs.html", {"form": form, "side": other}, status=status)


@open_to(Role.VIEWER)
@require_GET
def version(request: HttpRequest, section: int) -> HttpResponse:
    """One version of a section, with its tracked changes and comments."""
    found = Section.objects.filter(letter__matter=matter_of(request), pk=section).select_related("letter").first()
    if found is None:
        raise Http404("no such section")
    others = Section.objects.filter(letter=found.letter, side=found.side).exclude(pk=found.pk)
    return render(request, "joint/version.html", {"shown": shown(matter_of(request), found), "others": others})


@open_to(Role.VIEWER)
@require_GET
def file(request: HttpRequest, form: str) -> HttpResponse:
    """The letter as a file, as it would be written now: not signed by the other side."""
    done, _ = written(services.letter_of(matter_of(request)), _form(form))
    return _download(done.data, form, f"joint-letter.{_ENDS[form]}")


@open_to(Role.VIEWER)
@require_GET
def final(request: HttpRequest, bundle: str, form: str) -> HttpResponse:
    """A letter that was exchanged, as a file: signed where both sides consented to it."""
    found = exchanged_copy(services.letter_of(matter_of(request)), bundle, _form(form))
    return _download(
        found.written.data, form, f"joint-letter-{'signed' if found.written.signed else 'unsigned'}.{_ENDS[form]}"
    )


@open_to(Role.VIEWER)
@require_GET
def final_state(request: HttpRequest, bundle: str) -> HttpResponse:
    """What the check finds in a letter that was exchanged."""
    found = exchanged_copy(services.letter_of(matter_of(request)), bundle, "pdf")
    return render(request, "joint/final.html", {"state": found, "bundle": bundle})


def _form(form: str) -> str:
    if form not in MEDIA:
        raise Http404("no such format")
    return form


def _download(data: bytes, form: str, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=MEDIA[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _own(request: HttpRequest) -> Side:
    side = records.case_in(matter_of(request)).side
    if side not in (Side.PLAINTIFF, Side.DEFENDANT):
        raise ConferralError("this matter", "it is neither the plaintiff's nor the defendant's", "Open one that is.")
    return side


def _other(request: HttpRequest) -> Side:
    return Side.DEFENDANT if _own(request) is Side.PLAINTIFF else Side.PLAINTIFF
