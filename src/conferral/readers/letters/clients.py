"""For whom a letter speaks: the client its writer names, the party that asks in it, the side that signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conferral.model.facts import Side
from conferral.readers.document import Document, PartKind, Sentence
from conferral.text.wording import Wording, worded

_SIDE_WORDS = (
    r"(?P<plaintiff>[Pp]laintiff|PLAINTIFF|[Pp]etitioner|[Rr]elator|[Cc]laimant|[Cc]lass (?:[Cc]ounsel"
    r"|[Rr]epresentative)"
    r"|(?:putative|proposed) [Cc]lass)|(?P<defendant>[Dd]efendant|DEFENDANT"
    r"|[Rr]espondent)|(?P<nonparty>[Nn][Oo][Nn]-?\s?[Pp](?:arty|arties|ARTY|ARTIES)\b|(?:not|never been)\s(?:itself\s"
    r"|himself\s|herself\s|ourselves\s|a\s){0,2}part(?:y|ies)\s(?:to|in)\b|[Ss]trangers?\sto\sth"
    r"|(?:[Pp]roposed\s)?[Ii]ntervenor|[Tt]hird[- ]party\s(?:witness"
    r"|recipient|subpoena))"
)
_WRITER = (
    r"(?:\bI\b|\b[Ww]e\b|[Tt]he undersigned|\b(?:[Mm]y|[Oo]ur|[Tt]his)\s(?:[Ll]aw\s)?(?:[Oo]ffice|[Ff]irm)"
    r"|\bAttorney General(?:'s Office)?|\b(?:United States|U\.S\.) Attorney(?:'s Office)?|\b[A-Z][\w&. ]{3,40}LLP)"
)
_SPEAKS_FOR = Wording(
    rf"{_WRITER}(?P<then>[^.;]{{0,60}}?)\b(?:rep\w{{3,7}}nts?|representing|(?:counsel|attorneys?|lawyers?"
    r"|solicitors?)(?:\s(?:of record|here|of"
    r"|for))?\s(?:for|to|of)|retained\b[^.;]{0,30}\bby|appear(?:s|ing)?\sfor|act(?:s|ing)?\sfor|speak(?:s"
    r"|ing)?\sfor|behalf\sof|(?:write"
    r"|writing"
    r"|submit)\sfor)\s"
    r"|\b(?:[Oo]n\sbehalf\sof|[Aa]s\s(?:counsel|attorneys?)\s(?:for|to)|(?:[Oo]ur|[Mm]y)\sclient,?)\s"
)
_OF_OTHERS = Wording(
    r"\b(?:with|told|asked|called|met|spoke|wrote|received|from|heard|sent|served|that|when|by|he|she|they|who|until"
    r"|opposing)\b"
)
_NAMED_CLIENT = Wording(
    r"(?:the |a )(?:non-?party |third-party )?(?:witness|deponent)(?=,)|(?:the |a |an |non-?party |witness(?:es)? "
    r"|our client,? )*(?-i:[A-Z])[^,;()]{1,70}(?=,|\s\()",
    re.I,
)
_NO_PARTY = Wording(
    r"(?:,? (?:Inc|LLC|L\.L\.C|LLP|Ltd|P\.?C|Co|Corp|N\.A|L\.?P|M\.?D"
    r"|Esq)\b\.?)?(?:\s?\([^()]{1,40}\))?,?\s(?:(?:which|who|whom|itself|himself|herself)\s)?(?:(?:is|was|are|has"
    r"|have)\s)?(?:(?:a|an|the)\s)?"
    r"(?:\w+(?: \w+)? (?:that|who|which) (?:is|was) not (?:a|the) (?:party|defendant|plaintiff)|not (?:itself "
    r"|himself |herself )?(?:a |been )?(?:a )?part(?:y|ies)|never (?:been )?(?:a )?part(?:y|ies)"
    r"|non-?\s?part(?:y|ies)"
    r"|third[- ]part(?:y|ies)|recipients? of\b[^.;]{0,30}\bsubpoena|strangers?|subpoenaed|(?:proposed )?intervenor"
    r"|on (?:which|whom|whose)\b[^.;]{0,60}\bsubpoena"
    r"|moves? to intervene)",
    re.I,
)
_LAWYERS = Wording(r"'?s? (?:\w+ )?(?:counsel|attorneys?|lawyers?)\b")
_ANOTHER_CLAUSE = Wording(
    r"\b(?:whom|whose|that|sued|suing|which (?!is)|write|writing|and ask|regarding|about|concerning|against)\b"
)
_DEALT_WITH = Wording(
    r"\b(?:I|[Ww]e|[Mm]y (?:associate|colleague|partner|office))\s(?:\w+\s){0,3}?(?:called|telephoned|e-?mailed"
    r"|wrote|spoke|met"
    r"|conferred|told|asked|informed|ask|request|move|seek)\b(?:\s(?:to|with|that|again|for|an order))*"
)
_THEIRS = Wording(
    r"(?:'s?|s'?)?\s(?:\w+\s)?(?:counsel|attorneys?|lawyers?)\b|s?\s(?:be|to be)\s(?:ordered|compelled|directed"
    r"|required|made)\b"
)
_LAWYER_OF = Wording(
    r"\b(?:M[rs]{1,2}\.|Attorney)\s(?:[A-Z][\w.'-]{0,20}\s?){1,3},\s(?:(?:(?:counsel|attorney|who appears"
    r"|who acts) )?for|who represents|(?:counsel|attorney|lawyer) to) (?:the )?"
)
_FAILED = Wording(
    r"(?:'s?|s'?)?\s(?:(?:continued|repeated|persistent|complete|total)\s)?(?:failures?|refusals?|non-?compliance"
    r"|delays?|intransigence)"
    r"\b|s?\s(?:has|have|will|did)\s(?:\w+\s)?(?:failed|refused|not|ignored|declined|produced nothing)\b"
    r"|s?\s(?:refuses?|fails?|declines?)\b"
)
_STRANGER = Wording(
    r"\b[Ss]trangers? to th|\bnothing to do with this (?:law)?suit|\b(?:I|[Ww]e)\b[^.;]{0,60}\b(?:have been|was"
    r"|were) served with an? (?:\w+ )?subpoena"
    r"|^(?:[Nn]on-?[Pp]art(?:y|ies)\b[^.;]{2,80}|[A-Z][^,;]{2,60}, (?:which|who) (?:is|are) not (?:a part(?:y"
    r"|ies))[^,;]{0,30}),? "
    r"(?:respectfully |hereby )?(?:writes?|submits?|asks?|moves?|objects?|requests?|opposes?)\b"
)
# The other side's lawyer by name: "counsel for Defendant, Gregory Plath", "plaintiff's attorney, Ms. Lieber".
_COUNSEL_FOR = Wording(r"\b(?:[Cc]ounsel|[Aa]ttorneys?|[Ll]awyers?) (?:for|to) (?:the )?")
_NAMED_COUNSEL = Wording(
    r"s?(?:'s?|s')?(?:\s(?:lead |defense )?(?:counsel|attorney|lawyer))?(?:,\s|\s\()?(?:M[rs]{1,2}\.\s|Attorney\s)?"
    r"(?P<name>[A-Z][a-z]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w'-]+)+)"
)
# The writer names itself as its letterhead does: "The Gazette is a nonparty", "Ash & Elm, attorneys for Plaintiff".
_HOUSE = Wording(
    r"(?P<who>[A-Z][^,;.()]{2,60}?)(?:,? (?:Inc|LLP|LLC|PLLC|P\.?C|P\.?A|N\.A|Ltd)\b\.?)?"
    r"(?:(?:(?:,| and )[^.;]{2,70}?)? (?:is|are)(?: itself)?(?: an?| no)? (?:[Nn]on-?\s?[Pp]art(?:y|ies)|strangers?"
    r"|not (?:a )?part(?:y|ies))\b|,? (?:the |as )?(?P<for>(?:[Aa]ttorneys?|[Cc]ounsel"
    r"|[Ll]awyers?)(?: of record)? (?:for"
    r"|to) (?:the )?))"
)
_OF_A_SIDE = Wording(r"\b(?:counsel|attorneys?|lawyers?|plaintiffs?|defendants?|and)\b", re.I)  # so and so for a side
_IS = Wording(
    r"\b(?:I|[Ww]e)(?:\sam|\sAM|'?m|\sare)\s(?:the\s|THE\s|a\s|an\s|one\sof\s|interim\s|lead\s|proposed\s|co-lead\s"
    r"|pro\sse\s|individual\s"
    r"|named\s){0,3}(?=[a-zPD])"
)
_ALONE = Wording(
    r"\bI\b[^.;]{0,40}\b[Pp]ro [Ss]e\b|\brepresent(?:ing)? (?:myself|ourselves)\b|\bfor myself\b|\b(?:do not|don't"
    r"|do n't|have no|without an?"
    r"|can't afford an?|cannot afford an?) (?:\w+ ){0,2}(?:lawyer|attorney|counsel)\b"
)
_TAIL = 200  # characters at the end of a letter in which its signature may stand
_SUIT = (
    (
        Side.NONPARTY,
        Wording(r"\bI (?:was served with a subpoena|have no part in this)|\bsubpoena\b[^.]{0,40}\b(?:to|on) me\b"),
    ),
    (
        Side.PLAINTIFF,
        Wording(
            r"\b(?:[Ww]e|[Oo]ur clients?|[Mm]y clients?) (?:have |has )?(?:sued|brought (?:suit|this (?:law)?(?:suit"
            r"|case|action)))\b"
            r"|\bI (?:am|'m|have been) suing\b|\bI (?:have )?sued\b|\bmy (?:law)?suit against\b"
            r"|\bI (?:brought|filed|started) (?:this|the|my) (?:case|law|action|complaint)"
        ),
    ),
    (
        Side.DEFENDANT,
        Wording(
            r"\b(?:to|for) the defen[sc]e of (?:this|the)\b|\b(?:was|been|being|am) sued\b|\bsu(?:es|ing|ed) (?:me"
            r"|us)\b"
            r"|\b(?:case|suit|complaint|action) against (?:me|us)\b"
        ),
    ),
)
_LAWYER = r"(?:counsel|attorneys?|lawyers?)"
_ASKS = Wording(
    r"[^;]{0,110}?\b(?:asks?|requests?|moves?|writes?|submits?|seeks?|files?|oppos(?:es?|ing)|appl(?:y|ies)"
    r"|respectfully|(?:brings?|raises?|lays?|presents?|turns?|comes?|calls?)\b[^;]{0,60}\b(?:Court|Your Honor|you))\b"
)
_LEADS = Wording(
    r"(?:^\W{0,4}|,\s|^It (?:is|was)\b[^;]{0,60}\bthat\s|^\W{0,4}(?:Pursuant to|Under|In accordance with|By|On"
    r"|As)\b[^;]{0,100}\s)"
    r"(?:[Tt]he |Ms\. |Mr\. |Mrs\. |Dr\. |[Nn]amed |[Ll]ead )?(?:(?!With|By|On|At|For|Under|Per|Given|After"
    r"|Before)[A-Z]\w{1,20} )?$"
)
_OWNED = Wording(
    r"(?:\b(?:[Tt]his|[Ii]t) (?:letter )?is (?:a |the )?|\b(?:in|as) (?:further )?support of |\bin furtherance of "
    r"|\bas )"
    r"(?:the )?$"
)
_AGAINST = Wording(
    r"\b(?:[Rr]espon(?:se|ds?|ding)|[Oo]pposition|[Oo]ppos(?:e|es|ing)|[Rr]eply|[Aa]nswer) to[^.;]{0,30}$"
    r"|\b[Oo]ppos(?:e|es|ing) (?:the )?$"
)
_PAPER = Wording(
    r"(?:'s?|s'?)\s(?:\w+\s){0,2}?(?:letter|motion|request|application|submission|position|statement|opposition"
    r"|response)"
)
_BY_COUNSEL = Wording(
    r"(?:'s?|s') (?:counsel|attorneys?|lawyers?) (?:respectfully |hereby )?(?:(?:writes?|submits?) (?:to|this|in|on)"
    r"|respectfully)\b"
)
_REFUSED = Wording(r"[^.;]{0,60}\b(?:should|must|ought to)\b[^.;]{0,20}\b(?:be )?(?:den|reject|dismiss|overrul)")
_SIGNED_FOR = Wording(
    r"(?:[Cc]ounsel|COUNSEL|[Aa]tto[rm]n?eys?(?:-in-[Cc]harge)?|ATTORNEYS?|[Ll]awyers?|[Ss]olicitors?|\b[Ff]or"
    r"|FOR)(?:\s(?:for|FOR|to"
    r"|of record for))?\s{0,3}(?:the\s|Lead\s)?|(?<![^\n])[ ]{0,70}(?:Pro se\s|The\s)?(?=[PDN])"
)
_SIGNED_LAST = Wording(r"(?<![^\n])[ ]{0,70}(?:Counsel |Attorneys? )?[Ff]or (?:the )?")
_ENTITY_TEXT = """
    inc llc llp corp corporation company ltd the and of for et al plc pc pa lp co new york city in re on behalf all
    others similarly situated estate individually county state united states america university group holdings
    international services systems national general association trust bank plaintiff plaintiffs defendant defendants
