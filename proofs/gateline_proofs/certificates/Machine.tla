---- MODULE Machine ----
\* Generated from a table; do not edit. TLC has not checked it.
\* The table's digest: bf37a7c6371534f242a3890cbdae102dfdd5bd93064396a3f6f2b62e3c7ebf68
EXTENDS Integers
CONSTANT Longest
VARIABLES
  state,
  n,
  i,
  calls,
  successes,
  measures,
  accepted,
  kept,
  records,
  commits,
  checks_token,
  passes_token,
  checks_scope,
  passed_scope,
  checks_limits,
  passed_limits,
  checks_boundary,
  passed_boundary,
  recorded_authorization_scope_check,
  recorded_resource_limit_check,
  recorded_execution_started,
  recorded_execution_completed,
  called,
  durable_start,
  durable_completion

vars == <<state, n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

Init ==
  /\ state = "token_check"
  /\ n \in 1..Longest
  /\ n >= 1
  /\ i = 0
  /\ calls = 0
  /\ successes = 0
  /\ measures = 0
  /\ accepted = 0
  /\ kept = 0
  /\ records = 0
  /\ commits = 0
  /\ checks_token = 0
  /\ passes_token = 0
  /\ checks_scope = 0
  /\ passed_scope = (-1)
  /\ checks_limits = 0
  /\ passed_limits = (-1)
  /\ checks_boundary = 0
  /\ passed_boundary = (-1)
  /\ recorded_authorization_scope_check = (-1)
  /\ recorded_resource_limit_check = (-1)
  /\ recorded_execution_started = (-1)
  /\ recorded_execution_completed = (-1)
  /\ called = (-1)
  /\ durable_start = (-1)
  /\ durable_completion = (-1)

