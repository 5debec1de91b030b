"""What a journalist does, in a real Chromium: from queue to verdict, by keyboard alone and by mouse."""

import io
import json
import zipfile

from playwright.sync_api import expect

from beritaextract import extract
from beritaextract.audit.store.loading import load
from beritaextract.audit.store.records import read_record
from beritaextract.audit.store.standing import standings
from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.reading import read_gold
from beritaextract.records import read_lines


def actions(database):
    return [row["action"] for row in database.execute("SELECT action FROM verdicts ORDER BY event")]


def shown(page):
    return page.locator(".quote:visible")


def open_quote(window, content, of="one"):
    """Open the first article and choose the quote that begins with some words."""
    page = window("/artikel/1", of)
    page.locator("#text [data-quote]", has_text=content).first.click()
    expect(shown(page).locator("blockquote")).to_contain_text(content)
    return page


def stand(database, content):
    row = database.execute("SELECT * FROM quotes WHERE content LIKE ? || '%'", (content,)).fetchone()
    return next(iter(standings(database, "rice").get(row["item"], [])), None)


def saved(page):
    expect(page.locator("#status")).to_contain_text("Tersimpan")


def test_from_queue_to_verdict_by_keyboard_alone(window, database):
    page = window("/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".row").nth(1)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/artikel/**")
    first = shown(page).get_attribute("data-number")
    page.keyboard.press("b")
    saved(page)
    expect(page.locator(f'.pill[data-tag="{first}"]')).to_have_class("pill verdict-right")
    assert shown(page).get_attribute("data-number") != first, "the next open quote comes by itself"
    page.keyboard.press("ArrowRight")
    expect(shown(page).locator(".step.is-lit")).to_have_count(1)
    page.keyboard.press("x")
    expect(page.locator(".pill.verdict-not_quote")).to_have_count(1)
    page.keyboard.press("g")
    expect(page.locator("#queue-title")).to_be_visible()
    assert actions(database) == ["right", "not_quote"]


def test_from_queue_to_verdict_by_mouse(window, database):
    page = window("/")
    page.get_by_text("Stok di gudang cukup").click()
    expect(shown(page).locator("blockquote")).to_have_text("Stok di gudang cukup sampai Lebaran")
    shown(page).get_by_role("button", name="Benar").click()
    saved(page)
    assert stand(database, "Stok di gudang").verdict == "right"


def test_help_lists_the_keys_and_letters_can_be_switched_off(window, database):
    page = window("/artikel/1")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.locator("#letters").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.wait_for_timeout(200)
    assert actions(database) == []


def test_each_step_lights_its_words(window):
    page = open_quote(window, "Kami tidak menaikkan")
    step = shown(page).locator(".evidence .step").first
    step.hover()
    lit = "Array.from(CSS.highlights.get('lit')).map(String).join()"
    assert page.evaluate(lit).startswith("ujarnya")
    shown(page).locator(".evidence .step").nth(1).focus()
    assert page.evaluate(lit) == "Budi Santoso"


def test_a_warning_lights_its_place(window, database):
    odd = extract('Harga naik. "Stok aman, kata Rina Wati.', id="odd")
    list(load(database, [odd.model_dump_json().encode()]))
    page = window("/artikel/3")
    page.get_by_role("button", name="tanda kutip tidak ditutup").click()
    assert page.evaluate("Array.from(CSS.highlights.get('lit')).map(String).join()") == '"'


def test_people_places_and_numbers_are_shown_on_demand(window):
    page = window("/artikel/1")
    place = page.locator("#text .place", has_text="Cilacap")
    style = "one => getComputedStyle(one).borderTopStyle"
    assert place.evaluate(style) == "none"
    for key, name in (("l", "places"), ("o", "people"), ("a", "counts")):
        page.keyboard.press(key)
        expect(page.locator(f'[data-command="{name}"]')).to_have_attribute("aria-pressed", "true")
    assert place.evaluate(style) == "dashed"
    expect(page.locator(".findings-places")).to_contain_text("Kabupaten Cilacap")
    expect(page.locator(".findings-people")).to_contain_text("Bupati Banyumas")
    page.keyboard.press("l")
    expect(page.locator(".findings-places")).to_be_hidden()


def test_a_speaker_of_the_article_is_chosen_by_keyboard(window, database):
    page = open_quote(window, "Kami tidak menaikkan")
    page.keyboard.press("s")
    page.keyboard.type("rina")
    page.keyboard.press("Enter")
    saved(page)
    own = stand(database, "Kami tidak menaikkan")
    assert (own.verdict, own.speaker, own.speaker_kind) == ("speaker", "Rina Wati", "person")


