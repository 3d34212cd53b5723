"""Personal identifiers that a filing must not show in full; the report quotes only the part that may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from conferral.check import phrases
from conferral.check.held import Held, Practice, Result, in_order
from conferral.practices.kinds.papers import Redaction
from conferral.practices.kinds.terms import Identifier

_NUMBER = r"(?:[ ]?(?:no\b\.?|numbers?|\#|:)){1,2}"
_PATTERNS: Mapping[Identifier, str] = MappingProxyType(
    {
        Identifier.SOCIAL_SECURITY_NUMBER: (
            r"(?<![\d-])\d{3}-\d{2}-(?P<bare>\d{4})(?![\d-])"
            rf"|\b(?:SSN|social[ ]security)(?:{_NUMBER})?[^\n\d]{{0,20}}\d{{3}}[ ]?\d{{2}}[ ]?(?P<named>\d{{4}})(?!\d)"
        ),
        Identifier.TAXPAYER_NUMBER: (
            rf"\b(?:EIN|I?TIN|tax(?:payer)?[ -](?:ID|identification))(?:{_NUMBER})?"
            r"[^\n\d]{0,20}\d{2}-?\d{3}(?P<named>\d{4})(?!\d)"
        ),
        Identifier.BIRTH_DATE: (
            r"\b(?:born(?:[ ]on)?|date[ ]of[ ]birth|birth[ ]?date|DOB|D\.O\.B\.)[ ]?(?::|is|was|of)?[ ]{0,3}"
            r"(?:\d{1,2}[/-]\d{1,2}[/-](?P<slashed>(?:19|20)?\d{2})"
            r"|[A-Z][a-z]{2,8}\.?[ ]\d{1,2},?[ ](?P<written>(?:19|20)\d{2})|(?P<iso>\d{4})-\d{2}-\d{2})(?!\d)"
        ),
        Identifier.ACCOUNT_NUMBER: (
            rf"\b(?:account|acct\.?){_NUMBER}"
            r"[^\n\d.]{0,20}(?!\d{4}-\d{2}-\d{2}\b|\d{3}[ -]\d{3}[ -]\d{4}\b)"
            r"\d(?:[ -]?\d){3,14}[ -]?(?P<named>(?:\d[ -]?){3}\d)(?![\d-])"
            r"|(?<![\d-])(?:\d{4}[ -]){3}(?P<card>\d{4})(?![\d-])"
        ),
    }
)
_CALLED = {
    Identifier.SOCIAL_SECURITY_NUMBER: "social security number",
    Identifier.TAXPAYER_NUMBER: "taxpayer number",
    Identifier.BIRTH_DATE: "birth date",
    Identifier.ACCOUNT_NUMBER: "account number",
}


def check_redaction(held: Held, practice: Practice, demand: Redaction) -> Iterator[Result]:
    """Whether a personal identifier stands in the letter in full; none found is no proof that there is none."""
    found = [(one, *kept) for one in demand.identifiers for kept in _kept_parts(held, one)]
    if not found:
        names = phrases.listed((_CALLED[identifier] for identifier in demand.identifiers), "or")
        yield practice.not_applicable(f"no {names} was found in full; other identifiers were not looked for")
        return
    what = phrases.listed(dict.fromkeys(f"{_article(_CALLED[one])} {_CALLED[one]} (…{kept})" for one, _, kept in found))
    cure = "Leave only the last four digits of a number and the year of a birth, in the letter and in every exhibit."
    spans = in_order(held.words.span(start, start + len(kept)) for _, start, kept in found)
    yield practice.unmet(f"the letter shows in full {what}", cure, spans)


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _kept_parts(held: Held, identifier: Identifier) -> Iterator[tuple[int, str]]:
    """Where the part of an identifier stands that may stay: the last four digits, the year; and that part."""
    for match in held.words.find(re.compile(_PATTERNS[identifier], re.I)):
        name = match.lastgroup
        if name is not None:
            yield match.start(name), match[name]