E0_token_record_lost ==
  /\ state = "token_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E1_token_revoked_denial_lost ==
  /\ state = "token_revoked_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E2_token_revoked_commit_lost ==
  /\ state = "token_revoked_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E3_token_unknown_denial_lost ==
  /\ state = "token_unknown_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E4_token_unknown_commit_lost ==
  /\ state = "token_unknown_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E5_token_user_mismatch_denial_lost ==
  /\ state = "token_user_mismatch_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E6_token_user_mismatch_commit_lost ==
  /\ state = "token_user_mismatch_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E7_token_expired_denial_lost ==
  /\ state = "token_expired_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E8_token_expired_commit_lost ==
  /\ state = "token_expired_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E9_token_trigger_not_allowed_denial_lost ==
  /\ state = "token_trigger_not_allowed_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E10_token_trigger_not_allowed_commit_lost ==
  /\ state = "token_trigger_not_allowed_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E11_token_other_plan_denial_lost ==
  /\ state = "token_other_plan_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E12_token_other_plan_commit_lost ==
  /\ state = "token_other_plan_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E13_token_already_run_denial_lost ==
  /\ state = "token_already_run_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E14_token_already_run_commit_lost ==
  /\ state = "token_already_run_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E15_token_unverifiable_denial_lost ==
  /\ state = "token_unverifiable_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E16_token_unverifiable_commit_lost ==
  /\ state = "token_unverifiable_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E17_token_check_passed ==
  /\ state = "token_check"
  /\ state' = "token_record"
  /\ checks_token' = 1 + checks_token
  /\ passes_token' = 1 + passes_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_scope,
    passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E18_token_check_revoked ==
  /\ state = "token_check"
  /\ state' = "token_revoked_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E19_token_check_unknown ==
  /\ state = "token_check"
  /\ state' = "token_unknown_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E20_token_check_user_mismatch ==
  /\ state = "token_check"
  /\ state' = "token_user_mismatch_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E21_token_check_expired ==
  /\ state = "token_check"
  /\ state' = "token_expired_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E22_token_check_trigger_not_allowed ==
  /\ state = "token_check"
  /\ state' = "token_trigger_not_allowed_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E23_token_check_other_plan ==
  /\ state = "token_check"
  /\ state' = "token_other_plan_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E24_token_check_already_run ==
  /\ state = "token_check"
  /\ state' = "token_already_run_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E25_token_check_unverifiable ==
  /\ state = "token_check"
  /\ state' = "token_unverifiable_denial"
  /\ checks_token' = 1 + checks_token
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E26_token_record_recorded ==
  /\ state = "token_record"
  /\ state' = "scope_check"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E27_token_revoked_denial_recorded ==
  /\ state = "token_revoked_denial"
  /\ state' = "token_revoked_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E28_token_revoked_commit_committed ==
  /\ state = "token_revoked_commit"
  /\ state' = "denied_token_revoked"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E29_token_unknown_denial_recorded ==
  /\ state = "token_unknown_denial"
  /\ state' = "token_unknown_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E30_token_unknown_commit_committed ==
  /\ state = "token_unknown_commit"
  /\ state' = "denied_token_unknown"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E31_token_user_mismatch_denial_recorded ==
  /\ state = "token_user_mismatch_denial"
  /\ state' = "token_user_mismatch_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E32_token_user_mismatch_commit_committed ==
  /\ state = "token_user_mismatch_commit"
  /\ state' = "denied_token_user_mismatch"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E33_token_expired_denial_recorded ==
  /\ state = "token_expired_denial"
  /\ state' = "token_expired_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E34_token_expired_commit_committed ==
  /\ state = "token_expired_commit"
  /\ state' = "denied_token_expired"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E35_token_trigger_not_allowed_denial_recorded ==
  /\ state = "token_trigger_not_allowed_denial"
  /\ state' = "token_trigger_not_allowed_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E36_token_trigger_not_allowed_commit_committed ==
  /\ state = "token_trigger_not_allowed_commit"
  /\ state' = "denied_token_trigger_not_allowed"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E37_token_other_plan_denial_recorded ==
  /\ state = "token_other_plan_denial"
  /\ state' = "token_other_plan_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E38_token_other_plan_commit_committed ==
  /\ state = "token_other_plan_commit"
  /\ state' = "denied_token_other_plan"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E39_token_already_run_denial_recorded ==
  /\ state = "token_already_run_denial"
  /\ state' = "token_already_run_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E40_token_already_run_commit_committed ==
  /\ state = "token_already_run_commit"
  /\ state' = "denied_token_already_run"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E41_token_unverifiable_denial_recorded ==
  /\ state = "token_unverifiable_denial"
  /\ state' = "token_unverifiable_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E42_token_unverifiable_commit_committed ==
  /\ state = "token_unverifiable_commit"
  /\ state' = "denied_token_unverifiable"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E43_scope_record_lost ==
  /\ state = "scope_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E44_scope_domain_out_of_scope_record_lost ==
  /\ state = "scope_domain_out_of_scope_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E45_scope_domain_out_of_scope_denial_lost ==
  /\ state = "scope_domain_out_of_scope_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E46_scope_domain_out_of_scope_commit_lost ==
  /\ state = "scope_domain_out_of_scope_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E47_scope_method_out_of_scope_record_lost ==
  /\ state = "scope_method_out_of_scope_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E48_scope_method_out_of_scope_denial_lost ==
  /\ state = "scope_method_out_of_scope_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E49_scope_method_out_of_scope_commit_lost ==
  /\ state = "scope_method_out_of_scope_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E50_scope_domain_unregistered_record_lost ==
  /\ state = "scope_domain_unregistered_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E51_scope_domain_unregistered_denial_lost ==
  /\ state = "scope_domain_unregistered_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E52_scope_domain_unregistered_commit_lost ==
  /\ state = "scope_domain_unregistered_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E53_scope_unverifiable_record_lost ==
  /\ state = "scope_unverifiable_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E54_scope_unverifiable_denial_lost ==
  /\ state = "scope_unverifiable_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E55_scope_unverifiable_commit_lost ==
  /\ state = "scope_unverifiable_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E56_scope_check_passed ==
  /\ state = "scope_check"
  /\ state' = "scope_record"
  /\ checks_scope' = 1 + checks_scope
  /\ passed_scope' = i
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E57_scope_check_domain_out_of_scope ==
  /\ state = "scope_check"
  /\ state' = "scope_domain_out_of_scope_record"
  /\ checks_scope' = 1 + checks_scope
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E58_scope_check_method_out_of_scope ==
  /\ state = "scope_check"
  /\ state' = "scope_method_out_of_scope_record"
  /\ checks_scope' = 1 + checks_scope
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E59_scope_check_domain_unregistered ==
  /\ state = "scope_check"
  /\ state' = "scope_domain_unregistered_record"
  /\ checks_scope' = 1 + checks_scope
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E60_scope_check_unverifiable ==
  /\ state = "scope_check"
  /\ state' = "scope_unverifiable_record"
  /\ checks_scope' = 1 + checks_scope
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E61_scope_record_recorded ==
  /\ state = "scope_record"
  /\ state' = "limits_check"
  /\ recorded_authorization_scope_check' = i
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E62_scope_domain_out_of_scope_record_recorded ==
  /\ state = "scope_domain_out_of_scope_record"
  /\ state' = "scope_domain_out_of_scope_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E63_scope_domain_out_of_scope_denial_recorded ==
  /\ state = "scope_domain_out_of_scope_denial"
  /\ state' = "scope_domain_out_of_scope_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E64_scope_domain_out_of_scope_commit_committed ==
  /\ state = "scope_domain_out_of_scope_commit"
  /\ state' = "denied_scope_domain_out_of_scope"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E65_scope_method_out_of_scope_record_recorded ==
  /\ state = "scope_method_out_of_scope_record"
  /\ state' = "scope_method_out_of_scope_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E66_scope_method_out_of_scope_denial_recorded ==
  /\ state = "scope_method_out_of_scope_denial"
  /\ state' = "scope_method_out_of_scope_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E67_scope_method_out_of_scope_commit_committed ==
  /\ state = "scope_method_out_of_scope_commit"
  /\ state' = "denied_scope_method_out_of_scope"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E68_scope_domain_unregistered_record_recorded ==
  /\ state = "scope_domain_unregistered_record"
  /\ state' = "scope_domain_unregistered_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E69_scope_domain_unregistered_denial_recorded ==
  /\ state = "scope_domain_unregistered_denial"
  /\ state' = "scope_domain_unregistered_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E70_scope_domain_unregistered_commit_committed ==
  /\ state = "scope_domain_unregistered_commit"
  /\ state' = "denied_scope_domain_unregistered"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E71_scope_unverifiable_record_recorded ==
  /\ state = "scope_unverifiable_record"
  /\ state' = "scope_unverifiable_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E72_scope_unverifiable_denial_recorded ==
  /\ state = "scope_unverifiable_denial"
  /\ state' = "scope_unverifiable_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E73_scope_unverifiable_commit_committed ==
  /\ state = "scope_unverifiable_commit"
  /\ state' = "denied_scope_unverifiable"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E74_limits_record_lost ==
  /\ state = "limits_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E75_limits_revoked_record_lost ==
  /\ state = "limits_revoked_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E76_limits_revoked_denial_lost ==
  /\ state = "limits_revoked_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E77_limits_revoked_commit_lost ==
  /\ state = "limits_revoked_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E78_limits_expired_record_lost ==
  /\ state = "limits_expired_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E79_limits_expired_denial_lost ==
  /\ state = "limits_expired_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E80_limits_expired_commit_lost ==
  /\ state = "limits_expired_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E81_limits_invocations_exhausted_record_lost ==
  /\ state = "limits_invocations_exhausted_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E82_limits_invocations_exhausted_denial_lost ==
  /\ state = "limits_invocations_exhausted_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E83_limits_invocations_exhausted_commit_lost ==
  /\ state = "limits_invocations_exhausted_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E84_limits_response_tokens_exhausted_record_lost ==
  /\ state = "limits_response_tokens_exhausted_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E85_limits_response_tokens_exhausted_denial_lost ==
  /\ state = "limits_response_tokens_exhausted_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E86_limits_response_tokens_exhausted_commit_lost ==
  /\ state = "limits_response_tokens_exhausted_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E87_limits_frequency_exceeded_record_lost ==
  /\ state = "limits_frequency_exceeded_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E88_limits_frequency_exceeded_denial_lost ==
  /\ state = "limits_frequency_exceeded_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E89_limits_frequency_exceeded_commit_lost ==
  /\ state = "limits_frequency_exceeded_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E90_limits_unverifiable_record_lost ==
  /\ state = "limits_unverifiable_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E91_limits_unverifiable_denial_lost ==
  /\ state = "limits_unverifiable_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E92_limits_unverifiable_commit_lost ==
  /\ state = "limits_unverifiable_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E93_limits_check_passed ==
  /\ state = "limits_check"
  /\ state' = "limits_record"
  /\ checks_limits' = 1 + checks_limits
  /\ passed_limits' = i
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E94_limits_check_revoked ==
  /\ state = "limits_check"
  /\ state' = "limits_revoked_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E95_limits_check_expired ==
  /\ state = "limits_check"
  /\ state' = "limits_expired_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E96_limits_check_invocations_exhausted ==
  /\ state = "limits_check"
  /\ state' = "limits_invocations_exhausted_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E97_limits_check_response_tokens_exhausted ==
  /\ state = "limits_check"
  /\ state' = "limits_response_tokens_exhausted_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E98_limits_check_frequency_exceeded ==
  /\ state = "limits_check"
  /\ state' = "limits_frequency_exceeded_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E99_limits_check_unverifiable ==
  /\ state = "limits_check"
  /\ state' = "limits_unverifiable_record"
  /\ checks_limits' = 1 + checks_limits
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E100_limits_record_recorded ==
  /\ state = "limits_record"
  /\ state' = "boundary_check"
  /\ recorded_resource_limit_check' = i
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E101_limits_revoked_record_recorded ==
  /\ state = "limits_revoked_record"
  /\ state' = "limits_revoked_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E102_limits_revoked_denial_recorded ==
  /\ state = "limits_revoked_denial"
  /\ state' = "limits_revoked_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E103_limits_revoked_commit_committed ==
  /\ state = "limits_revoked_commit"
  /\ state' = "denied_limits_revoked"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E104_limits_expired_record_recorded ==
  /\ state = "limits_expired_record"
  /\ state' = "limits_expired_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E105_limits_expired_denial_recorded ==
  /\ state = "limits_expired_denial"
  /\ state' = "limits_expired_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E106_limits_expired_commit_committed ==
  /\ state = "limits_expired_commit"
  /\ state' = "denied_limits_expired"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E107_limits_invocations_exhausted_record_recorded ==
  /\ state = "limits_invocations_exhausted_record"
  /\ state' = "limits_invocations_exhausted_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E108_limits_invocations_exhausted_denial_recorded ==
  /\ state = "limits_invocations_exhausted_denial"
  /\ state' = "limits_invocations_exhausted_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E109_limits_invocations_exhausted_commit_committed ==
  /\ state = "limits_invocations_exhausted_commit"
  /\ state' = "denied_limits_invocations_exhausted"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E110_limits_response_tokens_exhausted_record_recorded ==
  /\ state = "limits_response_tokens_exhausted_record"
  /\ state' = "limits_response_tokens_exhausted_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E111_limits_response_tokens_exhausted_denial_recorded ==
  /\ state = "limits_response_tokens_exhausted_denial"
  /\ state' = "limits_response_tokens_exhausted_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E112_limits_response_tokens_exhausted_commit_committed ==
  /\ state = "limits_response_tokens_exhausted_commit"
  /\ state' = "denied_limits_response_tokens_exhausted"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E113_limits_frequency_exceeded_record_recorded ==
  /\ state = "limits_frequency_exceeded_record"
  /\ state' = "limits_frequency_exceeded_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E114_limits_frequency_exceeded_denial_recorded ==
  /\ state = "limits_frequency_exceeded_denial"
  /\ state' = "limits_frequency_exceeded_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E115_limits_frequency_exceeded_commit_committed ==
  /\ state = "limits_frequency_exceeded_commit"
  /\ state' = "denied_limits_frequency_exceeded"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E116_limits_unverifiable_record_recorded ==
  /\ state = "limits_unverifiable_record"
  /\ state' = "limits_unverifiable_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E117_limits_unverifiable_denial_recorded ==
  /\ state = "limits_unverifiable_denial"
  /\ state' = "limits_unverifiable_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E118_limits_unverifiable_commit_committed ==
  /\ state = "limits_unverifiable_commit"
  /\ state' = "denied_limits_unverifiable"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E119_boundary_parameters_shared_violation_lost ==
  /\ state = "boundary_parameters_shared_violation"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E120_boundary_parameters_shared_denial_lost ==
  /\ state = "boundary_parameters_shared_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E121_boundary_parameters_shared_commit_lost ==
  /\ state = "boundary_parameters_shared_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E122_boundary_parameters_altered_violation_lost ==
  /\ state = "boundary_parameters_altered_violation"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E123_boundary_parameters_altered_denial_lost ==
  /\ state = "boundary_parameters_altered_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E124_boundary_parameters_altered_commit_lost ==
  /\ state = "boundary_parameters_altered_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E125_boundary_unverifiable_violation_lost ==
  /\ state = "boundary_unverifiable_violation"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E126_boundary_unverifiable_denial_lost ==
  /\ state = "boundary_unverifiable_denial"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E127_boundary_unverifiable_commit_lost ==
  /\ state = "boundary_unverifiable_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E128_boundary_check_passed ==
  /\ state = "boundary_check"
  /\ state' = "start_record"
  /\ checks_boundary' = 1 + checks_boundary
  /\ passed_boundary' = i
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E129_boundary_check_parameters_shared ==
  /\ state = "boundary_check"
  /\ state' = "boundary_parameters_shared_violation"
  /\ checks_boundary' = 1 + checks_boundary
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E130_boundary_check_parameters_altered ==
  /\ state = "boundary_check"
  /\ state' = "boundary_parameters_altered_violation"
  /\ checks_boundary' = 1 + checks_boundary
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E131_boundary_check_unverifiable ==
  /\ state = "boundary_check"
  /\ state' = "boundary_unverifiable_violation"
  /\ checks_boundary' = 1 + checks_boundary
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E132_boundary_parameters_shared_violation_recorded ==
  /\ state = "boundary_parameters_shared_violation"
  /\ state' = "boundary_parameters_shared_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E133_boundary_parameters_shared_denial_recorded ==
  /\ state = "boundary_parameters_shared_denial"
  /\ state' = "boundary_parameters_shared_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E134_boundary_parameters_shared_commit_committed ==
  /\ state = "boundary_parameters_shared_commit"
  /\ state' = "denied_boundary_parameters_shared"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E135_boundary_parameters_altered_violation_recorded ==
  /\ state = "boundary_parameters_altered_violation"
  /\ state' = "boundary_parameters_altered_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E136_boundary_parameters_altered_denial_recorded ==
  /\ state = "boundary_parameters_altered_denial"
  /\ state' = "boundary_parameters_altered_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E137_boundary_parameters_altered_commit_committed ==
  /\ state = "boundary_parameters_altered_commit"
  /\ state' = "denied_boundary_parameters_altered"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E138_boundary_unverifiable_violation_recorded ==
  /\ state = "boundary_unverifiable_violation"
  /\ state' = "boundary_unverifiable_denial"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E139_boundary_unverifiable_denial_recorded ==
  /\ state = "boundary_unverifiable_denial"
  /\ state' = "boundary_unverifiable_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E140_boundary_unverifiable_commit_committed ==
  /\ state = "boundary_unverifiable_commit"
  /\ state' = "denied_boundary_unverifiable"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E141_start_record_lost ==
  /\ state = "start_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E142_start_commit_lost ==
  /\ state = "start_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E143_start_record_recorded ==
  /\ state = "start_record"
  /\ state' = "start_commit"
  /\ recorded_execution_started' = i
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_completed, called, durable_start, durable_completion>>

