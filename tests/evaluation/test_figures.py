"""Figures and fields: what counts as right, what as wrong, and how it is called."""

import pytest

from beritaextract.evaluation.evaluate import evaluate
from beritaextract.evaluation.figures.speakers import via_of

SAYS = "{per P1|Rina Wati} hadir. {q Q1 indirect P1|Harga beras di pasar turun}, {cue Q1|kata} {src Q1|dia}."


def score(gold, record, **changes):
    """Score a record of which the first item of a list has other fields: `quotes={"kind": "mixed"}`."""
    plain = record.model_dump()
    for field, values in changes.items():
        plain[field][0] = plain[field][0] | values
    return evaluate([gold], [type(record).model_validate(plain)])


def faults(scores):
    return [(fault.kind, fault.detail) for fault in scores.faults()]


def test_a_wrong_kind_of_quote(read, perfect):
    gold = read(SAYS)
    scores = score(gold, perfect(gold), quotes={"kind": "mixed"})
    assert faults(scores) == [("wrong quote kind", "found 'mixed', gold 'indirect'")]
    assert scores.figures()["quotes.indirect.attributed"] == 1.0


def test_a_direct_quote_taken_for_an_indirect_one_is_found_under_its_gold_kind(read, perfect):
    gold = read(SAYS + "\n\n{q Q2 direct P1|Stok beras aman sampai Lebaran}")
    record = perfect(gold)
    plain = record.model_dump()
    plain["quotes"][1]["kind"] = "indirect"
    tallies = evaluate([gold], [type(record).model_validate(plain)]).tallies()
    for kind in ("direct", "indirect"):
        tally = tallies[f"quotes.{kind}"]
        assert (tally.hits, tally.missed, tally.spurious) == (1, 0, 0)


def test_a_wrong_speaker_is_matched_content_and_a_missed_attribution(read, perfect):
    gold = read(SAYS)
    speaker = {"kind": "person", "name": "Ali", "via": "pronoun"}
    scores = score(gold, perfect(gold), quotes={"speaker": speaker})
    assert faults(scores) == [("wrong speaker", "found 'Ali', gold 'Rina Wati'")]
    assert scores.figures()["quotes"] == 1.0
    assert (scores.tallies()["quotes.attributed"].missed, scores.tallies()["quotes.attributed"].spurious) == (1, 1)
    assert scores.beliefs() == [(1.0, False)]


def test_a_short_name_will_do_only_where_that_is_asked(read, perfect):
    gold = read("{per P1|Rina} " + SAYS)
    scores = score(gold, perfect(gold), quotes={"speaker": {"kind": "person", "name": "Rina", "via": "pronoun"}})
    assert (scores.figures()["speaker"], scores.figures()["speaker.lenient"]) == (0.0, 1.0)


def test_a_name_that_the_text_has_spoilt_may_be_given_in_any_form(read, perfect):
    gold = read("{per? P1|Rina} " + SAYS.replace("{per P1", "{per? P1"))
    scores = score(gold, perfect(gold), quotes={"speaker": {"kind": "person", "name": "Rina", "via": "pronoun"}})
    assert scores.figures()["speaker"] == 1.0


@pytest.mark.parametrize(
    ("name", "right"), [("Bulog", 1.0), ("Perum Bulog Cabang Banyumas", 1.0), ("Kadin", 0.0), (None, 0.0)]
)
def test_an_organisation_is_right_by_half_of_the_shorter_name(read, perfect, name, right):
    gold = read("{q Q1 indirect O1|Harga beras turun}, {cue Q1|kata} {src Q1|{org O1|Perum Bulog}}.")
    speaker = name and {"kind": "organization", "name": name, "via": "organization"}
    assert score(gold, perfect(gold), quotes={"speaker": speaker}).figures()["speaker"] == right


def test_naming_nobody_is_right_where_the_gold_names_nobody(read, perfect):
    gold = read('"{q Q1 direct -|Harga beras turun}," begitu {cue Q1|katanya}.')
    assert evaluate([gold], [perfect(gold)]).figures()["speaker"] == 1.0


