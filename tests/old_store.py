"""Stores that earlier programs wrote, and what is read from them: `python -m tests.old_store --write`.

A store lies in `samples/stores/COMMIT` as SQL text; `expected` beside it is what this program makes of it.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from drills.cli import run as command
from drills.cli.scoring.scores import BY
from drills.run.session import terms
from engine.errors import Exit
from engine.library.library import restore
from engine.play.encounter import Action, Event
from engine.play.evidence import cues_seen
from engine.play.play import Play
from engine.play.score import assess
from results.journal import tables
from results.journal.records import runs as records
from results.journal.records.runs import PlayRecord, RunRecord
from results.journal.store import Store

STORES = sorted(path for path in (Path(__file__).parent / "samples" / "stores").iterdir() if path.is_dir())


def lay(source: Path, folder: Path) -> Path:
    """Make the files of a store and of its names again in a folder, and return the path of the store."""
    for name in ("store", "people"):
        db = sqlite3.connect(folder / f"{name}.db")
        db.executescript((source / f"{name}.sql").read_text("utf-8"))
        db.close()
    return folder / "store.db"


def runs(store: Store) -> Iterator[RunRecord]:
    """Yield every run in the order they were begun."""
    for (name,) in store.db.execute("SELECT id FROM runs ORDER BY time, origin, seq").fetchall():
        record = records.run(store.db, name)
        assert record is not None
        yield record


def replayed(store: Store, run: RunRecord, played: PlayRecord) -> Play:
    """Return a play as the kept scenario and its facts make it; raise `InputError` if they do not."""
    body = store.content(played.begun.content)
    assert body is not None
    events = [
        Event(Action.read(event.action, event.target, event.place), event.at) for event in played.events
    ]
    return Play.replay(restore(body), terms(run.begun), events)


def _tables(path: Path) -> str:
    lines: list[str] = []
    with Store.open(path) as store:
        for name in tables.NAMES:
            rows = store.db.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2')
            lines.append(f"{name} {json.dumps([column[0] for column in rows.description])}")
            lines += [json.dumps(row, ensure_ascii=False) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _replays(path: Path) -> str:
    with Store.open(path) as store:
        plays = [(played, replayed(store, run, played)) for run in runs(store) for played in run.plays]
    return "".join(json.dumps(_ends(played, play), ensure_ascii=False) + "\n" for played, play in plays)


def _ends(played: PlayRecord, play: Play) -> dict[str, object]:
    """Return where a replay comes to; what was said on the way stands for all its words in one digest."""
    words = [(passage.side, passage.label, passage.text) for passage in play.passages]
    cues = cues_seen(play, len(play.scene.shown)) if play.rating is not None else ()
    return {
        "play": played.begun.play,
        "scenario": played.begun.scenario,
        "phase": play.phase.value,
        "rating": play.rating,
        "result": play.scene.result,
        "points": assess(play).points if play.over else None,
        "cues": [[cue.cue.id, cue.marked] for cue in cues],
        "words": sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()[:16],
    }


def _scores(path: Path) -> str:
    lines: list[str] = []
    for by in BY:
        rows = json.loads(_output("scores", "--by", by, "--json", "--store", str(path)))
        lines += [json.dumps({"by": by, **row}, ensure_ascii=False) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _export(what: str) -> Callable[[Path], str]:
    def read(path: Path) -> str:
        rows = csv.DictReader(StringIO(_output("export", what, "-o", "-", "--store", str(path)), newline=""))
        keys = [key for key in rows.fieldnames or () if key not in OF_TODAY]
        lines = [[row[key] for key in keys] for row in rows]
        target = StringIO()
        csv.writer(target, lineterminator="\n").writerows([keys, *lines])
        return target.getvalue()

    return read


OF_TODAY = ("exported", "version")
"""Columns that say when and by what a file was written."""


def _output(*words: str) -> str:
    output, complaints = StringIO(), StringIO()
    with redirect_stdout(output), redirect_stderr(complaints):
        code = command([*words])
    assert code == Exit.DONE, complaints.getvalue()
    return output.getvalue()


READ: dict[str, Callable[[Path], str]] = {
    "tables.jsonl": _tables,
    "replays.jsonl": _replays,
    "scores.jsonl": _scores,
    "groups.csv": _export("groups"),
    "items.csv": _export("items"),
    "people.csv": _export("people"),
    "plays.csv": _export("plays"),
}
"""Name of an expected file -> what gives its text, of a store that may be written to."""


def read(source: Path, name: str) -> str:
    """Return what this program reads from a store, as the expected file of this name holds it."""
    with TemporaryDirectory() as scratch:
        return READ[name](lay(source, Path(scratch)))


def main() -> None:
    """Write the expected files anew; look at their difference before you commit it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", required=True)
    parser.parse_args()
    os.environ["RINGTRUE_LANG"] = "en"
    for source in STORES:
        for name in READ:
            (source / "expected" / name).write_bytes(read(source, name).encode())


if __name__ == "__main__":
    main()