"""
_VERSUS = Wording(r"\s(?:[Vv][Ss]?\.?|against|-against-|-v\.?-)\s")
_SUBPOENAED = Wording(
    r"\b[Ss]ubpoenas?\b(?:\s(?:[Dd]uces [Tt]ecum|[Aa]d [Tt]estificandum))?[\w\s]{0,20}?\b(?:to|on|of|upon)\s"
    r"(?P<whom>[^()]{3,80}?)(?=\s?\(|\sin\s|,\s(?:in|No)|$)"
)
_GOVERNMENT = Wording(
    r"\b(?:United States|U\.?S\.?(?:A\.?)?|Commissioner|Secretary|Attorney General|Department|Federal"
    r"|Administration|Bureau)\b"
)
_BODIES = frozenset(
    """
    City County State Commonwealth Town Village Commission Commissioner Agency Department Board Authority District
    School
    University College Hospital Bank Trust Fund Union Association Cooperative Church Estate Foundation Society Museum
    Institute Center Company Corporation Partnership Club Secretary Bureau Council Tribe Nation Firm Group Insurer
    """.split()  # noqa: SIM905 because the words read better in one block
)
_ENTITY = frozenset(_ENTITY_TEXT.split())
_REACH = 110  # characters after "we represent" in which the client is named


class Client(NamedTuple):
    """The side for which a letter speaks, and the words ``text[start:end]`` that say so."""

    side: Side
    start: int
    end: int


def find_side(document: Document, caption: str | None) -> Client | None:
    """For whom the letter speaks: the client whom the writer names, the signature, the party that asks in it."""
    party = parties_named(caption)
    body = [*document.sentences_of(PartKind.BODY)]
    named = next((found for sentence in body[:6] if (found := _client(sentence, party))), None)
    house = next((found for sentence in body[:3] if (found := _house(document, sentence, party))), None)
    strangers = house if house and house.side is Side.NONPARTY else None
    signed = _for_himself(document, body, party) or strangers or named or house or _signed(document, party)
    if signed:
        return signed
    opening = [*body[:5], *document.sentences_of(PartKind.RE)]
    for sentence in opening:
        if found := _asking(sentence, party):
            return found
    for sentence in body[:3]:
        if found := _complained_of(sentence, party):
            return found
    for sentence in body:
        if found := _facing(sentence, party):
            return found
    later = (found for sentence in body if (found := _client(sentence, party) or _across(sentence, party)))
    asked = (found for sentence in body[5:] if (found := _asking(sentence, party)))
    return next(later, None) or _opposite(document, body, party) or next(asked, None) or _mentioned(body[:3], party)


def _house(document: Document, sentence: Sentence, party: Wording) -> Client | None:
    """Whom the one named in the letterhead speaks for, where it says so of itself by that name."""
    text = sentence.text.replace("\n", " ")
    heads = " ".join(document.text[part.start : part.end] for part in document.parts_of(PartKind.LETTERHEAD)).upper()
    for found in _HOUSE.finditer(text):
        name = worded(r"[A-Z][\w'-]{3,}").findall(found["who"])
        if not name or name[-1].upper() not in heads or _OF_A_SIDE.search(found["who"]):
            continue
        named = party.match(text, found.end()) if found["for"] else None
        if named or not found["for"]:
            side = _side(named) if named else Side.NONPARTY
            return Client(side, sentence.start + found.start("who"), sentence.start + (named or found).end())
    return None


def _for_himself(document: Document, body: list[Sentence], party: Wording) -> Client | None:
    """The side of one who says that he has no lawyer: that of the party whose name he signs."""
    said = next((found for s in body[:6] if (found := _ALONE.search(s.text))), None)
    if said is None:
        return None
    for part in document.parts_of(PartKind.SIGNATURE, PartKind.CLOSING, PartKind.LETTERHEAD):
        names = (found for found in party.finditer(document.text, part.start, part.end) if _by_name(found))
        if found := next(names, None):
            return Client(_side(found), found.start(), found.end())
    low = max(0, len(document.text) - _TAIL)
    for line in worded(r"[^\n]{2,44}[^\n.](?=\n|$)").finditer(document.text, low):
        if (found := party.search(document.text, line.start(), line.end())) and _by_name(found):
            return Client(_side(found), found.start(), found.end())
    return None


def _by_name(found: re.Match[str]) -> bool:
    return bool(found["first"] or found["second"])


@lru_cache(maxsize=8)
def parties_named(caption: str | None) -> Wording:
    """What names a party: the words for its side, and its own name as the caption has it.

    A caption may open with the stranger on whom a subpoena was served: "In re Subpoena to Beacon (Roe v. Doe)".
    """
    words = caption or ""
    served = _SUBPOENAED.search(words)
    stranger = _names(served["whom"]) if served else set()
    halves = _VERSUS.split(words[served.end() :] if served else words, maxsplit=1)
    halves = halves if len(halves) == 2 else ["", ""]
    own = [_names(half) - stranger for half in halves]
    first, second = (
        "|".join((*map(re.escape, sorted(names - other)), *_called(half)))
        for names, other, half in zip(own, reversed(own), halves, strict=True)
    )
    third = "|".join(map(re.escape, sorted(stranger))) or r"(?!)"
    return Wording(
        rf"\b(?:{_SIDE_WORDS[:-1]}|(?:{third})\b)|(?P<first>(?:{first or '(?!)'})s?\b)"
        rf"|(?P<second>(?:{second or '(?!)'})s?\b))"
    )


def _names(half: str) -> set[str]:
    return {
        word.removesuffix("'s")
        for word in worded(r"[A-Z][A-Za-z'-]{2,}").findall(half)
        if word.lower().removesuffix("'s") not in _ENTITY
    }


def _called(half: str) -> list[str]:
    """What a public body or a company is called for short: "the Bank", "the government", "QFI"."""
    called = [f"[Tt]he {word}" for word in worded(r"\b[A-Z][a-z]{3,}").findall(half) if word in _BODIES]
    called += [r"[Tt]he [Gg]overnment|[Tt]he United States"] if _GOVERNMENT.search(half) else []
    initials = "".join(word[0] for word in worded(r"\b[A-Z][\w'-]*").findall(half))
    return [*called, *(initials[:length] for length in range(3, min(len(initials), 6) + 1))]


def _side(match: re.Match[str]) -> Side:
    if match["nonparty"]:
        return Side.NONPARTY
    return Side.PLAINTIFF if match["plaintiff"] or match["first"] else Side.DEFENDANT


def _client(sentence: Sentence, party: Wording) -> Client | None:
    """The party that follows "we represent" or "I am", or whose suit the writer calls his own."""
    text = sentence.text.replace("\n", " ")
    for cue in _SPEAKS_FOR.finditer(text):
        if stranger := _for_a_stranger(text, cue, party):
            return Client(Side.NONPARTY, sentence.start + cue.start(), sentence.start + stranger)
        if (found := party.search(text, cue.end(), cue.end() + _REACH)) and not _of_the_other(text, cue, found):
            said = cue.start() if cue["then"] is None else cue.end("then")
            return Client(_side(found), sentence.start + said, sentence.start + found.end())
    if (am := _IS.search(text)) and (found := party.match(text, am.end())) and not _THEIRS.match(text, found.end()):
        return Client(_side(found), sentence.start + am.start(), sentence.start + found.end())
    own = (
        rf"(?P<as>(?:\b(?:[Aa]s|am|are)|'m|'re) (?:the )?)?(?:{party.pattern})[\w. ]{{0,20}}?'s? "
        rf"(?:behalf|(?(as){_LAWYER}|(?!)))\b"
    )
    if found := worded(own).search(text):
        return Client(_side(found), sentence.start + found.start(), sentence.start + found.end())
    return _own_suit(sentence, text, party)


def _for_a_stranger(text: str, cue: re.Match[str], party: Wording) -> int | None:
    """Where the words end that make the client a stranger to the suit: no party, one subpoenaed, a party's doctor."""
    if cue["then"] and _OF_OTHERS.search(cue["then"]):
        return None
    rest = _NAMED_CLIENT.match(text, cue.end(), cue.end() + _REACH)
    if rest is None:
        return None
    no_party = _NO_PARTY.match(text, rest.end(), rest.end() + 110)
    if no_party:
        return no_party.end()
    if party.search(text, cue.end(), rest.end()):
        return None
    kin = party.search(text, rest.end(), rest.end() + 60)
    of_a_party = kin and (text[kin.end() : kin.end() + 2] in ("'s", "s'") or text[: kin.start()].endswith(" of "))
    return kin.end() if kin and of_a_party and not _LAWYERS.match(text, kin.end()) else None


