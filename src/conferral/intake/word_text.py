"""From the XML of a Word document to text: what stands in a paragraph, and the white space between paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conferral.intake.extras import Foreign

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SEEN = 60  # twentieths of a point: less space between paragraphs is not seen as a gap
_SHORT = 60  # characters: longer lines in a table's cell are prose, read cell by cell
_GAP = "    "


def tag(name: str) -> str:
    """A name of WordprocessingML as XML has it."""
    return _WORD + name


_LEFT_OUT = frozenset((*map(tag, ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "txbxContent")), _FALLBACK))
_CHANGES = frozenset(map(tag, ("ins", "del", "moveFrom", "moveTo")))
_SIGNS = {tag("tab"): _GAP, tag("cr"): "\n", tag("noBreakHyphen"): "-", tag("softHyphen"): ""}


class Spacing:
    """The white space before and after paragraphs, as their styles have it; in twentieths of a point."""

    def __init__(self, styles: Foreign) -> None:
        self._styles = {style.get(tag("styleId")): style for style in _children(styles, "style")}
        self._usual = next(
            (
                key
                for key, style in self._styles.items()
                if style.get(tag("default")) == "1" and style.get(tag("type")) == "paragraph"
            ),
            None,
        )
        self._defaults = _first(styles, "docDefaults", "pPrDefault", "pPr")

    def gap(self, above: Foreign, below: Foreign) -> int:
        """The space between two paragraphs that follow one another."""
        if self._style(above) == self._style(below) and self._says(above, "contextualSpacing") is not None:
            return 0
        return max(self._space(above, "after"), self._space(below, "before"))

    def _space(self, paragraph: Foreign, side: str) -> int:
        for properties in self._chain(paragraph):
            spacing = _first(properties, "spacing")
            if spacing is None:
                continue
            if spacing.get(tag(f"{side}Autospacing")) in ("1", "true"):
                return 280
            if (space := spacing.get(tag(side))) is not None:
                return int(space) if space.lstrip("-").isdigit() else 0
        return 0

    def _says(self, paragraph: Foreign, name: str) -> Foreign:
        return next(
            (found for properties in self._chain(paragraph) if (found := _first(properties, name)) is not None), None
        )

    def _style(self, paragraph: Foreign) -> str | None:
        style = _first(paragraph, "pPr", "pStyle")
        return self._usual if style is None else str(style.get(tag("val")))

    def _chain(self, paragraph: Foreign) -> Iterator[Foreign]:
        """The properties that bear on a paragraph, the nearest first."""
        yield _first(paragraph, "pPr")
        name = self._style(paragraph)
        for _ in range(12):  # styles are based on others; a file could base two on each other
            style = self._styles.get(name)
            if style is None:
                break
            yield _first(style, "pPr")
            base = _first(style, "basedOn")
            name = base.get(tag("val")) if base is not None else None
        yield self._defaults


class Blocks:
    """The text of a document as it grows, block by block; ``changes`` tells whether any tracked change was met."""

    def __init__(self, spacing: Spacing, rendered: bool) -> None:
        self._spacing, self._rendered = spacing, rendered
        self._pieces: list[str] = []
        self._above: Foreign = None
        self._merged = False
        self.changes = False

    def text(self) -> str:
        """All of it, with a form feed where a page broke."""
        return "".join(self._pieces)

    def part(self) -> None:
        """A blank line before whatever comes next."""
        self._above = None

    def add_all(self, container: Iterable[Foreign]) -> None:
        """The paragraphs and tables of a body, header or cell."""
        for element in container:
            if element.tag == tag("p"):
                self._add_paragraph(element)
            elif element.tag == tag("tbl"):
                self._add_table(element)
            elif element.tag in (
                tag("sdt"),
                tag("sdtContent"),
                tag("ins"),
                tag("moveTo"),
                tag("customXml"),
                tag("smartTag"),
            ):
                self.add_all(element)

    def add_note(self, number: int, note: Iterable[Foreign]) -> None:
        """A footnote, under the number it has on the page."""
        before = len(self._pieces)
        self.add_all(note)
        if len(self._pieces) > before:
            self._pieces[-1] = f"[{number}] {self._pieces[-1].lstrip()}"

    def _add_paragraph(self, paragraph: Foreign) -> None:
        for box in paragraph.iter(tag("txbxContent")):
            if not any(parent.tag in (_FALLBACK, tag("del")) for parent in box.iterancestors()):
                self.add_all(box)
                self.part()
        goes_on = _first(paragraph, "pPr", "rPr", "del") is not None  # its end was deleted
        words = "".join(self._words(paragraph))
        text = words.lstrip(" ") if goes_on else words.rstrip(" ") if self._merged else words.strip(" ")
        self._append("\f" + text if self._breaks_before(paragraph) else text, paragraph)
        self._merged = goes_on

    def _append(self, text: str, paragraph: Foreign) -> None:
        if not text:
            self._above = None if self._pieces else self._above
            return
        if self._pieces and not self._merged:
            near = self._above is not None and self._spacing.gap(self._above, paragraph) < _SEEN
            self._pieces.append("\n" if near else "\n\n")
        self._pieces.append(text)
        self._above = paragraph

    def _breaks_before(self, paragraph: Foreign) -> bool:
        broken = _first(paragraph, "pPr", "pageBreakBefore")
        return (
            not self._rendered
            and broken is not None
            and broken.get(tag("val")) not in ("0", "false")
            and bool(self._pieces)
        )

    def _words(self, element: Foreign) -> Iterator[str]:
        """The words within an element as they would stand if every tracked change were accepted."""
        for child in element:
            name = child.tag
            self.changes = self.changes or name in _CHANGES
            if name == tag("r") and _first(child, "rPr", "vanish") is not None:
                continue  # hidden text is not on the page
            if name == tag("t"):
                yield (child.text or "").replace("\n", " ")
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == tag("lastRenderedPageBreak"):
                yield "\f"
            elif name == tag("br"):
                yield self._break(child.get(tag("type")))
            elif name not in _LEFT_OUT and isinstance(name, str):
                yield from self._words(child)

    def _break(self, kind: str | None) -> str:
        if kind == "page":
            return "" if self._rendered else "\f"
        return "\n"

    def _add_table(self, table: Foreign) -> None:
        self.part()
        for row in table.iter(tag("tr")):
            if _first(row, "trPr", "del") is not None:
                self.changes = True
            elif next(row.iterancestors(tag("tbl"))) is table:
                self._add_row(row)
        self.part()

    def _add_row(self, row: Foreign) -> None:
        """Short cells stand side by side, as two signatures do; long ones are read one after the other."""
        cells = [self._cell(cell) for cell in _cells(row)]
        cells = [cell for cell in cells if cell.strip()]
        if all(len(line) <= _SHORT for cell in cells for line in cell.split("\n")) and "\f" not in "".join(cells):
            text = "\n".join(_side_by_side(cells))
        else:
            text = "\n".join(cells)
        if text:
            self._pieces += ["\n" if self._above is row.getparent() else "\n\n"] * bool(self._pieces) + [text]
            self._above = row.getparent()

    def _cell(self, cell: Foreign) -> str:
        inner = Blocks(self._spacing, self._rendered)
        inner.add_all(cell)
        self.changes = self.changes or inner.changes
        return inner.text()


def _cells(row: Foreign) -> Iterator[Foreign]:
    for child in row:
        if child.tag == tag("tc"):
            yield child
        elif child.tag in (tag("sdt"), tag("sdtContent"), tag("customXml")):
            yield from _cells(child)


def _side_by_side(cells: list[str]) -> Iterator[str]:
    columns = [[line for line in cell.split("\n") if line.strip()] for cell in cells]
    for index in range(max(map(len, columns), default=0)):
        yield _GAP.join(column[index] for column in columns if index < len(column))


def _first(element: Foreign, *names: str) -> Foreign:
    """The element at the end of a path of names; None where it leads nowhere."""
    for name in names:
        if element is None:
            return None
        element = element.find(tag(name))
    return element


def _children(element: Foreign, name: str) -> Iterable[Foreign]:
    return () if element is None else element.findall(tag(name))
