"""What a court finds lacking in a conferral: that there was none, that it was in writing, that the paper hides it.

Each clause is read by its shape (``conferral_words``); the rules here say which shapes find which fault.
"""

from __future__ import annotations

import re

from conferral.model.facts import Reason
from conferral.readers.rulings.conferral_words import shape_of
from conferral.text.wording import Wording, worded

# The paper does not say: "does not say that counsel spoke", "no certificate", "gives no date", "silent on whether".
_UNTOLD = Wording(
    r"n[^|kftu]{0,3}s[^|]*[tmc]|ks+[dt]|n[r.]?c|c[^|]{0,3}n(?![^|]{0,2}t)|c\|n|nd+[js.]*[tm]|t[^|kf]{0,3}ns|t[^"
    r"|kfn]{0,2}sn"
    r"|s[^|n]{0,2}t{1,2}k|t.*nps|snd[sd]*n|p[^n]*sn[^|]?t"
)
# The same where the clause before speaks of the talk: "It gives no date", "This letter does neither".
_UNTOLD_OF_THAT = Wording(r"s[^|j]?n(?:$|[dsj])|^[^n]+ns$|^[pj]?nd|n[^|kftu]{0,3}s[^|]*d")
_DOES_NEITHER = Wording(
    r"\b(?:do(?:es)?|did|states?|says?|gives?|has|contains?) (?:neither|none|not)(?: of (?:this|these|those"
    r"|that))?\W*$|\bnone (?:is|was|are|were)\b|\bthere (?:is|was) none\b",
    re.I,
)
_OF_WHICH = Wording(r"t.*d|d.*t|s[^|]*t|c|t$")
_ON_SHOWING = Wording(r"\b(?:prejudice|leave) to\b[^.;]*", re.I)
_SHOWN = Wording(r"s[^n|]{0,4}[td]|sd")

# Writing is no talk: "e-mails do not suffice", "by e-mail alone", "exchanged letters but never spoke".
_WRITING_FAILS = Wording(
    r"[wu][^|n]{0,6}(?:k|nf|n[tmh]?f)|[wu][^|]{0,3}\|?n[^|s]{0,2}[tm]|nf[^|]{0,3}[wu]|tk[^|]?[wu]|[nk]t[wu]|w[^"
    r"|]?o|o[^|]?w"
)
_BY_WRITING = Wording(
    r"\b(?:was|were|is|been)\s(?:\w+ly\s|all\s)?(?:conducted\s|held\s|had\s|done\s|made\s|limited\sto\s"
    r"|confined\sto\s)?"
    r"(?:by|in|via|through|over)?\s?(?:an?\s|the\s)?(?:exchanges?\sof\s)?(?:e-?mail|writing|text|letters?\b|fax"
    r"|corresp"
    r"|voice-?\s?mail)",
    re.I,
)
_TALK_REQUIRED = Wording(r"r[^n|]*[tm]")
# The wrong talk: on the telephone where it must be in person, among the wrong people.
_TALK_FAILS = Wording(r"m[^|s]{0,2}(?:k|nf)|tkr")
_TALK_IS_NOT = Wording(r"\b(?:is|are|was|were) (?:neither|not|no such thing)\W*$", re.I)
_NO_MOUTH = Wording(r"n[^|st]{0,2}m(?!t)")

