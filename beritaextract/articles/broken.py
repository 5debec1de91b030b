"""What is raised inside a reader when its data ends badly; it becomes an InputError that names the place."""


class BrokenError(OSError):
    """What is compressed, archived or nested cannot be read on; the message says why."""
