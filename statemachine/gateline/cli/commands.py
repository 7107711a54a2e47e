"""The commands on plans, tokens and logs. Each takes the parsed arguments and returns a code."""

from __future__ import annotations

import argparse
import json

import msgspec

from gateline.cli.exit_codes import OF_VERDICT, ExitCode
from gateline.cli.loading import (
    SECRET_VARIABLE,
    BadInputError,
    load_domains,
    load_ledger,
    load_line,
    load_plan,
    load_secret,
    load_token,
    parse_options,
)
from gateline.cli.progress import Progress
from gateline.cli.terminal import remark, say, say_event, say_events_heading
from gateline.gates.line import LINE
from gateline.ledger.clock import system_clock_us
from gateline.ledger.sqlite import SqliteLedger
from gateline.ledger.tokens import TokenRegistry
from gateline.orchestrator import Orchestrator
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken, TokenDocument
from gateline.values.documents import schema_of
from gateline.values.invalid import TokenError, escaped, printable
from gateline.values.plan import PlanDocument


def run_plan(arguments: argparse.Namespace) -> ExitCode:
    """``gateline run``: execute a plan, and show its progress."""
    plan = load_plan(arguments.plan)
    secret = load_secret(arguments.secret_file)
    domains = load_domains(arguments.domains, parse_options(arguments.option))
    line = LINE if arguments.line is None else load_line(arguments.line, "--line")
    progress = Progress(plan, line)
    with load_ledger(arguments.ledger) as ledger:
        user = printable(arguments.user)
        say(f"plan {plan.digest}, {len(plan.invocations)} invocations, by {user}")
        outcome = Orchestrator(ledger, domains, observer=progress, line=line).execute_plan(
            token_hash=secret.token_hash,
            user_id=arguments.user,
            trigger_type=arguments.trigger,
            execution_plan=plan,
        )
    progress.finish(outcome)
    say(f"  its events: gateline log {arguments.ledger} --run {outcome.run_id}")
    if arguments.results:
        say(json.dumps([result.data for result in outcome.results], indent=2))
    return OF_VERDICT[outcome.verdict]


def issue_token(arguments: argparse.Namespace) -> ExitCode:
    """``gateline token issue``: print the secret, once, on standard output."""
    token = load_token(arguments.token)
    if arguments.plan is not None:
        bound = {**token.request(), "plan_digest": load_plan(arguments.plan).digest}
        token = CapabilityToken(**bound)
    opened = SqliteLedger.create(arguments.ledger) if arguments.create else None
    with opened or load_ledger(arguments.ledger) as ledger:
        issued = TokenRegistry(ledger).issue(token)
    say(issued.secret.reveal())
    remark(f"token {issued.token_hash} for {token.user_id}, expires {issued.token.expires_at}")
    remark(f"keep the secret: it is shown this once; commands take it from ${SECRET_VARIABLE}")
    return ExitCode.COMPLETED


def revoke_token(arguments: argparse.Namespace) -> ExitCode:
    """``gateline token revoke``: for good."""
    with load_ledger(arguments.ledger) as ledger:
        try:
            TokenRegistry(ledger).revoke(arguments.token_hash, reason=arguments.reason)
        except TokenError as error:
            if error.place != "$.token_hash":
                raise
            raise BadInputError(
                f"HASH {printable(arguments.token_hash)}: no such token in {arguments.ledger}; "
                "give the whole hash of 64 characters: 'gateline token list' shows it"
            ) from error
    say(f"revoked {arguments.token_hash}")
    return ExitCode.COMPLETED


def list_tokens(arguments: argparse.Namespace) -> ExitCode:
    """``gateline token list``: a user's tokens, with what is left of each."""
    now_us = system_clock_us()
    with load_ledger(arguments.ledger) as ledger:
        registry = TokenRegistry(ledger)
        for token in registry.tokens_of(arguments.user):
            account = registry.usage(str(token.token_hash))
            if account is not None:
                _say_account(account, now_us)
    return ExitCode.COMPLETED


def _say_account(account: TokenAccount, now_us: int) -> None:
    token, limits = account.token, account.token.resource_limits
    state = "revoked" if account.revoked else "expired" if account.expired(now_us) else "valid"
    scope = "; ".join(
        f"{name}: {', '.join(token.method_scope[name])}" for name in token.domain_scope
    )
    say(f"{token.token_hash}  {state}, until {token.expires_at}")
    say(f"  {escaped(token.capability)}")
    say(f"  scope        {scope}")
    say(f"  invocations  {account.invocations} of {limits.max_invocations} used")
    say(f"  responses    {account.response_tokens} of {limits.max_total_tokens} tokens used")
    if token.plan_digest is not None:
        say(f"  plan         {token.plan_digest}, run {account.admitted_runs} times of 1")


def show_token_schema(_: argparse.Namespace) -> ExitCode:
    """``gateline token schema``: the JSON Schema of a token."""
    say(json.dumps(schema_of(TokenDocument), indent=2))
    return ExitCode.COMPLETED


def check_plan(arguments: argparse.Namespace) -> ExitCode:
    """``gateline plan check``: whether a file is a plan, and what it would call."""
    plan = load_plan(arguments.plan)
    say(f"{arguments.plan}: a plan of {len(plan.invocations)} invocations for {plan.user_id}")
    for number, call in enumerate(plan.invocations, start=1):
        parameters = escaped(call.parameters.canonical_json.decode())
        say(f"  {number:>3}  {call.domain}.{call.method}  {parameters}")
    say(f"digest {plan.digest}")
    return ExitCode.COMPLETED


def show_digest(arguments: argparse.Namespace) -> ExitCode:
    """``gateline plan digest``: SHA-256 of the canonical JSON."""
    say(load_plan(arguments.plan).digest)
    return ExitCode.COMPLETED


def show_plan_schema(_: argparse.Namespace) -> ExitCode:
    """``gateline plan schema``: the JSON Schema of a plan."""
    say(json.dumps(schema_of(PlanDocument), indent=2))
    return ExitCode.COMPLETED


def show_log(arguments: argparse.Namespace) -> ExitCode:
    """``gateline log``: the events, as a table or as JSON lines."""
    with load_ledger(arguments.ledger) as ledger:
        if arguments.format == "table":
            say_events_heading()
        for event in ledger.events(arguments.run):
            if arguments.format == "table":
                say_event(event)
            else:
                # ASCII alone: nothing in a log reaches a terminal as a control character.
                say(json.dumps(msgspec.to_builtins(event), separators=(",", ":")))
    return ExitCode.COMPLETED
