"""Dockets, histories, notices and feeds of a case that never was, as CM/ECF and RECAP write them."""

import html
import json

CASE = "1:24-cv-90117"
FULL = f"{CASE}-ABC-DEF"
CAPTION = "Marchetti et al v. Paper Lantern Hotels Inc."
HOST = "https://ecf.nysd.uscourts.gov"

ENTRIES: tuple[tuple[str, str, str], ...] = (
    ("01/08/2024", "1", "COMPLAINT against Paper Lantern Hotels Inc.. (Filing Fee $ 405.00) Document filed by Rosa Marchetti..(Poe, Edgar) (Entered: 01/08/2024)"),
    ("01/09/2024", "", "CASE OPENING INITIAL ASSIGNMENT NOTICE: The above-entitled action is assigned to Judge Harriet Vale. (sj) (Entered: 01/09/2024)"),
    ("02/20/2024", "9", "ORDER REFERRING CASE TO MAGISTRATE JUDGE. Order that case be referred to the Clerk of Court for assignment to a Magistrate Judge for General Pretrial. Referred to Magistrate Judge Ida Quill. (Signed by Judge Harriet Vale on 2/20/2024) (ab) (Entered: 02/20/2024)"),
    ("05/02/2024", "14", "LETTER MOTION to Compel Production of Payroll Records, or in the alternative for a conference on June 3, 2024, addressed to Magistrate Judge Ida Quill from Edgar Poe dated 5/2/2024. Document filed by Rosa Marchetti..(Poe, Edgar) (Entered: 05/02/2024)"),
    ("05/06/2024", "15", "MEMO ENDORSEMENT denying without prejudice 14 Letter Motion to Compel. ENDORSEMENT: Denied without prejudice. The letter does not describe any conference by telephone. The parties shall confer by telephone by May 20, 2024. (Signed by Magistrate Judge Ida Quill on 5/6/2024) (cd) (Entered: 05/06/2024)"),
    ("06/11/2024", "", "NOTICE OF CASE REASSIGNMENT to Judge Oren Blythe. Judge Harriet Vale is no longer assigned to the case. (wb) (Entered: 06/11/2024)"),
    ("06/20/2024", "18", "ORDER granting 17 Letter Motion for Extension of Time. The close of fact discovery, previously set for July 1, 2024, is extended to September 30, 2024. (Signed by Judge Oren Blythe on 6/20/2024) (cd) (Entered: 06/20/2024)"),
)  # fmt: skip

PARTIES = (
    ("Plaintiff", "Rosa Marchetti", ("Edgar Poe", "Lenore Raven")),
    ("Plaintiff", "Bruno Salt", ("Edgar Poe",)),
    ("Defendant", "Paper Lantern Hotels Inc.", ("Greta Holloway",)),
)
HEAD = f"""<html><head><title>CM/ECF NextGen Live-Docket Report</title></head><body bgcolor="F9F9F9">
<div id="topmenu" class="yuimenubar"><a href="/cgi-bin/iquery.pl">Query</a> <a href="/cgi-bin/login.pl?logout">Log Out</a></div>
<div id="cmecfMainContent">
<table width="100%"><tr><td align="right"><span>ECF</span></td></tr></table>
<h3 align="center">U.S. District Court<br>
Southern District of New York (Foley Square)<br>
CIVIL DOCKET FOR CASE #: {FULL}</h3>
<table width="100%" border="0" cellspacing="5"><tr><td valign="top" width="60%"><br>{CAPTION}<br>
Assigned to: Judge Oren Blythe<br>Referred to: Magistrate Judge Ida Quill<br>
Cause: 29:201 Fair Labor Standards Act</td>
<td valign="top" width="40%"><br>Date Filed: 01/08/2024<br>Jury Demand: Plaintiff<br>Jurisdiction: Federal Question</td></tr></table>
"""
RECEIPT = """<hr><center><table border="1" width="400"><tr><th colspan="4"><font size="+1">PACER Service Center </font></th></tr>
<tr><th>PACER Login:</th><td>secret.login</td><th>Client Code:</th><td>7-Client</td></tr></table></center>"""
FOOT = f"{RECEIPT}</div></body></html>"
HEADS = '<tr><td style="font-weight:bold">Date Filed</td><th>#</th><td style="font-weight:bold">Docket Text</td></tr>'


