"""The process that reads: `python -m beritaextract.batch.child` takes orders, lines of JSON, and answers each with one.

It ends when its supervisor does, when an article takes too long (by the alarm of its pulse), when it takes too much
memory, or when no order comes for a while.
"""

import faulthandler
import gc
import os
import signal
import sys
from functools import cache
from queue import SimpleQueue
from threading import Thread
from typing import TextIO

from beritaextract.batch.manifest import Manifest, versions
from beritaextract.batch.part import do_part
from beritaextract.batch.pulse import set_alarm
from beritaextract.batch.task import Done, Lost, Order
from beritaextract.errors import BeritaError, SetupError
from beritaextract.lexicons.digest import digest
from beritaextract.parts import parts

OUT_OF_MEMORY = 77
"""Exit status after a `MemoryError`."""

_IDLE = 120


def main() -> None:
    """Take orders until there is nobody to give them."""
    faulthandler.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's to hear
    answers = _take_standard_output()
    parts()
    gc.freeze()
    orders: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(orders,), daemon=True).start()
    while True:
        set_alarm(_IDLE)
        answer = obey(Order.model_validate_json(orders.get()))
        print(answer.model_dump_json(), file=answers, flush=True)


def obey(order: Order) -> Done | Lost:
    """Do what an order asks.

    Args:
        order: The order.

    Returns:
        That it is done; or why it cannot be.
    """
    task = order.task
    try:
        os.chdir(task.home)
        _check_versions(task.manifest)
        _limit_memory(task.limits.memory)
        return do_part(order)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BeritaError as error:
        return Lost(name=task.part.name, reason=str(error), hopeless=True)
    except OSError as error:
        reason = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
        return Lost(name=task.part.name, reason=reason, hopeless=True)


def _take_standard_output() -> TextIO:
    """Keep standard output for answers alone; whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _listen(orders: "SimpleQueue[bytes]") -> None:
    for line in sys.stdin.buffer:
        orders.put(line)
    os._exit(0)


def _check_versions(manifest: Manifest) -> None:
    here = _versions_here()
    for name, wanted in {**manifest.versions, "lexicons": manifest.lexicons}.items():
        if here.get(name) != wanted:
            raise SetupError(
                f"this worker has {name} {here.get(name)}, the run has {wanted}; install the same everywhere"
            )


@cache
def _versions_here() -> dict[str, str]:
    return {**versions(), "lexicons": digest()}


def _limit_memory(most: int) -> None:
    """Let the process have so much memory and no more; where the system knows no such limit, nothing is limited."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    except (ImportError, ValueError, OSError):  # Windows; a lower limit is set already; a system without this one
        return


if __name__ == "__main__":
    main()
