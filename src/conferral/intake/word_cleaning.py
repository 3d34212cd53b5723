"""A Word document with nothing in it but what its pages show, and a list of what was taken out.

The world is closed: a part of the package is one that is kept, one that is taken out, or the document is refused.
Tracked changes become the text as it now reads; each is listed with its words.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath

from conferral.intake.cleaning import Cleaned, in_quotes
from conferral.intake.extras import Foreign, library
from conferral.intake.limits import Watch
from conferral.intake.word import inspect
from conferral.intake.word_marks import Marks, hidden_styles
from conferral.intake.word_text import tag
from conferral.model.errors import UnreadableFile
from conferral.text.wording import Wording

_KEPT = Wording(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/_rels/[\w-]{1,60}\.xml\.rels"
    r"|word/(?:document|styles|numbering|fontTable|settings|footnotes|endnotes|(?:header|footer)[0-9]{0,4})\.xml"
    r"|word/theme/theme[0-9]{1,3}\.xml|word/media/[\w. -]{1,100}\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)",
    re.I,
)
_TAKEN_OUT = (
    (re.compile(r"word/comments\w{0,20}\.xml", re.I), "comments"),
    (re.compile(r"word/people\.xml", re.I), "the names of those who commented or changed something"),
    (re.compile(r"docProps/", re.I), "properties"),
    (re.compile(r"customXml/|docMetadata/|word/documenttasks/", re.I), "data that other programs put in"),
    (
        re.compile(r"word/(?:webSettings|stylesWithEffects)\.xml|word/(?:glossary|fonts|printerSettings)/", re.I),
        "parts",
    ),
    (re.compile(r"word/_rels/(?:comments\w{0,20}|people|fontTable)\.xml\.rels|word/theme/_rels/", re.I), "parts"),
)
_TEXTS = re.compile(r"word/(?:document|footnotes|endnotes|(?:header|footer)[0-9]{0,4}|styles|numbering)\.xml", re.I)
_SETTINGS = frozenset(
    map(
        tag,
        (
            *("compat", "defaultTabStop", "evenAndOddHeaders", "footnotePr", "endnotePr", "mirrorMargins"),
            *("autoHyphenation", "themeFontLang", "decimalSymbol", "listSeparator", "characterSpacingControl"),
            *("zoom", "updateFields", "gutterAtTop", "clrSchemeMapping"),
        ),
    )
)
"""What of the settings bears on the pages; the rest tells of whoever edited them, and when."""
_UNSEEN = (
    (re.compile(rb"<w:instrText(?:\s[^>]{0,200})?>([^<]{1,1000})<"), "the code of a field"),
    (re.compile(rb'\sdescr="([^"]{1,1000})"'), "the description of a picture"),
)
_AGAIN = "Open it in a word processor, save a new copy and try again."
_MAIN = "word/document.xml"
_PROPERTY = re.compile(r"docProps/(?:core|app|custom)\.xml", re.I)
_IDLE = ("", "0", "false")
"""Properties that say nothing; they are taken out with the others and not listed."""
_LOCAL_HEAD, _DESCRIPTOR, _STREAMED = 30, 16, 8
"""Bytes before a part's name and after a part that was written in a stream, and the flag of one that was."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def clean_word(data: bytes, watch: Watch) -> Cleaned:
    """The document with what is not on its pages taken out. UnreadableFile where it is broken or holds other things."""
    inspect(data, watch)
    library("lxml.etree", "docx", watch.path)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        slack = _has_slack(packed)
        parts = {member.filename: packed.read(member) for member in packed.infolist() if not member.is_dir()}
    if _MAIN not in parts:
        raise UnreadableFile(watch.path, "the Word document is not laid out as word processors do it", _AGAIN)
    gone = {name: what for name in parts if (what := _taken_out(name, watch))}
    removed = ["bytes between the parts, or parts twice"] if slack else []
    removed += _listed(parts, gone, watch)
    kept = {name: content for name, content in parts.items() if name not in gone}
    hidden = hidden_styles(_parsed(kept["word/styles.xml"], watch)) if "word/styles.xml" in kept else frozenset()
    for name, content in kept.items():
        kept[name], found = _cleaned(name, content, frozenset(gone), hidden, watch)
        removed += found
    left = tuple(_left(kept))
    return Cleaned(_packed(kept) if removed else data, tuple(dict.fromkeys(removed)), left)


def _has_slack(packed: zipfile.ZipFile) -> bool:
    """Whether the package holds bytes that belong to no part: before, between or after them, or a part twice."""
    members = sorted(packed.infolist(), key=lambda one: one.header_offset)
    if packed.comment or len({one.filename for one in members}) < len(members):
        return True
    end = 0
    for one in members:
        if one.header_offset != end or one.extra or one.comment:
            return True
        head = _LOCAL_HEAD + len(one.filename.encode())
        end += head + one.compress_size + (_DESCRIPTOR if one.flag_bits & _STREAMED else 0)
    return packed.start_dir != end


