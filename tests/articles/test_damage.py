"""Damage: whatever happens to a file, what comes out is articles and named faults, and no error of a library."""

import importlib.util
import random
from pathlib import Path

import pytest

from beritaextract import Article, InputError
from beritaextract.articles.readers import read_articles


def neighbour(name):
    """Return the tests beside this one, which know how to write the formats."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


formats, crawls, pages = (neighbour(name) for name in ("test_formats", "test_warc", "test_pages"))
ANSWER = (crawls.KOMPAS.format(1), "200 OK", [crawls.TYPE], crawls.html("Harga beras turun."))
FILES = {
    **{
        name + packing: pack(write(formats.ROWS))
        for name, write in formats.FORMATS.items()
        for packing, pack in formats.COMPRESSED.items()
    },
    **{f"{name}.zip": formats.as_zip(name, write(formats.ROWS)) for name, write in formats.FORMATS.items()},
    **{f"{name}.tar": formats.as_tar(name, write(formats.ROWS)) for name, write in formats.FORMATS.items()},
    "a.warc": crawls.crawl(ANSWER),
    "a.warc.gz": crawls.crawl(ANSWER, packed=True),
    "a.html": pages.ANTARA.encode(),
}


def damaged(data, chance):
    """Return data with bytes changed, taken out, put in or cut off."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8])):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at : at + 1] = chance.randbytes(1)
            case 1:
                del data[at : at + chance.choice([1, 4, 50])]
            case 2:
                data[at:at] = bytes(chance.choices(b'"{}[],\n\r\\<>\0\xffPK', k=3))
            case 3:
                del data[at:]
    return bytes(data)


@pytest.mark.parametrize("name", FILES)
def test_damage_is_named_and_breaks_nothing(tmp_path, name):
    chance = random.Random(name)
    for number in range(25):
        path = tmp_path / (name if number % 5 else "masukan")
        path.write_bytes(damaged(FILES[name], chance))
        for found in read_articles([str(path)]):
            assert isinstance(found, Article | InputError)
            assert isinstance(found, Article) or str(found).startswith(str(path))


def test_a_member_without_a_name_and_a_first_line_with_a_carriage_return(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Harga\rturun, baik\n")
    (tmp_path / "b").write_bytes(b"isi,judul\rHarga\n")
    assert [found.text for found in read_articles([str(tmp_path / "a.txt"), str(tmp_path / "b")])] == [
        "Harga\rturun, baik\n",
        "isi,judul\rHarga\n",
    ]
    packed = formats.as_zip("a", b"x").replace(b"a", b"/", 1)
    (tmp_path / "c.zip").write_bytes(packed)
    (fault,) = read_articles([str(tmp_path / "c.zip")])
    assert isinstance(fault, InputError)
