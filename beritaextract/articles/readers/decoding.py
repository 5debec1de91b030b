"""From bytes to text."""

from codecs import BOM_UTF8

from beritaextract.errors import InputError


def decode(data: bytes, place: str) -> str | InputError:
    """Return the text of bytes in UTF-8, a leading byte-order mark left out; or where and why they are not.

    Args:
        data: The bytes.
        place: Where they come from; a file, or a file and a line.

    Returns:
        The text, line ends untouched; or the error.
    """
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = error.start - error.object.rfind(b"\n", 0, error.start)
        where = f"line {line}, byte {column}" if line > 1 else f"byte {column}"
        return InputError(
            f"{place}: not UTF-8 ({where} is 0x{error.object[error.start]:02x}); "
            "convert it first, for instance: iconv -f WINDOWS-1252 -t UTF-8"
        )
