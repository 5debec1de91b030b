"""Registering a component with spaCy, so that it says what it lacks before it works."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Protocol, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from beritaextract.errors import SetupError
from beritaextract.language.extensions import ATTRIBUTES, user_data_key


class Component(Protocol):
    """What spaCy calls: a Doc in, the same Doc out."""

    name: str

    def __call__(self, doc: Doc) -> Doc:
        """Work on the Doc."""


Kind = TypeVar("Kind", bound=type[Component])


def component(
    factory: str,
    *,
    requires: tuple[str, ...] = (),
    assigns: tuple[str, ...] = (),
    default_config: Mapping[str, Any] | None = None,
) -> Callable[[Kind], Kind]:
    """Register a class as a spaCy component.

    Args:
        factory: Its name for `nlp.add_pipe`.
        requires: The attributes of `doc._` that must be there when it is called.
        assigns: The attributes of `doc._` that it sets or completes; or one of spaCy's own, such as `spans`.
        default_config: The defaults of its settings, for spaCy's configuration.

    Returns:
        The decorator. A call of the component raises `SetupError` where something required is not there.
    """
    keys = {name: user_data_key(name) for name in requires}

    def register(kind: Kind) -> Kind:
        work = kind.__call__

        @wraps(work)
        def checked(self: Component, doc: Doc) -> Doc:
            for name, key in keys.items():
                if doc.user_data.get(key) is None:
                    raise SetupError(_lack(self.name, name))
            return work(self, doc)

        kind.__call__ = checked  # type: ignore[method-assign]
        Language.factory(
            factory,
            requires=[_in_spacy(name) for name in requires],
            assigns=[_in_spacy(name) for name in assigns],
            default_config=dict(default_config or {}),
            func=kind,
        )
        return kind

    return register


def _in_spacy(name: str) -> str:
    return f"doc._.{name}" if name in ATTRIBUTES else f"doc.{name}"


def _lack(reader: str, name: str) -> str:
    giver = ATTRIBUTES[name].assigned_by
    return (
        f"{reader} needs doc._.{name}, which is not set: {giver} must stand before it in the pipeline, "
        f'as in nlp.add_pipe("{giver}", before="{reader}"); nlp.analyze_pipes(pretty=True) shows what lacks what'
    )
