"""The words by which a day is set, asked for, moved or merely told of. All are matched against plain white space."""

from __future__ import annotations

import re

from conferral.readers.schedule.before_day import before_day
from conferral.text.wording import Wording

EVENTS = (
    r"(?:(?:tele|video)?conferences?|conf\.?|hearings?|trial|mediation|argument|depositions?|ptc"
    r"|call|meeting|inspection|arbitration|voir dire|session|examination|setting|appearance)"
)
TERMS = r"(?:deadlines?|due date|cut-?off(?: date)?|date|end date|bar date|period|time)"

# The paper's own day, and days of other papers and of things past.
SIGNED = Wording(
    r"(?:\b[Ss]igned\b[^;]{0,90}\bon|\b(?:[Oo]rdered|ORDERED) by\b[^;.]{0,90}\son|\bD(?:ated"
    r"|ATED)\b ?:?(?: [A-Z][\w., ]{0,40})?|(?:^|[.;:\]] )(?:Hearing |Minutes? )?Date ?:"
    r"|\bEntered:?|\(?\bFiled(?: on|:)|FILED:?"
    r"|[Ss][Oo] [Oo]r?dered[.,:]*"
    r"|\bORDERED[.,:]|\bthis|\bheld\b[^;]{0,60}\son|made by the Clerk on"
    r"|U\.? ?S\.? ?[MD]\.? ?J\.?,?|\bJudge,?|USMJ,?)(?: the)?$"
)
OTHER_PAPER = Wording(
    r"\b(?:letters?(?:[ -]motion)?|orders?|e-?mails?|motions?|opinion|endorsement|decision|ruling"
    r"|minutes?|subpoenas?|stipulation|transcript|application|briefs?"
    r"|complaint|demands?|correspondence|submission|requests?|responses?|report|plan|declaration"
    r"|affidavit|voicemail|message|notices?|filing|log|call)"
    r"(?: \(?(?:Dkt|ECF|Doc|D\.[EI])[^()]{0,16}\)?)?,? ?(?:of|dated|from|filed|entered|served|sent)$",
    re.I,
)
OTHER_PAPER_AFTER = Wording(
    r"^(?:,(?= Order))? ?(?:(?!and\b|or\b|as\b|any\b|the\b|that\b|in\b)\w[\w-]* ){0,2}?(?:orders?"
    r"|letters?|e-?mails?|application|opinion|endorsement|decision|minute|ruling|so-called"
    r"|stipulation|correspondence|messages?|submission|responses?)\b",
    re.I,
)
HAPPENED = Wording(
    r"\b(?:dated|filed|served|sent|signed|entered|issued|held|took place|occurred|met|spoke"
    r"|talked|conferred|wrote|called|telephoned|e-?mailed|received|produced|mailed|took|deposed"
    r"|taken"
    r"|replied|responded|answered|asked|told|informed|advised|decided|heard|ordered|directed"
    r"|appeared|transferred|modified|docketed|submitted|moved|withdrawn|commenced|began|retained"
    r"|learned"
    r"|exchanged|provided|made|returned|arrived|proposed|requested|offered|noticed|discussed"
    r"|raised|found|denied|granted)"
    r"(?: (?!by\b|until\b|till\b|through\b|before\b|to\b|for\b|due\b|that\b|no\b|not\b|and\b"
    r"|of\b|is\b|are\b|was\b|were\b)[\w'.,-]+){0,4}?(?: ?,| on| in| again on)?$"
    r"|\b(?:since|as of|after|following|between|covering|period|period (?:of|from)"
    r"|dating (?:back )?(?:from|to)|effective)$",
    re.I,
)
AHEAD = Wording(
    r"\b(?:will|shall|must|may|should|would|to|be|not)(?: (?:then|now|also|be|been|next|hereby"
    r"|jointly|each|promptly|again|have)){0,3} ?$",
    re.I,
)
MODAL = Wording(r"\b(?:will|shall|must|is to|are to|to be|may|should|would)\b", re.I)

