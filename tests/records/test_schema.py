"""The JSON Schema: a reference on its own."""

import json

from beritaextract import json_schema
from beritaextract.records import ArticleRecord, schema_text


def test_every_field_of_every_model_has_a_description():
    schema = json_schema()
    models = {"ArticleRecord": schema, **schema["$defs"]}
    silent = [
        f"{model}.{field}"
        for model, shape in models.items()
        for field, description in shape.get("properties", {}).items()
        if not description.get("description", "").strip()
    ]
    assert silent == []


def test_every_model_says_what_it_is():
    assert all(shape.get("description") for shape in json_schema()["$defs"].values())


def test_the_text_is_the_schema():
    assert json.loads(schema_text()) == ArticleRecord.model_json_schema()
