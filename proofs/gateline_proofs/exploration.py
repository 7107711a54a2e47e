"""Every world that a table can bring about, for plans of a given length, breadth first.

1. A node is a state of the table and a world of the model (`gateline_model.world`): the run, its
   log, crashes, recoveries and a token that may be revoked at any time. Each way in which each of
   them may go on is tried.
2. At each act the claims and requirements of the model are evaluated on concrete numbers; at each
   node the log is held against the grammar of trails; each step of a recovery is held against what
   recovery may do. What is broken is found by a shortest way, since the search is breadth first.
3. Nothing derived or proved is used. Numbers, duties and logs follow from the acts one by one.
4. Bounded by the length of the plan, and by nothing else: nodes are finitely many, for the cursor
   moves at an advance alone.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gateline.machine.effect import LAST, MORE
from gateline.machine.table import TransitionTable
from gateline_model.claims import claims_about
from gateline_model.forms import statement_of
from gateline_model.machine import Gates, Kind
from gateline_model.requirements import objections
from gateline_model.trail import OPEN, Illegal
from gateline_model.vocabulary import Verdict
from gateline_model.world import (
    Life,
    World,
    beginning,
    crashes,
    disagreements,
    disturbances,
    done,
    outcomes,
    recoveries,
    told,
)
from gateline_proofs.translation import act_of, outcome_of


class Node(NamedTuple):
    """Where a run is, and the world around it. A run that is over is in no state."""

    state: str | None
    world: World


class Move(NamedTuple):
    """One step of anybody.

    Attributes:
        name: the state and what was observed there, or what the environment did.
        to: where it leads.
        taken: the transition of the table that it takes; None where the environment moves.
    """

    name: str
    to: Node
    taken: tuple[str, str] | None = None


class Breach(NamedTuple):
    """Something that an invariant forbids.

    Attributes:
        invariant: its name.
        problem: what is wrong, in one line.
    """

    invariant: str
    problem: str


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A shortest way to a breach.

    Attributes:
        n: the number of invocations of the plan.
        breach: what is wrong at its end.
        start: where it starts.
        moves: the steps.
    """

    n: int
    breach: Breach
    start: Node
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Exploration:
    """What was found for plans of one length.

    Attributes:
        n: the number of invocations.
        nodes: how many nodes were reached.
        moves: how many steps lead from them.
        runs: how many different runs the table has, whatever the environment does beside.
        verdicts: in how many nodes a caller was told each verdict.
        settled: the number of nodes in which a crashed run is decided in its log, and of those in
            which it is open.
        states: the states that were reached.
        transitions: the transitions that were taken.
        shortest: for each invariant that is broken a shortest way to a breach.
    """

    n: int
    nodes: int
    moves: int
    runs: int
    verdicts: Mapping[Verdict, int]
    settled: tuple[int, int]
    states: frozenset[str]
    transitions: frozenset[tuple[str, str]]
    shortest: Mapping[str, Counterexample]


