"""What holds after every step of several actors on one ledger: each check raises, and says what.

1. Every run so far, finished, waiting or cut short, keeps SPEC 8 (`observed.objections`), and its
   gates decided what the independent model says (`gateline_model.admission`).
2. The log only grows: whatever was read of it once is still there, also behind a restart.
3. Whoever reads the log counts no token overspent, and nothing admitted behind a revocation that
   had returned; what a token has spent at a gate is the sum of what the log says it spent there.
4. The log verifies, and each of its runs is one that the line's table allows.
5. What is wrong is an `AssertionError` that begins with the name of what is broken: an invariant of
   SPEC 8, or one of ``admission``, ``append-only``, ``overspent``, ``revocation``, ``verify`` and
   ``conformance``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NoReturn

from gateline.gates.gate import UNVERIFIABLE
from gateline.gates.line import Line
from gateline.inspection.conformance import KnownLine, LogReader
from gateline.inspection.logged_event import logged
from gateline.ledger.port import Ledger
from gateline.machine.effect import PASSED, EffectKind
from gateline.testing.actors import Actor, Life, Seen
from gateline.testing.observed import ObservedRun, objections
from gateline.testing.stage import Stage, counted
from gateline.values.account import COST, GATE
from gateline.values.event import AuditEvent, AuditEventType, Status
from gateline_model import admission
from gateline_model.admission import Request, Situation, Token, Uses
from gateline_proofs.translation import gates_of

_ADMISSIONS = (AuditEventType.TOKEN_VALIDATION, AuditEventType.RESOURCE_LIMIT_CHECK)


def broken(invariant: str, problem: str) -> NoReturn:
    """Fail.

    Raises:
        AssertionError: always; it begins with the name of what is broken.
    """
    raise AssertionError(f"{invariant}: {problem}")


class Watch:
    """Watches a ledger and those who work on it.

    Args:
        line: the line of gates that runs.
        registered: the names of the domains that can be called.

    Attributes:
        tokens: each token that was issued, in the model's words, by its hash.
        uses: what became of each, as the log says.
        spent: what each has spent at gates that have a cost, as the log says.
        revoked: the hashes of those whose revocation has returned.
    """

    def __init__(self, line: Line, registered: Iterable[str]) -> None:
        self.tokens: dict[str, Token] = {}
        self.uses: dict[str, Uses] = {}
        self.spent: dict[str, Counter[str]] = {}
        self.revoked: set[str] = set()
        self._line = line
        self._registered = frozenset(registered)
        self._log: list[AuditEvent] = []
        self._runs: dict[str, list[AuditEvent]] = {}
        self._reader = LogReader([KnownLine(line.table, gates_of(line))])
        self._held: dict[int, tuple[int, ...]] = {}

    def look(self, ledger: Ledger, actors: Iterable[Actor], stage: Stage) -> None:
        """Hold everything against what holds.

        Raises:
            AssertionError: where something does not hold; see rule 5 of this module.
        """
        for call in stage.calls_by_nobody:
            broken("gated", f"{call.domain}.{call.method} was called, and no plan was executed")
        grew = self._read(ledger)
        stage.uses = dict(self.uses)
        for now_us in stage.other_times:
            broken("truthful", f"a transaction was opened at {now_us}, which the clock did not say")
        for actor in actors:
            self._hold(actor)
        if not grew:
            return
        for token_hash, spent in self.spent.items():
            account = ledger.account(token_hash)
            if account is None or dict(account.spent) != spent:
                said = "nothing" if account is None else dict(account.spent)
                broken("overspent", f"spent at gates, to the account: {said}; to the log: {spent}")
        found = ledger.verify()
        if not found.ok:
            broken("verify", f"the ledger does not verify: {found.problem} ({found.first_bad})")

    def _read(self, ledger: Ledger) -> bool:
        """Rules 2 to 4; whether there is something new in the log."""
        log, known = list(ledger.events()), len(self._log)
        if log[:known] != self._log:
            at = next(
                (at for at, event in enumerate(self._log) if log[at : at + 1] != [event]), known
            )
            broken("append-only", f"event {at + 1} of {known} is another one, or gone")
        self._log = log
        for event in log[known:]:
            problem = self._reader.read(logged(event))
            if problem is not None:
                broken("conformance", f"event {event.sequence}: {problem}")
            if event.run_id is not None:
                self._runs.setdefault(event.run_id, []).append(event)
            self._count(event)
        whole = self._reader.result()
        if not whole.ok:
            broken("conformance", str(whole.problem))
        return len(log) > known

    def _count(self, event: AuditEvent) -> None:
        admits = event.type in _ADMISSIONS and event.status is Status.SUCCESS
        if admits and event.token_hash in self.revoked:
            broken("revocation", f"event {event.sequence}, {event.type}: the token was revoked")
        gate, cost = event.details.get(GATE), event.details.get(COST)
        if event.type is AuditEventType.AUTHORIZATION_SCOPE_CHECK and cost is not None:
            spent = self.spent.setdefault(event.token_hash, Counter())
            spent[str(gate)] += cost
        uses = counted(self.uses.get(event.token_hash, Uses()), event, event.timestamp_us)
        self.uses[event.token_hash] = uses
        token = self.tokens.get(event.token_hash)
        over = None if token is None else admission.overspent(token, uses)
        if over is not None:
            broken("overspent", f"event {event.sequence}, {event.type}: {over}")

    def _hold(self, actor: Actor) -> None:
        """Rule 1, for an actor of which something is new."""
        events = [event for run_id in actor.run_ids for event in self._runs.get(run_id, ())]
        size = (*actor.size, len(events))
        if self._held.get(actor.number) == size:
            return
        self._held[actor.number] = size
        where = f"run {actor.number}, {actor.asked.plan!r} in {actor.environment!r}"
        if actor.after_the_end:
            did = ", ".join(actor.after_the_end)
            broken("no-retry", f"it went on behind the end of its process, with {did}; {where}")
        if actor.life is Life.ENDED and actor.outcome is None and not actor.crashed:
            broken("terminates", f"execute_plan raised {actor.error!r}; {where}")
        if actor.crashed and actor.outcome is not None:
            broken("terminates", f"what ended the process did not pass through; {where}")
        if len(actor.run_ids) > 1:
            broken("no-retry", f"one execution made {len(actor.run_ids)} runs; {where}")
        for seen in actor.seen:
            self._judge(actor, seen, where)
        run = ObservedRun(
            line=self._line,
            plan=actor.asked.plan,
            moments=tuple(seen.moment for seen in actor.seen),
            calls=tuple(actor.calls),
            outcome=actor.outcome,
            events=tuple(events),
            user_id=actor.asked.user_id,
            token_hash=actor.asked.token_hash,
        )
        for objection in objections(run):
            broken(objection.invariant, f"{objection.problem}; {where}")

    def _judge(self, actor: Actor, seen: Seen, where: str) -> None:
        """What a gate or a measure decided is what the model says that it is to decide."""
        effect, token = seen.moment.effect, self.tokens.get(actor.asked.token_hash)
        if effect.kind is EffectKind.CHECK:
            expected = self._decision(actor, seen, token)
        elif effect.kind is EffectKind.MEASURE and token is not None:
            expected = admission.accepted(token, seen.uses, seen.size)
        else:
            return
        if expected is not None and seen.moment.observation != expected:
            broken(
                "admission",
                f"{seen.moment.state} of invocation {seen.moment.invocation} is "
                f"{seen.moment.observation}; the model: {expected}, with {token} and {seen.uses}, "
                f"at {seen.now_us}; {where}",
            )

    def _decision(self, actor: Actor, seen: Seen, token: Token | None) -> str | None:
        """What a gate is to decide; None for a gate that the model knows nothing about."""
        gate, index = seen.moment.effect.subject, seen.moment.invocation
        told = actor.environment.decisions.get((gate, index))
        if gate not in admission.CAUSES:
            return told
        decided = admission.decided(gate, _situation(actor, seen, index, token, self._registered))
        if told is None or UNVERIFIABLE in (told, decided):
            return decided if told is None else UNVERIFIABLE
        order = (*self._line.gates[gate].refusals, PASSED)
        return min(told, decided, key=order.index)


def _situation(
    actor: Actor, seen: Seen, index: int, token: Token | None, registered: frozenset[str]
) -> Situation:
    plan = actor.asked.plan
    request = Request(
        caller=actor.asked.user_id,
        trigger=actor.asked.trigger_type,
        plan_user=plan.user_id,
        plan_digest=plan.digest,
        calls=tuple((call.domain, call.method) for call in plan.invocations),
    )
    return Situation(
        token=token,
        uses=seen.uses,
        request=request,
        now_us=seen.now_us,
        index=index,
        registered=registered,
    )
