"""From a record to rows: nothing is lost, and everything is of its type."""

from collections import Counter

import pytest
from hypothesis import given

from beritaextract.tables import all_tables, columns_of, rows_of
from tests.tables.samples import corpus_records, odd_records, one_record

TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "strings": list}


def rows(record, table):
    names = [column.name for column in columns_of(table)]
    return [dict(zip(names, row, strict=True)) for row in rows_of(record, table)]


def check_types(record):
    for table in all_tables():
        for row in rows_of(record, table):
            for column, value in zip(columns_of(table), row, strict=True):
                if value is None:
                    assert column.nullable, f"{table}.{column.name} is null"
                else:
                    assert type(value) is TYPES[column.type], f"{table}.{column.name}"


def test_a_quote_is_one_row():
    quote = rows(one_record(), "quotes")[0]
    said = one_record().quotes[0]
    assert quote["text"] == "Harga beras turun Rp1.500"
    assert (quote["article_id"], quote["quote_id"], quote["kind"]) == ("a1", "Q1", "direct")
    assert (quote["speaker"], quote["person_id"], quote["cue_lemma"]) == ("Rina Wati", "P1", "kata")
    assert (quote["start"], quote["end"]) == (said.parts[0].start, said.parts[0].end)
    assert rows(one_record(), "dates")[quote["date_number"]]["text"] == "Senin"


def test_tables_join():
    post = rows(one_record(), "positions")[0]
    people = {person["person_id"]: person["name"] for person in rows(one_record(), "people")}
    places = {place["location_id"]: place["code"] for place in rows(one_record(), "locations")}
    assert (people[post["person_id"]], places[post["location_id"]]) == ("Rina Wati", "33.02")
    assert (post["acting"], post["title"], post["branch"]) == ("Plt", "Bupati", "executive")


def test_a_mention_is_of_one_thing():
    found = rows(one_record(), "mentions")
    ids = [[row["person_id"], row["organization_id"], row["location_id"]] for row in found]
    assert all(one.count(None) == 2 for one in ids)
    assert {(row["text"], row["kind"], row["role"]) for row in found} >= {
        ("Rina Wati", "full", None),
        ("Dinas Perdagangan", None, None),
        ("Purwokerto", None, "dateline"),
    }


@pytest.mark.parametrize("record", corpus_records(), ids=lambda record: record.article.id)
def test_every_span_of_a_record_is_in_the_tables(record):
    spans = Counter((span.start, span.end, span.text) for span in record.spans())
    in_tables = Counter()
    for table in sorted(set(all_tables()) - {"quotes"}):
        in_tables.update(
            (row["start"], row["end"], row["text"]) for row in rows(record, table) if {"start", "text"} <= set(row)
        )
    for prefix, table, text in (
        ("dateline", "articles", "dateline"), ("cue", "quotes", "cue"), ("mention", "quotes", "mention"),
        ("numeral", "counts", "numeral"),
    ):  # fmt: skip
        in_tables.update((row[f"{prefix}_start"], row[f"{prefix}_end"], row[text]) for row in rows(record, table))
    in_tables.pop((None, None, None), None)
    assert in_tables == spans
    check_types(record)


@given(odd_records())
def test_odd_records_have_rows_of_the_right_types(record):
    check_types(record)
    quote = rows(record, "quotes")[0]
    assert quote["text"] == " … ".join(part["text"] for part in rows(record, "quote_parts"))
