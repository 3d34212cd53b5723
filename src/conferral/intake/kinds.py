"""What kind of file this is, told by its content; the name only settles what content leaves open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from conferral.model.errors import UnreadableFile

_SAVE = "Save it as PDF, DOCX or plain text and try again."


class FileKind(StrEnum):
    """The kinds of file that are read, by media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    HTML = "text/html"
    MAIL = "message/rfc822"
    MARKDOWN = "text/markdown"
    PLAIN = "text/plain"
    JSON_DOCKET = "application/json"
    FEED = "application/rss+xml"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    GIF = "image/gif"
    BMP = "image/bmp"
    WEBP = "image/webp"

    @property
    def picture(self) -> bool:
        """Whether the file is a picture."""
        return self.value.startswith("image/")


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"II+\0", FileKind.TIFF),
    (b"MM\0+", FileKind.TIFF),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"%PDF-", FileKind.PDF),
)
_REFUSED = (
    (b"{\\rtf", "a Rich Text file"),
    (b"%!PS", "a PostScript file"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_ENDINGS = {
    ".pdf": FileKind.PDF, ".docx": FileKind.DOCX, ".html": FileKind.HTML, ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML, ".eml": FileKind.MAIL, ".md": FileKind.MARKDOWN, ".markdown": FileKind.MARKDOWN,
    ".txt": FileKind.PLAIN, ".text": FileKind.PLAIN,
    ".png": FileKind.PNG, ".jpg": FileKind.JPEG, ".jpeg": FileKind.JPEG, ".tif": FileKind.TIFF, ".tiff": FileKind.TIFF,
    ".gif": FileKind.GIF, ".bmp": FileKind.BMP, ".webp": FileKind.WEBP,
}  # fmt: skip
_NAMES = {
    FileKind.PDF: "a PDF",
    FileKind.DOCX: "a Word document",
    FileKind.HTML: "a web page",
    FileKind.MAIL: "an e-mail",
    FileKind.JSON_DOCKET: "a docket as JSON",
    FileKind.FEED: "a court's RSS feed",
}
_HTML = re.compile(
    rb"\s{0,400}(?:<\?xml[^>]{0,200}>\s{0,80})?(?:<!--.{0,2000}?-->\s{0,80})?<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAG = re.compile(rb"\s{0,400}<(?:[a-z][a-z0-9]{0,10}|!--)[\s>/-]", re.I)
_JSON = re.compile(rb"\s{0,400}[{\[]")
_DOCKETED = re.compile(rb'"(?:docket_entries|recap_documents|entry_number)"\s{0,20}:')
_RSS = re.compile(
    rb"\s{0,400}(?:<\?xml[^>]{0,200}>\s{0,80})?(?:<!--.{0,2000}?-->\s{0,80})?<(?:!DOCTYPE rss|rss|rdf:RDF)\b",
    re.I | re.S,
)
_OF_A_COURT = re.compile(rb"\becf\.[a-z0-9]{2,8}\.(?:circ\d{0,2}\.)?uscourts\.gov", re.I)
_FIELD = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]{0,9000}\r?\n(?:[ \t][^\n]{0,9000}\r?\n){0,400}){2,400}?\r?\n")
_MAIL_ONLY = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.I | re.M)
_MBOX = re.compile(rb"From [^\n]{1,400}\n")
_SENDER = re.compile(rb"^From:", re.I | re.M)


def kind_of(data: bytes, path: str) -> tuple[FileKind, tuple[str, ...]]:
    """The kind of a file, and a warning where its name says another.

    >>> kind_of(b"%PDF-1.7", "letter.txt")[0].name
    'PDF'
    """
    named = _ENDINGS.get(PurePath(path).suffix.lower())
    kind = _binary(data, path) or _textual(data, named)
    told_by_content = kind in (FileKind.JSON_DOCKET, FileKind.FEED)
    as_text = named in (FileKind.PLAIN, FileKind.MARKDOWN) and kind.value.startswith("text/")
    if named in (None, kind) or told_by_content or as_text:
        return kind, ()
    return kind, (f"the name ends in {PurePath(path).suffix} but the file is {_called(kind)}; it was read as that",)


def _binary(data: bytes, path: str) -> FileKind | None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK"):
        return _zipped(data, path)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return FileKind.WEBP
    if data.startswith(b"BM") and b"\0" in data[:30]:
        return FileKind.BMP
    _refuse(data, path)
    return FileKind.PDF if b"%PDF-" in data[:1024] else None


def _zipped(data: bytes, path: str) -> FileKind:
    if b"word/document" in data:
        return FileKind.DOCX
    raise UnreadableFile(path, "it is a packed file but not a Word document", _SAVE)


def _refuse(data: bytes, path: str) -> None:
    for magic, name in _REFUSED:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:64]):
            raise UnreadableFile(path, f"it is {name}, a kind that is not read", _SAVE)
    if data[4:8] == b"ftyp":
        raise UnreadableFile(
            path, "it is a picture or film of a kind that is not read", "Save it as JPEG or PDF and try again."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_compound(data, path)


def _refuse_compound(data: bytes, path: str) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableFile(
            path, "the document is protected by a password", "Save a copy without a password and try again."
        )
    raise UnreadableFile(
        path, "it is an old Word, Excel or Outlook file", "Save it as DOCX, PDF or .eml and try again."
    )


def _textual(data: bytes, named: FileKind | None) -> FileKind:
    head = data[:20_000].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head) or (named is FileKind.HTML and _TAG.match(head)):
        return FileKind.HTML
    if _is_mail(head, named):
        return FileKind.MAIL
    if _JSON.match(head) and _DOCKETED.search(data):
        return FileKind.JSON_DOCKET
    if _RSS.match(head) and _OF_A_COURT.search(data):
        return FileKind.FEED
    return FileKind.MARKDOWN if named is FileKind.MARKDOWN else FileKind.PLAIN


def _is_mail(head: bytes, named: FileKind | None) -> bool:
    """A pasted "From: To: Subject:" stays plain text; only what mail programs alone write makes an e-mail."""
    head = _MBOX.sub(b"", head, count=1) if head.startswith(b"From ") else head
    fields = _FIELD.match(head)
    block = fields[0] if fields else head if named is FileKind.MAIL else b""
    return bool(_SENDER.search(block)) and (named is FileKind.MAIL or bool(_MAIL_ONLY.search(block)))


def _called(kind: FileKind) -> str:
    if kind.picture:
        return f"a {kind.name} picture"
    return _NAMES.get(kind, "plain text")
