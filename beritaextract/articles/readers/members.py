"""What an archive holds: members, each with its bytes or why it is refused."""

import re
from io import BufferedReader
from pathlib import PurePosixPath
from typing import NamedTuple


class Member(NamedTuple):
    """A file in an archive: its bytes, or why it is not read."""

    name: str
    content: BufferedReader | str


def fault_of_name(name: str) -> str | None:
    """Return why the name of a member is refused; null if it stays within its archive.

    Args:
        name: The name, with folders.

    Example:
        >>> fault_of_name("../../x.txt")
        'refused: its name leads out of the archive'
        >>> print(fault_of_name("2024/beras.txt"))
        None
    """
    plain = name.replace("\\", "/")
    if plain.startswith("/") or re.match("[A-Za-z]:", plain) or ".." in PurePosixPath(plain).parts:
        return "refused: its name leads out of the archive"
    return None
