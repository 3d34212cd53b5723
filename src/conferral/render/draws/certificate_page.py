"""A certificate as one page of PDF, US letter."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files

from conferral.draws.canonical import Json
from conferral.draws.certificate import check_script, sample_of
from conferral.draws.libraries import needed
from conferral.render.days import with_weekdays
from conferral.render.printable import in_short, printable

# how many units the page tries to show, and how many characters in one place, until it is one page
_ROOM = (*((units, 240) for units in (120, 90, 75, 60, 45, 30, 15)), (15, 100), (0, 60), (0, 24))
_TICKET = 11
_ROW, _MOST_DIGITS = 32, 256
_MOST_NAMED = 120
_MOST_LINES = 8  # notes, replacements
_SIDES = ("for plaintiff", "for defendant")


def certificate_pdf(certificate: Json) -> bytes:
    """The page. Units that do not fit are in the certificate's JSON, and the page says so."""
    typst = needed("typst", "writing PDF")
    page = files("conferral.render.draws").joinpath("certificate.typ").read_bytes()
    day = dt.datetime.fromisoformat(certificate["drawn_on"]).replace(tzinfo=dt.UTC)
    for units, words in _ROOM:
        data = {"data": json.dumps(page_data(certificate, units, words), ensure_ascii=False)}
        seen = typst.compile(page, format="png", ppi=8, sys_inputs=data, ignore_system_fonts=True)
        if not isinstance(seen, list):
            break
    written: bytes = typst.compile(page, format="pdf", sys_inputs=data, ignore_system_fonts=True, timestamp=day)
    return written


def page_data(certificate: Json, most: int, words: int = 240) -> Json:
    """What stands on the page: at most so many units, and so many characters in one place."""
    drawn = certificate["selected"]
    kept = {one["id"] for one in sample_of(certificate)} if certificate["replaced"] else None
    shown = [_unit(one, gone=kept is not None and one["id"] not in kept) for one in drawn[:most]]
    more = len(drawn) - len(shown)
    stated = certificate["status_reasons"]
    return {
        "title": "Certificate of a sample",
        "case": _plain(certificate["definition"].get("case") or "Drawn and certified with Conferral"),
        "status": certificate["status"],
        "demonstration": certificate["status"] == "demonstration",
        "headline": _plain(certificate["headline"]),
        "reconciled": not certificate["headline"].startswith("NOT RECONCILED"),
        "notes": [_plain(note, words) for note in (*stated, *certificate["notes"])[:_MOST_LINES]],
        "what": [_fact(label, says, words) for label, says in _what(certificate)],
        "how": [_fact(label, says, words) for label, says in _how(certificate)],
        "strata": _strata(certificate),
        "selected": shown,
        "selected-title": f"Selected: {len(drawn):,}, each with its rank and ticket",
        "more": f"and {more:,} more, each with its ticket, in certificate.json" if more else "",
        "columns": 3,
        "replaced": _replacements_made(certificate["replaced"], words),
        "replacements": _replacements(certificate, most),
        "replacements-title": "Replacements, in this order within each stratum",
        "verify": certificate["verify"],
        "script": check_script(certificate).rstrip(),
        "script-lines": str(len(check_script(certificate).splitlines())),
        "signatures": list(_SIDES),
        "footer": f"Conferral {certificate['versions'].get('conferral', '')}, {certificate['schema']}",
        "hash-line": f"SHA-256 of this certificate {certificate['sha256']}",
    }


def _plain(text: object, words: int = 240) -> str:
    """Words for one place on the page; what is too long for it is cut in the middle, and stands whole in the JSON."""
    return with_weekdays(in_short(str(text), words))


def _name(text: str, most: int) -> str:
    """An id or a stratum as it stands, for an id may look like a day; where it is too long, its end is left out."""
    line = printable(text)
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _fact(label: str, says: str, words: int) -> list[object]:
    """A label, what it says, and whether that is digits to be compared one by one, which are set in rows of 32."""
    digits = len(says) >= _ROW and " " not in says
    rows = "\n".join(says[i : i + _ROW] for i in range(0, min(len(says), _MOST_DIGITS), _ROW))
    cut = " …" if len(says) > _MOST_DIGITS else ""
    return [label, rows + cut if digits else _plain(says, words), digits]


