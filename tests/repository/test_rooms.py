"""Rooms and doors: who imports whom."""

from __future__ import annotations

from pathlib import Path

from rooms import ARROWS, IMPURE_MODULES, PURE_ROOMS, ROOM_OF_MODULE, reachable
from sources import PACKAGE, imports_of, python_files

ENTRY_POINTS = {
    "gateline",
    "gateline.__main__",
    "gateline.cli.main",
    "gateline.examples.embedding.test_desk",
    "gateline_proofs.__main__",
}


def name_of(path: Path) -> str:
    """A module's dotted name."""
    parts = list(path.with_suffix("").parts)
    start = next(index for index, part in enumerate(parts) if part.startswith("gateline"))
    return ".".join(part for part in parts[start:] if part != "__init__")


def room_of(path: Path) -> str:
    """The room that a module is in."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return ROOM_OF_MODULE.get(first, first)


def rooms_imported_by(path: Path) -> set[str]:
    """The rooms from which a module imports."""
    found = set()
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "gateline":
            is_room = len(parts) > 1 and (PACKAGE / parts[1]).is_dir()
            is_module = len(parts) > 1 and (PACKAGE / f"{parts[1]}.py").is_file()
            room = parts[1] if is_room or is_module else "__init__"
            found.add(ROOM_OF_MODULE.get(room, room))
        elif parts[0].startswith("gateline"):
            found.add(parts[0])
    return found


def test_every_import_follows_an_arrow() -> None:
    wrong = {
        name_of(path): strange
        for path in python_files("statemachine")
        if (strange := rooms_imported_by(path) - reachable(room_of(path)) - {room_of(path)})
    }
    assert wrong == {}


def test_every_room_is_in_the_picture_and_every_arrow_is_used() -> None:
    used: dict[str, set[str]] = {room: set() for room in ARROWS}
    for path in python_files("statemachine"):
        used[room_of(path)] |= rooms_imported_by(path)
    for path in python_files("proofs"):
        used["gateline_proofs"] |= rooms_imported_by(path)
    unused = {room: set(targets) - used[room] for room, targets in ARROWS.items()}
    assert {room: targets for room, targets in unused.items() if targets} == {}


def test_pure_rooms_import_no_clock_randomness_file_socket_thread_or_log() -> None:
    impure = {
        name_of(path): name
        for path in python_files("statemachine")
        if room_of(path) in PURE_ROOMS
        for name in imports_of(path)
        if name.split(".")[0] in IMPURE_MODULES
    }
    assert impure == {}


def test_one_function_of_the_gates_imports_the_proofs_and_else_only_who_checks_a_line() -> None:
    """Whoever only runs the built-in line imports no proof."""
    importing = {
        name_of(path)
        for path in python_files("statemachine")
        if "gateline_proofs" in rooms_imported_by(path)
    }
    checking = ("gateline.cli.", "gateline.testing.")
    assert {name for name in importing if not name.startswith(checking)} == {
        "gateline.gates.proved"
    }


def test_the_model_shares_no_code_with_gateline() -> None:
    shared = {
        name_of(path): name
        for path in python_files("model")
        for name in imports_of(path)
        if name.split(".")[0] in {"gateline", "gateline_proofs"}
    }
    assert shared == {}


def test_no_module_is_dead() -> None:
    modules = {name_of(path): path for path in python_files("statemachine", "model", "proofs")}
    everything = python_files("statemachine", "model", "proofs", "tests")
    imported = {name for path in everything for name in imports_of(path)}
    used = {
        module
        for module, path in modules.items()
        if path.name == "__init__.py"
        or any(f"{name}.".startswith(f"{module}.") for name in imported)
    }
    assert modules.keys() - used - ENTRY_POINTS == set()