E144_start_commit_committed ==
  /\ state = "start_commit"
  /\ state' = "invoke_domain"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E145_forbidden_operation_violation_lost ==
  /\ state = "forbidden_operation_violation"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E146_forbidden_operation_completion_lost ==
  /\ state = "forbidden_operation_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E147_forbidden_operation_commit_lost ==
  /\ state = "forbidden_operation_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E148_reported_failure_completion_lost ==
  /\ state = "reported_failure_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E149_reported_failure_commit_lost ==
  /\ state = "reported_failure_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E150_malformed_completion_lost ==
  /\ state = "malformed_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E151_malformed_commit_lost ==
  /\ state = "malformed_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E152_raised_completion_lost ==
  /\ state = "raised_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E153_raised_commit_lost ==
  /\ state = "raised_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E154_response_too_large_completion_lost ==
  /\ state = "response_too_large_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E155_response_too_large_commit_lost ==
  /\ state = "response_too_large_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E156_total_exceeded_completion_lost ==
  /\ state = "total_exceeded_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E157_total_exceeded_commit_lost ==
  /\ state = "total_exceeded_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E158_unmeasured_completion_lost ==
  /\ state = "unmeasured_completion"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E159_unmeasured_commit_lost ==
  /\ state = "unmeasured_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E160_invoke_domain_succeeded ==
  /\ state = "invoke_domain"
  /\ state' = "measure_response"
  /\ called' = i
  /\ calls' = 1 + calls
  /\ successes' = 1 + successes
  /\ UNCHANGED <<n, i, measures, accepted, kept, records, commits, checks_token, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, durable_start, durable_completion>>

E161_invoke_domain_forbidden_operation ==
  /\ state = "invoke_domain"
  /\ state' = "forbidden_operation_violation"
  /\ called' = i
  /\ calls' = 1 + calls
  /\ UNCHANGED <<n, i, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, durable_start, durable_completion>>

E162_invoke_domain_reported_failure ==
  /\ state = "invoke_domain"
  /\ state' = "reported_failure_completion"
  /\ called' = i
  /\ calls' = 1 + calls
  /\ UNCHANGED <<n, i, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, durable_start, durable_completion>>

E163_invoke_domain_malformed ==
  /\ state = "invoke_domain"
  /\ state' = "malformed_completion"
  /\ called' = i
  /\ calls' = 1 + calls
  /\ UNCHANGED <<n, i, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, durable_start, durable_completion>>

E164_invoke_domain_raised ==
  /\ state = "invoke_domain"
  /\ state' = "raised_completion"
  /\ called' = i
  /\ calls' = 1 + calls
  /\ UNCHANGED <<n, i, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, durable_start, durable_completion>>

E165_measure_response_accepted ==
  /\ state = "measure_response"
  /\ state' = "completion_record"
  /\ accepted' = 1 + accepted
  /\ measures' = 1 + measures
  /\ UNCHANGED <<n, i, calls, successes, kept, records, commits, checks_token, passes_token,
    checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary, passed_boundary,
    recorded_authorization_scope_check, recorded_resource_limit_check, recorded_execution_started,
    recorded_execution_completed, called, durable_start, durable_completion>>

E166_measure_response_response_too_large ==
  /\ state = "measure_response"
  /\ state' = "response_too_large_completion"
  /\ measures' = 1 + measures
  /\ UNCHANGED <<n, i, calls, successes, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E167_measure_response_total_exceeded ==
  /\ state = "measure_response"
  /\ state' = "total_exceeded_completion"
  /\ measures' = 1 + measures
  /\ UNCHANGED <<n, i, calls, successes, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E168_measure_response_unmeasured ==
  /\ state = "measure_response"
  /\ state' = "unmeasured_completion"
  /\ measures' = 1 + measures
  /\ UNCHANGED <<n, i, calls, successes, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E169_forbidden_operation_violation_recorded ==
  /\ state = "forbidden_operation_violation"
  /\ state' = "forbidden_operation_completion"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E170_forbidden_operation_completion_recorded ==
  /\ state = "forbidden_operation_completion"
  /\ state' = "forbidden_operation_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E171_forbidden_operation_commit_committed ==
  /\ state = "forbidden_operation_commit"
  /\ state' = "violated_forbidden_operation"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E172_reported_failure_completion_recorded ==
  /\ state = "reported_failure_completion"
  /\ state' = "reported_failure_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E173_reported_failure_commit_committed ==
  /\ state = "reported_failure_commit"
  /\ state' = "failed_reported_failure"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E174_malformed_completion_recorded ==
  /\ state = "malformed_completion"
  /\ state' = "malformed_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E175_malformed_commit_committed ==
  /\ state = "malformed_commit"
  /\ state' = "failed_malformed"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E176_raised_completion_recorded ==
  /\ state = "raised_completion"
  /\ state' = "raised_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E177_raised_commit_committed ==
  /\ state = "raised_commit"
  /\ state' = "failed_raised"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E178_response_too_large_completion_recorded ==
  /\ state = "response_too_large_completion"
  /\ state' = "response_too_large_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E179_response_too_large_commit_committed ==
  /\ state = "response_too_large_commit"
  /\ state' = "failed_response_too_large"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E180_total_exceeded_completion_recorded ==
  /\ state = "total_exceeded_completion"
  /\ state' = "total_exceeded_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E181_total_exceeded_commit_committed ==
  /\ state = "total_exceeded_commit"
  /\ state' = "failed_total_exceeded"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E182_unmeasured_completion_recorded ==
  /\ state = "unmeasured_completion"
  /\ state' = "unmeasured_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E183_unmeasured_commit_committed ==
  /\ state = "unmeasured_commit"
  /\ state' = "failed_unmeasured"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E184_completion_record_lost ==
  /\ state = "completion_record"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E185_completion_commit_lost ==
  /\ state = "completion_commit"
  /\ state' = "abort_record"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E186_completion_record_recorded ==
  /\ state = "completion_record"
  /\ state' = "advance"
  /\ recorded_execution_completed' = i
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, called, durable_start, durable_completion>>

E187_advance_more ==
  /\ state = "advance"
  /\ n >= 2 + i
  /\ state' = "scope_check"
  /\ i' = 1 + i
  /\ kept' = 1 + kept
  /\ UNCHANGED <<n, calls, successes, measures, accepted, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E188_advance_last ==
  /\ state = "advance"
  /\ 1 + i = n
  /\ state' = "completion_commit"
  /\ kept' = 1 + kept
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E189_completion_commit_committed ==
  /\ state = "completion_commit"
  /\ state' = "completed"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E190_abort_record_recorded ==
  /\ state = "abort_record"
  /\ state' = "abort_commit"
  /\ records' = 1 + records
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called, durable_start,
    durable_completion>>

E191_abort_record_lost ==
  /\ state = "abort_record"
  /\ state' = "aborted"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