# Words right before a day that make it somebody's last day, or the day of an event.
BY = before_day(
    r"\b(?:by|before|until|till|no later than|not later than|no more than|on or before"
    r"|on or about|prior to|through|to and including|up to and including|until and including"
    r"|and including|(?<!back )to)"
    r"(?: no later than| not later than| on or before| the)?"
)
DUE = before_day(
    r"(?:\b(?:due|returnable)(?: back| in)?(?:,[^,;.]{3,60},| at [^,;.]{3,40},?)?(?: on| by"
    r"| no later than| on or before| before)?"
    rf"|\b{TERMS}(?: for [^;.]{{3,90}}| to [^;.]{{3,90}})?,? ?(?:of|is|was|remains?|are|will be"
    r"|falls on|:)?(?: now| currently)?"
    r"|\b(?:discovery|reports?|disclosures?|motions?|trial|conference|hearing|depositions?"
    r"|mediation|briefs?|pleadings|productions?|responses?|opposition|repl(?:y|ies)|list"
    r"|letter)(?: \([^()]{0,30}\))? ?(?::|-|–)"
    r"|\b(?:set|reset|re-set|scheduled|rescheduled|re-scheduled|calendared|noticed|slated|fixed"
    r"|noted|ready)(?: down)?(?: to (?:begin|start|close|end|commence|be \w+|take place|conclude"
    r"|expire))?(?: for| on| at| by| to| before)?"
    r"|\b(?:noticed|set|scheduled|continued|adjourned) [^;]{0,60}? for|\b(?:closes?|ends?"
    r"|expires?|concludes?|runs?|closing|commences?|begins?|starts?|commencing|beginning)(?: only"
    r"| oniy| out)?(?: on| to| by| until| through)?"
    r"|\b(?:discovery|period|deadline|time|window|stay|date)\b[^.;]{0,50}(?:closed|ended|expired|concluded|ran)(?: on)?"
    r"|\b(?:to|and|will|shall) (?:close|end|conclude|expire|begin|start)(?: by| on)?"
    r"|\breturn date (?:of|is|was)|\b(?:is|was|are|were) up on|\b(?:last|final|latest) (?:day|date)\b[^;.]{0,80}"
    r"|\bow(?:ed|es|ing)\b[^;.,]{0,60}(?: on| by)"
    rf"|\b(?:cut-?off|close of [\w ]{{0,24}}discovery)[^;.]{{0,30}})(?: on)?"
)
HELD_ON = before_day(r"\b(?:on|for|over to|until|of|beginning|commencing|@)(?: or about)?")
FIXED_AFTER = Wording(
    rf"^,? ?(?:{TERMS}\b|(?:pretrial|status|settlement|discovery|initial|final|motion"
    rf"|telephonic)? ?{EVENTS}\b|,? ?(?:which was )?the (?:agreed |due |appointed )?(?:date|day"
    r"|deadline)\b"
    r"|\((?:was|formerly|previously|originally|(?:moved|extended|changed) from|instead of"
    r"|in place of)\b|(?:is|was) the (?:last|final) (?:day|date)\b|as (?:agreed|required|ordered"
    r"|directed|promised|scheduled)\b|as the [\w ]{3,40}(?:required"
    r"|directed|ordered|provided|provides))",
    re.I,
)
CLOCK_AFTER = Wording(r"^,? ?(?:at )?(?:\d{1,2}(?::\d\d)? ?[ap]\.? ?m\b|\d{1,2}:\d\d|(?:12(?::00)? )?noon)", re.I)

