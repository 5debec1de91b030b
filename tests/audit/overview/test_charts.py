"""The charts as what they are: SVG that says its numbers."""

import xml.etree.ElementTree as Tree
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from beritaextract.audit.overview.charts.bars import stacked_bar
from beritaextract.audit.overview.charts.columns import Column, columns_chart
from beritaextract.audit.overview.charts.labelling import Circle, labels
from beritaextract.audit.overview.charts.place_map import Spot, place_map
from beritaextract.audit.overview.charts.scale import ticks
from beritaextract.audit.overview.charts.svg import element
from beritaextract.audit.overview.outline import area, clipped, draw, outline, simplified
from beritaextract.audit.overview.projection import HEIGHT, WIDTH, is_on_map, project


def parsed(markup):
    return Tree.fromstring(markup)


def found(tree, name, class_):
    return [one for one in tree.iter(name) if one.get("class") == class_]


def length(value):
    return float(value.removesuffix("%"))


@given(some.text(max_size=20), some.text(max_size=20))
def test_no_text_breaks_out_of_its_element(text, value):
    text, value = (one.translate(dict.fromkeys(range(32))) for one in (text, value))
    text, value = ("".join(char for char in one if char.isprintable()) for one in (text, value))
    tree = parsed(element("text", text, data_x=value))
    assert ((tree.text or ""), tree.get("data-x"), list(tree)) == (text, value, [])


@given(some.lists(some.integers(0, 10_000), min_size=1, max_size=4))
def test_the_parts_of_a_bar_stand_side_by_side_and_fill_their_share(amounts):
    tree = parsed(stacked_bar([("part", amount) for amount in amounts], max(1, sum(amounts))))
    rectangles = list(tree)
    assert len(rectangles) == sum(amount > 0 for amount in amounts)
    assert sum(length(one.get("width")) for one in rectangles) == pytest.approx(100 if sum(amounts) else 0, abs=0.05)
    edges = [(length(one.get("x")), length(one.get("width"))) for one in rectangles]
    assert all(x + width == pytest.approx(after, abs=0.02) for (x, width), (after, _) in pairwise(edges))


@given(some.integers(0, 10**9))
def test_an_axis_has_few_round_numbers_and_room_for_the_largest(most):
    levels = ticks(most)
    assert levels[0] == 0
    assert levels[-1] >= most
    assert 3 <= len(levels) <= 6
    assert len({after - before for before, after in pairwise(levels)}) == 1


def test_columns_are_as_high_as_their_numbers():
    columns = [
        Column("Jan", "Januari: 3", (1, 2)),
        Column("Feb", "Februari: 0", (0, 0)),
        Column("Mar", "Maret: 6", (6, 0)),
    ]
    tree = parsed(columns_chart(columns, ["one", "two"], "Kutipan", "Tiga bulan", str))
    (low, high), (two,) = found(tree, "rect", "one"), found(tree, "rect", "two")
    assert float(high.get("height")) == pytest.approx(6 * float(low.get("height")), rel=0.02)
    assert float(two.get("y")) + float(two.get("height")) == pytest.approx(float(low.get("y")), abs=0.2)
    assert [title.text for title in tree.iter("title")] == ["Kutipan", "Januari: 3", "Februari: 0", "Maret: 6"]
    assert tree.get("role") == "img"
    ids = {one.get("id") for one in tree.iter() if one.get("id")}
    assert set(tree.get("aria-labelledby").split()) == ids


@pytest.mark.parametrize("count", [1, 2, 9, 10, 53, 120, 400])
def test_columns_are_named_where_there_is_room(count):
    tree = parsed(columns_chart([Column(f"{n}", "", (1,)) for n in range(count)], ["one"], "t", "d", str))
    below = [one for one in tree if one.tag == "text"]
    major = [one for one in below if one.get("class") == "axis"]
    assert below[0].text == "0"
    assert min(count, 5) <= len(below) <= 9
    assert 1 <= len(major) <= 4


CIRCLES = some.lists(
    some.builds(
        Circle,
        some.floats(0, 1000),
        some.floats(0, 400),
        some.floats(2, 26),
        some.sampled_from(["Bali", "Jakarta Selatan"]),
    ),
    max_size=40,
)


@given(CIRCLES)
def test_labels_lie_on_the_map_and_not_on_each_other(circles):
    placed = labels(circles, 13, 10, 1000, 400)
    assert len(placed) <= 10
    boxes = []
    for label in placed:
        long = len(label.name) * 13 * 0.56
        left = label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
        assert left >= 0 and left + long <= 1000 and 0 < label.y < 400
        assert all(left + long <= a or b <= left or label.y <= c or d <= label.y - 13 for a, b, c, d in boxes)
        boxes.append((left, left + long, label.y - 13, label.y))


def test_the_map_has_a_circle_for_each_place_by_area():
    spots = [Spot("Jakarta", 106.8, -6.2, 400, "Jakarta: 400"), Spot("Ambon", 128.2, -3.7, 100, "Ambon: 100")]
    tree = parsed(place_map(spots, "Tempat", "Dua tempat", str))
    jakarta, ambon = (one for one in tree.iter("circle") if one.find("title") is not None)
    assert float(jakarta.get("r")) == 2 * float(ambon.get("r"))
    assert (float(ambon.get("cx")), float(ambon.get("cy"))) == pytest.approx(project(128.2, -3.7), abs=0.1)
    assert [one.text for one in next(iter(found(tree, "g", "names small")))] == ["Jakarta", "Ambon"]


def test_the_outline_is_that_of_indonesia():
    assert len(outline().home) + len(outline().abroad) < 60_000
    assert outline().home.count("M") > 100
    assert is_on_map(95.3, 5.9)  # Sabang
    assert is_on_map(141.0, -8.5)  # Merauke
    assert not is_on_map(139.7, 35.7)  # Tokyo


def test_an_outline_is_drawn_from_countries_that_share_a_border():
    """Two squares of five degrees, side by side: one arc is the border, and belongs to both."""
    home, shared, abroad = (
        [[105, -5], [-5, 0], [0, 5], [5, 0]],
        [[105, 0], [0, -5]],
        [[105, 0], [5, 0], [0, -5], [-5, 0]],
    )
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [home, shared, abroad],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "360", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "id": "458", "arcs": [[[2, ~1]]]},
                    {"type": None},
                ]
            }
        },
    }
    drawn = draw(topology)
    assert drawn.home.count("M") == drawn.abroad.count("M") == 1
    assert drawn.home.startswith("M")
    assert drawn.home.endswith("z")


POINTS = some.lists(some.tuples(some.floats(-500, 1500), some.floats(-500, 900)), min_size=3, max_size=12)


@given(POINTS)
def test_what_is_clipped_lies_on_the_map_and_is_no_larger(points):
    kept = clipped(points)
    assert all(-4.1 <= x <= WIDTH + 4.1 and -4.1 <= y <= HEIGHT + 4.1 for x, y in kept)
    assert area(clipped(kept)) == pytest.approx(area(kept), abs=0.1)


@given(POINTS)
def test_what_is_simplified_begins_and_ends_as_before(points):
    kept = simplified(points, 5)
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert set(kept) <= set(points)
