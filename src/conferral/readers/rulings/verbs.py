"""The verbs by which courts tell people to act, by what they come to."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """A set of words from a list written out as on a page."""
    return frozenset(listed.split())


CONFER = _words("""confer meet speak discuss talk telephone negotiate consult sit work""")
APPEAR = _words("""appear attend dial call join participate initiate initiated place placed coordinate present""")
RESPOND = _words("""respond answer answered reply oppose object""")
FILE = _words(
    """file filed apply e-file efile refile re-file submit submitted resubmit re-submit serve served send write provide
    provided supply supplement renew give lodge docket present post tender furnish upload include brought brief
    set put lodge received"""
)
PRODUCE = _words("""produce produced exchange exchanged disclose disclosed deliver delivered turn turned
    hand handed surrender surrendered""")
HAND_OVER = _words(
    """provide provided serve served submit submitted send supply supplied give given furnish furnished make made
    complete completed supplement identify"""
)
OTHERS = _words(
    """pay contact comply complete completed return destroy notify inform advise update review obtain arrange
    circulate terminate close mail bear preserve withdraw amend move identify designate retain conduct schedule
    redact explain describe make made show prepare begin continue order take taken seek strike vacate unseal
    re-notice renotice
    seal remove modify correct ensure maintain search certify propose select choose appoint reimburse deposit
    forward transmit email e-mail alert report verify tell execute sign stipulate depose inspect permit allow
    conclude finish commence refrain cease collect unredact"""
)
# What somebody may be let do on a day: of use where a permission names the day, and too common elsewhere.
LET_DO = _words("""enter visit photograph examine interview question test sample measure view copy image download
    inspect depose subpoena survey access""")
RENEWS = _words("""renew refile re-file resubmit re-submit""")

# These are nouns as often as verbs: behind "and" they continue a directive only where something marks the verb.
NOUNS_TOO = _words(
    """answer object order report log call place present post set reply list mail review brief make made show begin
    take move release exchange complete
    email e-mail sign search offer schedule propose file correct permit conduct close
    notice draft"""
)

# What may stand behind "shall" or "are directed to" and is no act that somebody could be told to do.
NO_ACT = _words(
    """the a an this that these those its their his her our your my no not any all court be is are was have has had
    remain remains proceed appear-ing exceed contain constitute result apply suffer govern mean also do find
    bear serve-as wait seem become expire lose only by on within before in at as from with and or if of for"""
)

BASE = "|".join(
    sorted(
        {verb for verb in CONFER | APPEAR | RESPOND | FILE | PRODUCE | OTHERS if not verb.endswith("ed")},
        key=len,
        reverse=True,
    )
)
"""The verbs in the form that follows "to" and "shall", as alternatives of a pattern; longer ones first."""
