"""Compiled modules: they find what the plain ones find, and without a compiler the plain ones remain."""

import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "articles.jsonl"
COMPILED = (".so", ".pyd")
PRODUCTS = [path for path in (ROOT / "beritaextract").rglob("*") if path.suffix in COMPILED]
plain = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__")


def python(*arguments, cwd, **environment):
    """Run Python on the package that lies in a folder."""
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(cwd), os.environ.get("PYTHONPATH", "")])}
    variables = {name: value for name, value in variables.items() if name != "BERITA_PURE"} | environment
    return subprocess.run([sys.executable, *arguments], cwd=cwd, env=variables, capture_output=True, check=True)


def file_of(module, cwd):
    return python("-c", f"import {module} as module; print(module.__file__)", cwd=cwd).stdout.decode().strip()


def test_compiled_and_plain_modules_give_the_same_bytes(tmp_path):
    if not PRODUCTS:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("nothing is compiled: pip install -e . with a compiler")
    shutil.copytree(ROOT / "beritaextract", tmp_path / "beritaextract", ignore=plain)
    assert file_of("beritaextract.language.words", ROOT).endswith(COMPILED)
    assert file_of("beritaextract.language.words", tmp_path) == str(tmp_path / "beritaextract/language/words.py")
    records = tmp_path / "compiled.jsonl", tmp_path / "plain.jsonl"
    for folder, out in zip((ROOT, tmp_path), records, strict=True):
        python("-m", "beritaextract", "extract", str(CORPUS), "-o", str(out), cwd=folder)
    compiled, source = (out.read_bytes() for out in records)
    assert source.count(b"\n") == len(CORPUS.read_text(encoding="utf-8").splitlines())
    assert compiled == source


@pytest.fixture
def hook():
    """What stands in the build hook."""
    (pytest.importorskip if not os.environ.get("CI") else __import__)("hatchling")
    return runpy.run_path(str(ROOT / "hatch_build.py"))


def test_every_module_that_is_named_exists(hook):
    named = {*(f"language/{name}.py" for name in hook["LANGUAGE"]), *hook["OTHERS"]}
    assert {f"beritaextract/{name}" for name in named} <= set(hook["hot_modules"](ROOT))


@pytest.fixture
def project(tmp_path, hook):
    """The project with one small module to compile, and a product of former days."""
    folder = tmp_path / "project"
    for name in ("beritaextract/__init__.py", "beritaextract/language/__init__.py", "beritaextract/language/signs.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "beritaextract/language/signs.old.so").touch()
    return folder


def wheel_of(project, **environment):
    """Build a wheel and unpack it; return its name, where it lies now, and what was said."""
    build = "from hatchling.build import build_wheel; print(build_wheel('dist'))"
    done = python("-c", build, cwd=project, **environment)
    name = done.stdout.decode().splitlines()[-1]
    zipfile.ZipFile(project / "dist" / name).extractall(project / "unpacked")
    return name, project / "unpacked", done.stderr.decode()


def compiled_in(folder):
    return sorted(path.name.partition(".")[0] for path in folder.rglob("*") if path.suffix in COMPILED)


def test_a_wheel_has_its_compiled_modules_and_their_source(project):
    if not shutil.which(os.environ.get("CC", "cc")) or not Path(sysconfig.get_path("include"), "Python.h").exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no C compiler, or no Python.h")
    name, unpacked, said = wheel_of(project)
    assert not name.endswith("-none-any.whl"), said
    assert compiled_in(unpacked) == compiled_in(project / "beritaextract") == ["compiled__mypyc", "signs"]
    assert (unpacked / "beritaextract/language/signs.py").exists()
    assert file_of("beritaextract.language.signs", unpacked).endswith(COMPILED)


@pytest.mark.parametrize(
    ("environment", "warning"),
    [
        ({"BERITA_PURE": "1"}, ""),
        ({"CC": "/bin/false"}, "beritaextract is not compiled and runs slower as plain Python: "),
    ],
)
def test_a_pure_wheel_is_for_any_python_and_works(project, environment, warning):
    name, unpacked, said = wheel_of(project, **environment)
    assert name.endswith("-py3-none-any.whl")
    assert compiled_in(project) == []
    assert file_of("beritaextract.language.signs", unpacked) == str(unpacked / "beritaextract/language/signs.py")
    assert said.startswith(warning)
    assert len(said.splitlines()) == bool(warning)
    assert environment.get("CC", "") in said
