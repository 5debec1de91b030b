"""A part given to a child process, again and again until it is done: what stops the child is found and set aside."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from pydantic import TypeAdapter

from beritaextract.batch.failures import Kind
from beritaextract.batch.folder import RunFolder
from beritaextract.batch.pulse import Beat, read_pulse
from beritaextract.batch.task import Aside, Done, Lost, Order, Task, read_marker

_OUT_OF_MEMORY = 77
_MOST_DEATHS = 10
_ANSWER: TypeAdapter[Done | Lost] = TypeAdapter(Done | Lost)
# One part is read by one thread; numerical libraries would start as many as there are cores, for nothing.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def run_part(task: Task) -> Done | Lost:
    """Do a part in a child process; the one function that is sent to threads and clusters.

    An article at which the child hangs or eats memory is set aside, and the part is done without it. So is one at which
    the child dies twice; dying once may be bad luck, such as an operator's `kill -9`.

    Args:
        task: What to do.

    Returns:
        That it is done; or why it is not.
    """
    folder = RunFolder(Path(task.folder))
    aside: list[Aside] = []
    last, deaths = 0, 0
    while deaths < _MOST_DEATHS:
        if marker := read_marker(folder, task.part.name):  # done meanwhile by a worker that was thought lost
            return marker
        with folder.workplace(task.part.name) as place, CREW.child(task.session) as child:
            answer = child.ask(Order(task=task, place=str(place), aside=tuple(aside)))
            beat = read_pulse(place / "pulse")
        if answer:
            return answer
        if CREW.has_stopped(task.session):
            return Lost(name=task.part.name, reason="stopped", hopeless=True)
        kind = child.cause()
        if beat.asked and (kind is not Kind.DIED or beat.asked == last):
            aside.append(_set_aside(beat, kind))
            last, deaths = 0, 0
        else:
            last, deaths = beat.asked, deaths + 1
    return Lost(name=task.part.name, reason=f"its process died {deaths} times: {child.last_words}")


def _set_aside(beat: Beat, kind: Kind) -> Aside:
    return Aside(article=beat.asked - 1, kind=kind, reading=beat.begun < beat.asked)


class Child:
    """A child process, kept from one part to the next."""

    def __init__(self) -> None:
        self.last_words = ""
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the process)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "beritaextract.batch.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**_ONE_THREAD, **os.environ},
        )

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def ask(self, order: Order) -> Done | Lost | None:
        """Give an order; return the answer, or null if the child dies over it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin and stdout
        try:
            stdin.write(order.model_dump_json().encode() + b"\n")
            stdin.flush()
        except OSError:
            self.bury()
            return None
        answer = stdout.readline()
        if answer.endswith(b"\n"):
            return _ANSWER.validate_json(answer)
        self.bury()
        return None

    def kill(self) -> None:
        """End it, whatever it does; who asked it buries it."""
        self._process.kill()

    def bury(self) -> None:
        """End it and let go of all that it held."""
        if self._errors.closed:
            return
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):  # what was still to be written has no reader any more
                    stream.close()
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - 2000))
        lines = self._errors.read().decode(errors="replace").split("\n")
        self.last_words = next((line.strip() for line in reversed(lines) if line.strip()), "killed")
        self._errors.close()

    def cause(self) -> Kind:
        """Tell what a dead child died of."""
        status = self._process.returncode
        if hasattr(signal, "SIGALRM") and status == -signal.SIGALRM:
            return Kind.TIMEOUT
        return Kind.MEMORY if status == _OUT_OF_MEMORY else Kind.DIED


class Crew:
    """The child processes of this process."""

    def __init__(self) -> None:
        self._idle: list[Child] = []
        self._busy: dict[Child, str] = {}
        self._stopped: set[str] = set()
        self._lock = Lock()

    @contextmanager
    def child(self, session: str) -> Iterator[Child]:
        """Lend a child that nobody else asks: an idle one, or a new one; a dying one, if the session is stopped."""
        child = self._take(session)
        try:
            yield child
        finally:
            with self._lock:
                del self._busy[child]
                if keep := child.alive and session not in self._stopped:
                    self._idle.append(child)
            if not keep:
                child.bury()

    def stop(self, session: str) -> None:
        """Kill the children that work for a session; who has borrowed one sees it die."""
        with self._lock:
            self._stopped.add(session)
            for child, works_for in self._busy.items():
                if works_for == session:
                    child.kill()

    def has_stopped(self, session: str) -> bool:
        """Tell whether a session is stopped."""
        return session in self._stopped

    def dismiss(self) -> None:
        """End the idle children."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.bury()

    def _take(self, session: str) -> Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive:
                    break
                child.bury()
            else:
                child = Child()
            self._busy[child] = session
            if session in self._stopped:
                child.kill()
            return child


CREW = Crew()


def stop_session(session: str) -> None:
    """Stop what this process does for a session; sent to the workers of a cluster.

    Args:
        session: Its name.
    """
    CREW.stop(session)
