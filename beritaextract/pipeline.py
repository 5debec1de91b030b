"""The pipeline: every component registered with spaCy under its name, and `load`, which builds all of them.

The entry points of the package name this module, so that `nlp.add_pipe` knows the components after `pip install`. spaCy
imports it wherever a pipeline is made, ours or not; so what a component needs is imported when it is first added.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from beritaextract.collector import uncollected
from beritaextract.errors import SetupError
from beritaextract.language.attributes import ATTRIBUTES, GIVEN
from beritaextract.language.language import blank
from beritaextract.language.publisher import Publisher
from beritaextract.language.stages import ANALYSER, SPANS, STAGES, Stage
from beritaextract.parts import make, publishers

__all__ = ["SPANS", "STAGES", "load"]

Component = Callable[[Doc], Doc]


@uncollected()
def load(*, analyser: Literal["stanza"] | None = None, models: str | Path | None = None) -> Language:
    """Build the whole pipeline.

    Args:
        analyser: "stanza" to have its parse on the tokens too, with which speakers are then compared.
        models: The folder of the analyser's models; stanza's usual one if left out.

    Returns:
        A spaCy Language whose Docs carry the findings on `doc._.berita_*`.

    Raises:
        SetupError: The analyser or its models are missing; the message says how to get them. Or there is no such
            analyser.

    Example:
        >>> load().pipe_names[0]
        'berita_sections'
    """
    if analyser not in (None, "stanza"):
        raise SetupError(f'analyser={analyser!r} is none: give "stanza", or leave it out')
    if models is not None and analyser is None:
        raise SetupError(f'models={str(models)!r} is for an analyser: give analyser="stanza" too')
    nlp = blank()
    if analyser is not None:
        nlp.add_pipe(ANALYSER.factory, config={"models": None if models is None else str(models)})
    for stage in STAGES:
        nlp.add_pipe(stage.factory)
    return nlp


class Everything:
    """All components in order, the spans included, as the one component `berita`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.parts = [nlp.create_pipe(stage.factory, f"{name}.{stage.factory}") for stage in (*STAGES, SPANS)]

    def __call__(self, doc: Doc) -> Doc:
        """Find everything."""
        for part in self.parts:
            doc = part(doc)
        return doc


def record(doc: Doc, **facts: Any) -> Any:
    """Return the `ArticleRecord` of a Doc; `facts` may be its `id`, `url`, `outlet` and `source`."""
    from beritaextract.assembly import record_of

    return record_of(doc, **facts)


def create_analyser(nlp: Language, name: str, models: str | None) -> Component:
    """Create the component that has stanza parse the Doc."""
    from beritaextract.language.stanza.component import StanzaComponent

    return StanzaComponent(name, models)


def _factory(stage: Stage) -> Callable[..., Component]:
    """Return the function that creates a component, with its settings as arguments."""

    def create(nlp: Language, name: str) -> Component:
        return make(stage, name)

    def create_with_publishers(nlp: Language, name: str, publishers: Sequence[Publisher]) -> Component:
        return make(stage, name, publishers=publishers)

    return create_with_publishers if "publishers" in stage.settings else create


def _register(stage: Stage, func: Callable[..., Any]) -> None:
    requires, assigns = (
        [name if "." in name else f"doc._.{name}" if name in ATTRIBUTES else f"doc.{name}" for name in names]
        for names in (stage.requires, stage.assigns)
    )
    Language.factory(stage.factory, requires=requires, assigns=assigns, default_config=dict(stage.settings), func=func)


registry.misc("berita_publishers.v1", func=publishers)
for _stage in (*STAGES, SPANS):
    _register(_stage, _factory(_stage))
_register(ANALYSER, create_analyser)
_register(Stage("berita", "", (), (*(name for name in ATTRIBUTES if name not in GIVEN), *SPANS.assigns)), Everything)
if not Doc.has_extension("berita_record"):
    Doc.set_extension("berita_record", method=record)