def party_table() -> str:
    rows = []
    for role, name, counsel in PARTIES:
        rows.append(f'<tr><td valign="top" width="40%"><br><b><u>{role} </u></b></td></tr>')
        lawyers = "<br><br>\n".join(f"<b>{who}</b>\n<br>1 Example Plaza\n<br>212-555-0101\n<br><i>LEAD ATTORNEY</i>" for who in counsel)
        rows.append(
            f'<tr><td valign="top" width="40%"><b>{name}</b></td>'
            f'<td valign="top" width="20%" align="right">represented&nbsp;by</td><td valign="top" width="40%">{lawyers}</td></tr>'
        )
    return f'<table border="0" cellspacing="5" width="100%">{"".join(rows)}</table>'


def docket_row(day: str, number: str, text: str) -> str:
    link = f'<a href="{HOST}/doc1/1270{number}">{number}</a>&nbsp;' if number else "&nbsp;"
    return f'<tr><td width="94" valign="top" nowrap>{day}</td><td valign="top" align="right">{link}</td><td valign="top">{html.escape(text)}</td></tr>\n'


def docket_page(entries: tuple[tuple[str, str, str], ...] = ENTRIES) -> str:
    table = f'<table align="center" width="99%" border="1">{HEADS}{"".join(docket_row(*entry) for entry in entries)}</table><br>'
    return f"{HEAD}{party_table()}<br>{table}{FOOT}"


def history_page(*, texts: bool = True) -> str:
    rows = []
    for day, number, text in ENTRIES:
        link = f'<a href="{HOST}/doc1/1270{number}">{number}</a>' if number else "&nbsp;"
        dates = f'<table width="100%"><tr><td><i>Filed &amp; Entered: &nbsp;</i></td><td align="right">{day}</td></tr></table>'
        short = text.split(" ", 2)[0].title()
        rows.append(f'<tr valign="top"><td align="center">{link}</td><td>{dates}</td><td> {short}</td></tr>')
        if texts:
            rows.append(f'<tr><td colspan="3"><b>Docket Text:</b> {html.escape(text)}</td></tr>')
    return f"""<html><head><title>ECF-History/Documents Query</title></head><body>
<div id="topmenu" class="yuimenubar"><a href="/cgi-bin/iquery.pl">Query</a></div>
<center><b><font size="+1">{FULL}</font></b> {CAPTION}<br>Oren Blythe, presiding<br>Ida Quill, referral<br>
<b>Date filed:</b> 01/08/2024<br><b>Date of last filing:</b> 06/20/2024<br></center><br>
<h2 align="center">History</h2><center><table cellpadding="2" border="1">
<tr><th>Doc.<br>No.</th><th>Dates</th><th>Description</th></tr>{"".join(rows)}</table></center>{FOOT}"""


def notice_body(cases: tuple[tuple[str, str], ...] = ((FULL, CAPTION),), text: str = ENTRIES[4][2], number: str = "15") -> str:
    tables = "".join(
        f"""<table border=0 cellspacing=0><tr><td><strong>Case Name:</strong>
</td><td>{caption}</td></tr>
<tr><td><strong>Case Number:</strong></td><td><A HREF={HOST}/cgi-bin/DktRpt.pl?{90117 + i}>{case}</A></td></tr>
<tr><td><strong>Filer:</strong></td><td></td></tr>
<tr><td><strong>Document Number:</strong></td><td> <a href='{HOST}/doc1/127{i}?caseid=1&de_seq_num=40&magic_num=0'>{number}</a></td></tr></table>
"""
        for i, (case, caption) in enumerate(cases)
    )
    return f"""<p><strong>***NOTE TO PUBLIC ACCESS USERS*** one free electronic copy.</strong></p>
<p align=center><strong>U.S. District Court</strong></p>
<p align=center><strong>Southern District of New York</strong></p>
<font size="3" face="arial,helvetica"><b>Notice of Electronic Filing</b></font>
<BR><div><BR>The following transaction was entered on 5/7/2024 at 9:12 AM EDT and filed on 5/6/2024 <BR>
{tables}<p>
<strong>Docket Text:</strong>
<BR>
<FONT FACE="arial,helvetica" COLOR="#0000cc" SIZE=3><b>
{html.escape(text)}
</b></Font>
</p>
<BR><B>
{FULL} Notice has been electronically mailed to:
</B>
<BR>Edgar Poe &nbsp;&nbsp;poe@firm.example<BR></div>
"""