def test_a_speaker_is_typed_or_nobody_by_mouse(window, database):
    page = open_quote(window, "masih menunggu")
    shown(page).get_by_role("button", name="Penutur salah").click()
    page.locator("#speaker-name").fill("para pedagang pasar")
    page.locator("#speakers [data-typed][data-kind=group]").click()
    saved(page)
    assert (stand(database, "pedagang").speaker, stand(database, "pedagang").speaker_kind) == (
        "para pedagang pasar",
        "group",
    )
    page = open_quote(window, "Stok di gudang")
    page.keyboard.press("s")
    page.locator("#option-nobody").click()
    saved(page)
    assert (stand(database, "Stok").speaker, stand(database, "Stok").speaker_kind) == (None, "none")


def text_of(database, part):
    start, end = part
    return read_record(database, 1).article.text[start:end]


def words_of(database, content):
    (part,) = stand(database, content).parts
    return text_of(database, part)


def test_the_ends_are_dragged_with_the_mouse(window, database):
    page = open_quote(window, "Stok di gudang")
    shown(page).get_by_role("button", name="Kata salah").click()
    handle = page.locator('.handle[data-end="1"]')
    goal = page.evaluate("""() => {
        const piece = [...document.querySelectorAll('#text [data-quote]')].find(one => one.textContent.startsWith('Stok'));
        const range = document.createRange();
        range.setStart(piece.firstChild, 'Stok di gudang cukup'.length - 1);
        range.setEnd(piece.firstChild, 'Stok di gudang cukup'.length);
        const box = range.getBoundingClientRect();
        return [box.right - 1, box.top + box.height / 2];
    }""")
    box = handle.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(*goal, steps=8)
    page.mouse.up()
    page.get_by_role("button", name="Simpan batas ini").click()
    saved(page)
    assert words_of(database, "Stok di gudang") == "Stok di gudang cukup"


def test_the_ends_are_moved_by_keyboard_by_word_and_by_letter(window, database):
    page = open_quote(window, "Stok di gudang")
    page.keyboard.press("w")
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Tab", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#edges-said")).to_contain_text("di gudang")
    page.keyboard.press("Enter")
    saved(page)
    assert words_of(database, "Stok di gudang") == "di gudang cukup sampa"
    page.keyboard.press("w")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.locator("#edges")).to_be_hidden()
    assert actions(database) == ["words"]


SELECT = """words => {
    const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
        return true;
    }
    return false;
}"""


def missing(database):
    found = {item: said for item, said in standings(database, "rice").items() if item.startswith("+")}
    return [(text_of(database, one.parts[0]), one.speaker) for said in found.values() for one in said if one.verdict]


def test_a_missing_quote_is_selected_and_given_a_speaker(window, database):
    page = window("/artikel/1")
    assert page.evaluate(SELECT, "harga beras turun")
    page.locator("#add-here").click()
    page.locator("#speakers [data-name='Rina Wati']").click()
    saved(page)
    expect(shown(page)).to_have_attribute("data-number", "T1")
    assert missing(database) == [("harga beras turun", "Rina Wati")]
    page.keyboard.press("u")
    expect(page.locator(".pill", has_text="T1")).to_have_count(0)
    assert missing(database) == []


def test_a_missing_quote_is_added_by_keyboard_alone(window, database):
    page = window("/artikel/2")
    page.keyboard.press("m")
    expect(page.locator("#edges")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    saved(page)
    assert actions(database) == ["missing"]


def test_undo_takes_back_step_by_step_and_keeps_all(window, database):
    page = open_quote(window, "Stok di gudang")
    number = shown(page).get_attribute("data-number")
    page.keyboard.press("b")
    expect(page.locator(".pill.verdict-right")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".pill.verdict-right")).to_have_count(0)
    expect(shown(page)).to_have_attribute("data-number", number)
    expect(page.get_by_role("button", name="Urungkan")).to_be_disabled()
    assert actions(database) == ["right", "undo"]


def test_a_note_is_kept(window, database):
    page = open_quote(window, "Stok di gudang")
    page.keyboard.press("c")
    page.keyboard.type("Angka dari b s w x: tanya redaktur <b>segera</b>.")
    page.keyboard.press("Control+Enter")
    saved(page)
    expect(shown(page).locator("textarea")).to_have_value("Angka dari b s w x: tanya redaktur <b>segera</b>.")
    assert actions(database) == ["note"]


