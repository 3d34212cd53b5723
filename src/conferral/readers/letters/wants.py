"""What can be asked of a judge in a dispute, and the words that ask for each thing.

What counts, as the labelled letters have it: a letter that asks for a conference about a motion not made yet asks for
both where it names the motion ("in advance of a motion to quash"), for the conference alone where it says only that one
must come "before moving". A letter merely written before a motion asks for what it wants, not for a conference. To
oppose what another asks is ``other``, beside anything the letter asks for itself; so are a status letter, a withdrawal,
leave to exceed a limit, and a finding that a privilege or an objection was waived. Limits on a deposition are a
protective order; in an order to compel that same deposition they are not asked for besides.
"""

from __future__ import annotations

import re

from conferral.model.facts import Request
from conferral.text.wording import Wording

# A letter that answers another's application asks that nothing of it be done.
REJECT = Wording(
    r"\b(?:be (?:denied|dismissed|rejected|directed to confer)|deny (?:the|plaintiff|defendant|this|that|its|his|her"
    r"|(?-i:[A-Z])[\w&.-]{1,24}'s)"
    r"|den(?:y|ial of) (?:plaintiffs?|defendants?)'?s?|reject(?:ed)?|defer acting|should not be granted)\b",
    re.I,
)
# A letter for the court's information alone.
NO_ACTION = Wording(
    r"\b(?:nothing in (?:this|the present|my|our) letter|(?:this|my|our) letter) (?:calls? for|requires?|seeks?"
    r"|asks? for|needs?) (?:no |any |the Court's )?(?:action|relief|ruling|response|order)\b"
    r"|\b(?:ask|seek|request|want)s? (?:nothing|no (?:action|relief|ruling))(?: of the Court| from| of Your|[.,;])",
    re.I,
)
_MEETING = r"(?:conference|hearing|teleconference|conf\.|argument|call)"
_COURT_DAY = r"(?:conference|hearing|teleconference|oral argument|appearance|trial|mediation|session)"
_DEADLINE = (
    r"(?:deadlines?|cut-?offs?|dates?|close|period|schedule|time|discovery(?! (?:conference|hearing|call))"
    r"|responses?|reports?|oppositions?|return date)"
)
_NUMBER = (
    r"(?:\d{1,3}|a|one|two|three|four|five|six|seven|eight|ten|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|few)"
)
_DO = (
    r"(?:hand over|turn over|give|produce|answer|respond|provide|supplement|serve|search|appear|sit|comply|verify"
    r"|amend|submit|complete|designate|identify|sign|return|cooperate|make available|disclose|furnish|deliver|attend"
    r"|release|bring|resume|finish|run|review|log|send|name|confirm|certify|explain|preserve|image|reproduce"
    r"|update|correct|cure|execute|testify|let)"
)
_DONE = (
    r"(?:handed over|turned over|given|produced|answered|provided|supplemented|compelled"
    r"|disclosed|furnished|overruled|deposed|made available)"
)
# A letter that goes before a motion, as the rules of many judges ask.
BEFORE_MOVING = (
    r"(?:[lI]?writ(?:e|es|ing|ten)|letter|submit(?:s|ted)?)\b(?![^;]{0,100}\b(?:informal"
    r"|telephone) conference)[^.;]{0,12}(?:[^;]{0,100}\s)?(?:in advance of|in anticipation of|preliminary to)"
    r"\s(?:an?|any|its|our|my|his|her|their|the|\w{3,20}'s?)\s(?:\w+\s){0,4}motion\b(?!\s(?:hearing|conference"
    r"|argument))"
)
_FORBID = r"(?:bar|prohibit|forbid|prevent|limit|restrict|cap|stay|excus|preclud|reliev|protect)"


def _words(*patterns: str) -> Wording:
    return Wording("|".join(patterns), re.I)


