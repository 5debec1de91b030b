"""Optional libraries: imported when first needed, and if they are missing, the one line that installs them."""

from importlib import import_module
from typing import Any

from beritaextract.errors import SetupError


def require(module: str, *, extra: str, what: str) -> Any:
    """Import a library that an extra of this package brings.

    Args:
        module: What to import.
        extra: The extra of beritaextract that installs it.
        what: What needs it, for the message: "reading Parquet".

    Returns:
        The module.

    Raises:
        SetupError: It is not installed; the message says how to install it.

    Example:
        >>> require("json", extra="batch", what="reading JSON").loads("[1]")
        [1]
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        raise SetupError(f"{what} needs {package}: pip install 'beritaextract[{extra}]'") from error
