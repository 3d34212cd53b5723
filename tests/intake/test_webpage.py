"""Web pages as text: blocks to lines, scripts left out, nothing fetched."""

import time

import pytest
from handmade import outcome

from conferral.intake import source_of


def text_of(body: str) -> str:
    return source_of(
        f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>".encode(), "letter.html"
    ).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<p>Dear  Judge\n Oakes:</p><p>We <b>met</b> on May&nbsp;5.</p>",
            "Dear Judge Oakes:\n\nWe met on May\u00a05.",
        ),
        ("<div>40 Foley Square<br>New York</div><div>VIA ECF</div>", "40 Foley Square\nNew York\nVIA ECF"),
        ("one<br><br>two", "one\n\ntwo"),
        (
            "<table><tr><td>/s/ Ann</td><td>/s/ Bo</td></tr><tr><th>P</th><th>D</th></tr></table>",
            "/s/ Ann    /s/ Bo\nP    D",
        ),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
        ("<pre>No.  5\n  filed</pre>", "No.  5\n  filed"),
        ("a<script>alert('x')</script><style>p{}</style>b<noscript>n</noscript>", "ab"),
        ("a<p style='display: none'>x</p><p hidden>y</p><!-- z -->", "a"),
        ("Smith &amp; Co &sect; 2 &#8217;", "Smith & Co § 2 ’"),
        ("x <i> y </i> z", "x y z"),
    ],
)
def test_blocks_become_lines(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page_is_read_in_the_encoding_it_names(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>José</p></body></html>'.encode(charset)
    assert source_of(page, "letter.html").text == "José"


def test_a_page_without_a_name_is_known_by_its_first_words() -> None:
    source = source_of(b"\n<!-- saved --><html><body><p>one</p></body></html>", "-")
    assert (source.text, source.media_type) == ("one", "text/html")


def test_a_part_of_a_page_is_known_by_its_name() -> None:
    assert source_of(b"<p>one</p><p>two</p>", "letter.html").text == "one\n\ntwo"
    assert source_of(b"<p>one</p>", "letter.txt").text == "<p>one</p>"


def test_an_entity_that_names_a_file_is_not_opened() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>a &x; b</p></body></html>'
    text = source_of(page, "letter.html").text
    assert "a" in text
    assert "&x;" in text


@pytest.mark.parametrize(
    "page", [b"<html>" + b"<div>" * 100_000, b"<html><body>" + b"<p>x" * 50_000, b"<html>" + b"<" * 100_000]
)
def test_a_monstrous_page_ends_in_time(page: bytes) -> None:
    began = time.monotonic()
    assert outcome(page, "letter.html") is not None
    assert time.monotonic() - began < 10
