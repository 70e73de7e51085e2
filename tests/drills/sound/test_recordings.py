"""Recordings of a drill's calls: which line, which file, what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drills.sound.levels import Level
from drills.sound.recordings.calls import VoicedCall, calls_of, numbered_lines
from drills.sound.recordings.checking import voice_findings, wrong_with
from drills.sound.recordings.converting import as_kept
from drills.sound.recordings.intake import keep
from drills.sound.recordings.kept import Recordings
from drills.sound.recordings.lines import SpokenLine, spoken_lines, text_key
from drills.sound.recordings.listening import Listening
from drills.sound.recordings.matching import match, sound_files
from drills.sound.recordings.sheet import recording_sheet
from engine.errors import InputError
from engine.library.library import Library
from tests.drills.sound.tones import recorded

M4A = b"\0\0\0\x1cftypM4A \0"


@pytest.fixture
def calls(samples: Library) -> tuple[VoicedCall, ...]:
    return calls_of(samples, samples.shelf.drill("mixed"))


def kept(folder: Path) -> Recordings:
    return Recordings((folder / "voices",))


def test_a_line_comes_once_for_each_wording_and_its_key_changes_with_the_text(samples: Library) -> None:
    scenario = samples.scenario("pack-c1a")
    lines = spoken_lines(scenario)
    assert {line.line for line in lines} == {line.id for line in scenario.line}  # type: ignore[attr-defined]
    assert not any("{{" in line.text or "[[" in line.text for line in lines)
    assert len({line.key for line in lines}) == len(lines)
    assert text_key("您好") != text_key("您好。")
    filled = SpokenLine("pack-c1a", "open", "", "您好")
    assert filled.key == text_key("您好") and len(filled.key) == 16
    assert spoken_lines(samples.scenario("pack-s1a")) == ()


def test_the_sheet_numbers_every_line_and_does_not_say_what_a_call_is(
    samples: Library, calls: tuple[VoicedCall, ...]
) -> None:
    sheet = recording_sheet(samples.shelf.drill("mixed"), calls, "zh-Hans")
    rows = [row for section in sheet.sections for row in section.rows if row.lead]
    lines = numbered_lines(calls)
    assert [(int(row.lead), *row.lines) for row in rows] == [(n, line.text) for n, line in lines.items()]
    assert [*lines] == [*range(1, len(lines) + 1)]
    assert [section.heading for section in sheet.sections] == ["电话 1a", "电话 1b"]
    words = " ".join((*sheet.lines, *(section.heading for section in sheet.sections)))
    assert sheet.title.startswith("录音单") and not set("骗假") & set(words)


def test_a_number_in_the_name_says_which_line_and_the_later_file_is_taken(tmp_path: Path) -> None:
    names = ("003.wav", "录音 12.wav", "12 又一遍.wav", "5-爸爸-20261128_101500.wav", "杂音.wav", "2026.wav")
    for second, name in enumerate(names):
        os.utime(recorded(tmp_path / name), (second, second))
    matching = match(sound_files(tmp_path), range(1, 21), [1, 2])
    assert [(entry.number, entry.file.name) for entry in matching.matched] == [
        (3, "003.wav"), (5, "5-爸爸-20261128_101500.wav"), (12, "12 又一遍.wav"),
    ]  # fmt: skip
    assert [file.name for file in matching.older] == ["录音 12.wav"]
    assert {file.name for file in matching.spare} == {"杂音.wav", "2026.wav"}
    assert not any(entry.by_time for entry in matching.matched)


def test_without_numbers_they_are_taken_by_the_time_of_recording(tmp_path: Path) -> None:
    names = ("录音_20261128_090200.wav", "录音_20261128_090100.wav", "录音_20261128_090300.wav")
    for name in names:
        recorded(tmp_path / name)
    (tmp_path / "notes.txt").write_text("no sound")
    files = sound_files(tmp_path)
    matching = match(files, range(1, 21), [4, 7])
    assert [(entry.number, entry.file.name[-10:]) for entry in matching.matched] == [
        (4, "090100.wav"), (7, "090200.wav"),
    ]  # fmt: skip
    assert matching.spare == (files[2],)


def test_no_goes_on_with_the_same_line_and_a_line_can_be_skipped(tmp_path: Path) -> None:
    for minute in range(4):
        recorded(tmp_path / f"录音_20261128_090{minute}00.wav")
    files = sound_files(tmp_path)
    listening = Listening(match(files, range(1, 21), [4, 7, 9]), [4, 7, 9])
    listening.reject()  # said wrongly, said again
    listening.accept()
    listening.skip()  # nobody recorded 7
    assert listening.now is not None and (listening.now.number, listening.now.file) == (9, files[2])
    listening.accept()
    assert listening.now is None
    assert [(entry.number, entry.file) for entry in listening.accepted] == [(4, files[1]), (9, files[2])]


def test_a_recording_takes_the_place_of_the_one_before(tmp_path: Path, calls: tuple[VoicedCall, ...]) -> None:
    line = calls[0].lines[0]
    first = keep(kept(tmp_path), line, recorded(tmp_path / "a.wav"))
    (tmp_path / "b.mp3").write_bytes(b"ID3" + bytes(40))
    second = keep(kept(tmp_path), line, tmp_path / "b.mp3")
    assert first.parent == second.parent and [*first.parent.iterdir()] == [second]
    assert kept(tmp_path).file(line) == second and second.name == f"{line.key}.mp3"


@pytest.mark.parametrize(("data", "code"), [(b"#!AMR\n", "sound-kind"), (M4A, "sound-m4a")])
def test_what_cannot_be_used_is_told_and_nothing_changes(
    tmp_path: Path, data: bytes, code: str, calls: tuple[VoicedCall, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    file = tmp_path / "001.m4a"
    file.write_bytes(data)
    with pytest.raises(InputError) as refused:
        keep(kept(tmp_path), calls[0].lines[0], file)
    assert refused.value.code == code and not (tmp_path / "voices").exists()
    assert as_kept(recorded(tmp_path / "named.mp3"))[0] == ".wav"  # by its content, not its name


def test_what_is_wrong_is_found(tmp_path: Path, calls: tuple[VoicedCall, ...]) -> None:
    scam, genuine = calls
    assert [*voice_findings(calls, kept(tmp_path))] == []  # no voices at all: it only rings
    for line in scam.lines:
        keep(kept(tmp_path), line, recorded(tmp_path / "good.wav", 1, 0.2))
    assert [(finding.wrong, finding.scenario) for finding in voice_findings(calls, kept(tmp_path))] == [
        ("twin", genuine.scenario.id)
    ]
    for line in genuine.lines[1:]:
        keep(kept(tmp_path), line, recorded(tmp_path / "good.wav", 1, 0.2))
    keep(kept(tmp_path), scam.lines[0], recorded(tmp_path / "loud.wav", 1, 1.0))
    keep(kept(tmp_path), scam.lines[1], recorded(tmp_path / "long.wav", 60, 0.2))
    kept(tmp_path).file(scam.lines[2]).write_bytes(b"no sound at all")  # type: ignore[union-attr]
    recorded(tmp_path / "voices" / scam.scenario.id / f"{text_key('was once')}.wav")
    wrong = {(finding.wrong, finding.number) for finding in voice_findings(calls, kept(tmp_path))}
    first = scam.first
    assert wrong == {
        ("loud", first), ("long", first + 1), ("kind", first + 2), ("changed", 0), ("missing", genuine.first),
    }  # fmt: skip


def test_too_quiet_and_too_long_go_by_level_and_text() -> None:
    assert [*wrong_with(Level(3, -50, -60, 0), "一二三四", "zh-Hans")] == ["quiet"]
    assert [*wrong_with(Level(3, -10, -20, 0), "一二三四", "zh-Hans")] == []
    assert [*wrong_with(Level(7, -10, -20, 0), "一二三四", "zh-Hans")] == ["long"]
    assert [*wrong_with(Level(3, 0, -20, 0.01), "一二三四", "zh-Hans")] == ["loud"]
