"""A bundle is read without trust: whatever is wrong with it is one clear error, and changes nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from engine.errors import InputError
from results.exchange import unpack
from results.exchange.merge import merge
from results.journal.canonical import link
from tests.results.exchange.laptops import bundle, opened, state
from tests.results.ledger import Ledger

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a good bundle."""
    folder = tmp_path_factory.mktemp("good")
    ledger = Ledger(folder)
    (person,) = ledger.group("one", 1)
    ledger.play(person, "H")
    with ZipFile(bundle(ledger, folder / "bundle")) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    ledger.store.close()
    return files


def packed(files: Files) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def with_manifest(files: Files, **changed: object) -> Files:
    """Return the files with keys of the manifest changed, and the hashes of the others as they are."""
    whole = json.loads(files["manifest.json"])
    whole["files"] = {
        name: sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"
    }
    return {**files, "manifest.json": json.dumps({**whole, **changed}).encode()}


def forged(files: Files, number: int, **changed: object) -> Files:
    """Return the files with a fact changed, and every hash after it made to fit."""
    facts = [json.loads(line) for line in files["facts.jsonl"].splitlines()]
    facts[number] |= changed
    previous = "0" * 64
    for fact in facts:
        body = json.dumps(fact["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        fact["hash"] = previous = link(
            previous, fact["origin"], fact["seq"], fact["time"], fact["kind"], body
        )
    lines = b"".join(json.dumps(fact).encode() + b"\n" for fact in facts)
    (span,) = json.loads(files["manifest.json"])["ranges"]
    return with_manifest({**files, "facts.jsonl": lines}, ranges=[{**span, "hash": previous}])


RUN = 3
"""The place of the fact that begins the run."""
BAD: dict[str, tuple[Callable[[Files], bytes], str]] = {
    "no zip": (lambda files: b"plain words", "bundle-zip"),
    "cut off": (lambda files: packed(files)[:-30], "bundle-zip"),
    "nothing in it": (lambda files: packed({}), "bundle-zip"),
    "more than a bundle has": (lambda files: packed({**files, "../x": b"1"}), "bundle-zip"),
    "no manifest": (lambda files: packed({**files, "manifest.json": b"{}"}), "bundle-manifest"),
    "deep manifest": (lambda files: packed({**files, "manifest.json": b"[" * 99999}), "bundle-manifest"),
    "later format": (lambda files: packed(with_manifest(files, format=2)), "bundle-format"),
    "a range backwards": (
        lambda files: packed(with_manifest(files, ranges=[], facts=-1)), "bundle-manifest"
    ),
    "fewer facts": (lambda files: packed(with_manifest(files, ranges=[], facts=0)), "bundle-hash"),
    "a changed byte": (
        lambda files: packed({**files, "facts.jsonl": files["facts.jsonl"].replace(b'"one"', b'"two"', 1)}),
        "bundle-hash",
    ),
    "no fact": (lambda files: packed(with_manifest({**files, "facts.jsonl": b"{}\n"})), "bundle-line"),
    "no end": (lambda files: packed(with_manifest({**files, "facts.jsonl": b"1" * 10**7})), "bundle-line"),
    "another content": (
        lambda files: packed(with_manifest({**files, "contents.jsonl": b'{"body":"1","hash":"0"}\n'})),
        "bundle-line",
    ),
    "year 12000": (lambda files: packed(forged(files, RUN, time=316_516_032_000_000)), "bundle-line"),
    "an escape": (
        lambda files: packed(forged(files, 1, body={"group": "g", "label": "\x1b[2J", "simulated": False})),
        "bundle-line",
    ),
    "a body of another kind": (lambda files: packed(forged(files, RUN, body={"run": 1})), "bundle-line"),
    "a number beyond all": (
        lambda files: packed(forged(files, 1, kind="later", body={"n": 2**60})), "bundle-line"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_one_error_and_changes_nothing(name: str, good: Files, tmp_path: Path) -> None:
    make, code = BAD[name]
    (tmp_path / "bad").write_bytes(make(good))
    store, people = opened(tmp_path / "office")
    before = state(store)
    with pytest.raises(InputError) as raised:
        merge(store, people, tmp_path / "bad")
    assert raised.value.code == code
    assert state(store) == before
    assert store.verify().findings == ()
    people.close()
    store.close()


def test_a_bundle_too_large_is_refused_before_it_is_read(
    good: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "large").write_bytes(packed(good))
    for limit in ("MOST_PACKED", "MOST_UNPACKED"):
        with monkeypatch.context() as limited:
            limited.setattr(unpack, limit, 100)
            with pytest.raises(InputError, match="larger"), unpack.opened(tmp_path / "large"):
                pass


def test_no_plain_file_is_no_bundle(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "/dev/zero", "nowhere"):
        with pytest.raises(InputError), unpack.opened(tmp_path / name):
            pass


def test_a_kind_of_fact_of_a_later_version_is_kept(good: Files, tmp_path: Path) -> None:
    (tmp_path / "later").write_bytes(packed(forged(good, 1, kind="later", body={"n": 1})))
    store, people = opened(tmp_path / "office")
    assert merge(store, people, tmp_path / "later").new
    assert [fact.kind for fact in store.facts()].count("later") == 1
    people.close()
    store.close()