def _taken_out(name: str, watch: Watch) -> str | None:
    if _KEPT.fullmatch(name):
        return None
    for pattern, what in _TAKEN_OUT:
        if pattern.match(name):
            return what
    thing = "macros" if "vba" in name.lower() else f"something that would leave unseen ({name[:80]})"
    raise UnreadableFile(watch.path, f"the Word document holds {thing}", "Take it out, or send a PDF.")


def _listed(parts: dict[str, bytes], gone: dict[str, str], watch: Watch) -> Iterator[str]:
    """What the parts that are taken out say, in short."""
    for name in sorted(gone):
        if re.fullmatch(r"word/comments\.xml", name, re.I):
            for comment in _parsed(parts[name], watch).iter(tag("comment")):
                yield f"comment by {comment.get(tag('author')) or 'nobody named'}: {in_quotes(_words(comment))}"
        elif _PROPERTY.fullmatch(name):
            for field in _parsed(parts[name], watch).iter():
                if len(field) == 0 and (field.text or "").strip() not in _IDLE:
                    yield f"property {_local(field)}: {in_quotes(field.text)}"
    others = Counter(what for name, what in gone.items() if not name.lower().endswith(("comments.xml", ".rels")))
    yield from sorted(what for what in others if what not in ("properties", "comments", "parts"))
    if any(name.lower().startswith("docprops/thumbnail") for name in gone):
        yield "a small picture of the first page"
    if any(name.lower().startswith("word/fonts/") for name in gone):
        yield "embedded fonts"
    if any(name.lower().startswith("word/glossary/") for name in gone):
        yield "building blocks of text"


def _cleaned(
    name: str, content: bytes, gone: frozenset[str], hidden: frozenset[str], watch: Watch
) -> tuple[bytes, list[str]]:
    """One part as it may leave, and what was taken out of it."""
    watch.time()
    if not name.lower().endswith((".xml", ".rels")):
        return content, []
    root = _parsed(content, watch)
    removed = ["comments in the XML"] if b"<!--" in content or content.count(b"<?") > 1 else []
    if name.lower().endswith(".rels"):
        removed += list(_relations(name, root, gone, watch))
    elif name == "[Content_Types].xml":
        for override in list(root):
            if (override.get("PartName") or "").lstrip("/") in gone:
                root.remove(override)
    elif name.lower() == "word/settings.xml":
        dropped = [one for one in root if one.tag not in _SETTINGS]
        for one in dropped:
            root.remove(one)
        removed += ["settings that tell of the editing"] if any(_tells(one) for one in dropped) else []
    elif _TEXTS.fullmatch(name):
        removed += Marks(root, hidden, watch).taken_out()
    return _bytes(root), removed


def _tells(setting: Foreign) -> bool:
    """Whether a setting says something of persons, files or sittings."""
    return _local(setting) in ("rsids", "docVars", "attachedTemplate", "mailMerge", "docId", "trackRevisions")


def _relations(name: str, root: Foreign, gone: frozenset[str], watch: Watch) -> Iterator[str]:
    """Take out the ties to what is not there any more, and to files elsewhere; links to pages stay."""
    base = dirname(dirname(name))
    for relation in list(root):
        target, kind = relation.get("Target") or "", (relation.get("Type") or "").rpartition("/")[2]
        if relation.get("TargetMode") == "External":
            if kind == "hyperlink":
                continue
            if kind != "attachedTemplate":
                what = f"the Word document shows something that lies elsewhere ({target[:80]})"
                raise UnreadableFile(watch.path, what, "Put it into the document itself and try again.")
            root.remove(relation)
            yield f"the path of a template: {in_quotes(target)}"
        elif normpath(join(base, target) if not target.startswith("/") else target.lstrip("/")) in gone:
            root.remove(relation)


def _left(parts: dict[str, bytes]) -> Iterator[str]:
    """What stays, and is seen on no page."""
    pictures = sum(name.lower().startswith("word/media/") for name in parts)
    if pictures:
        yield f"{pictures} picture{'s' * (pictures > 1)}, with whatever a camera or a program wrote into the file"
    for name, content in sorted(parts.items()):
        for pattern, what in _UNSEEN:
            yield from (f"{what}: {in_quotes(found.decode(errors='replace'))}" for found in pattern.findall(content))
        if name.endswith(".rels"):
            for found in re.finditer(rb'<Relationship [^>]{0,2000}?Target="([^"]{1,1000})"[^>]{0,2000}', content):
                if b'TargetMode="External"' in found[0]:
                    yield f"a link to {found[1].decode(errors='replace')}"


def _packed(parts: dict[str, bytes]) -> bytes:
    """The package, without the times and the order in which somebody's program wrote it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(parts, key=lambda one: (one != "[Content_Types].xml", one)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, parts[name])
    return out.getvalue()


def _parsed(content: bytes, watch: Watch) -> Foreign:
    from lxml import etree

    safe = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(content, safe)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(watch.path, "the Word document is broken", _AGAIN) from error


def _bytes(root: Foreign) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _words(element: Foreign) -> str:
    return " ".join("".join(text.text or "" for text in element.iter(tag("t"), tag("delText"))).split())


def _local(element: Foreign) -> str:
    return str(element.tag).rpartition("}")[2]
