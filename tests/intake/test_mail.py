"""E-mails: headers, the words, and what is attached."""

from email.message import EmailMessage

import pytest

from conferral.intake import source_of


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in (
        {"From": "Ann Lee <ann@lee.example>", "To": "bo@ray.example", "Subject": "Requests"} | headers
    ).items():
        message[name] = value
    message["Message-ID"] = "<1@lee.example>"
    return message


HEAD = (
    "From: Ann Lee <ann@lee.example>\nTo: bo@ray.example\nDate: Fri, 07 Jul 2023 10:00:00 -0400\nSubject: Requests\n\n"
)


def test_a_mail_is_its_headers_a_blank_line_and_its_words() -> None:
    message = mail(Date="Fri, 07 Jul 2023 10:00:00 -0400")
    message.set_content("We spoke today.\n\nAnn\n")
    source = source_of(message.as_bytes(), "mail.eml")
    assert source.text == HEAD + "We spoke today.\n\nAnn"
    assert (source.media_type, source.pages, source.warnings) == ("message/rfc822", 1, ())


def test_a_mail_without_a_name_is_known_by_its_headers() -> None:
    message = mail()
    message.set_content("We spoke.")
    assert source_of(message.as_bytes(), "-").media_type == "message/rfc822"


def test_the_plain_words_are_taken_before_the_web_page() -> None:
    message = mail()
    message.set_content("plain words")
    message.add_alternative("<p>web words</p>", subtype="html")
    assert source_of(message.as_bytes(), "mail.eml").text.endswith("\n\nplain words")


def test_a_mail_with_only_a_web_page_gives_its_words() -> None:
    message = mail()
    message.set_content("<p>We will</p><p>confer.</p>", subtype="html")
    assert source_of(message.as_bytes(), "mail.eml").text.endswith("\n\nWe will\n\nconfer.")


def test_what_is_attached_is_named_and_not_read() -> None:
    message = mail()
    message.set_content("See attached.")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="class list.pdf")
    message.add_attachment(mail(), filename=None)
    warnings = source_of(message.as_bytes(), "mail.eml").warnings
    assert warnings == ("attached and not read: class list.pdf", "attached and not read: message/rfc822")


def test_coded_headers_are_written_out() -> None:
    raw = b"From: =?utf-8?q?Jos=C3=A9?= <j@x.example>\nSubject: =?utf-8?b?wqcgMg==?=\nMIME-Version: 1.0\n\nwords"
    assert source_of(raw, "mail.eml").text == "From: José <j@x.example>\nSubject: § 2\n\nwords"


@pytest.mark.parametrize("charset", ["windows-1252", "x-unknown", "us-ascii"])
def test_words_in_a_misnamed_encoding_are_still_read(charset: str) -> None:
    kind = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit"
    raw = f"From: a@x.example\nMIME-Version: 1.0\n{kind}\n\n"
    assert source_of(raw.encode() + "We’ll confer".encode("cp1252"), "mail.eml").text.endswith("We’ll confer")


def test_a_mail_without_words_says_so() -> None:
    raw = b"From: a@x.example\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\n\nxx"
    assert "no text of its own" in " ".join(source_of(raw, "mail.eml").warnings)


def test_parts_within_parts_within_parts_end() -> None:
    raw = b"From: a@x.example\nMIME-Version: 1.0\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(300)
    )
    assert source_of(raw, "mail.eml").text.startswith("From: a@x.example")
