import pytest
from tests.readers.invented import letter, reading

WE = "We represent Plaintiff Ada Okafor."


def asked(body: str) -> set[str]:
    found = reading(letter(f"{WE} {body}")).letter
    assert found is not None
    return {request.value.value for request in found.requests}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We write to request a pre-motion conference.", {"pre_motion_conference"}),
        ("Plaintiff requests a conference in advance of a motion to quash.", {"pre_motion_conference", "quash"}),
        ("We respectfully request a telephone conference on these matters.", {"discovery_conference"}),
        ("Plaintiff moves to compel production of the payroll records.", {"compel"}),
        ("Plaintiff asks that Defendant be ordered to produce the records within ten days.", {"compel"}),
        ("We write to request a two-week extension of the close of discovery.", {"extension"}),
        ("I write to request an adjournment of the conference set for April 2, 2025.", {"adjournment"}),
        ("Plaintiff seeks a protective order barring the deposition.", {"protective_order"}),
        ("We ask leave to file Exhibit 2 under seal.", {"seal"}),
        ("Plaintiff requests an order compelling answers and awarding attorneys' fees.", {"compel", "sanctions"}),
        ("We write in response to Defendant's motion to compel, which asks the Court to order production.", {"other"}),
        ("We respectfully request that Defendant's motion be denied.", {"other"}),
        (
            "Request No. 12 asks for an extension log. We write to request a discovery conference.",
            {"discovery_conference"},
        ),
    ],
)
def test_what_the_letter_asks_is_read(body: str, expected: set[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Plaintiff intends to move to compel by May 1. We write to request an extension.",
        "The Court granted the motion to compel in January. We write to request an extension.",
        "Plaintiff's first request for an extension was granted. We ask that it be extended again.",
    ],
)
def test_what_is_only_told_is_not_asked(body: str) -> None:
    assert asked(body) == {"extension"}
