"""Deferred imports defer: what a command must not pay for is not loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def loaded(code: str) -> set[str]:
    """Return the modules loaded after running code in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('\\n##', *sys.modules)"],
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    return set(done.stdout.rpartition("##")[2].split())


@pytest.mark.parametrize(
    "command", [["--help"], ["list", "scenarios"], ["list", "drills", "--json"], ["--version"]]
)
def test_light_commands_load_neither_textual_nor_pydantic(command: list[str]) -> None:
    modules = loaded(f"from drills.__main__ import main\nmain({command!r})")
    assert not modules & {"textual", "pydantic", "openpyxl", "PIL"}


@pytest.mark.parametrize(
    "module",
    [
        "engine.specimen.note",
        "engine.specimen.contact_sheet",
        "engine.specimen.cells",
        "drills.cli.writing.specimen",
    ],
)
def test_notes_are_made_without_models_and_without_drawing(module: str) -> None:
    assert not loaded(f"import {module}") & {"pydantic", "PIL"}


def test_a_picture_needs_no_models() -> None:
    assert "pydantic" not in loaded("import engine.specimen.art.picture")


def test_scores_need_no_scenario_model() -> None:
    modules = loaded(
        "import results.scores.groups, results.journal.store, results.exports.csv, drills.desk.desk"
    )
    assert not modules & {"textual", "pydantic", "engine.play.scenario", "engine.library.library"}


@pytest.mark.parametrize(
    "module",
    [
        "engine.play.play",
        "engine.library.library",
        "drills.run.session",
        "drills.plain",
        "drills.cli.playing.play",
    ],
)
def test_only_the_terminal_program_loads_textual(module: str) -> None:
    assert "textual" not in loaded(f"import {module}")


def test_only_a_fit_loads_a_numerical_library() -> None:
    assert "numpy" not in loaded(
        "import results.scores.content.items, results.scores.ratings\n"
        "import drills.cli.scoring.items, drills.cli.scoring.ratings, drills.cli.scoring.scores"
    )


def test_the_engine_loads_no_store_and_no_chance() -> None:
    modules = loaded(
        "import engine.play.play, engine.play.score\n"
        "import engine.debrief.debrief, engine.authoring.simulate, engine.check"
    )
    assert not modules & {"sqlite3", "results", "drills"}


def test_the_kitty_protocol_is_off_before_textual_is_loaded() -> None:
    modules = loaded("from drills.__main__ import main\nmain(['--version'])\nimport os\n"
                     "assert os.environ['TEXTUAL_DISABLE_KITTY_KEY'] == '1'")  # fmt: skip
    assert "textual" not in modules
