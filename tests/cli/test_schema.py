"""`beritaextract schema`: the JSON Schema of a record."""

import json

from beritaextract import json_schema


def test_it_prints_the_schema(run):
    result = run("schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json_schema()