def test_a_note_begun_while_a_verdict_is_on_its_way_is_kept(window, database):
    page = open_quote(window, "Stok di gudang")
    number, held = shown(page).get_attribute("data-number"), []
    page.route("**/artikel/1?*", lambda asked: asked.continue_() if held else held.append(asked))
    page.keyboard.press("b")
    saved(page)
    page.keyboard.press("c")
    page.keyboard.type("Tanya bu")
    held[0].continue_()
    expect(page.locator(".pill.verdict-right")).to_have_count(1)
    page.keyboard.type("pati.")
    expect(shown(page)).to_have_attribute("data-number", number)
    with page.expect_response("**/putusan"):
        page.keyboard.press("Control+Enter")
    expect(shown(page).locator("textarea")).not_to_be_focused()
    assert (actions(database), stand(database, "Stok di gudang").note) == (["right", "note"], "Tanya bupati.")


def test_two_windows_never_overwrite_each_other(window, database):
    one, other = open_quote(window, "Stok di gudang"), open_quote(window, "Stok di gudang")
    one.bring_to_front()
    one.keyboard.press("b")
    saved(one)
    other.bring_to_front()
    other.keyboard.press("x")
    expect(other.locator("#conflict")).to_contain_text("“benar”")
    other.get_by_role("button", name="Biarkan yang sudah ada").click()
    expect(other.locator(".pill.verdict-right")).to_have_count(1)
    assert actions(database) == ["right"]
    other.locator(".pill.verdict-right").click()
    other.keyboard.press("d")
    expect(other.locator(".pill.verdict-unsure")).to_have_count(1)
    one.bring_to_front()
    one.locator(".pill.verdict-right").click()
    one.keyboard.press("x")
    one.get_by_role("button", name="Simpan juga punya saya").click()
    expect(one.locator(".pill.verdict-not_quote")).to_have_count(1)
    assert actions(database) == ["right", "unsure", "not_quote"]


def test_a_page_of_an_old_name_saves_nothing(window, database):
    one, other = open_quote(window, "Stok di gudang"), window("/")
    other.locator(".who summary").click()
    other.locator("#reviewer").fill("Adi")
    other.get_by_role("button", name="Ganti nama").click()
    expect(other.locator(".who summary")).to_contain_text("Adi")
    with one.expect_response("**/putusan") as refused:
        one.keyboard.press("b")
    assert refused.value.status == 403
    expect(one.locator("#status")).to_contain_text("Muat ulang halaman")
    assert actions(database) == []


def test_both_languages_and_both_schemes(window):
    page = window("/artikel/1")
    ground, light, dark = page.locator("body"), "rgb(251, 249, 244)", "rgb(20, 23, 26)"
    expect(ground).to_have_css("background-color", light)
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(shown(page).get_by_role("button", name="Right")).to_be_visible()
    page.get_by_role("button", name="Colours: automatic").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    expect(ground).to_have_css("background-color", dark)
    assert "/artikel/1" in page.url
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Colours: dark").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "light")
    expect(ground).to_have_css("background-color", light)
    page.get_by_role("button", name="Bahasa Indonesia").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")


def test_what_is_exported_scores_one_against_the_corrections(window, database, tmp_path):
    page = open_quote(window, "Stok di gudang")
    page.keyboard.press("b")
    saved(page)
    page.locator("#text [data-quote]", has_text="Kami tidak menaikkan").click()
    page.keyboard.press("s")
    page.keyboard.type("Rina")
    page.keyboard.press("Enter")
    expect(page.locator(".pill.verdict-speaker")).to_have_count(1)
    for content, key in (("harga beras turun", "x"), ("masih menunggu", "b")):
        page.locator("#text [data-quote]", has_text=content).click()
        with page.expect_response("**/putusan"):
            page.keyboard.press(key)
    page.goto("/ekspor")
    files = {}
    for form in ("gold", "records"):
        with page.expect_download() as download:
            page.locator(f'a[href="/ekspor/{form}"]').click()
        files[form] = download.value.path().read_bytes()
    zipfile.ZipFile(io.BytesIO(files["gold"])).extractall(tmp_path)
    golds = read_gold(tmp_path / "gold")
    figures = evaluate(golds, read_lines(files["records"].decode().splitlines())).figures()
    assert set(figures.values()) <= {1.0, None}
    assert figures["quotes.attributed"] == 1.0
    assert evaluate(golds, [read_record(database, 1)]).figures()["quotes.attributed"] < 1
    assert json.loads((tmp_path / "gold" / "000001.json").read_text(encoding="utf-8"))["id"] == "rice"


def test_a_phone_shows_text_and_verdicts_without_scrolling_sideways(window):
    for path in ("/", "/artikel/1", "/pemeriksa", "/ekspor"):
        page = window(path, of="phone", has_touch=True)
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    page = window("/artikel/1", of="phone")
    page.set_viewport_size({"width": 360, "height": 740})
    expect(shown(page).get_by_role("button", name="Benar")).to_be_in_viewport()
