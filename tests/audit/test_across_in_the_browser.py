"""The checks and the overview in a real browser: from a finding to its article, from a bar to its quotes."""

import pytest
from playwright.sync_api import expect

PAGES = ("/ringkasan", "/periksa", "/periksa/single-source")


@pytest.mark.parametrize("address_of_page", PAGES)
def test_nothing_sticks_out_on_a_phone(window, address_of_page):
    page = window(address_of_page)
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_map_names_fewer_places_and_larger_on_a_phone(window):
    page = window("/ringkasan")
    small, large = page.locator(".names.small"), page.locator(".names.large")
    expect(small).to_be_visible()
    expect(large).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 800})
    expect(small).to_be_hidden()
    expect(large).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_has_its_colours_in_both_schemes(window, scheme):
    page = window("/ringkasan", color_scheme=scheme)
    colours = [
        page.locator(f"table rect.{kind}, .legend rect.{kind}").first.evaluate("one => getComputedStyle(one).fill")
        for kind in ("direct", "mixed", "indirect")
    ]
    assert len({*colours, "rgb(0, 0, 0)"}) == 4


def test_a_bar_leads_to_its_quotes(window):
    page = window("/ringkasan")
    page.get_by_role("link", name="Rina Wati").first.click()
    page.wait_for_url("**/?speaker=Rina+Wati&who=person")
    expect(page.get_by_text("Stok di gudang cukup sampai Lebaran").first).to_be_visible()


def test_a_finding_leads_to_its_article(window):
    page = window("/periksa")
    page.get_by_role("link", name="Narasumber tunggal").click()
    page.get_by_role("link", name="Jembatan Slawi dibuka").click()
    page.wait_for_url("**/artikel/2?kutipan=Q1")
