"""What a record says of itself in a prompt: one short line."""

import pytest

from beritaextract import extract
from beritaextract.records.base import shortened

TEXT = """Purwokerto (ANTARA) - Pasar ramai.

"Harga beras di pasar turun Rp1.500," kata Bupati Banyumas Rina Wati di Purwokerto, Senin.

Dinas Perdagangan (Disdag) ikut senang."""


@pytest.fixture(scope="module")
def record():
    return extract(TEXT, id="a1", title="Beras turun", published="2024-03-05")


def test_each_record_on_one_line(record):
    shown = [record, record.article, record.quotes[0], record.quotes[0].speaker, record.people[0]]
    shown += [record.organizations[0], record.locations[1], record.counts[0], record.people[0].positions[0]]
    assert list(map(repr, shown)) == [
        "<ArticleRecord a1: 1 quotes, 1 people, 1 organizations, 2 locations, 1 counts>",
        f"<ArticleInfo a1, ANTARA, 2024-03-05, Beras turun: {len(TEXT)} characters>",
        "<QuoteRecord Q1 Rina Wati: 'Harga beras di pasar turun Rp1.500' (direct, 1.00)>",
        "<SpeakerRecord Rina Wati (person, by full_name)>",
        "<PersonRecord P1 Rina Wati, Bupati Banyumas>",
        "<OrganizationRecord O1 Dinas Perdagangan (Disdag), government>",
        "<LocationRecord L2 Kabupaten Banyumas (regency) 33.02>",
        "<CountRecord 64:71 'Rp1.500'>",
        "<PositionRecord 79:94 'Bupati Banyumas'>",
    ]


def test_str_is_the_same_without_the_type(record):
    assert str(record.people[0]) == "P1 Rina Wati, Bupati Banyumas"


def test_a_quote_without_a_speaker():
    (quote,) = extract('"Harga beras di pasar turun sejak kemarin," katanya.').quotes
    assert repr(quote).startswith("<QuoteRecord Q1 ?: 'Harga beras")


def test_what_is_long_is_cut(record):
    long = extract(TEXT.replace("Harga beras", "Harga beras dan gula dan minyak goreng " * 40))
    for shown in (long, long.article, *long.quotes, *long.people, *long.counts, *long.dates, long.article.sections[0]):
        assert len(repr(shown)) < 200
        assert "\n" not in repr(shown)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("", 5, ""),
        ("Harga", 5, "Harga"),
        ("Harga turun", 11, "Harga turun"),
        ("Harga\n\nturun", 11, "Harga turun"),
        ("Harga turun lagi", 11, "Harga …"),
        ("Hargaberasturunlagi", 11, "Hargabera …"),
        ("a" * 1000, 11, "aaaaaaaaa …"),
        (" " * 1000 + "Harga", 11, " …"),
    ],
)
def test_shortening(text, most, short):
    assert shortened(text, most) == short
    assert len(shortened(text, most)) <= most
