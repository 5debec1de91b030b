"""Intervals and differences: they hold the value, narrow with more articles, and tell chance from change."""

from hypothesis import given
from hypothesis import strategies as st

from beritaextract.evaluation.bootstrap import Difference, differences, intervals
from beritaextract.evaluation.scores import ArticleScore, Scores, Share, Tally

COUNTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12)


def scores(*tallies, **shares):
    articles = [ArticleScore(f"a{number}", None, {"quotes": Tally(*tally)}) for number, tally in enumerate(tallies)]
    for name, (right, of) in shares.items():
        articles[0].shares[name] = Share(right, of)
    return Scores(articles)


@given(tallies=COUNTS)
def test_a_figure_is_the_ratio_of_sums_and_its_interval_lies_between_0_and_1(tallies):
    some = scores(*tallies)
    low, high = intervals(some, rounds=50)["quotes"]
    assert 0.0 <= low <= high <= 1.0
    ratios = [article.ratios()["quotes"] for article in some.articles]
    below = sum(of for _, of in ratios)
    assert some.figures()["quotes"] == (sum(right for right, _ in ratios) / below if below else 0.0)


@given(tallies=COUNTS)
def test_a_run_does_not_differ_from_itself(tallies):
    some = scores(*tallies)
    assert all(difference == (0, 0, 0) and not difference.real for difference in differences(some, some, 20).values())


def test_equal_articles_leave_no_doubt():
    assert intervals(scores(*[(8, 2, 2)] * 5))["quotes"] == (0.8, 0.8)


def test_more_articles_narrow_the_interval():
    few, many = (intervals(scores(*[(9, 1, 1), (1, 9, 9)] * size))["quotes"] for size in (3, 60))
    assert many.high - many.low < few.high - few.low
    assert few.low < 0.5 < few.high


def test_articles_without_a_field_say_nothing_about_it():
    some = scores((1, 0, 0), (1, 0, 0), (1, 0, 0), via=(3, 4))
    assert intervals(some)["via"] == (0.75, 0.75)


def test_a_steady_gain_is_real_though_articles_differ_widely():
    before = scores(*[(9, 1, 1), (5, 5, 5), (2, 8, 8)] * 8)
    after = scores(*[(10, 0, 0), (6, 4, 4), (3, 7, 7)] * 8)
    gain = differences(after, before)["quotes"]
    assert gain.real
    assert gain.low > 0
    assert differences(before, after)["quotes"].high < 0


def test_a_gain_in_one_article_is_chance():
    before, after = scores(*[(8, 2, 2)] * 9, (5, 5, 5)), scores(*[(8, 2, 2)] * 9, (6, 4, 4))
    assert not differences(after, before)["quotes"].real


def test_only_articles_of_both_runs_are_compared():
    assert differences(scores((8, 2, 2), (0, 9, 9)), scores((8, 2, 2)))["quotes"] == Difference(0, 0, 0)


def test_no_articles_no_interval():
    assert intervals(Scores([])) == {}
    assert differences(Scores([]), Scores([])) == {}