E192_abort_commit_committed ==
  /\ state = "abort_commit"
  /\ state' = "aborted"
  /\ commits' = 1 + commits
  /\ durable_completion' = recorded_execution_completed
  /\ durable_start' = recorded_execution_started
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check,
    recorded_execution_started, recorded_execution_completed, called>>

E193_abort_commit_lost ==
  /\ state = "abort_commit"
  /\ state' = "aborted"
  /\ recorded_execution_completed' = durable_completion
  /\ recorded_execution_started' = durable_start
  /\ UNCHANGED <<n, i, calls, successes, measures, accepted, kept, records, commits, checks_token,
    passes_token, checks_scope, passed_scope, checks_limits, passed_limits, checks_boundary,
    passed_boundary, recorded_authorization_scope_check, recorded_resource_limit_check, called,
    durable_start, durable_completion>>

Edges ==
  \/ E0_token_record_lost
  \/ E1_token_revoked_denial_lost
  \/ E2_token_revoked_commit_lost
  \/ E3_token_unknown_denial_lost
  \/ E4_token_unknown_commit_lost
  \/ E5_token_user_mismatch_denial_lost
  \/ E6_token_user_mismatch_commit_lost
  \/ E7_token_expired_denial_lost
  \/ E8_token_expired_commit_lost
  \/ E9_token_trigger_not_allowed_denial_lost
  \/ E10_token_trigger_not_allowed_commit_lost
  \/ E11_token_other_plan_denial_lost
  \/ E12_token_other_plan_commit_lost
  \/ E13_token_already_run_denial_lost
  \/ E14_token_already_run_commit_lost
  \/ E15_token_unverifiable_denial_lost
  \/ E16_token_unverifiable_commit_lost
  \/ E17_token_check_passed
  \/ E18_token_check_revoked
  \/ E19_token_check_unknown
  \/ E20_token_check_user_mismatch
  \/ E21_token_check_expired
  \/ E22_token_check_trigger_not_allowed
  \/ E23_token_check_other_plan
  \/ E24_token_check_already_run
  \/ E25_token_check_unverifiable
  \/ E26_token_record_recorded
  \/ E27_token_revoked_denial_recorded
  \/ E28_token_revoked_commit_committed
  \/ E29_token_unknown_denial_recorded
  \/ E30_token_unknown_commit_committed
  \/ E31_token_user_mismatch_denial_recorded
  \/ E32_token_user_mismatch_commit_committed
  \/ E33_token_expired_denial_recorded
  \/ E34_token_expired_commit_committed
  \/ E35_token_trigger_not_allowed_denial_recorded
  \/ E36_token_trigger_not_allowed_commit_committed
  \/ E37_token_other_plan_denial_recorded
  \/ E38_token_other_plan_commit_committed
  \/ E39_token_already_run_denial_recorded
  \/ E40_token_already_run_commit_committed
  \/ E41_token_unverifiable_denial_recorded
  \/ E42_token_unverifiable_commit_committed
  \/ E43_scope_record_lost
  \/ E44_scope_domain_out_of_scope_record_lost
  \/ E45_scope_domain_out_of_scope_denial_lost
  \/ E46_scope_domain_out_of_scope_commit_lost
  \/ E47_scope_method_out_of_scope_record_lost
  \/ E48_scope_method_out_of_scope_denial_lost
  \/ E49_scope_method_out_of_scope_commit_lost
  \/ E50_scope_domain_unregistered_record_lost
  \/ E51_scope_domain_unregistered_denial_lost
  \/ E52_scope_domain_unregistered_commit_lost
  \/ E53_scope_unverifiable_record_lost
  \/ E54_scope_unverifiable_denial_lost
  \/ E55_scope_unverifiable_commit_lost
  \/ E56_scope_check_passed
  \/ E57_scope_check_domain_out_of_scope
  \/ E58_scope_check_method_out_of_scope
  \/ E59_scope_check_domain_unregistered
  \/ E60_scope_check_unverifiable
  \/ E61_scope_record_recorded
  \/ E62_scope_domain_out_of_scope_record_recorded
  \/ E63_scope_domain_out_of_scope_denial_recorded
  \/ E64_scope_domain_out_of_scope_commit_committed
  \/ E65_scope_method_out_of_scope_record_recorded
  \/ E66_scope_method_out_of_scope_denial_recorded
  \/ E67_scope_method_out_of_scope_commit_committed
  \/ E68_scope_domain_unregistered_record_recorded
  \/ E69_scope_domain_unregistered_denial_recorded
  \/ E70_scope_domain_unregistered_commit_committed
  \/ E71_scope_unverifiable_record_recorded
  \/ E72_scope_unverifiable_denial_recorded
  \/ E73_scope_unverifiable_commit_committed
  \/ E74_limits_record_lost
  \/ E75_limits_revoked_record_lost
  \/ E76_limits_revoked_denial_lost
  \/ E77_limits_revoked_commit_lost
  \/ E78_limits_expired_record_lost
  \/ E79_limits_expired_denial_lost
  \/ E80_limits_expired_commit_lost
  \/ E81_limits_invocations_exhausted_record_lost
  \/ E82_limits_invocations_exhausted_denial_lost
  \/ E83_limits_invocations_exhausted_commit_lost
  \/ E84_limits_response_tokens_exhausted_record_lost
  \/ E85_limits_response_tokens_exhausted_denial_lost
  \/ E86_limits_response_tokens_exhausted_commit_lost
  \/ E87_limits_frequency_exceeded_record_lost
  \/ E88_limits_frequency_exceeded_denial_lost
  \/ E89_limits_frequency_exceeded_commit_lost
  \/ E90_limits_unverifiable_record_lost
  \/ E91_limits_unverifiable_denial_lost
  \/ E92_limits_unverifiable_commit_lost
  \/ E93_limits_check_passed
  \/ E94_limits_check_revoked
  \/ E95_limits_check_expired
  \/ E96_limits_check_invocations_exhausted
  \/ E97_limits_check_response_tokens_exhausted
  \/ E98_limits_check_frequency_exceeded
  \/ E99_limits_check_unverifiable
  \/ E100_limits_record_recorded
  \/ E101_limits_revoked_record_recorded
  \/ E102_limits_revoked_denial_recorded
  \/ E103_limits_revoked_commit_committed
  \/ E104_limits_expired_record_recorded
  \/ E105_limits_expired_denial_recorded
  \/ E106_limits_expired_commit_committed
  \/ E107_limits_invocations_exhausted_record_recorded
  \/ E108_limits_invocations_exhausted_denial_recorded
  \/ E109_limits_invocations_exhausted_commit_committed
  \/ E110_limits_response_tokens_exhausted_record_recorded
  \/ E111_limits_response_tokens_exhausted_denial_recorded
  \/ E112_limits_response_tokens_exhausted_commit_committed
  \/ E113_limits_frequency_exceeded_record_recorded
  \/ E114_limits_frequency_exceeded_denial_recorded
  \/ E115_limits_frequency_exceeded_commit_committed
  \/ E116_limits_unverifiable_record_recorded
  \/ E117_limits_unverifiable_denial_recorded
  \/ E118_limits_unverifiable_commit_committed
  \/ E119_boundary_parameters_shared_violation_lost
  \/ E120_boundary_parameters_shared_denial_lost
  \/ E121_boundary_parameters_shared_commit_lost
  \/ E122_boundary_parameters_altered_violation_lost
  \/ E123_boundary_parameters_altered_denial_lost
  \/ E124_boundary_parameters_altered_commit_lost
  \/ E125_boundary_unverifiable_violation_lost
  \/ E126_boundary_unverifiable_denial_lost
  \/ E127_boundary_unverifiable_commit_lost
  \/ E128_boundary_check_passed
  \/ E129_boundary_check_parameters_shared
  \/ E130_boundary_check_parameters_altered
  \/ E131_boundary_check_unverifiable
  \/ E132_boundary_parameters_shared_violation_recorded
  \/ E133_boundary_parameters_shared_denial_recorded
  \/ E134_boundary_parameters_shared_commit_committed
  \/ E135_boundary_parameters_altered_violation_recorded
  \/ E136_boundary_parameters_altered_denial_recorded
  \/ E137_boundary_parameters_altered_commit_committed
  \/ E138_boundary_unverifiable_violation_recorded
  \/ E139_boundary_unverifiable_denial_recorded
  \/ E140_boundary_unverifiable_commit_committed
  \/ E141_start_record_lost
  \/ E142_start_commit_lost
  \/ E143_start_record_recorded
  \/ E144_start_commit_committed
  \/ E145_forbidden_operation_violation_lost
  \/ E146_forbidden_operation_completion_lost
  \/ E147_forbidden_operation_commit_lost
  \/ E148_reported_failure_completion_lost
  \/ E149_reported_failure_commit_lost
  \/ E150_malformed_completion_lost
  \/ E151_malformed_commit_lost
  \/ E152_raised_completion_lost
  \/ E153_raised_commit_lost
  \/ E154_response_too_large_completion_lost
  \/ E155_response_too_large_commit_lost
  \/ E156_total_exceeded_completion_lost
  \/ E157_total_exceeded_commit_lost
  \/ E158_unmeasured_completion_lost
  \/ E159_unmeasured_commit_lost
  \/ E160_invoke_domain_succeeded
  \/ E161_invoke_domain_forbidden_operation
  \/ E162_invoke_domain_reported_failure
  \/ E163_invoke_domain_malformed
  \/ E164_invoke_domain_raised
  \/ E165_measure_response_accepted
  \/ E166_measure_response_response_too_large
  \/ E167_measure_response_total_exceeded
  \/ E168_measure_response_unmeasured
  \/ E169_forbidden_operation_violation_recorded
  \/ E170_forbidden_operation_completion_recorded
  \/ E171_forbidden_operation_commit_committed
  \/ E172_reported_failure_completion_recorded
  \/ E173_reported_failure_commit_committed
  \/ E174_malformed_completion_recorded
  \/ E175_malformed_commit_committed
  \/ E176_raised_completion_recorded
  \/ E177_raised_commit_committed
  \/ E178_response_too_large_completion_recorded
  \/ E179_response_too_large_commit_committed
  \/ E180_total_exceeded_completion_recorded
  \/ E181_total_exceeded_commit_committed
  \/ E182_unmeasured_completion_recorded
  \/ E183_unmeasured_commit_committed
  \/ E184_completion_record_lost
  \/ E185_completion_commit_lost
  \/ E186_completion_record_recorded
  \/ E187_advance_more
  \/ E188_advance_last
  \/ E189_completion_commit_committed
  \/ E190_abort_record_recorded
  \/ E191_abort_record_lost
  \/ E192_abort_commit_committed
  \/ E193_abort_commit_lost

