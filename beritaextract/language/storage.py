"""Findings as plain data and back: what msgpack writes for them, and what makes objects of that again.

A dataclass is written as a dict of its fields, a NamedTuple as a list. Reading goes by the annotations of
`beritaextract.findings`, so that a field added there is stored without another word here.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import srsly

from beritaextract import findings
from beritaextract.language.words import Words

Restore = Callable[[Any], Any]

_STORED = {kind: tuple(field.name for field in fields(kind)) for kind in vars(findings).values() if is_dataclass(kind)}


def encode(value: Any, chain: Restore | None = None) -> Any:
    """Return what msgpack can write of a value it does not know: the hook that srsly calls.

    Args:
        value: Any object; only findings are changed, and `Words`, which become None.
        chain: The hooks registered before.

    Returns:
        The plain form of a finding; else what the other hooks say.
    """
    names = _STORED.get(type(value))
    if names is not None:
        return {name: getattr(value, name) for name in names}
    if type(value) is Words:
        return None
    return value if chain is None else chain(value)


srsly.msgpack_encoders("berita_findings", func=encode)


def is_plain(value: Any) -> bool:
    """Return whether a value is stored data rather than findings."""
    first = value[0] if type(value) is list and value else value
    return type(first) in (dict, tuple) or (type(first) is list and first is not value)


@cache
def restorer(kind: Any) -> Restore:
    """Return the function that makes a value of a type from its plain form.

    Args:
        kind: A finding, a list of them, or a scalar; each perhaps `| None`.

    Returns:
        The function; scalars go through unchanged.
    """
    if isinstance(kind, UnionType):
        return _optional(kind)
    if get_origin(kind) is list:
        (item,) = map(restorer, get_args(kind))
        return lambda values: [item(value) for value in values]
    if kind in _STORED:
        parts = {name: restorer(hint) for name, hint in get_type_hints(kind).items()}
        return lambda values: kind(**{name: parts[name](value) for name, value in values.items()})
    if hasattr(kind, "_fields"):
        return lambda values: kind(*values)
    return _unchanged


def _optional(kind: UnionType) -> Restore:
    """Return the function for `Span | None`, or for a choice of scalars."""
    (restore, *others) = {restorer(member) for member in get_args(kind) if member is not NoneType}
    if others:
        return _unchanged
    return lambda value: None if value is None else restore(value)


def _unchanged(value: Any) -> Any:
    return value
