"""The worked studies: script and notebook are one, and both run from nothing to the chart."""

import importlib.util
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree

import pytest

STUDIES = Path(__file__).parents[1] / "studies"
spec = importlib.util.spec_from_file_location("studies_notebook", STUDIES / "notebook.py")
notebook = importlib.util.module_from_spec(spec)
spec.loader.exec_module(notebook)

every_script = pytest.mark.parametrize(
    "script", sorted(set(STUDIES.glob("*.py")) - {STUDIES / "notebook.py"}), ids=lambda path: path.stem
)


@every_script
def test_the_notebook_is_that_of_the_script(script):
    assert script.name in notebook.SCRIPTS
    made = notebook.notebook(script.read_text(encoding="utf-8"))
    assert script.with_suffix(".ipynb").read_text(encoding="utf-8") == made, (
        "python studies/notebook.py brings it up to date"
    )


@every_script
def test_every_study_stands_in_the_readme(script):
    assert f"studies/{script.name}" in (STUDIES.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def printed():
    result = subprocess.run([sys.executable, "umkm.py"], cwd=STUDIES, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_script_prints_its_chart(printed):
    bars = re.findall(r"^([\w ]+?) +(?=[█░])(█*)(░*) (\d+)$", printed, re.MULTILINE)
    assert {"executive", "legislature", "police"} <= {name for name, *_ in bars}
    for _, own, told, number in bars:
        assert len(own + told) == int(number)


def test_most_quotes_stand_in_the_right_bar(printed):
    right, of = map(int, re.search(r"^(\d+) of (\d+) quotes stand in the right bar", printed, re.MULTILINE).groups())
    assert of >= 40
    assert right / of > 0.75


@pytest.fixture(scope="module")
def executed():
    """The notebook with what its cells print, run in a kernel of its own."""
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    read = nbformat.read(STUDIES / "umkm.ipynb", as_version=4)
    nbformat.validate(read)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the kernel's own libraries
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(STUDIES.parent), os.environ.get("PYTHONPATH", "")]),
        }
        client = nbclient.NotebookClient(read, timeout=120, resources={"metadata": {"path": str(STUDIES)}})
        client.execute(env=environment)
    return read


def outputs(read, kind):
    cells = [cell for cell in read.cells if cell.cell_type == "code"]
    return [output["data"][kind] for cell in cells for output in cell.outputs if kind in output.get("data", {})]


def test_the_notebook_shows_an_article_and_draws_the_chart(executed):
    (article,) = outputs(executed, "text/html")
    assert article.startswith('<div class="berita')
    (svg,) = outputs(executed, "image/svg+xml")
    drawn = ElementTree.fromstring(svg)
    labels = {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"executive", "legislature", "police"} <= labels


def test_the_notebook_prints_what_the_script_prints(executed, printed):
    streams = [
        output["text"]
        for cell in executed.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type == "stream"
    ]
    assert "".join(streams) == printed
