"""By what means the sides spoke: telephone, video, in person, e-mail, letter; each with the very words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.model.facts import Mode
from conferral.text.wording import Wording

_OWNER = (
    r"(?:my|our|his|her|its|their|the|this|plaintiffs?'?s?|defendants?'?s?|(?:M[rs]{1,2}\. )?[A-Z][\w&.-]{1,20}'s?)"
)
_WHERE = (
    r"(?:office|offices|courthouse|chambers|jury room|law firm|conference room|facility|warehouse|site|yard|plant"
    r"|mill|library"
    r"|premises|depot|shop|terminal|boatyard|farm)"
)
_MODE = Wording(
    r"(?P<video>\b(?:video[- ]?(?:tele)?conferenc\w{0,4}|video[- ]?(?:call|chat|link|meeting|session)s?|by video"
    r"|(?<=\()video(?=[,;) ])|(?<=: )video(?=[.,;])"
    r"|via video|over video|(?:on |by |via |over )video(?! ?(?:call|conf|chat))"
    r"|zoom(?:ed)?|microsoft teams|ms teams|teams (?:call|meeting|video)"
    r"|(?:via|by|on|over|through|using)(?: an?)? teams|tea(?:m|rn)s (?:session|conference|chat|discussion)|web-?ex"
    r"|google meet|skyped?|facetimed?|gotomeeting|blue ?jeans"
    r"|virtual(?:ly)?|remotely|by remote means)\b)"
    r"|(?P<person>\b(?:in[- ]person|(?:in )?the flesh|face[- ]to[- ]face|sat (?:down(?: together)?|across)"
    r"|across (?:a|the) table|(?:over|at|had) (?:an? )?(?:[\w-]+ )?(?:coffee|lunch|breakfast|dinner)"
    r"|(?:coffee|lunch|breakfast)(?= (?:in|at|near) )|office visit|outside courtroom|attorneys' lounge|(?:in"
    r"|outside|(?:down|out|over) to) the (?:\w{4,10} )?(?:hallway|corridor|hall|courtroom|elevator|lift"
    r"|stairwell|vestibule|lobby|courtyard|cafeteria|parking (?:lot|garage))|buttonholed"
    rf"|(?:at|in|outside|to) {_OWNER} (?:[\w'-]{{1,16}} ){{0,2}}?{_WHERE}"
    rf"|at {_OWNER}? ?(?:[\w&.'-]{{1,16}} ){{0,4}}?(?:office|offices|courthouse)\b|at the offices? of|aboard the"
    rf"|on the (?:courthouse )?steps"
    r"|at (?:a|the) (?:\w{2,12} )?(?:coffee shop|cafe|diner|restaurant)\b"
    r"|at \d{1,5} (?:[A-Z][\w.]{1,14} ){1,3}?(?:Street|St\.|Avenue|Ave\.|Boulevard|Blvd\.|Road|Plaza|Square"
    r"|Place)(?=\W)"
    r"|(?:at|after|during|following|before) (?:the |a |an? break in the |the close of the |the end of the "
    r"|[\w']{2,14} ){1,2}deposition|during a break in the deposition)\b)"
    r"|(?P<phone>\b(?:tele-?phon\w{0,8}|(?:by|via|over the|on the|through the|the) phone|phone(?:d)?(?: (?:call"
    r"|conference|conversation)s?)?|tele-?conferenc\w{0,4}"
    r"|on the (?:line|phone)|rang|conference call|tel\. ?(?:conf\.?|conference|call)|tele?cons?|conf\. call"
    r"|dial(?:ed|led)?[- ]?in|dial(?:ed|led) (?:the|his|her|my)|picked up when|(?:cell|mobile)[- ]?(?:tele)?phone"
    r"|phonically)\b)|(?P<email>\b(?:e-?mail(?:s|ed|ing)?(?: (?:exchange|correspondence|message)s?)?)\b)"
    r"|(?P<letter>\b(?:by letters?|letters?|in writing|written correspondence|wrote)\b)|(?P<call>\b(?:call|calls)\b)",
    re.I,
)
_KINDS = {
    "video": Mode.VIDEO,
    "person": Mode.IN_PERSON,
    "phone": Mode.TELEPHONE,
    "email": Mode.EMAIL,
    "letter": Mode.LETTER,
    "call": Mode.TELEPHONE,
}


@dataclass(frozen=True, slots=True)
class FoundMode:
    """The means of a conferral in the text, ``text[start:end]``.

    ``faint`` marks a bare "call", which is by telephone unless the letter says that it was on video.
    """

    start: int
    end: int
    mode: Mode
    faint: bool = False


def find_modes(text: str, start: int = 0, end: int | None = None) -> list[FoundMode]:
    """Every mention of a means of conferring in ``text[start:end]``, in order.

    >>> [found.mode.value for found in find_modes("by telephone on May 1 and via Zoom on May 3")]
    ['telephone', 'video']
    """
    stop = len(text) if end is None else end
    return [
        FoundMode(match.start(), match.end(), _KINDS[kind], faint=kind == "call")
        for match in _MODE.finditer(text, start, stop)
        if (kind := match.lastgroup) is not None
    ]
