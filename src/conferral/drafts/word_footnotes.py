"""Footnotes of a DOCX: a part of their own, as word processors have them, with a mark in the text for each."""

from __future__ import annotations

from collections.abc import Callable

from conferral.drafts.word_styles import NOTE, NOTE_MARK
from conferral.intake.extras import Foreign, library

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PART = "/word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_LINES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


class Footnotes:
    """The footnotes of one document; the part comes into it with the first."""

    def __init__(self, document: Foreign) -> None:
        from docx.oxml import parse_xml

        self._document, self._count = document, 0
        self._root = parse_xml(f"<w:footnotes {_W}>{_LINES}</w:footnotes>")

    def add(self, paragraph: Foreign, write: Callable[[Foreign], None]) -> None:
        """A mark at the end of a paragraph, and its note; ``write`` puts the note's words into a paragraph."""
        from docx.oxml import parse_xml
        from docx.text.paragraph import Paragraph as Written

        self._count += 1
        mark = paragraph.add_run()
        mark.style = self._document.styles[NOTE_MARK]
        mark._r.append(parse_xml(f'<w:footnoteReference {_W} w:id="{self._count}"/>'))
        note = parse_xml(f'<w:footnote {_W} w:id="{self._count}"><w:p/></w:footnote>')
        self._root.append(note)
        words = Written(note[0], paragraph._parent)
        words.style = self._document.styles[NOTE]
        number = words.add_run()
        number.style = self._document.styles[NOTE_MARK]
        number._r.append(parse_xml(f"<w:footnoteRef {_W}/>"))
        words.add_run(" ")
        write(words)

    def close(self) -> None:
        """Put the part into the document, where there are any notes."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from docx.oxml import parse_xml

        if not self._count:
            return
        package = self._document.part.package
        data = library("lxml.etree", "drafts", "the DOCX").tostring(
            self._root, encoding="UTF-8", xml_declaration=True, standalone=True
        )
        self._document.part.relate_to(Part(PackURI(_PART), _TYPE, data, package), _RELATION)
        ids = "".join(f'<w:footnote w:id="{at}"/>' for at in (-1, 0))
        settings = self._document.settings.element
        settings.insert(_before_compatibility(settings), parse_xml(f"<w:footnotePr {_W}>{ids}</w:footnotePr>"))


def _before_compatibility(settings: Foreign) -> int:
    """Where settings of footnotes stand: the format has an order."""
    from docx.oxml.ns import qn

    found = settings.find(qn("w:compat"))
    return len(settings) if found is None else int(settings.index(found))
