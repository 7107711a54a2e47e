/* Generated from a table; do not edit.
   The table's digest: bf37a7c6371534f242a3890cbdae102dfdd5bd93064396a3f6f2b62e3c7ebf68
   Every plan of 1 to 6 invocations: 116 states,
   194 edges, 24 columns. */

#define FITS(sum) assert(-32767 <= (sum) && (sum) <= 32767)

#define S_token_check 0
#define S_token_record 1
#define S_token_revoked_denial 2
#define S_token_unknown_denial 3
#define S_token_user_mismatch_denial 4
#define S_token_expired_denial 5
#define S_token_trigger_not_allowed_denial 6
#define S_token_other_plan_denial 7
#define S_token_already_run_denial 8
#define S_token_unverifiable_denial 9
#define S_abort_record 10
#define S_scope_check 11
#define S_token_revoked_commit 12
#define S_token_unknown_commit 13
#define S_token_user_mismatch_commit 14
#define S_token_expired_commit 15
#define S_token_trigger_not_allowed_commit 16
#define S_token_other_plan_commit 17
#define S_token_already_run_commit 18
#define S_token_unverifiable_commit 19
#define S_abort_commit 20
#define S_aborted 21
#define S_scope_record 22
#define S_scope_domain_out_of_scope_record 23
#define S_scope_method_out_of_scope_record 24
#define S_scope_domain_unregistered_record 25
#define S_scope_unverifiable_record 26
#define S_denied_token_revoked 27
#define S_denied_token_unknown 28
#define S_denied_token_user_mismatch 29
#define S_denied_token_expired 30
#define S_denied_token_trigger_not_allowed 31
#define S_denied_token_other_plan 32
#define S_denied_token_already_run 33
#define S_denied_token_unverifiable 34
#define S_limits_check 35
#define S_scope_domain_out_of_scope_denial 36
#define S_scope_method_out_of_scope_denial 37
#define S_scope_domain_unregistered_denial 38
#define S_scope_unverifiable_denial 39
#define S_limits_record 40
#define S_limits_revoked_record 41
#define S_limits_expired_record 42
#define S_limits_invocations_exhausted_record 43
#define S_limits_response_tokens_exhausted_record 44
#define S_limits_frequency_exceeded_record 45
#define S_limits_unverifiable_record 46
#define S_scope_domain_out_of_scope_commit 47
#define S_scope_method_out_of_scope_commit 48
#define S_scope_domain_unregistered_commit 49
#define S_scope_unverifiable_commit 50
#define S_boundary_check 51
#define S_limits_revoked_denial 52
#define S_limits_expired_denial 53
#define S_limits_invocations_exhausted_denial 54
#define S_limits_response_tokens_exhausted_denial 55
#define S_limits_frequency_exceeded_denial 56
#define S_limits_unverifiable_denial 57
#define S_denied_scope_domain_out_of_scope 58
#define S_denied_scope_method_out_of_scope 59
#define S_denied_scope_domain_unregistered 60
#define S_denied_scope_unverifiable 61
#define S_start_record 62
#define S_boundary_parameters_shared_violation 63
#define S_boundary_parameters_altered_violation 64
#define S_boundary_unverifiable_violation 65
#define S_limits_revoked_commit 66
#define S_limits_expired_commit 67
#define S_limits_invocations_exhausted_commit 68
#define S_limits_response_tokens_exhausted_commit 69
#define S_limits_frequency_exceeded_commit 70
#define S_limits_unverifiable_commit 71
#define S_start_commit 72
#define S_boundary_parameters_shared_denial 73
#define S_boundary_parameters_altered_denial 74
#define S_boundary_unverifiable_denial 75
#define S_denied_limits_revoked 76
#define S_denied_limits_expired 77
#define S_denied_limits_invocations_exhausted 78
#define S_denied_limits_response_tokens_exhausted 79
#define S_denied_limits_frequency_exceeded 80
#define S_denied_limits_unverifiable 81
#define S_invoke_domain 82
#define S_boundary_parameters_shared_commit 83
#define S_boundary_parameters_altered_commit 84
#define S_boundary_unverifiable_commit 85
#define S_measure_response 86
#define S_forbidden_operation_violation 87
#define S_reported_failure_completion 88
#define S_malformed_completion 89
#define S_raised_completion 90
#define S_denied_boundary_parameters_shared 91
#define S_denied_boundary_parameters_altered 92
#define S_denied_boundary_unverifiable 93
#define S_completion_record 94
#define S_response_too_large_completion 95
#define S_total_exceeded_completion 96
#define S_unmeasured_completion 97
#define S_forbidden_operation_completion 98
#define S_reported_failure_commit 99
#define S_malformed_commit 100
#define S_raised_commit 101
#define S_advance 102
#define S_response_too_large_commit 103
#define S_total_exceeded_commit 104
#define S_unmeasured_commit 105
#define S_forbidden_operation_commit 106
#define S_failed_reported_failure 107
#define S_failed_malformed 108
#define S_failed_raised 109
#define S_completion_commit 110
#define S_failed_response_too_large 111
#define S_failed_total_exceeded 112
#define S_failed_unmeasured 113
#define S_violated_forbidden_operation 114
#define S_completed 115