def _of_the_other(text: str, cue: re.Match[str], found: re.Match[str]) -> bool:
    """Whether the party only follows in another clause: "we represent a witness whom the plaintiff subpoenaed"."""
    if cue["then"] and _OF_OTHERS.search(cue["then"]):
        return True
    return _ANOTHER_CLAUSE.search(text, cue.end(), found.start()) is not None


def _across(sentence: Sentence, party: Wording) -> Client | None:
    """The side across the table from the one whose counsel the writer called, or that he asks to be ordered."""
    text = sentence.text.replace("\n", " ")
    for cue in _DEALT_WITH.finditer(text):
        found = party.search(text, cue.end(), cue.end() + 60)
        if found and _side(found).opponent and _THEIRS.match(text, found.end()):
            side = _side(found).opponent or _side(found)
            return Client(side, sentence.start + cue.start(), sentence.start + found.end())
    return None


def _facing(sentence: Sentence, party: Wording) -> Client | None:
    """The side across from the lawyer whom the writer dealt with: "Mr. Tidwell, for the Defendant"."""
    text = sentence.text.replace("\n", " ")
    for cue in _LAWYER_OF.finditer(text):
        found = party.match(text, cue.end())
        if found and _side(found).opponent:
            return Client(
                _side(found).opponent or _side(found), sentence.start + cue.start(), sentence.start + found.end()
            )
    return None