def notice_page() -> str:
    return f"<html><head><title>CM/ECF</title></head><body>{notice_body()}</body></html>"


def notice_mail(body: str | None = None, sort: str = "text/html") -> bytes:
    head = (
        "From: NYSD_ECF_Pool@nysd.uscourts.gov\nTo: NYSD_ECF_Pool@nysd.uscourts.gov\nDate: Tue, 7 May 2024 09:12:00 -0400\n"
        f"Message-Id:<90117@nysd.uscourts.gov>\nMIME-Version:1.0\nSubject:Activity in Case {FULL} {CAPTION} Memo Endorsement\n"
        f"Content-Type: {sort}\n\n"
    )
    return (head + (notice_body() if body is None else body)).encode()


PLAIN_NOTICE = f"""This is an automatic e-mail message generated by the CM/ECF system.

U.S. District Court
Southern District of New York

Notice of Electronic Filing
The following transaction was entered  on 5/7/2024 9:12 AM EDT and filed on 5/6/2024

Case Name: {CAPTION}

Case Number: {FULL} {HOST}/cgi-bin/DktRpt.pl?90117

Document Number: 15

Docket Text:
{ENTRIES[4][2]}

{FULL} Notice has been electronically mailed to:
Edgar Poe
   poe@firm.example
"""


def feed(titles: tuple[str, ...] = (f"{CASE} {CAPTION}",)) -> bytes:
    items = "".join(
        f"""<item><title>{html.escape(title)}</title><pubDate>Mon, 06 May 2024 19:0{i % 10}:11 GMT</pubDate>
<link>{HOST}/cgi-bin/DktRpt.pl?{90117 + i}</link><guid isPermaLink="true">{HOST}/cgi-bin/DktRpt.pl?{i}</guid>
<description>[Memo Endorsement] (&lt;a href=&quot;{HOST}/doc1/1270?caseid=1&amp;de_seq_num=40&quot; &gt;15&lt;/a&gt;)</description></item>
"""
        for i, title in enumerate(titles)
    )
    return f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Southern District of New York Filings Entries on cases</title>
<link>{HOST}</link><description>Public Filings in the last 24 hours</description>
{items}</channel></rss>
""".encode()


def iso(day: str) -> str:
    month, date, year = day.split("/")
    return f"{year}-{month}-{date}"


def recap_entries() -> list[dict[str, object]]:
    return [
        {
            "resource_uri": "https://www.courtlistener.example/api/rest/v4/docket-entries/9/",
            "docket": "https://www.courtlistener.example/api/rest/v4/dockets/90117/",
            "entry_number": int(number) if number else None,
            "date_filed": iso(day),
            "description": text,
            "recap_documents": [{"document_number": number, "description": "Main document"}],
        }
        for day, number, text in ENTRIES
    ]


def recap(**changes: object) -> bytes:
    docket = {
        "id": 90117, "court": "https://www.courtlistener.example/api/rest/v4/courts/nysd/", "court_id": "nysd",
        "docket_number": CASE, "case_name": CAPTION, "assigned_to_str": "Oren Blythe", "referred_to_str": "Ida Quill",
        "date_filed": "2024-01-08", "docket_entries": recap_entries(),
        "parties": [{"name": name, "party_types": [{"name": role}], "attorneys": [{"name": who} for who in counsel]} for role, name, counsel in PARTIES],
    }  # fmt: skip
    return json.dumps({**docket, **changes}).encode()


def recap_list(**changes: object) -> bytes:
    entries = recap_entries()
    return json.dumps({"count": len(entries), "next": None, "previous": None, "results": entries, **changes}).encode()
