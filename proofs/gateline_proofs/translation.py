"""The words of a table, in the model's words, as data.

1. A gate's name is the same word on both sides, and is written down here all the same: a word that
   is not here stops the exploration, and is never taken for granted.
2. A record's effect names its type; it names its status, or that it is about the plan, where the
   type alone does not tell.
3. The authority gate has no state of its own: it looks on while a domain runs, and one of the
   observations of the call is its refusal (SPEC 3, 5.3).
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from gateline_model.trail import Entry
from gateline_model.vocabulary import GATES as MODEL_GATES
from gateline_model.vocabulary import EventType, Gate, Record, Status, When


class UnknownWordError(LookupError):
    """A table has a word that the model has no meaning for."""


class Meaning(NamedTuple):
    """What a record's effect means.

    Attributes:
        record: the type and the status of the event.
        of_plan: whether it is about the plan as a whole, and so has no index (SPEC 6.2).
    """

    record: Record
    of_plan: bool = False


RECORDS: Final[Mapping[str, Meaning]] = {
    "token_validation": Meaning(Record(EventType.TOKEN_VALIDATION, Status.SUCCESS), of_plan=True),
    "authorization_scope_check_success": Meaning(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS)
    ),
    "authorization_scope_check_denied": Meaning(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED)
    ),
    "resource_limit_check_success": Meaning(Record(EventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS)),
    "resource_limit_check_denied": Meaning(Record(EventType.RESOURCE_LIMIT_CHECK, Status.DENIED)),
    "execution_started": Meaning(Record(EventType.EXECUTION_STARTED, Status.STARTED)),
    "execution_completed_success": Meaning(Record(EventType.EXECUTION_COMPLETED, Status.SUCCESS)),
    "execution_completed_failed": Meaning(Record(EventType.EXECUTION_COMPLETED, Status.FAILED)),
    "execution_denied_plan": Meaning(
        Record(EventType.EXECUTION_DENIED, Status.DENIED), of_plan=True
    ),
    "execution_denied_invocation": Meaning(Record(EventType.EXECUTION_DENIED, Status.DENIED)),
    "boundary_violation_denied": Meaning(Record(EventType.BOUNDARY_VIOLATION, Status.DENIED)),
    "boundary_violation_failed": Meaning(Record(EventType.BOUNDARY_VIOLATION, Status.FAILED)),
    "operation_aborted": Meaning(Record(EventType.OPERATION_ABORTED, Status.FAILED), of_plan=True),
}
"""What each record's effect means, by what the effect is about."""

GATES: Final[Mapping[str, str]] = {
    "token": "token",
    "scope": "scope",
    "limits": "limits",
    "boundary": "boundary",
}
"""The gate of the model that each check's effect is about."""

AUTHORITY: Final = "authority"
AUTHORITY_REFUSAL: Final = "forbidden_operation"
"""The observation of a call that is the authority gate's refusal."""

_MODEL_GATES: Final[Mapping[str, Gate]] = {gate.name: gate for gate in MODEL_GATES}


def entry_of(word: str, index: int) -> Entry:
    """The entry that a record's effect adds at an invocation.

    Raises:
        UnknownWordError: the model has no meaning for the word.
    """
    if word not in RECORDS:
        raise UnknownWordError(f"record {word!r}; known: {', '.join(RECORDS)}")
    meaning = RECORDS[word]
    return Entry(*meaning.record, None if meaning.of_plan else index)


def gate_of(word: str, index: int) -> tuple[str, int | None]:
    """The model's gate that a check's effect is about, and the index it is checked for.

    Raises:
        UnknownWordError: the model has no such gate.
    """
    if word not in GATES:
        raise UnknownWordError(f"gate {word!r}; known: {', '.join(GATES)}")
    name = GATES[word]
    return name, None if _MODEL_GATES[name].when is When.ONCE_A_PLAN else index
