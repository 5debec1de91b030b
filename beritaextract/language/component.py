"""What every component of ours is: a finder that works on the Doc of spaCy, or without one."""

from typing import TYPE_CHECKING, Any, ClassVar

from beritaextract.errors import SetupError
from beritaextract.language.attributes import user_data_key
from beritaextract.language.stages import SPANS, STAGES, Stage, giver_of

if TYPE_CHECKING:  # spaCy takes as long to import as all the rest
    from spacy.tokens import Doc


class Component:
    """A component: `find` reads and writes the attributes; a call is what spaCy makes, with a Doc that carries them.

    Args:
        name: The name in the pipeline.
    """

    stage: ClassVar[Stage]

    def __init_subclass__(cls, factory: str) -> None:
        """Give a component its row of the table of stages, by its name for `nlp.add_pipe`."""
        cls.stage = next(stage for stage in (*STAGES, SPANS) if stage.factory == factory)

    def __init__(self, name: str) -> None:
        self.name = name

    def find(self, have: Any) -> None:
        """Find what the component is for.

        Args:
            have: `Findings`, or `doc._`: the attributes that the stage requires are there, those it assigns are set.
        """
        raise NotImplementedError

    def __call__(self, doc: "Doc") -> "Doc":
        """Work on a Doc.

        Raises:
            SetupError: Something that the stage requires is not set.
        """
        self.check(doc)
        self.find(doc._)
        return doc

    def check(self, doc: "Doc") -> None:
        """Raise `SetupError` where something that the stage requires is not set."""
        for name in self.stage.requires:
            if doc.user_data.get(user_data_key(name)) is None:
                raise SetupError(_lack(self.name, name))


def _lack(reader: str, name: str) -> str:
    giver = giver_of(name)
    return (
        f"{reader} needs doc._.{name}, which is not set: {giver} must stand before it in the pipeline, "
        f'as in nlp.add_pipe("{giver}", before="{reader}"); nlp.analyze_pipes(pretty=True) shows what lacks what'
    )