Ended == state \in {"denied_token_revoked", "denied_token_unknown", "denied_token_user_mismatch",
    "denied_token_expired", "denied_token_trigger_not_allowed", "denied_token_other_plan",
    "denied_token_already_run", "denied_token_unverifiable", "denied_scope_domain_out_of_scope",
    "denied_scope_method_out_of_scope", "denied_scope_domain_unregistered",
    "denied_scope_unverifiable", "denied_limits_revoked", "denied_limits_expired",
    "denied_limits_invocations_exhausted", "denied_limits_response_tokens_exhausted",
    "denied_limits_frequency_exceeded", "denied_limits_unverifiable",
    "denied_boundary_parameters_shared", "denied_boundary_parameters_altered",
    "denied_boundary_unverifiable", "violated_forbidden_operation", "failed_reported_failure",
    "failed_malformed", "failed_raised", "failed_response_too_large", "failed_total_exceeded",
    "failed_unmeasured", "completed", "aborted"}

Next == Edges \/ (Ended /\ UNCHANGED vars)

Spec == Init /\ [][Next]_vars /\ WF_vars(Edges)

Inv_token_once ==
  /\ (state = "token_check") => (checks_token = 0)
  /\ (state = "token_check") => (records = 0)
  /\ (state = "token_record") => (checks_token = 1)
  /\ (state = "abort_record") => (checks_token = 1)
  /\ (state = "token_revoked_denial") => (checks_token = 1)
  /\ (state = "token_revoked_commit") => (checks_token = 1)
  /\ (state = "token_unknown_denial") => (checks_token = 1)
  /\ (state = "token_unknown_commit") => (checks_token = 1)
  /\ (state = "token_user_mismatch_denial") => (checks_token = 1)
  /\ (state = "token_user_mismatch_commit") => (checks_token = 1)
  /\ (state = "token_expired_denial") => (checks_token = 1)
  /\ (state = "token_expired_commit") => (checks_token = 1)
  /\ (state = "token_trigger_not_allowed_denial") => (checks_token = 1)
  /\ (state = "token_trigger_not_allowed_commit") => (checks_token = 1)
  /\ (state = "token_other_plan_denial") => (checks_token = 1)
  /\ (state = "token_other_plan_commit") => (checks_token = 1)
  /\ (state = "token_already_run_denial") => (checks_token = 1)
  /\ (state = "token_already_run_commit") => (checks_token = 1)
  /\ (state = "token_unverifiable_denial") => (checks_token = 1)
  /\ (state = "token_unverifiable_commit") => (checks_token = 1)
  /\ (state = "scope_check") => (checks_token = 1)
  /\ (state = "denied_token_revoked") => (checks_token = 1)
  /\ (state = "denied_token_unknown") => (checks_token = 1)
  /\ (state = "denied_token_user_mismatch") => (checks_token = 1)
  /\ (state = "denied_token_expired") => (checks_token = 1)
  /\ (state = "denied_token_trigger_not_allowed") => (checks_token = 1)
  /\ (state = "denied_token_other_plan") => (checks_token = 1)
  /\ (state = "denied_token_already_run") => (checks_token = 1)
  /\ (state = "denied_token_unverifiable") => (checks_token = 1)
  /\ (state = "scope_record") => (checks_token = 1)
  /\ (state = "scope_domain_out_of_scope_record") => (checks_token = 1)
  /\ (state = "scope_domain_out_of_scope_denial") => (checks_token = 1)
  /\ (state = "scope_domain_out_of_scope_commit") => (checks_token = 1)
  /\ (state = "scope_method_out_of_scope_record") => (checks_token = 1)
  /\ (state = "scope_method_out_of_scope_denial") => (checks_token = 1)
  /\ (state = "scope_method_out_of_scope_commit") => (checks_token = 1)
  /\ (state = "scope_domain_unregistered_record") => (checks_token = 1)
  /\ (state = "scope_domain_unregistered_denial") => (checks_token = 1)
  /\ (state = "scope_domain_unregistered_commit") => (checks_token = 1)
  /\ (state = "scope_unverifiable_record") => (checks_token = 1)
  /\ (state = "scope_unverifiable_denial") => (checks_token = 1)
  /\ (state = "scope_unverifiable_commit") => (checks_token = 1)
  /\ (state = "limits_check") => (checks_token = 1)
  /\ (state = "denied_scope_domain_out_of_scope") => (checks_token = 1)
  /\ (state = "denied_scope_method_out_of_scope") => (checks_token = 1)
  /\ (state = "denied_scope_domain_unregistered") => (checks_token = 1)
  /\ (state = "denied_scope_unverifiable") => (checks_token = 1)
  /\ (state = "limits_record") => (checks_token = 1)
  /\ (state = "limits_revoked_record") => (checks_token = 1)
  /\ (state = "limits_revoked_denial") => (checks_token = 1)
  /\ (state = "limits_revoked_commit") => (checks_token = 1)
  /\ (state = "limits_expired_record") => (checks_token = 1)
  /\ (state = "limits_expired_denial") => (checks_token = 1)
  /\ (state = "limits_expired_commit") => (checks_token = 1)
  /\ (state = "limits_invocations_exhausted_record") => (checks_token = 1)
  /\ (state = "limits_invocations_exhausted_denial") => (checks_token = 1)
  /\ (state = "limits_invocations_exhausted_commit") => (checks_token = 1)
  /\ (state = "limits_response_tokens_exhausted_record") => (checks_token = 1)
  /\ (state = "limits_response_tokens_exhausted_denial") => (checks_token = 1)
  /\ (state = "limits_response_tokens_exhausted_commit") => (checks_token = 1)
  /\ (state = "limits_frequency_exceeded_record") => (checks_token = 1)
  /\ (state = "limits_frequency_exceeded_denial") => (checks_token = 1)
  /\ (state = "limits_frequency_exceeded_commit") => (checks_token = 1)
  /\ (state = "limits_unverifiable_record") => (checks_token = 1)
  /\ (state = "limits_unverifiable_denial") => (checks_token = 1)
  /\ (state = "limits_unverifiable_commit") => (checks_token = 1)
  /\ (state = "boundary_check") => (checks_token = 1)
  /\ (state = "denied_limits_revoked") => (checks_token = 1)
  /\ (state = "denied_limits_expired") => (checks_token = 1)
  /\ (state = "denied_limits_invocations_exhausted") => (checks_token = 1)
  /\ (state = "denied_limits_response_tokens_exhausted") => (checks_token = 1)
  /\ (state = "denied_limits_frequency_exceeded") => (checks_token = 1)
  /\ (state = "denied_limits_unverifiable") => (checks_token = 1)
  /\ (state = "boundary_parameters_shared_violation") => (checks_token = 1)
  /\ (state = "boundary_parameters_shared_denial") => (checks_token = 1)
  /\ (state = "boundary_parameters_shared_commit") => (checks_token = 1)
  /\ (state = "boundary_parameters_altered_violation") => (checks_token = 1)
  /\ (state = "boundary_parameters_altered_denial") => (checks_token = 1)
  /\ (state = "boundary_parameters_altered_commit") => (checks_token = 1)
  /\ (state = "boundary_unverifiable_violation") => (checks_token = 1)
  /\ (state = "boundary_unverifiable_denial") => (checks_token = 1)
  /\ (state = "boundary_unverifiable_commit") => (checks_token = 1)
  /\ (state = "start_record") => (checks_token = 1)
  /\ (state = "denied_boundary_parameters_shared") => (checks_token = 1)
  /\ (state = "denied_boundary_parameters_altered") => (checks_token = 1)
  /\ (state = "denied_boundary_unverifiable") => (checks_token = 1)
  /\ (state = "start_commit") => (checks_token = 1)
  /\ (state = "invoke_domain") => (checks_token = 1)
  /\ (state = "forbidden_operation_violation") => (checks_token = 1)
  /\ (state = "forbidden_operation_completion") => (checks_token = 1)
  /\ (state = "forbidden_operation_commit") => (checks_token = 1)
  /\ (state = "reported_failure_completion") => (checks_token = 1)
  /\ (state = "reported_failure_commit") => (checks_token = 1)
  /\ (state = "malformed_completion") => (checks_token = 1)
  /\ (state = "malformed_commit") => (checks_token = 1)
  /\ (state = "raised_completion") => (checks_token = 1)
  /\ (state = "raised_commit") => (checks_token = 1)
  /\ (state = "response_too_large_completion") => (checks_token = 1)
  /\ (state = "response_too_large_commit") => (checks_token = 1)
  /\ (state = "total_exceeded_completion") => (checks_token = 1)
  /\ (state = "total_exceeded_commit") => (checks_token = 1)
  /\ (state = "unmeasured_completion") => (checks_token = 1)
  /\ (state = "unmeasured_commit") => (checks_token = 1)
  /\ (state = "measure_response") => (checks_token = 1)
  /\ (state = "completion_record") => (checks_token = 1)
  /\ (state = "violated_forbidden_operation") => (checks_token = 1)
  /\ (state = "failed_reported_failure") => (checks_token = 1)
  /\ (state = "failed_malformed") => (checks_token = 1)
  /\ (state = "failed_raised") => (checks_token = 1)
  /\ (state = "failed_response_too_large") => (checks_token = 1)
  /\ (state = "failed_total_exceeded") => (checks_token = 1)
  /\ (state = "failed_unmeasured") => (checks_token = 1)
  /\ (state = "completion_commit") => (checks_token = 1)
  /\ (state = "advance") => (checks_token = 1)
  /\ (state = "completed") => (checks_token = 1)
  /\ (state = "abort_commit") => (checks_token = 1)
  /\ (state = "aborted") => (checks_token = 1)

