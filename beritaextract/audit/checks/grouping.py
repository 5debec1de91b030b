"""Pairs that hang together, as groups."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def groups_of(pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Join pairs that share a member.

    Args:
        pairs: The pairs.

    Returns:
        The groups, and in each the members, in order of first appearance.

    Example:
        >>> groups_of([(1, 2), (5, 6), (2, 3)])
        [[1, 2, 3], [5, 6]]
    """
    above: dict[T, T] = {}

    def root(member: T) -> T:
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    for one, other in pairs:
        above.setdefault(one, one)
        above.setdefault(other, other)
        above[root(other)] = root(one)
    groups: dict[T, list[T]] = {}
    for member in above:
        groups.setdefault(root(member), []).append(member)
    return list(groups.values())
