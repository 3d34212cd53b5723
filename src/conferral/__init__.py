r"""Gets a discovery dispute ready for the judge who will read it.

>>> import conferral, datetime
>>> asks = "We represent Plaintiff and request a conference on Defendant's refusal to produce the payroll."
>>> letter = conferral.Source.of(f"Dear Judge Roe:\n{asks}\nSincerely,\nA. Poe")
>>> conferral.read(letter).letter.side.value.value
'plaintiff'
>>> day = datetime.date(2026, 11, 23)
>>> conferral.check_letter(letter, as_of=day, court="nysd", judge="Gabriel W. Gorenstein").report.verdict.value
'not_ready'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conferral.intake import open_source as open_source
    from conferral.model.errors import ConferralError as ConferralError
    from conferral.readers import read as read
    from conferral.text.source import Source as Source
    from conferral.verbs import Checked as Checked
    from conferral.verbs import check_file as check_file
    from conferral.verbs import check_letter as check_letter

_HOMES = {
    "Checked": "conferral.verbs",
    "ConferralError": "conferral.model.errors",
    "Source": "conferral.text.source",
    "check_file": "conferral.verbs",
    "check_letter": "conferral.verbs",
    "open_source": "conferral.intake",
    "read": "conferral.readers",
}
__all__ = ["Checked", "ConferralError", "Source", "check_file", "check_letter", "open_source", "read"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 because the verbs are of several types
    """Each verb is loaded when it is first used, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'conferral' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
