"""Values print as code: evaluated where gateline's names are imported, it makes an equal value."""

from __future__ import annotations

from typing import Any

import pytest

import gateline
from gateline import DomainInvocation, DomainResult, ExecutionPlan, IsolatedParameters
from gateline.values.immutable import Immutable
from support import START_US, plan_of, token

LIMITS = (
    "ResourceLimits(max_invocations=1000, max_tokens_per_response=1000, "
    "max_total_tokens=100000, max_frequency='100 per 60 seconds')"
)
FIELDS = (
    "user_id='ada', capability='read and draft mail, list files', "
    "domain_scope=['mail', 'files'], "
    "method_scope={'mail': ['read', 'draft'], 'files': ['list']}, duration_seconds=600, "
    f"resource_limits={LIMITS}, allowed_trigger_types=['direct_command'], issued_by='grace'"
)
DIGEST = "0" * 64


class Point(Immutable):
    """A value whose constructor takes its fields as they are."""

    __slots__ = ("x", "y")

    def __init__(self, x: int, y: int) -> None:
        self._fill(x=x, y=y)


PRINTED: dict[str, Any] = {
    "IsolatedParameters({'a': [1, 0.5, None]})": IsolatedParameters({"a": [1, 0.5, None]}),
    "DomainInvocation('mail', 'read', {'number': 0})": plan_of(1).invocations[0],
    "ExecutionPlan('ada', [DomainInvocation('mail', 'read', {'number': 0}), "
    "DomainInvocation('mail', 'read', {'number': 1})])": plan_of(2),
    "ExecutionPlan('o\\'hara \"x\"', [DomainInvocation('a', 'b', {'\\n': '\\u202e'})])": (
        ExecutionPlan('o\'hara "x"', [DomainInvocation("a", "b", {"\n": "\u202e"})])
    ),
    LIMITS: token().resource_limits,
    f"CapabilityToken({FIELDS})": token(),
    f"CapabilityToken({FIELDS}, plan_digest='{DIGEST}')": token(plan_digest=DIGEST),
    f"CapabilityToken({FIELDS}).issued(at_us={START_US}, token_hash='{DIGEST}')": (
        token().issued(at_us=START_US, token_hash=DIGEST)
    ),
    "DomainResult(success=False, data=None, error='no')": DomainResult(False, None, "no"),
    "Point(x=1, y=-2)": Point(1, -2),
}


@pytest.mark.parametrize("code", PRINTED)
def test_a_value_prints_as_the_code_that_makes_an_equal_one(code: str) -> None:
    assert repr(PRINTED[code]) == code
    scope = {name: getattr(gateline, name) for name in gateline.__all__}
    made = eval(code, {**scope, "Point": Point})
    assert type(made) is type(PRINTED[code])
    assert made == PRINTED[code]
