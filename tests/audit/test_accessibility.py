"""axe-core finds no serious fault on any page, in both schemes and both languages."""

from pathlib import Path

import pytest

from beritaextract.audit.store.verdicts import Statement, add_verdict
from tests.audit.conftest import quote_rows

AXE = Path(__file__).parent / "axe" / "axe.min.js"
PAGES = (
    "/",
    "/?q=nothing-at-all",
    "/artikel/1",
    "/pemeriksa",
    "/ekspor",
    "/periksa",
    "/periksa/single-source",
    "/ringkasan",
    "/masuk",
    "/nowhere",
)
LOOK = """options => axe.run(document, options).then(found => found.violations
    .filter(one => one.impact === 'serious' || one.impact === 'critical')
    .map(one => `${one.id}: ${one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')}`))"""


def faults(page, **options):
    page.evaluate(AXE.read_text(encoding="utf-8"))  # by the protocol of the test, past the policy of the page
    return page.evaluate(LOOK, {"resultTypes": ["violations"], **options})


def judge_all(database):
    rows = quote_rows(database)
    sayings = [("right", {}), ("speaker", {"speaker": "Budi Santoso", "speaker_kind": "person"}), ("not_quote", {})]
    for row, (action, values) in zip(rows, sayings, strict=False):
        for reviewer in ("Sari", "Adi"):
            saying = "unsure" if reviewer == "Adi" and action == "right" else action
            add_verdict(database, reviewer, Statement(row["article"], row["item"], saying, **values))


def test_no_page_has_a_serious_fault(window, database):
    judge_all(database)
    for path in PAGES:
        page = window(path)
        assert faults(page) == [], path
        page.emulate_media(color_scheme="dark")
        assert faults(page, runOnly=["color-contrast"]) == [], f"{path} in the dark"
        page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_that_opens_on_a_page_has_one(window, scheme):
    page = window("/artikel/1", color_scheme=scheme)
    for key in ("o", "l", "a", "?"):
        page.keyboard.press(key)
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.keyboard.type("Ri")
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="English").click()
    page.set_viewport_size({"width": 390, "height": 800})
    assert faults(page) == []