short state;
short v_n;
short v_i;
short v_calls;
short v_successes;
short v_measures;
short v_accepted;
short v_kept;
short v_records;
short v_commits;
short v_checks_token;
short v_passes_token;
short v_checks_scope;
short v_passed_scope;
short v_checks_limits;
short v_passed_limits;
short v_checks_boundary;
short v_passed_boundary;
short v_recorded_authorization_scope_check;
short v_recorded_resource_limit_check;
short v_recorded_execution_started;
short v_recorded_execution_completed;
short v_called;
short v_durable_start;
short v_durable_completion;

inline check_S_token_check() {
  /* token-once */
  assert(v_checks_token == 0);
  assert(v_records == 0);
  /* gate-order */
  assert(v_calls == 0);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_passes_token == 1);
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_revoked_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_unknown_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_user_mismatch_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_expired_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_trigger_not_allowed_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_other_plan_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_already_run_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_unverifiable_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_abort_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_check() {
  /* token-once */
  assert(v_checks_token == 1);
  /* gate-order */
  assert(v_passes_token == 1);
  assert(v_checks_scope == v_i);
  assert(v_calls == v_i);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_revoked_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_unknown_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_user_mismatch_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_expired_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_trigger_not_allowed_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_other_plan_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_already_run_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_token_unverifiable_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_abort_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_aborted() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_passed_scope == v_i);
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_out_of_scope_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_method_out_of_scope_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_unregistered_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_unverifiable_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_revoked() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_unknown() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_user_mismatch() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_expired() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_trigger_not_allowed() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_other_plan() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_already_run() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_token_unverifiable() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_check() {
  /* token-once */
  assert(v_checks_token == 1);
  /* gate-order */
  assert(v_passes_token == 1);
  assert(v_passed_scope == v_i);
  assert(v_recorded_authorization_scope_check == v_i);
  assert(v_checks_limits == v_i);
  assert(v_calls == v_i);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_out_of_scope_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_method_out_of_scope_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_unregistered_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_unverifiable_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_passed_limits == v_i);
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_revoked_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_expired_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_invocations_exhausted_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_response_tokens_exhausted_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_frequency_exceeded_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_unverifiable_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_out_of_scope_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_method_out_of_scope_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_domain_unregistered_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_scope_unverifiable_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_check() {
  /* token-once */
  assert(v_checks_token == 1);
  /* gate-order */
  assert(v_passes_token == 1);
  assert(v_passed_scope == v_i);
  assert(v_recorded_authorization_scope_check == v_i);
  assert(v_passed_limits == v_i);
  assert(v_recorded_resource_limit_check == v_i);
  assert(v_checks_boundary == v_i);
  assert(v_calls == v_i);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_revoked_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_expired_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_invocations_exhausted_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_response_tokens_exhausted_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_frequency_exceeded_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_unverifiable_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_scope_domain_out_of_scope() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_scope_method_out_of_scope() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_scope_domain_unregistered() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_scope_unverifiable() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_start_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* gate-order */
  assert(v_passes_token == 1);
  assert(v_passed_scope == v_i);
  assert(v_passed_limits == v_i);
  assert(v_passed_boundary == v_i);
  assert(v_calls == v_i);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_parameters_shared_violation() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_parameters_altered_violation() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_unverifiable_violation() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_revoked_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_expired_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_invocations_exhausted_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_response_tokens_exhausted_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_frequency_exceeded_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_limits_unverifiable_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_start_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_parameters_shared_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_parameters_altered_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_unverifiable_denial() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_revoked() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_expired() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_invocations_exhausted() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_response_tokens_exhausted() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_frequency_exceeded() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_limits_unverifiable() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_invoke_domain() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(v_durable_start == v_i);
  assert(1 + v_durable_completion == v_i);
  assert(2 + v_durable_completion >= v_calls);
  /* no-skip */
  assert(v_calls == v_i);
  assert(v_successes == v_i);
  assert(v_accepted == v_i);
  /* no-reorder */
  assert(1 + v_called == v_i);
  assert(v_i >= 0);
  assert(v_n >= 1 + v_i);
  /* no-retry */
  assert(v_i >= 1 + v_called);
  /* gated */
  assert(v_passes_token == 1);
  assert(v_passed_scope == v_i);
  assert(v_passed_limits == v_i);
  assert(v_passed_boundary == v_i);
  assert(v_recorded_authorization_scope_check == v_i);
  assert(v_recorded_resource_limit_check == v_i);
  assert(v_recorded_execution_started == v_i);
}

