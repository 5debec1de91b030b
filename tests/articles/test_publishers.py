"""The outlets' files: all of one shape, registered once, their patterns safe."""

import re

import pytest
from spacy.util import registry

from beritaextract.articles.publishers import PUBLISHERS
from beritaextract.language.publisher import Publisher
from beritaextract.pipeline import publishers

HABITS = [field for field in Publisher._fields if field != "name"]
PATTERNS = [
    (one.name or "common", habit, pattern) for one in PUBLISHERS for habit in HABITS for pattern in getattr(one, habit)
]


def test_the_section_component_gets_them_from_spacys_registry():
    assert registry.misc.get("berita_publishers.v1") is publishers
    assert publishers() is PUBLISHERS


def test_each_outlet_has_one_name_and_the_shared_habits_stand_last():
    names = [one.name for one in PUBLISHERS]
    assert names[-1] is None
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("outlet", "habit", "pattern"), PATTERNS)
def test_a_pattern_names_only_place_and_outlet_and_needs_some_text(outlet, habit, pattern):
    compiled = re.compile(pattern)
    allowed = {"place", "outlet"} if "dateline" in habit else set()
    assert set(compiled.groupindex) <= allowed
    assert compiled.groups == len(compiled.groupindex), "groups without a name would shift the others"
    assert not compiled.match("")


@pytest.mark.parametrize("unit", ["A", "a", "A ", "A-", "A, ", "a.", "(", "\"'", "1", " ", "Laporan ", "https://a"])
def test_no_pattern_is_slow_on_a_long_line(unit):
    line = unit * (200_000 // len(unit))
    for _, _, pattern in PATTERNS:
        re.compile(pattern).match(line)
