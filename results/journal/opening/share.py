"""Whether a file lies on a network share, where SQLite cannot keep its log."""

from __future__ import annotations

import sys
from pathlib import Path

from engine.errors import StoreError
from engine.language import N_
from results.journal.opening.site import file_system

NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs",
    "fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.smbnetfs",
    "fuse.gvfsd-fuse",
})  # fmt: skip
"""File systems of Linux that other computers write to as well."""
_REMOTE = 4
"""What Windows says of a drive that is a share."""


def on_network_share(path: Path) -> bool:
    """Return whether a file lies on a network share, or would once it is made, as far as the system tells."""
    try:
        place = next(folder for folder in (path, *path.absolute().parents) if folder.exists()).resolve()
        if sys.platform == "win32":
            import ctypes

            root = place.anchor
            return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE
        return file_system(place.stat().st_dev) in NETWORK
    except (OSError, StopIteration):
        return False


def share_error(path: Path) -> StoreError:
    """Return the error of a store that lies where its log cannot."""
    return StoreError(
        "store-share",
        N_("{path} lies where SQLite cannot keep its log, such as a network share."),
        N_("Keep it on this computer's own disk; `ringtrue bundle -o FOLDER` hands in into a share."),
        path=str(path),
    )
