"""Libraries are imported only for the files that need them, and a missing one is named."""

import io
import subprocess
import sys

import docx
import pytest
from handmade import Put, drawn, pdf_of, saved, scan

from conferral.intake import source_of
from conferral.model.errors import MissingExtra

HEAVY = ("pypdfium2", "docx", "lxml", "PIL", "numpy", "cv2", "rapidocr", "onnxruntime", "email", "zipfile")


def loaded_after(code: str) -> set[str]:
    ending = f"; import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code + ending], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_reading_a_text_file_loads_no_library() -> None:
    assert loaded_after("from conferral.intake import source_of; source_of(b'Dear Judge', 'a.txt')") <= {
        "zipfile",
        "email",
    }


def test_reading_a_pdf_with_text_loads_only_the_pdf_library() -> None:
    data = pdf_of([Put(72, 700, "Dear Judge Oakes: we met and conferred by telephone.")])
    loaded = loaded_after(f"from conferral.intake import source_of; source_of({data!r}, 'a.pdf')")
    assert "pypdfium2" in loaded
    assert not loaded & {"docx", "lxml", "PIL", "numpy", "cv2", "rapidocr", "onnxruntime"}


def a_word_document() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "gone", "extra"),
    [
        (a_word_document(), "docx", "docx"),
        (b"<html><body>x</body></html>", "lxml.html", "html"),
        (saved(drawn(["x"])), "PIL.Image", "ocr"),
        (saved(drawn(["x"])), "rapidocr", "ocr"),
        (pdf_of([], picture=scan()), "onnxruntime", "ocr"),
    ],
    ids=["docx", "lxml", "Pillow", "rapidocr", "onnxruntime"],
)
def test_a_missing_library_names_its_extra(data: bytes, gone: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, gone, None)
    monkeypatch.setattr("conferral.intake.ocr._ENGINES", [])
    with pytest.raises(MissingExtra, match=rf"pip install 'conferral\[{extra}\]'"):
        source_of(data, "letter")
