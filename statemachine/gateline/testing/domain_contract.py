"""`DomainContract`: whether a domain of one's own is what SPEC 5 says a domain is.

A stateful Hypothesis test. Subclass it, say how a domain is made and called, and collect its
``TestCase``:

    class MailContract(DomainContract):
        deterministic = frozenset({"read"})
        calls = st.sampled_from([("read", {"folder": "inbox"}), ("send", {"to": "grace"})])

        def create_domain(self):
            return Mail()

    TestMail = MailContract.TestCase

1. A domain gets a method and parameters, and nothing else (SPEC 5.2): it takes exactly these two.
2. Its result is a `DomainResult` whose data is JSON within the bounds of SPEC 1.4. A raised
   exception and a reported failure are answers too.
3. Where it says that it is deterministic, the answer depends on method and parameters alone: a new
   domain and one that was used agree, in every place, and so do two calls.
4. It attempts nothing forbidden (SPEC 5.3), and leaves nothing behind.
5. What it returned stays as it was. What it was given is its own copy.
6. A method by which two new domains differed once, or one from what was said before, stays found:
   it is told at the end of every example that calls it. To see it again would be luck, or need what
   lies outside the example, and Hypothesis has to see it again.

The domain really is called: give it nothing that may not be touched. A domain that never returns is
not found out here.
"""

from __future__ import annotations

import inspect
from typing import Any, ClassVar, cast

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule

from gateline.domains.port import Domain
from gateline.testing.domain_call import PLACES, DomainAnswer, DomainCall, observed_call
from gateline.testing.finding import FindingError, told_at_one_place
from gateline.values.invalid import ResultError, shown
from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult
from gateline.values.strict_json import canonical_within_bound

_PARAMETERS = 2
_SUSPECTED_CALLS = 12
"""How often a call is repeated before a difference is put down to what was called before."""
Call = tuple[str, dict[str, Any]]


class BrokenContractError(FindingError):
    """A domain is not what SPEC 5 says."""


