"""Make the notebooks from the scripts beside them: `python studies/notebook.py`.

A script is parted into cells by `# %%` and `# %% [markdown]`. Notebooks are kept without what they print: that is made
anew wherever they run, and would be stale with the next release.
"""

import json
import re
from pathlib import Path
from typing import Any

STUDIES = Path(__file__).parent
SCRIPTS = ("umkm.py",)
_CELL = re.compile(r"^# %%(?P<markdown> \[markdown\])?\n", re.MULTILINE)


def notebook(script: str) -> str:
    """Return the notebook of a script.

    Args:
        script: Python, parted into cells.

    Returns:
        The notebook as JSON, the same for the same script.
    """
    starts = list(_CELL.finditer(script))
    ends = [*(start.start() for start in starts[1:]), len(script)]
    cells = [
        _cell(number, script[start.end() : end].strip("\n"), bool(start["markdown"]))
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _cell(number: int, source: str, markdown: bool) -> dict[str, Any]:
    if markdown:
        source = "\n".join(line.removeprefix("#").removeprefix(" ") for line in source.splitlines())
    cell: dict[str, Any] = {
        "cell_type": "markdown" if markdown else "code",
        "id": f"cell-{number}",
        "metadata": {},
        "source": source.splitlines(keepends=True),
    }
    return cell if markdown else {**cell, "execution_count": None, "outputs": []}


if __name__ == "__main__":
    for name in SCRIPTS:
        source = STUDIES / name
        source.with_suffix(".ipynb").write_text(notebook(source.read_text(encoding="utf-8")), encoding="utf-8")