class Explorer:
    """Explores one table.

    Args:
        table: the table.
        gates: the gates of its line, in the model's words.
        environment: whether crashes, recoveries and revocations are tried; else only the run.

    Raises:
        UnknownWordError: the table has a word that the model has no meaning for.
    """

    def __init__(self, table: TransitionTable, gates: Gates, *, environment: bool = True) -> None:
        self._table = table
        self._gates = gates
        self._environment = environment
        self._acts = {state: act_of(effect, gates) for state, effect in table.effects.items()}
        self._answers = {
            state: tuple(
                (seen, outcome_of(effect, seen), table.transitions[state, seen])
                for seen in effect.observations
            )
            for state, effect in table.effects.items()
        }

    def explore(self, n: int) -> Exploration:
        """Explore every world of a plan of n invocations.

        Raises:
            ValueError: n is less than 1.
        """
        if n < 1:
            raise ValueError(f"a plan has at least one invocation, not {n}")
        start = Node(self._table.initial, beginning(self._gates, n))
        search = _Search(start)
        for node in search:
            for breach in self._breaches(node):
                search.found(n, breach, node)
            for move, breaches in self.moves(node):
                reached = search.reached(node, move)
                for breach in breaches:
                    search.found(n, breach, reached)
        return self._result(n, search)

    def moves(self, node: Node) -> Iterator[tuple[Move, tuple[Breach, ...]]]:
        """Every step that can follow, with what it breaks by being taken."""
        world = node.world
        if node.state is not None:
            yield from ((move, ()) for move in self._acting(node.state, world))
        if not self._environment:
            return
        if world.life is not Life.CRASHED:
            for crashed in crashes(world):
                kept = len(crashed.durable) - len(world.durable)
                name = f"crash; {kept} of {len(world.pending)} waiting records are there"
                yield Move(name, Node(None, crashed)), ()
        if world.life is Life.RUNNING and not world.revoked:
            yield (
                Move("the token is revoked", node._replace(world=world._replace(revoked=True))),
                (),
            )
        for name, after in recoveries(world, self._gates):
            breaches = tuple(Breach(*found) for found in disturbances(world, after, self._gates))
            yield Move(name, Node(node.state, after)), breaches

    def _acting(self, state: str, world: World) -> Iterator[Move]:
        act = self._acts[state]
        if act.kind is Kind.END and act.verdict is not None:
            yield Move(f"{state}: told {act.verdict}", Node(None, told(world, act.verdict)))
            return
        possible = outcomes(world, act)
        for seen, outcome, target in self._answers[state]:
            if outcome in possible:
                worlds = tuple(done(world, self._gates, act, outcome))
                for kept, after in enumerate(worlds):
                    there = f" ({kept} of {len(worlds) - 1} are there)" if len(worlds) > 1 else ""
                    yield Move(f"{state}: {seen}{there}", Node(target, after), (state, seen))

    def _breaches(self, node: Node) -> Iterator[Breach]:
        world = node.world
        for found in disagreements(world, self._gates):
            yield Breach(*found)
        if node.state is None:
            return
        act = self._acts[node.state]
        for requirement in objections(self._gates, world.duty, act):
            if requirement.exact:
                said = f"{act}, which requires that {requirement.sentence}"
                yield Breach(requirement.invariant, said)
        values = world.values(self._gates)
        for claim in claims_about(self._gates, world.duty, act):
            statement = statement_of(claim.statement)
            if not statement.holds(values):
                named = [name for name in statement.form if name in values]
                found_values = ", ".join(f"{name} is {values[name]}" for name in named)
                required = f"{act}, which requires {claim.statement}; {found_values}"
                yield Breach(claim.invariant, required)

    def _result(self, n: int, search: _Search) -> Exploration:
        crashed = Counter(
            _decided(node.world, self._gates)
            for node in search.parents
            if node.world.life is Life.CRASHED
        )
        return Exploration(
            n=n,
            nodes=len(search.parents),
            moves=search.moves,
            runs=number_of_runs(self._table, n),
            verdicts=Counter(
                node.world.verdict
                for node in search.parents
                if node.world.verdict is not None and node.world.life is Life.ENDED
            ),
            settled=(crashed[True], crashed[False]),
            states=frozenset(node.state for node in search.parents if node.state is not None),
            transitions=frozenset(search.taken),
            shortest=search.shortest,
        )


def _decided(world: World, gates: Gates) -> bool:
    judgement = world.judgement(gates)
    return judgement != OPEN and not isinstance(judgement, Illegal)


@dataclass
class _Search:
    """A breadth-first search under way.

    Attributes:
        start: the first node.
        parents: for each node that was reached, the one before it, and the step between.
        moves: how many steps were tried.
        taken: the transitions of the table that they took.
        shortest: for each invariant that is broken, a shortest way to a breach.
    """

    start: Node
    parents: dict[Node, tuple[Node, Move] | None] = field(default_factory=dict)
    waiting: deque[Node] = field(default_factory=deque)
    moves: int = 0
    taken: set[tuple[str, str]] = field(default_factory=set)
    shortest: dict[str, Counterexample] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Node]:
        self.parents[self.start] = None
        self.waiting.append(self.start)
        while self.waiting:
            yield self.waiting.popleft()

    def reached(self, node: Node, move: Move) -> Node:
        """Note a step; returns where it leads."""
        self.moves += 1
        if move.taken is not None:
            self.taken.add(move.taken)
        if move.to not in self.parents:
            self.parents[move.to] = (node, move)
            self.waiting.append(move.to)
        return move.to

    def found(self, n: int, breach: Breach, node: Node) -> None:
        """Note a breach, if it is the first of its invariant."""
        if breach.invariant in self.shortest:
            return
        moves: list[Move] = []
        before = self.parents[node]
        while before is not None:
            moves.append(before[1])
            before = self.parents[before[0]]
        self.shortest[breach.invariant] = Counterexample(
            n, breach, self.start, tuple(reversed(moves))
        )


def number_of_runs(table: TransitionTable, n: int) -> int:
    """How many runs a table has for plans of n invocations, counted backwards from the ends."""
    counted: dict[tuple[str, int], int] = {}
    pending = [(table.initial, 0)]
    while pending:
        state, cursor = pending[-1]
        following = [
            (target, cursor + (seen == MORE))
            for seen, target in table.successors(state).items()
            if seen != (LAST if cursor + 1 < n else MORE)
        ]
        missing = [pair for pair in following if pair not in counted]
        if missing:
            pending += missing
        else:
            counted[pending.pop()] = sum(counted[pair] for pair in following) or 1
    return counted[table.initial, 0]


def explored(
    table: TransitionTable, gates: Gates, lengths: Sequence[int], *, environment: bool = True
) -> tuple[Exploration, ...]:
    """Explore a table for several lengths of plan; see `Explorer`."""
    explorer = Explorer(table, gates, environment=environment)
    return tuple(explorer.explore(n) for n in lengths)
