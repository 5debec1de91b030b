"""Calibration: what confidence is worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.evaluation.calibration import (
    errors_in_least_sure_tenth,
    expected_calibration_error,
    reliability,
    risk_coverage,
)

BELIEFS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40)


def test_honest_confidence_has_no_error():
    assert expected_calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == 0.0


def test_boasting_is_measured():
    assert expected_calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)


def test_bins_say_how_many_how_sure_and_how_right():
    (low, high) = reliability([(0.2, False), (0.25, True), (1.0, True)])
    assert (low.low, low.high, low.size, low.accuracy) == (0.2, 0.3, 2, 0.5)
    assert low.confidence == pytest.approx(0.225)
    assert (high.low, high.size, high.confidence, high.accuracy) == (0.9, 1, 1.0, 1.0)


def test_the_surest_are_wrong_less_often_where_confidence_is_worth_something():
    points = risk_coverage([(0.9, True)] * 8 + [(0.1, False)] * 2)
    assert [(point.coverage, point.risk) for point in points][7:] == [(0.8, 0.0), (0.9, 1 / 9), (1.0, 0.2)]


def test_errors_among_the_least_sure():
    assert errors_in_least_sure_tenth([(0.9, True)] * 17 + [(0.8, False), (0.1, False), (0.2, True)]) == 0.5
    assert errors_in_least_sure_tenth([(0.9, True)]) == 1.0


@given(beliefs=BELIEFS)
def test_every_quote_is_in_one_bin_and_all_shares_are_shares(beliefs):
    assert sum(row.size for row in reliability(beliefs)) == len(beliefs)
    assert 0.0 <= expected_calibration_error(beliefs) <= 1.0
    assert all(0.0 <= point.risk <= 1.0 for point in risk_coverage(beliefs))
    if beliefs:
        assert risk_coverage(beliefs)[-1].risk == sum(not right for _, right in beliefs) / len(beliefs)
