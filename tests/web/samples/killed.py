"""A program that begins draws and commits to them until it is killed; it says what it was told is done."""

import sys

import django
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

LIST = b"id,hotel\n" + b"".join(b"E-%03d,%s\n" % (n, b"A" if n % 2 else b"B") for n in range(120))
TERMS = {"unit": "id", "strata": "hotel", "definition": {"sampled": "people", "class": "all"}}
SIZES = {
    "size": 12,
    "fraction": None,
    "floor": 0,
    "spare": 3,
    "certainty": [],
    "every": None,
    "start": None,
    "order_by": None,
}
SOURCES = {
    "source": "dice",
    "says": None,
    "chain": None,
    "nonce": [],
    "fallback": None,
    "fallback_at": None,
    "fallback_says": None,
}
ROLLS = {"faces": ["6"], "rolls": ["3 5 1 6 2 4 " * 12]}


def main() -> None:
    """Draw after draw, each step said aloud once it is acknowledged."""
    django.setup()
    call_command("migrate", verbosity=0)
    from conferral_web.matters import records
    from conferral_web.matters.services import open_matter
    from conferral_web.people.models import User
    from conferral_web.samples import services

    by = User.objects.create_user("dana@example.com", "Dana Whitfield")
    matter = open_matter("Killed", by=by, case={"side": "plaintiff"})
    sources = {**SOURCES, "at": f"{records.today().isoformat()}T00:00:00"}
    said = {"sizes": SIZES, "sources": sources, "present": [], "neutral": False}
    while True:
        draw = services.begin(matter, "x", SimpleUploadedFile("list.csv", LIST), {}, by=by)
        tell(draw, "begun", "-")
        services.state_terms(draw, TERMS, by=by)
        tell(draw, "committed", services.commit(draw, said, by=by))
        services.reveal_seed(draw, ROLLS, None, (), (), by=by)
        tell(draw, "drawn", services.run(draw, (), by=by))


def tell(draw: object, what: str, sha256: str) -> None:
    sys.stdout.write(f"{draw.pk} {what} {sha256}\n")  # type: ignore[attr-defined]
    sys.stdout.flush()


if __name__ == "__main__":
    main()
