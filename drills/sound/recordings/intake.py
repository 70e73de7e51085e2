"""A recording taken in as that of a line: what was there of this line gives way."""

from __future__ import annotations

from pathlib import Path

from drills.sound.recordings.converting import as_kept
from drills.sound.recordings.kept import Recordings
from drills.sound.recordings.lines import SpokenLine
from results.files.durable import write_files, writing


def keep(kept: Recordings, line: SpokenLine, file: Path) -> Path:
    """Keep a file as the recording of a line, beside the store, and return where it lies.

    Raises `InputError` where it is of no kind that can be used, or cannot be written; then nothing changes.
    """
    ending, data = as_kept(file)
    folder = kept.own / line.scenario
    target = folder / f"{line.key}{ending}"
    write_files({target: data}, over=True)
    with writing(folder):
        for other in folder.iterdir():
            if other.stem == line.key and other != target:
                other.unlink()
    return target
