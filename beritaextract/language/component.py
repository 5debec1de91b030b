"""Components that say what they lack before they work."""

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar

from spacy.tokens import Doc

from beritaextract.errors import SetupError
from beritaextract.language.extensions import user_data_key
from beritaextract.language.stages import SPANS, STAGES, giver_of


class Component(Protocol):
    """What spaCy calls: a Doc in, the same Doc out."""

    name: str

    def __call__(self, doc: Doc) -> Doc:
        """Work on the Doc."""


Kind = TypeVar("Kind", bound=type[Component])


def component(factory: str) -> Callable[[Kind], Kind]:
    """Make a class the component of a stage.

    Args:
        factory: The stage, by its name for `nlp.add_pipe`.

    Returns:
        The decorator. A call of the component raises `SetupError` where something that the stage requires is not set.
    """
    stage = next(stage for stage in (*STAGES, SPANS) if stage.factory == factory)
    keys = {name: user_data_key(name) for name in stage.requires}

    def checked(kind: Kind) -> Kind:
        work = kind.__call__

        @wraps(work)
        def check_and_work(self: Component, doc: Doc) -> Doc:
            for name, key in keys.items():
                if doc.user_data.get(key) is None:
                    raise SetupError(_lack(self.name, name))
            return work(self, doc)

        kind.__call__ = check_and_work  # type: ignore[method-assign]
        return kind

    return checked


def _lack(reader: str, name: str) -> str:
    giver = giver_of(name)
    return (
        f"{reader} needs doc._.{name}, which is not set: {giver} must stand before it in the pipeline, "
        f'as in nlp.add_pipe("{giver}", before="{reader}"); nlp.analyze_pipes(pretty=True) shows what lacks what'
    )
