"""At home in spaCy: every component by its name, behind any tokenizer, with spaCy's own ways to store and share."""

import ast
import json
import os
import pickle
import re
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.tokens import Doc

from beritaextract import SetupError, extract, load
from beritaextract.articles import Article
from beritaextract.extractor import read_article
from beritaextract.language.attributes import ATTRIBUTES, user_data_key
from beritaextract.language.stages import ANALYSER, giver_of
from beritaextract.language.words import read_words
from beritaextract.pipeline import SPANS, STAGES

ROOT = Path(__file__).parents[1]
TEXT = """Purwokerto (ANTARA) - Harga beras turun di 12 pasar.

"Harga beras turun," kata Bupati Banyumas Rina Wati di Purwokerto, Senin (4/3/2024).

Usaha mikro kecil menengah (UMKM) ikut senang, menurut Dinas Perdagangan (Disdag)."""
ALL = (*STAGES, SPANS)
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
every_stage = pytest.mark.parametrize("stage", ALL, ids=lambda stage: stage.factory)


def blank(*names):
    nlp = spacy.blank("xx")
    for name in names:
        nlp.add_pipe(name)
    return nlp


@pytest.fixture(scope="module")
def everything():
    return blank("berita")


def named(group):
    with (ROOT / "pyproject.toml").open("rb") as stream:
        return tomllib.load(stream)["project"]["entry-points"][group]


def test_the_entry_points_name_every_component():
    points = named("spacy_factories")
    ours = ["berita", *(stage.factory for stage in ALL)]
    assert list(points) == [*ours, ANALYSER.factory], "the analyser is made in tests/language/stanza"
    assert set(points.values()) == {"beritaextract.pipeline"}
    for name in ours:
        assert spacy.blank("xx").create_pipe(name).name == name
    assert set(named("spacy_tokenizers")) == {"berita_tokenizer.v1"}


def test_after_installation_spacy_knows_the_names_without_an_import_of_ours():
    if "berita" not in entry_points(group="spacy_factories").names:
        if os.environ.get("CI"):
            pytest.fail("the installed package has no entry points: pip install -e . again")
        pytest.skip("the installed package is older than its entry points: pip install -e . again")
    code = "import spacy; nlp = spacy.blank('xx'); nlp.add_pipe('berita'); print(len(nlp('Kata Rina.').spans))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "8\n"


def test_one_name_adds_everything():
    nlp = blank("berita")
    record = nlp(TEXT)._.berita_record()
    assert record == extract(TEXT)
    assert not any(nlp.analyze_pipes()["problems"].values())


def test_the_stages_one_by_one_are_the_same():
    nlp = blank(*(stage.factory for stage in ALL))
    assert not any(nlp.analyze_pipes()["problems"].values())
    one_by_one, at_once = nlp(TEXT), blank("berita")(TEXT)
    for name in ATTRIBUTES.keys() - {"berita_words"}:
        assert getattr(one_by_one._, name) == getattr(at_once._, name), name


def before(stage):
    """Return a Doc as a component finds it, with everything that was found before."""
    nlp = blank(*(earlier.factory for earlier in ALL[: ALL.index(stage)]))
    doc = nlp.make_doc(TEXT)
    doc._.berita_published, doc._.berita_title = "2024-03-04", "Beras turun"
    return nlp(doc)


def after(stage, doc):
    """Run one component and return what now lies on the Doc."""
    doc = spacy.blank("xx").create_pipe(stage.factory)(doc)
    return {
        **{name: repr(getattr(doc._, name)) for name in stage.assigns if name in ATTRIBUTES},
        "spans": repr(doc.spans),
    }


def test_words_behind_another_tokenizer_are_those_of_extract():
    text = "Rinawatimengatakan harga turun."
    words = spacy.blank("xx")(text)._.berita_words
    assert words.strings == read_words(text).strings == ("Rinawati", "mengatakan", "harga", "turun", ".")