# What makes a day that is past a day that was owed.
OWED = Wording(
    r"\b(?:agree(?:d|s|ment)?|agreed-upon|promis(?:ed|es?|ing)|(?:his|her|their) word|supposed|offered (?:\w+ ){0,4}to"
    r"|undert(?:ook|ake)\w*|commit(?:ted|ment|s)?|orders?|ordered|direct(?:ed|s|ing)|requir(?:ed"
    r"|es?|ing)|gave|given|granted|must|shall"
    r"|had to|(?:was|were|is|are) to|should|(?:would|will) (?:\w+ ){0,2}(?:be|produce|serve"
    r"|provide|respond|answer|supplement|send|do|make|follow|complete|have|submit|verify|deliver"
    r"|get)|(?:you|court|honor|judge|magistrate)\b (?:\w+ ){0,2}(?:said|told|ruled|allowed|let)"
    r"|ha(?:d|s|ve) (?=(?:[\w ,]{1,30} )?(?:until|till|through)\b)|so-ordered|stipulat\w+|confirmed|assured"
    r"|represented"
    r"|subpoena|compliance|obligat\w+|extension|extended|set|fixed|due)\b",
    re.I,
)
DEMANDED = Wording(
    r"\b(?:demand(?:ed|s|ing)?|insist(?:ed|s)?|asked (?:for|that|\w+ to)|requested|urged|wanted"
    r"|unless|failing which|if (?:I|we|he|she|they|it|plaintiffs?|defendants?|you)\b[^,;]{0,60}(?:not|n't"
    r"|fail\w*))\b[^;]{0,120}$",
    re.I,
)
COMPLIANCE = Wording(
    r"\b(?:compliance|return date|subpoena(?:s|ed)?\b[^.;]{0,80}\b(?:compl|return|call|requir"
    r"|demand))",
    re.I,
)
NEEDED = Wording(
    r"\b(?:due|by|before|until|through|to|on|for|of|deadline|cut-?off|close[sd]?|ends?|set"
    r"|noticed|scheduled|held|will|shall|is|are|remains?|begin|commenc\w+|after|than|in)\b|^\W*$",
    re.I,
)

# What is asked for, hoped for or offered, and when days are merely free or told of.
ASK = Wording(
    r"\b(?:mov(?:e|es|ed|ing) that|be (?:ordered|compelled|directed) to\b|requests?(?:ed"
    r"|ing)?(?= (?:that|an?\b|the\b|leave|permission|to\b|until|your|this|its|their|our|his|her"
    r"|and\b|for an?\b|for leave|additional|more|[\w-]+ (?:extension|adjournment|enlargement"
    r"|continuance)))"
    r"|ask(?:s|ed|ing)?(?= (?:that|the|for|to|your|leave|this|an?\b|only|and|respectfully|Judge))"
    r"|aek that|seek(?:s|ing)?\b|sought|propos(?:es?|ing)\b|proposed(?= (?:that|to|by|an?\b|new"
    r"|extending|dates?|deadlines?|moving|extension|amended schedule|modif))"
    r"|suggest(?:s|ed|ing)?\b|mov(?:es?|ed|ing) (?:for|to|the Court) (?:\w+ ){0,4}?(?=extend"
    r"|extension|adjourn|continu|enlarg|modif|stay|amend|leave|compel|an order)|(?:motion"
    r"|application|request|stipulation|letter[- ]motion|consent|leave|order"
    r"|permission) (?:for an?|to|for the|for) (?:\w+ ){0,4}?(?=(?:extend|extension|adjourn"
    r"|continu|enlarg|modif|move|reset|reschedul|postpon|stay|cancel|amend))"
    r"|^may (?:the|we|I|plaintiffs?|defendants?)\b|\bmay (?:we|I)\b|would like|pray(?:s|ed)?\b"
    r"|in the alternative|consent(?:s|ed)? to (?:an?|the) (?:extension"
    r"|adjournment|enlargement|proposed|requested)|should be (?:extended|moved|adjourned"
    r"|continued|enlarged|ordered|directed|compelled|required)|order (?:directing|compelling"
    r"|requiring|extending)|needs? until|additional time"
    r"|an extension|an adjournment|a (?:brief|short|further|modest|second|first|third|\w+-(?:day"
    r"|week|month)) (?:extension|adjournment|enlargement|continuance))",
    re.I,
)
NOT_SET = Wording(
    r"\b(?:(?:is|are|am|be|both|all|counsel) available|availability|intend(?:s|ed|ing)?"
    r"|plans to|(?:I|we|they|parties|plaintiffs?|defendants?|counsel) plan to|planning|hop(?:es?"
    r"|ed|ing)\b|expect(?:s|ed|ing)?\b|anticipat(?:es?|ed|ing)|prefers?|wish(?:es)?|willing"
    r"|(?:remains?|stands?|is|are|am) prepared to|(?:could|might) (?:\w+ ){0,2}?(?:meet|confer"
    r"|talk|speak|sit down)|it may be that|perhaps|if (?:the court|your honor"
    r"|leave) (?:\w+ ){0,3}?(?:grants?|granted|allows?|permits?|agrees?)|surgery|wedding"
    r"|maternity|flight|free on|convenient|at any time|speedy trial|exclud\w+"
    r"|excluded|if necessary to"
    r"|would be (?:able|happy|acceptable)|could be|can be (?:heard|held)|aims? to|estimates?"
    r"|projected|out of (?:the country|town|the office)|vacation|unavailable|abroad|(?:be|am|is"
    r"|are) (?:away|on trial|engaged)|would have (?:until|had))\b",
    re.I,
)
STANDS_NOW = before_day(
    r"(?:\b(?:currently|presently|now|already|previously|originally|heretofore)\b[^;.]{0,34}"
    r"|(?<!be )(?<!be re)\b(?:set|scheduled|calendared|noticed|slated|fixed)(?: to (?:begin|start"
    r"|close|end|commence|take place|expire))?(?: down)?(?: for| on| to)?"
    r"|\b(?:date|day|deadline|time) (?:of|for|to) [^;.,]{3,60},"
    rf"|(?<!be )\bdue(?: on| by)?|\b(?:deadline|cut-?off|date|{EVENTS})(?: date)? ?(?:of|on|for"
    r"|,)?|\b(?:closes?|ends?|expires?|concludes?|closing)(?: on)?|\bfrom|\bin lieu of"
    r"|\binstead of|\brather than|\bdate of|(?:discovery|trial),? (?:is|was|currently"
    r"|presently)(?: set)?"
    rf"|\b(?:deadline|date)\b[^;.]{{0,80}} (?:is|was)(?: currently| presently| now)?)"
)
STANDS_AFTER = Wording(rf"^ ?(?:(?:[\w-]+ (?:of )?){{0,2}}(?:{TERMS}|{EVENTS})\b)", re.I)
STANDS_FIRM = before_day(
    r"(?:\b(?:currently|presently|now|already|previously|originally)\b[^;.]{0,34}"
    r"|(?<!be )\b(?:set|scheduled|calendared|noticed|slated)(?: for| on| to \w+(?: on| by)?)?"
    r"|(?<!be )\bdue(?: on| by)?"
    r"|\b(?:deadline|cut-?off) ?(?:of|on|for|,)?|\b(?:closes?|ends?|expires?|concludes?)(?: on)?)"
)

