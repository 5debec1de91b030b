"""Loading with the cyclic collector held: modules and tables are no garbage, and looking through them takes time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold Python's cyclic garbage collector while half a million lasting objects are made.

    It would go through all of them again and again, which takes a sixth of the time of a first record.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