@every_stage
def test_a_component_reads_nothing_but_what_it_requires(stage):
    given = {"berita_words", "berita_published", "berita_title", *stage.requires}
    bare = before(stage)
    for name in ATTRIBUTES.keys() - given:
        bare.user_data.pop(user_data_key(name), None)
    assert after(stage, bare) == after(stage, before(stage))


@every_stage
def test_a_component_writes_nothing_but_what_it_assigns(stage):
    doc = before(stage)
    had = {name: repr(getattr(doc._, name)) for name in ATTRIBUTES if name not in stage.assigns}
    after(stage, doc)
    assert {name: repr(getattr(doc._, name)) for name in had} == had
    assert bool(doc.spans) == ("spans" in stage.assigns)


@pytest.mark.parametrize(
    ("stage", "missing"),
    [(stage, name) for stage in ALL for name in stage.requires],
    ids=lambda value: value if isinstance(value, str) else value.factory,
)
def test_what_is_missing_is_named_with_the_fix(stage, missing):
    doc = before(stage)
    del doc.user_data[user_data_key(missing)]
    giver = giver_of(missing)
    message = f'{stage.factory} needs doc._.{missing}, which is not set: {giver} must stand before it in the pipeline, as in nlp.add_pipe("{giver}", before="{stage.factory}")'
    with pytest.raises(SetupError, match=re.escape(message)):
        after(stage, doc)


def test_the_fix_of_the_message_is_one():
    nlp = blank("berita_quotes")
    with pytest.raises(SetupError) as caught:
        nlp(TEXT)
    exec(re.search(r"nlp\.add_pipe\(.*?\)", str(caught.value)).group(), {"nlp": nlp})
    assert len(nlp(TEXT)._.berita_quotes) == 2


def test_the_wrong_order_is_named_by_the_name_that_the_user_gave():
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita_quotes", name="kutipan")
    nlp.add_pipe("berita_sections")
    assert nlp.analyze_pipes()["problems"]["kutipan"] == ["doc._.berita_sections"]
    with pytest.raises(SetupError, match=r"^kutipan needs doc\._\.berita_sections"):
        nlp(TEXT)


def test_every_name_stands_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    groups = set(blank("berita")("").spans)
    for name in (*(f"doc._.{name}" for name in ATTRIBUTES), *(stage.factory for stage in ALL), *groups, "berita"):
        assert f"`{name}`" in readme, name


def test_settings_are_checked_by_spacy():
    with pytest.raises(ValueError, match="unexpected argument: 'outlets'"):
        spacy.blank("xx").add_pipe("berita_sections", config={"outlets": []})
    with pytest.raises(ValueError, match=r"berita_habits\.v1"):
        spacy.blank("xx").add_pipe("berita_sections", config={"publishers": {"@misc": "berita_habits.v1"}})


def test_own_outlets_come_through_the_configuration():
    from beritaextract.language.publisher import Publisher

    spacy.registry.misc("suara_gunung.v1", func=lambda: (Publisher("SUARA GUNUNG", reporters=(r"Penulis berita:",)),))
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita_sections", config={"publishers": {"@misc": "suara_gunung.v1"}})
    assert nlp("Harga turun.\n\nPenulis berita: Rina Wati")._.berita_imprint.reporters == ["Rina Wati"]
    assert nlp.config["components"]["berita_sections"]["publishers"] == {"@misc": "suara_gunung.v1"}


@pytest.mark.parametrize(
    "build",
    [load, lambda: blank("berita"), lambda: blank(*(stage.factory for stage in ALL))],
    ids=["load", "berita", "stages"],
)
def test_a_pipeline_saved_to_disk_is_the_same_when_loaded(tmp_path, build):
    nlp = build()
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.pipe_names == nlp.pipe_names
    assert type(again.tokenizer) is type(nlp.tokenizer)
    assert again.max_length == nlp.max_length
    assert again(TEXT)._.berita_record() == nlp(TEXT)._.berita_record()
    assert nlp.from_bytes(nlp.to_bytes())(TEXT)._.berita_record() == nlp(TEXT)._.berita_record()


