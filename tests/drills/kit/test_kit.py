"""A kit holds all it needs, names no place of the computer that made it, and runs without a network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

from drills.cli import run
from drills.desk import paths
from drills.desk.state.unexpected import explained
from drills.kit.kit import PACKAGES
from drills.kit.wheels import LEFT_OUT, requirements
from engine.errors import Exit, InputError

ROOT = Path(__file__).parents[3]


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Empty wheels of all that is required, for any system; a Pillow for Python 3.12 on Windows alone."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for line in requirements():
        name = re.split(r"[<>=!\[]", line)[0].strip()
        tag = "cp312-cp312-win_amd64" if name == "pillow" else "py3-none-any"
        own = name.replace("-", "_")
        about = f"{own}-{version(name)}.dist-info"
        with ZipFile(folder / f"{own}-{version(name)}-{tag}.whl", "w") as wheel:
            metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version(name)}\n"
            wheel.writestr(f"{about}/METADATA", metadata)
            wheel.writestr(f"{about}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n")
            wheel.writestr(f"{about}/RECORD", "")
    return folder


@pytest.fixture
def embeddable(tmp_path: Path) -> Path:
    """A zip such as python.org publishes for Windows, as far as names go."""
    file = tmp_path / "embeddable.zip"
    with ZipFile(file, "w") as archive:
        for name in ("python.exe", "python3.dll", "python312.dll", "python312.zip"):
            archive.writestr(name, "")
        archive.writestr("python312._pth", "python312.zip\r\n.\r\n\r\n# import site\r\n")
    return file


def kit(target: Path, *more: str) -> int:
    return run(["kit", "-o", str(target), *more])


def test_a_kit_for_windows(tmp_path: Path, wheels: Path, embeddable: Path) -> None:
    target = tmp_path / "真伪 一听"
    made = ["--system", "windows", "--python", str(embeddable), "--wheels", str(wheels)]
    assert kit(target, *made) == Exit.DONE
    assert {file.name for file in target.iterdir()} == {
        "app", "data", "python", "开始演练.cmd", "投影演练.cmd", "先看这里.txt", "给信息科看.txt",
    }  # fmt: skip
    for name in PACKAGES:
        assert any((target / "app" / name).iterdir())
    assert not [*target.rglob("__pycache__")] or sys.version_info[:2] == (3, 12)
    assert (target / "python" / "python312._pth").read_bytes().endswith(b"# import site\r\n..\\app\r\n")
    assert [*(target / "data").iterdir()] == []
    for script in target.glob("*.cmd"):
        lines = script.read_bytes().split(b"\r\n")
        assert all(b"\n" not in line for line in lines) and script.read_bytes().isascii()
        assert b'"%HERE%python\\python.exe" -X utf8 -m drills' in script.read_bytes()
        assert str(tmp_path).encode() not in script.read_bytes()
    for sheet in target.glob("*.txt"):
        assert sheet.read_bytes().startswith(b"\xef\xbb\xbf")
        assert "{" not in sheet.read_text("utf-8")
    names = {file.name for file in (target / "app").glob("*.dist-info")}
    assert f"ringtrue-{version('ringtrue')}.dist-info" in names
    assert not [name for name in names if name.startswith(LEFT_OUT)]


def test_wheels_of_another_system_are_refused_and_nothing_is_written(
    tmp_path: Path, wheels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out" / "kit"
    assert kit(target, "--system", "linux", "--wheels", str(wheels)) == Exit.INPUT
    assert "pillow" in capsys.readouterr().err
    assert [*target.parent.iterdir()] == []


def test_it_is_not_written_over_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "theirs.txt").write_text("theirs")
    assert kit(tmp_path, "--system", "linux") == Exit.INPUT
    assert "is there already" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["theirs.txt"]


@pytest.mark.parametrize("python", ["", "nowhere", "empty", "old", "linux"])
def test_what_is_no_python_for_it_is_refused(
    tmp_path: Path, python: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    for folder, names in (("old", ("python.exe", "python39.dll")), ("linux", ("bin/python3",))):
        for name in names:
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).touch()
    given = ["--python", str(tmp_path / python)] if python else []
    assert kit(tmp_path / "kit", "--system", "windows", *given) == Exit.INPUT
    assert "--python" in capsys.readouterr().err
    assert not (tmp_path / "kit").exists()


def test_an_archive_that_leads_out_of_its_folder_is_refused(
    tmp_path: Path, wheels: Path, embeddable: Path
) -> None:
    with ZipFile(embeddable, "a") as archive:
        archive.writestr("../outside.txt", "")
    made = ["--system", "windows", "--python", str(embeddable), "--wheels", str(wheels)]
    assert kit(tmp_path / "out" / "kit", *made) == Exit.INPUT
    assert [*(tmp_path / "out").iterdir()] == []


def test_a_kit_keeps_everything_beside_its_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "drills" / "desk").mkdir(parents=True)
    monkeypatch.delenv("RINGTRUE_HOME")
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "app" / "drills" / "desk" / "paths.py"))
    assert paths.home() != tmp_path / "data"
    (tmp_path / "app" / paths.KIT).touch()
    assert paths.home() == tmp_path / "data"


@pytest.mark.parametrize(("module", "library"), [("numpy", "numpy"), ("docx", "python-docx")])
def test_what_was_left_out_is_named(module: str, library: str) -> None:
    error = explained(ModuleNotFoundError(name=module))
    assert isinstance(error, InputError)
    assert error.params["library"] == library and library in LEFT_OUT


@pytest.mark.long
def test_a_kit_runs_without_a_network(tmp_path: Path) -> None:
    """With the libraries pip finds, from a path with Han and a blank, in a namespace with no network."""
    target = tmp_path / "真伪 一听"
    assert kit(target, "--system", "linux") == Exit.DONE
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    assert size < 80_000_000
    moved = tmp_path / "U 盘" / "练"
    moved.parent.mkdir()
    shutil.move(target, moved)
    away = ["unshare", "--net", "--map-root-user", "sh", str(moved / "开始演练.sh")]
    environment = {"HOME": str(tmp_path / "nobody"), "PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
    play = ["play", "community-evening", "--plain", "--group", "城东", "--trainee", "王红"]
    done = subprocess.run(
        [*away, *play], env=environment, cwd=ROOT.parent, input="1\n" * 400, capture_output=True, text=True
    )
    assert done.returncode == Exit.DONE, done.stderr
    checked = subprocess.run([*away, "verify"], env=environment, capture_output=True, text=True)
    assert checked.returncode == Exit.DONE, checked.stderr
    assert (moved / "data" / "store.db").exists()
    assert not (tmp_path / "nobody").exists()
