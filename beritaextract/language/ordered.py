"""Looking up in ordered lists of whole numbers: the `bisect` of the library, but compiled with its callers.

Words are looked up by their places some three hundred times an article, and a call into the library compares objects,
which takes ten times as long.
"""


def index_from(numbers: list[int], least: int) -> int:
    """Return the index of the first number that is not below `least` (`bisect_left`).

    Example:
        >>> index_from([0, 6, 11], 6)
        1
    """
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) >> 1
        if numbers[middle] < least:
            low = middle + 1
        else:
            high = middle
    return low


def index_past(numbers: list[int], most: int) -> int:
    """Return the index of the first number that is above `most` (`bisect_right`).

    Example:
        >>> index_past([0, 6, 11], 6)
        2
    """
    return index_from(numbers, most + 1)
