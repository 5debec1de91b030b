"""The index of a folder of models: what stanza looks for before it loads anything."""

import json
from hashlib import md5
from pathlib import Path
from typing import Any

PACKAGE = "berita"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse")


def write_resources(folder: Path) -> None:
    """Write `resources.json` for a folder of models that `train` has written.

    Args:
        folder: The folder; its models lie in `id/PROCESSOR/berita.pt`.
    """
    models: dict[str, Any] = {}
    for processor in PROCESSORS:
        content = (folder / "id" / processor / f"{PACKAGE}.pt").read_bytes()
        models[processor] = {PACKAGE: {"md5": md5(content, usedforsecurity=False).hexdigest()}}
    packages = {"default": dict.fromkeys(PROCESSORS, PACKAGE)}
    index = {"id": {**models, "packages": packages, "lang_name": "Indonesian"}}
    (folder / "resources.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