# What moves, vacates or cancels a day.
MOVES = Wording(
    r"\b(?:extend(?:ed|s|ing)?\w*|enlarg(?:e|ed|ing|ement)|adjourn(?:ed|s|ing|ment)?"
    r"|continu(?:ed|es?|ing|ance)|mov(?:e|ed|es|ing)|re-?set(?:s|ting)?|re-?schedul(?:e|ed|es"
    r"|ing)|postpon(?:e|ed|es|ing|ement)"
    r"|push(?:ed|ing)?|chang(?:e|ed|es|ing)|advanc(?:e|ed|ing)|extensions?|modif(?:y|ied|ies)"
    r"|amend(?:ed|s|ing)?|shift(?:ed|ing)?|carried|defer(?:red)?|bumped|rolled|put (?:off|over))\b",
    re.I,
)
KILLED_AFTER = Wording(
    r"\b(?P<verb>vacat(?:ed|es|ing)|cancel+ed|stricken|struck|adjourned|continued|moved|re-?set"
    r"|re-?scheduled|postponed|put (?:off|over)|taken off|removed from|off (?:the |my )?calendar"
    r"|(?:is|are|now) off(?! the record)|(?:amended|modified|revised)(?=:| to\b| as follows)"
    r"|lifted|set aside|rescinded|withdrawn"
    r"|extended(?= (?:to|until|till|through|by|for|sine|pending|indefinitely|accordingly|nunc|up"
    r"|from))|converted|deferred|suspended|stayed|held in abeyance|superseded|advanced"
    r"|(?:will|shall) not (?:go forward|take place|proceed|be held)|no longer (?:set|on)|terminated)\b",
    re.I,
)
NEGATED = Wording(r"\b(?:not|nor|no longer|without being|never|neither)(?: \w+){0,2} $", re.I)
HOLDS = Wording(
    r"\b(?:remains?|stands?|still holds?|will proceed|shall proceed|go(?:es)? forward as|is firm"
    r"|are firm|to remain|will (?:now )?be (?:held )?(?:in|at|before|by)|unchanged|in effect"
    r"|will go forward|in place|is confirmed)\b",
    re.I,
)
FRESH_SUBJECT = Wording(
    r"(?:[,;]|\band) (?:and )?(?:the|that|all|any|defendants?|plaintiffs?|counsel|parties"
    r"|a)\b(?! (?:trial|conference|hearing)[\w ]{0,20} (?:set|scheduled|of|on)\b)",
    re.I,
)
STATED_AS_SET = before_day(
    r"\b(?:is|are|will|shall|be|was|were|remains?|must|to)\b[^;]{0,40}(?:set|scheduled|held|due"
    r"|on|for|by|take place on)"
)
PAST_THE = Wording(
    r"\b(?:adjourn|cancel|vacat|postpon|strik|continu|extend|mov|reset|resett|reschedul)(?:l?ed|s"
    r"|es|l?ing)? the$",
    re.I,
)
RELATIVE = Wording(r"\b(?:which|that)\b[^,;]{0,50}$", re.I)
KILLED_BEFORE = before_day(
    r"(?:\b(?:previously|originally|formerly|initially|earlier) (?:set|scheduled|due|noticed"
    r"|calendared|fixed|ordered|established|slated)[^.;]{0,40}|\b(?:was"
    r"|were) to have been (?:[^.;]{0,60}(?:\bon|\bfor)|held|heard|taken|argued|conducted|tried)"
    r"|\b(?:previously|originally|formerly)[:,]?"
    r"|\bterminated:|\((?:was|were|formerly|old date|prior date|moved from|extended from|changed from|instead of"
    r"|in place of|not|vice),?:?|\bthere (?:will|shall) be no [\w ]{3,40}|\b(?:the )?(?:parties"
    r"|counsel) (?:need not|are excused from|are not required to"
    r"|no longer need(?: to)?) [^;.]{0,40}|\bhad been (?:set|scheduled|noticed"
    r"|calendared)[^.;]{0,40}"
    r"|\b(?:in lieu of|instead of|rather than|in place of|replac(?:es|ing)|supersed(?:es"
    r"|ing))(?: the)?(?: [\w-]+){0,3}?(?: (?:of|on|for))?)"
)
VACATES = before_day(
    r"\b(?:vacat|cancel|strik|continu|adjourn|postpon|reschedul)(?:l?ing|es?|s|ling)?\b (?:the "
    r"|its |that )?(?:[^.;,]{0,90}?,? ?\b(?:set|scheduled|calendared|noticed|of|on)(?: for"
    r"| on)?)?"
)
TO_ANOTHER = Wording(
    r"^,? ?(?:to|until|through|till|up to|-)(?: and including)?(?: the)?$",
    re.I,
)
BACK_FROM = before_day(r"\bfrom(?: the current(?: \w+)? of| its current \w+ of)?")
DUE_THEN_NEW = Wording(
    r"^(?:,? ?(?:and|but) [^.;]{3,60})?,? ?(?:(?:at|by|on) [\d:]+ ?[ap]\.?m\.?,? ?)?,? ?(?:by|to"
    r"|until|on|to be (?:due|served"
    r"|filed)(?: by| on)?|be (?:extended|moved|adjourned|continued) (?:to|until)|(?:are|is|will"
    r"|shall)(?: now| instead)? (?:to )?be \w+(?: instead)? (?:by|on|until)|(?:are"
    r"|is) now due(?: by| on)?|will be (?:due"
    r"|served) (?:by|on))(?: the)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?$",
    re.I,
)
DUE_ALREADY = before_day(r"\b(?:(?:which|that) (?:were|was|are|is)|now|currently|originally) due(?: on| by)?")
WAS_FIXED_AFTER = Wording(
    r"^,? ?(?:(?:has |have )?(?:came and went|come and gone|passed\b(?! (?:the|a|an|by)\b))"
    r"|(?:due date|deadline|cut-?off|return date)\b|(?:the )?(?:very |same )?(?:date"
    r"|day) (?:fixed|set|ordered|agreed|appointed|named|chosen|required)"
    r"|(?:which was )?the (?:agreed |due |appointed )?(?:date|day|deadline)\b(?! (?:after|before"
    r"|of|following|on|when|that|in|preceding|prior))"
    r"|(?:was|being|is) the (?:(?:last|final|agreed|due|appointed) (?:day|date)|deadline|(?:date"
    r"|day) (?:on|by) which\b[^.;]{0,60}\b(?:due|owed|to)\b"
    r"|(?:date|day) (?:that )?(?:we|they|counsel|(?:the )?(?:parties|sides|court)"
    r"|your honor)(?: had)? (?:agreed|settled|fixed|set|chose|picked|named|ordered))"
    r"|as (?:agreed|required|ordered|directed|promised)\b|as the [\w ]{3,40}(?:required|directed|ordered|provided))",
    re.I,
)
GRANTING = Wording(
    r"\b(?:grant(?:ed|s|ing)(?! (?:only )?(?:in part|to the (?:following |limited )?extent"
    r"|as follows))|approved|so ordered)\b",
    re.I,
)
BUT = Wording(r"\b(?:but|however|has been|have been|which|and is hereby|and are hereby)\b", re.I)
PROPOSES = Wording(
    r"\b(?:propos\w+|request\w*|ask\w*|consent\w* to the|agree\w* (?:to|on|upon) the (?:dates"
    r"|schedule|following|extension)|seek\w*|new dates?|as extended)\b",
    re.I,
)
OPENS_SCHEDULE = Wording(r"\b(?:schedule|deadlines?|dates|as follows|ordered|agree\w*)\b", re.I)
GIVEN = Wording(
    r"\b(?:was|were|been|has|have) (?:\w+ )?(?:given|granted|extended|adjourned)\b|\bgave\b"
    r"|\bCourt granted\b|\bthe Court (?:then |later |has )?(?:extended|adjourned|set|moved"
    r"|approved)\b",
    re.I,
)
SET_FOR = Wording(r"\b(?:noticed|set|scheduled|calendared|rescheduled)\b[^;.]{0,60}$", re.I)
WILL = Wording(r"\b(?:will|shall)\b", re.I)
BOUND = Wording(r"\b(?:shall|must|will|is to|are to|was to|were to)\b", re.I)
RULES = Wording(
    r"\b(?:hereby|shall|(?:is|are) (?:extended|adjourned|reset|continued|rescheduled|granted|set)"
    r"|ORDERED|GRANTED)\b"
)
LISTED = Wording(r"^[;,.]? ?(?:and )?(?!from\b|since\b|of\b)[A-Za-z][\w'() /-]{2,48}[:,]?$", re.I)
ALSO_GOES = before_day(
    r"^,? ?and (?:the )?(?:[\w-]+ ){0,5}?(?:set|scheduled|calendared|of|on|noticed)(?: for"
    r"| on)?"
)
REFUSED = Wording(
    r"^[^.;]{0,60}(?:\b(?:but|which)|[;,]) [\w ']{0,30}(?:refused|rejected|declined|would not"
    r"|did not accept|ignored)\b",
    re.I,
)
OFFERED = Wording(r"\b(?:offered|proposed|suggested)\b", re.I)
PAST_SET = Wording(
    r"\b(?:was|were) (?:(?:supposed|due|meant|required|directed|ordered|scheduled|obliged"
    r"|bound) )?to (?:[\w'-]+ ){1,8}on$|\bpromis(?:ed|ing) (?:[\w\']+ ){0,4}?for$",
    re.I,
)
WOULD_BE_ON = Wording(
    r"\b(?:would|to|shall|should) (?:\w+ ){0,2}?(?:appear|take place|held|deposed|taken|sit"
    r"|proceed|go forward|inspected|begin|start|produced?|served?)\b[^.;,]{0,40}\bon$",
    re.I,
)
GOES_INSTEAD = Wording(
    r"^,? ?(?:shall|will|is to|may)(?: now| instead)? (?:go forward|take place|be (?:held|taken"
    r"|conducted)|proceed|occur|commence|begin)(?: instead)?(?: on| at)?$",
    re.I,
)
SET_BEFORE = before_day(r"\b(?:noticed|set|scheduled|calendared)(?: for| on)?")
WILL_MOVE = Wording(
    r"\b(?:will|shall|may|to be) (?:be )?(?:reschedul|adjourn|continu|reset"
    r"|postpon)\w*\b[^.;]{0,60}$",
    re.I,
)
MOVED_FROM = before_day(
    r"\b(?:was|were|been|being|is|are|having been)(?: \w+)? (?:put (?:off|over|back)|adjourned"
    r"|moved|postponed|continued"
    r"|re-?scheduled|shifted|pushed(?: back)?|carried|bumped|extended|enlarged|changed)(?: [\w ]{1,24})? from"
    r"|\b(?:extended|moved|adjourned|continued|put|pushed|postponed|enlarged|changed|re-?set) (?:it|that|this|them"
    r"|the (?:date|deadline|time|cut-?off))(?: \w+)? from"
)
NAMED_BEFORE = before_day(rf"\b(?:{EVENTS}|{TERMS})(?: date)?[,:(]?")
STANDS_WHEN = Wording(
    r"^,? ?(?:when|on which (?:day|date)|the (?:day|date)(?: on (?:which|that)| when)?)\b[^.;]{0,90}?"
    r"\b(?:closes?|ends?|expires?|concludes?|is due|are due|begins?|starts?|runs? out)\b",
    re.I,
)
TO_THE_COURT = Wording(
    r"\b(?:would|will) (?:\w+ ){0,2}?(?:present|bring|raise|move|write|apply|submit|file|go|turn|seek|take|ask)\b"
    r"[^.;]{0,50}\b(?:court|judge|honor|motion|relief|application|chambers)\b[^.;]{0,40}$",
    re.I,
)
OF_THE_SUIT = Wording(
    r"\b(?:contract|lease|polic(?:y|ies)|treaty|employment|warranty|coverage|loan|licen[sc]e|tenancy|partnership)\b"
    r"[^.;]{0,40}\b(?:run|ran|expired?|ended?|in force|in effect|terminated?|lasted|paid|payable)\b[^.;]{0,20}$",
    re.I,
)
PROPOSED_DAY = before_day(
    rf"\b(?:proposed|requested|suggested)(?: new| revised| amended| extended| [\w-]+){{0,3}} (?:{EVENTS}|{TERMS})"
    r"(?: date)?,?(?: (?:is|are|would be|of|for [^;.,]{3,60} (?:is|would be)))?:?"
)
GIVEN_AFTER = Wording(
    r"^[^.;]{0,30}?,? ?(?:and|which|to which|a request|and that) (?:I|we|counsel|plaintiffs?|defendants?|he|she|they)"
    r"(?: \w+)? (?:gave|granted|agreed|did|consented|allowed|obliged|accepted)\b",
    re.I,
)
MOVED_LATER = Wording(
    r"^,? ?(?:but|and|until|when|then) [^.;]{0,50}\b(?:extended|moved|adjourned|continued|put|pushed|postponed|enlarged"
    r"|changed|re-?set|re-?scheduled) (?:it|that|this|them|the (?:date|deadline|time"
    r"|cut-?off))(?: \w+){0,2} (?:to|until|for)$",
    re.I,
)
PLEAS = Wording(
    r"\bplease\b|\b(?:court|judge|honor) should\b|\bshould be (?:made|compelled|ordered|directed) to\b"
    r"|\bbeg (?:the|your|for)\b",
    re.I,
)
ON_CONDITION = Wording(
    r"^,? ?(?:but )?(?:only )?(?:if|provided|on (?:the )?condition|so long as|in (?:exchange|return))\b", re.I
)
ITEM = Wording(
    r"^(?!.*\b(?i:on|of|by|from|dated|filed|served|entered|signed|ordered|judge|letter)\b)"
    r"[\W\d]{0,6}(?:[A-Z ]{4,30}: ?)?(?:[a-z]\) )?[A-Z][\w'()/&. -]{1,44}[:,]?$"
)
NOW_ELSE = Wording(r"^[;,]? ?[^;]{0,60}\b(?:it|that|this|which) (?:is|are) now\b", re.I)
AT_REQUEST = Wording(r"\bat (?:[\w']+ ){1,3}$", re.I)
