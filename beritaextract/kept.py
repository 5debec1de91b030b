"""What is remembered of words from article to article: a plain dictionary for each question, emptied when it is full.

`functools.lru_cache` puts every word that it is asked for to the front of its list, which takes longer than most
answers; and compiled code cannot call it directly.
"""

from typing import Final, TypeVar

Answer = TypeVar("Answer")

_MOST: Final = 1 << 14  # a dump has no end of names
_LONGEST: Final = 64  # letters of a word that may well come again


def keep(kept: dict[str, Answer], word: str, answer: Answer, most: int = _MOST) -> Answer:
    """Remember the answer for a word.

    Args:
        kept: The answers so far.
        word: The word.
        answer: What was found.
        most: How many answers are kept.

    Returns:
        The answer.

    Example:
        >>> lengths = {}
        >>> keep(lengths, "Rina", 4), lengths
        (4, {'Rina': 4})
    """
    if len(word) <= _LONGEST:
        if len(kept) >= most:
            kept.clear()
        kept[word] = answer
    return answer
