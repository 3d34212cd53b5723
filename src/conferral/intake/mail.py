"""E-mails: who wrote to whom and when, on what, and the words; what is attached is named, not read."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.plain import decode
from conferral.model.errors import UnreadableFile

_HEADERS = ("From", "To", "Cc", "Date", "Subject")


def read_mail(data: bytes, watch: Watch) -> Intake:
    """An e-mail as one page: its headers, a blank line, its words."""
    try:
        mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
        body, warnings = _body(mail, watch)
        head = "\n".join(f"{name}: {value}" for name in _HEADERS if (value := _header(mail, name)))
        attached = _attached(mail)
        notice = _as_notice(mail, f"{head}\n\n{body}".strip(), body, watch, warnings + attached)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UnreadableFile(watch.path, "the e-mail is broken", "Save it as PDF or plain text.") from error
    return notice or Intake((f"{head}\n\n{body}".strip(),), (), warnings + attached)


def _as_notice(mail: EmailMessage, text: str, body: str, watch: Watch, warnings: tuple[str, ...]) -> Intake | None:
    """The mail as a notice of electronic filing, where it is one."""
    subject = _header(mail, "Subject")
    if "Notice of" not in body or subject.lower().startswith("re:"):  # a person's answer quotes the notice
        return None
    from conferral.intake.dockets.notices import is_notice, read_notice_mail

    if not is_notice(body):
        return None
    part = mail.get_body(("plain", "html"))
    plain = part is None or part.get_content_subtype() != "html"
    raw = body if plain or not isinstance(part, EmailMessage) else _content(part, watch.path)[0]
    return read_notice_mail(text, raw, plain, subject, watch, warnings)


def _header(mail: EmailMessage, name: str) -> str:
    """A header on one line, its coded words written out."""
    return " ".join(str(mail.get(name, "")).split())


def _body(mail: EmailMessage, watch: Watch) -> tuple[str, tuple[str, ...]]:
    """The words of the mail: the plain ones where it has them, else those of its web page."""
    part = mail.get_body(("plain", "html"))
    if not isinstance(part, EmailMessage):
        return "", ("the e-mail has no text of its own",)
    text, warnings = _content(part, watch.path)
    if part.get_content_subtype() == "html":
        from conferral.intake.webpage import text_of_html

        text = text_of_html(text, watch) if text.strip() else ""
    return text.replace("\r\n", "\n").strip("\n"), warnings


def _content(part: EmailMessage, path: str) -> tuple[str, tuple[str, ...]]:
    """The text of a part in the encoding it names; where it names none or a wrong one, its bytes tell."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return "", ()
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode(charset), ()
    except (LookupError, UnicodeDecodeError):
        return decode(data, path)


def _attached(mail: EmailMessage) -> tuple[str, ...]:
    """What is attached, as warnings: a paper inside a mail is easily overlooked."""
    names = [
        " ".join(str(part.get_filename() or part.get_content_type()).split())[:120]
        for part in mail.iter_attachments()
        if part.get_content_disposition() != "inline" or part.get_content_maintype() != "image"
    ]
    return tuple(f"attached and not read: {name}" for name in names)