SCRIPT = """
import multiprocessing, sys
import spacy
import beritaextract.pipeline

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    nlp = spacy.blank("xx")
    nlp.add_pipe("berita")
    texts = ["Menurut Rina Wati, harga beras turun.", "Harga turun.", "Menurut Budi Santoso, harga beras naik.", ""]
    alone = [doc._.berita_record() for doc in nlp.pipe(texts)]
    docs = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [doc._.berita_record() for doc in docs] == alone
    print([span._.berita_speaker for doc in docs for span in doc.spans["quotes"]])
"""


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_two_processes_find_what_one_finds(tmp_path, start):
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "script.py"), start]
    result = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert result.stdout == "['Rina Wati', 'Budi Santoso']\n", result.stderr


def test_spacy_pays_little_for_a_package_it_does_not_use():
    """spaCy imports the entry points of all packages whenever a pipeline is made."""
    code = "import sys, beritaextract.pipeline; print(sorted(name for name in sys.modules if name.startswith('beritaextract.')))"
    result = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in ast.literal_eval(result.stdout)}
    assert rooms & {"articles", "assembly", "components", "records"} == set()


def test_a_component_may_be_left_out():
    nlp = blank("berita_sections", "berita_quotes")
    record = nlp(TEXT)._.berita_record(id="a1", url="https://berita.example/a1")
    assert (record.article.id, record.article.outlet, len(record.quotes)) == ("a1", "ANTARA", 2)
    assert record.people == []
    assert record.quotes[0].speaker is None


def test_published_and_title_of_the_doc_reach_the_record():
    nlp = blank("berita")
    doc = nlp.make_doc("Rina Wati mengatakan pasar tutup kemarin.")
    doc._.berita_published, doc._.berita_title = "2024-03-12", "Pasar tutup"
    record = nlp(doc)._.berita_record()
    assert (record.article.published, record.article.title) == ("2024-03-12", "Pasar tutup")
    assert record.dates[0].date == "2024-03-11"


def test_an_article_may_be_read_with_any_pipeline():
    article = Article(text=TEXT, id="a1", published="2024-03-12")
    assert read_article(article, blank("berita")) == read_article(article)


def test_attributes_of_a_doc_that_nobody_read_are_none():
    doc = Doc(spacy.blank("xx").vocab, words=["Harga", "turun"])
    assert doc._.berita_quotes is None
    assert doc._.berita_words.strings == ("Harga", "turun")


ARTICLES = [json.loads(line) for line in (ROOT / "corpus" / "articles.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("language", "articles"),
    [("xx", ARTICLES), ("id", ARTICLES[::3])],  # building spaCy's Indonesian takes seconds
    ids=["xx", "id"],
)
def test_behind_spacys_own_tokenizers_the_same_is_found(language, articles):
    nlp = spacy.blank(language)
    assert type(nlp.tokenizer) is spacy.tokenizer.Tokenizer
    nlp.add_pipe("berita")
    for article in articles:
        facts = Article.model_validate(article)
        assert read_article(facts, nlp) == read_article(facts)


ODD = [
    "\u200b",
    "\ufeff",
    "\u00a0",
    "\u2028",
    "\r\n",
    "\x00",
    "\u0301",
    "\u202e",
    "\u0130",
    "\u3000",
    "\x85",
    "\x1c",
    "\U0010ffff",
]
ODD += ["😀", "''", "``", "&quot;", "<"]


@pytest.mark.parametrize("seed", range(20))
def test_odd_characters_change_nothing_between_tokenizers_and_journeys(seed, everything):
    dice = Random(seed)
    text = list(dice.choice(ARTICLES)["text"][:1200])
    for _ in range(20):
        text.insert(dice.randrange(len(text)), dice.choice(ODD))
    record = extract("".join(text))
    doc = everything("".join(text))
    assert doc._.berita_record() == record
    for journey in (lambda doc: Doc(doc.vocab).from_bytes(doc.to_bytes()), lambda doc: pickle.loads(pickle.dumps(doc))):
        assert journey(doc)._.berita_record() == record
    assert len(doc.spans["quotes"]) == sum(len(quote.parts) for quote in record.quotes)
    assert all(span._.berita_finding for group in doc.spans.values() for span in group)