_NONE = Wording(
    r"n[^s|]{0,2}t|v[^|n]{0,3}b[^|]{0,2}[tm]|t[^|s]{0,3}nh|tkt|ukt|tnf|r[^n|]{0,3}t.{0,2}u$|t[^|]{0,3}nv"
    r"|kh[^|]{0,2}t|^tb$"
)
_FIRST = Wording(r"rb[jt]?t|r[^|n]{0,2}t[^|n]{0,3}bj?v")
_FIRST_TOLD = Wording(r"t[^|n]{0,3}bj?v")
_SUPPOSED = Wording(
    r"\b(?:if (?!there was)|unless|until|to the extent|in the event|once (?:they|the|counsel))\b[^,;]{3,160}"
    r"|^\W*should\b[^,;]{3,160}",
    re.I,
)
_RULE_SAYS = Wording(
    r"^(?:(?!\b(?:deni|deny|fail|without|lack))[^,;]){0,60}\b(?:rules?|practices|orders?|paragraph|section|L\.?R\.?"
    r"|\d)\b[^,;]{0,40}\b(?:requir(?:es?"
    r"|ing)|oblig\w+"
    r"|provides?|states|asks?|says|demands?|directs?|mandates?)\b|^\W*(?:pursuant to|under) ",
    re.I,
)
_BEHIND_THE_RULE = Wording(
    r",\s(?:and|but|yet|or|while)\s|\b(?:here|this letter|the (?:letter|motion|application))\s", re.I
)
_DATED = Wording(r"\d|\b(?:by(?! (?:tele)?phone| video| voice)|shall|within)\b", re.I)
_ABOUT_SOMETHING_ELSE = Wording(
    r"\b(?:before|predat\w+|antedat\w+|preced\w+|earlier than) (?:this|the|these|those|any of the|that)"
    r" (?:\w+ ){0,2}(?:dispute|request|deficienc\w+|refusal|issue|demand|interrogator\w+|subpoena|production"
    r"|objection"
    r"|response)s?\b[^.;]{0,20}(?:arose|was|were|existed|served|made|came|$)"
    r"|\b(?:was|were|is|concerned|dealt with|had been) (?:about|on) (?:something|another|other|a different)"
    r"|\bconcerned (?:another|other|a different|something)|\b(?:not|n't|never|nor)\b[^.;]{0,40}\b(?:about"
    r"|cover\w*|touch\w*"
    r"|concern\w*|includ\w+|extend\w*|mention\w*|address\w*|reach\w*|among the (?:topics|matters|subjects|issues)"
    r"|among)\b",
    re.I,
)
# They talked, and of other things: "did not get to the log in either call".
_NEVER_REACHED = Wording(
    r"\b(?:never|not|n't) (?:\w+ )?(?:reach\w*|touch\w* (?:up)?on|g[eo]t to|com\w+ up|came up|broach\w*|turn\w* to"
    r"|cover\w*|arose|arise)\b[^.;]{0,60}\b(?:when|while|in|during|at|on)\b|\b(?:had|was) (?:\w+ )?to do with"
    r" (?:another|other|something)",
    re.I,
)
_CALLED_NOT_MET = Wording(r"\b(?:not|never|n't) (?:\w+ )?(?:met|meet(?:ing)?|sat down|sitting down)\b", re.I)
_NO_EFFORT = Wording(
    r"\b(?:is|was|made|makes?) (?:no|not an?) (?:\w+ )?(?:effort|attempt|conferral)\b"
    r"|\bno (?:effort|attempt) (?:at all|what(?:so)?ever|of any kind)\b",
    re.I,
)
_CONSISTED = Wording(r"\b(?:consist\w*|comprised|amounted) (?:\w+ )?(?:in|of|to)\b", re.I)
_NOT_THE_SAME = Wording(r"\bthe same (?:cannot|can not|could not) be said\b", re.I)
_THEY_DID_NOT = Wording(
    r"^\W*(?:but |yet |and )?(?:the |these |those |that |it |they )?(?:\w+ )?(?:here )?(?:(?:did|have|had|was"
    r"|were|has) not"
    r"|never)(?: (?:do|done|happen\w*|occur\w*|so))*\W*$",
    re.I,
)


def conferral_reason(words: str, before: str, *, told: bool) -> Reason | None:
    """What one clause finds lacking in the conferral; ``before`` is the clause before it, to which "this" may point.

    ``told`` says that the clause tells somebody to act: then only a rule of conduct in it counts ("must first speak").

    >>> conferral_reason("Letters are not talk.", "", told=False).value
    'conferral_wrong_mode'
    """
    words = _SUPPOSED.sub(" ", words)
    if required := _required_of_writers(words, before):
        return required
    words, before = _apart_from_the_rule(words, before)
    shape, earlier = shape_of(words), shape_of(before)
    if _of_nothing_or_another(words, shape, earlier, told=told):
        return Reason.NO_CONFERRAL
    untold = not told and _untold(words, shape, earlier)
    first = _FIRST.search(shape) or (told and _FIRST_TOLD.search(shape))
    if first and not untold and not _DATED.search(words):
        return Reason.NO_CONFERRAL
    if _NO_EFFORT.search(words):
        return Reason.NO_CONFERRAL
    if "t" in shape and _CONSISTED.search(words) and ("u" in shape or "w" in shape) and "m" not in shape:
        return Reason.NO_CONFERRAL if "u" in shape else Reason.CONFERRAL_WRONG_MODE
    if told or ("f" in shape and "n" not in shape and "k" not in shape):
        return None
    if untold and "u" in shape and "n" not in shape:
        return Reason.NO_CONFERRAL
    if untold and not ("m" in shape and "w" in shape + earlier):
        return Reason.CONFERRAL_NOT_DESCRIBED
    if untold or _writing_fails(words, shape, earlier) or _only_called(words, before):
        return Reason.NO_CONFERRAL if "u" in shape else Reason.CONFERRAL_WRONG_MODE
    return Reason.NO_CONFERRAL if _none_held(words, shape) else None


