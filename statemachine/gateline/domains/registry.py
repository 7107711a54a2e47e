"""The registry: which domain a name stands for.

1. A name follows the grammar of SPEC 1.4, is no part of the autonomy machinery (SPEC 2.5), and
   cannot be taken for another registered name (`skeleton`).
2. The set is fixed when the registry is made.
3. A running domain gets nothing out of it (SPEC 5.3).
"""

from __future__ import annotations

from collections.abc import Mapping

from gateline.domains.in_process import invoke_in_process
from gateline.domains.port import Domain, Report
from gateline.guard import refuse_inside_domain
from gateline.values.invalid import PlanError, shown
from gateline.values.names import AUTONOMY, AutonomyNames, check_name, skeleton
from gateline.values.plan import IsolatedParameters


class DomainRegistry:
    """The domains that plans can call.

    Args:
        domains: by name.
        autonomy: the names refused by rule 2.5; at least `AUTONOMY`.

    Raises:
        PlanError: where a name is malformed, is one of the autonomy machinery's, or is easily
            confused with another one.
        TypeError: where a value has no `invoke`.
    """

    def __init__(
        self, domains: Mapping[str, Domain], *, autonomy: AutonomyNames = AUTONOMY
    ) -> None:
        seen: dict[str, str] = {}
        for name, domain in domains.items():
            check_name(name, PlanError, "$.domains")
            autonomy.check_domain(name, PlanError, "$.domains")
            alike = seen.setdefault(skeleton(name), name)
            if alike != name:
                expected = f"a name that cannot be taken for {shown(alike)}"
                raise PlanError("$.domains", shown(name), expected, "2.4")
            if not callable(getattr(domain, "invoke", None)):
                raise TypeError(f"domain {name!r}: {shown(domain)} has no method invoke")
        self._domains = dict(domains)

    @property
    def names(self) -> frozenset[str]:
        """The names of all domains.

        Raises:
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("domains.names")
        return frozenset(self._domains)

    def invoke(self, name: str, method: str, parameters: IsolatedParameters) -> Report:
        """Invoke a domain, and report what it came to.

        Raises:
            KeyError: where no domain is registered under that name.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("domains.invoke")
        return invoke_in_process(self._domains[name], method, parameters)
