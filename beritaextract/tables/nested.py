"""Whole records in Arrow's terms: a schema derived from the models, and the way there and back."""

import json
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from beritaextract.extras import require
from beritaextract.records import ArticleRecord, CountRecord
from beritaextract.tables.rows import as_double

EXACT = "_exact"
_NUMBERS = tuple(
    name for name, field in CountRecord.model_fields.items() if {int, float} <= set(get_args(field.annotation))
)


@cache
def record_schema() -> Any:
    """Return the Arrow schema of records, a description with every field.

    It follows the models. A number that may be an integer or not is a double there, beside it in digits where the
    double would not give it back: `value` and `value_exact`.

    Raises:
        SetupError: pyarrow is not installed.

    Example:
        >>> record_schema().names[:3]
        ['schema_version', 'article', 'people']
    """
    return _arrow().schema(_fields(ArticleRecord))


def to_plain(record: ArticleRecord) -> dict[str, Any]:
    """Return a record as plain values that fit the schema.

    Args:
        record: The record.
    """
    plain = record.model_dump()
    for count in plain["counts"]:
        for name in _NUMBERS:
            number = count[name]
            count[name] = double = as_double(number)
            same = double == number and type(number) is type(_number(double, None))
            count[name + EXACT] = None if same or not _finite(number) else json.dumps(number)
    return plain


def from_plain(plain: dict[str, Any]) -> dict[str, Any]:
    """Return the plain values of a record as its model takes them.

    Args:
        plain: As `to_plain` gave them; changed in place.
    """
    for count in plain.get("counts") or ():
        for name in _NUMBERS:
            count[name] = _number(count[name], count.pop(name + EXACT, None))
    return plain


def _number(double: float | None, exact: str | None) -> Any:
    if exact is not None:
        return json.loads(exact)
    return int(double) if double is not None and double.is_integer() else double


def _finite(number: float | None) -> bool:
    """Tell whether there is a number, which infinity and NaN are not in JSON either."""
    return isinstance(number, int) or as_double(number) is not None


def _arrow() -> Any:
    return require("pyarrow", extra="batch", what="Arrow and Parquet")


def _fields(model: type[BaseModel]) -> list[Any]:
    found = []
    for name, field in model.model_fields.items():
        about = {"description": field.description or ""}
        kind, nullable = _kind(field.annotation)
        found.append(_arrow().field(name, kind, nullable, about))
        if _is_number(field.annotation):
            about = {"description": f"The digits of {name}, where a double does not give them back."}
            found.append(_arrow().field(name + EXACT, _arrow().string(), True, about))
    return found


def _is_number(annotation: Any) -> bool:
    return {int, float} <= set(get_args(annotation))


def _kind(annotation: Any) -> tuple[Any, bool]:
    """Return the Arrow type of an annotation, and whether it may be null."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin in (Union, UnionType):
        kinds = [argument for argument in arguments if argument is not NoneType]
        return _kind(float if len(kinds) > 1 else kinds[0])[0], NoneType in arguments
    if origin is Literal:
        return _arrow().string(), False
    if origin is list:
        return _arrow().list_(_arrow().field("item", _kind(arguments[0])[0], False)), False
    if issubclass(annotation, BaseModel):
        return _arrow().struct(_fields(annotation)), False
    return _scalar(annotation), False


def _scalar(annotation: type) -> Any:
    arrow = _arrow()
    return {str: arrow.string(), bool: arrow.bool_(), int: arrow.int64(), float: arrow.float64()}[annotation]