inline check_S_boundary_parameters_shared_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_parameters_altered_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_boundary_unverifiable_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_measure_response() {
  /* token-once */
  assert(v_checks_token == 1);
  /* gate-order */
  assert(v_calls == 1 + v_i);
  assert(v_successes == 1 + v_i);
  assert(v_measures == v_i);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_forbidden_operation_violation() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_reported_failure_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_malformed_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_raised_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_boundary_parameters_shared() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_boundary_parameters_altered() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_denied_boundary_unverifiable() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_completion_record() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls == 1 + v_i);
  assert(v_successes == 1 + v_i);
  assert(v_measures == 1 + v_i);
  assert(v_accepted == 1 + v_i);
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_response_too_large_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_total_exceeded_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_unmeasured_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_forbidden_operation_completion() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_reported_failure_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_malformed_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_raised_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_advance() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
  /* a way is open */
  assert(((v_n >= 2 + v_i)) || ((1 + v_i == v_n)));
}

inline check_S_response_too_large_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_total_exceeded_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_unmeasured_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_forbidden_operation_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_reported_failure() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_malformed() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_raised() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_completion_commit() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_response_too_large() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_total_exceeded() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_failed_unmeasured() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_violated_forbidden_operation() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(2 + v_durable_completion >= v_calls);
}

inline check_S_completed() {
  /* token-once */
  assert(v_checks_token == 1);
  /* recovery-silent */
  assert(v_calls == 1 + v_durable_start);
  /* truthful */
  assert(v_calls >= 1 + v_durable_completion);
  /* durable-before-effect */
  assert(1 + v_durable_completion == v_n);
  assert(2 + v_durable_completion >= v_calls);
  /* no-skip */
  assert(v_calls == v_n);
  assert(v_successes == v_n);
  assert(v_accepted == v_n);
  /* audited */
  assert(v_records == 1 + 4*v_n);
  /* verdict-agreement */
  assert(1 + v_durable_completion == v_n);
  /* all-or-nothing */
  assert(v_kept == v_n);
  /* durable-writes */
  assert(v_commits == 1 + v_n);
}

