"""``gateline demo``: a real release of a real folder.

The plan, the token and the domains are those of `gateline.examples.release`, unchanged; copies of
the three files are left in the output folder, with the artefacts and the ledger. With
``--attack``, the same plan is stopped in six ways (`attacks.py`).
"""

from __future__ import annotations

import argparse
import shlex
import tempfile
from pathlib import Path

import gateline
from gateline.cli.attacks import LEDGER_NAME, attack, example_token, execute
from gateline.cli.exit_codes import OF_VERDICT, ExitCode
from gateline.cli.loading import BadInputError
from gateline.cli.progress import Progress
from gateline.cli.terminal import heading, say, say_event, say_events_heading
from gateline.cli.verification import say_verification
from gateline.examples import release
from gateline.examples.release.domains import release_domains
from gateline.ledger.sqlite import SqliteLedger
from gateline.ledger.tokens import TokenRegistry
from gateline.orchestrator import Orchestrator
from gateline.values.plan import ExecutionPlan


def run_demo(arguments: argparse.Namespace) -> ExitCode:
    """Release a folder; or, with ``--attack``, try to, six times, with one thing wrong."""
    source = (arguments.folder or Path(gateline.__file__).parent).resolve()
    if not source.is_dir():
        raise BadInputError(f"--folder {source}: no such folder")
    if arguments.output is not None and arguments.output.resolve().is_relative_to(source):
        raise BadInputError(f"--output {arguments.output}: choose a folder outside {source}")
    output = _output_folder(arguments.output)
    for name in (release.PLAN_FILE, release.TOKEN_FILE, release.DOMAINS_FILE):
        (output / name).write_text(release.read_example(name), encoding="utf-8")
    plan = ExecutionPlan.from_json(release.read_example(release.PLAN_FILE))
    return (attack if arguments.attack else _release)(plan, source, output)


def _output_folder(named: Path | None) -> Path:
    if named is None:
        return Path(tempfile.mkdtemp(prefix="gateline-demo-")).resolve()
    try:
        named.mkdir(parents=True, exist_ok=True)
        occupied = any(named.iterdir())
    except OSError as error:
        raise BadInputError(f"--output {named}: cannot be used: {error.strerror}") from error
    if occupied:
        raise BadInputError(f"--output {named}: is not empty; name a new folder")
    return named.resolve()


def _release(plan: ExecutionPlan, source: Path, output: Path) -> ExitCode:
    heading("1. The approval")
    say(f"{plan.user_id} may release {source}")
    say(f"by this plan and no other: {plan.digest}")
    for number, call in enumerate(plan.invocations, start=1):
        say(f"  {number}  {call.domain}.{call.method}")
    with SqliteLedger.create(output / LEDGER_NAME) as ledger:
        issued = TokenRegistry(ledger).issue(example_token(plan_digest=plan.digest))
        say(f"token {issued.token_hash}, expires {issued.token.expires_at:%H:%M:%S} UTC")

        heading("2. The run")
        progress = Progress(plan)
        domains = release_domains(str(source), str(output))
        orchestrator = Orchestrator(ledger, domains, observer=progress)
        outcome = execute(orchestrator, issued, plan)
        progress.finish(outcome)

        heading("3. The audit log")
        events = list(ledger.events(outcome.run_id))
        say_events_heading()
        for event in events:
            say_event(event)
        say(f"{len(events)} events of this run: 1 + 4 x {len(plan.invocations)}")

        heading("4. Its verification")
        verified = say_verification(ledger)
    heading("What it left")
    for path in sorted(output.iterdir()):
        say(f"  {path}")
    folder = shlex.quote(str(output))
    say(f"look again with: gateline log {folder}/{LEDGER_NAME}")
    return verified or OF_VERDICT[outcome.verdict]
