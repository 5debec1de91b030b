"""How sure of a place we must be: belief against gold, each place read from its own paragraph."""

from pathlib import Path

from beritaextract.components.locations.resolver import LEAST_BELIEF
from beritaextract.evaluation.place_beliefs import beliefs, least_belief, main
from beritaextract.evaluation.reading import read_gold

CORPUS = Path(__file__).parents[2] / "corpus" / "articles"


def test_the_least_belief_is_where_guessing_ends():
    guesses = [(0.3, False), (0.45, True), (0.46, False)]
    assert least_belief([*guesses, (0.5, True), (0.7, True)]) == 0.5
    assert least_belief([*guesses, (0.9, False)]) == 0.5, "what is beyond doubt says nothing of guessing"
    assert least_belief([(0.79, False)]) == 0.8
    assert least_belief([]) == 0.0


def test_the_resolver_asks_for_the_least_belief_of_the_corpus():
    found = list(beliefs(read_gold(CORPUS)))
    assert least_belief(found) == LEAST_BELIEF
    sure = [right for belief, right in found if belief >= LEAST_BELIEF]
    assert sum(sure) >= 0.97 * len(sure)


def test_the_table_is_printed(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes((CORPUS / "detik-cabai-ternate.txt").read_bytes())
    main([str(tmp_path)])
    assert capsys.readouterr().out.splitlines()[-1] == "least belief: 0.25"
