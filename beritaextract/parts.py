"""The components themselves, made once from the table of stages; a pipeline of spaCy is not needed for it."""

from functools import cache
from importlib import import_module
from typing import Any

from beritaextract.collector import uncollected
from beritaextract.language.component import Component
from beritaextract.language.publisher import Publisher
from beritaextract.language.stages import STAGES, Stage


@cache
@uncollected()
def parts() -> tuple[Component, ...]:
    """Return the components in order, with what they know loaded: what `extract` runs."""
    settings = {"publishers": publishers()}
    return tuple(make(stage, stage.factory, **{name: settings[name] for name in stage.settings}) for stage in STAGES)


def make(stage: Stage, name: str, **settings: Any) -> Component:
    """Make the component of a stage, importing its code.

    Args:
        stage: The stage.
        name: Its name in the pipeline.
        settings: What `stage.settings` names.
    """
    module = import_module(f"beritaextract.components.{stage.folder}.component")
    made: Component = getattr(module, f"{stage.folder.title()}Component")(name, **settings)
    return made


def publishers() -> tuple[Publisher, ...]:
    """Return the outlets that are known."""
    from beritaextract.articles.publishers import PUBLISHERS

    return PUBLISHERS