WANTS: tuple[tuple[Request, Wording], ...] = (
    (
        Request.PRE_MOTION_CONFERENCE,
        _words(
            rf"\bpre-?\s?motion\s(?:\w+\s)?{_MEETING}",
            rf"(?<!informal )(?<!telephone )\b{_MEETING}\s(?:[^;]{{0,60}}\s)?(?:in advance of|in anticipation of"
            rf"|before|prior to|preceding)\b[^;]{{0,40}}"
            r"\b(?:motion|mov(?:es?|ing))\b",
            rf"\b{BEFORE_MOVING}|\bpre-?\s?motion letter\b|\bconference\b[^;]{{0,30}}\bprecede\b",
        ),
    ),
    (
        Request.DISCOVERY_CONFERENCE,
        _words(
            r"(?:\b(?:an?|the scheduling of an?|schedul\w+ an?|for an?)\s|^\s?)(?:\w+\s){0,2}?(?:(?:informal"
            r"|discovery|telephone"
            r"|telephonic|video|zoom|phone|status|in-person|short|brief|prompt|local|civil|Rule 37(?:\.\d)?)\s){0,3}"
            r"(?:conference|hearing|teleconference)\b",
            r"\b(?:discovery|informal|Rule 37(?:\.\d)?)\s(?:conference|hearing|argument)\b"
            r"|informal dispute resolution",
            r"\b(?:hour|minutes|time) with (?:the Court|Your Honor)\b|\bconvene\b|\bheard (?:on|at) the\b",
            r"\b(?:to|may|might) be heard\b(?! before| on (?:an?|its|the|our) (?:\w+ )?(?:motion|application))"
            r"|\bhear (?:us|the parties|counsel|both sides|argument)\b",
            r"\b(?:minutes|hour|moment|moments|little|bit|some) of (?:the Court's|Your Honor's|your) time\b",
            r"\b(?:minutes|hour)\b[^;]{0,30}\b(?:telephone|phone|chambers|the Court|us)\b|\b(?:come|call) in\b"
            r"|\bset (?:this |the matter |it )?(?:down )?for (?:a )?(?:\w+ )?(?:conference|hearing)\b"
            r"|\bdiscovery calendar\b|\b(?:put|plac|add|set)\w*\b[^;]{0,60}\bagenda\b",
            r"\b(?:opportunity|chance) (?:to|of)\b[^;]{0,40}\b(?:Court|Honor|heard|chambers)\b|\b(?:be "
            r"|are )heard (?:by|in|at)\b",
            r"\b(?:spare|give|grant|allow|afford) us (?:\w+[- ]){0,2}(?:minutes|hour|time)\b|\bbrought? (?:this"
            r"|the matter|it) on\b",
            r"\b(?:take|taken) (?:this|the|that|it)(?: \w+)? up\b|matter up by (?:telephone|video)",
            r"\b(?:short|brief|telephone|phone|video|conference|for a|a|an?|\w+-minute) (?:\w+ )?call\b(?! from)"
            r"|\b(?:call|speak|talk|confer) with (?:the Court|Your Honor|chambers)\b",
        ),
    ),
    (
        Request.COMPEL,
        _words(
            r"\bcompel(?!\w*\s(?:reason|need|interest|case|circumstance))\w*",
            r"\b(?:help|assistance|intervention|aid|relief|guidance)\b[^;]{0,60}\b(?:refus|fail|delay)\w*",
            r"\border for (?!leave)(?:the|those|these|its|his|her)\b",
            r"\b(?:want|seek)s?\b(?: is| are)?[^.;]{0,40}\b(?:records|documents|files|logs|e-?mails|tax returns?"
            r"|footage|(?:complete|full|proper|verified) (?:answers|responses))\b",
            rf"\b(?:to|Court|Honor)\s(?:\w+\s)?have\s(?!to\b|been\b)(?:the|its|that|this|an?"
            rf"|(?-i:[A-Z]))[^;]{{0,60}}?\s{_DO}\b",
            r"\b(?:production|inspection|deposition|disclosure)s?\b[^;]{0,40}\b(?:be (?:ordered|directed|compelled"
            r"|required)"
            r"|(?<!not )(?:go forward|proceed(?! (?:only )?by)|take place))\b|\b(?:fix|set)(?:ting|ing)? (?:a"
            r"|the) (?:firm |final )?(?:date|deadline) (?:for|by which)\b[^;]{0,40}\b(?:produc|respon|answer|compl)",
            r"\b(?:order|direct)(?:s|ing)?\s(?:the|an?|its|his|her)\s(?:\w+\s)?(?:release|disclosure|return"
            r"|production|inspection|deposition|turnover|delivery|search|examination|imaging)\b"
            r"|\b(?:ask|request)s? for (?:the|its|all|his|her|complete|full)\s[^.;,]{0,40}?\b(?:depositions?|records"
            r"|documents|logs?|files|e-mails|answers|responses|recordings?|footage)\b",
            r"\b(?:order|conduct|undertake|review|inspect|examin)\w*\b[^;]{0,60}\bin camera\b|\border compelling\b",
            r"\b(?:order|direct|compell|requir)(?:ing)? (?:copying|disclosure|delivery|turnover|imaging|restoration"
            r"|production"
            r"|inspection|compliance|collection|completion|supplementation|attendance|identification|entry|access)\b"
            r"|\b(?:ask|request|seek|want|need|pray)\w*\b[^;]{0,24}\b(?:entry|entrance|access|admittance)\s(?:to"
            r"|into|on|upon"
            r"|onto)\b(?! (?:this |the )?(?:Court|sealed|docket|ECF))"
            r"|\border(?:ing)? (?:those|these|such|full|complete|proper) (?:\w+ )?(?:answers|responses|documents)\b",
            r"\border (?:under|pursuant to) (?:Fed\. R\. Civ\. P\.|Rule) 37\(a\)|\bresponses be served\b"
            r"|\bmov(?:es?|ing)\b[^;]{0,60}\bfor (?:the )?production of\b",
            r"\bbe (?:allowed|permitted) to (?:proceed|go forward)\b|\bbe (?:ordered|directed) (?:produced|answered"
            r"|served)\b",
            r"\b(?:order|direct|requir|tell|instruct|mak|command|forc|get)(?:e|s|ing|ed|es"
            r"|ting)?\b(?! not)[^;]{0,90}?(?<! not)"
            rf"(?<!\bthe)(?<!\bits)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bour)(?<!\ba)(?<!'s)(?<!s')"
            rf"(?<!\bwas)(?<!\bwere)(?<!\bwould)(?<!was to)(?<!were to)\s(?:to\s)?{_DO}\b",
            r"(?<!protective )\border(?:s|ed|ing)?(?: that| for)?[^;]{0,60}\bproduction\b"
            r"|\bproduction (?:be completed"
            r"|of [^;]{2,60} within)",
            rf"\border(?: that)? (?:them|it|these|those|all|the [^;]{{2,60}}?)\s(?:be )?{_DONE}\b",
            r"\border(?:s|ing)?\s(?:setting|scheduling|fixing|permitting|allowing)\b[^;]{0,60}\b(?:deposition"
            r"|inspection|examination)\b",
            # "we ask that the witness sit": the verb bare after the one who is to do it
            r"\b(?:ask|request|pray|urge)\w*\s(?:only\s|simply\s)?that\s(?:the\s)?"
            r"(?:(?-i:(?!Court|Your|Honor)[A-Z][\w.'-]{1,24}\s){1,4}"
            r"|(?:plaintiff|defendant|witness|respondent|company)s?\s)"
            rf"(?<!'s\s)(?<!s'\s)(?:now\s|promptly\s|at once\s)?(?:{_DO}|do what|do so)\b(?! (?:deadline|date|period"
            rf"|brief))",
            rf"\bsee (?:to it )?that\b[^;]{{0,60}}\b(?:{_DO}|{_DONE})s?\b",
            r"\benforc(?:e|es|ing|ement of)\s(?:the|its|this|that|your|our|paragraph|an)\b[^;]{0,40}\b(?:orders?"
            r"|ruling|directive|subpoena|stipulation|agreement)\b",
            rf"\b(?:must|should|ought to|shall)\s(?:now\s|also\s|therefore\s)?(?:be\s)?(?:{_DO}|{_DONE})\b",
            rf"\bbe\s(?:promptly\s|fully\s)?(?:{_DONE}(?! (?:until|leave|time|more|an?)\b)|(?:ordered|directed"
            r"|required|made|told)\sto\s(?!confer|not|stop|cease|refrain|meet|bear|pay))\b",
            r"\b(?:order|direct|requir)\w*\b[^;]{0,90}\bbe (?:searched|served|completed|taken|signed|ordered back)\b"
            r"|\bordered back\b",
            r"\brequir\w+\s[^;]{0,40}\b(?:responses|answers|production|disclosure|compliance)\b",
            r"\boverrul\w+[^;]{0,40}objections?|\bobjections?[^;]{0,50}\b(?:overruled|stricken|struck|set aside)",
            r"\b(?:help|assistance|intervention|aid)\b[^;]{0,60}\b(?:obtain|get|secur|produc|recover|enforc)\w*",
            r"\b(?:permit|allow)(?:ting|ing)? (?:us|Plaintiffs?|Defendants?|\w+) to (?:inspect|copy|examine|depose"
            r"|photograph)",
            r"\b(?:relief|remedy|order)\b[^;]{0,40}:?\s(?:is\s)?(?:simple:\s)?production of\b",
        ),
    ),
    (
        Request.PROTECTIVE_ORDER,
        _words(
            r"\bconfidentiality (?:order|(?:stipulation|agreement)\b[^;]{0,30}\bas an order)\b",
            rf"\b{_FORBID}\w*\b[^;]{{0,40}}\bfrom (?:contact|communicat|ask|question|inquir|disclos|depos|tak"
            rf"|seek|answer|respond|produc|appear|sitt|comply)\w*ing\b|\bprotection of\b",
            r"\b(?:shield|protect)\w*\b[^;]{0,60}\bfrom (?:disclosure|discovery|production|(?-i:Topics?"
            r"|Requests?))\b",
            rf"\b{_FORBID}\w* (?:them|it|that|those|such questions)\b(?! from (?:offer|us|call|introduc|rely"
            rf"|testify))",
            r"\bprotective order\b(?!\s\()|\b(?:Rule|P\.)\s?26\(c\)",
            r"\b(?:depositions?|examinations?|inspections?|testimony|topics?"
            r"|requests?)\b[^;]{0,90}\b(?:be (?:limited|narrowed|confined|capped)"
            r"|no (?:longer|more) than|not (?:to )?exceed|only by|at (?:his|her|their|its) (?:home|residence)"
            r"|not (?:be )?go forward)\b",
            r"\b(?:bar|prohibit|forbid|preclud|foreclos)\w*\s(?:any |all |further )?(?:inquiry|questions|questioning"
            r"|use|discovery)\b",
            r"\breliev\w*\b[^;]{0,40}\b(?:any|the|its|his|her) (?:obligation|duty)\b"
            r"|\bfrom the notice of deposition\b"
            r"|\bfor attorneys'? eyes only\b|\bstay(?:s|ed|ing)? (?:of )?(?:all |fact |further |merits )?discovery\b"
            r"|\bdiscovery\b[^;]{0,20}\bbe stayed\b",
            r"\b(?:bar|prohibit|forbid|prevent)\w*\s[^;]{0,40}\bfrom (?:using|showing)\b",
            r"\b(?:not|n't) (?:allow|permit)\b[^;]{0,30}\bdeposition\b",
            rf"(?<!offered to )(?<!agreed to )(?<!proposed to )\b{_FORBID}\w*\s(?:the |any |further |all |such "
            rf"|his |her |its |their |our |my |[A-Z]\w+'s? )[^;]{{0,40}}\b(?:depositions?|inquiry"
            r"|questioning|discovery|examinations?|requests?|inspections?)\b(?! (?:deadline|cut|period))",
            r"\b(?:produced|disclosed|shown)\b[^;]{0,60}\b(?:counsel|eyes)['’]?[- ]only\b",
            r"\b(?:stop|cease|refrain)\b[^;]{0,30}\b(?:contact|asking|inquir|question|deposition|discovery)",
            r"\b(?:deposition|inspection|examination|discovery)\b[^;]{0,40}\b(?:not (?:go forward|proceed|be had"
            r"|take place)|be (?:barred|limited|stayed|prohibited|forbidden))",
        ),
    ),
    (
        Request.EXTENSION,
        _words(
            r"\bexten(?:d|ds|ded|ding|sion)\b|\benlarge(?:ment|d)?\b|\bout of time"
            r"|\bscheduling order\b[^.]{0,20}\bmodif",
            rf"(?<!each )(?<!every )\b(?:additional|further|more|another(?! day\b)|extra"
            rf"|longer) (?:{_NUMBER} )?(?:time|weeks?"
            r"|days?|months?)\b(?! ago)",
            rf"\b{_NUMBER}(?:[ -]\w+)? (?:more|additional|extra|further) (?:weeks?|days?|months?)"
            r"|\bmodify (?:the )?scheduling",
            rf"\b(?:ask|request|seek|want|need)\w* (?:for )?(?:some )?{_NUMBER}(?:[ -]\w+)? (?:weeks?|days?"
            rf"|months?)\b"
            r"(?!'| (?:of|ago|notice|before|after))",
            rf"\breliev\w+ (?:of|from)\b[^;]{{0,40}}\b{_DEADLINE}\b",
            r"(?:\b(?:propos\w*|adopt\w*|approv\w*|enter\w*|write with)\s(?:the\s|an?\s|these\s|following\s){0,2}"
            r"|[-\u2014:]\s)(?:agreed|revised|amended|new|modified)\s(?:\w+\s){0,2}(?:dates|deadlines|schedule)\b",
            r"\b(?:have|give|allow\w*|grant\w*|given) (?:\w+ ){0,4}until\b",
            rf"\b{_DEADLINE}\b[^;]{{0,160}}\b(?:be )?(?:moved|reset|put (?:back|off|over)|pushed (?:back|out)"
            r"|continued|set back|enlarged)\b",
            r"\b(?:push|put|mov|set|continu|shift|reset)\w*\s(?:back\s|out\s)?(?:the|our|its|his|her|all|that"
            rf"|these)\b[^;]{{0,40}}{_DEADLINE}\b",
            r"\b(?:discovery|record)\b[^;]{0,30}\br[ec]-?opened\b"
            r"|\br[ec]-?open\w*\s(?:of\s)?(?:\w+\s){0,2}(?:discovery|record)\b|\b(?:serve|file|respond|answer"
            r"|take)\b[^;]{0,60}\b(?:late|after the (?:close|end|cut-?off))\b|\b(?:now|current|existing"
            r"|present)(?: dates?)?\s+(?:\w+ )?(?:proposed|requested)\b",
            r"\b(?:ask|request|seek)s? (?:for |until |that it be )(?-i:January|February|March|April|May|June|July"
            r"|August|September"
            r"|October|November|December)\s\d{1,2}\b(?!(?:, \d{4})? for)|\bschedule\b[^;]{0,40}\b(?:revised|modified"
            r"|amended|changed|adjusted|reset)\b",
            rf"\bbe (?:due|served|filed|taken|made)\s(?:\w+\s){{0,3}}?(?:{_NUMBER}|\w+)[ -](?:\w+ )?(?:days"
            rf"|weeks)\s(?:after|from|following)\b"
            rf"|\bleave to\b[^;]{{0,60}}\b{_NUMBER}\b[^;]{{0,20}}\b(?:days|weeks)\s(?:after|from|following)\b",
            rf"\bhave\s{_NUMBER}(?:[ -]\w+)? (?:more |additional )?(?:weeks?|days?|months?)\b"
            r"|\b(?:revised|amended|proposed|new|modified) (?:\w+ )?schedule\b|\bthe schedule (?:below|above"
            r"|that follows)\b",
            rf"\b{_DEADLINE}\b[^;]{{0,60}}\b(?:be )?(?:become\b|held in abeyance|suspended|carried forward|pushed"
            rf"|deferred)\b|\bdeadlines?\b[^;]{{0,60}}\bbe tolled\b",
            r"\b(?:ask|request|seek|need|want)\w* (?:for )?until\b|\bdiscovery\b[^;]{0,60}\b(?:run|(?:remain"
            r"|stay) open) (?:to|until|through)\b",
            rf"\b{_DEADLINE}\b[^;]{{0,80}}\b(?:(?:go|run|slide|be carried) (?:out|over)|(?<!the )(?:end|close"
            rf"|conclude)"
            r" (?:on|instead))\b|\b(?:stretch|lengthen|relax)\w* (?:of )?(?:the|our) (?:calendar|schedule)\b",
            r"\b(?:amend|modif|revis)\w* (?:the |its |our )?(?:\w+ ){0,3}(?:plan|scheduling order|schedule)\b",
            r"\b(?:permit|allow|let|leave)\w*\b[^;]{0,60}\b(?:file|serve|respond|answer|submit"
            r"|produce)\b[^;]{0,80}\b(?:rather than|instead of)\b",
        ),
    ),
    (
        Request.ADJOURNMENT,
        _words(
            r"\badjou(?:rn|m)\w*|\bpostpone(?!d\b[^;]{0,20}\buntil the)\w*|\breschedul\w+|\bcontinuance\b"
            r"|\bput (?:over|off)\b",
            rf"\b{_COURT_DAY}\b[^;]{{0,160}}\b(?:be )?(?:moved|put back|continued|pushed back|carried|cancell?ed"
            rf"|taken off|stricken"
            r"|held (?:instead|on another|another|a later|on a later))\b",
            rf"\b(?:new|another|later|different|earlier) (?:date|time|day) for (?:the|that"
            rf"|our)\b[^;]{{0,30}}\b{_COURT_DAY}\b"
            rf"|\b{_COURT_DAY}\b[^;]{{0,60}}\b(?:start|begin|be held|take place|proceed)\b[^;]{{0,60}}\b(?:instead"
            rf"|rather than|and not)\b",
            r"\b(?:let|allow|permit)\w* (?:the|my|his|her) deposition (?:be|go forward) on\b",
            r"\b(?:put|mov|push|continu|chang)\w*\s(?:over\s|off\s|back\s)?(?:the|our|that|this"
            rf"|next)\b[^;]{{0,40}}\b{_COURT_DAY}\b",
        ),
    ),
    (
        Request.SEAL,
        _words(
            r"\bunder seal\b|\bto seal\b|\bsealing\b|\bbe sealed\b|\boff the public (?:docket|record)\b"
            r"|\bin redacted form\b",
            r"\b(?:leave|permission|ask\w*|seek\w*|request\w*) to (?:file )?redact|\b(?:remain|stay|keep"
            r"|kept)\b[^;]{0,30}\bsealed\b"
            r"|\b(?:kept|keep|taken|stay|remain)\b[^;]{0,20}\b(?:off|from|out of) the (?:docket|record|file)\b"
            r"|\b(?:from|off|out of) the public (?:docket|record|file)\b|\bfile\b[^;]{0,40}\bredacted\b"
            r"|\bfrom public (?:view|access)\b",
        ),
    ),
    (
        Request.QUASH,
        _words(
            r"\bquash\w*",
            r"\b(?:set aside|narrow|modify|cut down|vacate|strike|withdraw|nullify|void|cancel|limit|stay)\s(?:the"
            r"|this|that|both|these)\s(?:\w+\s){0,2}subpoenas?",
            r"\bsubpoenas?\b[^;]{0,60}(?<=\s)(?:be )?(?:set aside|withdrawn|vacated|struck|stricken|modified|narrowed"
            r"|cut down)\b",
            r"\b(?:reliev|excus)\w*\b[^;]{0,40}\bsubpoena",
        ),
    ),
    (
        Request.SANCTIONS,
        _words(
            r"\b(?:a|impose) (?:daily )?fine\b|\bsanction\w*|\battorneys?'?s?'? fees|\bRule 37\((?:a\)\(5|b|d|e)\)"
            r"|\bcontempt\b|\badverse[- ]inference\b",
            r"\b(?:pay|bear|award\w*|reimburs\w*|recover\w*|for)\b[^;]{0,60}\b(?:fees?|costs?|expenses?)\b",
            r"\b(?:its|his|her|their|our|my|with|(?:together|along) with) (?:reasonable )?(?:costs|fees|expenses)\b",
            r"\b(?:taken as|deem(?:ed|ing)?) (?:established|admitted)\b|\bdeem(?:ed|ing)? established\b"
            r"|\b(?:bear|pay) (?:for )?(?:what|the (?:cost|expense|price))|\b(?:made|told|ordered|directed"
            r"|required) to (?:pay|bear|reimburse)\b",
            r"\b(?:answers?|pleadings?|complaint|counterclaims?|defen[cs]es?)\b[^;]{0,30}\bbe (?:stricken|struck)\b",
            r"\breimburse(?:ment)?\b|\b(?:expenses?|fees?|costs?|charges?|bill)(?: of| in the (?:sum|amount) of|, "
            r"| \()\s?\$\d",
            r"\bpreclu(?:sion\b|d\w*\b[^;]{0,60}\bfrom (?:offer|us|call|introduc|rely|testify)\w*)|\bpenalt(?:y"
            r"|ies)\b",
            r"\bstrik\w+ (?:the|its|their|his|her|Plaintiff's|Defendants?'s?) (?:answer|pleading|complaint|expert"
            r"|defen[cs]e)",
        ),
    ),
    (
        Request.OTHER,
        _words(
            rf"{REJECT.pattern}|\bso order\b(?!\W{{0,2}}\s(?:this letter|the letter|the (?:\w+ )?(?:schedule"
            rf"|dates)))",
            r"\b(?:deem|find|hold|declar)\w*\b[^;]{0,60}\bwaived\b",
            r"\b(?:appoint\w*|send me|assign\w*) (?:of |an? |me ){0,2}(?:pro bono )?(?:counsel|lawyer|attorney)"
            r"|\bpro bono counsel\b",
            r"\b(?:made|entered as|adopted as|become)\b[^;]{0,20}\border of (?:the|this) Court",
            r"\b(?:leave|permission) to (?:re-?open|re-?take|resume|take)\b[^;]{0,40}\bdeposition\b"
            r"|\b(?:leave|permission) to (?:serve|take|propound|notice|issue) (?:an?|another|further"
            r"|additional|more|\w+ more) (?:\S+ ){0,3}(?:notice|interrogator\w+|requests?|depositions?|subpoena"
            r"|demands?)\b|\b(?:for|seeks?|wants?|needs?) (?:\w+ ){0,2}(?:more|additional|further|extra) hours\b"
            r"|\bto shift (?:the |its )?(?:\w+ )?(?:costs?|expense|burden)\b",
            r"\bleave to withdraw\b"
            r"|\b(?:heard|hearing|decided|considered|briefed|briefing|treatment|consideration)\b[^;]{0,24}\b(?:on|in"
            r"|at)"
            r" (?:shortened (?:time|notice)|short notice|an expedited|an accelerated)\b|\b(?:order"
            r"|leave) (?:to shorten|shortening)\b"
            r"|\bwithdraw (?:so much of |the |its |our |my |this ){1,2}(?:\w+ )?(?:motion|application)",
            r"\bstrik\w+ (?:the|its|their|his|her|this|that) (?:witness|designation|notice|declaration|letter)",
        ),
    ),
)
