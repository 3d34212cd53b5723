"""Abbreviations of legal prose: those that never end a sentence, and those that may."""

from __future__ import annotations

import re

from conferral.text.wording import Wording, worded

# Something always follows these: a name, a number, the rest of a citation.
_NEVER_END_WORDS = """
mr mrs ms messrs dr hon prof rev sgt lt capt det gov sen rep amb no nos dkt dkts doc docs dock ex exs exh exhs
fed r civ crim app evid proc bankr p pp v vs cf e.g i.e viz sec secs § §§ ¶ ¶¶ para paras ch cl art arts f
supp cir f.2d f.3d f.4th s.ct u.s.c u.s.c.a c.f.r stat n.d s.d e.d w.d m.d c.d d rog rogs interrog interrogs
req reqs resp resps decl decls aff affs stip dep deps depo tr hr'g mem mot pl's def's pls defs approx d.i d.e
doc.no ecf.no rec c.a civ.a misc adv mag mj jan feb mar apr jun jul aug sep sept oct nov dec tel fax ext st ste fl
bldg rm ft mt ed eds vol chs l.r l.civ.r n.b op op.cit slip mem.op atty att'y attys
"""
NEVER_END = frozenset(_NEVER_END_WORDS.split())
# These end a sentence where what follows can begin one.
_MAY_END_WORDS = """
inc corp co ltd llc llp lp p.c l.p l.l.p l.l.c pllc p.l.l.c bros esq jr sr ii iii al etc a.m p.m am pm u.s
u.s.a d.c n.y n.j e.d.n.y s.d.n.y w.d.n.y n.d.n.y n.d.cal c.d.cal d.n.j d.del e.d.pa d.mass d.conn cal del pa
mass conn tex fla ill wash ave blvd rd u.s.m.j u.s.d.j usmj usdj j c.j u.s.p.q id ibid b.v s.a n.a n.v a.g
ass'n assn dist ct dept dep't gov't govt int'l nat'l mgmt assocs assoc bk mfg univ ctr ph.d m.d.s
"""
MAY_END = frozenset(_MAY_END_WORDS.split())
_OPENERS_WORDS = """
the this that these those there then thus they their to today two three on in at by it its if i he she his her
we our as after again although all also an any and both because before being but by counsel court defendant
defendants plaintiff plaintiffs petitioner respondent petitioners respondents during despite each either even
every except following for from further furthermore given having here however indeed instead is it lastly
later like may moreover mr ms mrs dr my neither nevertheless no none nonetheless nor not nothing notably
notwithstanding now of once one only or other over parties party per please pursuant rather respectfully
second see similarly since so some specifically such third through unless under until upon was were what when
where whereas whether which while who why will with within without yesterday you your accordingly additionally
alternatively application request granted denied ordered discovery fact first finally judge chambers copies
both no exhibit attached enclosed thank should shall neither consequently therefore meanwhile opposing lead
local rule movant
"""
_OPENERS = frozenset(_OPENERS_WORDS.split())
_ZONES_WORDS = """
est edt et cst cdt ct mst mdt mt pst pdt pt eastern central mountain pacific
"""
_ZONES = frozenset(_ZONES_WORDS.split())
_OF_DAY = frozenset(("a.m", "p.m", "am", "pm"))
_ALSO_WORDS = frozenset(("no", "d", "st", "fax", "ft", "art", "doc", "app", "tel", "rep", "p"))
_INITIALS = Wording(r"(?:[A-Za-z]\.)+[A-Za-z0]")
_TIMELY = Wording(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?[ ][0-9]"
)
_WHEN_FIRST = Wording(
    r"(?:(?:Then|And|Again|Finally|Later|Also),? )?(?:on|at|from|until|yesterday|today)\b.{1,60}\Z", re.I | re.S
)
VERB = Wording(
    r"\b(?:[a-z]{3,}ed|was|were|am|is|are|been?|had|has|have|did|does|will|would|shall|must|may|can|met|spoke"
    r"|told|said|says"
    r"|held|took|went|came|left|sent|wrote|rang|began|ran|got|gave|saw|reads?|heard|found|made|put|kept|sat|stood"
    r"|asks?|seeks?|shows?)\b"
)
_FIRM = Wording(r"(?:L\.?L\.?[CP]|P\.?L\.?L\.?C|P\.?C|P\.?A|L\.?P|Inc|Esq|Jr|Sr|N\.?A)\b")
_LETTERED = Wording(
    r"\b(?:Exhibit|Exhibits|Ex\.|Exs\.|Appendix|Schedule|Section|Part|Tab|Class|Group|Plan|Paragraph|Attachment"
    r"|Annex|Addendum|Rule|Topic|Count|Category|Courtroom|and|or|than|as|but)\s\Z"
)
_LAST_WORD = Wording(r"[^\s(\[\"',;/]+\Z")
_FIRST_WORD = Wording(r"[\s\"'(\[*_]{0,8}(?P<word>[A-Za-z][\w'.-]{0,30})")
_MONTH_DAY = Wording(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s[0-9]{1,2}\Z"
)
_YEAR_AHEAD = Wording(r"\s{1,2}(?:19|20)[0-9]{2}\b")
_MORE_DAYS = Wording(
    r"\s{1,2}(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s[0-9]{1,2}(?:,|\sand\b|\sor\b|\.|;|$)"
)