def _of_nothing_or_another(words: str, shape: str, earlier: str, *, told: bool) -> bool:
    """Whether counsel did not do what the clause before speaks of, or talked and never came to the matter."""
    if "t" in earlier and (_NOT_THE_SAME.search(words) or _THEY_DID_NOT.match(words)):
        return True
    reached = told or "t" not in shape or worded(r"\bwhether\b", re.I).search(words)
    return not reached and bool(_NEVER_REACHED.search(words))


def _only_called(words: str, before: str) -> bool:
    """Whether counsel who were to meet telephoned."""
    return bool(_CALLED_NOT_MET.search(words) and worded(r"\bphone|telephon|\bcalls?\b", re.I).search(before))


def _required_of_writers(words: str, before: str) -> Reason | None:
    """The fault where a rule that counsel must talk follows on what they did instead: "Counsel traded e-mails"."""
    earlier = shape_of(before)
    wrote = "w" in earlier or "u" in earlier
    if not (wrote and _RULE_SAYS.search(words) and _TALK_REQUIRED.search(shape_of(words))):
        return None
    return Reason.NO_CONFERRAL if "u" in earlier else Reason.CONFERRAL_WRONG_MODE


def _apart_from_the_rule(words: str, before: str) -> tuple[str, str]:
    """Where a clause states a rule, only what it says behind it ("…, and none is given") finds a fault."""
    if not _RULE_SAYS.search(words):
        return words, before
    tails = list(_BEHIND_THE_RULE.finditer(words))
    return (words[tails[-1].end() :], words[: tails[-1].start()]) if tails else ("", words)


def _untold(words: str, shape: str, earlier: str) -> bool:
    """Whether the paper does not say that, when, or how counsel talked."""
    if _UNTOLD.search(shape):
        return True
    if (renewal := _ON_SHOWING.search(words)) and _SHOWN.search(shape_of(renewal[0])):
        return True
    of_that = _OF_WHICH.search(earlier) or ("t" in shape and "d" in shape)
    return bool(of_that and (_UNTOLD_OF_THAT.search(shape) or ("t" not in shape and _DOES_NEITHER.search(words))))


def _writing_fails(words: str, shape: str, earlier: str) -> bool:
    """Whether counsel wrote where they should have talked, or talked in the wrong way."""
    if _WRITING_FAILS.search(shape):
        return "t" in shape + earlier or "m" in shape + earlier or "f" in shape
    if _TALK_FAILS.search(shape) or _NO_MOUTH.search(shape) or ("t" in shape and _TALK_IS_NOT.search(words)):
        return True
    if "w" in shape and ("t" in shape or "s" in shape) and _BY_WRITING.search(words):
        return True
    wrote, required = "w" in shape or "u" in shape, _TALK_REQUIRED.search(shape)
    if wrote and (_TALK_REQUIRED.search(earlier) or worded(r"\binstead\b", re.I).search(words)):
        return "n" not in shape
    return bool(required and ("w" in earlier or "u" in earlier or wrote))


def _none_held(words: str, shape: str) -> bool:
    """Whether counsel did not talk, or not of this."""
    if _NONE.search(shape) or ("t" in shape and worded(r"\bby (?:nobody|no one|neither)\b", re.I).search(words)):
        return True
    return "t" in shape and bool(_ABOUT_SOMETHING_ELSE.search(words))