Inv_gate_order ==
  /\ (state = "token_check") => (calls = 0)
  /\ (state = "scope_check") => (passes_token = 1)
  /\ (state = "scope_check") => (checks_scope = i)
  /\ (state = "scope_check") => (calls = i)
  /\ (state = "limits_check") => (passes_token = 1)
  /\ (state = "limits_check") => (passed_scope = i)
  /\ (state = "limits_check") => (recorded_authorization_scope_check = i)
  /\ (state = "limits_check") => (checks_limits = i)
  /\ (state = "limits_check") => (calls = i)
  /\ (state = "boundary_check") => (passes_token = 1)
  /\ (state = "boundary_check") => (passed_scope = i)
  /\ (state = "boundary_check") => (recorded_authorization_scope_check = i)
  /\ (state = "boundary_check") => (passed_limits = i)
  /\ (state = "boundary_check") => (recorded_resource_limit_check = i)
  /\ (state = "boundary_check") => (checks_boundary = i)
  /\ (state = "boundary_check") => (calls = i)
  /\ (state = "start_record") => (passes_token = 1)
  /\ (state = "start_record") => (passed_scope = i)
  /\ (state = "start_record") => (passed_limits = i)
  /\ (state = "start_record") => (passed_boundary = i)
  /\ (state = "start_record") => (calls = i)
  /\ (state = "measure_response") => (calls = 1 + i)
  /\ (state = "measure_response") => (successes = 1 + i)
  /\ (state = "measure_response") => (measures = i)

Inv_recovery_silent ==
  /\ (state = "token_check") => (calls = 1 + durable_start)
  /\ (state = "token_record") => (calls = 1 + durable_start)
  /\ (state = "abort_record") => (calls = 1 + durable_start)
  /\ (state = "token_revoked_denial") => (calls = 1 + durable_start)
  /\ (state = "token_revoked_commit") => (calls = 1 + durable_start)
  /\ (state = "token_unknown_denial") => (calls = 1 + durable_start)
  /\ (state = "token_unknown_commit") => (calls = 1 + durable_start)
  /\ (state = "token_user_mismatch_denial") => (calls = 1 + durable_start)
  /\ (state = "token_user_mismatch_commit") => (calls = 1 + durable_start)
  /\ (state = "token_expired_denial") => (calls = 1 + durable_start)
  /\ (state = "token_expired_commit") => (calls = 1 + durable_start)
  /\ (state = "token_trigger_not_allowed_denial") => (calls = 1 + durable_start)
  /\ (state = "token_trigger_not_allowed_commit") => (calls = 1 + durable_start)
  /\ (state = "token_other_plan_denial") => (calls = 1 + durable_start)
  /\ (state = "token_other_plan_commit") => (calls = 1 + durable_start)
  /\ (state = "token_already_run_denial") => (calls = 1 + durable_start)
  /\ (state = "token_already_run_commit") => (calls = 1 + durable_start)
  /\ (state = "token_unverifiable_denial") => (calls = 1 + durable_start)
  /\ (state = "token_unverifiable_commit") => (calls = 1 + durable_start)
  /\ (state = "scope_check") => (calls = 1 + durable_start)
  /\ (state = "denied_token_revoked") => (calls = 1 + durable_start)
  /\ (state = "denied_token_unknown") => (calls = 1 + durable_start)
  /\ (state = "denied_token_user_mismatch") => (calls = 1 + durable_start)
  /\ (state = "denied_token_expired") => (calls = 1 + durable_start)
  /\ (state = "denied_token_trigger_not_allowed") => (calls = 1 + durable_start)
  /\ (state = "denied_token_other_plan") => (calls = 1 + durable_start)
  /\ (state = "denied_token_already_run") => (calls = 1 + durable_start)
  /\ (state = "denied_token_unverifiable") => (calls = 1 + durable_start)
  /\ (state = "scope_record") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_out_of_scope_record") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_out_of_scope_denial") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_out_of_scope_commit") => (calls = 1 + durable_start)
  /\ (state = "scope_method_out_of_scope_record") => (calls = 1 + durable_start)
  /\ (state = "scope_method_out_of_scope_denial") => (calls = 1 + durable_start)
  /\ (state = "scope_method_out_of_scope_commit") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_unregistered_record") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_unregistered_denial") => (calls = 1 + durable_start)
  /\ (state = "scope_domain_unregistered_commit") => (calls = 1 + durable_start)
  /\ (state = "scope_unverifiable_record") => (calls = 1 + durable_start)
  /\ (state = "scope_unverifiable_denial") => (calls = 1 + durable_start)
  /\ (state = "scope_unverifiable_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_check") => (calls = 1 + durable_start)
  /\ (state = "denied_scope_domain_out_of_scope") => (calls = 1 + durable_start)
  /\ (state = "denied_scope_method_out_of_scope") => (calls = 1 + durable_start)
  /\ (state = "denied_scope_domain_unregistered") => (calls = 1 + durable_start)
  /\ (state = "denied_scope_unverifiable") => (calls = 1 + durable_start)
  /\ (state = "limits_record") => (calls = 1 + durable_start)
  /\ (state = "limits_revoked_record") => (calls = 1 + durable_start)
  /\ (state = "limits_revoked_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_revoked_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_expired_record") => (calls = 1 + durable_start)
  /\ (state = "limits_expired_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_expired_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_invocations_exhausted_record") => (calls = 1 + durable_start)
  /\ (state = "limits_invocations_exhausted_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_invocations_exhausted_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_response_tokens_exhausted_record") => (calls = 1 + durable_start)
  /\ (state = "limits_response_tokens_exhausted_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_response_tokens_exhausted_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_frequency_exceeded_record") => (calls = 1 + durable_start)
  /\ (state = "limits_frequency_exceeded_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_frequency_exceeded_commit") => (calls = 1 + durable_start)
  /\ (state = "limits_unverifiable_record") => (calls = 1 + durable_start)
  /\ (state = "limits_unverifiable_denial") => (calls = 1 + durable_start)
  /\ (state = "limits_unverifiable_commit") => (calls = 1 + durable_start)
  /\ (state = "boundary_check") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_revoked") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_expired") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_invocations_exhausted") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_response_tokens_exhausted") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_frequency_exceeded") => (calls = 1 + durable_start)
  /\ (state = "denied_limits_unverifiable") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_shared_violation") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_shared_denial") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_shared_commit") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_altered_violation") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_altered_denial") => (calls = 1 + durable_start)
  /\ (state = "boundary_parameters_altered_commit") => (calls = 1 + durable_start)
  /\ (state = "boundary_unverifiable_violation") => (calls = 1 + durable_start)
  /\ (state = "boundary_unverifiable_denial") => (calls = 1 + durable_start)
  /\ (state = "boundary_unverifiable_commit") => (calls = 1 + durable_start)
  /\ (state = "start_record") => (calls = 1 + durable_start)
  /\ (state = "denied_boundary_parameters_shared") => (calls = 1 + durable_start)
  /\ (state = "denied_boundary_parameters_altered") => (calls = 1 + durable_start)
  /\ (state = "denied_boundary_unverifiable") => (calls = 1 + durable_start)
  /\ (state = "start_commit") => (calls = 1 + durable_start)
  /\ (state = "invoke_domain") => (calls = durable_start)
  /\ (state = "forbidden_operation_violation") => (calls = 1 + durable_start)
  /\ (state = "forbidden_operation_completion") => (calls = 1 + durable_start)
  /\ (state = "forbidden_operation_commit") => (calls = 1 + durable_start)
  /\ (state = "reported_failure_completion") => (calls = 1 + durable_start)
  /\ (state = "reported_failure_commit") => (calls = 1 + durable_start)
  /\ (state = "malformed_completion") => (calls = 1 + durable_start)
  /\ (state = "malformed_commit") => (calls = 1 + durable_start)
  /\ (state = "raised_completion") => (calls = 1 + durable_start)
  /\ (state = "raised_commit") => (calls = 1 + durable_start)
  /\ (state = "response_too_large_completion") => (calls = 1 + durable_start)
  /\ (state = "response_too_large_commit") => (calls = 1 + durable_start)
  /\ (state = "total_exceeded_completion") => (calls = 1 + durable_start)
  /\ (state = "total_exceeded_commit") => (calls = 1 + durable_start)
  /\ (state = "unmeasured_completion") => (calls = 1 + durable_start)
  /\ (state = "unmeasured_commit") => (calls = 1 + durable_start)
  /\ (state = "measure_response") => (calls = 1 + durable_start)
  /\ (state = "completion_record") => (calls = 1 + durable_start)
  /\ (state = "violated_forbidden_operation") => (calls = 1 + durable_start)
  /\ (state = "failed_reported_failure") => (calls = 1 + durable_start)
  /\ (state = "failed_malformed") => (calls = 1 + durable_start)
  /\ (state = "failed_raised") => (calls = 1 + durable_start)
  /\ (state = "failed_response_too_large") => (calls = 1 + durable_start)
  /\ (state = "failed_total_exceeded") => (calls = 1 + durable_start)
  /\ (state = "failed_unmeasured") => (calls = 1 + durable_start)
  /\ (state = "completion_commit") => (calls = 1 + durable_start)
  /\ (state = "advance") => (calls = 1 + durable_start)
  /\ (state = "completed") => (calls = 1 + durable_start)
  /\ (state = "abort_commit") => (calls = 1 + durable_start)
  /\ (state = "aborted") => (calls = 1 + durable_start)