def _what(certificate: Json) -> list[tuple[str, str]]:
    told = certificate["definition"]
    columns = certificate["frame"]["columns"]
    parts = [
        ("objective", told.get("objective") or "not stated"),
        ("unit", told["sampled"]),
        ("class", told["class"]),
        ("period", told.get("period") or "not stated"),
        ("titles", ", ".join(told.get("titles") or ())),
        ("locations", ", ".join(told.get("locations") or ())),
        ("without", ", ".join(told.get("exclusions") or ())),
        ("supplied by", told.get("supplied_by") or "not stated"),
        ("declared complete", told.get("declared_complete_by") or "by nobody"),
        ("reconciled", _reconciled(told)),
        ("list", f"{certificate['frame']['rows']:,} units by {columns['unit']!r}"),
        ("in any case", ", ".join(certificate["plan"]["certainty"])[:_MOST_NAMED]),
        ("its SHA-256", certificate["frame"]["sha256"]),
    ]
    return [part for part in parts if part[1]]


def _reconciled(told: Json) -> str:
    """What the list was held against, and what it was not."""
    done, open_ = (", ".join(told.get(key) or ()) for key in ("reconciled_against", "not_reconciled_against"))
    return f"{f'against {done}' if done else 'against nothing'}{f'; not against {open_}' if open_ else ''}"


def _how(certificate: Json) -> list[tuple[str, str]]:
    source, commitment, reveal = (certificate[key] for key in ("seed_source", "commitment", "reveal"))
    parts = [
        ("method", certificate["method"]),
        ("size", _size(certificate)),
        ("rounding", certificate["plan"]["sizes"]["rounding"] if certificate["plan"]["sizes"] else ""),
        ("committed on", commitment["committed_on"] if commitment else "not committed before the seed"),
        ("commitment", commitment["sha256"] if commitment else ""),
        ("seed from", reveal["source"]["says"] if reveal else f"{source['kind']}, {source['bits']} bits at most"),
        ("seed", certificate["seed"]),
        ("drawn on", certificate["drawn_on"]),
        ("present", ", ".join(certificate["present"]) or "nobody named"),
        ("slips", "; ".join(certificate["slips"]) or "none reported"),
    ]
    return [part for part in parts if part[1]]


def _size(certificate: Json) -> str:
    rule, order = certificate["plan"]["sizes"], certificate["plan"]["list_order"]
    if order:
        start = f", from {order['start']}" if order["start"] else ", from a start the seed gave"
        return f"every {order['every']} by {order['ordered_by'] or 'the order of the list'}{start}"
    asked = f"{rule['count']:,} units" if rule["count"] else rule["fraction"]
    floor = f", at least {rule['floor']} a stratum" if rule["floor"] else ""
    apart = len(certificate["plan"]["certainty"])
    return f"{asked}{floor}: {len(certificate['selected']):,} drawn{f', {apart} more in any case' if apart else ''}"


def _strata(certificate: Json) -> list[list[str]]:
    rows = [row for row in certificate["strata"] if row["stratum"] is not None]
    return [
        [_name(row["stratum"], 28), f"{row['rows']:,}", f"{row['size']:,}", f"{row['size'] / row['rows']:.1%}"]
        for row in rows[:12]
    ]


def _unit(one: Json, *, gone: bool) -> Json:
    return {
        "rank": str(one["rank"]),
        "id": _name(one["id"], 28),
        "stratum": _name(one["stratum"] or "", 14),
        "ticket": one["ticket"][:_TICKET],
        "gone": gone,
    }


def _replacements_made(rows: list[Json], words: int) -> list[str]:
    said = [_plain(f"{row['out']} by {row['in']} on {row['on']}: {row['why']}", words) for row in rows[:_MOST_LINES]]
    more = len(rows) - len(said)
    return [*said, *([f"and {more:,} more, each with its reason, in certificate.json"] if more else [])]


def _replacements(certificate: Json, most: int) -> str:
    by_stratum: dict[str, list[str]] = {}
    for one in certificate["replacements"]:
        by_stratum.setdefault(_name(one["stratum"] or "", 28), []).append(_name(one["id"], 28))
    each = max(3, most // max(1, len(by_stratum)) // 2) if most else 0
    said = [
        f"{f'{name}: ' if name else ''}{', '.join(units[:each])}{', …' if len(units) > each else ''}"
        for name, units in by_stratum.items()
    ]
    return ";  ".join(said[:12]) if each else ""
