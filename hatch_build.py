"""The build hook: where a C compiler is at hand, mypyc compiles the modules that read; elsewhere they stay Python.

Extension modules lie beside their sources, so that an editable install has them too.
"""

import os
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, redirect_stdout
from io import StringIO
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "beritaextract"
# What speaks with spaCy gains nothing: mypyc does not know its types.
PLAIN = ("__init__.py", "component.py", "spans/*.py", "speakers/parse.py")
LANGUAGE = ("datelines", "digits", "numerals", "ordered", "phrases", "place_names", "sentences", "signs", "words")
# Not findings.py and not the tables: their annotations are read at run time, and mypyc does not keep them.
OTHERS = ("assembly.py", "kept.py", "lexicons/small_places.py")
# Types are checked elsewhere; here they only serve speed, and a library that is not installed must not matter.
OPTIONS = ("--config-file=", f"--cache-dir={os.devnull}", "--no-site-packages", "--ignore-missing-imports")


class CompiledModules(BuildHookInterface[Any]):
    """Compiles before a wheel is made, and puts the products into it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in place, or leave a pure package and say why.

        Args:
            version: "standard", or "editable", which takes the products from where they lie.
            build_data: What hatchling puts into the wheel, and how it names it.
        """
        root = Path(self.root)
        remove_products(root)
        if os.environ.get("BERITA_PURE"):
            return
        try:
            products = compile_modules(root, hot_modules(root))
        except Exception as error:
            remove_products(root)
            why = shorten(str(error), 200)
            self.app.display_warning(f"{PACKAGE} is not compiled and runs slower as plain Python: {why}")
            return
        if version == "standard":
            build_data["artifacts"] += [f"/{product.as_posix()}" for product in products]
            build_data.update(pure_python=False, infer_tag=True)


def hot_modules(root: Path) -> list[str]:
    """Return the paths below the root of the modules where the time goes."""
    package = root / PACKAGE
    components = (path for path in package.glob("components/**/*.py") if not any(map(path.match, PLAIN)))
    language = (path for name in LANGUAGE for path in package.glob(f"language/{name}.py"))
    others = (path for name in OTHERS for path in package.glob(name))
    hot = sorted([*components, *language, *others])
    return [path.relative_to(root).as_posix() for path in hot]


def remove_products(root: Path) -> None:
    """Remove what was compiled before: an extension module is imported even where its source has changed."""
    for pattern in ("*.so", "*.pyd"):
        for product in (root / PACKAGE).rglob(pattern):
            product.unlink()


def compile_modules(root: Path, modules: Sequence[str]) -> list[Path]:
    """Compile modules in place: all of them or, where something fails, none.

    Args:
        root: The folder that holds the package.
        modules: The paths of the modules below it.

    Returns:
        The paths below the root of the extension modules: one for each module, and one with the code of all.

    Raises:
        Exception: Anything that mypyc, setuptools or the compiler may raise.
    """
    begun = time.time()
    with TemporaryDirectory() as scratch, chdir(root):
        built = Path(scratch, "built")
        build_extensions(translate(modules, scratch), built)
        products = [path.relative_to(built) for path in sorted(built.rglob("*")) if path.is_file()]
        for product in products:
            shutil.copy(built / product, product)
            os.utime(product, (begun, begun))  # a source edited meanwhile is the newer one
    return products


def translate(modules: Sequence[str], folder: str) -> list[Any]:
    """Write the C files of modules into a folder, and return the extensions for setuptools to build."""
    from mypyc.build import mypycify  # here, since without build isolation it may be missing

    with redirect_stdout(StringIO()) as said:
        try:
            extensions = mypycify(
                [*OPTIONS, *modules],
                opt_level="1",  # 2 and 3 take half as long again, and what they make is no faster
                debug_level="0",
                multi_file=True,
                target_dir=folder,
                group_name=f"{PACKAGE}.compiled",
            )
        except SystemExit as error:
            raise RuntimeError(f"mypyc: {said.getvalue().strip() or error}") from error
    for extension in extensions:
        # The headers of a group lie in its package, and mypyc includes them from outside of it.
        extension.include_dirs.append(str(Path(folder, PACKAGE)))
        # mypyc makes errors of warnings, but compilers to come will warn of other things.
        extension.extra_compile_args = [*extension.extra_compile_args, "-w"]
    return extensions


def build_extensions(extensions: Sequence[Any], folder: Path) -> None:
    """Compile and link extensions into a folder, on all cores."""
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class SideBySide(build_ext):  # type: ignore[misc]
        """setuptools builds extensions side by side, but the files of one in turn, and nearly all are in one."""

        def build_extensions(self) -> None:
            compile_files = self.compiler.compile

            def compile_each(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    return [*chain(*pool.map(lambda source: compile_files([source], **options), sources))]

            self.compiler.compile = compile_each
            super().build_extensions()

    command = SideBySide(Distribution({"ext_modules": list(extensions)}))
    command.build_lib, command.build_temp, command.parallel = str(folder), str(folder.parent), os.cpu_count()
    command.ensure_finalized()
    command.run()
