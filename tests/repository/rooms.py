"""The rooms of the code and the arrows between them: the constant that says who imports whom."""

from __future__ import annotations

from typing import Final

ARROWS: Final[dict[str, tuple[str, ...]]] = {
    "cli": ("gateline", "examples", "inspection", "testing", "gateline_proofs"),
    "examples": ("gateline", "testing"),
    "gateline": ("orchestrator",),
    "orchestrator": ("gates", "ledger", "domains"),
    "gates": ("machine", "values", "gateline_proofs"),
    "ledger": ("values", "guard"),
    "domains": ("values", "guard"),
    "testing": ("gateline", "orchestrator", "inspection", "gateline_proofs"),
    "inspection": ("machine", "values", "gateline_model"),
    "machine": (),
    "values": (),
    "guard": (),
    "gateline_proofs": ("gateline_model",),
    "gateline_model": (),
}
"""From each room to those that it may import; and so on along the arrows."""

ROOM_OF_MODULE: Final = {
    "plan_run": "orchestrator",
    "__init__": "gateline",
    "__main__": "cli",
}
"""The room of each module directly in the package that belongs to one of another name."""

PURE_ROOMS: Final = ("values", "machine", "gates")
IMPURE_MODULES: Final = frozenset(
    {
        "time",
        "random",
        "secrets",
        "os",
        "io",
        "pathlib",
        "socket",
        "threading",
        "_thread",
        "logging",
        "subprocess",
        "multiprocessing",
        "asyncio",
        "sqlite3",
        "tempfile",
        "shutil",
        "uuid",
    }
)
"""What no pure room imports: clocks, randomness, files, sockets, threads, logs."""


def reachable(room: str) -> frozenset[str]:
    """Every room that a room may import."""
    further = {onward for target in ARROWS[room] for onward in reachable(target)}
    return frozenset({*ARROWS[room], *further})


def rooms_picture() -> str:
    """The arrows, as a Mermaid flowchart."""
    lines = [f"    {room} --> {target}" for room, targets in ARROWS.items() for target in targets]
    return "\n".join(["flowchart LR", *lines]) + "\n"