def test_content_is_matched_from_four_fifths_of_the_words_on(read, perfect):
    gold = read(SAYS)
    whole = perfect(gold).quotes[0].parts[0]
    for cut, matched, exact in ((" turun", 1.0, 0.0), (" pasar turun", 0.0, 0.0)):
        text = whole.text.removesuffix(cut)
        part = {"start": whole.start, "end": whole.start + len(text), "text": text}
        figures = score(gold, perfect(gold), quotes={"parts": [part]}).figures()
        assert (figures["quotes"], figures["quotes.exact"]) == (matched, exact)


def test_cue_mention_and_via(read, perfect):
    gold = read(SAYS)
    quote = perfect(gold).quotes[0].model_dump()
    elsewhere = {"start": 0, "end": 9, "text": "Rina Wati"}
    wrong = quote["speaker"] | {"mention": elsewhere, "via": "full_name"}
    scores = score(gold, perfect(gold), quotes={"cue": None, "speaker": wrong})
    assert faults(scores) == [
        ("wrong cue", "found None, gold 'kata'"),
        ("wrong via", "found 'full_name', gold 'pronoun'"),
        ("wrong mention", "found 'Rina Wati', gold 'dia'"),
    ]


@pytest.mark.parametrize(
    ("quote", "via"),
    [
        ("{q Q1 direct P1|A}, {cue Q1|kata} {src Q1|{per P1|Rina Wati}}", "full_name"),
        ("{q Q1 direct P1|A}, {cue Q1|kata} {src Q1|{per P1|Rina}}", "short_name"),
        ("{q Q1 direct P1|A}, {cue Q1|kata} {src Q1|{per P1|Neng}}", "short_name"),
        ("{q Q1 direct P1|A}, {cue Q1|kata} {src Q1|beliau}", "pronoun"),
        ("{q Q1 direct P1|A}, {cue Q1|kata} {src Q1|Bupati itu}", "position"),
        ("{q Q1 direct P1|A}, {cue Q1|ujarnya}", "enclitic"),
        ("{q Q1 direct P1|A}", "continuation"),
        ("{q Q1 direct P1|A}, {cue Q1|kata} bupati", None),
        ("{q Q1 direct O1|A}, {cue Q1|kata} {src Q1|Bulog}", "organization"),
        ("{q Q1 direct G1|A}, {cue Q1|kata} {src Q1|warga}", "group"),
        ("{q Q1 direct G1|A}, {cue Q1|kata} {src Q1|mereka}", "pronoun"),
        ("{q Q1 direct -|A}, {cue Q1|kata} {src Q1|sumber}", "unnamed"),
    ],
)
def test_how_a_mention_leads_to_the_speaker(read, quote, via):
    gold = read("{per P1|Rina Wati}. " + quote)
    assert via_of(gold, gold.quotes[0]) == via


POST = "{pos P1 title=Kepala institution=Dinas jurisdiction=Banyumas branch=executive|Kepala Dinas Banyumas} "


def test_fields_of_a_post(read, perfect):
    gold = read(POST + "{per P1|Rina Wati}")
    position = perfect(gold).people[0].positions[0].model_dump()
    changed = {"title": "Dinas", "acting": "Plt", "institution": None, "jurisdiction": None}
    changed |= {"former": True, "branch": "party"}
    scores = score(gold, perfect(gold), people={"positions": [position | changed]})
    assert [kind for kind, _ in faults(scores)] == [
        *("wrong title", "wrong acting", "wrong jurisdiction", "wrong institution", "wrong former", "wrong branch")
    ]
    assert scores.figures()["positions"] == 1.0


def test_the_level_word_in_a_jurisdiction_costs_nothing(read, perfect):
    gold = read(POST + "{per P1|Rina Wati}")
    position = perfect(gold).people[0].positions[0].model_dump() | {"jurisdiction": "Kabupaten Banyumas"}
    assert score(gold, perfect(gold), people={"positions": [position]}).figures()["jurisdiction"] == 1.0


def test_the_short_form_of_a_title_costs_nothing(read, perfect):
    gold = read(POST + "{per P1|Rina Wati}")
    position = perfect(gold).people[0].positions[0].model_dump() | {"title": "Kepala (Kadis)"}
    assert score(gold, perfect(gold), people={"positions": [position]}).figures()["title"] == 1.0


def test_posts_of_those_who_are_no_officials_are_not_counted(read, perfect):
    gold = read("{pos P2 title=Direktur branch=private|Direktur} {per P2|Budi Santoso}")
    scores = score(gold, perfect(gold), people={"positions": []})
    assert scores.tallies()["positions"].missed == 0


