"""The house: who imports whom, how big a file or function may be, where word lists live."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

import beritaextract

PACKAGE = Path(beritaextract.__file__).parent
ROOT = PACKAGE.parent
FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}

# Room -> floor. A room may import rooms on lower floors; rooms on one floor never import each other.
FLOORS = {
    "errors": 0,
    "collector": 0,
    "kept": 0,
    "extras": 1,
    "findings": 1,
    "marking": 1,
    "records": 2,
    "lexicons": 3,
    "language": 4,
    "articles": 5,
    "components": 5,
    "assembly": 6,
    "parts": 6,
    "pipeline": 7,
    "displacy": 8,
    "extractor": 8,
    "geojson": 8,
    "tables": 8,
    "batch": 9,
    "evaluation": 9,
    "audit": 9,
    "bench": 9,
    "cli": 10,
    "__main__": 11,
}
CODE_TABLES = ("__all__", "_HOMES", "ATTRIBUTES", "_ATOMS")
FILE_LINES, FUNCTION_LINES, WORD_LIST = 260, 50, 12


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module):
    """Return the room of a module; each component is a room of its own."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2]) if parts[:1] == ["components"] else "".join(parts[:1])


def floor(name):
    return FLOORS[name.partition(".")[0]]


def imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module


def functions(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node):
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return node.end_lineno - first + 1


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))


@every_file
def test_imports_go_down(path):
    here = room(name_of(path))
    if not here:
        return  # the front door may name anyone
    for module in imports(TREES[path]):
        there = room(module) if module.split(".")[0] == "beritaextract" else ""
        if there and there != here:
            assert floor(there) < floor(here), f"{here} imports its neighbour or superior {module}"


@every_file
def test_a_file_says_what_it_is_for(path):
    docstring = ast.get_docstring(TREES[path])
    assert docstring and len(docstring.split()) > 2
    assert not re.search(r"\b(?:TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))


@every_file
def test_files_and_functions_are_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    assert {node.name: length(node) for node in functions(TREES[path]) if length(node) > FUNCTION_LINES} == {}


def test_the_usual_function_is_shorter_still():
    lengths = sorted(length(node) for tree in TREES.values() for node in functions(tree))
    assert lengths[len(lengths) // 2] <= 15


@every_file
def test_word_lists_live_in_tables(path):
    exempt = {id(part) for part in exempt_parts(TREES[path])}
    for node in ast.walk(TREES[path]):
        if id(node) not in exempt:
            assert len(words_of(node)) <= WORD_LIST, (
                f"line {node.lineno}: a table is the place for {words_of(node)[:3]} …"
            )


def exempt_parts(tree):
    """Yield what names code and no words of Indonesian: `__all__`, types, tables of code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            yield node.slice
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(isinstance(target, ast.Name) and target.id in CODE_TABLES for target in targets):
            yield node.value


def words_of(node):
    """Return the words of a literal list, set or dict of words, or of `"…".split()`; marks are no words."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        found = constants(node.elts)
    elif isinstance(node, ast.Dict):
        found = constants(node.keys) if len(constants(node.values)) == len(node.values) else []
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        found = [word for text in constants([node.func.value]) for word in text.split()]
    else:
        found = []
    return [word for word in found if re.search(r"[^\W\d_]", word)]


def constants(nodes):
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_every_test_folder_mirrors_a_room():
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= rooms


def test_nothing_of_a_developers_machine_is_in_the_project():
    # Written in pieces, or this file would find itself.
    traces = re.compile("|".join(["/" + "work/", "/" + "root/", "/" + "home/", r"\.\./" + "shared", "score" + r"\.py"]))
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if path.is_file() and path.suffix != ".bin":
            found = traces.search(path.read_text(encoding="utf-8", errors="replace"))
            assert not found, f"{name}: {found.group()}"
