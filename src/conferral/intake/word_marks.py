"""Marks in the text of a Word document that its pages do not show: changes, comments, hidden words, editing marks."""

from __future__ import annotations

from conferral.intake.cleaning import in_quotes
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.word_text import tag
from conferral.model.errors import UnreadableFile

_GONE = frozenset(map(tag, ("del", "moveFrom")))
_UNWRAPPED = frozenset(map(tag, ("ins", "moveTo")))
_PLACES = frozenset(
    map(
        tag,
        (
            *("commentRangeStart", "commentRangeEnd", "proofErr", "permStart", "permEnd", "dataBinding"),
            *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
            *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
            *("rsid", "commentReference", "annotationRef"),
        ),
    )
)
_CELLS = frozenset(map(tag, ("cellIns", "cellDel", "cellMerge")))
_PROPERTIES = frozenset(map(tag, ("rPr", "trPr")))
_OFF = ("0", "false", "off")


class Marks:
    """The marks in one part of a document; ``hidden`` are the styles whose words are not shown."""

    def __init__(self, root: Foreign, hidden: frozenset[str], watch: Watch) -> None:
        self._root, self._hidden, self._watch = root, hidden, watch
        self._removed: list[str] = []

    def taken_out(self) -> list[str]:
        """Take every mark out, and say what was: the words of changes and hidden words each, the rest in one."""
        if next(self._root.iter(*_CELLS), None) is not None:
            what = "cells of a table were put in or taken out with changes tracked"
            raise UnreadableFile(self._watch.path, what, "Accept or reject those changes and try again.")
        self._ends_of_paragraphs()
        self._rows()
        self._changes()
        self._hidden_words()
        if self._marks():
            self._removed.append("marks of the editing (what was typed in which sitting)")
        return self._removed

    def _ends_of_paragraphs(self) -> None:
        """A paragraph whose end was deleted runs on into the next one."""
        for paragraph in list(self._root.iter(tag("p"))):
            properties = paragraph.find(f"{tag('pPr')}/{tag('rPr')}")
            if properties is None or all(properties.find(one) is None for one in _GONE):
                continue
            following = paragraph.getnext()
            if following is not None and following.tag == tag("p"):
                for child in reversed([one for one in paragraph if one.tag != tag("pPr")]):
                    following.insert(1 if following.find(tag("pPr")) is not None else 0, child)
                paragraph.getparent().remove(paragraph)
                self._removed.append("deleted: the end of a paragraph")

    def _rows(self) -> None:
        for row in list(self._root.iter(tag("tr"))):
            properties = row.find(tag("trPr"))
            if properties is not None and properties.find(tag("del")) is not None:
                self._removed.append(f"deleted: a row of a table {in_quotes(_words(row))}")
                row.getparent().remove(row)

    def _changes(self) -> None:
        for element in list(self._root.iter(*_GONE, *_UNWRAPPED)):
            if element.getparent() is None:
                continue
            who = element.get(tag("author")) or "nobody named"
            if element.getparent().tag in _PROPERTIES:
                element.getparent().remove(element)
                self._removed.append(f"tracked change by {who}")
            elif element.tag in _GONE:
                self._removed.append(f"deleted by {who}: {in_quotes(_words(element))}")
                _cut(element)
            else:
                self._removed.append(f"mark that {who} put in: {in_quotes(_words(element))} (the words stay)")
                _unwrap(element)
        for element in list(self._root.iter()):
            if str(element.tag).endswith("Change") and element.getparent() is not None:
                self._removed.append(f"tracked change of form by {element.get(tag('author')) or 'nobody named'}")
                element.getparent().remove(element)

    def _hidden_words(self) -> None:
        for run in list(self._root.iter(tag("r"))):
            if self._is_hidden(run):
                if words := _words(run):
                    self._removed.append(f"hidden words: {in_quotes(words)}")
                _cut(run)

    def _is_hidden(self, run: Foreign) -> bool:
        properties = run.find(tag("rPr"))
        if properties is not None:
            vanish = properties.find(tag("vanish"))
            if vanish is not None:
                return vanish.get(tag("val")) not in _OFF
            if _style(properties, "rStyle") in self._hidden:
                return True
        paragraph = next(run.iterancestors(tag("p")), None)
        within = paragraph.find(tag("pPr")) if paragraph is not None else None
        return within is not None and _style(within, "pStyle") in self._hidden

    def _marks(self) -> int:
        """Take out places of comments and marks of sittings; how many there were."""
        count = 0
        for element in list(self._root.iter(*_PLACES)):
            if element.getparent() is not None:
                element.getparent().remove(element)
                count += 1
        for element in self._root.iter():
            for name in [one for one in element.attrib if _local(one).startswith("rsid") or _is_place(one)]:
                del element.attrib[name]
                count += 1
        return count


def hidden_styles(styles: Foreign) -> frozenset[str]:
    """The styles that hide the words in them, those based on such a style too."""
    based = {one.get(tag("styleId")): _style(one, "basedOn") for one in styles.iter(tag("style"))}
    hides = {
        one.get(tag("styleId"))
        for one in styles.iter(tag("style"))
        if (vanish := one.find(f"{tag('rPr')}/{tag('vanish')}")) is not None and vanish.get(tag("val")) not in _OFF
    }
    for _ in range(12):  # styles are based on others; a file could base two on each other
        hides |= {name for name, base in based.items() if base in hides}
    return frozenset(name for name in hides if name)


def _style(properties: Foreign, name: str) -> str | None:
    found = properties.find(tag(name))
    return None if found is None else found.get(tag("val"))


def _cut(element: Foreign) -> None:
    element.getparent().remove(element)


def _unwrap(element: Foreign) -> None:
    parent = element.getparent()
    for child in element:
        element.addprevious(child)
    parent.remove(element)


def _words(element: Foreign) -> str:
    return "".join(text.text or "" for text in element.iter(tag("t"), tag("delText")))


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _is_place(name: str) -> bool:
    """Whether an attribute is one by which comments find their paragraph."""
    return name.endswith(("/word}paraId", "/wordml}paraId", "/word}textId", "/wordml}textId"))