def _opposite(document: Document, body: list[Sentence], party: Wording) -> Client | None:
    """The side across from the one whose lawyer the letter names, unless it names lawyers of both or its own signer."""
    signed = " ".join(
        document.text[part.start : part.end] for part in document.parts_of(PartKind.SIGNATURE, PartKind.CLOSING)
    )
    named: dict[Side, Client] = {}
    for sentence in body:
        text = sentence.text.replace("\n", " ")
        for found in _mentions(text, party):
            counsel = _NAMED_COUNSEL.match(text, found.end())
            before = text[max(0, found.start() - 20) : found.start()]
            led = worded(rf"(?:{_COUNSEL_FOR.pattern})$").search(before) or (
                counsel and worded(r"counsel|attorney|lawyer").search(counsel[0])
            )
            opponent = _side(found).opponent
            if counsel and led and opponent and counsel["name"].split()[-1] not in signed:
                named.setdefault(
                    opponent, Client(opponent, sentence.start + found.start(), sentence.start + counsel.end())
                )
    return next(iter(named.values())) if len(named) == 1 else None


def _complained_of(sentence: Sentence, party: Wording) -> Client | None:
    """The side across from the one whose failure or refusal the letter is about."""
    text = sentence.text.replace("\n", " ")
    for found in _mentions(text, party):
        opponent = _side(found).opponent
        if opponent and _FAILED.match(text, found.end()):
            return Client(opponent, sentence.start + found.start(), sentence.start + found.end())
    return None