active proctype machine() {
  if
  :: d_step {
       v_n = 1;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  :: d_step {
       v_n = 2;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  :: d_step {
       v_n = 3;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  :: d_step {
       v_n = 4;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  :: d_step {
       v_n = 5;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  :: d_step {
       v_n = 6;
       v_i = 0;
       v_calls = 0;
       v_successes = 0;
       v_measures = 0;
       v_accepted = 0;
       v_kept = 0;
       v_records = 0;
       v_commits = 0;
       v_checks_token = 0;
       v_passes_token = 0;
       v_checks_scope = 0;
       v_passed_scope = -1;
       v_checks_limits = 0;
       v_passed_limits = -1;
       v_checks_boundary = 0;
       v_passed_boundary = -1;
       v_recorded_authorization_scope_check = -1;
       v_recorded_resource_limit_check = -1;
       v_recorded_execution_started = -1;
       v_recorded_execution_completed = -1;
       v_called = -1;
       v_durable_start = -1;
       v_durable_completion = -1;
       assert(v_n >= 1);
       assert(v_i == 0);
       assert(v_calls == 0);
       assert(v_successes == 0);
       assert(v_measures == 0);
       assert(v_accepted == 0);
       assert(v_kept == 0);
       assert(v_records == 0);
       assert(v_commits == 0);
       assert(v_checks_token == 0);
       assert(v_passes_token == 0);
       assert(v_checks_scope == 0);
       assert(1 + v_passed_scope == 0);
       assert(v_checks_limits == 0);
       assert(1 + v_passed_limits == 0);
       assert(v_checks_boundary == 0);
       assert(1 + v_passed_boundary == 0);
       assert(1 + v_recorded_authorization_scope_check == 0);
       assert(1 + v_recorded_resource_limit_check == 0);
       assert(1 + v_recorded_execution_started == 0);
       assert(1 + v_recorded_execution_completed == 0);
       assert(1 + v_called == 0);
       assert(1 + v_durable_start == 0);
       assert(1 + v_durable_completion == 0);
       state = S_token_check;
       check_S_token_check()
     }
  fi;
end:
  do
  :: d_step { /* edge 0 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       FITS(1 + v_passes_token);
       v_checks_token = 1 + v_checks_token;
       v_passes_token = 1 + v_passes_token;
       state = S_token_record;
       check_S_token_record()
     }
  :: d_step { /* edge 1 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_revoked_denial;
       check_S_token_revoked_denial()
     }
  :: d_step { /* edge 2 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_unknown_denial;
       check_S_token_unknown_denial()
     }
  :: d_step { /* edge 3 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_user_mismatch_denial;
       check_S_token_user_mismatch_denial()
     }
  :: d_step { /* edge 4 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_expired_denial;
       check_S_token_expired_denial()
     }
  :: d_step { /* edge 5 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_trigger_not_allowed_denial;
       check_S_token_trigger_not_allowed_denial()
     }
  :: d_step { /* edge 6 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_other_plan_denial;
       check_S_token_other_plan_denial()
     }
  :: d_step { /* edge 7 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_already_run_denial;
       check_S_token_already_run_denial()
     }
  :: d_step { /* edge 8 */
       state == S_token_check ->
       FITS(1 + v_checks_token);
       v_checks_token = 1 + v_checks_token;
       state = S_token_unverifiable_denial;
       check_S_token_unverifiable_denial()
     }
  :: d_step { /* edge 9 */
       state == S_token_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 10 */
       state == S_token_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_check;
       check_S_scope_check()
     }
  :: d_step { /* edge 11 */
       state == S_token_revoked_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 12 */
       state == S_token_revoked_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_revoked_commit;
       check_S_token_revoked_commit()
     }
  :: d_step { /* edge 13 */
       state == S_token_unknown_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 14 */
       state == S_token_unknown_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_unknown_commit;
       check_S_token_unknown_commit()
     }
  :: d_step { /* edge 15 */
       state == S_token_user_mismatch_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 16 */
       state == S_token_user_mismatch_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_user_mismatch_commit;
       check_S_token_user_mismatch_commit()
     }
  :: d_step { /* edge 17 */
       state == S_token_expired_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 18 */
       state == S_token_expired_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_expired_commit;
       check_S_token_expired_commit()
     }
  :: d_step { /* edge 19 */
       state == S_token_trigger_not_allowed_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 20 */
       state == S_token_trigger_not_allowed_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_trigger_not_allowed_commit;
       check_S_token_trigger_not_allowed_commit()
     }
  :: d_step { /* edge 21 */
       state == S_token_other_plan_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 22 */
       state == S_token_other_plan_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_other_plan_commit;
       check_S_token_other_plan_commit()
     }
  :: d_step { /* edge 23 */
       state == S_token_already_run_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 24 */
       state == S_token_already_run_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_already_run_commit;
       check_S_token_already_run_commit()
     }
  :: d_step { /* edge 25 */
       state == S_token_unverifiable_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 26 */
       state == S_token_unverifiable_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_token_unverifiable_commit;
       check_S_token_unverifiable_commit()
     }
  :: d_step { /* edge 27 */
       state == S_abort_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_abort_commit;
       check_S_abort_commit()
     }
  :: d_step { /* edge 28 */
       state == S_abort_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_aborted;
       check_S_aborted()
     }
  :: d_step { /* edge 29 */
       state == S_scope_check ->
       FITS(1 + v_checks_scope);
       v_checks_scope = 1 + v_checks_scope;
       v_passed_scope = v_i;
       state = S_scope_record;
       check_S_scope_record()
     }
  :: d_step { /* edge 30 */
       state == S_scope_check ->
       FITS(1 + v_checks_scope);
       v_checks_scope = 1 + v_checks_scope;
       state = S_scope_domain_out_of_scope_record;
       check_S_scope_domain_out_of_scope_record()
     }
  :: d_step { /* edge 31 */
       state == S_scope_check ->
       FITS(1 + v_checks_scope);
       v_checks_scope = 1 + v_checks_scope;
       state = S_scope_method_out_of_scope_record;
       check_S_scope_method_out_of_scope_record()
     }
  :: d_step { /* edge 32 */
       state == S_scope_check ->
       FITS(1 + v_checks_scope);
       v_checks_scope = 1 + v_checks_scope;
       state = S_scope_domain_unregistered_record;
       check_S_scope_domain_unregistered_record()
     }
  :: d_step { /* edge 33 */
       state == S_scope_check ->
       FITS(1 + v_checks_scope);
       v_checks_scope = 1 + v_checks_scope;
       state = S_scope_unverifiable_record;
       check_S_scope_unverifiable_record()
     }
  :: d_step { /* edge 34 */
       state == S_token_revoked_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 35 */
       state == S_token_revoked_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_revoked;
       check_S_denied_token_revoked()
     }
  :: d_step { /* edge 36 */
       state == S_token_unknown_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 37 */
       state == S_token_unknown_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_unknown;
       check_S_denied_token_unknown()
     }
  :: d_step { /* edge 38 */
       state == S_token_user_mismatch_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 39 */
       state == S_token_user_mismatch_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_user_mismatch;
       check_S_denied_token_user_mismatch()
     }
  :: d_step { /* edge 40 */
       state == S_token_expired_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 41 */
       state == S_token_expired_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_expired;
       check_S_denied_token_expired()
     }
  :: d_step { /* edge 42 */
       state == S_token_trigger_not_allowed_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 43 */
       state == S_token_trigger_not_allowed_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_trigger_not_allowed;
       check_S_denied_token_trigger_not_allowed()
     }
  :: d_step { /* edge 44 */
       state == S_token_other_plan_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 45 */
       state == S_token_other_plan_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_other_plan;
       check_S_denied_token_other_plan()
     }
  :: d_step { /* edge 46 */
       state == S_token_already_run_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 47 */
       state == S_token_already_run_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_already_run;
       check_S_denied_token_already_run()
     }
  :: d_step { /* edge 48 */
       state == S_token_unverifiable_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 49 */
       state == S_token_unverifiable_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_token_unverifiable;
       check_S_denied_token_unverifiable()
     }
  :: d_step { /* edge 50 */
       state == S_abort_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_aborted;
       check_S_aborted()
     }
  :: d_step { /* edge 51 */
       state == S_abort_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_aborted;
       check_S_aborted()
     }
  :: d_step { /* edge 52 */
       state == S_scope_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 53 */
       state == S_scope_record ->
       FITS(1 + v_records);
       v_recorded_authorization_scope_check = v_i;
       v_records = 1 + v_records;
       state = S_limits_check;
       check_S_limits_check()
     }
  :: d_step { /* edge 54 */
       state == S_scope_domain_out_of_scope_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 55 */
       state == S_scope_domain_out_of_scope_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_domain_out_of_scope_denial;
       check_S_scope_domain_out_of_scope_denial()
     }
  :: d_step { /* edge 56 */
       state == S_scope_method_out_of_scope_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 57 */
       state == S_scope_method_out_of_scope_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_method_out_of_scope_denial;
       check_S_scope_method_out_of_scope_denial()
     }
  :: d_step { /* edge 58 */
       state == S_scope_domain_unregistered_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 59 */
       state == S_scope_domain_unregistered_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_domain_unregistered_denial;
       check_S_scope_domain_unregistered_denial()
     }
  :: d_step { /* edge 60 */
       state == S_scope_unverifiable_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 61 */
       state == S_scope_unverifiable_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_unverifiable_denial;
       check_S_scope_unverifiable_denial()
     }
  :: d_step { /* edge 62 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       v_passed_limits = v_i;
       state = S_limits_record;
       check_S_limits_record()
     }
  :: d_step { /* edge 63 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_revoked_record;
       check_S_limits_revoked_record()
     }
  :: d_step { /* edge 64 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_expired_record;
       check_S_limits_expired_record()
     }
  :: d_step { /* edge 65 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_invocations_exhausted_record;
       check_S_limits_invocations_exhausted_record()
     }
  :: d_step { /* edge 66 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_response_tokens_exhausted_record;
       check_S_limits_response_tokens_exhausted_record()
     }
  :: d_step { /* edge 67 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_frequency_exceeded_record;
       check_S_limits_frequency_exceeded_record()
     }
  :: d_step { /* edge 68 */
       state == S_limits_check ->
       FITS(1 + v_checks_limits);
       v_checks_limits = 1 + v_checks_limits;
       state = S_limits_unverifiable_record;
       check_S_limits_unverifiable_record()
     }
  :: d_step { /* edge 69 */
       state == S_scope_domain_out_of_scope_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 70 */
       state == S_scope_domain_out_of_scope_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_domain_out_of_scope_commit;
       check_S_scope_domain_out_of_scope_commit()
     }
  :: d_step { /* edge 71 */
       state == S_scope_method_out_of_scope_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 72 */
       state == S_scope_method_out_of_scope_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_method_out_of_scope_commit;
       check_S_scope_method_out_of_scope_commit()
     }
  :: d_step { /* edge 73 */
       state == S_scope_domain_unregistered_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 74 */
       state == S_scope_domain_unregistered_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_domain_unregistered_commit;
       check_S_scope_domain_unregistered_commit()
     }
  :: d_step { /* edge 75 */
       state == S_scope_unverifiable_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 76 */
       state == S_scope_unverifiable_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_scope_unverifiable_commit;
       check_S_scope_unverifiable_commit()
     }
  :: d_step { /* edge 77 */
       state == S_limits_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 78 */
       state == S_limits_record ->
       FITS(1 + v_records);
       v_recorded_resource_limit_check = v_i;
       v_records = 1 + v_records;
       state = S_boundary_check;
       check_S_boundary_check()
     }
  :: d_step { /* edge 79 */
       state == S_limits_revoked_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 80 */
       state == S_limits_revoked_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_revoked_denial;
       check_S_limits_revoked_denial()
     }
  :: d_step { /* edge 81 */
       state == S_limits_expired_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 82 */
       state == S_limits_expired_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_expired_denial;
       check_S_limits_expired_denial()
     }
  :: d_step { /* edge 83 */
       state == S_limits_invocations_exhausted_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 84 */
       state == S_limits_invocations_exhausted_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_invocations_exhausted_denial;
       check_S_limits_invocations_exhausted_denial()
     }
  :: d_step { /* edge 85 */
       state == S_limits_response_tokens_exhausted_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 86 */
       state == S_limits_response_tokens_exhausted_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_response_tokens_exhausted_denial;
       check_S_limits_response_tokens_exhausted_denial()
     }
  :: d_step { /* edge 87 */
       state == S_limits_frequency_exceeded_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 88 */
       state == S_limits_frequency_exceeded_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_frequency_exceeded_denial;
       check_S_limits_frequency_exceeded_denial()
     }
  :: d_step { /* edge 89 */
       state == S_limits_unverifiable_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 90 */
       state == S_limits_unverifiable_record ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_unverifiable_denial;
       check_S_limits_unverifiable_denial()
     }
  :: d_step { /* edge 91 */
       state == S_scope_domain_out_of_scope_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 92 */
       state == S_scope_domain_out_of_scope_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_scope_domain_out_of_scope;
       check_S_denied_scope_domain_out_of_scope()
     }
  :: d_step { /* edge 93 */
       state == S_scope_method_out_of_scope_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 94 */
       state == S_scope_method_out_of_scope_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_scope_method_out_of_scope;
       check_S_denied_scope_method_out_of_scope()
     }
  :: d_step { /* edge 95 */
       state == S_scope_domain_unregistered_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 96 */
       state == S_scope_domain_unregistered_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_scope_domain_unregistered;
       check_S_denied_scope_domain_unregistered()
     }
  :: d_step { /* edge 97 */
       state == S_scope_unverifiable_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 98 */
       state == S_scope_unverifiable_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_scope_unverifiable;
       check_S_denied_scope_unverifiable()
     }
  :: d_step { /* edge 99 */
       state == S_boundary_check ->
       FITS(1 + v_checks_boundary);
       v_checks_boundary = 1 + v_checks_boundary;
       v_passed_boundary = v_i;
       state = S_start_record;
       check_S_start_record()
     }
  :: d_step { /* edge 100 */
       state == S_boundary_check ->
       FITS(1 + v_checks_boundary);
       v_checks_boundary = 1 + v_checks_boundary;
       state = S_boundary_parameters_shared_violation;
       check_S_boundary_parameters_shared_violation()
     }
  :: d_step { /* edge 101 */
       state == S_boundary_check ->
       FITS(1 + v_checks_boundary);
       v_checks_boundary = 1 + v_checks_boundary;
       state = S_boundary_parameters_altered_violation;
       check_S_boundary_parameters_altered_violation()
     }
  :: d_step { /* edge 102 */
       state == S_boundary_check ->
       FITS(1 + v_checks_boundary);
       v_checks_boundary = 1 + v_checks_boundary;
       state = S_boundary_unverifiable_violation;
       check_S_boundary_unverifiable_violation()
     }
  :: d_step { /* edge 103 */
       state == S_limits_revoked_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 104 */
       state == S_limits_revoked_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_revoked_commit;
       check_S_limits_revoked_commit()
     }
  :: d_step { /* edge 105 */
       state == S_limits_expired_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 106 */
       state == S_limits_expired_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_expired_commit;
       check_S_limits_expired_commit()
     }
  :: d_step { /* edge 107 */
       state == S_limits_invocations_exhausted_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 108 */
       state == S_limits_invocations_exhausted_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_invocations_exhausted_commit;
       check_S_limits_invocations_exhausted_commit()
     }
  :: d_step { /* edge 109 */
       state == S_limits_response_tokens_exhausted_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 110 */
       state == S_limits_response_tokens_exhausted_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_response_tokens_exhausted_commit;
       check_S_limits_response_tokens_exhausted_commit()
     }
  :: d_step { /* edge 111 */
       state == S_limits_frequency_exceeded_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 112 */
       state == S_limits_frequency_exceeded_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_frequency_exceeded_commit;
       check_S_limits_frequency_exceeded_commit()
     }
  :: d_step { /* edge 113 */
       state == S_limits_unverifiable_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 114 */
       state == S_limits_unverifiable_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_limits_unverifiable_commit;
       check_S_limits_unverifiable_commit()
     }
  :: d_step { /* edge 115 */
       state == S_start_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 116 */
       state == S_start_record ->
       FITS(1 + v_records);
       v_recorded_execution_started = v_i;
       v_records = 1 + v_records;
       state = S_start_commit;
       check_S_start_commit()
     }
  :: d_step { /* edge 117 */
       state == S_boundary_parameters_shared_violation ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 118 */
       state == S_boundary_parameters_shared_violation ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_parameters_shared_denial;
       check_S_boundary_parameters_shared_denial()
     }
  :: d_step { /* edge 119 */
       state == S_boundary_parameters_altered_violation ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 120 */
       state == S_boundary_parameters_altered_violation ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_parameters_altered_denial;
       check_S_boundary_parameters_altered_denial()
     }
  :: d_step { /* edge 121 */
       state == S_boundary_unverifiable_violation ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 122 */
       state == S_boundary_unverifiable_violation ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_unverifiable_denial;
       check_S_boundary_unverifiable_denial()
     }
  :: d_step { /* edge 123 */
       state == S_limits_revoked_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 124 */
       state == S_limits_revoked_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_revoked;
       check_S_denied_limits_revoked()
     }
  :: d_step { /* edge 125 */
       state == S_limits_expired_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 126 */
       state == S_limits_expired_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_expired;
       check_S_denied_limits_expired()
     }
  :: d_step { /* edge 127 */
       state == S_limits_invocations_exhausted_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 128 */
       state == S_limits_invocations_exhausted_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_invocations_exhausted;
       check_S_denied_limits_invocations_exhausted()
     }
  :: d_step { /* edge 129 */
       state == S_limits_response_tokens_exhausted_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 130 */
       state == S_limits_response_tokens_exhausted_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_response_tokens_exhausted;
       check_S_denied_limits_response_tokens_exhausted()
     }
  :: d_step { /* edge 131 */
       state == S_limits_frequency_exceeded_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 132 */
       state == S_limits_frequency_exceeded_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_frequency_exceeded;
       check_S_denied_limits_frequency_exceeded()
     }
  :: d_step { /* edge 133 */
       state == S_limits_unverifiable_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 134 */
       state == S_limits_unverifiable_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_limits_unverifiable;
       check_S_denied_limits_unverifiable()
     }
  :: d_step { /* edge 135 */
       state == S_start_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 136 */
       state == S_start_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_invoke_domain;
       check_S_invoke_domain()
     }
  :: d_step { /* edge 137 */
       state == S_boundary_parameters_shared_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 138 */
       state == S_boundary_parameters_shared_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_parameters_shared_commit;
       check_S_boundary_parameters_shared_commit()
     }
  :: d_step { /* edge 139 */
       state == S_boundary_parameters_altered_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 140 */
       state == S_boundary_parameters_altered_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_parameters_altered_commit;
       check_S_boundary_parameters_altered_commit()
     }
  :: d_step { /* edge 141 */
       state == S_boundary_unverifiable_denial ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 142 */
       state == S_boundary_unverifiable_denial ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_boundary_unverifiable_commit;
       check_S_boundary_unverifiable_commit()
     }
  :: d_step { /* edge 143 */
       state == S_invoke_domain ->
       FITS(1 + v_calls);
       FITS(1 + v_successes);
       v_called = v_i;
       v_calls = 1 + v_calls;
       v_successes = 1 + v_successes;
       state = S_measure_response;
       check_S_measure_response()
     }
  :: d_step { /* edge 144 */
       state == S_invoke_domain ->
       FITS(1 + v_calls);
       v_called = v_i;
       v_calls = 1 + v_calls;
       state = S_forbidden_operation_violation;
       check_S_forbidden_operation_violation()
     }
  :: d_step { /* edge 145 */
       state == S_invoke_domain ->
       FITS(1 + v_calls);
       v_called = v_i;
       v_calls = 1 + v_calls;
       state = S_reported_failure_completion;
       check_S_reported_failure_completion()
     }
  :: d_step { /* edge 146 */
       state == S_invoke_domain ->
       FITS(1 + v_calls);
       v_called = v_i;
       v_calls = 1 + v_calls;
       state = S_malformed_completion;
       check_S_malformed_completion()
     }
  :: d_step { /* edge 147 */
       state == S_invoke_domain ->
       FITS(1 + v_calls);
       v_called = v_i;
       v_calls = 1 + v_calls;
       state = S_raised_completion;
       check_S_raised_completion()
     }
  :: d_step { /* edge 148 */
       state == S_boundary_parameters_shared_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 149 */
       state == S_boundary_parameters_shared_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_boundary_parameters_shared;
       check_S_denied_boundary_parameters_shared()
     }
  :: d_step { /* edge 150 */
       state == S_boundary_parameters_altered_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 151 */
       state == S_boundary_parameters_altered_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_boundary_parameters_altered;
       check_S_denied_boundary_parameters_altered()
     }
  :: d_step { /* edge 152 */
       state == S_boundary_unverifiable_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 153 */
       state == S_boundary_unverifiable_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_denied_boundary_unverifiable;
       check_S_denied_boundary_unverifiable()
     }
  :: d_step { /* edge 154 */
       state == S_measure_response ->
       FITS(1 + v_accepted);
       FITS(1 + v_measures);
       v_accepted = 1 + v_accepted;
       v_measures = 1 + v_measures;
       state = S_completion_record;
       check_S_completion_record()
     }
  :: d_step { /* edge 155 */
       state == S_measure_response ->
       FITS(1 + v_measures);
       v_measures = 1 + v_measures;
       state = S_response_too_large_completion;
       check_S_response_too_large_completion()
     }
  :: d_step { /* edge 156 */
       state == S_measure_response ->
       FITS(1 + v_measures);
       v_measures = 1 + v_measures;
       state = S_total_exceeded_completion;
       check_S_total_exceeded_completion()
     }
  :: d_step { /* edge 157 */
       state == S_measure_response ->
       FITS(1 + v_measures);
       v_measures = 1 + v_measures;
       state = S_unmeasured_completion;
       check_S_unmeasured_completion()
     }
  :: d_step { /* edge 158 */
       state == S_forbidden_operation_violation ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 159 */
       state == S_forbidden_operation_violation ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_forbidden_operation_completion;
       check_S_forbidden_operation_completion()
     }
  :: d_step { /* edge 160 */
       state == S_reported_failure_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 161 */
       state == S_reported_failure_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_reported_failure_commit;
       check_S_reported_failure_commit()
     }
  :: d_step { /* edge 162 */
       state == S_malformed_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 163 */
       state == S_malformed_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_malformed_commit;
       check_S_malformed_commit()
     }
  :: d_step { /* edge 164 */
       state == S_raised_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 165 */
       state == S_raised_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_raised_commit;
       check_S_raised_commit()
     }
  :: d_step { /* edge 166 */
       state == S_completion_record ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 167 */
       state == S_completion_record ->
       FITS(1 + v_records);
       v_recorded_execution_completed = v_i;
       v_records = 1 + v_records;
       state = S_advance;
       check_S_advance()
     }
  :: d_step { /* edge 168 */
       state == S_response_too_large_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 169 */
       state == S_response_too_large_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_response_too_large_commit;
       check_S_response_too_large_commit()
     }
  :: d_step { /* edge 170 */
       state == S_total_exceeded_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 171 */
       state == S_total_exceeded_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_total_exceeded_commit;
       check_S_total_exceeded_commit()
     }
  :: d_step { /* edge 172 */
       state == S_unmeasured_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 173 */
       state == S_unmeasured_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_unmeasured_commit;
       check_S_unmeasured_commit()
     }
  :: d_step { /* edge 174 */
       state == S_forbidden_operation_completion ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 175 */
       state == S_forbidden_operation_completion ->
       FITS(1 + v_records);
       v_records = 1 + v_records;
       state = S_forbidden_operation_commit;
       check_S_forbidden_operation_commit()
     }
  :: d_step { /* edge 176 */
       state == S_reported_failure_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 177 */
       state == S_reported_failure_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_reported_failure;
       check_S_failed_reported_failure()
     }
  :: d_step { /* edge 178 */
       state == S_malformed_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 179 */
       state == S_malformed_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_malformed;
       check_S_failed_malformed()
     }
  :: d_step { /* edge 180 */
       state == S_raised_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 181 */
       state == S_raised_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_raised;
       check_S_failed_raised()
     }
  :: d_step { /* edge 182 */
       state == S_advance && (v_n >= 2 + v_i) ->
       FITS(1 + v_i);
       FITS(1 + v_kept);
       v_i = 1 + v_i;
       v_kept = 1 + v_kept;
       state = S_scope_check;
       check_S_scope_check()
     }
  :: d_step { /* edge 183 */
       state == S_advance && (1 + v_i == v_n) ->
       FITS(1 + v_kept);
       v_kept = 1 + v_kept;
       state = S_completion_commit;
       check_S_completion_commit()
     }
  :: d_step { /* edge 184 */
       state == S_response_too_large_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 185 */
       state == S_response_too_large_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_response_too_large;
       check_S_failed_response_too_large()
     }
  :: d_step { /* edge 186 */
       state == S_total_exceeded_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 187 */
       state == S_total_exceeded_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_total_exceeded;
       check_S_failed_total_exceeded()
     }
  :: d_step { /* edge 188 */
       state == S_unmeasured_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 189 */
       state == S_unmeasured_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_failed_unmeasured;
       check_S_failed_unmeasured()
     }
  :: d_step { /* edge 190 */
       state == S_forbidden_operation_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 191 */
       state == S_forbidden_operation_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_violated_forbidden_operation;
       check_S_violated_forbidden_operation()
     }
  :: d_step { /* edge 192 */
       state == S_completion_commit ->
       v_recorded_execution_completed = v_durable_completion;
       v_recorded_execution_started = v_durable_start;
       state = S_abort_record;
       check_S_abort_record()
     }
  :: d_step { /* edge 193 */
       state == S_completion_commit ->
       FITS(1 + v_commits);
       v_commits = 1 + v_commits;
       v_durable_completion = v_recorded_execution_completed;
       v_durable_start = v_recorded_execution_started;
       state = S_completed;
       check_S_completed()
     }
  od
}