def ends_in_abbreviation(tail: str) -> bool:
    """Whether a stretch of text ends in an abbreviation's full stop.

    >>> ends_in_abbreviation("counsel for Mr."), ends_in_abbreviation("We met.")
    (True, False)
    """
    word = _LAST_WORD.search(tail.rstrip("."), max(0, len(tail) - 26)) if tail.endswith(".") else None
    bare = word[0].lower().strip(".") if word else ""
    return bare in NEVER_END or bare in MAY_END or (len(bare) == 1 and bare.isalpha())


def full_stop_ends(text: str, begin: int, dot: int, after: int) -> bool:
    """Whether the full stop at ``dot`` ends the sentence that begins at ``begin``; the next words begin at ``after``.

    The next words are taken to begin with a capital, a figure or a mark that may begin a sentence.
    """
    found = _LAST_WORD.search(text, max(begin, dot - 26), dot)
    if found is None:
        return True
    word = found[0].strip(".")
    if found.start() <= begin + 1 and _marks_item(word):
        return False
    following = _FIRST_WORD.match(text, after, after + 48)
    if word.lower() in _OF_DAY:
        return _after_time(text, following) and not _no_verb_yet(text[begin:dot].lstrip())
    opens = following is not None and following["word"].lower().rstrip(".,:;") in _OPENERS
    if word.lower() in NEVER_END:
        return opens and word.islower() and word in _ALSO_WORDS
    if word.lower() in MAY_END:
        return opens
    if (len(word) == 1 and word.isalpha()) or _INITIALS.fullmatch(word):
        return opens and _not_a_name(text, begin, found.start(), word)
    return not _goes_on(text, begin, dot, after, word)


def _not_a_name(text: str, begin: int, start: int, word: str) -> bool:
    """Whether a letter is no initial of a name: small, one of several, or led by "Exhibit" and the like."""
    return word.islower() or len(word) > 1 or _LETTERED.search(text, max(begin, start - 14), start) is not None


def _marks_item(word: str) -> bool:
    """The "1", "iv" or "B" at the start of a sentence: the number of a paragraph, not a sentence of its own."""
    bare = word.strip("()*_")
    return len(bare) <= 4 and (bare.isdigit() or len(bare) == 1 or worded(r"[IVXivx]{1,4}").fullmatch(bare) is not None)


def _after_time(text: str, following: re.Match[str] | None) -> bool:
    if following is None:
        return True
    return (
        following["word"].lower().rstrip(".,;)") not in _ZONES and _TIMELY.match(text, following.start("word")) is None
    )


def _no_verb_yet(words: str) -> bool:
    """Whether a sentence has only told when: "On April 16 at 11:00 a.m. Mr. Stroud and I" goes on.

    >>> _no_verb_yet("On April 16 at 11:00 a.m"), _no_verb_yet("On May 3 we met at 4 p.m")
    (True, False)
    """
    return _WHEN_FIRST.match(words) is not None and VERB.search(words) is None


def _goes_on(text: str, begin: int, dot: int, after: int, word: str) -> bool:
    """A scanner's full stop where the page had a comma: before a year, a further day of a list, or a firm's "LLC"."""
    if word.isdigit() and _MONTH_DAY.search(text, max(begin, dot - 14), dot):
        return bool(_YEAR_AHEAD.match(text, after) or _MORE_DAYS.match(text, after))
    if word in ("hr", "hrs") and text[after : after + 2].strip()[:1].isdigit():
        return True
    if word[:1].isupper() and _FIRM.match(text, after + 1):
        return True
    figure = text[after : after + 2].strip()[:1].isdigit()
    return figure and len(word) <= 4 and word[:1].isupper() and word.isalpha() and word.lower() not in _OPENERS
