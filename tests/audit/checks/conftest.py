"""Articles about invented people, extracted as anybody's would be."""

import pytest

from beritaextract import extract
from beritaextract.audit.checks.material import from_records
from beritaextract.audit.checks.table import run_checks


@pytest.fixture
def article():
    """Return a function from a text to its record."""

    def record(text, number=1, day="2024-03-12", **fields):
        return extract(text, id=f"a{number}", published=day, **fields)

    return record


@pytest.fixture
def find(article):
    """Return a function that runs one check over texts, or records, and returns its findings."""

    def findings(name, *given):
        records = [article(one, number) if isinstance(one, str) else one for number, one in enumerate(given, 1)]
        ((_, found),) = run_checks(from_records(records), [name])
        return found

    return findings


@pytest.fixture
def about(find):
    """Return a function that does the same and returns what the findings are about."""
    return lambda name, *given: [finding.about for finding in find(name, *given)]
