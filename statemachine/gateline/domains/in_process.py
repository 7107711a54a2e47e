"""Invocation in this process: the tier `cooperative` (SPEC 5.4).

1. The re-entry guard is up while the domain runs, and what it noted is in the report, whatever
   the domain answered.
2. Only a `DomainResult` whose `success` is True and whose data is JSON is a success; its data is
   copied into canonical JSON, so that nothing of the domain's own objects is kept.
3. Any `Exception`, and `SystemExit`, is a failed result. `KeyboardInterrupt` and `CancelledError`
   pass through (SPEC 4.7).
4. What a domain says is shown escaped and shortened: it may be hostile text.
5. This tier stops mistakes. A hostile domain in the same process defeats it.
"""

from __future__ import annotations

from typing import Final

import msgspec

from gateline.domains.port import Domain, Report
from gateline.guard import domain_running, refuse_inside_domain
from gateline.values.invalid import ResultError, described, printable, shown
from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult
from gateline.values.strict_json import canonical_within_bound

TIER: Final = "cooperative"
"""How far a domain is kept from everything else (SPEC 5.4)."""


def invoke_in_process(domain: Domain, method: str, parameters: IsolatedParameters) -> Report:
    """Invoke a domain in this process, and report what it came to.

    Raises:
        BoundaryViolationError: inside a running domain.
        BaseException: those that are neither `Exception` nor `SystemExit` pass through.
    """
    refuse_inside_domain("domains.invoke")
    with domain_running() as attempts:
        report = _invoke(domain, method, parameters)
    return msgspec.structs.replace(report, attempts=tuple(attempts))


def _invoke(domain: Domain, method: str, parameters: IsolatedParameters) -> Report:
    try:
        return _report_of(domain.invoke(method, parameters))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it raises is its failure
        return Report(answer=Answer.RAISED, reason=f"the domain raised {described(error)}")


def _report_of(result: object) -> Report:
    if type(result) is not DomainResult or type(result.success) is not bool:
        reason = f"the domain returned {shown(result)}; expected a DomainResult"
        return Report(answer=Answer.MALFORMED, reason=reason)
    if not result.success:
        said = printable(str(result.error or "")) or "without saying why"
        return Report(answer=Answer.REPORTED_FAILURE, reason=f"the domain failed: {said}")
    try:
        response = canonical_within_bound(result.data, ResultError, "$.data")
    except ResultError as error:
        return Report(answer=Answer.MALFORMED, reason=f"the domain's result is no JSON: {error}")
    return Report(answer=Answer.SUCCEEDED, response=response)
