"""Python's cyclic collector, held where a great many objects are made and none of them is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the cyclic garbage collector.

    While modules and tables load, it would go through half a million lasting objects again and again, which takes a
    sixth of the time of a first record; while an article is read, through what has been found so far, the oftener the
    longer the article is.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
