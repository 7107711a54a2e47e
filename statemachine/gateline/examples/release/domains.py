"""Four domains that release a folder, with the standard library.

Each is made with the folders that it may touch, and takes only names below them from a plan: what
a plan says cannot lead outside. None knows of another; what they share is the folder of artefacts,
as tools in a runbook do. A method that cannot do its work raises, which fails the plan.
"""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, Final

from gateline import Domain, DomainResult, IsolatedParameters

_CHUNK_BYTES: Final = 1 << 20
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""Every file in an archive gets this time, so that the same folder gives the same archive."""


def release_domains(source: str, output: str) -> dict[str, Domain]:
    """The domains of the release plan.

    Args:
        source: the folder to release.
        output: the folder for the artefacts; not inside `source`.

    Raises:
        ValueError: where a folder is missing, or `output` is inside `source`.
    """
    source_folder, output_folder = Path(source).resolve(), Path(output).resolve()
    for folder in (source_folder, output_folder):
        if not folder.is_dir():
            raise ValueError(f"{folder} is not a folder")
    if output_folder.is_relative_to(source_folder):
        raise ValueError(f"the output folder {output_folder} is inside the source folder")
    return {
        "files": Files(source_folder, output_folder),
        "archive": Archive(source_folder, output_folder),
        "notes": Notes(output_folder),
        "records": Records(output_folder),
    }


class _Methods:
    """A domain that does what its methods do; those that plans can call are listed in `offered`."""

    offered: ClassVar[tuple[str, ...]] = ()

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Do what the method says; a method that is not listed fails."""
        if method not in self.offered:
            known = ", ".join(self.offered)
            return DomainResult(False, error=f"no method {method!r}; known: {known}")
        return DomainResult(True, getattr(self, method)(parameters.get_copy()))


class Files(_Methods):
    """Lists a folder, and writes a manifest of it."""

    offered = ("list", "manifest")

    def __init__(self, source: Path, output: Path) -> None:
        self.source, self.output = source, output

    def list(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Count the files, and their bytes."""
        found = list(_files_of(self.source, parameters["skip"]))
        return {"files": len(found), "bytes": sum(path.stat().st_size for path in found)}

    def manifest(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Write each file's SHA-256, by name, in JSON."""
        hashes = {
            path.relative_to(self.source).as_posix(): _hash_of(path)
            for path in _files_of(self.source, parameters["skip"])
        }
        written = _inside(self.output, parameters["manifest"])
        written.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return {"manifest": written.name, "files": len(hashes), "sha256": _hash_of(written)}


class Archive(_Methods):
    """Packs a folder, and checks an archive against a manifest."""

    offered = ("pack", "check")

    def __init__(self, source: Path, output: Path) -> None:
        self.source, self.output = source, output

    def pack(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Write the folder to a ZIP archive."""
        written = _inside(self.output, parameters["archive"])
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in _files_of(self.source, parameters["skip"]):
                entry = zipfile.ZipInfo(path.relative_to(self.source).as_posix(), _ZIP_EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
            files = len(archive.namelist())
        size_bytes = written.stat().st_size
        return {"archive": written.name, "files": files, "bytes": size_bytes}

    def check(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Compare every file in the archive with the manifest; any difference fails."""
        manifest = _inside(self.output, parameters["manifest"])
        expected = json.loads(manifest.read_text(encoding="utf-8"))
        with zipfile.ZipFile(_inside(self.output, parameters["archive"])) as archive:
            packed = {name: sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
        different = sorted(name for name, _ in packed.items() ^ expected.items())
        if different:
            raise ValueError(f"archive and manifest differ in {different[0]!r}")
        return {"checked": len(packed)}


class Notes(_Methods):
    """Writes release notes."""

    offered = ("write",)

    def __init__(self, output: Path) -> None:
        self.output = output

    def write(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Write a page that names what was released, from the manifest."""
        manifest = _inside(self.output, parameters["manifest"])
        hashes = json.loads(manifest.read_text(encoding="utf-8"))
        lines = [f"# {parameters['title']}", "", f"{len(hashes)} files; the manifest's SHA-256 is"]
        lines += [f"`{_hash_of(manifest)}`.", "", "| file | SHA-256 |", "| --- | --- |"]
        lines += [f"| {name} | `{digest[:16]}…` |" for name, digest in hashes.items()]
        written = _inside(self.output, parameters["notes"])
        written.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return {"notes": written.name, "lines": len(lines)}


class Records(_Methods):
    """Keeps a database of releases."""

    offered = ("add",)

    def __init__(self, output: Path) -> None:
        self.output = output

    def add(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Add a row for a version, with the hashes of its archive and manifest."""
        row = (
            parameters["version"],
            _hash_of(_inside(self.output, parameters["archive"])),
            _hash_of(_inside(self.output, parameters["manifest"])),
        )
        with closing(sqlite3.connect(_inside(self.output, parameters["database"]))) as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS release"
                " (version TEXT PRIMARY KEY, archive_sha256 TEXT, manifest_sha256 TEXT)"
            )
            database.execute("INSERT INTO release VALUES (?, ?, ?)", row)
            database.commit()
            (releases,) = database.execute("SELECT count(*) FROM release").fetchone()
        return {"version": row[0], "archive_sha256": row[1], "releases": releases}


def _files_of(folder: Path, skip: list[str]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        skipped = path.is_symlink() or set(path.relative_to(folder).parts) & set(skip)
        if path.is_file() and not skipped:
            yield path


def _inside(folder: Path, name: str) -> Path:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or path == folder:
        raise ValueError(f"{name!r} leads outside the folder")
    return path


def _hash_of(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as opened:
        while chunk := opened.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
