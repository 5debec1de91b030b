"""`beritaextract schema`: the contract of the records."""


def schema() -> None:
    """Print the JSON Schema of a record.

    Every field has a description, so that the schema is a reference on its own.

    \b
    Example:
      beritaextract schema > record.schema.json
    """
    from beritaextract.records import schema_text

    print(schema_text())