Inv_truthful ==
  /\ (state = "token_check") => (calls >= 1 + durable_completion)
  /\ (state = "token_record") => (passes_token = 1)
  /\ (state = "token_record") => (calls >= 1 + durable_completion)
  /\ (state = "abort_record") => (calls >= 1 + durable_completion)
  /\ (state = "token_revoked_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_revoked_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_unknown_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_unknown_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_user_mismatch_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_user_mismatch_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_expired_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_expired_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_trigger_not_allowed_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_trigger_not_allowed_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_other_plan_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_other_plan_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_already_run_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_already_run_commit") => (calls >= 1 + durable_completion)
  /\ (state = "token_unverifiable_denial") => (calls >= 1 + durable_completion)
  /\ (state = "token_unverifiable_commit") => (calls >= 1 + durable_completion)
  /\ (state = "scope_check") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_revoked") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_unknown") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_user_mismatch") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_expired") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_trigger_not_allowed") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_other_plan") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_already_run") => (calls >= 1 + durable_completion)
  /\ (state = "denied_token_unverifiable") => (calls >= 1 + durable_completion)
  /\ (state = "scope_record") => (passed_scope = i)
  /\ (state = "scope_record") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_out_of_scope_record") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_out_of_scope_denial") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_out_of_scope_commit") => (calls >= 1 + durable_completion)
  /\ (state = "scope_method_out_of_scope_record") => (calls >= 1 + durable_completion)
  /\ (state = "scope_method_out_of_scope_denial") => (calls >= 1 + durable_completion)
  /\ (state = "scope_method_out_of_scope_commit") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_unregistered_record") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_unregistered_denial") => (calls >= 1 + durable_completion)
  /\ (state = "scope_domain_unregistered_commit") => (calls >= 1 + durable_completion)
  /\ (state = "scope_unverifiable_record") => (calls >= 1 + durable_completion)
  /\ (state = "scope_unverifiable_denial") => (calls >= 1 + durable_completion)
  /\ (state = "scope_unverifiable_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_check") => (calls >= 1 + durable_completion)
  /\ (state = "denied_scope_domain_out_of_scope") => (calls >= 1 + durable_completion)
  /\ (state = "denied_scope_method_out_of_scope") => (calls >= 1 + durable_completion)
  /\ (state = "denied_scope_domain_unregistered") => (calls >= 1 + durable_completion)
  /\ (state = "denied_scope_unverifiable") => (calls >= 1 + durable_completion)
  /\ (state = "limits_record") => (passed_limits = i)
  /\ (state = "limits_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_revoked_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_revoked_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_revoked_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_expired_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_expired_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_expired_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_invocations_exhausted_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_invocations_exhausted_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_invocations_exhausted_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_response_tokens_exhausted_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_response_tokens_exhausted_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_response_tokens_exhausted_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_frequency_exceeded_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_frequency_exceeded_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_frequency_exceeded_commit") => (calls >= 1 + durable_completion)
  /\ (state = "limits_unverifiable_record") => (calls >= 1 + durable_completion)
  /\ (state = "limits_unverifiable_denial") => (calls >= 1 + durable_completion)
  /\ (state = "limits_unverifiable_commit") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_check") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_revoked") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_expired") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_invocations_exhausted") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_response_tokens_exhausted") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_frequency_exceeded") => (calls >= 1 + durable_completion)
  /\ (state = "denied_limits_unverifiable") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_shared_violation") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_shared_denial") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_shared_commit") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_altered_violation") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_altered_denial") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_parameters_altered_commit") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_unverifiable_violation") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_unverifiable_denial") => (calls >= 1 + durable_completion)
  /\ (state = "boundary_unverifiable_commit") => (calls >= 1 + durable_completion)
  /\ (state = "start_record") => (calls >= 1 + durable_completion)
  /\ (state = "denied_boundary_parameters_shared") => (calls >= 1 + durable_completion)
  /\ (state = "denied_boundary_parameters_altered") => (calls >= 1 + durable_completion)
  /\ (state = "denied_boundary_unverifiable") => (calls >= 1 + durable_completion)
  /\ (state = "start_commit") => (calls >= 1 + durable_completion)
  /\ (state = "invoke_domain") => (calls >= 1 + durable_completion)
  /\ (state = "forbidden_operation_violation") => (calls >= 1 + durable_completion)
  /\ (state = "forbidden_operation_completion") => (calls >= 1 + durable_completion)
  /\ (state = "forbidden_operation_commit") => (calls >= 1 + durable_completion)
  /\ (state = "reported_failure_completion") => (calls >= 1 + durable_completion)
  /\ (state = "reported_failure_commit") => (calls >= 1 + durable_completion)
  /\ (state = "malformed_completion") => (calls >= 1 + durable_completion)
  /\ (state = "malformed_commit") => (calls >= 1 + durable_completion)
  /\ (state = "raised_completion") => (calls >= 1 + durable_completion)
  /\ (state = "raised_commit") => (calls >= 1 + durable_completion)
  /\ (state = "response_too_large_completion") => (calls >= 1 + durable_completion)
  /\ (state = "response_too_large_commit") => (calls >= 1 + durable_completion)
  /\ (state = "total_exceeded_completion") => (calls >= 1 + durable_completion)
  /\ (state = "total_exceeded_commit") => (calls >= 1 + durable_completion)
  /\ (state = "unmeasured_completion") => (calls >= 1 + durable_completion)
  /\ (state = "unmeasured_commit") => (calls >= 1 + durable_completion)
  /\ (state = "measure_response") => (calls >= 1 + durable_completion)
  /\ (state = "completion_record") => (calls = 1 + i)
  /\ (state = "completion_record") => (successes = 1 + i)
  /\ (state = "completion_record") => (measures = 1 + i)
  /\ (state = "completion_record") => (accepted = 1 + i)
  /\ (state = "completion_record") => (calls >= 1 + durable_completion)
  /\ (state = "violated_forbidden_operation") => (calls >= 1 + durable_completion)
  /\ (state = "failed_reported_failure") => (calls >= 1 + durable_completion)
  /\ (state = "failed_malformed") => (calls >= 1 + durable_completion)
  /\ (state = "failed_raised") => (calls >= 1 + durable_completion)
  /\ (state = "failed_response_too_large") => (calls >= 1 + durable_completion)
  /\ (state = "failed_total_exceeded") => (calls >= 1 + durable_completion)
  /\ (state = "failed_unmeasured") => (calls >= 1 + durable_completion)
  /\ (state = "completion_commit") => (calls >= 1 + durable_completion)
  /\ (state = "advance") => (calls >= 1 + durable_completion)
  /\ (state = "completed") => (calls >= 1 + durable_completion)
  /\ (state = "abort_commit") => (calls >= 1 + durable_completion)
  /\ (state = "aborted") => (calls >= 1 + durable_completion)

