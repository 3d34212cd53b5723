"""Bankruptcy dockets that never were, in the markup of bankruptcy courts: no heading, roles in italics, entries by the hundred."""

import html

HOST = "https://ecf.nysb.uscourts.gov"
PETITION, ADVERSARY = "1:24-bk-90301", "24-90377"
ENTRIES = tuple(
    (f"0{1 + i // 28}/{1 + i % 28:02d}/2024", str(i + 1), f"Notice of Hearing {i + 1} filed by Edgar Poe on behalf of Copper Kettle Inns LLC. (Poe, Edgar)")
    for i in range(104)
)
DEBTORS = (
    ("Debtor", "Copper Kettle Inns LLC", "Edgar Poe"),
    ("Trustee", "Abel Stone", None),
    ("U.S. Trustee", "United States Trustee", None),
)
SIDES = (("Plaintiff", "Abel Stone, Chapter 7 Trustee", "Edgar Poe"), ("Defendant", "Paper Lantern Hotels Inc.", "Greta Holloway"))
RECEIPT = "<HR><CENTER><TABLE BORDER=1 width=400><TR><TH COLSPAN=4><FONT SIZE=+1>PACER Service Center </FONT></TH></TR></TABLE></CENTER>"
NONE = '</TABLE><BR></TABLE><h2 align=center><BR><b>There are proceedings for case {case} but none satisfy the selection criteria.</b><BR></h2>'


def _parties(sides: tuple[tuple[str, str, str | None], ...], *, adversary: bool) -> str:
    rows = []
    for role, name, counsel in sides:
        heading = f"<I><B>\n<BR><B>{role}<BR>-----------------------</B></B></I>" if adversary else f"<I><B>{role}</B></I>"
        by, who = ("represented by", f"<B>{counsel}</B><BR>1 Example Plaza") if counsel else ("&nbsp;", "&nbsp;")
        beside = f'<TD VALIGN=top ALIGN=right><FONT SIZE="+0">{by}</FONT></TD><TD VALIGN=top><FONT SIZE="+0">{who}</FONT></TD>'
        rows.append(f'<TR><TD VALIGN=top WIDTH="50%"><FONT SIZE="+0">{heading}<BR><B>{name}</B><BR>1 Harbor Lane</FONT></TD>{beside}</TR>')
    return f'<TABLE width="100%" BORDER=0 CELLSPACING=1><TR></TR>{"".join(rows)}'


def _entries(entries: tuple[tuple[str, str, str], ...]) -> str:
    """The entries in tables of a hundred, each beginning where the one before it ends; only the first has a heading."""
    heading = "<TR></TR><TR><TH width='94' nowrap>Filing Date</TH><TH colspan=2 align='center'>#</TH><TH align=center>Docket Text</TH></TR>"
    rows = [
        f'<TR><TD width="94" nowrap>{day}</TD><TD align=right>&nbsp;</TD><TD><A HREF="{HOST}/doc1/{number}">{number}</A></TD><TD>{html.escape(text)}</TD></TR>'
        for day, number, text in entries
    ]
    tables = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    return "".join(f"<TABLE BORDER=1>{heading if i == 0 else ''}{''.join(part)}</TABLE>" for i, part in enumerate(tables))


def _page(title: str, case: str, judge: str, parties: str, rest: str, receipt: str) -> str:
    return f"""<html><head><title>CM/ECF - U.S. Bankruptcy Court (v5.1 - LIVE)</title></head><body>
<div id="topmenu" class="yuimenubar"><a href="/cgi-bin/iquery.pl">Query</a></div>
<TABLE width="100%"><TR><TD ALIGN=right>CLOSED</TD></TR></TABLE>
<CENTER><B><FONT SIZE="+1">U.S. Bankruptcy Court<BR>Southern District of New York (Manhattan)<BR>{title} #: {case}</FONT></B></CENTER>
<TABLE width="100%"><TR><TD VALIGN=top WIDTH="60%"><FONT SIZE="+0"><I>Assigned to:</I> {judge}<BR>Chapter 11<BR>Voluntary</FONT></TD>
<TD VALIGN=top><FONT SIZE="+0"><I>Date filed:</I>&nbsp; 01/02/2024</FONT></TD></TR></TABLE>
{parties}{rest}<BR><BR>{receipt}</body></html>"""


def petition_page(entries: tuple[tuple[str, str, str], ...] = ENTRIES, *, receipt: str = RECEIPT) -> str:
    parties = _parties(DEBTORS, adversary=False)
    rest = f"</TABLE><BR>{_entries(entries)}" if entries else NONE.format(case=PETITION)
    return _page("Bankruptcy Petition", f"{PETITION}-mg", "Judge Martha G. Lund", parties, rest, receipt)


def adversary_page(entries: tuple[tuple[str, str, str], ...] = ENTRIES[:3], *, receipt: str = RECEIPT) -> str:
    parties = _parties(SIDES, adversary=True)
    rest = f"</TABLE><BR>{_entries(entries)}" if entries else NONE.format(case=ADVERSARY)
    return _page("Adversary Proceeding", f"{ADVERSARY}-mg", "Martha G. Lund", parties, rest, receipt)
