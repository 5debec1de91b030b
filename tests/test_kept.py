"""What is remembered of words: the answers as they were given, and never too many of them."""

from beritaextract.kept import keep


def test_an_answer_is_kept():
    kept = {}
    assert keep(kept, "Rina", 3) == 3
    assert kept == {"Rina": 3}


def test_a_full_memory_is_emptied():
    kept = {}
    for number in range(10):
        keep(kept, f"Rina{number}", number, most=4)
        assert len(kept) <= 4
    assert kept == {"Rina8": 8, "Rina9": 9}


def test_a_word_that_hardly_comes_again_is_not_kept():
    kept = {"Rina": 1}
    assert keep(kept, "A" * 1000, 2, most=1) == 2
    assert kept == {"Rina": 1}
