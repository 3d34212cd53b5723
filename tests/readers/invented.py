"""An invented letter, whole or with its body changed, and the document made of it."""

from conferral.model.facts import Kind, Reading
from conferral.readers import read
from conferral.readers.document import Document
from conferral.readers.prepare import prepare
from conferral.text.source import Source

HEAD = """HARTWELL & SOONG LLP
1200 Sample Avenue, New York, New York 10007

March 14, 2025

VIA ECF

The Honorable Rosamund P. Quill
United States Magistrate Judge
Southern District of New York
40 Foley Square
New York, New York 10007

Re: Okafor v. Bluebird Catering LLC, et al., No. 24-cv-90412 (ABC) (RPQ)

Dear Judge Quill:

"""
FOOT = """

Respectfully submitted,
/s/ Miriam Hartwell
Miriam Hartwell
Counsel for Plaintiff

cc: Jonah Pell, Esq. (via ECF)
"""
OPENING = "We represent Plaintiff Ada Okafor and write to request a pre-motion conference."


def letter(body: str = OPENING, *, head: str = HEAD, foot: str = FOOT) -> str:
    """A letter with this body."""
    return f"{head}{body}{foot}"


def document(text: str) -> Document:
    """A text made ready to be read."""
    return prepare(Source.of(text))[1]


def kind(text: str) -> Kind:
    """What a text is taken for."""
    return prepare(Source.of(text))[0]


def reading(text: str) -> Reading:
    """All facts of a text."""
    return read(Source.of(text))
