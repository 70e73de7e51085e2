"""A real PostgreSQL server of the tests' own: on a socket and loopback, gone at the end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")


def binaries() -> Path:
    """Return the folder of `initdb` and `pg_ctl`; raise `RuntimeError` where there are none."""
    on_path = shutil.which("pg_ctl")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += [folder / "bin" for folder in sorted(_DEBIAN.glob("*"), reverse=True)]
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise RuntimeError("no PostgreSQL server: apt-get install postgresql")


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server in a folder of its own and give its address; `fsync` is off, for nothing of it is kept.

    It refuses to run as root, so root starts it as `postgres` or `nobody`.
    """
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if owner:
            shutil.chown(folder, owner)
        _as(owner, binaries() / "initdb", "-D", folder / "data", "-A", "trust", "-U", "owner", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        port = _free_port()
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
        control = (owner, binaries() / "pg_ctl", "-D", folder / "data", "-w")
        _as(*control, "-o", options, "-l", folder / "log", "start")
        try:
            yield f"postgresql://owner@127.0.0.1:{port}"
        finally:
            _as(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    if os.name != "posix" or os.geteuid() != 0:
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _as(owner: str | None, *command: str | Path) -> None:
    completed = subprocess.run(
        [*map(str, command)],
        user=owner,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd="/",
        stdin=subprocess.DEVNULL,
    )
    if completed.returncode:
        raise RuntimeError(completed.stdout)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
