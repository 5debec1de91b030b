"""Round numbers for an axis."""

from math import ceil, log10


def ticks(most: int) -> list[int]:
    """Return three to six round numbers from 0 up to at least `most`.

    Args:
        most: The largest number to be shown.

    Example:
        >>> ticks(37), ticks(1200), ticks(2)
        ([0, 10, 20, 30, 40], [0, 500, 1000, 1500], [0, 1, 2])
    """
    size = 10 ** int(log10(max(most, 1)))
    steps = (step for step in (size // 10, size // 5, size // 2, size, size * 2) if step > 0)
    step = next((step for step in steps if most <= 4 * step), size * 5)
    return [step * number for number in range(max(2, ceil(most / step)) + 1)]
