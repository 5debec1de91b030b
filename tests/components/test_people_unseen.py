"""People as they come in articles that nobody tuned for: works, roles, events, lost blanks, odd spellings."""

import pytest

from tests.components.test_people import assert_people

SENTENCES = {
    "what begins an event's name is nobody": "Turnamen dibuka Senin. Sagara Rindang Cup diikuti 20 tim.",
    "an acronym after a name is its own": "Ia datang bersama {per r|Rina Wati} TVX pada Senin. Menurut {per r|Rina}, acara lancar.",
    "a letter that is a site": "Pesan itu beredar di platform X. {per r|Rina Wati} mengatakan hal itu keliru.",
    "a role and who plays it": "Ia berperan sebagai Danu. Kisah cinta Danu ({per r|Ringgo Surya Wibawa}) itu laris.",
    "a letter inside a name": "Pelatih memanggil {per n|Nathan Tjia-A-On} ke timnas.",
    "words said twice": "Museum itu menyimpan Prasasti-prasasti Siwa dan arca lain.",
    "capitals after another degree": "{pos s|Ahli gizi} {per s|Sri Rejeki}, SKM, RQ mengatakan pasien harus makan.",
    "no preposition before a comma": "Acara dihadiri {per i|Ratudari}, {per r|Rina Wati}, dan {per b|Budi Santoso}.",
    "a letter too many": "Menurut {per h|Hendik Santoso}, harga turun. Stok aman, kata {per h|Hendrik}.",
    "an English phrase": "Pedoman bernama the Protocol of Potentially Harmful Sites itu berlaku.",
    "what somebody is in English": "{per r|Rina Wati}, {pos r|Regional Business Head ASEAN}, mengatakan pasar tumbuh.",
    "where athletes train": "Gelanggang untuk atlet di Jalan Randu dibuka Senin.",
    "one post or another": "{pos n|Pendiri Karpo} {per n|Nuri Wibawa} hadir bersama Founding Partner atau wakilnya.",
    "no post is left open": "Tim kehilangan pemain kunci bagi Persida.",
    "another person is no part of a post": "{per b|Bambang Wijaya}, {pos b|Komisaris Utama}, dan {per h|Henry Yosowiguna} hadir. "
    "Saksinya {per b|Bambang Wijaya}, {pos b|ahli hukum} dan {per h|Henry Yosowiguna}.",
    "an assistant for somebody": "{per r|Rian Tobing}, {pos r|asisten pelatih} untuk {per s|Sergio Scarlatti}, pulang.",
    "set aside from a post": "{pos f former=yes|Ketua nonaktif Komisi Pemberantasan Korupsi (KPK)} {per f|Firman Wijaya} hadir.",
    "an address inside a name": '{pos z jurisdiction="Ujung Pandang"|Camat Ujung Pandang} {per z|Zulkifli Daeng Nassu} menegaskan hal itu.',
    "a title that names open with": "{pos b|Ketua Koperasi Perempuan Tenun Sasambo} {per b|Baiq Nurhayanti} hadir.",
    "a body of its own branch": "{pos y branch=independent_agency|Kepala Ombudsman Perwakilan Sumatera Barat} {per y|Yelfi Rusma} hadir.",
    "a predicate is nobody": "Kampus itu meraih predikat Unggul dari badan akreditasi.",
}


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_people(marked):
    assert_people(marked)