Inv_durable_before_effect ==
  /\ (state = "token_check") => (2 + durable_completion >= calls)
  /\ (state = "token_record") => (2 + durable_completion >= calls)
  /\ (state = "abort_record") => (2 + durable_completion >= calls)
  /\ (state = "token_revoked_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_revoked_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_unknown_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_unknown_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_user_mismatch_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_user_mismatch_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_expired_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_expired_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_trigger_not_allowed_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_trigger_not_allowed_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_other_plan_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_other_plan_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_already_run_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_already_run_commit") => (2 + durable_completion >= calls)
  /\ (state = "token_unverifiable_denial") => (2 + durable_completion >= calls)
  /\ (state = "token_unverifiable_commit") => (2 + durable_completion >= calls)
  /\ (state = "scope_check") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_revoked") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_unknown") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_user_mismatch") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_expired") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_trigger_not_allowed") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_other_plan") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_already_run") => (2 + durable_completion >= calls)
  /\ (state = "denied_token_unverifiable") => (2 + durable_completion >= calls)
  /\ (state = "scope_record") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_out_of_scope_record") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_out_of_scope_denial") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_out_of_scope_commit") => (2 + durable_completion >= calls)
  /\ (state = "scope_method_out_of_scope_record") => (2 + durable_completion >= calls)
  /\ (state = "scope_method_out_of_scope_denial") => (2 + durable_completion >= calls)
  /\ (state = "scope_method_out_of_scope_commit") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_unregistered_record") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_unregistered_denial") => (2 + durable_completion >= calls)
  /\ (state = "scope_domain_unregistered_commit") => (2 + durable_completion >= calls)
  /\ (state = "scope_unverifiable_record") => (2 + durable_completion >= calls)
  /\ (state = "scope_unverifiable_denial") => (2 + durable_completion >= calls)
  /\ (state = "scope_unverifiable_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_check") => (2 + durable_completion >= calls)
  /\ (state = "denied_scope_domain_out_of_scope") => (2 + durable_completion >= calls)
  /\ (state = "denied_scope_method_out_of_scope") => (2 + durable_completion >= calls)
  /\ (state = "denied_scope_domain_unregistered") => (2 + durable_completion >= calls)
  /\ (state = "denied_scope_unverifiable") => (2 + durable_completion >= calls)
  /\ (state = "limits_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_revoked_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_revoked_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_revoked_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_expired_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_expired_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_expired_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_invocations_exhausted_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_invocations_exhausted_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_invocations_exhausted_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_response_tokens_exhausted_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_response_tokens_exhausted_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_response_tokens_exhausted_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_frequency_exceeded_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_frequency_exceeded_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_frequency_exceeded_commit") => (2 + durable_completion >= calls)
  /\ (state = "limits_unverifiable_record") => (2 + durable_completion >= calls)
  /\ (state = "limits_unverifiable_denial") => (2 + durable_completion >= calls)
  /\ (state = "limits_unverifiable_commit") => (2 + durable_completion >= calls)
  /\ (state = "boundary_check") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_revoked") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_expired") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_invocations_exhausted") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_response_tokens_exhausted") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_frequency_exceeded") => (2 + durable_completion >= calls)
  /\ (state = "denied_limits_unverifiable") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_shared_violation") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_shared_denial") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_shared_commit") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_altered_violation") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_altered_denial") => (2 + durable_completion >= calls)
  /\ (state = "boundary_parameters_altered_commit") => (2 + durable_completion >= calls)
  /\ (state = "boundary_unverifiable_violation") => (2 + durable_completion >= calls)
  /\ (state = "boundary_unverifiable_denial") => (2 + durable_completion >= calls)
  /\ (state = "boundary_unverifiable_commit") => (2 + durable_completion >= calls)
  /\ (state = "start_record") => (2 + durable_completion >= calls)
  /\ (state = "denied_boundary_parameters_shared") => (2 + durable_completion >= calls)
  /\ (state = "denied_boundary_parameters_altered") => (2 + durable_completion >= calls)
  /\ (state = "denied_boundary_unverifiable") => (2 + durable_completion >= calls)
  /\ (state = "start_commit") => (2 + durable_completion >= calls)
  /\ (state = "invoke_domain") => (durable_start = i)
  /\ (state = "invoke_domain") => (1 + durable_completion = i)
  /\ (state = "invoke_domain") => (2 + durable_completion >= calls)
  /\ (state = "forbidden_operation_violation") => (2 + durable_completion >= calls)
  /\ (state = "forbidden_operation_completion") => (2 + durable_completion >= calls)
  /\ (state = "forbidden_operation_commit") => (2 + durable_completion >= calls)
  /\ (state = "reported_failure_completion") => (2 + durable_completion >= calls)
  /\ (state = "reported_failure_commit") => (2 + durable_completion >= calls)
  /\ (state = "malformed_completion") => (2 + durable_completion >= calls)
  /\ (state = "malformed_commit") => (2 + durable_completion >= calls)
  /\ (state = "raised_completion") => (2 + durable_completion >= calls)
  /\ (state = "raised_commit") => (2 + durable_completion >= calls)
  /\ (state = "response_too_large_completion") => (2 + durable_completion >= calls)
  /\ (state = "response_too_large_commit") => (2 + durable_completion >= calls)
  /\ (state = "total_exceeded_completion") => (2 + durable_completion >= calls)
  /\ (state = "total_exceeded_commit") => (2 + durable_completion >= calls)
  /\ (state = "unmeasured_completion") => (2 + durable_completion >= calls)
  /\ (state = "unmeasured_commit") => (2 + durable_completion >= calls)
  /\ (state = "measure_response") => (2 + durable_completion >= calls)
  /\ (state = "completion_record") => (2 + durable_completion >= calls)
  /\ (state = "violated_forbidden_operation") => (2 + durable_completion >= calls)
  /\ (state = "failed_reported_failure") => (2 + durable_completion >= calls)
  /\ (state = "failed_malformed") => (2 + durable_completion >= calls)
  /\ (state = "failed_raised") => (2 + durable_completion >= calls)
  /\ (state = "failed_response_too_large") => (2 + durable_completion >= calls)
  /\ (state = "failed_total_exceeded") => (2 + durable_completion >= calls)
  /\ (state = "failed_unmeasured") => (2 + durable_completion >= calls)
  /\ (state = "completion_commit") => (2 + durable_completion >= calls)
  /\ (state = "advance") => (2 + durable_completion >= calls)
  /\ (state = "completed") => (1 + durable_completion = n)
  /\ (state = "completed") => (2 + durable_completion >= calls)
  /\ (state = "abort_commit") => (2 + durable_completion >= calls)
  /\ (state = "aborted") => (2 + durable_completion >= calls)

Inv_no_skip ==
  /\ (state = "invoke_domain") => (calls = i)
  /\ (state = "invoke_domain") => (successes = i)
  /\ (state = "invoke_domain") => (accepted = i)
  /\ (state = "completed") => (calls = n)
  /\ (state = "completed") => (successes = n)
  /\ (state = "completed") => (accepted = n)

Inv_no_reorder ==
  /\ (state = "invoke_domain") => (1 + called = i)
  /\ (state = "invoke_domain") => (i >= 0)
  /\ (state = "invoke_domain") => (n >= 1 + i)

Inv_no_retry ==
  /\ (state = "invoke_domain") => (i >= 1 + called)

Inv_gated ==
  /\ (state = "invoke_domain") => (passes_token = 1)
  /\ (state = "invoke_domain") => (passed_scope = i)
  /\ (state = "invoke_domain") => (passed_limits = i)
  /\ (state = "invoke_domain") => (passed_boundary = i)
  /\ (state = "invoke_domain") => (recorded_authorization_scope_check = i)
  /\ (state = "invoke_domain") => (recorded_resource_limit_check = i)
  /\ (state = "invoke_domain") => (recorded_execution_started = i)

Inv_audited ==
  /\ (state = "completed") => (records = 1 + 4 * n)

Inv_verdict_agreement ==
  /\ (state = "completed") => (1 + durable_completion = n)

Inv_all_or_nothing ==
  /\ (state = "completed") => (kept = n)

Inv_durable_writes ==
  /\ (state = "completed") => (commits = 1 + n)

Terminates == <>Ended
====