def _own_suit(sentence: Sentence, text: str, party: Wording) -> Client | None:
    named = (found for found in party.finditer(text) if found["nonparty"] and "not" in found[0].lower())
    if stranger := next(named, None) or _STRANGER.search(text):
        return Client(Side.NONPARTY, sentence.start + stranger.start(), sentence.start + stranger.end())
    for side, pattern in _SUIT:
        if found := pattern.search(text):
            return Client(side, sentence.start + found.start(), sentence.start + found.end())
    return None


def _signed(document: Document, party: Wording) -> Client | None:
    """The party for which a letter is signed, or for which its letterhead says that the lawyer appears."""
    parts = [*document.parts_of(PartKind.CLOSING, PartKind.SIGNATURE), *document.parts_of(PartKind.LETTERHEAD)]
    for part in parts:
        for cue in _SIGNED_FOR.finditer(document.text, part.start, part.end):
            if found := _signing_party(document.text, cue, part.end, party):
                return Client(_side(found), found.start(), found.end())
    for part in (*document.parts_of(PartKind.BODY),)[-1:]:
        low = max(part.start, part.end - _TAIL)
        for cue in _SIGNED_LAST.finditer(document.text, low, part.end):
            if found := party.match(document.text, cue.end(), part.end):
                return Client(_side(found), found.start(), found.end())
    return None


