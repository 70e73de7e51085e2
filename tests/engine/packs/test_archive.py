"""Pack files: the same bytes every time, the same files back, and nothing unsafe is ever unpacked."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from engine.packs import archive
from engine.packs.archive import is_pack_name, packed, unpacked
from engine.packs.manifest import Manifest, digests, manifest_text

NAMES = st.from_regex(r"(?:drills/|places/)?[a-z][a-z0-9-]{0,10}", fullmatch=True).map("{}.toml".format)
FILES = st.dictionaries(NAMES.filter(is_pack_name), st.binary(max_size=300), min_size=1, max_size=8)


def about(files: dict[str, bytes], version: int = 3) -> Manifest:
    return Manifest("east-branch", version, "本地短信", "城东支行", digests(files))


@given(FILES)
def test_what_goes_in_comes_out(files: dict[str, bytes]) -> None:
    data = packed(about(files), files)
    assert data == packed(about(files), dict(reversed(files.items())))
    read = unpacked(data, "east.zip")
    assert dict(read.files) == files and read.manifest == about(files)


def test_the_hash_tells_packs_apart() -> None:
    same = {"a.toml": b"1", "b.toml": b"2"}
    assert about(same).hash == about(dict(reversed(same.items()))).hash
    assert about(same).hash != about({"a.toml": b"2", "b.toml": b"1"}).hash


@given(FILES, st.data())
def test_a_damaged_file_is_an_input_error_or_the_same(files: dict[str, bytes], data: st.DataObject) -> None:
    whole = bytearray(packed(about(files), files))
    where = data.draw(st.integers(0, len(whole) - 1))
    whole[where] ^= data.draw(st.integers(1, 255))
    try:
        read = unpacked(bytes(whole), "east.zip")
    except InputError as error:
        assert error.location and error.location.file == "east.zip"
    else:
        assert dict(read.files) == files


@given(st.binary(max_size=2000))
def test_what_is_no_pack_file_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError):
        unpacked(data, "east.zip")


def forged(change: Callable[[zipfile.ZipFile], None], manifest: str = "") -> bytes:
    """Return a pack file of one good scenario, with something done to it."""
    files = {"a.toml": b"x"}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("manifest.json", manifest or manifest_text(about(files)))
        made.writestr("a.toml", b"x")
        change(made)
    return target.getvalue()


@pytest.mark.parametrize(
    "name",
    ["../a.toml", "..\\a.toml", "/etc/a.toml", "C:\\a.toml", "C:a.toml", "places/../../a.toml", "a/b.toml",
     "b.py", "B.toml", "nul.toml", "drills/com1.toml", "places/", "b.toml ", ".toml", "b\x1b.toml", "新.toml",
     "x" * 70 + ".toml"],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    assert not is_pack_name(name)
    with pytest.raises(InputError) as caught:
        unpacked(forged(lambda made: made.writestr(name, b"x")), "east.zip")
    assert caught.value.code == "pack-path"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_refused(kind: int) -> None:
    info = zipfile.ZipInfo("b.toml")
    info.external_attr = (kind | 0o777) << 16
    with pytest.raises(InputError) as caught:
        unpacked(forged(lambda made: made.writestr(info, "/etc/passwd")), "east.zip")
    assert (caught.value.code, caught.value.params["name"]) == ("pack-path", "b.toml")


def bomb(made: zipfile.ZipFile) -> None:
    made.writestr("b.toml", b"\0" * 200_000_000)


def many(made: zipfile.ZipFile) -> None:
    for number in range(archive.MOST_FILES):
        made.writestr(f"b{number}.toml", b"")


def heavy(made: zipfile.ZipFile) -> None:
    for number in range(archive.MOST_BYTES // 500_000 + 1):
        made.writestr(f"b{number}.toml", b"\0" * 500_000)


@pytest.mark.parametrize("fill", [bomb, many, heavy])
def test_bombs_are_refused(fill: Callable[[zipfile.ZipFile], None]) -> None:
    with pytest.raises(InputError) as caught:
        unpacked(forged(fill), "east.zip")
    assert caught.value.code == "pack-size"


def test_a_bomb_that_lies_of_its_size_is_never_unpacked_whole() -> None:
    data = forged(lambda made: made.writestr("b.toml", b"\0" * 5_000_000))
    lying = data.replace((5_000_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(InputError):
        unpacked(lying, "east.zip")


def nothing(made: zipfile.ZipFile) -> None:
    pass


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ("{", "pack-manifest"),
        ("[" * 100_000, "pack-manifest"),
        ("[]", "pack-manifest"),
        ('{"format": 1}', "pack-manifest"),
        ('{"format": true, "pack": 1}', "pack-manifest"),
        ('{"format": 2, "whatever": []}', "pack-format"),
        (manifest_text(about({"a.toml": b"x"})).replace('"version": 3', '"version": -3'), "pack-manifest"),
        (manifest_text(about({"a.toml": b"y"})), "pack-hash"),
        (manifest_text(about({})), "pack-hash"),
        (manifest_text(about({"a.toml": b"x", "b.toml": b"x"})), "pack-hash"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(manifest: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        unpacked(forged(nothing, manifest), "east.zip")
    assert caught.value.code == code


def test_a_name_twice_is_refused() -> None:
    with pytest.warns(UserWarning):
        data = forged(lambda made: made.writestr("a.toml", b"y"))
    with pytest.raises(InputError) as caught:
        unpacked(data, "east.zip")
    assert caught.value.code == "pack-path"


def test_without_a_manifest_it_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("a.toml", b"x")
    with pytest.raises(InputError) as caught:
        unpacked(target.getvalue(), "east.zip")
    assert caught.value.code == "pack-manifest"


def test_a_manifest_names_its_hash() -> None:
    whole = json.loads(manifest_text(about({"a.toml": b"x"})))
    assert whole["hash"] == about({"a.toml": b"x"}).hash and whole["version"] == 3
