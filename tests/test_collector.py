"""The collector is held while modules and tables load, and let go again."""

import gc

import pytest

from beritaextract.collector import uncollected


def test_it_is_held_and_let_go():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_let_go_when_loading_fails():
    with pytest.raises(OSError), uncollected():
        raise OSError
    assert gc.isenabled()


def test_whoever_has_held_it_keeps_it_held():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
