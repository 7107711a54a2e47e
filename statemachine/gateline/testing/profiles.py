"""Hypothesis profiles: how long to look, said once for a whole suite.

1. ``quick`` is for the minute in which something is being written, ``ci`` for every change,
   ``deep`` for a night.
2. ``ci`` is the same on every machine and in every run: it is derandomized, and keeps no database.
3. The names under which Hypothesis knows them begin with ``gateline-``, so that no profile of a
   suite's own, and none that Hypothesis ships, is replaced.
4. A profile sets no deadline: a first call that imports, proves or opens a file is no failure.
5. A counterexample is shrunk, and not explained: Hypothesis would run it hundreds of times more to
   say which parts of it matter, and stateful runs are slow.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from hypothesis import Phase, settings

PREFIX: Final = "gateline-"

_PHASES: Final = tuple(phase for phase in Phase if phase is not Phase.explain)

PROFILES: Final = MappingProxyType(
    {
        "quick": settings(
            settings.get_profile("default"),
            max_examples=20,
            stateful_step_count=20,
            deadline=None,
            phases=_PHASES,
        ),
        "ci": settings(
            settings.get_profile("default"),
            max_examples=200,
            stateful_step_count=50,
            deadline=None,
            phases=_PHASES,
            derandomize=True,
            database=None,
            print_blob=True,
        ),
        "deep": settings(
            settings.get_profile("default"),
            max_examples=5_000,
            stateful_step_count=100,
            deadline=None,
            phases=_PHASES,
            print_blob=True,
        ),
    }
)
"""The settings of each profile, by its short name."""


def load_profile(name: str) -> None:
    """Make a profile the one of this process, for every test that does not say otherwise.

    Args:
        name: ``quick``, ``ci`` or ``deep``.

    Raises:
        KeyError: where there is no profile of that name.
    """
    settings.register_profile(PREFIX + name, PROFILES[name])
    settings.load_profile(PREFIX + name)
