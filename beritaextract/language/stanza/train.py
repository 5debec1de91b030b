"""Train small Indonesian models with stanza's own trainers, from Universal Dependencies files alone.

    python -m beritaextract.language.stanza.train UD_DIR OUT

reads all `.conllu` files of UD_DIR and writes a folder that `load(analyser="stanza", models=OUT)` reads without a
network. No pretrained vectors and no character models are used: the models fit into a few megabytes and are trained in
a quarter of an hour on one core, and they are far less exact than stanza's official ones.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from beritaextract.extras import require
from beritaextract.language.stanza.resources import PACKAGE, PROCESSORS, write_resources
from beritaextract.language.stanza.treebank import as_conllu, as_text, divide, read_treebanks

_NAME = f"id_{PACKAGE}"


def train(treebanks: Path, out: Path) -> None:
    """Train tokenizer, splitter of multi-word tokens, tagger, lemmatizer and parser.

    Args:
        treebanks: A folder with `.conllu` files.
        out: The folder to write: one model a file, and the index that stanza looks for.

    Raises:
        SetupError: stanza is not installed.
    """
    require("stanza", extra="stanza", what="training a parser")
    with TemporaryDirectory() as work:
        _prepare(treebanks, Path(work))
        for processor in PROCESSORS:
            (out / "id" / processor).mkdir(parents=True, exist_ok=True)
            _TRAINERS[processor](Path(work), out / "id" / processor)
            _lighten(out / "id" / processor / f"{PACKAGE}.pt")
    write_resources(out)


def _prepare(treebanks: Path, work: Path) -> None:
    """Write what the trainers read."""
    contract_mwt = import_module("stanza.utils.datasets.contract_mwt").contract_mwt
    label = import_module("stanza.utils.datasets.prepare_tokenizer_data").main
    for part, sentences in zip(("train", "dev"), divide(read_treebanks(treebanks)), strict=True):
        (work / f"{part}.conllu").write_text(as_conllu(sentences), encoding="utf-8")
        (work / f"{part}.txt").write_text(as_text(sentences), encoding="utf-8")
        files = [str(work / f"{part}.{ending}") for ending in ("txt", "conllu", "labels", "json")]
        label([files[0], files[1], "-o", files[2], "-m", files[3]])
        contract_mwt(files[1], str(work / f"{part}.contracted.conllu"))


def _train_tokenizer(work: Path, out: Path) -> None:
    _run(
        "tokenizer",
        out,
        f"--lang id --txt_file {work}/train.txt --label_file {work}/train.labels --dev_txt_file {work}/dev.txt "
        f"--dev_label_file {work}/dev.labels --dev_conll_gold {work}/dev.conllu --mwt_json_file {work}/dev.json "
        "--use_mwt --max_seqlen 300 --hidden_dim 48 --steps 1200 --eval_steps 400 --anneal_after 800",
    )


def _train_splitter(work: Path, out: Path) -> None:
    _run(
        "mwt_expander",
        out,
        f"--lang id --train_file {work}/train.conllu --eval_file {work}/dev.contracted.conllu "
        f"--gold_file {work}/dev.conllu --num_epoch 15 --num_layers 1",
    )


def _train_tagger(work: Path, out: Path) -> None:
    # Its batch size counts sentences.
    _run(
        "tagger",
        out,
        f"--lang id --train_file {work}/train.conllu --eval_file {work}/dev.conllu --no_pretrain --batch_size 40 "
        "--word_cutoff 3 --word_emb_dim 50 --char_emb_dim 40 --char_hidden_dim 80 --hidden_dim 100 --num_layers 1 "
        "--deep_biaff_hidden_dim 80 --tag_emb_dim 20 --share_hid "
        "--max_steps 900 --eval_interval 300 --fix_eval_interval --no_second_optim",
    )


def _train_lemmatizer(work: Path, out: Path) -> None:
    _run(
        "lemmatizer",
        out,
        f"--train_file {work}/train.conllu --eval_file {work}/dev.conllu "
        "--hidden_dim 80 --emb_dim 30 --pos_dim 30 --num_epoch 3 --decay_epoch 2 --batch_size 128 --lr 0.002",
    )


def _train_parser(work: Path, out: Path) -> None:
    # Its batch size counts words.
    _run(
        "parser",
        out,
        f"--lang id --train_file {work}/train.conllu --eval_file {work}/dev.conllu --no_pretrain --batch_size 1000 "
        "--word_cutoff 4 --word_emb_dim 50 --char_emb_dim 30 --char_hidden_dim 50 --tag_emb_dim 30 --hidden_dim 120 "
        "--num_layers 2 --deep_biaff_hidden_dim 64 --deep_biaff_output_dim 64 --no_linearization --no_distance "
        "--no_checkpoint --optim adam --lr 0.003 --no_second_optim --plateau_steps 300 "
        "--max_steps 700 --eval_interval 350",
    )


_TRAINERS: dict[str, Callable[[Path, Path], None]] = {
    "tokenize": _train_tokenizer,
    "mwt": _train_splitter,
    "pos": _train_tagger,
    "lemma": _train_lemmatizer,
    "depparse": _train_parser,
}


def _run(trainer: str, out: Path, flags: str) -> None:
    """Run a trainer of stanza's as its command line would."""
    fixed = ["--mode", "train", "--shorthand", _NAME, "--save_dir", str(out), "--save_name", f"{PACKAGE}.pt"]
    import_module(f"stanza.models.{trainer}").main([*fixed, *flags.split()])


def _lighten(model: Path) -> None:
    """Store a model in half precision, which stanza widens again as it loads, and without what serves to train on."""
    torch = import_module("torch")
    stored = torch.load(model, map_location="cpu", weights_only=True)
    weights = {
        name: weight.half() if weight.is_floating_point() else weight for name, weight in stored["model"].items()
    }
    torch.save({**{key: value for key, value in stored.items() if "optim" not in key}, "model": weights}, model)


if __name__ == "__main__":
    train(Path(sys.argv[1]), Path(sys.argv[2]))