def _signing_party(text: str, cue: re.Match[str], stop: int, party: Wording) -> re.Match[str] | None:
    """The party right after the cue, or later on the line that says "Attorneys for"."""
    if found := party.match(text, cue.end(), stop):
        return found
    end = text.find("\n", cue.end(), stop)
    says_for = worded(r"(?i:for|to)\s{1,3}(?:the\s|lead\s)?$").search(cue[0])
    return party.search(text, cue.end(), stop if end < 0 else end) if says_for else None


def _asking(sentence: Sentence, party: Wording) -> Client | None:
    """The party that asks or moves at the head of a sentence, whose paper this is, or against whose paper it argues."""
    text = sentence.text.replace("\n", " ")
    for found in _mentions(text, party):
        side = _side(found)
        before, owned = text[max(0, found.start() - 60) : found.start()], _PAPER.match(text, found.end())
        if _BY_COUNSEL.match(text, found.end()):
            return Client(side, sentence.start + found.start(), sentence.start + found.end())
        if owned:
            against = _AGAINST.search(before) or _REFUSED.match(text, found.end())
            side = side.opponent or side if against else side
            if not (against or _OWNED.search(before) or sentence.part is PartKind.RE):
                continue
        elif text[found.end() : found.end() + 1] == "'" or not (
            _LEADS.search(before) and _ASKS.match(text, found.end())
        ):
            continue
        return Client(side, sentence.start + found.start(), sentence.start + found.end())
    return None


def _mentions(text: str, party: Wording) -> Iterator[re.Match[str]]:
    return (found for found in party.finditer(text) if not found["nonparty"])


def _mentioned(body: list[Sentence], party: Wording) -> Client | None:
    """The party that the first sentences name at all: the last resort."""
    for sentence in body:
        if found := next((found for found in party.finditer(sentence.text) if found["first"] or found["second"]), None):
            return Client(_side(found), sentence.start + found.start(), sentence.start + found.end())
    return None
