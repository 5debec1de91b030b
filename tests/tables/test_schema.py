"""The columns of the flat tables: documented, in order, joined by ids."""

import pytest

from beritaextract import SetupError
from beritaextract.tables import all_tables, columns_of

TABLES = pytest.mark.parametrize("table", all_tables())


@TABLES
def test_every_column_is_described_once(table):
    columns = columns_of(table)
    assert len({column.name for column in columns}) == len(columns)
    for column in columns:
        assert column.type in {"string", "integer", "number", "boolean", "strings"}
        assert column.description.endswith(".")


@TABLES
def test_every_table_begins_with_the_article(table):
    assert columns_of(table)[0].path == "record.article.id"


@TABLES
def test_every_id_stands_in_a_table_of_its_own(table):
    homes = {
        "article_id": "articles", "quote_id": "quotes", "person_id": "people",
        "organization_id": "organizations", "location_id": "locations", "date_number": "dates",
    }  # fmt: skip
    for column in columns_of(table):
        if column.name in homes:
            key = "number" if column.name == "date_number" else column.name
            assert key in {other.name for other in columns_of(homes[column.name])}


def test_an_unknown_table_is_refused_with_those_there_are():
    with pytest.raises(SetupError, match=r"there is no table 'kutipan'; there are articles, .*, warnings"):
        columns_of("kutipan")