def test_a_person_of_another_name_is_missed_and_spurious(read, perfect):
    gold = read("{per P1|Rina Wati}")
    scores = score(gold, perfect(gold), people={"name": "Rina"})
    assert [kind for kind, _ in faults(scores)] == [
        *("missed person", "spurious person", "missed official", "spurious official")
    ]
    assert scores.faults()[0].end == len("Rina Wati")  # where the name stands, so that it can be shown


def test_fields_of_a_place(read, perfect):
    gold = read("Kabupaten {loc 33.02 regency|Banyumas}")
    scores = score(gold, perfect(gold), locations={"kind": "city", "code": None})
    assert faults(scores) == [
        ("wrong location kind", "found 'city', gold 'regency'"),
        ("wrong location code", "found None, gold '33.02'"),
    ]


def test_the_level_word_in_a_mention_costs_nothing(read, perfect):
    gold = read("di Kabupaten {loc 33.02 regency|Banyumas}")
    mention = {"start": 3, "end": 21, "text": "Kabupaten Banyumas", "role": "mention"}
    assert score(gold, perfect(gold), locations={"mentions": [mention]}).figures()["locations"] == 1.0


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("5 count", {"value": 5.0000001}, 1.0),
        ("5 count", {"value": 50}, 0.0),
        ("5 count", {"value": None, "approximate": True}, 0.0),
        ("2..3 count", {"low": 2, "high": 3}, 1.0),
        ("2..3 count", {"low": 2, "high": 4}, 0.0),
        ("2..3 count", {"low": 2, "high": None}, 0.0),
        ("~ count", {"approximate": True}, 1.0),
        ("~ count", {"approximate": False, "value": 10}, 0.0),
    ],
)
def test_values_of_counts(read, perfect, gold, found, right):
    gold = read(f"{{num {gold}|x}} orang")
    scores = score(gold, perfect(gold), counts=found)
    assert scores.figures()["counts"] == right
    assert scores.figures()["counts.span"] == 1.0


def test_fields_of_a_count(read, perfect):
    gold = read('sekitar {num 5 count unit=orang noun="pelaku usaha" modifier=sekitar|lima} orang pelaku usaha')
    wrong = {"kind": "age", "unit": "ekor", "noun": "usaha", "modifier": None}
    assert [kind for kind, _ in faults(score(gold, perfect(gold), counts=wrong))] == [
        *("wrong count kind", "wrong count unit", "wrong count noun", "wrong count modifier")
    ]
    same_head = score(gold, perfect(gold), counts={"noun": "pelaku"})
    assert same_head.figures()["count noun"] == 1.0


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("2024-03-12", {"date": "2024-03-12"}, 1.0),
        ("2024-03-12", {"date": "2024-03-12T10:00"}, 1.0),
        ("2024-03-12", {"date": "2024-03-13"}, 0.0),
        ("2024-03-12", {"date": None}, 0.0),
        ("2024 grain=year", {"date": "2024-01-01", "grain": "year"}, 1.0),
        ("2024-03-12T10:15+07:00 grain=minute", {"date": "2024-03-12T10:15"}, 1.0),
        ("2024-03-10..2024-03-16", {"end_date": "2024-03-15"}, 0.0),
        ("-", {"date": "2024-03-12"}, 0.0),
    ],
)
def test_values_of_dates(read, perfect, gold, found, right):
    gold = read(f"{{date {gold}|Selasa}}")
    assert score(gold, perfect(gold), dates=found).figures()["date value"] == right


def test_a_frame_read_as_body_and_as_another_frame(read, perfect):
    gold = read("Harga turun.\n\n{related|Baca juga: Beras}\n\n{byline|Pewarta: Ali}")
    plain = perfect(gold).model_dump()
    plain["article"]["sections"][1]["kind"] = "body"
    plain["article"]["sections"][2]["kind"] = "copyright"
    scores = evaluate([gold], [type(perfect(gold)).model_validate(plain)])
    assert (scores.shares()["sections"].right, scores.shares()["sections"].of) == (2, 3)
    assert (scores.shares()["section kind"].right, scores.shares()["section kind"].of) == (0, 2)
