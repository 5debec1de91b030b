"""The tokenizer: spaCy's Doc is the text, word for word."""

from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language.language import blank

NLP = blank()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_of_the_doc_is_the_input(text):
    doc = NLP(text)
    assert doc.text == text
    assert [token.text for token in doc] == list(doc._.berita_words.strings)
    assert [token.idx for token in doc] == doc._.berita_words.starts[:-1]


def test_the_language_is_indonesian_and_survives_disk_and_bytes(tmp_path):
    assert NLP.lang == "id"
    NLP.to_disk(tmp_path / "model")
    assert [token.text for token in NLP.from_disk(tmp_path / "model")("Rp1,5 triliun")] == ["Rp", "1,5", "triliun"]
    assert [token.text for token in blank().from_bytes(NLP.to_bytes())("Rp1,5 triliun")] == ["Rp", "1,5", "triliun"]