class DomainContract(RuleBasedStateMachine):
    """Holds a domain to SPEC 5.

    Override `create_domain` and `calls`.

    Attributes:
        calls: a Hypothesis strategy of (method, parameters), or a function without arguments that
            returns one.
        deterministic: whether an answer depends on method and parameters alone: True for all
            methods, False for none, or a frozenset of the names of those.

    Raises:
        TypeError: where there are no `calls`.
        BrokenContractError: where the domain's `invoke` does not take what it is given.
    """

    calls: Any = None
    deterministic: ClassVar[bool | frozenset[str]] = True
    call = Bundle("call")
    _unsteady: ClassVar[dict[str, tuple[str, str, str]]]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._unsteady = {}

    def create_domain(self) -> Domain:
        """Make a new domain, which has not been called."""
        raise NotImplementedError("say how a domain is made: override create_domain")

    def __init__(self) -> None:
        super().__init__()
        if self.calls is None:
            raise TypeError(f"{type(self).__name__} has no calls; say how the domain is called")
        self._domain = self.create_domain()
        self._compared: set[str] = set()
        self._answers: dict[tuple[str, bytes], DomainAnswer] = {}
        self._returned: list[tuple[str, DomainResult, bytes]] = []
        _check_signature(self._domain)

    def teardown(self) -> None:
        """Tell what answers alike calls of new domains differently; see rule 6."""
        for method in sorted(self._compared & set(self._unsteady)):
            raise BrokenContractError(_DETERMINISTIC, *self._unsteady[method])

    @rule(
        target=call,
        call=st.runner().flatmap(lambda machine: machine._calls()),
        place=st.sampled_from(tuple(PLACES)),
    )
    @told_at_one_place
    def invoke(self, call: Call, place: str) -> Call:
        """Call the domain in a place; where it is to be deterministic, a new one agrees."""
        self._invoke(call, place)
        return call

    @rule(call=call, place=st.sampled_from(tuple(PLACES)))
    @told_at_one_place
    def invoke_again(self, call: Call, place: str) -> None:
        """Make a call again that was made before."""
        self._invoke(call, place)

    def _calls(self) -> st.SearchStrategy[Call]:
        strategy = self.calls() if callable(self.calls) else self.calls
        return cast("st.SearchStrategy[Call]", strategy)

    def _invoke(self, call: Call, place: str) -> None:
        method, parameters = call
        where = f"invoke({method!r}, {shown(parameters)}) {place}"
        made = observed_call(self._domain, method, parameters, place)
        self._check_call(made, parameters, where)
        if self.deterministic is True or (self.deterministic and method in self.deterministic):
            self._check_same(call, made, where)
        self._check_returned(where)
        self._keep(made, where)

    def _check_call(self, made: DomainCall, parameters: dict[str, Any], where: str) -> None:
        report = made.report
        if report.attempts:
            found = ", ".join(report.attempts)
            raise BrokenContractError(_ALLOWED, where, f"it attempted {found}", "nothing of it")
        if report.answer is Answer.MALFORMED:
            raise BrokenContractError(_RESULT, where, report.reason, "a DomainResult with JSON")
        problem = _problem_with(made.returned)
        if problem is not None:
            raise BrokenContractError(_RESULT, where, problem, "a DomainResult with JSON")
        if made.left:
            found = f"it left {', '.join(made.left)}"
            raise BrokenContractError(_LEFT, where, found, "nothing")
        given = IsolatedParameters(parameters).canonical_json
        if made.parameters.canonical_json != given:
            found = f"{made.parameters!r}"
            raise BrokenContractError(_PARAMETERS_KEPT, where, found, given.decode())

    def _check_same(self, call: Call, made: DomainCall, where: str) -> None:
        method, parameters = call
        self._compared.add(method)
        if method in self._unsteady:
            return
        key = method, IsolatedParameters(parameters).canonical_json
        new = self._answer_of_new(call)
        before = self._answers.setdefault(key, made.answer)
        if made.answer == new == before:
            return
        for _ in range(_SUSPECTED_CALLS):
            again = self._answer_of_new(call)
            if again != new:
                told = f"two new domains, called with {method!r}", f"{again}", f"{new}, as before"
                self._unsteady[method] = told  # told at the end, by rule 6
                return
        if made.answer != new:
            expected = f"{new}, as a new domain says"
            raise BrokenContractError(_DETERMINISTIC, where, f"{made.answer}", expected)
        self._unsteady[method] = where, f"{new}", f"{before}, as before"

    def _answer_of_new(self, call: Call) -> DomainAnswer:
        return observed_call(self.create_domain(), *call).answer

    def _check_returned(self, where: str) -> None:
        for earlier, result, data in self._returned:
            now = _canonical(result)
            if now != data:
                found = f"what was returned by {earlier} became {now.decode()}"
                raise BrokenContractError(_RETURNED, where, found, data.decode())

    def _keep(self, made: DomainCall, where: str) -> None:
        if type(made.returned) is DomainResult:
            self._returned.append((where, made.returned, _canonical(made.returned)))


_ALLOWED = "SPEC 5.3: a domain attempts nothing that is forbidden to it, swallowed or not"
_DETERMINISTIC = "what a deterministic domain answers depends on method and parameters alone"
_LEFT = "SPEC 5.3: a domain leaves nothing behind when it has returned"
_PARAMETERS_KEPT = "SPEC 1.3: a domain does not change the parameters that it was given"
_RESULT = "SPEC 5.1: a domain returns a DomainResult with JSON within the bounds of SPEC 1.4"
_RETURNED = "SPEC 5.1: what a domain has returned, it does not change afterwards"
_TAKES = "SPEC 5.2: a domain takes a method and parameters, and nothing else"


def _check_signature(domain: Domain) -> None:
    try:
        signature = inspect.signature(domain.invoke)
    except (TypeError, ValueError):  # written in C, say: it is called all the same
        return
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    taken = list(signature.parameters.values())
    if len(taken) != _PARAMETERS or any(one.kind not in positional for one in taken):
        found = ", ".join(str(one.replace(annotation=one.empty)) for one in taken)
        raise BrokenContractError(_TAKES, "the signature of invoke", found, "method, parameters")


def _problem_with(returned: object) -> str | None:
    """What is wrong with a result, of a failure too; None where it was raised or is well formed."""
    if type(returned) is not DomainResult:
        return None
    if returned.error is not None and type(returned.error) is not str:
        return f"the error is {shown(returned.error)}, which is no text"
    if not returned.success and not returned.error:
        return "a failure without a reason"
    try:
        canonical_within_bound(returned.data, ResultError, "$.data")
    except ResultError as error:
        return f"the data is no JSON: {error}"
    return None


def _canonical(result: DomainResult) -> bytes:
    try:
        return canonical_within_bound(result.data, ResultError, "$.data")
    except ResultError as error:
        return f"no JSON: {error}".encode()
