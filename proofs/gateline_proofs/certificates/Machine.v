(** Generated from the table of Line; do not edit.
    Its digest: bf37a7c6371534f242a3890cbdae102dfdd5bd93064396a3f6f2b62e3c7ebf68

    116 states, 194 edges, 25 columns;
    116 nodes, 194 steps, 521 claims.
    479 theorems about states, of 520 facts; of the claims,
    0 hold at some nodes of their state only, and are left out. *)

From Coq Require Import ZArith List.
Require Import Certificates.
Import ListNotations.
Open Scope Z_scope.

(** * States and columns *)

Definition S_token_check := 0%nat.
Definition S_token_record := 1%nat.
Definition S_abort_record := 2%nat.
Definition S_token_revoked_denial := 3%nat.
Definition S_token_revoked_commit := 4%nat.
Definition S_token_unknown_denial := 5%nat.
Definition S_token_unknown_commit := 6%nat.
Definition S_token_user_mismatch_denial := 7%nat.
Definition S_token_user_mismatch_commit := 8%nat.
Definition S_token_expired_denial := 9%nat.
Definition S_token_expired_commit := 10%nat.
Definition S_token_trigger_not_allowed_denial := 11%nat.
Definition S_token_trigger_not_allowed_commit := 12%nat.
Definition S_token_other_plan_denial := 13%nat.
Definition S_token_other_plan_commit := 14%nat.
Definition S_token_already_run_denial := 15%nat.
Definition S_token_already_run_commit := 16%nat.
Definition S_token_unverifiable_denial := 17%nat.
Definition S_token_unverifiable_commit := 18%nat.
Definition S_scope_check := 19%nat.
Definition S_denied_token_revoked := 20%nat.
Definition S_denied_token_unknown := 21%nat.
Definition S_denied_token_user_mismatch := 22%nat.
Definition S_denied_token_expired := 23%nat.
Definition S_denied_token_trigger_not_allowed := 24%nat.
Definition S_denied_token_other_plan := 25%nat.
Definition S_denied_token_already_run := 26%nat.
Definition S_denied_token_unverifiable := 27%nat.
Definition S_scope_record := 28%nat.
Definition S_scope_domain_out_of_scope_record := 29%nat.
Definition S_scope_domain_out_of_scope_denial := 30%nat.
Definition S_scope_domain_out_of_scope_commit := 31%nat.
Definition S_scope_method_out_of_scope_record := 32%nat.
Definition S_scope_method_out_of_scope_denial := 33%nat.
Definition S_scope_method_out_of_scope_commit := 34%nat.
Definition S_scope_domain_unregistered_record := 35%nat.
Definition S_scope_domain_unregistered_denial := 36%nat.
Definition S_scope_domain_unregistered_commit := 37%nat.
Definition S_scope_unverifiable_record := 38%nat.
Definition S_scope_unverifiable_denial := 39%nat.
Definition S_scope_unverifiable_commit := 40%nat.
Definition S_limits_check := 41%nat.
Definition S_denied_scope_domain_out_of_scope := 42%nat.
Definition S_denied_scope_method_out_of_scope := 43%nat.
Definition S_denied_scope_domain_unregistered := 44%nat.
Definition S_denied_scope_unverifiable := 45%nat.
Definition S_limits_record := 46%nat.
Definition S_limits_revoked_record := 47%nat.
Definition S_limits_revoked_denial := 48%nat.
Definition S_limits_revoked_commit := 49%nat.
Definition S_limits_expired_record := 50%nat.
Definition S_limits_expired_denial := 51%nat.
Definition S_limits_expired_commit := 52%nat.
Definition S_limits_invocations_exhausted_record := 53%nat.
Definition S_limits_invocations_exhausted_denial := 54%nat.
Definition S_limits_invocations_exhausted_commit := 55%nat.
Definition S_limits_response_tokens_exhausted_record := 56%nat.
Definition S_limits_response_tokens_exhausted_denial := 57%nat.
Definition S_limits_response_tokens_exhausted_commit := 58%nat.
Definition S_limits_frequency_exceeded_record := 59%nat.
Definition S_limits_frequency_exceeded_denial := 60%nat.
Definition S_limits_frequency_exceeded_commit := 61%nat.
Definition S_limits_unverifiable_record := 62%nat.
Definition S_limits_unverifiable_denial := 63%nat.
Definition S_limits_unverifiable_commit := 64%nat.
Definition S_boundary_check := 65%nat.
Definition S_denied_limits_revoked := 66%nat.
Definition S_denied_limits_expired := 67%nat.
Definition S_denied_limits_invocations_exhausted := 68%nat.
Definition S_denied_limits_response_tokens_exhausted := 69%nat.
Definition S_denied_limits_frequency_exceeded := 70%nat.
Definition S_denied_limits_unverifiable := 71%nat.
Definition S_boundary_parameters_shared_violation := 72%nat.
Definition S_boundary_parameters_shared_denial := 73%nat.
Definition S_boundary_parameters_shared_commit := 74%nat.
Definition S_boundary_parameters_altered_violation := 75%nat.
Definition S_boundary_parameters_altered_denial := 76%nat.
Definition S_boundary_parameters_altered_commit := 77%nat.
Definition S_boundary_unverifiable_violation := 78%nat.
Definition S_boundary_unverifiable_denial := 79%nat.
Definition S_boundary_unverifiable_commit := 80%nat.
Definition S_start_record := 81%nat.
Definition S_denied_boundary_parameters_shared := 82%nat.
Definition S_denied_boundary_parameters_altered := 83%nat.
Definition S_denied_boundary_unverifiable := 84%nat.
Definition S_start_commit := 85%nat.
Definition S_invoke_domain := 86%nat.
Definition S_forbidden_operation_violation := 87%nat.
Definition S_forbidden_operation_completion := 88%nat.
Definition S_forbidden_operation_commit := 89%nat.
Definition S_reported_failure_completion := 90%nat.
Definition S_reported_failure_commit := 91%nat.
Definition S_malformed_completion := 92%nat.
Definition S_malformed_commit := 93%nat.
Definition S_raised_completion := 94%nat.
Definition S_raised_commit := 95%nat.
Definition S_response_too_large_completion := 96%nat.
Definition S_response_too_large_commit := 97%nat.
Definition S_total_exceeded_completion := 98%nat.
Definition S_total_exceeded_commit := 99%nat.
Definition S_unmeasured_completion := 100%nat.
Definition S_unmeasured_commit := 101%nat.
Definition S_measure_response := 102%nat.
Definition S_completion_record := 103%nat.
Definition S_violated_forbidden_operation := 104%nat.
Definition S_failed_reported_failure := 105%nat.
Definition S_failed_malformed := 106%nat.
Definition S_failed_raised := 107%nat.
Definition S_failed_response_too_large := 108%nat.
Definition S_failed_total_exceeded := 109%nat.
Definition S_failed_unmeasured := 110%nat.
Definition S_completion_commit := 111%nat.
Definition S_advance := 112%nat.
Definition S_completed := 113%nat.
Definition S_abort_commit := 114%nat.
Definition S_aborted := 115%nat.

Definition C_n := 1%nat.
Definition C_i := 2%nat.
Definition C_calls := 3%nat.
Definition C_successes := 4%nat.
Definition C_measures := 5%nat.
Definition C_accepted := 6%nat.
Definition C_kept := 7%nat.
Definition C_records := 8%nat.
Definition C_commits := 9%nat.
Definition C_checks_token := 10%nat.
Definition C_passes_token := 11%nat.
Definition C_checks_scope := 12%nat.
Definition C_passed_scope := 13%nat.
Definition C_checks_limits := 14%nat.
Definition C_passed_limits := 15%nat.
Definition C_checks_boundary := 16%nat.
Definition C_passed_boundary := 17%nat.
Definition C_recorded_authorization_scope_check := 18%nat.
Definition C_recorded_resource_limit_check := 19%nat.
Definition C_recorded_execution_started := 20%nat.
Definition C_recorded_execution_completed := 21%nat.
Definition C_called := 22%nat.
Definition C_durable_start := 23%nat.
Definition C_durable_completion := 24%nat.

Definition n (x : valuation) := x C_n.
Definition i (x : valuation) := x C_i.
Definition calls (x : valuation) := x C_calls.
Definition successes (x : valuation) := x C_successes.
Definition measures (x : valuation) := x C_measures.
Definition accepted (x : valuation) := x C_accepted.
Definition kept (x : valuation) := x C_kept.
Definition records (x : valuation) := x C_records.
Definition commits (x : valuation) := x C_commits.
Definition checks_token (x : valuation) := x C_checks_token.
Definition passes_token (x : valuation) := x C_passes_token.
Definition checks_scope (x : valuation) := x C_checks_scope.
Definition passed_scope (x : valuation) := x C_passed_scope.
Definition checks_limits (x : valuation) := x C_checks_limits.
Definition passed_limits (x : valuation) := x C_passed_limits.
Definition checks_boundary (x : valuation) := x C_checks_boundary.
Definition passed_boundary (x : valuation) := x C_passed_boundary.
Definition recorded_authorization_scope_check (x : valuation) := x C_recorded_authorization_scope_check.
Definition recorded_resource_limit_check (x : valuation) := x C_recorded_resource_limit_check.
Definition recorded_execution_started (x : valuation) := x C_recorded_execution_started.
Definition recorded_execution_completed (x : valuation) := x C_recorded_execution_completed.
Definition called (x : valuation) := x C_called.
Definition durable_start (x : valuation) := x C_durable_start.
Definition durable_completion (x : valuation) := x C_durable_completion.

(** * The machine *)

Definition E_0 := Edge (* lost *)
  S_token_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_1 := Edge (* lost *)
  S_token_revoked_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_2 := Edge (* lost *)
  S_token_revoked_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_3 := Edge (* lost *)
  S_token_unknown_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_4 := Edge (* lost *)
  S_token_unknown_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_5 := Edge (* lost *)
  S_token_user_mismatch_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_6 := Edge (* lost *)
  S_token_user_mismatch_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_7 := Edge (* lost *)
  S_token_expired_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_8 := Edge (* lost *)
  S_token_expired_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_9 := Edge (* lost *)
  S_token_trigger_not_allowed_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_10 := Edge (* lost *)
  S_token_trigger_not_allowed_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_11 := Edge (* lost *)
  S_token_other_plan_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_12 := Edge (* lost *)
  S_token_other_plan_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_13 := Edge (* lost *)
  S_token_already_run_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_14 := Edge (* lost *)
  S_token_already_run_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_15 := Edge (* lost *)
  S_token_unverifiable_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_16 := Edge (* lost *)
  S_token_unverifiable_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_17 := Edge (* passed *)
  S_token_check S_token_record
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)]);
   (C_passes_token, [(One, 1); (C_passes_token, 1)])].
Definition E_18 := Edge (* revoked *)
  S_token_check S_token_revoked_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_19 := Edge (* unknown *)
  S_token_check S_token_unknown_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_20 := Edge (* user_mismatch *)
  S_token_check S_token_user_mismatch_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_21 := Edge (* expired *)
  S_token_check S_token_expired_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_22 := Edge (* trigger_not_allowed *)
  S_token_check S_token_trigger_not_allowed_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_23 := Edge (* other_plan *)
  S_token_check S_token_other_plan_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_24 := Edge (* already_run *)
  S_token_check S_token_already_run_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_25 := Edge (* unverifiable *)
  S_token_check S_token_unverifiable_denial
  []
  [(C_checks_token, [(One, 1); (C_checks_token, 1)])].
Definition E_26 := Edge (* recorded *)
  S_token_record S_scope_check
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_27 := Edge (* recorded *)
  S_token_revoked_denial S_token_revoked_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_28 := Edge (* committed *)
  S_token_revoked_commit S_denied_token_revoked
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_29 := Edge (* recorded *)
  S_token_unknown_denial S_token_unknown_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_30 := Edge (* committed *)
  S_token_unknown_commit S_denied_token_unknown
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_31 := Edge (* recorded *)
  S_token_user_mismatch_denial S_token_user_mismatch_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_32 := Edge (* committed *)
  S_token_user_mismatch_commit S_denied_token_user_mismatch
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_33 := Edge (* recorded *)
  S_token_expired_denial S_token_expired_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_34 := Edge (* committed *)
  S_token_expired_commit S_denied_token_expired
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_35 := Edge (* recorded *)
  S_token_trigger_not_allowed_denial S_token_trigger_not_allowed_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_36 := Edge (* committed *)
  S_token_trigger_not_allowed_commit S_denied_token_trigger_not_allowed
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_37 := Edge (* recorded *)
  S_token_other_plan_denial S_token_other_plan_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_38 := Edge (* committed *)
  S_token_other_plan_commit S_denied_token_other_plan
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_39 := Edge (* recorded *)
  S_token_already_run_denial S_token_already_run_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_40 := Edge (* committed *)
  S_token_already_run_commit S_denied_token_already_run
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_41 := Edge (* recorded *)
  S_token_unverifiable_denial S_token_unverifiable_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_42 := Edge (* committed *)
  S_token_unverifiable_commit S_denied_token_unverifiable
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_43 := Edge (* lost *)
  S_scope_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_44 := Edge (* lost *)
  S_scope_domain_out_of_scope_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_45 := Edge (* lost *)
  S_scope_domain_out_of_scope_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_46 := Edge (* lost *)
  S_scope_domain_out_of_scope_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_47 := Edge (* lost *)
  S_scope_method_out_of_scope_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_48 := Edge (* lost *)
  S_scope_method_out_of_scope_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_49 := Edge (* lost *)
  S_scope_method_out_of_scope_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_50 := Edge (* lost *)
  S_scope_domain_unregistered_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_51 := Edge (* lost *)
  S_scope_domain_unregistered_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_52 := Edge (* lost *)
  S_scope_domain_unregistered_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_53 := Edge (* lost *)
  S_scope_unverifiable_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_54 := Edge (* lost *)
  S_scope_unverifiable_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_55 := Edge (* lost *)
  S_scope_unverifiable_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_56 := Edge (* passed *)
  S_scope_check S_scope_record
  []
  [(C_checks_scope, [(One, 1); (C_checks_scope, 1)]); (C_passed_scope, [(C_i, 1)])].
Definition E_57 := Edge (* domain_out_of_scope *)
  S_scope_check S_scope_domain_out_of_scope_record
  []
  [(C_checks_scope, [(One, 1); (C_checks_scope, 1)])].
Definition E_58 := Edge (* method_out_of_scope *)
  S_scope_check S_scope_method_out_of_scope_record
  []
  [(C_checks_scope, [(One, 1); (C_checks_scope, 1)])].
Definition E_59 := Edge (* domain_unregistered *)
  S_scope_check S_scope_domain_unregistered_record
  []
  [(C_checks_scope, [(One, 1); (C_checks_scope, 1)])].
Definition E_60 := Edge (* unverifiable *)
  S_scope_check S_scope_unverifiable_record
  []
  [(C_checks_scope, [(One, 1); (C_checks_scope, 1)])].
Definition E_61 := Edge (* recorded *)
  S_scope_record S_limits_check
  []
  [(C_recorded_authorization_scope_check, [(C_i, 1)]); (C_records, [(One, 1); (C_records, 1)])].
Definition E_62 := Edge (* recorded *)
  S_scope_domain_out_of_scope_record S_scope_domain_out_of_scope_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_63 := Edge (* recorded *)
  S_scope_domain_out_of_scope_denial S_scope_domain_out_of_scope_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_64 := Edge (* committed *)
  S_scope_domain_out_of_scope_commit S_denied_scope_domain_out_of_scope
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_65 := Edge (* recorded *)
  S_scope_method_out_of_scope_record S_scope_method_out_of_scope_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_66 := Edge (* recorded *)
  S_scope_method_out_of_scope_denial S_scope_method_out_of_scope_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_67 := Edge (* committed *)
  S_scope_method_out_of_scope_commit S_denied_scope_method_out_of_scope
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_68 := Edge (* recorded *)
  S_scope_domain_unregistered_record S_scope_domain_unregistered_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_69 := Edge (* recorded *)
  S_scope_domain_unregistered_denial S_scope_domain_unregistered_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_70 := Edge (* committed *)
  S_scope_domain_unregistered_commit S_denied_scope_domain_unregistered
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_71 := Edge (* recorded *)
  S_scope_unverifiable_record S_scope_unverifiable_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_72 := Edge (* recorded *)
  S_scope_unverifiable_denial S_scope_unverifiable_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_73 := Edge (* committed *)
  S_scope_unverifiable_commit S_denied_scope_unverifiable
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_74 := Edge (* lost *)
  S_limits_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_75 := Edge (* lost *)
  S_limits_revoked_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_76 := Edge (* lost *)
  S_limits_revoked_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_77 := Edge (* lost *)
  S_limits_revoked_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_78 := Edge (* lost *)
  S_limits_expired_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_79 := Edge (* lost *)
  S_limits_expired_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_80 := Edge (* lost *)
  S_limits_expired_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_81 := Edge (* lost *)
  S_limits_invocations_exhausted_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_82 := Edge (* lost *)
  S_limits_invocations_exhausted_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_83 := Edge (* lost *)
  S_limits_invocations_exhausted_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_84 := Edge (* lost *)
  S_limits_response_tokens_exhausted_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_85 := Edge (* lost *)
  S_limits_response_tokens_exhausted_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_86 := Edge (* lost *)
  S_limits_response_tokens_exhausted_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_87 := Edge (* lost *)
  S_limits_frequency_exceeded_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_88 := Edge (* lost *)
  S_limits_frequency_exceeded_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_89 := Edge (* lost *)
  S_limits_frequency_exceeded_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_90 := Edge (* lost *)
  S_limits_unverifiable_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_91 := Edge (* lost *)
  S_limits_unverifiable_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_92 := Edge (* lost *)
  S_limits_unverifiable_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_93 := Edge (* passed *)
  S_limits_check S_limits_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)]); (C_passed_limits, [(C_i, 1)])].
Definition E_94 := Edge (* revoked *)
  S_limits_check S_limits_revoked_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_95 := Edge (* expired *)
  S_limits_check S_limits_expired_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_96 := Edge (* invocations_exhausted *)
  S_limits_check S_limits_invocations_exhausted_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_97 := Edge (* response_tokens_exhausted *)
  S_limits_check S_limits_response_tokens_exhausted_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_98 := Edge (* frequency_exceeded *)
  S_limits_check S_limits_frequency_exceeded_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_99 := Edge (* unverifiable *)
  S_limits_check S_limits_unverifiable_record
  []
  [(C_checks_limits, [(One, 1); (C_checks_limits, 1)])].
Definition E_100 := Edge (* recorded *)
  S_limits_record S_boundary_check
  []
  [(C_recorded_resource_limit_check, [(C_i, 1)]); (C_records, [(One, 1); (C_records, 1)])].
Definition E_101 := Edge (* recorded *)
  S_limits_revoked_record S_limits_revoked_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_102 := Edge (* recorded *)
  S_limits_revoked_denial S_limits_revoked_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_103 := Edge (* committed *)
  S_limits_revoked_commit S_denied_limits_revoked
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_104 := Edge (* recorded *)
  S_limits_expired_record S_limits_expired_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_105 := Edge (* recorded *)
  S_limits_expired_denial S_limits_expired_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_106 := Edge (* committed *)
  S_limits_expired_commit S_denied_limits_expired
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_107 := Edge (* recorded *)
  S_limits_invocations_exhausted_record S_limits_invocations_exhausted_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_108 := Edge (* recorded *)
  S_limits_invocations_exhausted_denial S_limits_invocations_exhausted_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_109 := Edge (* committed *)
  S_limits_invocations_exhausted_commit S_denied_limits_invocations_exhausted
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_110 := Edge (* recorded *)
  S_limits_response_tokens_exhausted_record S_limits_response_tokens_exhausted_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_111 := Edge (* recorded *)
  S_limits_response_tokens_exhausted_denial S_limits_response_tokens_exhausted_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_112 := Edge (* committed *)
  S_limits_response_tokens_exhausted_commit S_denied_limits_response_tokens_exhausted
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_113 := Edge (* recorded *)
  S_limits_frequency_exceeded_record S_limits_frequency_exceeded_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_114 := Edge (* recorded *)
  S_limits_frequency_exceeded_denial S_limits_frequency_exceeded_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_115 := Edge (* committed *)
  S_limits_frequency_exceeded_commit S_denied_limits_frequency_exceeded
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_116 := Edge (* recorded *)
  S_limits_unverifiable_record S_limits_unverifiable_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_117 := Edge (* recorded *)
  S_limits_unverifiable_denial S_limits_unverifiable_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_118 := Edge (* committed *)
  S_limits_unverifiable_commit S_denied_limits_unverifiable
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_119 := Edge (* lost *)
  S_boundary_parameters_shared_violation S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_120 := Edge (* lost *)
  S_boundary_parameters_shared_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_121 := Edge (* lost *)
  S_boundary_parameters_shared_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_122 := Edge (* lost *)
  S_boundary_parameters_altered_violation S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_123 := Edge (* lost *)
  S_boundary_parameters_altered_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_124 := Edge (* lost *)
  S_boundary_parameters_altered_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_125 := Edge (* lost *)
  S_boundary_unverifiable_violation S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_126 := Edge (* lost *)
  S_boundary_unverifiable_denial S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_127 := Edge (* lost *)
  S_boundary_unverifiable_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_128 := Edge (* passed *)
  S_boundary_check S_start_record
  []
  [(C_checks_boundary, [(One, 1); (C_checks_boundary, 1)]); (C_passed_boundary, [(C_i, 1)])].
Definition E_129 := Edge (* parameters_shared *)
  S_boundary_check S_boundary_parameters_shared_violation
  []
  [(C_checks_boundary, [(One, 1); (C_checks_boundary, 1)])].
Definition E_130 := Edge (* parameters_altered *)
  S_boundary_check S_boundary_parameters_altered_violation
  []
  [(C_checks_boundary, [(One, 1); (C_checks_boundary, 1)])].
Definition E_131 := Edge (* unverifiable *)
  S_boundary_check S_boundary_unverifiable_violation
  []
  [(C_checks_boundary, [(One, 1); (C_checks_boundary, 1)])].
Definition E_132 := Edge (* recorded *)
  S_boundary_parameters_shared_violation S_boundary_parameters_shared_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_133 := Edge (* recorded *)
  S_boundary_parameters_shared_denial S_boundary_parameters_shared_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_134 := Edge (* committed *)
  S_boundary_parameters_shared_commit S_denied_boundary_parameters_shared
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_135 := Edge (* recorded *)
  S_boundary_parameters_altered_violation S_boundary_parameters_altered_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_136 := Edge (* recorded *)
  S_boundary_parameters_altered_denial S_boundary_parameters_altered_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_137 := Edge (* committed *)
  S_boundary_parameters_altered_commit S_denied_boundary_parameters_altered
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_138 := Edge (* recorded *)
  S_boundary_unverifiable_violation S_boundary_unverifiable_denial
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_139 := Edge (* recorded *)
  S_boundary_unverifiable_denial S_boundary_unverifiable_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_140 := Edge (* committed *)
  S_boundary_unverifiable_commit S_denied_boundary_unverifiable
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_141 := Edge (* lost *)
  S_start_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_142 := Edge (* lost *)
  S_start_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_143 := Edge (* recorded *)
  S_start_record S_start_commit
  []
  [(C_recorded_execution_started, [(C_i, 1)]); (C_records, [(One, 1); (C_records, 1)])].
Definition E_144 := Edge (* committed *)
  S_start_commit S_invoke_domain
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_145 := Edge (* lost *)
  S_forbidden_operation_violation S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_146 := Edge (* lost *)
  S_forbidden_operation_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_147 := Edge (* lost *)
  S_forbidden_operation_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_148 := Edge (* lost *)
  S_reported_failure_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_149 := Edge (* lost *)
  S_reported_failure_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_150 := Edge (* lost *)
  S_malformed_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_151 := Edge (* lost *)
  S_malformed_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_152 := Edge (* lost *)
  S_raised_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_153 := Edge (* lost *)
  S_raised_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_154 := Edge (* lost *)
  S_response_too_large_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_155 := Edge (* lost *)
  S_response_too_large_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_156 := Edge (* lost *)
  S_total_exceeded_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_157 := Edge (* lost *)
  S_total_exceeded_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_158 := Edge (* lost *)
  S_unmeasured_completion S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_159 := Edge (* lost *)
  S_unmeasured_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_160 := Edge (* succeeded *)
  S_invoke_domain S_measure_response
  []
  [(C_called, [(C_i, 1)]); (C_calls, [(One, 1); (C_calls, 1)]);
   (C_successes, [(One, 1); (C_successes, 1)])].
Definition E_161 := Edge (* forbidden_operation *)
  S_invoke_domain S_forbidden_operation_violation
  []
  [(C_called, [(C_i, 1)]); (C_calls, [(One, 1); (C_calls, 1)])].
Definition E_162 := Edge (* reported_failure *)
  S_invoke_domain S_reported_failure_completion
  []
  [(C_called, [(C_i, 1)]); (C_calls, [(One, 1); (C_calls, 1)])].
Definition E_163 := Edge (* malformed *)
  S_invoke_domain S_malformed_completion
  []
  [(C_called, [(C_i, 1)]); (C_calls, [(One, 1); (C_calls, 1)])].
Definition E_164 := Edge (* raised *)
  S_invoke_domain S_raised_completion
  []
  [(C_called, [(C_i, 1)]); (C_calls, [(One, 1); (C_calls, 1)])].
Definition E_165 := Edge (* accepted *)
  S_measure_response S_completion_record
  []
  [(C_accepted, [(One, 1); (C_accepted, 1)]); (C_measures, [(One, 1); (C_measures, 1)])].
Definition E_166 := Edge (* response_too_large *)
  S_measure_response S_response_too_large_completion
  []
  [(C_measures, [(One, 1); (C_measures, 1)])].
Definition E_167 := Edge (* total_exceeded *)
  S_measure_response S_total_exceeded_completion
  []
  [(C_measures, [(One, 1); (C_measures, 1)])].
Definition E_168 := Edge (* unmeasured *)
  S_measure_response S_unmeasured_completion
  []
  [(C_measures, [(One, 1); (C_measures, 1)])].
Definition E_169 := Edge (* recorded *)
  S_forbidden_operation_violation S_forbidden_operation_completion
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_170 := Edge (* recorded *)
  S_forbidden_operation_completion S_forbidden_operation_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_171 := Edge (* committed *)
  S_forbidden_operation_commit S_violated_forbidden_operation
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_172 := Edge (* recorded *)
  S_reported_failure_completion S_reported_failure_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_173 := Edge (* committed *)
  S_reported_failure_commit S_failed_reported_failure
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_174 := Edge (* recorded *)
  S_malformed_completion S_malformed_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_175 := Edge (* committed *)
  S_malformed_commit S_failed_malformed
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_176 := Edge (* recorded *)
  S_raised_completion S_raised_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_177 := Edge (* committed *)
  S_raised_commit S_failed_raised
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_178 := Edge (* recorded *)
  S_response_too_large_completion S_response_too_large_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_179 := Edge (* committed *)
  S_response_too_large_commit S_failed_response_too_large
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_180 := Edge (* recorded *)
  S_total_exceeded_completion S_total_exceeded_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_181 := Edge (* committed *)
  S_total_exceeded_commit S_failed_total_exceeded
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_182 := Edge (* recorded *)
  S_unmeasured_completion S_unmeasured_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_183 := Edge (* committed *)
  S_unmeasured_commit S_failed_unmeasured
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_184 := Edge (* lost *)
  S_completion_record S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_185 := Edge (* lost *)
  S_completion_commit S_abort_record
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_186 := Edge (* recorded *)
  S_completion_record S_advance
  []
  [(C_recorded_execution_completed, [(C_i, 1)]); (C_records, [(One, 1); (C_records, 1)])].
Definition E_187 := Edge (* more *)
  S_advance S_scope_check
  [NotNegative [(One, -2); (C_n, 1); (C_i, -1)]]
  [(C_i, [(One, 1); (C_i, 1)]); (C_kept, [(One, 1); (C_kept, 1)])].
Definition E_188 := Edge (* last *)
  S_advance S_completion_commit
  [Zero [(One, 1); (C_n, -1); (C_i, 1)]]
  [(C_kept, [(One, 1); (C_kept, 1)])].
Definition E_189 := Edge (* committed *)
  S_completion_commit S_completed
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_190 := Edge (* recorded *)
  S_abort_record S_abort_commit
  []
  [(C_records, [(One, 1); (C_records, 1)])].
Definition E_191 := Edge (* lost *)
  S_abort_record S_aborted
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].
Definition E_192 := Edge (* committed *)
  S_abort_commit S_aborted
  []
  [(C_commits, [(One, 1); (C_commits, 1)]);
   (C_durable_completion, [(C_recorded_execution_completed, 1)]);
   (C_durable_start, [(C_recorded_execution_started, 1)])].
Definition E_193 := Edge (* lost *)
  S_abort_commit S_aborted
  []
  [(C_recorded_execution_completed, [(C_durable_completion, 1)]);
   (C_recorded_execution_started, [(C_durable_start, 1)])].

Definition machine := System S_token_check
  [NotNegative [(One, -1); (C_n, 1)]; Zero [(C_i, 1)]; Zero [(C_calls, 1)]; Zero [(C_successes, 1)];
   Zero [(C_measures, 1)]; Zero [(C_accepted, 1)]; Zero [(C_kept, 1)]; Zero [(C_records, 1)];
   Zero [(C_commits, 1)]; Zero [(C_checks_token, 1)]; Zero [(C_passes_token, 1)];
   Zero [(C_checks_scope, 1)]; Zero [(One, 1); (C_passed_scope, 1)]; Zero [(C_checks_limits, 1)];
   Zero [(One, 1); (C_passed_limits, 1)]; Zero [(C_checks_boundary, 1)];
   Zero [(One, 1); (C_passed_boundary, 1)];
   Zero [(One, 1); (C_recorded_authorization_scope_check, 1)];
   Zero [(One, 1); (C_recorded_resource_limit_check, 1)];
   Zero [(One, 1); (C_recorded_execution_started, 1)];
   Zero [(One, 1); (C_recorded_execution_completed, 1)]; Zero [(One, 1); (C_called, 1)];
   Zero [(One, 1); (C_durable_start, 1)]; Zero [(One, 1); (C_durable_completion, 1)]]
  [E_0; E_1; E_2; E_3; E_4; E_5; E_6; E_7; E_8; E_9; E_10; E_11; E_12; E_13; E_14; E_15; E_16; E_17;
   E_18; E_19; E_20; E_21; E_22; E_23; E_24; E_25; E_26; E_27; E_28; E_29; E_30; E_31; E_32; E_33;
   E_34; E_35; E_36; E_37; E_38; E_39; E_40; E_41; E_42; E_43; E_44; E_45; E_46; E_47; E_48; E_49;
   E_50; E_51; E_52; E_53; E_54; E_55; E_56; E_57; E_58; E_59; E_60; E_61; E_62; E_63; E_64; E_65;
   E_66; E_67; E_68; E_69; E_70; E_71; E_72; E_73; E_74; E_75; E_76; E_77; E_78; E_79; E_80; E_81;
   E_82; E_83; E_84; E_85; E_86; E_87; E_88; E_89; E_90; E_91; E_92; E_93; E_94; E_95; E_96; E_97;
   E_98; E_99; E_100; E_101; E_102; E_103; E_104; E_105; E_106; E_107; E_108; E_109; E_110; E_111;
   E_112; E_113; E_114; E_115; E_116; E_117; E_118; E_119; E_120; E_121; E_122; E_123; E_124; E_125;
   E_126; E_127; E_128; E_129; E_130; E_131; E_132; E_133; E_134; E_135; E_136; E_137; E_138; E_139;
   E_140; E_141; E_142; E_143; E_144; E_145; E_146; E_147; E_148; E_149; E_150; E_151; E_152; E_153;
   E_154; E_155; E_156; E_157; E_158; E_159; E_160; E_161; E_162; E_163; E_164; E_165; E_166; E_167;
   E_168; E_169; E_170; E_171; E_172; E_173; E_174; E_175; E_176; E_177; E_178; E_179; E_180; E_181;
   E_182; E_183; E_184; E_185; E_186; E_187; E_188; E_189; E_190; E_191; E_192; E_193].

(** * The certificate *)

Definition F_0 := Zero [(C_i, 1)].
Definition F_1 := Zero [(C_calls, 1)].
Definition F_2 := Zero [(C_successes, 1)].
Definition F_3 := Zero [(C_measures, 1)].
Definition F_4 := Zero [(C_accepted, 1)].
Definition F_5 := Zero [(C_kept, 1)].
Definition F_6 := Zero [(C_records, 1)].
Definition F_7 := Zero [(C_commits, 1)].
Definition F_8 := Zero [(C_checks_token, 1)].
Definition F_9 := Zero [(C_passes_token, 1)].
Definition F_10 := Zero [(C_checks_scope, 1)].
Definition F_11 := Zero [(One, 1); (C_passed_scope, 1)].
Definition F_12 := Zero [(C_checks_limits, 1)].
Definition F_13 := Zero [(One, 1); (C_passed_limits, 1)].
Definition F_14 := Zero [(C_checks_boundary, 1)].
Definition F_15 := Zero [(One, 1); (C_passed_boundary, 1)].
Definition F_16 := Zero [(One, 1); (C_recorded_authorization_scope_check, 1)].
Definition F_17 := Zero [(One, 1); (C_recorded_resource_limit_check, 1)].
Definition F_18 := Zero [(One, 1); (C_recorded_execution_started, 1)].
Definition F_19 := Zero [(One, 1); (C_recorded_execution_completed, 1)].
Definition F_20 := Zero [(One, 1); (C_called, 1)].
Definition F_21 := Zero [(One, 1); (C_durable_start, 1)].
Definition F_22 := Zero [(One, 1); (C_durable_completion, 1)].
Definition F_23 := NotNegative [(C_i, 1)].
Definition F_24 := NotNegative [(One, -1); (C_n, 1); (C_i, -1)].
Definition F_25 := NotNegative [(One, -1); (C_i, 1); (C_called, -1)].
Definition F_26 := NotNegative [(One, -1); (C_calls, 1); (C_durable_completion, -1)].
Definition F_27 := NotNegative [(One, 2); (C_calls, -1); (C_durable_completion, 1)].
Definition F_28 := Zero [(One, -1); (C_checks_token, 1)].
Definition F_29 := Zero [(One, -1); (C_passes_token, 1)].
Definition F_30 := Zero [(C_successes, -1); (C_measures, 1)].
Definition F_31 := Zero [(C_calls, -1); (C_commits, 1)].
Definition F_32 := Zero [(One, 1); (C_checks_limits, -1); (C_recorded_authorization_scope_check,
 1)].
Definition F_33 := Zero [(One, 1); (C_checks_boundary, -1); (C_recorded_resource_limit_check, 1)].
Definition F_34 := Zero [(One, 1); (C_calls, -1); (C_recorded_execution_started, 1)].
Definition F_35 := Zero [(One, 1); (C_calls, -1); (C_called, 1)].
Definition F_36 := Zero [(One, 1); (C_calls, -1); (C_durable_start, 1)].
Definition F_37 := Zero [(C_recorded_execution_completed, -1); (C_durable_completion, 1)].
Definition F_38 := Zero [(C_i, -1); (C_calls, 1)].
Definition F_39 := Zero [(C_i, -1); (C_successes, 1)].
Definition F_40 := Zero [(C_i, -1); (C_measures, 1)].
Definition F_41 := Zero [(C_i, -1); (C_accepted, 1)].
Definition F_42 := Zero [(C_i, -1); (C_kept, 1)].
Definition F_43 := Zero [(One, -1); (C_i, -4); (C_records, 1)].
Definition F_44 := Zero [(C_i, -1); (C_commits, 1)].
Definition F_45 := Zero [(C_i, -1); (C_checks_scope, 1)].
Definition F_46 := Zero [(One, 1); (C_i, -1); (C_passed_scope, 1)].
Definition F_47 := Zero [(C_i, -1); (C_checks_limits, 1)].
Definition F_48 := Zero [(One, 1); (C_i, -1); (C_passed_limits, 1)].
Definition F_49 := Zero [(C_i, -1); (C_checks_boundary, 1)].
Definition F_50 := Zero [(One, 1); (C_i, -1); (C_passed_boundary, 1)].
Definition F_51 := Zero [(One, 1); (C_i, -1); (C_recorded_authorization_scope_check, 1)].
Definition F_52 := Zero [(One, 1); (C_i, -1); (C_recorded_resource_limit_check, 1)].
Definition F_53 := Zero [(One, 1); (C_i, -1); (C_recorded_execution_started, 1)].
Definition F_54 := Zero [(One, 1); (C_i, -1); (C_recorded_execution_completed, 1)].
Definition F_55 := Zero [(One, 1); (C_i, -1); (C_called, 1)].
Definition F_56 := Zero [(One, 1); (C_i, -1); (C_durable_start, 1)].
Definition F_57 := Zero [(One, -1); (C_records, 1)].
Definition F_58 := Zero [(One, -1); (C_i, -1); (C_checks_scope, 1)].
Definition F_59 := Zero [(C_i, -1); (C_passed_scope, 1)].
Definition F_60 := Zero [(One, -1); (C_commits, 1)].
Definition F_61 := Zero [(One, -2); (C_i, -4); (C_records, 1)].
Definition F_62 := Zero [(C_i, -1); (C_recorded_authorization_scope_check, 1)].
Definition F_63 := Zero [(One, -1); (C_i, -1); (C_checks_limits, 1)].
Definition F_64 := Zero [(C_i, -1); (C_passed_limits, 1)].
Definition F_65 := Zero [(One, -3); (C_i, -4); (C_records, 1)].
Definition F_66 := Zero [(C_i, -1); (C_recorded_resource_limit_check, 1)].
Definition F_67 := Zero [(One, -1); (C_i, -1); (C_commits, 1)].
Definition F_68 := Zero [(One, 1); (C_i, -1); (C_durable_completion, 1)].
Definition F_69 := Zero [(One, -1); (C_i, -1); (C_checks_boundary, 1)].
Definition F_70 := Zero [(C_i, -1); (C_passed_boundary, 1)].
Definition F_71 := Zero [(One, -4); (C_i, -4); (C_records, 1)].
Definition F_72 := Zero [(C_i, -1); (C_recorded_execution_started, 1)].
Definition F_73 := Zero [(C_i, -1); (C_durable_start, 1)].
Definition F_74 := Zero [(One, -5); (C_i, -4); (C_records, 1)].
Definition F_75 := Zero [(One, -1); (C_i, -1); (C_calls, 1)].
Definition F_76 := Zero [(One, -1); (C_i, -1); (C_successes, 1)].
Definition F_77 := Zero [(C_i, -1); (C_called, 1)].
Definition F_78 := Zero [(One, -1); (C_i, -1); (C_measures, 1)].
Definition F_79 := Zero [(One, -1); (C_i, -1); (C_accepted, 1)].
Definition F_80 := Zero [(C_i, -1); (C_recorded_execution_completed, 1)].
Definition F_81 := Zero [(One, -6); (C_i, -4); (C_records, 1)].
Definition F_82 := Zero [(One, -2); (C_i, -1); (C_commits, 1)].
Definition F_83 := Zero [(One, 1); (C_n, -1); (C_i, 1)].
Definition F_84 := Zero [(C_n, -1); (C_calls, 1)].
Definition F_85 := Zero [(C_n, -1); (C_successes, 1)].
Definition F_86 := Zero [(C_n, -1); (C_measures, 1)].
Definition F_87 := Zero [(C_n, -1); (C_accepted, 1)].
Definition F_88 := Zero [(C_n, -1); (C_kept, 1)].
Definition F_89 := Zero [(One, -1); (C_n, -4); (C_records, 1)].
Definition F_90 := Zero [(C_n, -1); (C_commits, 1)].
Definition F_91 := Zero [(C_n, -1); (C_checks_scope, 1)].
Definition F_92 := Zero [(One, 1); (C_n, -1); (C_passed_scope, 1)].
Definition F_93 := Zero [(C_n, -1); (C_checks_limits, 1)].
Definition F_94 := Zero [(One, 1); (C_n, -1); (C_passed_limits, 1)].
Definition F_95 := Zero [(C_n, -1); (C_checks_boundary, 1)].
Definition F_96 := Zero [(One, 1); (C_n, -1); (C_passed_boundary, 1)].
Definition F_97 := Zero [(One, 1); (C_n, -1); (C_recorded_authorization_scope_check, 1)].
Definition F_98 := Zero [(One, 1); (C_n, -1); (C_recorded_resource_limit_check, 1)].
Definition F_99 := Zero [(One, 1); (C_n, -1); (C_recorded_execution_started, 1)].
Definition F_100 := Zero [(One, 1); (C_n, -1); (C_recorded_execution_completed, 1)].
Definition F_101 := Zero [(One, 1); (C_n, -1); (C_called, 1)].
Definition F_102 := Zero [(One, 1); (C_n, -1); (C_durable_start, 1)].
Definition F_103 := Zero [(One, 2); (C_n, -1); (C_durable_completion, 1)].
Definition F_104 := Zero [(One, -1); (C_n, -1); (C_commits, 1)].
Definition F_105 := Zero [(One, 1); (C_n, -1); (C_durable_completion, 1)].
Definition F_106 := Zero [(One, -1); (C_calls, 1); (C_durable_start, -1)].
Definition F_107 := Zero [(C_calls, 1); (C_durable_start, -1)].

Definition N_0 := Node S_token_check
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_8; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16; F_17;
   F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 16); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 33)
  [Leads 1 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10;
   same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same
   21; same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 2 [same 0; same 1; same 2; same 3; same
   4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15;
   same 16; same 17; same 18; same 19; same 20; same 21; same 22; same 0; same 24; Proof 1 [use 0 1;
   use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 []
   11); Leads 3 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9;
   same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same
   20; same 21; same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22
   (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 11); Leads 4 [same 0; same 1; same 2; same
   3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14;
   same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; same 0; same 24; Proof 1
   [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1]
   (Proof 1 [] 11); Leads 5 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8;
   same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19;
   same 20; same 21; same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1;
   use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 11); Leads 6 [same 0; same 1; same
   2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13;
   same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; same 0; same 24;
   Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22
   1] 1] (Proof 1 [] 11); Leads 7 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7;
   same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18;
   same 19; same 20; same 21; same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1
   [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 11); Leads 8 [same 0;
   same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same
   12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22;
   same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use
   1 (-1); use 22 1] 1] (Proof 1 [] 11); Leads 9 [same 0; same 1; same 2; same 3; same 4; same 5;
   same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16;
   same 17; same 18; same 19; same 20; same 21; same 22; same 0; same 24; Proof 1 [use 0 1; use 20
   (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 11)].
Definition N_1 := Node S_token_record
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_29; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 15); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 32)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 12); Leads 11
   [Proof 1 [use 0 (-1); use 1 1] 0; Proof 1 [use 0 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 3 1]
   0; Proof 1 [use 0 (-1); use 4 1] 0; Proof 1 [use 0 (-1); use 5 1] 0; Proof 1 [use 0 (-4); use 6
   1] 0; Proof 1 [use 0 (-1); use 7 1] 0; same 8; same 9; Proof 1 [use 0 (-1); use 10 1] 0; Proof 1
   [use 0 (-1); use 11 1] 0; Proof 1 [use 0 (-1); use 12 1] 0; Proof 1 [use 0 (-1); use 13 1] 0;
   Proof 1 [use 0 (-1); use 14 1] 0; Proof 1 [use 0 (-1); use 15 1] 0; Proof 1 [use 0 (-1); use 16
   1] 0; Proof 1 [use 0 (-1); use 17 1] 0; Proof 1 [use 0 (-1); use 18 1] 0; Proof 1 [use 0 (-1);
   use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [use 0 (-1); use 21 1] 0; same 0; same 24;
   Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22
   1] 1] (Proof 1 [] 0)].
Definition N_2 := Node S_token_revoked_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 12
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_3 := Node S_token_unknown_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 13
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_4 := Node S_token_user_mismatch_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 14
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_5 := Node S_token_expired_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 15
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_6 := Node S_token_trigger_not_allowed_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 16
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_7 := Node S_token_other_plan_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 17
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_8 := Node S_token_already_run_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 18
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_9 := Node S_token_unverifiable_denial
  [F_0; F_1; F_2; F_3; F_4; F_5; F_6; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 21)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 1); Leads 19
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 0;
   Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0)].
Definition N_10 := Node S_abort_record
  [F_30; F_31; F_28; F_32; F_33; F_34; F_35; F_36; F_37; F_23; F_24; F_26; F_27]
  [(One, 2); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 10 17] 19)
  [Leads 20 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12] (Proof 1 [] 0); Leads 21 [same 0; same 2; same 3; same 4; same 7; same 6;
   same 7; Proof 1 [] 0; same 9; same 10; same 11; same 12] (Proof 1 [] 1)].
Definition N_11 := Node S_scope_check
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_45; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 14); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 31)
  [Leads 22 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; Proof 1
   [] 0; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20;
   same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 0); Leads 23 [same 0;
   same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same
   12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22;
   Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 8); Leads 24 [same 0; same 1; same 2; same
   3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14;
   same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0;
   same 24; same 25] (Proof 1 [] 8); Leads 25 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 8); Leads 26 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8;
   same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19;
   same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 8)].
Definition N_12 := Node S_token_revoked_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 27
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_13 := Node S_token_unknown_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 28
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_14 := Node S_token_user_mismatch_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 29
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_15 := Node S_token_expired_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 30
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_16 := Node S_token_trigger_not_allowed_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 31
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_17 := Node S_token_other_plan_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 32
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_18 := Node S_token_already_run_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 33
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_19 := Node S_token_unverifiable_commit
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_7; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 0; same 24;
   Proof 1 [use 1 1; use 22 (-1)] 0; Proof 1 [use 1 (-1); use 22 1] 1] (Proof 1 [] 0); Leads 34
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 18;
   same 19; same 0; same 24; Proof 1 [use 0 1; use 20 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0;
   Proof 1 [use 1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_20 := Node S_abort_commit
  [F_30; F_31; F_28; F_32; F_33; F_34; F_35; F_36; F_37; F_23; F_24; F_26; F_27]
  [(One, 1); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 10 17] 18)
  [Leads 21 [same 0; same 2; same 3; same 4; same 5; same 6; same 5; Proof 1 [] 0; same 9; same 10;
   Proof 1 [use 8 1; use 11 1] 0; Proof 1 [use 8 (-1); use 12 1] 0] (Proof 1 [] 0); Leads 21 [same
   0; same 2; same 3; same 4; same 7; same 6; same 7; Proof 1 [] 0; same 9; same 10; same 11; same
   12] (Proof 1 [] 0)].
Definition N_21 := Node S_aborted
  [F_30; F_28; F_32; F_33; F_34; F_35; F_36; F_37; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 9 17] 17)
  [].
Definition N_22 := Node S_scope_record
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_58; F_59; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 13); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 30)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 10); Leads 35 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; Proof 1 [] 0; same 16;
   same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_23 := Node S_scope_domain_out_of_scope_record
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 36 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_24 := Node S_scope_method_out_of_scope_record
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 37 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_25 := Node S_scope_domain_unregistered_record
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 38 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_26 := Node S_scope_unverifiable_record
  [F_38; F_39; F_40; F_41; F_42; F_43; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 39 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_27 := Node S_denied_token_revoked
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_28 := Node S_denied_token_unknown
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_29 := Node S_denied_token_user_mismatch
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_30 := Node S_denied_token_expired
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_31 := Node S_denied_token_trigger_not_allowed
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_32 := Node S_denied_token_other_plan
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_33 := Node S_denied_token_already_run
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_34 := Node S_denied_token_unverifiable
  [F_0; F_1; F_2; F_3; F_4; F_5; F_57; F_60; F_28; F_9; F_10; F_11; F_12; F_13; F_14; F_15; F_16;
   F_17; F_18; F_19; F_20; F_21; F_22; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 24 17] 17)
  [].
Definition N_35 := Node S_limits_check
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_47; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 12); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 29)
  [Leads 40 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; Proof 1 [] 0; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same
   20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 0); Leads 41 [same
   0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same
   12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22;
   Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 6); Leads 42 [same 0; same 1; same 2; same
   3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14;
   same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0;
   same 24; same 25] (Proof 1 [] 6); Leads 43 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 6); Leads 44 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8;
   same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19;
   same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 6); Leads 45
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 6); Leads 46 [same 0; same 1;
   same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same
   13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use
   19 (-1)] 0; same 24; same 25] (Proof 1 [] 6)].
Definition N_36 := Node S_scope_domain_out_of_scope_denial
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 47 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_37 := Node S_scope_method_out_of_scope_denial
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 48 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_38 := Node S_scope_domain_unregistered_denial
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 49 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_39 := Node S_scope_unverifiable_denial
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 50 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_40 := Node S_limits_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 11); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 28)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 8); Leads 51 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; Proof 1 [] 0;
   same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_41 := Node S_limits_revoked_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 52 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_42 := Node S_limits_expired_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 53 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_43 := Node S_limits_invocations_exhausted_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 54 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_44 := Node S_limits_response_tokens_exhausted_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 55 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_45 := Node S_limits_frequency_exceeded_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 56 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_46 := Node S_limits_unverifiable_record
  [F_38; F_39; F_40; F_41; F_42; F_61; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 57 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_47 := Node S_scope_domain_out_of_scope_commit
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 58 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_48 := Node S_scope_method_out_of_scope_commit
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 59 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_49 := Node S_scope_domain_unregistered_commit
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 60 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_50 := Node S_scope_unverifiable_commit
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 61 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_51 := Node S_boundary_check
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_49; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 10); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 27)
  [Leads 62 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12; same 13; Proof 1 [] 0; same 15; same 16; same 17; same 18; same 19; same
   20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 0); Leads 63 [same
   0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same
   12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22;
   Proof 1 [use 19 (-1)] 0; same 24; same 25] (Proof 1 [] 4); Leads 64 [same 0; same 1; same 2; same
   3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14;
   same 15; same 16; same 17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0;
   same 24; same 25] (Proof 1 [] 4); Leads 65 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 4)].
Definition N_52 := Node S_limits_revoked_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 66 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_53 := Node S_limits_expired_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 67 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_54 := Node S_limits_invocations_exhausted_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 68 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_55 := Node S_limits_response_tokens_exhausted_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 69 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_56 := Node S_limits_frequency_exceeded_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 70 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_57 := Node S_limits_unverifiable_denial
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 71 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_58 := Node S_denied_scope_domain_out_of_scope
  [F_38; F_39; F_40; F_41; F_42; F_65; F_67; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_59 := Node S_denied_scope_method_out_of_scope
  [F_38; F_39; F_40; F_41; F_42; F_65; F_67; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_60 := Node S_denied_scope_domain_unregistered
  [F_38; F_39; F_40; F_41; F_42; F_65; F_67; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_61 := Node S_denied_scope_unverifiable
  [F_38; F_39; F_40; F_41; F_42; F_65; F_67; F_28; F_29; F_58; F_46; F_47; F_48; F_49; F_50; F_51;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_62 := Node S_start_record
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 9); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 26)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 6); Leads 72 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; Proof 1
   [] 0; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_63 := Node S_boundary_parameters_shared_violation
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 73 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_64 := Node S_boundary_parameters_altered_violation
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 74 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_65 := Node S_boundary_unverifiable_violation
  [F_38; F_39; F_40; F_41; F_42; F_65; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 2); Leads 75 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_66 := Node S_limits_revoked_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 76 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_67 := Node S_limits_expired_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 77 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_68 := Node S_limits_invocations_exhausted_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 78 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_69 := Node S_limits_response_tokens_exhausted_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 79 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_70 := Node S_limits_frequency_exceeded_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 80 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_71 := Node S_limits_unverifiable_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 81 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_72 := Node S_start_commit
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 8); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 25)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 5); Leads 82 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 0)].
Definition N_73 := Node S_boundary_parameters_shared_denial
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 83 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_74 := Node S_boundary_parameters_altered_denial
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 84 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_75 := Node S_boundary_unverifiable_denial
  [F_38; F_39; F_40; F_41; F_42; F_71; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 1); Leads 85 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; Proof 1 [use 19 (-1)] 0; same 24; same 25]
   (Proof 1 [] 0)].
Definition N_76 := Node S_denied_limits_revoked
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_77 := Node S_denied_limits_expired
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_78 := Node S_denied_limits_invocations_exhausted
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_79 := Node S_denied_limits_response_tokens_exhausted
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_80 := Node S_denied_limits_frequency_exceeded
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_81 := Node S_denied_limits_unverifiable
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_48; F_49; F_50; F_62;
   F_52; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_82 := Node S_invoke_domain
  [F_38; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_55; F_73; F_68; F_23; F_24; F_25; F_26; F_27]
  [(One, 7); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 24)
  [Leads 86 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; Proof 1 [] 0; same
   20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1]
   0] (Proof 1 [] 0); Leads 87 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same
   8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; Proof
   1 [] 0; same 20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0
   (-1); use 21 1] 0] (Proof 1 [] 1); Leads 88 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; Proof 1 [] 0; same 20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1;
   Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 2); Leads 89 [same 0; same 1; same 2; same 3; same
   4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15;
   same 16; same 17; same 18; Proof 1 [] 0; same 20; same 21; same 22; same 23; Proof 1 [use 0 1;
   use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 2); Leads 90 [same 0; same 1; same
   2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11; same 12; same 13;
   same 14; same 15; same 16; same 17; same 18; Proof 1 [] 0; same 20; same 21; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 2)].
Definition N_83 := Node S_boundary_parameters_shared_commit
  [F_38; F_39; F_40; F_41; F_42; F_74; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 91 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_84 := Node S_boundary_parameters_altered_commit
  [F_38; F_39; F_40; F_41; F_42; F_74; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 92 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_85 := Node S_boundary_unverifiable_commit
  [F_38; F_39; F_40; F_41; F_42; F_74; F_44; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_23; F_24; F_25; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 22 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 21; same 22;
   same 24; same 25] (Proof 1 [] 0); Leads 93 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 17; same 18; same 21; same 22; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0
   1; use 18 (-1)] 0; Proof 1 [use 0 (-1); use 18 1] 1] (Proof 1 [] 2)].
Definition N_86 := Node S_measure_response
  [F_75; F_76; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 6); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 23)
  [Leads 94 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20;
   same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0]
   (Proof 1 [] 0); Leads 95 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8;
   same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19;
   same 20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21
   1] 0] (Proof 1 [] 1); Leads 96 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7;
   same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18;
   same 19; same 20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0
   (-1); use 21 1] 0] (Proof 1 [] 1); Leads 97 [same 0; same 1; same 2; same 3; same 4; same 5; same
   6; same 7; same 8; same 9; same 10; same 11; same 12; same 13; same 14; same 15; same 16; same
   17; same 18; same 19; same 20; same 21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof
   1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1)].
Definition N_87 := Node S_forbidden_operation_violation
  [F_75; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 2); Leads 98
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_88 := Node S_reported_failure_completion
  [F_75; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 99
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_89 := Node S_malformed_completion
  [F_75; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 100
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_90 := Node S_raised_completion
  [F_75; F_39; F_40; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 101
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_91 := Node S_denied_boundary_parameters_shared
  [F_38; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_92 := Node S_denied_boundary_parameters_altered
  [F_38; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_93 := Node S_denied_boundary_unverifiable
  [F_38; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_50; F_62;
   F_66; F_53; F_54; F_55; F_56; F_68; F_23; F_24; F_25; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_94 := Node S_completion_record
  [F_75; F_76; F_78; F_79; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 5); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 22)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 2); Leads 102
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; Proof 1 [] 0; same 19; same 20; same
   21; same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof
   1 [] 0)].
Definition N_95 := Node S_response_too_large_completion
  [F_75; F_76; F_78; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 103
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_96 := Node S_total_exceeded_completion
  [F_75; F_76; F_78; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 104
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_97 := Node S_unmeasured_completion
  [F_75; F_76; F_78; F_41; F_42; F_71; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 105
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_98 := Node S_forbidden_operation_completion
  [F_75; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 1); Leads 106
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 []
   0)].
Definition N_99 := Node S_reported_failure_commit
  [F_75; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 107
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_100 := Node S_malformed_commit
  [F_75; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 108
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_101 := Node S_raised_commit
  [F_75; F_39; F_40; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 109
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_102 := Node S_advance
  [F_75; F_76; F_78; F_79; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_80; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 4); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 21)
  [Leads 11 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20;
   Proof 1 [use 22 1] 1; same 26; Proof 1 [use 19 (-1)] 0; Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1
   [use 0 (-1); use 21 1] 0] (Proof 1 [] 6); Leads 110 [same 26; Proof 1 [use 0 1; use 26 1] 0;
   Proof 1 [use 1 1; use 26 1] 0; Proof 1 [use 2 1; use 26 1] 0; Proof 1 [use 3 1; use 26 1] 0;
   Proof 1 [use 4 1; use 26 1] 0; Proof 1 [use 5 1; use 26 4] 0; Proof 1 [use 6 1; use 26 1] 0; same
   7; same 8; Proof 1 [use 9 1; use 26 1] 0; Proof 1 [use 10 1; use 26 1] 0; Proof 1 [use 11 1; use
   26 1] 0; Proof 1 [use 12 1; use 26 1] 0; Proof 1 [use 13 1; use 26 1] 0; Proof 1 [use 14 1; use
   26 1] 0; Proof 1 [use 15 1; use 26 1] 0; Proof 1 [use 16 1; use 26 1] 0; Proof 1 [use 17 1; use
   26 1] 0; Proof 1 [use 18 1; use 26 1] 0; Proof 1 [use 19 1; use 26 1] 0; Proof 1 [use 20 1; use
   26 1] 0; Proof 1 [use 21 1; use 26 1] 0; same 22; Proof 1 [use 26 (-1)] 0; Proof 1 [use 0 1; use
   21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0)].
Definition N_103 := Node S_response_too_large_commit
  [F_75; F_76; F_78; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 111
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_104 := Node S_total_exceeded_commit
  [F_75; F_76; F_78; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 112
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_105 := Node S_unmeasured_commit
  [F_75; F_76; F_78; F_41; F_42; F_74; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 113
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_106 := Node S_forbidden_operation_commit
  [F_75; F_39; F_40; F_41; F_42; F_81; F_67; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 20)
  [Leads 10 [Proof 1 [use 1 (-1); use 2 1] 0; Proof 1 [use 0 (-1); use 6 1] 0; same 7; Proof 1 [use
   11 (-1); use 15 1] 0; Proof 1 [use 13 (-1); use 16 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof
   1 [use 0 (-1); use 19 1] 0; Proof 1 [use 0 (-1); use 20 1] 0; Proof 1 [] 0; same 22; same 23;
   Proof 1 [use 0 1; use 21 (-1)] 1; Proof 1 [use 0 (-1); use 21 1] 0] (Proof 1 [] 0); Leads 114
   [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same
   11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 17; same 18;
   same 22; same 23; Proof 1 [use 0 1; use 18 (-1)] 1; Proof 1 [use 0 (-1); use 18 1] 0] (Proof 1 []
   2)].
Definition N_107 := Node S_failed_reported_failure
  [F_75; F_39; F_40; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_108 := Node S_failed_malformed
  [F_75; F_39; F_40; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_109 := Node S_failed_raised
  [F_75; F_39; F_40; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_110 := Node S_completion_commit
  [F_83; F_84; F_85; F_86; F_87; F_88; F_89; F_90; F_28; F_29; F_91; F_92; F_93; F_94; F_95; F_96;
   F_97; F_98; F_99; F_100; F_101; F_102; F_103; F_23; F_24; F_26; F_27]
  [(One, 3); (C_n, 17); (C_i, -17)]
  (Proof 1 [use 0 (-17)] 20)
  [Leads 10 [Proof 1 [use 2 (-1); use 3 1] 0; Proof 1 [use 1 (-1); use 7 1] 0; same 8; Proof 1 [use
   12 (-1); use 16 1] 0; Proof 1 [use 14 (-1); use 17 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof
   1 [use 1 (-1); use 20 1] 0; Proof 1 [use 1 (-1); use 21 1] 0; Proof 1 [] 0; same 23; Proof 1 [use
   0 (-1)] 0; Proof 1 [use 1 1; use 22 (-1)] 1; Proof 1 [use 1 (-1); use 22 1] 0] (Proof 1 [] 0);
   Leads 115 [same 0; same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same
   10; same 11; same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20;
   same 18; same 19; same 23; Proof 1 [use 0 (-1)] 0; Proof 1 [use 1 1; use 19 (-1)] 0; Proof 1 [use
   1 (-1); use 19 1] 1] (Proof 1 [] 2)].
Definition N_111 := Node S_failed_response_too_large
  [F_75; F_76; F_78; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_112 := Node S_failed_total_exceeded
  [F_75; F_76; F_78; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_113 := Node S_failed_unmeasured
  [F_75; F_76; F_78; F_41; F_42; F_74; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_114 := Node S_violated_forbidden_operation
  [F_75; F_39; F_40; F_41; F_42; F_81; F_82; F_28; F_29; F_58; F_59; F_63; F_64; F_69; F_70; F_62;
   F_66; F_72; F_54; F_77; F_73; F_68; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 23 17] 17)
  [].
Definition N_115 := Node S_completed
  [F_83; F_84; F_85; F_86; F_87; F_88; F_89; F_104; F_28; F_29; F_91; F_92; F_93; F_94; F_95; F_96;
   F_97; F_98; F_99; F_100; F_101; F_102; F_105; F_23; F_24; F_26; F_27]
  [(C_n, 17); (C_i, -17)]
  (Proof 1 [use 0 (-17)] 17)
  [].

Definition K_0 := Claim S_token_check
  [(F_8, [same 8]); (F_6, [same 6])].
Definition K_1 := Claim S_token_check
  [(F_1, [same 1])].
Definition K_2 := Claim S_token_check
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_3 := Claim S_token_check
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_4 := Claim S_token_check
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_5 := Claim S_token_record
  [(F_28, [same 8])].
Definition K_6 := Claim S_token_record
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_7 := Claim S_token_record
  [(F_29, [same 9]); (F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_8 := Claim S_token_record
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_9 := Claim S_abort_record
  [(F_28, [same 2])].
Definition K_10 := Claim S_abort_record
  [(F_106, [Proof 1 [use 7 (-1)] 0])].
Definition K_11 := Claim S_abort_record
  [(F_26, [same 11])].
Definition K_12 := Claim S_abort_record
  [(F_27, [same 12])].
Definition K_13 := Claim S_token_revoked_denial
  [(F_28, [same 8])].
Definition K_14 := Claim S_token_revoked_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_15 := Claim S_token_revoked_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_16 := Claim S_token_revoked_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_17 := Claim S_token_revoked_commit
  [(F_28, [same 8])].
Definition K_18 := Claim S_token_revoked_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_19 := Claim S_token_revoked_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_20 := Claim S_token_revoked_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_21 := Claim S_token_unknown_denial
  [(F_28, [same 8])].
Definition K_22 := Claim S_token_unknown_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_23 := Claim S_token_unknown_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_24 := Claim S_token_unknown_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_25 := Claim S_token_unknown_commit
  [(F_28, [same 8])].
Definition K_26 := Claim S_token_unknown_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_27 := Claim S_token_unknown_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_28 := Claim S_token_unknown_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_29 := Claim S_token_user_mismatch_denial
  [(F_28, [same 8])].
Definition K_30 := Claim S_token_user_mismatch_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_31 := Claim S_token_user_mismatch_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_32 := Claim S_token_user_mismatch_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_33 := Claim S_token_user_mismatch_commit
  [(F_28, [same 8])].
Definition K_34 := Claim S_token_user_mismatch_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_35 := Claim S_token_user_mismatch_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_36 := Claim S_token_user_mismatch_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_37 := Claim S_token_expired_denial
  [(F_28, [same 8])].
Definition K_38 := Claim S_token_expired_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_39 := Claim S_token_expired_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_40 := Claim S_token_expired_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_41 := Claim S_token_expired_commit
  [(F_28, [same 8])].
Definition K_42 := Claim S_token_expired_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_43 := Claim S_token_expired_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_44 := Claim S_token_expired_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_45 := Claim S_token_trigger_not_allowed_denial
  [(F_28, [same 8])].
Definition K_46 := Claim S_token_trigger_not_allowed_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_47 := Claim S_token_trigger_not_allowed_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_48 := Claim S_token_trigger_not_allowed_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_49 := Claim S_token_trigger_not_allowed_commit
  [(F_28, [same 8])].
Definition K_50 := Claim S_token_trigger_not_allowed_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_51 := Claim S_token_trigger_not_allowed_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_52 := Claim S_token_trigger_not_allowed_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_53 := Claim S_token_other_plan_denial
  [(F_28, [same 8])].
Definition K_54 := Claim S_token_other_plan_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_55 := Claim S_token_other_plan_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_56 := Claim S_token_other_plan_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_57 := Claim S_token_other_plan_commit
  [(F_28, [same 8])].
Definition K_58 := Claim S_token_other_plan_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_59 := Claim S_token_other_plan_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_60 := Claim S_token_other_plan_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_61 := Claim S_token_already_run_denial
  [(F_28, [same 8])].
Definition K_62 := Claim S_token_already_run_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_63 := Claim S_token_already_run_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_64 := Claim S_token_already_run_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_65 := Claim S_token_already_run_commit
  [(F_28, [same 8])].
Definition K_66 := Claim S_token_already_run_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_67 := Claim S_token_already_run_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_68 := Claim S_token_already_run_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_69 := Claim S_token_unverifiable_denial
  [(F_28, [same 8])].
Definition K_70 := Claim S_token_unverifiable_denial
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_71 := Claim S_token_unverifiable_denial
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_72 := Claim S_token_unverifiable_denial
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_73 := Claim S_token_unverifiable_commit
  [(F_28, [same 8])].
Definition K_74 := Claim S_token_unverifiable_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_75 := Claim S_token_unverifiable_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_76 := Claim S_token_unverifiable_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_77 := Claim S_scope_check
  [(F_28, [same 7])].
Definition K_78 := Claim S_scope_check
  [(F_29, [same 8]); (F_45, [same 9]); (F_38, [same 0])].
Definition K_79 := Claim S_scope_check
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_80 := Claim S_scope_check
  [(F_26, [same 24])].
Definition K_81 := Claim S_scope_check
  [(F_27, [same 25])].
Definition K_82 := Claim S_denied_token_revoked
  [(F_28, [same 8])].
Definition K_83 := Claim S_denied_token_revoked
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_84 := Claim S_denied_token_revoked
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_85 := Claim S_denied_token_revoked
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_86 := Claim S_denied_token_unknown
  [(F_28, [same 8])].
Definition K_87 := Claim S_denied_token_unknown
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_88 := Claim S_denied_token_unknown
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_89 := Claim S_denied_token_unknown
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_90 := Claim S_denied_token_user_mismatch
  [(F_28, [same 8])].
Definition K_91 := Claim S_denied_token_user_mismatch
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_92 := Claim S_denied_token_user_mismatch
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_93 := Claim S_denied_token_user_mismatch
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_94 := Claim S_denied_token_expired
  [(F_28, [same 8])].
Definition K_95 := Claim S_denied_token_expired
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_96 := Claim S_denied_token_expired
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_97 := Claim S_denied_token_expired
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_98 := Claim S_denied_token_trigger_not_allowed
  [(F_28, [same 8])].
Definition K_99 := Claim S_denied_token_trigger_not_allowed
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_100 := Claim S_denied_token_trigger_not_allowed
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_101 := Claim S_denied_token_trigger_not_allowed
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_102 := Claim S_denied_token_other_plan
  [(F_28, [same 8])].
Definition K_103 := Claim S_denied_token_other_plan
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_104 := Claim S_denied_token_other_plan
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_105 := Claim S_denied_token_other_plan
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_106 := Claim S_denied_token_already_run
  [(F_28, [same 8])].
Definition K_107 := Claim S_denied_token_already_run
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_108 := Claim S_denied_token_already_run
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_109 := Claim S_denied_token_already_run
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_110 := Claim S_denied_token_unverifiable
  [(F_28, [same 8])].
Definition K_111 := Claim S_denied_token_unverifiable
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_112 := Claim S_denied_token_unverifiable
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_113 := Claim S_denied_token_unverifiable
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_114 := Claim S_scope_record
  [(F_28, [same 7])].
Definition K_115 := Claim S_scope_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_116 := Claim S_scope_record
  [(F_59, [same 10]); (F_26, [same 24])].
Definition K_117 := Claim S_scope_record
  [(F_27, [same 25])].
Definition K_118 := Claim S_scope_domain_out_of_scope_record
  [(F_28, [same 7])].
Definition K_119 := Claim S_scope_domain_out_of_scope_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_120 := Claim S_scope_domain_out_of_scope_record
  [(F_26, [same 24])].
Definition K_121 := Claim S_scope_domain_out_of_scope_record
  [(F_27, [same 25])].
Definition K_122 := Claim S_scope_domain_out_of_scope_denial
  [(F_28, [same 7])].
Definition K_123 := Claim S_scope_domain_out_of_scope_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_124 := Claim S_scope_domain_out_of_scope_denial
  [(F_26, [same 24])].
Definition K_125 := Claim S_scope_domain_out_of_scope_denial
  [(F_27, [same 25])].
Definition K_126 := Claim S_scope_domain_out_of_scope_commit
  [(F_28, [same 7])].
Definition K_127 := Claim S_scope_domain_out_of_scope_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_128 := Claim S_scope_domain_out_of_scope_commit
  [(F_26, [same 24])].
Definition K_129 := Claim S_scope_domain_out_of_scope_commit
  [(F_27, [same 25])].
Definition K_130 := Claim S_scope_method_out_of_scope_record
  [(F_28, [same 7])].
Definition K_131 := Claim S_scope_method_out_of_scope_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_132 := Claim S_scope_method_out_of_scope_record
  [(F_26, [same 24])].
Definition K_133 := Claim S_scope_method_out_of_scope_record
  [(F_27, [same 25])].
Definition K_134 := Claim S_scope_method_out_of_scope_denial
  [(F_28, [same 7])].
Definition K_135 := Claim S_scope_method_out_of_scope_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_136 := Claim S_scope_method_out_of_scope_denial
  [(F_26, [same 24])].
Definition K_137 := Claim S_scope_method_out_of_scope_denial
  [(F_27, [same 25])].
Definition K_138 := Claim S_scope_method_out_of_scope_commit
  [(F_28, [same 7])].
Definition K_139 := Claim S_scope_method_out_of_scope_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_140 := Claim S_scope_method_out_of_scope_commit
  [(F_26, [same 24])].
Definition K_141 := Claim S_scope_method_out_of_scope_commit
  [(F_27, [same 25])].
Definition K_142 := Claim S_scope_domain_unregistered_record
  [(F_28, [same 7])].
Definition K_143 := Claim S_scope_domain_unregistered_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_144 := Claim S_scope_domain_unregistered_record
  [(F_26, [same 24])].
Definition K_145 := Claim S_scope_domain_unregistered_record
  [(F_27, [same 25])].
Definition K_146 := Claim S_scope_domain_unregistered_denial
  [(F_28, [same 7])].
Definition K_147 := Claim S_scope_domain_unregistered_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_148 := Claim S_scope_domain_unregistered_denial
  [(F_26, [same 24])].
Definition K_149 := Claim S_scope_domain_unregistered_denial
  [(F_27, [same 25])].
Definition K_150 := Claim S_scope_domain_unregistered_commit
  [(F_28, [same 7])].
Definition K_151 := Claim S_scope_domain_unregistered_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_152 := Claim S_scope_domain_unregistered_commit
  [(F_26, [same 24])].
Definition K_153 := Claim S_scope_domain_unregistered_commit
  [(F_27, [same 25])].
Definition K_154 := Claim S_scope_unverifiable_record
  [(F_28, [same 7])].
Definition K_155 := Claim S_scope_unverifiable_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_156 := Claim S_scope_unverifiable_record
  [(F_26, [same 24])].
Definition K_157 := Claim S_scope_unverifiable_record
  [(F_27, [same 25])].
Definition K_158 := Claim S_scope_unverifiable_denial
  [(F_28, [same 7])].
Definition K_159 := Claim S_scope_unverifiable_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_160 := Claim S_scope_unverifiable_denial
  [(F_26, [same 24])].
Definition K_161 := Claim S_scope_unverifiable_denial
  [(F_27, [same 25])].
Definition K_162 := Claim S_scope_unverifiable_commit
  [(F_28, [same 7])].
Definition K_163 := Claim S_scope_unverifiable_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_164 := Claim S_scope_unverifiable_commit
  [(F_26, [same 24])].
Definition K_165 := Claim S_scope_unverifiable_commit
  [(F_27, [same 25])].
Definition K_166 := Claim S_limits_check
  [(F_28, [same 7])].
Definition K_167 := Claim S_limits_check
  [(F_29, [same 8]); (F_59, [same 10]); (F_62, [same 15]); (F_47, [same 11]); (F_38, [same 0])].
Definition K_168 := Claim S_limits_check
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_169 := Claim S_limits_check
  [(F_26, [same 24])].
Definition K_170 := Claim S_limits_check
  [(F_27, [same 25])].
Definition K_171 := Claim S_denied_scope_domain_out_of_scope
  [(F_28, [same 7])].
Definition K_172 := Claim S_denied_scope_domain_out_of_scope
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_173 := Claim S_denied_scope_domain_out_of_scope
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_174 := Claim S_denied_scope_domain_out_of_scope
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_175 := Claim S_denied_scope_method_out_of_scope
  [(F_28, [same 7])].
Definition K_176 := Claim S_denied_scope_method_out_of_scope
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_177 := Claim S_denied_scope_method_out_of_scope
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_178 := Claim S_denied_scope_method_out_of_scope
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_179 := Claim S_denied_scope_domain_unregistered
  [(F_28, [same 7])].
Definition K_180 := Claim S_denied_scope_domain_unregistered
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_181 := Claim S_denied_scope_domain_unregistered
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_182 := Claim S_denied_scope_domain_unregistered
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_183 := Claim S_denied_scope_unverifiable
  [(F_28, [same 7])].
Definition K_184 := Claim S_denied_scope_unverifiable
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_185 := Claim S_denied_scope_unverifiable
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_186 := Claim S_denied_scope_unverifiable
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_187 := Claim S_limits_record
  [(F_28, [same 7])].
Definition K_188 := Claim S_limits_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_189 := Claim S_limits_record
  [(F_64, [same 12]); (F_26, [same 24])].
Definition K_190 := Claim S_limits_record
  [(F_27, [same 25])].
Definition K_191 := Claim S_limits_revoked_record
  [(F_28, [same 7])].
Definition K_192 := Claim S_limits_revoked_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_193 := Claim S_limits_revoked_record
  [(F_26, [same 24])].
Definition K_194 := Claim S_limits_revoked_record
  [(F_27, [same 25])].
Definition K_195 := Claim S_limits_revoked_denial
  [(F_28, [same 7])].
Definition K_196 := Claim S_limits_revoked_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_197 := Claim S_limits_revoked_denial
  [(F_26, [same 24])].
Definition K_198 := Claim S_limits_revoked_denial
  [(F_27, [same 25])].
Definition K_199 := Claim S_limits_revoked_commit
  [(F_28, [same 7])].
Definition K_200 := Claim S_limits_revoked_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_201 := Claim S_limits_revoked_commit
  [(F_26, [same 24])].
Definition K_202 := Claim S_limits_revoked_commit
  [(F_27, [same 25])].
Definition K_203 := Claim S_limits_expired_record
  [(F_28, [same 7])].
Definition K_204 := Claim S_limits_expired_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_205 := Claim S_limits_expired_record
  [(F_26, [same 24])].
Definition K_206 := Claim S_limits_expired_record
  [(F_27, [same 25])].
Definition K_207 := Claim S_limits_expired_denial
  [(F_28, [same 7])].
Definition K_208 := Claim S_limits_expired_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_209 := Claim S_limits_expired_denial
  [(F_26, [same 24])].
Definition K_210 := Claim S_limits_expired_denial
  [(F_27, [same 25])].
Definition K_211 := Claim S_limits_expired_commit
  [(F_28, [same 7])].
Definition K_212 := Claim S_limits_expired_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_213 := Claim S_limits_expired_commit
  [(F_26, [same 24])].
Definition K_214 := Claim S_limits_expired_commit
  [(F_27, [same 25])].
Definition K_215 := Claim S_limits_invocations_exhausted_record
  [(F_28, [same 7])].
Definition K_216 := Claim S_limits_invocations_exhausted_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_217 := Claim S_limits_invocations_exhausted_record
  [(F_26, [same 24])].
Definition K_218 := Claim S_limits_invocations_exhausted_record
  [(F_27, [same 25])].
Definition K_219 := Claim S_limits_invocations_exhausted_denial
  [(F_28, [same 7])].
Definition K_220 := Claim S_limits_invocations_exhausted_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_221 := Claim S_limits_invocations_exhausted_denial
  [(F_26, [same 24])].
Definition K_222 := Claim S_limits_invocations_exhausted_denial
  [(F_27, [same 25])].
Definition K_223 := Claim S_limits_invocations_exhausted_commit
  [(F_28, [same 7])].
Definition K_224 := Claim S_limits_invocations_exhausted_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_225 := Claim S_limits_invocations_exhausted_commit
  [(F_26, [same 24])].
Definition K_226 := Claim S_limits_invocations_exhausted_commit
  [(F_27, [same 25])].
Definition K_227 := Claim S_limits_response_tokens_exhausted_record
  [(F_28, [same 7])].
Definition K_228 := Claim S_limits_response_tokens_exhausted_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_229 := Claim S_limits_response_tokens_exhausted_record
  [(F_26, [same 24])].
Definition K_230 := Claim S_limits_response_tokens_exhausted_record
  [(F_27, [same 25])].
Definition K_231 := Claim S_limits_response_tokens_exhausted_denial
  [(F_28, [same 7])].
Definition K_232 := Claim S_limits_response_tokens_exhausted_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_233 := Claim S_limits_response_tokens_exhausted_denial
  [(F_26, [same 24])].
Definition K_234 := Claim S_limits_response_tokens_exhausted_denial
  [(F_27, [same 25])].
Definition K_235 := Claim S_limits_response_tokens_exhausted_commit
  [(F_28, [same 7])].
Definition K_236 := Claim S_limits_response_tokens_exhausted_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_237 := Claim S_limits_response_tokens_exhausted_commit
  [(F_26, [same 24])].
Definition K_238 := Claim S_limits_response_tokens_exhausted_commit
  [(F_27, [same 25])].
Definition K_239 := Claim S_limits_frequency_exceeded_record
  [(F_28, [same 7])].
Definition K_240 := Claim S_limits_frequency_exceeded_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_241 := Claim S_limits_frequency_exceeded_record
  [(F_26, [same 24])].
Definition K_242 := Claim S_limits_frequency_exceeded_record
  [(F_27, [same 25])].
Definition K_243 := Claim S_limits_frequency_exceeded_denial
  [(F_28, [same 7])].
Definition K_244 := Claim S_limits_frequency_exceeded_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_245 := Claim S_limits_frequency_exceeded_denial
  [(F_26, [same 24])].
Definition K_246 := Claim S_limits_frequency_exceeded_denial
  [(F_27, [same 25])].
Definition K_247 := Claim S_limits_frequency_exceeded_commit
  [(F_28, [same 7])].
Definition K_248 := Claim S_limits_frequency_exceeded_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_249 := Claim S_limits_frequency_exceeded_commit
  [(F_26, [same 24])].
Definition K_250 := Claim S_limits_frequency_exceeded_commit
  [(F_27, [same 25])].
Definition K_251 := Claim S_limits_unverifiable_record
  [(F_28, [same 7])].
Definition K_252 := Claim S_limits_unverifiable_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_253 := Claim S_limits_unverifiable_record
  [(F_26, [same 24])].
Definition K_254 := Claim S_limits_unverifiable_record
  [(F_27, [same 25])].
Definition K_255 := Claim S_limits_unverifiable_denial
  [(F_28, [same 7])].
Definition K_256 := Claim S_limits_unverifiable_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_257 := Claim S_limits_unverifiable_denial
  [(F_26, [same 24])].
Definition K_258 := Claim S_limits_unverifiable_denial
  [(F_27, [same 25])].
Definition K_259 := Claim S_limits_unverifiable_commit
  [(F_28, [same 7])].
Definition K_260 := Claim S_limits_unverifiable_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_261 := Claim S_limits_unverifiable_commit
  [(F_26, [same 24])].
Definition K_262 := Claim S_limits_unverifiable_commit
  [(F_27, [same 25])].
Definition K_263 := Claim S_boundary_check
  [(F_28, [same 7])].
Definition K_264 := Claim S_boundary_check
  [(F_29, [same 8]); (F_59, [same 10]); (F_62, [same 15]); (F_64, [same 12]); (F_66, [same 16]);
   (F_49, [same 13]); (F_38, [same 0])].
Definition K_265 := Claim S_boundary_check
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_266 := Claim S_boundary_check
  [(F_26, [same 24])].
Definition K_267 := Claim S_boundary_check
  [(F_27, [same 25])].
Definition K_268 := Claim S_denied_limits_revoked
  [(F_28, [same 7])].
Definition K_269 := Claim S_denied_limits_revoked
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_270 := Claim S_denied_limits_revoked
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_271 := Claim S_denied_limits_revoked
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_272 := Claim S_denied_limits_expired
  [(F_28, [same 7])].
Definition K_273 := Claim S_denied_limits_expired
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_274 := Claim S_denied_limits_expired
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_275 := Claim S_denied_limits_expired
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_276 := Claim S_denied_limits_invocations_exhausted
  [(F_28, [same 7])].
Definition K_277 := Claim S_denied_limits_invocations_exhausted
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_278 := Claim S_denied_limits_invocations_exhausted
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_279 := Claim S_denied_limits_invocations_exhausted
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_280 := Claim S_denied_limits_response_tokens_exhausted
  [(F_28, [same 7])].
Definition K_281 := Claim S_denied_limits_response_tokens_exhausted
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_282 := Claim S_denied_limits_response_tokens_exhausted
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_283 := Claim S_denied_limits_response_tokens_exhausted
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_284 := Claim S_denied_limits_frequency_exceeded
  [(F_28, [same 7])].
Definition K_285 := Claim S_denied_limits_frequency_exceeded
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_286 := Claim S_denied_limits_frequency_exceeded
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_287 := Claim S_denied_limits_frequency_exceeded
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_288 := Claim S_denied_limits_unverifiable
  [(F_28, [same 7])].
Definition K_289 := Claim S_denied_limits_unverifiable
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_290 := Claim S_denied_limits_unverifiable
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_291 := Claim S_denied_limits_unverifiable
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_292 := Claim S_boundary_parameters_shared_violation
  [(F_28, [same 7])].
Definition K_293 := Claim S_boundary_parameters_shared_violation
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_294 := Claim S_boundary_parameters_shared_violation
  [(F_26, [same 24])].
Definition K_295 := Claim S_boundary_parameters_shared_violation
  [(F_27, [same 25])].
Definition K_296 := Claim S_boundary_parameters_shared_denial
  [(F_28, [same 7])].
Definition K_297 := Claim S_boundary_parameters_shared_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_298 := Claim S_boundary_parameters_shared_denial
  [(F_26, [same 24])].
Definition K_299 := Claim S_boundary_parameters_shared_denial
  [(F_27, [same 25])].
Definition K_300 := Claim S_boundary_parameters_shared_commit
  [(F_28, [same 7])].
Definition K_301 := Claim S_boundary_parameters_shared_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_302 := Claim S_boundary_parameters_shared_commit
  [(F_26, [same 24])].
Definition K_303 := Claim S_boundary_parameters_shared_commit
  [(F_27, [same 25])].
Definition K_304 := Claim S_boundary_parameters_altered_violation
  [(F_28, [same 7])].
Definition K_305 := Claim S_boundary_parameters_altered_violation
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_306 := Claim S_boundary_parameters_altered_violation
  [(F_26, [same 24])].
Definition K_307 := Claim S_boundary_parameters_altered_violation
  [(F_27, [same 25])].
Definition K_308 := Claim S_boundary_parameters_altered_denial
  [(F_28, [same 7])].
Definition K_309 := Claim S_boundary_parameters_altered_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_310 := Claim S_boundary_parameters_altered_denial
  [(F_26, [same 24])].
Definition K_311 := Claim S_boundary_parameters_altered_denial
  [(F_27, [same 25])].
Definition K_312 := Claim S_boundary_parameters_altered_commit
  [(F_28, [same 7])].
Definition K_313 := Claim S_boundary_parameters_altered_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_314 := Claim S_boundary_parameters_altered_commit
  [(F_26, [same 24])].
Definition K_315 := Claim S_boundary_parameters_altered_commit
  [(F_27, [same 25])].
Definition K_316 := Claim S_boundary_unverifiable_violation
  [(F_28, [same 7])].
Definition K_317 := Claim S_boundary_unverifiable_violation
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_318 := Claim S_boundary_unverifiable_violation
  [(F_26, [same 24])].
Definition K_319 := Claim S_boundary_unverifiable_violation
  [(F_27, [same 25])].
Definition K_320 := Claim S_boundary_unverifiable_denial
  [(F_28, [same 7])].
Definition K_321 := Claim S_boundary_unverifiable_denial
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_322 := Claim S_boundary_unverifiable_denial
  [(F_26, [same 24])].
Definition K_323 := Claim S_boundary_unverifiable_denial
  [(F_27, [same 25])].
Definition K_324 := Claim S_boundary_unverifiable_commit
  [(F_28, [same 7])].
Definition K_325 := Claim S_boundary_unverifiable_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_326 := Claim S_boundary_unverifiable_commit
  [(F_26, [same 24])].
Definition K_327 := Claim S_boundary_unverifiable_commit
  [(F_27, [same 25])].
Definition K_328 := Claim S_start_record
  [(F_28, [same 7])].
Definition K_329 := Claim S_start_record
  [(F_29, [same 8]); (F_59, [same 10]); (F_64, [same 12]); (F_70, [same 14]); (F_38, [same 0])].
Definition K_330 := Claim S_start_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_331 := Claim S_start_record
  [(F_26, [same 24])].
Definition K_332 := Claim S_start_record
  [(F_27, [same 25])].
Definition K_333 := Claim S_denied_boundary_parameters_shared
  [(F_28, [same 7])].
Definition K_334 := Claim S_denied_boundary_parameters_shared
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_335 := Claim S_denied_boundary_parameters_shared
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_336 := Claim S_denied_boundary_parameters_shared
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_337 := Claim S_denied_boundary_parameters_altered
  [(F_28, [same 7])].
Definition K_338 := Claim S_denied_boundary_parameters_altered
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_339 := Claim S_denied_boundary_parameters_altered
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_340 := Claim S_denied_boundary_parameters_altered
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_341 := Claim S_denied_boundary_unverifiable
  [(F_28, [same 7])].
Definition K_342 := Claim S_denied_boundary_unverifiable
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_343 := Claim S_denied_boundary_unverifiable
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_344 := Claim S_denied_boundary_unverifiable
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_345 := Claim S_start_commit
  [(F_28, [same 7])].
Definition K_346 := Claim S_start_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_347 := Claim S_start_commit
  [(F_26, [same 24])].
Definition K_348 := Claim S_start_commit
  [(F_27, [same 25])].
Definition K_349 := Claim S_invoke_domain
  [(F_28, [same 7])].
Definition K_350 := Claim S_invoke_domain
  [(F_107, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_351 := Claim S_invoke_domain
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 0])].
Definition K_352 := Claim S_invoke_domain
  [(F_73, [same 20]); (F_68, [same 21]); (F_27, [Proof 1 [use 0 (-1); use 21 1] 1])].
Definition K_353 := Claim S_invoke_domain
  [(F_38, [same 0]); (F_39, [same 1]); (F_41, [same 3])].
Definition K_354 := Claim S_invoke_domain
  [(F_55, [same 19]); (F_23, [same 22]); (F_24, [same 23])].
Definition K_355 := Claim S_invoke_domain
  [(F_25, [Proof 1 [use 19 (-1)] 0])].
Definition K_356 := Claim S_invoke_domain
  [(F_29, [same 8]); (F_59, [same 10]); (F_64, [same 12]); (F_70, [same 14]); (F_62, [same 15]);
   (F_66, [same 16]); (F_72, [same 17])].
Definition K_357 := Claim S_forbidden_operation_violation
  [(F_28, [same 7])].
Definition K_358 := Claim S_forbidden_operation_violation
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_359 := Claim S_forbidden_operation_violation
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_360 := Claim S_forbidden_operation_violation
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_361 := Claim S_forbidden_operation_completion
  [(F_28, [same 7])].
Definition K_362 := Claim S_forbidden_operation_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_363 := Claim S_forbidden_operation_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_364 := Claim S_forbidden_operation_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_365 := Claim S_forbidden_operation_commit
  [(F_28, [same 7])].
Definition K_366 := Claim S_forbidden_operation_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_367 := Claim S_forbidden_operation_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_368 := Claim S_forbidden_operation_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_369 := Claim S_reported_failure_completion
  [(F_28, [same 7])].
Definition K_370 := Claim S_reported_failure_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_371 := Claim S_reported_failure_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_372 := Claim S_reported_failure_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_373 := Claim S_reported_failure_commit
  [(F_28, [same 7])].
Definition K_374 := Claim S_reported_failure_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_375 := Claim S_reported_failure_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_376 := Claim S_reported_failure_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_377 := Claim S_malformed_completion
  [(F_28, [same 7])].
Definition K_378 := Claim S_malformed_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_379 := Claim S_malformed_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_380 := Claim S_malformed_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_381 := Claim S_malformed_commit
  [(F_28, [same 7])].
Definition K_382 := Claim S_malformed_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_383 := Claim S_malformed_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_384 := Claim S_malformed_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_385 := Claim S_raised_completion
  [(F_28, [same 7])].
Definition K_386 := Claim S_raised_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_387 := Claim S_raised_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_388 := Claim S_raised_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_389 := Claim S_raised_commit
  [(F_28, [same 7])].
Definition K_390 := Claim S_raised_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_391 := Claim S_raised_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_392 := Claim S_raised_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_393 := Claim S_response_too_large_completion
  [(F_28, [same 7])].
Definition K_394 := Claim S_response_too_large_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_395 := Claim S_response_too_large_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_396 := Claim S_response_too_large_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_397 := Claim S_response_too_large_commit
  [(F_28, [same 7])].
Definition K_398 := Claim S_response_too_large_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_399 := Claim S_response_too_large_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_400 := Claim S_response_too_large_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_401 := Claim S_total_exceeded_completion
  [(F_28, [same 7])].
Definition K_402 := Claim S_total_exceeded_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_403 := Claim S_total_exceeded_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_404 := Claim S_total_exceeded_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_405 := Claim S_total_exceeded_commit
  [(F_28, [same 7])].
Definition K_406 := Claim S_total_exceeded_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_407 := Claim S_total_exceeded_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_408 := Claim S_total_exceeded_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_409 := Claim S_unmeasured_completion
  [(F_28, [same 7])].
Definition K_410 := Claim S_unmeasured_completion
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_411 := Claim S_unmeasured_completion
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_412 := Claim S_unmeasured_completion
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_413 := Claim S_unmeasured_commit
  [(F_28, [same 7])].
Definition K_414 := Claim S_unmeasured_commit
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_415 := Claim S_unmeasured_commit
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_416 := Claim S_unmeasured_commit
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_417 := Claim S_measure_response
  [(F_28, [same 7])].
Definition K_418 := Claim S_measure_response
  [(F_75, [same 0]); (F_76, [same 1]); (F_40, [same 2])].
Definition K_419 := Claim S_measure_response
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_420 := Claim S_measure_response
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_421 := Claim S_measure_response
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_422 := Claim S_completion_record
  [(F_28, [same 7])].
Definition K_423 := Claim S_completion_record
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_424 := Claim S_completion_record
  [(F_75, [same 0]); (F_76, [same 1]); (F_78, [same 2]); (F_79, [same 3]);
   (F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_425 := Claim S_completion_record
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_426 := Claim S_violated_forbidden_operation
  [(F_28, [same 7])].
Definition K_427 := Claim S_violated_forbidden_operation
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_428 := Claim S_violated_forbidden_operation
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_429 := Claim S_violated_forbidden_operation
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_430 := Claim S_failed_reported_failure
  [(F_28, [same 7])].
Definition K_431 := Claim S_failed_reported_failure
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_432 := Claim S_failed_reported_failure
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_433 := Claim S_failed_reported_failure
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_434 := Claim S_failed_malformed
  [(F_28, [same 7])].
Definition K_435 := Claim S_failed_malformed
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_436 := Claim S_failed_malformed
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_437 := Claim S_failed_malformed
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_438 := Claim S_failed_raised
  [(F_28, [same 7])].
Definition K_439 := Claim S_failed_raised
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_440 := Claim S_failed_raised
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_441 := Claim S_failed_raised
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_442 := Claim S_failed_response_too_large
  [(F_28, [same 7])].
Definition K_443 := Claim S_failed_response_too_large
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_444 := Claim S_failed_response_too_large
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_445 := Claim S_failed_response_too_large
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_446 := Claim S_failed_total_exceeded
  [(F_28, [same 7])].
Definition K_447 := Claim S_failed_total_exceeded
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_448 := Claim S_failed_total_exceeded
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_449 := Claim S_failed_total_exceeded
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_450 := Claim S_failed_unmeasured
  [(F_28, [same 7])].
Definition K_451 := Claim S_failed_unmeasured
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_452 := Claim S_failed_unmeasured
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_453 := Claim S_failed_unmeasured
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_454 := Claim S_completion_commit
  [(F_28, [same 8])].
Definition K_455 := Claim S_completion_commit
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_456 := Claim S_completion_commit
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 1])].
Definition K_457 := Claim S_completion_commit
  [(F_27, [Proof 1 [use 1 (-1); use 22 1] 0])].
Definition K_458 := Claim S_advance
  [(F_28, [same 7])].
Definition K_459 := Claim S_advance
  [(F_106, [Proof 1 [use 0 1; use 20 (-1)] 0])].
Definition K_460 := Claim S_advance
  [(F_26, [Proof 1 [use 0 1; use 21 (-1)] 1])].
Definition K_461 := Claim S_advance
  [(F_27, [Proof 1 [use 0 (-1); use 21 1] 0])].
Definition K_462 := Claim S_completed
  [(F_28, [same 8])].
Definition K_463 := Claim S_completed
  [(F_106, [Proof 1 [use 1 1; use 21 (-1)] 0])].
Definition K_464 := Claim S_completed
  [(F_26, [Proof 1 [use 1 1; use 22 (-1)] 0])].
Definition K_465 := Claim S_completed
  [(F_105, [same 22]); (F_27, [Proof 1 [use 1 (-1); use 22 1] 1])].
Definition K_466 := Claim S_completed
  [(F_84, [same 1]); (F_85, [same 2]); (F_87, [same 4])].
Definition K_467 := Claim S_completed
  [(F_89, [same 6])].
Definition K_468 := Claim S_completed
  [(F_105, [same 22])].
Definition K_469 := Claim S_completed
  [(F_88, [same 5])].
Definition K_470 := Claim S_completed
  [(F_104, [same 7])].
Definition K_471 := Claim S_abort_commit
  [(F_28, [same 2])].
Definition K_472 := Claim S_abort_commit
  [(F_106, [Proof 1 [use 7 (-1)] 0])].
Definition K_473 := Claim S_abort_commit
  [(F_26, [same 11])].
Definition K_474 := Claim S_abort_commit
  [(F_27, [same 12])].
Definition K_475 := Claim S_aborted
  [(F_28, [same 1])].
Definition K_476 := Claim S_aborted
  [(F_106, [Proof 1 [use 6 (-1)] 0])].
Definition K_477 := Claim S_aborted
  [(F_26, [same 10])].
Definition K_478 := Claim S_aborted
  [(F_27, [same 11])].

Definition the_certificate := Certificate
  [N_0; N_1; N_2; N_3; N_4; N_5; N_6; N_7; N_8; N_9; N_10; N_11; N_12; N_13; N_14; N_15; N_16; N_17;
   N_18; N_19; N_20; N_21; N_22; N_23; N_24; N_25; N_26; N_27; N_28; N_29; N_30; N_31; N_32; N_33;
   N_34; N_35; N_36; N_37; N_38; N_39; N_40; N_41; N_42; N_43; N_44; N_45; N_46; N_47; N_48; N_49;
   N_50; N_51; N_52; N_53; N_54; N_55; N_56; N_57; N_58; N_59; N_60; N_61; N_62; N_63; N_64; N_65;
   N_66; N_67; N_68; N_69; N_70; N_71; N_72; N_73; N_74; N_75; N_76; N_77; N_78; N_79; N_80; N_81;
   N_82; N_83; N_84; N_85; N_86; N_87; N_88; N_89; N_90; N_91; N_92; N_93; N_94; N_95; N_96; N_97;
   N_98; N_99; N_100; N_101; N_102; N_103; N_104; N_105; N_106; N_107; N_108; N_109; N_110; N_111;
   N_112; N_113; N_114; N_115]
  [same 1; same 2; same 3; same 4; same 5; same 6; same 7; same 8; same 9; same 10; same 11;
   same 12; same 13; same 14; same 15; same 16; same 17; same 18; same 19; same 20; same 21;
   same 22; same 23; same 1; Proof 1 [use 0 1; use 1 (-1)] 0; Proof 1 [use 1 1; use 21 (-1)] 0;
   Proof 1 [use 2 1; use 23 (-1)] 0; Proof 1 [use 2 (-1); use 23 1] 1]
  [(One, 16); (C_n, 17)]
  (Proof 1 [use 1 17] 0)
  [K_0; K_1; K_2; K_3; K_4; K_5; K_6; K_7; K_8; K_9; K_10; K_11; K_12; K_13; K_14; K_15; K_16; K_17;
   K_18; K_19; K_20; K_21; K_22; K_23; K_24; K_25; K_26; K_27; K_28; K_29; K_30; K_31; K_32; K_33;
   K_34; K_35; K_36; K_37; K_38; K_39; K_40; K_41; K_42; K_43; K_44; K_45; K_46; K_47; K_48; K_49;
   K_50; K_51; K_52; K_53; K_54; K_55; K_56; K_57; K_58; K_59; K_60; K_61; K_62; K_63; K_64; K_65;
   K_66; K_67; K_68; K_69; K_70; K_71; K_72; K_73; K_74; K_75; K_76; K_77; K_78; K_79; K_80; K_81;
   K_82; K_83; K_84; K_85; K_86; K_87; K_88; K_89; K_90; K_91; K_92; K_93; K_94; K_95; K_96; K_97;
   K_98; K_99; K_100; K_101; K_102; K_103; K_104; K_105; K_106; K_107; K_108; K_109; K_110; K_111;
   K_112; K_113; K_114; K_115; K_116; K_117; K_118; K_119; K_120; K_121; K_122; K_123; K_124; K_125;
   K_126; K_127; K_128; K_129; K_130; K_131; K_132; K_133; K_134; K_135; K_136; K_137; K_138; K_139;
   K_140; K_141; K_142; K_143; K_144; K_145; K_146; K_147; K_148; K_149; K_150; K_151; K_152; K_153;
   K_154; K_155; K_156; K_157; K_158; K_159; K_160; K_161; K_162; K_163; K_164; K_165; K_166; K_167;
   K_168; K_169; K_170; K_171; K_172; K_173; K_174; K_175; K_176; K_177; K_178; K_179; K_180; K_181;
   K_182; K_183; K_184; K_185; K_186; K_187; K_188; K_189; K_190; K_191; K_192; K_193; K_194; K_195;
   K_196; K_197; K_198; K_199; K_200; K_201; K_202; K_203; K_204; K_205; K_206; K_207; K_208; K_209;
   K_210; K_211; K_212; K_213; K_214; K_215; K_216; K_217; K_218; K_219; K_220; K_221; K_222; K_223;
   K_224; K_225; K_226; K_227; K_228; K_229; K_230; K_231; K_232; K_233; K_234; K_235; K_236; K_237;
   K_238; K_239; K_240; K_241; K_242; K_243; K_244; K_245; K_246; K_247; K_248; K_249; K_250; K_251;
   K_252; K_253; K_254; K_255; K_256; K_257; K_258; K_259; K_260; K_261; K_262; K_263; K_264; K_265;
   K_266; K_267; K_268; K_269; K_270; K_271; K_272; K_273; K_274; K_275; K_276; K_277; K_278; K_279;
   K_280; K_281; K_282; K_283; K_284; K_285; K_286; K_287; K_288; K_289; K_290; K_291; K_292; K_293;
   K_294; K_295; K_296; K_297; K_298; K_299; K_300; K_301; K_302; K_303; K_304; K_305; K_306; K_307;
   K_308; K_309; K_310; K_311; K_312; K_313; K_314; K_315; K_316; K_317; K_318; K_319; K_320; K_321;
   K_322; K_323; K_324; K_325; K_326; K_327; K_328; K_329; K_330; K_331; K_332; K_333; K_334; K_335;
   K_336; K_337; K_338; K_339; K_340; K_341; K_342; K_343; K_344; K_345; K_346; K_347; K_348; K_349;
   K_350; K_351; K_352; K_353; K_354; K_355; K_356; K_357; K_358; K_359; K_360; K_361; K_362; K_363;
   K_364; K_365; K_366; K_367; K_368; K_369; K_370; K_371; K_372; K_373; K_374; K_375; K_376; K_377;
   K_378; K_379; K_380; K_381; K_382; K_383; K_384; K_385; K_386; K_387; K_388; K_389; K_390; K_391;
   K_392; K_393; K_394; K_395; K_396; K_397; K_398; K_399; K_400; K_401; K_402; K_403; K_404; K_405;
   K_406; K_407; K_408; K_409; K_410; K_411; K_412; K_413; K_414; K_415; K_416; K_417; K_418; K_419;
   K_420; K_421; K_422; K_423; K_424; K_425; K_426; K_427; K_428; K_429; K_430; K_431; K_432; K_433;
   K_434; K_435; K_436; K_437; K_438; K_439; K_440; K_441; K_442; K_443; K_444; K_445; K_446; K_447;
   K_448; K_449; K_450; K_451; K_452; K_453; K_454; K_455; K_456; K_457; K_458; K_459; K_460; K_461;
   K_462; K_463; K_464; K_465; K_466; K_467; K_468; K_469; K_470; K_471; K_472; K_473; K_474; K_475;
   K_476; K_477; K_478].

(** * What follows *)

Theorem certified : check machine the_certificate = true.
Proof. vm_compute. reflexivity. Qed.

Theorem every_run_ends : forall s x, reach machine s x ->
  Acc (fun b a => moves machine a b) (s, x).
Proof. exact (terminates machine the_certificate certified). Qed.

Theorem ends_within : forall k x b, starts machine x ->
  run machine k (S_token_check, x) b ->
  Z.of_nat k <= 16 + 17 * n x.
Proof. exact (bounded machine the_certificate certified). Qed.

Theorem token_once_at_token_check : forall x,
  reach machine S_token_check x ->
  checks_token x = 0 /\
  records x = 0.
Proof. exact (claim_sound machine the_certificate certified 0). Qed.

Theorem gate_order_at_token_check : forall x,
  reach machine S_token_check x ->
  calls x = 0.
Proof. exact (claim_sound machine the_certificate certified 1). Qed.

Theorem recovery_silent_at_token_check : forall x,
  reach machine S_token_check x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 2). Qed.

Theorem truthful_at_token_check : forall x,
  reach machine S_token_check x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 3). Qed.

Theorem durable_before_effect_at_token_check : forall x,
  reach machine S_token_check x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 4). Qed.

Theorem token_once_at_token_record : forall x,
  reach machine S_token_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 5). Qed.

Theorem recovery_silent_at_token_record : forall x,
  reach machine S_token_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 6). Qed.

Theorem truthful_at_token_record : forall x,
  reach machine S_token_record x ->
  passes_token x = 1 /\
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 7). Qed.

Theorem durable_before_effect_at_token_record : forall x,
  reach machine S_token_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 8). Qed.

Theorem token_once_at_abort_record : forall x,
  reach machine S_abort_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 9). Qed.

Theorem recovery_silent_at_abort_record : forall x,
  reach machine S_abort_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 10). Qed.

Theorem truthful_at_abort_record : forall x,
  reach machine S_abort_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 11). Qed.

Theorem durable_before_effect_at_abort_record : forall x,
  reach machine S_abort_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 12). Qed.

Theorem token_once_at_token_revoked_denial : forall x,
  reach machine S_token_revoked_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 13). Qed.

Theorem recovery_silent_at_token_revoked_denial : forall x,
  reach machine S_token_revoked_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 14). Qed.

Theorem truthful_at_token_revoked_denial : forall x,
  reach machine S_token_revoked_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 15). Qed.

Theorem durable_before_effect_at_token_revoked_denial : forall x,
  reach machine S_token_revoked_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 16). Qed.

Theorem token_once_at_token_revoked_commit : forall x,
  reach machine S_token_revoked_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 17). Qed.

Theorem recovery_silent_at_token_revoked_commit : forall x,
  reach machine S_token_revoked_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 18). Qed.

Theorem truthful_at_token_revoked_commit : forall x,
  reach machine S_token_revoked_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 19). Qed.

Theorem durable_before_effect_at_token_revoked_commit : forall x,
  reach machine S_token_revoked_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 20). Qed.

Theorem token_once_at_token_unknown_denial : forall x,
  reach machine S_token_unknown_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 21). Qed.

Theorem recovery_silent_at_token_unknown_denial : forall x,
  reach machine S_token_unknown_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 22). Qed.

Theorem truthful_at_token_unknown_denial : forall x,
  reach machine S_token_unknown_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 23). Qed.

Theorem durable_before_effect_at_token_unknown_denial : forall x,
  reach machine S_token_unknown_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 24). Qed.

Theorem token_once_at_token_unknown_commit : forall x,
  reach machine S_token_unknown_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 25). Qed.

Theorem recovery_silent_at_token_unknown_commit : forall x,
  reach machine S_token_unknown_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 26). Qed.

Theorem truthful_at_token_unknown_commit : forall x,
  reach machine S_token_unknown_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 27). Qed.

Theorem durable_before_effect_at_token_unknown_commit : forall x,
  reach machine S_token_unknown_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 28). Qed.

Theorem token_once_at_token_user_mismatch_denial : forall x,
  reach machine S_token_user_mismatch_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 29). Qed.

Theorem recovery_silent_at_token_user_mismatch_denial : forall x,
  reach machine S_token_user_mismatch_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 30). Qed.

Theorem truthful_at_token_user_mismatch_denial : forall x,
  reach machine S_token_user_mismatch_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 31). Qed.

Theorem durable_before_effect_at_token_user_mismatch_denial : forall x,
  reach machine S_token_user_mismatch_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 32). Qed.

Theorem token_once_at_token_user_mismatch_commit : forall x,
  reach machine S_token_user_mismatch_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 33). Qed.

Theorem recovery_silent_at_token_user_mismatch_commit : forall x,
  reach machine S_token_user_mismatch_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 34). Qed.

Theorem truthful_at_token_user_mismatch_commit : forall x,
  reach machine S_token_user_mismatch_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 35). Qed.

Theorem durable_before_effect_at_token_user_mismatch_commit : forall x,
  reach machine S_token_user_mismatch_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 36). Qed.

Theorem token_once_at_token_expired_denial : forall x,
  reach machine S_token_expired_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 37). Qed.

Theorem recovery_silent_at_token_expired_denial : forall x,
  reach machine S_token_expired_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 38). Qed.

Theorem truthful_at_token_expired_denial : forall x,
  reach machine S_token_expired_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 39). Qed.

Theorem durable_before_effect_at_token_expired_denial : forall x,
  reach machine S_token_expired_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 40). Qed.

Theorem token_once_at_token_expired_commit : forall x,
  reach machine S_token_expired_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 41). Qed.

Theorem recovery_silent_at_token_expired_commit : forall x,
  reach machine S_token_expired_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 42). Qed.

Theorem truthful_at_token_expired_commit : forall x,
  reach machine S_token_expired_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 43). Qed.

Theorem durable_before_effect_at_token_expired_commit : forall x,
  reach machine S_token_expired_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 44). Qed.

Theorem token_once_at_token_trigger_not_allowed_denial : forall x,
  reach machine S_token_trigger_not_allowed_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 45). Qed.

Theorem recovery_silent_at_token_trigger_not_allowed_denial : forall x,
  reach machine S_token_trigger_not_allowed_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 46). Qed.

Theorem truthful_at_token_trigger_not_allowed_denial : forall x,
  reach machine S_token_trigger_not_allowed_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 47). Qed.

Theorem durable_before_effect_at_token_trigger_not_allowed_denial : forall x,
  reach machine S_token_trigger_not_allowed_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 48). Qed.

Theorem token_once_at_token_trigger_not_allowed_commit : forall x,
  reach machine S_token_trigger_not_allowed_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 49). Qed.

Theorem recovery_silent_at_token_trigger_not_allowed_commit : forall x,
  reach machine S_token_trigger_not_allowed_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 50). Qed.

Theorem truthful_at_token_trigger_not_allowed_commit : forall x,
  reach machine S_token_trigger_not_allowed_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 51). Qed.

Theorem durable_before_effect_at_token_trigger_not_allowed_commit : forall x,
  reach machine S_token_trigger_not_allowed_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 52). Qed.

Theorem token_once_at_token_other_plan_denial : forall x,
  reach machine S_token_other_plan_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 53). Qed.

Theorem recovery_silent_at_token_other_plan_denial : forall x,
  reach machine S_token_other_plan_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 54). Qed.

Theorem truthful_at_token_other_plan_denial : forall x,
  reach machine S_token_other_plan_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 55). Qed.

Theorem durable_before_effect_at_token_other_plan_denial : forall x,
  reach machine S_token_other_plan_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 56). Qed.

Theorem token_once_at_token_other_plan_commit : forall x,
  reach machine S_token_other_plan_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 57). Qed.

Theorem recovery_silent_at_token_other_plan_commit : forall x,
  reach machine S_token_other_plan_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 58). Qed.

Theorem truthful_at_token_other_plan_commit : forall x,
  reach machine S_token_other_plan_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 59). Qed.

Theorem durable_before_effect_at_token_other_plan_commit : forall x,
  reach machine S_token_other_plan_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 60). Qed.

Theorem token_once_at_token_already_run_denial : forall x,
  reach machine S_token_already_run_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 61). Qed.

Theorem recovery_silent_at_token_already_run_denial : forall x,
  reach machine S_token_already_run_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 62). Qed.

Theorem truthful_at_token_already_run_denial : forall x,
  reach machine S_token_already_run_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 63). Qed.

Theorem durable_before_effect_at_token_already_run_denial : forall x,
  reach machine S_token_already_run_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 64). Qed.

Theorem token_once_at_token_already_run_commit : forall x,
  reach machine S_token_already_run_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 65). Qed.

Theorem recovery_silent_at_token_already_run_commit : forall x,
  reach machine S_token_already_run_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 66). Qed.

Theorem truthful_at_token_already_run_commit : forall x,
  reach machine S_token_already_run_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 67). Qed.

Theorem durable_before_effect_at_token_already_run_commit : forall x,
  reach machine S_token_already_run_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 68). Qed.

Theorem token_once_at_token_unverifiable_denial : forall x,
  reach machine S_token_unverifiable_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 69). Qed.

Theorem recovery_silent_at_token_unverifiable_denial : forall x,
  reach machine S_token_unverifiable_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 70). Qed.

Theorem truthful_at_token_unverifiable_denial : forall x,
  reach machine S_token_unverifiable_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 71). Qed.

Theorem durable_before_effect_at_token_unverifiable_denial : forall x,
  reach machine S_token_unverifiable_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 72). Qed.

Theorem token_once_at_token_unverifiable_commit : forall x,
  reach machine S_token_unverifiable_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 73). Qed.

Theorem recovery_silent_at_token_unverifiable_commit : forall x,
  reach machine S_token_unverifiable_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 74). Qed.

Theorem truthful_at_token_unverifiable_commit : forall x,
  reach machine S_token_unverifiable_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 75). Qed.

Theorem durable_before_effect_at_token_unverifiable_commit : forall x,
  reach machine S_token_unverifiable_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 76). Qed.

Theorem token_once_at_scope_check : forall x,
  reach machine S_scope_check x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 77). Qed.

Theorem gate_order_at_scope_check : forall x,
  reach machine S_scope_check x ->
  passes_token x = 1 /\
  checks_scope x = i x /\
  calls x = i x.
Proof. exact (claim_sound machine the_certificate certified 78). Qed.

Theorem recovery_silent_at_scope_check : forall x,
  reach machine S_scope_check x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 79). Qed.

Theorem truthful_at_scope_check : forall x,
  reach machine S_scope_check x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 80). Qed.

Theorem durable_before_effect_at_scope_check : forall x,
  reach machine S_scope_check x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 81). Qed.

Theorem token_once_at_denied_token_revoked : forall x,
  reach machine S_denied_token_revoked x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 82). Qed.

Theorem recovery_silent_at_denied_token_revoked : forall x,
  reach machine S_denied_token_revoked x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 83). Qed.

Theorem truthful_at_denied_token_revoked : forall x,
  reach machine S_denied_token_revoked x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 84). Qed.

Theorem durable_before_effect_at_denied_token_revoked : forall x,
  reach machine S_denied_token_revoked x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 85). Qed.

Theorem token_once_at_denied_token_unknown : forall x,
  reach machine S_denied_token_unknown x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 86). Qed.

Theorem recovery_silent_at_denied_token_unknown : forall x,
  reach machine S_denied_token_unknown x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 87). Qed.

Theorem truthful_at_denied_token_unknown : forall x,
  reach machine S_denied_token_unknown x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 88). Qed.

Theorem durable_before_effect_at_denied_token_unknown : forall x,
  reach machine S_denied_token_unknown x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 89). Qed.

Theorem token_once_at_denied_token_user_mismatch : forall x,
  reach machine S_denied_token_user_mismatch x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 90). Qed.

Theorem recovery_silent_at_denied_token_user_mismatch : forall x,
  reach machine S_denied_token_user_mismatch x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 91). Qed.

Theorem truthful_at_denied_token_user_mismatch : forall x,
  reach machine S_denied_token_user_mismatch x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 92). Qed.

Theorem durable_before_effect_at_denied_token_user_mismatch : forall x,
  reach machine S_denied_token_user_mismatch x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 93). Qed.

Theorem token_once_at_denied_token_expired : forall x,
  reach machine S_denied_token_expired x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 94). Qed.

Theorem recovery_silent_at_denied_token_expired : forall x,
  reach machine S_denied_token_expired x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 95). Qed.

Theorem truthful_at_denied_token_expired : forall x,
  reach machine S_denied_token_expired x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 96). Qed.

Theorem durable_before_effect_at_denied_token_expired : forall x,
  reach machine S_denied_token_expired x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 97). Qed.

Theorem token_once_at_denied_token_trigger_not_allowed : forall x,
  reach machine S_denied_token_trigger_not_allowed x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 98). Qed.

Theorem recovery_silent_at_denied_token_trigger_not_allowed : forall x,
  reach machine S_denied_token_trigger_not_allowed x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 99). Qed.

Theorem truthful_at_denied_token_trigger_not_allowed : forall x,
  reach machine S_denied_token_trigger_not_allowed x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 100). Qed.

Theorem durable_before_effect_at_denied_token_trigger_not_allowed : forall x,
  reach machine S_denied_token_trigger_not_allowed x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 101). Qed.

Theorem token_once_at_denied_token_other_plan : forall x,
  reach machine S_denied_token_other_plan x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 102). Qed.

Theorem recovery_silent_at_denied_token_other_plan : forall x,
  reach machine S_denied_token_other_plan x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 103). Qed.

Theorem truthful_at_denied_token_other_plan : forall x,
  reach machine S_denied_token_other_plan x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 104). Qed.

Theorem durable_before_effect_at_denied_token_other_plan : forall x,
  reach machine S_denied_token_other_plan x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 105). Qed.

Theorem token_once_at_denied_token_already_run : forall x,
  reach machine S_denied_token_already_run x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 106). Qed.

Theorem recovery_silent_at_denied_token_already_run : forall x,
  reach machine S_denied_token_already_run x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 107). Qed.

Theorem truthful_at_denied_token_already_run : forall x,
  reach machine S_denied_token_already_run x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 108). Qed.

Theorem durable_before_effect_at_denied_token_already_run : forall x,
  reach machine S_denied_token_already_run x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 109). Qed.

Theorem token_once_at_denied_token_unverifiable : forall x,
  reach machine S_denied_token_unverifiable x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 110). Qed.

Theorem recovery_silent_at_denied_token_unverifiable : forall x,
  reach machine S_denied_token_unverifiable x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 111). Qed.

Theorem truthful_at_denied_token_unverifiable : forall x,
  reach machine S_denied_token_unverifiable x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 112). Qed.

Theorem durable_before_effect_at_denied_token_unverifiable : forall x,
  reach machine S_denied_token_unverifiable x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 113). Qed.

Theorem token_once_at_scope_record : forall x,
  reach machine S_scope_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 114). Qed.

Theorem recovery_silent_at_scope_record : forall x,
  reach machine S_scope_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 115). Qed.

Theorem truthful_at_scope_record : forall x,
  reach machine S_scope_record x ->
  passed_scope x = i x /\
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 116). Qed.

Theorem durable_before_effect_at_scope_record : forall x,
  reach machine S_scope_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 117). Qed.

Theorem token_once_at_scope_domain_out_of_scope_record : forall x,
  reach machine S_scope_domain_out_of_scope_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 118). Qed.

Theorem recovery_silent_at_scope_domain_out_of_scope_record : forall x,
  reach machine S_scope_domain_out_of_scope_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 119). Qed.

Theorem truthful_at_scope_domain_out_of_scope_record : forall x,
  reach machine S_scope_domain_out_of_scope_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 120). Qed.

Theorem durable_before_effect_at_scope_domain_out_of_scope_record : forall x,
  reach machine S_scope_domain_out_of_scope_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 121). Qed.

Theorem token_once_at_scope_domain_out_of_scope_denial : forall x,
  reach machine S_scope_domain_out_of_scope_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 122). Qed.

Theorem recovery_silent_at_scope_domain_out_of_scope_denial : forall x,
  reach machine S_scope_domain_out_of_scope_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 123). Qed.

Theorem truthful_at_scope_domain_out_of_scope_denial : forall x,
  reach machine S_scope_domain_out_of_scope_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 124). Qed.

Theorem durable_before_effect_at_scope_domain_out_of_scope_denial : forall x,
  reach machine S_scope_domain_out_of_scope_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 125). Qed.

Theorem token_once_at_scope_domain_out_of_scope_commit : forall x,
  reach machine S_scope_domain_out_of_scope_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 126). Qed.

Theorem recovery_silent_at_scope_domain_out_of_scope_commit : forall x,
  reach machine S_scope_domain_out_of_scope_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 127). Qed.

Theorem truthful_at_scope_domain_out_of_scope_commit : forall x,
  reach machine S_scope_domain_out_of_scope_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 128). Qed.

Theorem durable_before_effect_at_scope_domain_out_of_scope_commit : forall x,
  reach machine S_scope_domain_out_of_scope_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 129). Qed.

Theorem token_once_at_scope_method_out_of_scope_record : forall x,
  reach machine S_scope_method_out_of_scope_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 130). Qed.

Theorem recovery_silent_at_scope_method_out_of_scope_record : forall x,
  reach machine S_scope_method_out_of_scope_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 131). Qed.

Theorem truthful_at_scope_method_out_of_scope_record : forall x,
  reach machine S_scope_method_out_of_scope_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 132). Qed.

Theorem durable_before_effect_at_scope_method_out_of_scope_record : forall x,
  reach machine S_scope_method_out_of_scope_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 133). Qed.

Theorem token_once_at_scope_method_out_of_scope_denial : forall x,
  reach machine S_scope_method_out_of_scope_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 134). Qed.

Theorem recovery_silent_at_scope_method_out_of_scope_denial : forall x,
  reach machine S_scope_method_out_of_scope_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 135). Qed.

Theorem truthful_at_scope_method_out_of_scope_denial : forall x,
  reach machine S_scope_method_out_of_scope_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 136). Qed.

Theorem durable_before_effect_at_scope_method_out_of_scope_denial : forall x,
  reach machine S_scope_method_out_of_scope_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 137). Qed.

Theorem token_once_at_scope_method_out_of_scope_commit : forall x,
  reach machine S_scope_method_out_of_scope_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 138). Qed.

Theorem recovery_silent_at_scope_method_out_of_scope_commit : forall x,
  reach machine S_scope_method_out_of_scope_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 139). Qed.

Theorem truthful_at_scope_method_out_of_scope_commit : forall x,
  reach machine S_scope_method_out_of_scope_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 140). Qed.

Theorem durable_before_effect_at_scope_method_out_of_scope_commit : forall x,
  reach machine S_scope_method_out_of_scope_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 141). Qed.

Theorem token_once_at_scope_domain_unregistered_record : forall x,
  reach machine S_scope_domain_unregistered_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 142). Qed.

Theorem recovery_silent_at_scope_domain_unregistered_record : forall x,
  reach machine S_scope_domain_unregistered_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 143). Qed.

Theorem truthful_at_scope_domain_unregistered_record : forall x,
  reach machine S_scope_domain_unregistered_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 144). Qed.

Theorem durable_before_effect_at_scope_domain_unregistered_record : forall x,
  reach machine S_scope_domain_unregistered_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 145). Qed.

Theorem token_once_at_scope_domain_unregistered_denial : forall x,
  reach machine S_scope_domain_unregistered_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 146). Qed.

Theorem recovery_silent_at_scope_domain_unregistered_denial : forall x,
  reach machine S_scope_domain_unregistered_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 147). Qed.

Theorem truthful_at_scope_domain_unregistered_denial : forall x,
  reach machine S_scope_domain_unregistered_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 148). Qed.

Theorem durable_before_effect_at_scope_domain_unregistered_denial : forall x,
  reach machine S_scope_domain_unregistered_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 149). Qed.

Theorem token_once_at_scope_domain_unregistered_commit : forall x,
  reach machine S_scope_domain_unregistered_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 150). Qed.

Theorem recovery_silent_at_scope_domain_unregistered_commit : forall x,
  reach machine S_scope_domain_unregistered_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 151). Qed.

Theorem truthful_at_scope_domain_unregistered_commit : forall x,
  reach machine S_scope_domain_unregistered_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 152). Qed.

Theorem durable_before_effect_at_scope_domain_unregistered_commit : forall x,
  reach machine S_scope_domain_unregistered_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 153). Qed.

Theorem token_once_at_scope_unverifiable_record : forall x,
  reach machine S_scope_unverifiable_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 154). Qed.

Theorem recovery_silent_at_scope_unverifiable_record : forall x,
  reach machine S_scope_unverifiable_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 155). Qed.

Theorem truthful_at_scope_unverifiable_record : forall x,
  reach machine S_scope_unverifiable_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 156). Qed.

Theorem durable_before_effect_at_scope_unverifiable_record : forall x,
  reach machine S_scope_unverifiable_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 157). Qed.

Theorem token_once_at_scope_unverifiable_denial : forall x,
  reach machine S_scope_unverifiable_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 158). Qed.

Theorem recovery_silent_at_scope_unverifiable_denial : forall x,
  reach machine S_scope_unverifiable_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 159). Qed.

Theorem truthful_at_scope_unverifiable_denial : forall x,
  reach machine S_scope_unverifiable_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 160). Qed.

Theorem durable_before_effect_at_scope_unverifiable_denial : forall x,
  reach machine S_scope_unverifiable_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 161). Qed.

Theorem token_once_at_scope_unverifiable_commit : forall x,
  reach machine S_scope_unverifiable_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 162). Qed.

Theorem recovery_silent_at_scope_unverifiable_commit : forall x,
  reach machine S_scope_unverifiable_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 163). Qed.

Theorem truthful_at_scope_unverifiable_commit : forall x,
  reach machine S_scope_unverifiable_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 164). Qed.

Theorem durable_before_effect_at_scope_unverifiable_commit : forall x,
  reach machine S_scope_unverifiable_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 165). Qed.

Theorem token_once_at_limits_check : forall x,
  reach machine S_limits_check x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 166). Qed.

Theorem gate_order_at_limits_check : forall x,
  reach machine S_limits_check x ->
  passes_token x = 1 /\
  passed_scope x = i x /\
  recorded_authorization_scope_check x = i x /\
  checks_limits x = i x /\
  calls x = i x.
Proof. exact (claim_sound machine the_certificate certified 167). Qed.

Theorem recovery_silent_at_limits_check : forall x,
  reach machine S_limits_check x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 168). Qed.

Theorem truthful_at_limits_check : forall x,
  reach machine S_limits_check x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 169). Qed.

Theorem durable_before_effect_at_limits_check : forall x,
  reach machine S_limits_check x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 170). Qed.

Theorem token_once_at_denied_scope_domain_out_of_scope : forall x,
  reach machine S_denied_scope_domain_out_of_scope x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 171). Qed.

Theorem recovery_silent_at_denied_scope_domain_out_of_scope : forall x,
  reach machine S_denied_scope_domain_out_of_scope x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 172). Qed.

Theorem truthful_at_denied_scope_domain_out_of_scope : forall x,
  reach machine S_denied_scope_domain_out_of_scope x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 173). Qed.

Theorem durable_before_effect_at_denied_scope_domain_out_of_scope : forall x,
  reach machine S_denied_scope_domain_out_of_scope x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 174). Qed.

Theorem token_once_at_denied_scope_method_out_of_scope : forall x,
  reach machine S_denied_scope_method_out_of_scope x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 175). Qed.

Theorem recovery_silent_at_denied_scope_method_out_of_scope : forall x,
  reach machine S_denied_scope_method_out_of_scope x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 176). Qed.

Theorem truthful_at_denied_scope_method_out_of_scope : forall x,
  reach machine S_denied_scope_method_out_of_scope x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 177). Qed.

Theorem durable_before_effect_at_denied_scope_method_out_of_scope : forall x,
  reach machine S_denied_scope_method_out_of_scope x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 178). Qed.

Theorem token_once_at_denied_scope_domain_unregistered : forall x,
  reach machine S_denied_scope_domain_unregistered x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 179). Qed.

Theorem recovery_silent_at_denied_scope_domain_unregistered : forall x,
  reach machine S_denied_scope_domain_unregistered x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 180). Qed.

Theorem truthful_at_denied_scope_domain_unregistered : forall x,
  reach machine S_denied_scope_domain_unregistered x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 181). Qed.

Theorem durable_before_effect_at_denied_scope_domain_unregistered : forall x,
  reach machine S_denied_scope_domain_unregistered x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 182). Qed.

Theorem token_once_at_denied_scope_unverifiable : forall x,
  reach machine S_denied_scope_unverifiable x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 183). Qed.

Theorem recovery_silent_at_denied_scope_unverifiable : forall x,
  reach machine S_denied_scope_unverifiable x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 184). Qed.

Theorem truthful_at_denied_scope_unverifiable : forall x,
  reach machine S_denied_scope_unverifiable x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 185). Qed.

Theorem durable_before_effect_at_denied_scope_unverifiable : forall x,
  reach machine S_denied_scope_unverifiable x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 186). Qed.

Theorem token_once_at_limits_record : forall x,
  reach machine S_limits_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 187). Qed.

Theorem recovery_silent_at_limits_record : forall x,
  reach machine S_limits_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 188). Qed.

Theorem truthful_at_limits_record : forall x,
  reach machine S_limits_record x ->
  passed_limits x = i x /\
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 189). Qed.

Theorem durable_before_effect_at_limits_record : forall x,
  reach machine S_limits_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 190). Qed.

Theorem token_once_at_limits_revoked_record : forall x,
  reach machine S_limits_revoked_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 191). Qed.

Theorem recovery_silent_at_limits_revoked_record : forall x,
  reach machine S_limits_revoked_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 192). Qed.

Theorem truthful_at_limits_revoked_record : forall x,
  reach machine S_limits_revoked_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 193). Qed.

Theorem durable_before_effect_at_limits_revoked_record : forall x,
  reach machine S_limits_revoked_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 194). Qed.

Theorem token_once_at_limits_revoked_denial : forall x,
  reach machine S_limits_revoked_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 195). Qed.

Theorem recovery_silent_at_limits_revoked_denial : forall x,
  reach machine S_limits_revoked_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 196). Qed.

Theorem truthful_at_limits_revoked_denial : forall x,
  reach machine S_limits_revoked_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 197). Qed.

Theorem durable_before_effect_at_limits_revoked_denial : forall x,
  reach machine S_limits_revoked_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 198). Qed.

Theorem token_once_at_limits_revoked_commit : forall x,
  reach machine S_limits_revoked_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 199). Qed.

Theorem recovery_silent_at_limits_revoked_commit : forall x,
  reach machine S_limits_revoked_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 200). Qed.

Theorem truthful_at_limits_revoked_commit : forall x,
  reach machine S_limits_revoked_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 201). Qed.

Theorem durable_before_effect_at_limits_revoked_commit : forall x,
  reach machine S_limits_revoked_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 202). Qed.

Theorem token_once_at_limits_expired_record : forall x,
  reach machine S_limits_expired_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 203). Qed.

Theorem recovery_silent_at_limits_expired_record : forall x,
  reach machine S_limits_expired_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 204). Qed.

Theorem truthful_at_limits_expired_record : forall x,
  reach machine S_limits_expired_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 205). Qed.

Theorem durable_before_effect_at_limits_expired_record : forall x,
  reach machine S_limits_expired_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 206). Qed.

Theorem token_once_at_limits_expired_denial : forall x,
  reach machine S_limits_expired_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 207). Qed.

Theorem recovery_silent_at_limits_expired_denial : forall x,
  reach machine S_limits_expired_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 208). Qed.

Theorem truthful_at_limits_expired_denial : forall x,
  reach machine S_limits_expired_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 209). Qed.

Theorem durable_before_effect_at_limits_expired_denial : forall x,
  reach machine S_limits_expired_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 210). Qed.

Theorem token_once_at_limits_expired_commit : forall x,
  reach machine S_limits_expired_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 211). Qed.

Theorem recovery_silent_at_limits_expired_commit : forall x,
  reach machine S_limits_expired_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 212). Qed.

Theorem truthful_at_limits_expired_commit : forall x,
  reach machine S_limits_expired_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 213). Qed.

Theorem durable_before_effect_at_limits_expired_commit : forall x,
  reach machine S_limits_expired_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 214). Qed.

Theorem token_once_at_limits_invocations_exhausted_record : forall x,
  reach machine S_limits_invocations_exhausted_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 215). Qed.

Theorem recovery_silent_at_limits_invocations_exhausted_record : forall x,
  reach machine S_limits_invocations_exhausted_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 216). Qed.

Theorem truthful_at_limits_invocations_exhausted_record : forall x,
  reach machine S_limits_invocations_exhausted_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 217). Qed.

Theorem durable_before_effect_at_limits_invocations_exhausted_record : forall x,
  reach machine S_limits_invocations_exhausted_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 218). Qed.

Theorem token_once_at_limits_invocations_exhausted_denial : forall x,
  reach machine S_limits_invocations_exhausted_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 219). Qed.

Theorem recovery_silent_at_limits_invocations_exhausted_denial : forall x,
  reach machine S_limits_invocations_exhausted_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 220). Qed.

Theorem truthful_at_limits_invocations_exhausted_denial : forall x,
  reach machine S_limits_invocations_exhausted_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 221). Qed.

Theorem durable_before_effect_at_limits_invocations_exhausted_denial : forall x,
  reach machine S_limits_invocations_exhausted_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 222). Qed.

Theorem token_once_at_limits_invocations_exhausted_commit : forall x,
  reach machine S_limits_invocations_exhausted_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 223). Qed.

Theorem recovery_silent_at_limits_invocations_exhausted_commit : forall x,
  reach machine S_limits_invocations_exhausted_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 224). Qed.

Theorem truthful_at_limits_invocations_exhausted_commit : forall x,
  reach machine S_limits_invocations_exhausted_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 225). Qed.

Theorem durable_before_effect_at_limits_invocations_exhausted_commit : forall x,
  reach machine S_limits_invocations_exhausted_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 226). Qed.

Theorem token_once_at_limits_response_tokens_exhausted_record : forall x,
  reach machine S_limits_response_tokens_exhausted_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 227). Qed.

Theorem recovery_silent_at_limits_response_tokens_exhausted_record : forall x,
  reach machine S_limits_response_tokens_exhausted_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 228). Qed.

Theorem truthful_at_limits_response_tokens_exhausted_record : forall x,
  reach machine S_limits_response_tokens_exhausted_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 229). Qed.

Theorem durable_before_effect_at_limits_response_tokens_exhausted_record : forall x,
  reach machine S_limits_response_tokens_exhausted_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 230). Qed.

Theorem token_once_at_limits_response_tokens_exhausted_denial : forall x,
  reach machine S_limits_response_tokens_exhausted_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 231). Qed.

Theorem recovery_silent_at_limits_response_tokens_exhausted_denial : forall x,
  reach machine S_limits_response_tokens_exhausted_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 232). Qed.

Theorem truthful_at_limits_response_tokens_exhausted_denial : forall x,
  reach machine S_limits_response_tokens_exhausted_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 233). Qed.

Theorem durable_before_effect_at_limits_response_tokens_exhausted_denial : forall x,
  reach machine S_limits_response_tokens_exhausted_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 234). Qed.

Theorem token_once_at_limits_response_tokens_exhausted_commit : forall x,
  reach machine S_limits_response_tokens_exhausted_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 235). Qed.

Theorem recovery_silent_at_limits_response_tokens_exhausted_commit : forall x,
  reach machine S_limits_response_tokens_exhausted_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 236). Qed.

Theorem truthful_at_limits_response_tokens_exhausted_commit : forall x,
  reach machine S_limits_response_tokens_exhausted_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 237). Qed.

Theorem durable_before_effect_at_limits_response_tokens_exhausted_commit : forall x,
  reach machine S_limits_response_tokens_exhausted_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 238). Qed.

Theorem token_once_at_limits_frequency_exceeded_record : forall x,
  reach machine S_limits_frequency_exceeded_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 239). Qed.

Theorem recovery_silent_at_limits_frequency_exceeded_record : forall x,
  reach machine S_limits_frequency_exceeded_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 240). Qed.

Theorem truthful_at_limits_frequency_exceeded_record : forall x,
  reach machine S_limits_frequency_exceeded_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 241). Qed.

Theorem durable_before_effect_at_limits_frequency_exceeded_record : forall x,
  reach machine S_limits_frequency_exceeded_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 242). Qed.

Theorem token_once_at_limits_frequency_exceeded_denial : forall x,
  reach machine S_limits_frequency_exceeded_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 243). Qed.

Theorem recovery_silent_at_limits_frequency_exceeded_denial : forall x,
  reach machine S_limits_frequency_exceeded_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 244). Qed.

Theorem truthful_at_limits_frequency_exceeded_denial : forall x,
  reach machine S_limits_frequency_exceeded_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 245). Qed.

Theorem durable_before_effect_at_limits_frequency_exceeded_denial : forall x,
  reach machine S_limits_frequency_exceeded_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 246). Qed.

Theorem token_once_at_limits_frequency_exceeded_commit : forall x,
  reach machine S_limits_frequency_exceeded_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 247). Qed.

Theorem recovery_silent_at_limits_frequency_exceeded_commit : forall x,
  reach machine S_limits_frequency_exceeded_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 248). Qed.

Theorem truthful_at_limits_frequency_exceeded_commit : forall x,
  reach machine S_limits_frequency_exceeded_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 249). Qed.

Theorem durable_before_effect_at_limits_frequency_exceeded_commit : forall x,
  reach machine S_limits_frequency_exceeded_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 250). Qed.

Theorem token_once_at_limits_unverifiable_record : forall x,
  reach machine S_limits_unverifiable_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 251). Qed.

Theorem recovery_silent_at_limits_unverifiable_record : forall x,
  reach machine S_limits_unverifiable_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 252). Qed.

Theorem truthful_at_limits_unverifiable_record : forall x,
  reach machine S_limits_unverifiable_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 253). Qed.

Theorem durable_before_effect_at_limits_unverifiable_record : forall x,
  reach machine S_limits_unverifiable_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 254). Qed.

Theorem token_once_at_limits_unverifiable_denial : forall x,
  reach machine S_limits_unverifiable_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 255). Qed.

Theorem recovery_silent_at_limits_unverifiable_denial : forall x,
  reach machine S_limits_unverifiable_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 256). Qed.

Theorem truthful_at_limits_unverifiable_denial : forall x,
  reach machine S_limits_unverifiable_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 257). Qed.

Theorem durable_before_effect_at_limits_unverifiable_denial : forall x,
  reach machine S_limits_unverifiable_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 258). Qed.

Theorem token_once_at_limits_unverifiable_commit : forall x,
  reach machine S_limits_unverifiable_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 259). Qed.

Theorem recovery_silent_at_limits_unverifiable_commit : forall x,
  reach machine S_limits_unverifiable_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 260). Qed.

Theorem truthful_at_limits_unverifiable_commit : forall x,
  reach machine S_limits_unverifiable_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 261). Qed.

Theorem durable_before_effect_at_limits_unverifiable_commit : forall x,
  reach machine S_limits_unverifiable_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 262). Qed.

Theorem token_once_at_boundary_check : forall x,
  reach machine S_boundary_check x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 263). Qed.

Theorem gate_order_at_boundary_check : forall x,
  reach machine S_boundary_check x ->
  passes_token x = 1 /\
  passed_scope x = i x /\
  recorded_authorization_scope_check x = i x /\
  passed_limits x = i x /\
  recorded_resource_limit_check x = i x /\
  checks_boundary x = i x /\
  calls x = i x.
Proof. exact (claim_sound machine the_certificate certified 264). Qed.

Theorem recovery_silent_at_boundary_check : forall x,
  reach machine S_boundary_check x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 265). Qed.

Theorem truthful_at_boundary_check : forall x,
  reach machine S_boundary_check x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 266). Qed.

Theorem durable_before_effect_at_boundary_check : forall x,
  reach machine S_boundary_check x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 267). Qed.

Theorem token_once_at_denied_limits_revoked : forall x,
  reach machine S_denied_limits_revoked x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 268). Qed.

Theorem recovery_silent_at_denied_limits_revoked : forall x,
  reach machine S_denied_limits_revoked x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 269). Qed.

Theorem truthful_at_denied_limits_revoked : forall x,
  reach machine S_denied_limits_revoked x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 270). Qed.

Theorem durable_before_effect_at_denied_limits_revoked : forall x,
  reach machine S_denied_limits_revoked x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 271). Qed.

Theorem token_once_at_denied_limits_expired : forall x,
  reach machine S_denied_limits_expired x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 272). Qed.

Theorem recovery_silent_at_denied_limits_expired : forall x,
  reach machine S_denied_limits_expired x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 273). Qed.

Theorem truthful_at_denied_limits_expired : forall x,
  reach machine S_denied_limits_expired x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 274). Qed.

Theorem durable_before_effect_at_denied_limits_expired : forall x,
  reach machine S_denied_limits_expired x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 275). Qed.

Theorem token_once_at_denied_limits_invocations_exhausted : forall x,
  reach machine S_denied_limits_invocations_exhausted x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 276). Qed.

Theorem recovery_silent_at_denied_limits_invocations_exhausted : forall x,
  reach machine S_denied_limits_invocations_exhausted x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 277). Qed.

Theorem truthful_at_denied_limits_invocations_exhausted : forall x,
  reach machine S_denied_limits_invocations_exhausted x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 278). Qed.

Theorem durable_before_effect_at_denied_limits_invocations_exhausted : forall x,
  reach machine S_denied_limits_invocations_exhausted x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 279). Qed.

Theorem token_once_at_denied_limits_response_tokens_exhausted : forall x,
  reach machine S_denied_limits_response_tokens_exhausted x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 280). Qed.

Theorem recovery_silent_at_denied_limits_response_tokens_exhausted : forall x,
  reach machine S_denied_limits_response_tokens_exhausted x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 281). Qed.

Theorem truthful_at_denied_limits_response_tokens_exhausted : forall x,
  reach machine S_denied_limits_response_tokens_exhausted x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 282). Qed.

Theorem durable_before_effect_at_denied_limits_response_tokens_exhausted : forall x,
  reach machine S_denied_limits_response_tokens_exhausted x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 283). Qed.

Theorem token_once_at_denied_limits_frequency_exceeded : forall x,
  reach machine S_denied_limits_frequency_exceeded x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 284). Qed.

Theorem recovery_silent_at_denied_limits_frequency_exceeded : forall x,
  reach machine S_denied_limits_frequency_exceeded x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 285). Qed.

Theorem truthful_at_denied_limits_frequency_exceeded : forall x,
  reach machine S_denied_limits_frequency_exceeded x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 286). Qed.

Theorem durable_before_effect_at_denied_limits_frequency_exceeded : forall x,
  reach machine S_denied_limits_frequency_exceeded x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 287). Qed.

Theorem token_once_at_denied_limits_unverifiable : forall x,
  reach machine S_denied_limits_unverifiable x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 288). Qed.

Theorem recovery_silent_at_denied_limits_unverifiable : forall x,
  reach machine S_denied_limits_unverifiable x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 289). Qed.

Theorem truthful_at_denied_limits_unverifiable : forall x,
  reach machine S_denied_limits_unverifiable x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 290). Qed.

Theorem durable_before_effect_at_denied_limits_unverifiable : forall x,
  reach machine S_denied_limits_unverifiable x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 291). Qed.

Theorem token_once_at_boundary_parameters_shared_violation : forall x,
  reach machine S_boundary_parameters_shared_violation x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 292). Qed.

Theorem recovery_silent_at_boundary_parameters_shared_violation : forall x,
  reach machine S_boundary_parameters_shared_violation x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 293). Qed.

Theorem truthful_at_boundary_parameters_shared_violation : forall x,
  reach machine S_boundary_parameters_shared_violation x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 294). Qed.

Theorem durable_before_effect_at_boundary_parameters_shared_violation : forall x,
  reach machine S_boundary_parameters_shared_violation x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 295). Qed.

Theorem token_once_at_boundary_parameters_shared_denial : forall x,
  reach machine S_boundary_parameters_shared_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 296). Qed.

Theorem recovery_silent_at_boundary_parameters_shared_denial : forall x,
  reach machine S_boundary_parameters_shared_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 297). Qed.

Theorem truthful_at_boundary_parameters_shared_denial : forall x,
  reach machine S_boundary_parameters_shared_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 298). Qed.

Theorem durable_before_effect_at_boundary_parameters_shared_denial : forall x,
  reach machine S_boundary_parameters_shared_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 299). Qed.

Theorem token_once_at_boundary_parameters_shared_commit : forall x,
  reach machine S_boundary_parameters_shared_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 300). Qed.

Theorem recovery_silent_at_boundary_parameters_shared_commit : forall x,
  reach machine S_boundary_parameters_shared_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 301). Qed.

Theorem truthful_at_boundary_parameters_shared_commit : forall x,
  reach machine S_boundary_parameters_shared_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 302). Qed.

Theorem durable_before_effect_at_boundary_parameters_shared_commit : forall x,
  reach machine S_boundary_parameters_shared_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 303). Qed.

Theorem token_once_at_boundary_parameters_altered_violation : forall x,
  reach machine S_boundary_parameters_altered_violation x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 304). Qed.

Theorem recovery_silent_at_boundary_parameters_altered_violation : forall x,
  reach machine S_boundary_parameters_altered_violation x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 305). Qed.

Theorem truthful_at_boundary_parameters_altered_violation : forall x,
  reach machine S_boundary_parameters_altered_violation x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 306). Qed.

Theorem durable_before_effect_at_boundary_parameters_altered_violation : forall x,
  reach machine S_boundary_parameters_altered_violation x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 307). Qed.

Theorem token_once_at_boundary_parameters_altered_denial : forall x,
  reach machine S_boundary_parameters_altered_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 308). Qed.

Theorem recovery_silent_at_boundary_parameters_altered_denial : forall x,
  reach machine S_boundary_parameters_altered_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 309). Qed.

Theorem truthful_at_boundary_parameters_altered_denial : forall x,
  reach machine S_boundary_parameters_altered_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 310). Qed.

Theorem durable_before_effect_at_boundary_parameters_altered_denial : forall x,
  reach machine S_boundary_parameters_altered_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 311). Qed.

Theorem token_once_at_boundary_parameters_altered_commit : forall x,
  reach machine S_boundary_parameters_altered_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 312). Qed.

Theorem recovery_silent_at_boundary_parameters_altered_commit : forall x,
  reach machine S_boundary_parameters_altered_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 313). Qed.

Theorem truthful_at_boundary_parameters_altered_commit : forall x,
  reach machine S_boundary_parameters_altered_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 314). Qed.

Theorem durable_before_effect_at_boundary_parameters_altered_commit : forall x,
  reach machine S_boundary_parameters_altered_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 315). Qed.

Theorem token_once_at_boundary_unverifiable_violation : forall x,
  reach machine S_boundary_unverifiable_violation x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 316). Qed.

Theorem recovery_silent_at_boundary_unverifiable_violation : forall x,
  reach machine S_boundary_unverifiable_violation x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 317). Qed.

Theorem truthful_at_boundary_unverifiable_violation : forall x,
  reach machine S_boundary_unverifiable_violation x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 318). Qed.

Theorem durable_before_effect_at_boundary_unverifiable_violation : forall x,
  reach machine S_boundary_unverifiable_violation x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 319). Qed.

Theorem token_once_at_boundary_unverifiable_denial : forall x,
  reach machine S_boundary_unverifiable_denial x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 320). Qed.

Theorem recovery_silent_at_boundary_unverifiable_denial : forall x,
  reach machine S_boundary_unverifiable_denial x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 321). Qed.

Theorem truthful_at_boundary_unverifiable_denial : forall x,
  reach machine S_boundary_unverifiable_denial x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 322). Qed.

Theorem durable_before_effect_at_boundary_unverifiable_denial : forall x,
  reach machine S_boundary_unverifiable_denial x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 323). Qed.

Theorem token_once_at_boundary_unverifiable_commit : forall x,
  reach machine S_boundary_unverifiable_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 324). Qed.

Theorem recovery_silent_at_boundary_unverifiable_commit : forall x,
  reach machine S_boundary_unverifiable_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 325). Qed.

Theorem truthful_at_boundary_unverifiable_commit : forall x,
  reach machine S_boundary_unverifiable_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 326). Qed.

Theorem durable_before_effect_at_boundary_unverifiable_commit : forall x,
  reach machine S_boundary_unverifiable_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 327). Qed.

Theorem token_once_at_start_record : forall x,
  reach machine S_start_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 328). Qed.

Theorem gate_order_at_start_record : forall x,
  reach machine S_start_record x ->
  passes_token x = 1 /\
  passed_scope x = i x /\
  passed_limits x = i x /\
  passed_boundary x = i x /\
  calls x = i x.
Proof. exact (claim_sound machine the_certificate certified 329). Qed.

Theorem recovery_silent_at_start_record : forall x,
  reach machine S_start_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 330). Qed.

Theorem truthful_at_start_record : forall x,
  reach machine S_start_record x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 331). Qed.

Theorem durable_before_effect_at_start_record : forall x,
  reach machine S_start_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 332). Qed.

Theorem token_once_at_denied_boundary_parameters_shared : forall x,
  reach machine S_denied_boundary_parameters_shared x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 333). Qed.

Theorem recovery_silent_at_denied_boundary_parameters_shared : forall x,
  reach machine S_denied_boundary_parameters_shared x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 334). Qed.

Theorem truthful_at_denied_boundary_parameters_shared : forall x,
  reach machine S_denied_boundary_parameters_shared x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 335). Qed.

Theorem durable_before_effect_at_denied_boundary_parameters_shared : forall x,
  reach machine S_denied_boundary_parameters_shared x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 336). Qed.

Theorem token_once_at_denied_boundary_parameters_altered : forall x,
  reach machine S_denied_boundary_parameters_altered x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 337). Qed.

Theorem recovery_silent_at_denied_boundary_parameters_altered : forall x,
  reach machine S_denied_boundary_parameters_altered x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 338). Qed.

Theorem truthful_at_denied_boundary_parameters_altered : forall x,
  reach machine S_denied_boundary_parameters_altered x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 339). Qed.

Theorem durable_before_effect_at_denied_boundary_parameters_altered : forall x,
  reach machine S_denied_boundary_parameters_altered x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 340). Qed.

Theorem token_once_at_denied_boundary_unverifiable : forall x,
  reach machine S_denied_boundary_unverifiable x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 341). Qed.

Theorem recovery_silent_at_denied_boundary_unverifiable : forall x,
  reach machine S_denied_boundary_unverifiable x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 342). Qed.

Theorem truthful_at_denied_boundary_unverifiable : forall x,
  reach machine S_denied_boundary_unverifiable x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 343). Qed.

Theorem durable_before_effect_at_denied_boundary_unverifiable : forall x,
  reach machine S_denied_boundary_unverifiable x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 344). Qed.

Theorem token_once_at_start_commit : forall x,
  reach machine S_start_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 345). Qed.

Theorem recovery_silent_at_start_commit : forall x,
  reach machine S_start_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 346). Qed.

Theorem truthful_at_start_commit : forall x,
  reach machine S_start_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 347). Qed.

Theorem durable_before_effect_at_start_commit : forall x,
  reach machine S_start_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 348). Qed.

Theorem token_once_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 349). Qed.

Theorem recovery_silent_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  calls x = durable_start x.
Proof. exact (claim_sound machine the_certificate certified 350). Qed.

Theorem truthful_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 351). Qed.

Theorem durable_before_effect_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  durable_start x = i x /\
  1 + durable_completion x = i x /\
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 352). Qed.

Theorem no_skip_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  calls x = i x /\
  successes x = i x /\
  accepted x = i x.
Proof. exact (claim_sound machine the_certificate certified 353). Qed.

Theorem no_reorder_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  1 + called x = i x /\
  i x >= 0 /\
  n x >= 1 + i x.
Proof. exact (claim_sound machine the_certificate certified 354). Qed.

Theorem no_retry_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  i x >= 1 + called x.
Proof. exact (claim_sound machine the_certificate certified 355). Qed.

Theorem gated_at_invoke_domain : forall x,
  reach machine S_invoke_domain x ->
  passes_token x = 1 /\
  passed_scope x = i x /\
  passed_limits x = i x /\
  passed_boundary x = i x /\
  recorded_authorization_scope_check x = i x /\
  recorded_resource_limit_check x = i x /\
  recorded_execution_started x = i x.
Proof. exact (claim_sound machine the_certificate certified 356). Qed.

Theorem token_once_at_forbidden_operation_violation : forall x,
  reach machine S_forbidden_operation_violation x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 357). Qed.

Theorem recovery_silent_at_forbidden_operation_violation : forall x,
  reach machine S_forbidden_operation_violation x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 358). Qed.

Theorem truthful_at_forbidden_operation_violation : forall x,
  reach machine S_forbidden_operation_violation x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 359). Qed.

Theorem durable_before_effect_at_forbidden_operation_violation : forall x,
  reach machine S_forbidden_operation_violation x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 360). Qed.

Theorem token_once_at_forbidden_operation_completion : forall x,
  reach machine S_forbidden_operation_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 361). Qed.

Theorem recovery_silent_at_forbidden_operation_completion : forall x,
  reach machine S_forbidden_operation_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 362). Qed.

Theorem truthful_at_forbidden_operation_completion : forall x,
  reach machine S_forbidden_operation_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 363). Qed.

Theorem durable_before_effect_at_forbidden_operation_completion : forall x,
  reach machine S_forbidden_operation_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 364). Qed.

Theorem token_once_at_forbidden_operation_commit : forall x,
  reach machine S_forbidden_operation_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 365). Qed.

Theorem recovery_silent_at_forbidden_operation_commit : forall x,
  reach machine S_forbidden_operation_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 366). Qed.

Theorem truthful_at_forbidden_operation_commit : forall x,
  reach machine S_forbidden_operation_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 367). Qed.

Theorem durable_before_effect_at_forbidden_operation_commit : forall x,
  reach machine S_forbidden_operation_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 368). Qed.

Theorem token_once_at_reported_failure_completion : forall x,
  reach machine S_reported_failure_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 369). Qed.

Theorem recovery_silent_at_reported_failure_completion : forall x,
  reach machine S_reported_failure_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 370). Qed.

Theorem truthful_at_reported_failure_completion : forall x,
  reach machine S_reported_failure_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 371). Qed.

Theorem durable_before_effect_at_reported_failure_completion : forall x,
  reach machine S_reported_failure_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 372). Qed.

Theorem token_once_at_reported_failure_commit : forall x,
  reach machine S_reported_failure_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 373). Qed.

Theorem recovery_silent_at_reported_failure_commit : forall x,
  reach machine S_reported_failure_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 374). Qed.

Theorem truthful_at_reported_failure_commit : forall x,
  reach machine S_reported_failure_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 375). Qed.

Theorem durable_before_effect_at_reported_failure_commit : forall x,
  reach machine S_reported_failure_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 376). Qed.

Theorem token_once_at_malformed_completion : forall x,
  reach machine S_malformed_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 377). Qed.

Theorem recovery_silent_at_malformed_completion : forall x,
  reach machine S_malformed_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 378). Qed.

Theorem truthful_at_malformed_completion : forall x,
  reach machine S_malformed_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 379). Qed.

Theorem durable_before_effect_at_malformed_completion : forall x,
  reach machine S_malformed_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 380). Qed.

Theorem token_once_at_malformed_commit : forall x,
  reach machine S_malformed_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 381). Qed.

Theorem recovery_silent_at_malformed_commit : forall x,
  reach machine S_malformed_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 382). Qed.

Theorem truthful_at_malformed_commit : forall x,
  reach machine S_malformed_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 383). Qed.

Theorem durable_before_effect_at_malformed_commit : forall x,
  reach machine S_malformed_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 384). Qed.

Theorem token_once_at_raised_completion : forall x,
  reach machine S_raised_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 385). Qed.

Theorem recovery_silent_at_raised_completion : forall x,
  reach machine S_raised_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 386). Qed.

Theorem truthful_at_raised_completion : forall x,
  reach machine S_raised_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 387). Qed.

Theorem durable_before_effect_at_raised_completion : forall x,
  reach machine S_raised_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 388). Qed.

Theorem token_once_at_raised_commit : forall x,
  reach machine S_raised_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 389). Qed.

Theorem recovery_silent_at_raised_commit : forall x,
  reach machine S_raised_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 390). Qed.

Theorem truthful_at_raised_commit : forall x,
  reach machine S_raised_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 391). Qed.

Theorem durable_before_effect_at_raised_commit : forall x,
  reach machine S_raised_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 392). Qed.

Theorem token_once_at_response_too_large_completion : forall x,
  reach machine S_response_too_large_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 393). Qed.

Theorem recovery_silent_at_response_too_large_completion : forall x,
  reach machine S_response_too_large_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 394). Qed.

Theorem truthful_at_response_too_large_completion : forall x,
  reach machine S_response_too_large_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 395). Qed.

Theorem durable_before_effect_at_response_too_large_completion : forall x,
  reach machine S_response_too_large_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 396). Qed.

Theorem token_once_at_response_too_large_commit : forall x,
  reach machine S_response_too_large_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 397). Qed.

Theorem recovery_silent_at_response_too_large_commit : forall x,
  reach machine S_response_too_large_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 398). Qed.

Theorem truthful_at_response_too_large_commit : forall x,
  reach machine S_response_too_large_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 399). Qed.

Theorem durable_before_effect_at_response_too_large_commit : forall x,
  reach machine S_response_too_large_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 400). Qed.

Theorem token_once_at_total_exceeded_completion : forall x,
  reach machine S_total_exceeded_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 401). Qed.

Theorem recovery_silent_at_total_exceeded_completion : forall x,
  reach machine S_total_exceeded_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 402). Qed.

Theorem truthful_at_total_exceeded_completion : forall x,
  reach machine S_total_exceeded_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 403). Qed.

Theorem durable_before_effect_at_total_exceeded_completion : forall x,
  reach machine S_total_exceeded_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 404). Qed.

Theorem token_once_at_total_exceeded_commit : forall x,
  reach machine S_total_exceeded_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 405). Qed.

Theorem recovery_silent_at_total_exceeded_commit : forall x,
  reach machine S_total_exceeded_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 406). Qed.

Theorem truthful_at_total_exceeded_commit : forall x,
  reach machine S_total_exceeded_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 407). Qed.

Theorem durable_before_effect_at_total_exceeded_commit : forall x,
  reach machine S_total_exceeded_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 408). Qed.

Theorem token_once_at_unmeasured_completion : forall x,
  reach machine S_unmeasured_completion x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 409). Qed.

Theorem recovery_silent_at_unmeasured_completion : forall x,
  reach machine S_unmeasured_completion x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 410). Qed.

Theorem truthful_at_unmeasured_completion : forall x,
  reach machine S_unmeasured_completion x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 411). Qed.

Theorem durable_before_effect_at_unmeasured_completion : forall x,
  reach machine S_unmeasured_completion x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 412). Qed.

Theorem token_once_at_unmeasured_commit : forall x,
  reach machine S_unmeasured_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 413). Qed.

Theorem recovery_silent_at_unmeasured_commit : forall x,
  reach machine S_unmeasured_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 414). Qed.

Theorem truthful_at_unmeasured_commit : forall x,
  reach machine S_unmeasured_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 415). Qed.

Theorem durable_before_effect_at_unmeasured_commit : forall x,
  reach machine S_unmeasured_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 416). Qed.

Theorem token_once_at_measure_response : forall x,
  reach machine S_measure_response x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 417). Qed.

Theorem gate_order_at_measure_response : forall x,
  reach machine S_measure_response x ->
  calls x = 1 + i x /\
  successes x = 1 + i x /\
  measures x = i x.
Proof. exact (claim_sound machine the_certificate certified 418). Qed.

Theorem recovery_silent_at_measure_response : forall x,
  reach machine S_measure_response x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 419). Qed.

Theorem truthful_at_measure_response : forall x,
  reach machine S_measure_response x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 420). Qed.

Theorem durable_before_effect_at_measure_response : forall x,
  reach machine S_measure_response x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 421). Qed.

Theorem token_once_at_completion_record : forall x,
  reach machine S_completion_record x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 422). Qed.

Theorem recovery_silent_at_completion_record : forall x,
  reach machine S_completion_record x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 423). Qed.

Theorem truthful_at_completion_record : forall x,
  reach machine S_completion_record x ->
  calls x = 1 + i x /\
  successes x = 1 + i x /\
  measures x = 1 + i x /\
  accepted x = 1 + i x /\
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 424). Qed.

Theorem durable_before_effect_at_completion_record : forall x,
  reach machine S_completion_record x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 425). Qed.

Theorem token_once_at_violated_forbidden_operation : forall x,
  reach machine S_violated_forbidden_operation x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 426). Qed.

Theorem recovery_silent_at_violated_forbidden_operation : forall x,
  reach machine S_violated_forbidden_operation x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 427). Qed.

Theorem truthful_at_violated_forbidden_operation : forall x,
  reach machine S_violated_forbidden_operation x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 428). Qed.

Theorem durable_before_effect_at_violated_forbidden_operation : forall x,
  reach machine S_violated_forbidden_operation x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 429). Qed.

Theorem token_once_at_failed_reported_failure : forall x,
  reach machine S_failed_reported_failure x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 430). Qed.

Theorem recovery_silent_at_failed_reported_failure : forall x,
  reach machine S_failed_reported_failure x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 431). Qed.

Theorem truthful_at_failed_reported_failure : forall x,
  reach machine S_failed_reported_failure x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 432). Qed.

Theorem durable_before_effect_at_failed_reported_failure : forall x,
  reach machine S_failed_reported_failure x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 433). Qed.

Theorem token_once_at_failed_malformed : forall x,
  reach machine S_failed_malformed x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 434). Qed.

Theorem recovery_silent_at_failed_malformed : forall x,
  reach machine S_failed_malformed x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 435). Qed.

Theorem truthful_at_failed_malformed : forall x,
  reach machine S_failed_malformed x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 436). Qed.

Theorem durable_before_effect_at_failed_malformed : forall x,
  reach machine S_failed_malformed x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 437). Qed.

Theorem token_once_at_failed_raised : forall x,
  reach machine S_failed_raised x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 438). Qed.

Theorem recovery_silent_at_failed_raised : forall x,
  reach machine S_failed_raised x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 439). Qed.

Theorem truthful_at_failed_raised : forall x,
  reach machine S_failed_raised x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 440). Qed.

Theorem durable_before_effect_at_failed_raised : forall x,
  reach machine S_failed_raised x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 441). Qed.

Theorem token_once_at_failed_response_too_large : forall x,
  reach machine S_failed_response_too_large x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 442). Qed.

Theorem recovery_silent_at_failed_response_too_large : forall x,
  reach machine S_failed_response_too_large x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 443). Qed.

Theorem truthful_at_failed_response_too_large : forall x,
  reach machine S_failed_response_too_large x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 444). Qed.

Theorem durable_before_effect_at_failed_response_too_large : forall x,
  reach machine S_failed_response_too_large x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 445). Qed.

Theorem token_once_at_failed_total_exceeded : forall x,
  reach machine S_failed_total_exceeded x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 446). Qed.

Theorem recovery_silent_at_failed_total_exceeded : forall x,
  reach machine S_failed_total_exceeded x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 447). Qed.

Theorem truthful_at_failed_total_exceeded : forall x,
  reach machine S_failed_total_exceeded x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 448). Qed.

Theorem durable_before_effect_at_failed_total_exceeded : forall x,
  reach machine S_failed_total_exceeded x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 449). Qed.

Theorem token_once_at_failed_unmeasured : forall x,
  reach machine S_failed_unmeasured x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 450). Qed.

Theorem recovery_silent_at_failed_unmeasured : forall x,
  reach machine S_failed_unmeasured x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 451). Qed.

Theorem truthful_at_failed_unmeasured : forall x,
  reach machine S_failed_unmeasured x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 452). Qed.

Theorem durable_before_effect_at_failed_unmeasured : forall x,
  reach machine S_failed_unmeasured x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 453). Qed.

Theorem token_once_at_completion_commit : forall x,
  reach machine S_completion_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 454). Qed.

Theorem recovery_silent_at_completion_commit : forall x,
  reach machine S_completion_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 455). Qed.

Theorem truthful_at_completion_commit : forall x,
  reach machine S_completion_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 456). Qed.

Theorem durable_before_effect_at_completion_commit : forall x,
  reach machine S_completion_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 457). Qed.

Theorem token_once_at_advance : forall x,
  reach machine S_advance x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 458). Qed.

Theorem recovery_silent_at_advance : forall x,
  reach machine S_advance x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 459). Qed.

Theorem truthful_at_advance : forall x,
  reach machine S_advance x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 460). Qed.

Theorem durable_before_effect_at_advance : forall x,
  reach machine S_advance x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 461). Qed.

Theorem token_once_at_completed : forall x,
  reach machine S_completed x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 462). Qed.

Theorem recovery_silent_at_completed : forall x,
  reach machine S_completed x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 463). Qed.

Theorem truthful_at_completed : forall x,
  reach machine S_completed x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 464). Qed.

Theorem durable_before_effect_at_completed : forall x,
  reach machine S_completed x ->
  1 + durable_completion x = n x /\
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 465). Qed.

Theorem no_skip_at_completed : forall x,
  reach machine S_completed x ->
  calls x = n x /\
  successes x = n x /\
  accepted x = n x.
Proof. exact (claim_sound machine the_certificate certified 466). Qed.

Theorem audited_at_completed : forall x,
  reach machine S_completed x ->
  records x = 1 + 4 * n x.
Proof. exact (claim_sound machine the_certificate certified 467). Qed.

Theorem verdict_agreement_at_completed : forall x,
  reach machine S_completed x ->
  1 + durable_completion x = n x.
Proof. exact (claim_sound machine the_certificate certified 468). Qed.

Theorem all_or_nothing_at_completed : forall x,
  reach machine S_completed x ->
  kept x = n x.
Proof. exact (claim_sound machine the_certificate certified 469). Qed.

Theorem durable_writes_at_completed : forall x,
  reach machine S_completed x ->
  commits x = 1 + n x.
Proof. exact (claim_sound machine the_certificate certified 470). Qed.

Theorem token_once_at_abort_commit : forall x,
  reach machine S_abort_commit x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 471). Qed.

Theorem recovery_silent_at_abort_commit : forall x,
  reach machine S_abort_commit x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 472). Qed.

Theorem truthful_at_abort_commit : forall x,
  reach machine S_abort_commit x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 473). Qed.

Theorem durable_before_effect_at_abort_commit : forall x,
  reach machine S_abort_commit x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 474). Qed.

Theorem token_once_at_aborted : forall x,
  reach machine S_aborted x ->
  checks_token x = 1.
Proof. exact (claim_sound machine the_certificate certified 475). Qed.

Theorem recovery_silent_at_aborted : forall x,
  reach machine S_aborted x ->
  calls x = 1 + durable_start x.
Proof. exact (claim_sound machine the_certificate certified 476). Qed.

Theorem truthful_at_aborted : forall x,
  reach machine S_aborted x ->
  calls x >= 1 + durable_completion x.
Proof. exact (claim_sound machine the_certificate certified 477). Qed.

Theorem durable_before_effect_at_aborted : forall x,
  reach machine S_aborted x ->
  2 + durable_completion x >= calls x.
Proof. exact (claim_sound machine the_certificate certified 478). Qed.

Definition every_theorem :=
  let _ := certified in
  let _ := every_run_ends in
  let _ := ends_within in
  let _ := token_once_at_token_check in
  let _ := gate_order_at_token_check in
  let _ := recovery_silent_at_token_check in
  let _ := truthful_at_token_check in
  let _ := durable_before_effect_at_token_check in
  let _ := token_once_at_token_record in
  let _ := recovery_silent_at_token_record in
  let _ := truthful_at_token_record in
  let _ := durable_before_effect_at_token_record in
  let _ := token_once_at_abort_record in
  let _ := recovery_silent_at_abort_record in
  let _ := truthful_at_abort_record in
  let _ := durable_before_effect_at_abort_record in
  let _ := token_once_at_token_revoked_denial in
  let _ := recovery_silent_at_token_revoked_denial in
  let _ := truthful_at_token_revoked_denial in
  let _ := durable_before_effect_at_token_revoked_denial in
  let _ := token_once_at_token_revoked_commit in
  let _ := recovery_silent_at_token_revoked_commit in
  let _ := truthful_at_token_revoked_commit in
  let _ := durable_before_effect_at_token_revoked_commit in
  let _ := token_once_at_token_unknown_denial in
  let _ := recovery_silent_at_token_unknown_denial in
  let _ := truthful_at_token_unknown_denial in
  let _ := durable_before_effect_at_token_unknown_denial in
  let _ := token_once_at_token_unknown_commit in
  let _ := recovery_silent_at_token_unknown_commit in
  let _ := truthful_at_token_unknown_commit in
  let _ := durable_before_effect_at_token_unknown_commit in
  let _ := token_once_at_token_user_mismatch_denial in
  let _ := recovery_silent_at_token_user_mismatch_denial in
  let _ := truthful_at_token_user_mismatch_denial in
  let _ := durable_before_effect_at_token_user_mismatch_denial in
  let _ := token_once_at_token_user_mismatch_commit in
  let _ := recovery_silent_at_token_user_mismatch_commit in
  let _ := truthful_at_token_user_mismatch_commit in
  let _ := durable_before_effect_at_token_user_mismatch_commit in
  let _ := token_once_at_token_expired_denial in
  let _ := recovery_silent_at_token_expired_denial in
  let _ := truthful_at_token_expired_denial in
  let _ := durable_before_effect_at_token_expired_denial in
  let _ := token_once_at_token_expired_commit in
  let _ := recovery_silent_at_token_expired_commit in
  let _ := truthful_at_token_expired_commit in
  let _ := durable_before_effect_at_token_expired_commit in
  let _ := token_once_at_token_trigger_not_allowed_denial in
  let _ := recovery_silent_at_token_trigger_not_allowed_denial in
  let _ := truthful_at_token_trigger_not_allowed_denial in
  let _ := durable_before_effect_at_token_trigger_not_allowed_denial in
  let _ := token_once_at_token_trigger_not_allowed_commit in
  let _ := recovery_silent_at_token_trigger_not_allowed_commit in
  let _ := truthful_at_token_trigger_not_allowed_commit in
  let _ := durable_before_effect_at_token_trigger_not_allowed_commit in
  let _ := token_once_at_token_other_plan_denial in
  let _ := recovery_silent_at_token_other_plan_denial in
  let _ := truthful_at_token_other_plan_denial in
  let _ := durable_before_effect_at_token_other_plan_denial in
  let _ := token_once_at_token_other_plan_commit in
  let _ := recovery_silent_at_token_other_plan_commit in
  let _ := truthful_at_token_other_plan_commit in
  let _ := durable_before_effect_at_token_other_plan_commit in
  let _ := token_once_at_token_already_run_denial in
  let _ := recovery_silent_at_token_already_run_denial in
  let _ := truthful_at_token_already_run_denial in
  let _ := durable_before_effect_at_token_already_run_denial in
  let _ := token_once_at_token_already_run_commit in
  let _ := recovery_silent_at_token_already_run_commit in
  let _ := truthful_at_token_already_run_commit in
  let _ := durable_before_effect_at_token_already_run_commit in
  let _ := token_once_at_token_unverifiable_denial in
  let _ := recovery_silent_at_token_unverifiable_denial in
  let _ := truthful_at_token_unverifiable_denial in
  let _ := durable_before_effect_at_token_unverifiable_denial in
  let _ := token_once_at_token_unverifiable_commit in
  let _ := recovery_silent_at_token_unverifiable_commit in
  let _ := truthful_at_token_unverifiable_commit in
  let _ := durable_before_effect_at_token_unverifiable_commit in
  let _ := token_once_at_scope_check in
  let _ := gate_order_at_scope_check in
  let _ := recovery_silent_at_scope_check in
  let _ := truthful_at_scope_check in
  let _ := durable_before_effect_at_scope_check in
  let _ := token_once_at_denied_token_revoked in
  let _ := recovery_silent_at_denied_token_revoked in
  let _ := truthful_at_denied_token_revoked in
  let _ := durable_before_effect_at_denied_token_revoked in
  let _ := token_once_at_denied_token_unknown in
  let _ := recovery_silent_at_denied_token_unknown in
  let _ := truthful_at_denied_token_unknown in
  let _ := durable_before_effect_at_denied_token_unknown in
  let _ := token_once_at_denied_token_user_mismatch in
  let _ := recovery_silent_at_denied_token_user_mismatch in
  let _ := truthful_at_denied_token_user_mismatch in
  let _ := durable_before_effect_at_denied_token_user_mismatch in
  let _ := token_once_at_denied_token_expired in
  let _ := recovery_silent_at_denied_token_expired in
  let _ := truthful_at_denied_token_expired in
  let _ := durable_before_effect_at_denied_token_expired in
  let _ := token_once_at_denied_token_trigger_not_allowed in
  let _ := recovery_silent_at_denied_token_trigger_not_allowed in
  let _ := truthful_at_denied_token_trigger_not_allowed in
  let _ := durable_before_effect_at_denied_token_trigger_not_allowed in
  let _ := token_once_at_denied_token_other_plan in
  let _ := recovery_silent_at_denied_token_other_plan in
  let _ := truthful_at_denied_token_other_plan in
  let _ := durable_before_effect_at_denied_token_other_plan in
  let _ := token_once_at_denied_token_already_run in
  let _ := recovery_silent_at_denied_token_already_run in
  let _ := truthful_at_denied_token_already_run in
  let _ := durable_before_effect_at_denied_token_already_run in
  let _ := token_once_at_denied_token_unverifiable in
  let _ := recovery_silent_at_denied_token_unverifiable in
  let _ := truthful_at_denied_token_unverifiable in
  let _ := durable_before_effect_at_denied_token_unverifiable in
  let _ := token_once_at_scope_record in
  let _ := recovery_silent_at_scope_record in
  let _ := truthful_at_scope_record in
  let _ := durable_before_effect_at_scope_record in
  let _ := token_once_at_scope_domain_out_of_scope_record in
  let _ := recovery_silent_at_scope_domain_out_of_scope_record in
  let _ := truthful_at_scope_domain_out_of_scope_record in
  let _ := durable_before_effect_at_scope_domain_out_of_scope_record in
  let _ := token_once_at_scope_domain_out_of_scope_denial in
  let _ := recovery_silent_at_scope_domain_out_of_scope_denial in
  let _ := truthful_at_scope_domain_out_of_scope_denial in
  let _ := durable_before_effect_at_scope_domain_out_of_scope_denial in
  let _ := token_once_at_scope_domain_out_of_scope_commit in
  let _ := recovery_silent_at_scope_domain_out_of_scope_commit in
  let _ := truthful_at_scope_domain_out_of_scope_commit in
  let _ := durable_before_effect_at_scope_domain_out_of_scope_commit in
  let _ := token_once_at_scope_method_out_of_scope_record in
  let _ := recovery_silent_at_scope_method_out_of_scope_record in
  let _ := truthful_at_scope_method_out_of_scope_record in
  let _ := durable_before_effect_at_scope_method_out_of_scope_record in
  let _ := token_once_at_scope_method_out_of_scope_denial in
  let _ := recovery_silent_at_scope_method_out_of_scope_denial in
  let _ := truthful_at_scope_method_out_of_scope_denial in
  let _ := durable_before_effect_at_scope_method_out_of_scope_denial in
  let _ := token_once_at_scope_method_out_of_scope_commit in
  let _ := recovery_silent_at_scope_method_out_of_scope_commit in
  let _ := truthful_at_scope_method_out_of_scope_commit in
  let _ := durable_before_effect_at_scope_method_out_of_scope_commit in
  let _ := token_once_at_scope_domain_unregistered_record in
  let _ := recovery_silent_at_scope_domain_unregistered_record in
  let _ := truthful_at_scope_domain_unregistered_record in
  let _ := durable_before_effect_at_scope_domain_unregistered_record in
  let _ := token_once_at_scope_domain_unregistered_denial in
  let _ := recovery_silent_at_scope_domain_unregistered_denial in
  let _ := truthful_at_scope_domain_unregistered_denial in
  let _ := durable_before_effect_at_scope_domain_unregistered_denial in
  let _ := token_once_at_scope_domain_unregistered_commit in
  let _ := recovery_silent_at_scope_domain_unregistered_commit in
  let _ := truthful_at_scope_domain_unregistered_commit in
  let _ := durable_before_effect_at_scope_domain_unregistered_commit in
  let _ := token_once_at_scope_unverifiable_record in
  let _ := recovery_silent_at_scope_unverifiable_record in
  let _ := truthful_at_scope_unverifiable_record in
  let _ := durable_before_effect_at_scope_unverifiable_record in
  let _ := token_once_at_scope_unverifiable_denial in
  let _ := recovery_silent_at_scope_unverifiable_denial in
  let _ := truthful_at_scope_unverifiable_denial in
  let _ := durable_before_effect_at_scope_unverifiable_denial in
  let _ := token_once_at_scope_unverifiable_commit in
  let _ := recovery_silent_at_scope_unverifiable_commit in
  let _ := truthful_at_scope_unverifiable_commit in
  let _ := durable_before_effect_at_scope_unverifiable_commit in
  let _ := token_once_at_limits_check in
  let _ := gate_order_at_limits_check in
  let _ := recovery_silent_at_limits_check in
  let _ := truthful_at_limits_check in
  let _ := durable_before_effect_at_limits_check in
  let _ := token_once_at_denied_scope_domain_out_of_scope in
  let _ := recovery_silent_at_denied_scope_domain_out_of_scope in
  let _ := truthful_at_denied_scope_domain_out_of_scope in
  let _ := durable_before_effect_at_denied_scope_domain_out_of_scope in
  let _ := token_once_at_denied_scope_method_out_of_scope in
  let _ := recovery_silent_at_denied_scope_method_out_of_scope in
  let _ := truthful_at_denied_scope_method_out_of_scope in
  let _ := durable_before_effect_at_denied_scope_method_out_of_scope in
  let _ := token_once_at_denied_scope_domain_unregistered in
  let _ := recovery_silent_at_denied_scope_domain_unregistered in
  let _ := truthful_at_denied_scope_domain_unregistered in
  let _ := durable_before_effect_at_denied_scope_domain_unregistered in
  let _ := token_once_at_denied_scope_unverifiable in
  let _ := recovery_silent_at_denied_scope_unverifiable in
  let _ := truthful_at_denied_scope_unverifiable in
  let _ := durable_before_effect_at_denied_scope_unverifiable in
  let _ := token_once_at_limits_record in
  let _ := recovery_silent_at_limits_record in
  let _ := truthful_at_limits_record in
  let _ := durable_before_effect_at_limits_record in
  let _ := token_once_at_limits_revoked_record in
  let _ := recovery_silent_at_limits_revoked_record in
  let _ := truthful_at_limits_revoked_record in
  let _ := durable_before_effect_at_limits_revoked_record in
  let _ := token_once_at_limits_revoked_denial in
  let _ := recovery_silent_at_limits_revoked_denial in
  let _ := truthful_at_limits_revoked_denial in
  let _ := durable_before_effect_at_limits_revoked_denial in
  let _ := token_once_at_limits_revoked_commit in
  let _ := recovery_silent_at_limits_revoked_commit in
  let _ := truthful_at_limits_revoked_commit in
  let _ := durable_before_effect_at_limits_revoked_commit in
  let _ := token_once_at_limits_expired_record in
  let _ := recovery_silent_at_limits_expired_record in
  let _ := truthful_at_limits_expired_record in
  let _ := durable_before_effect_at_limits_expired_record in
  let _ := token_once_at_limits_expired_denial in
  let _ := recovery_silent_at_limits_expired_denial in
  let _ := truthful_at_limits_expired_denial in
  let _ := durable_before_effect_at_limits_expired_denial in
  let _ := token_once_at_limits_expired_commit in
  let _ := recovery_silent_at_limits_expired_commit in
  let _ := truthful_at_limits_expired_commit in
  let _ := durable_before_effect_at_limits_expired_commit in
  let _ := token_once_at_limits_invocations_exhausted_record in
  let _ := recovery_silent_at_limits_invocations_exhausted_record in
  let _ := truthful_at_limits_invocations_exhausted_record in
  let _ := durable_before_effect_at_limits_invocations_exhausted_record in
  let _ := token_once_at_limits_invocations_exhausted_denial in
  let _ := recovery_silent_at_limits_invocations_exhausted_denial in
  let _ := truthful_at_limits_invocations_exhausted_denial in
  let _ := durable_before_effect_at_limits_invocations_exhausted_denial in
  let _ := token_once_at_limits_invocations_exhausted_commit in
  let _ := recovery_silent_at_limits_invocations_exhausted_commit in
  let _ := truthful_at_limits_invocations_exhausted_commit in
  let _ := durable_before_effect_at_limits_invocations_exhausted_commit in
  let _ := token_once_at_limits_response_tokens_exhausted_record in
  let _ := recovery_silent_at_limits_response_tokens_exhausted_record in
  let _ := truthful_at_limits_response_tokens_exhausted_record in
  let _ := durable_before_effect_at_limits_response_tokens_exhausted_record in
  let _ := token_once_at_limits_response_tokens_exhausted_denial in
  let _ := recovery_silent_at_limits_response_tokens_exhausted_denial in
  let _ := truthful_at_limits_response_tokens_exhausted_denial in
  let _ := durable_before_effect_at_limits_response_tokens_exhausted_denial in
  let _ := token_once_at_limits_response_tokens_exhausted_commit in
  let _ := recovery_silent_at_limits_response_tokens_exhausted_commit in
  let _ := truthful_at_limits_response_tokens_exhausted_commit in
  let _ := durable_before_effect_at_limits_response_tokens_exhausted_commit in
  let _ := token_once_at_limits_frequency_exceeded_record in
  let _ := recovery_silent_at_limits_frequency_exceeded_record in
  let _ := truthful_at_limits_frequency_exceeded_record in
  let _ := durable_before_effect_at_limits_frequency_exceeded_record in
  let _ := token_once_at_limits_frequency_exceeded_denial in
  let _ := recovery_silent_at_limits_frequency_exceeded_denial in
  let _ := truthful_at_limits_frequency_exceeded_denial in
  let _ := durable_before_effect_at_limits_frequency_exceeded_denial in
  let _ := token_once_at_limits_frequency_exceeded_commit in
  let _ := recovery_silent_at_limits_frequency_exceeded_commit in
  let _ := truthful_at_limits_frequency_exceeded_commit in
  let _ := durable_before_effect_at_limits_frequency_exceeded_commit in
  let _ := token_once_at_limits_unverifiable_record in
  let _ := recovery_silent_at_limits_unverifiable_record in
  let _ := truthful_at_limits_unverifiable_record in
  let _ := durable_before_effect_at_limits_unverifiable_record in
  let _ := token_once_at_limits_unverifiable_denial in
  let _ := recovery_silent_at_limits_unverifiable_denial in
  let _ := truthful_at_limits_unverifiable_denial in
  let _ := durable_before_effect_at_limits_unverifiable_denial in
  let _ := token_once_at_limits_unverifiable_commit in
  let _ := recovery_silent_at_limits_unverifiable_commit in
  let _ := truthful_at_limits_unverifiable_commit in
  let _ := durable_before_effect_at_limits_unverifiable_commit in
  let _ := token_once_at_boundary_check in
  let _ := gate_order_at_boundary_check in
  let _ := recovery_silent_at_boundary_check in
  let _ := truthful_at_boundary_check in
  let _ := durable_before_effect_at_boundary_check in
  let _ := token_once_at_denied_limits_revoked in
  let _ := recovery_silent_at_denied_limits_revoked in
  let _ := truthful_at_denied_limits_revoked in
  let _ := durable_before_effect_at_denied_limits_revoked in
  let _ := token_once_at_denied_limits_expired in
  let _ := recovery_silent_at_denied_limits_expired in
  let _ := truthful_at_denied_limits_expired in
  let _ := durable_before_effect_at_denied_limits_expired in
  let _ := token_once_at_denied_limits_invocations_exhausted in
  let _ := recovery_silent_at_denied_limits_invocations_exhausted in
  let _ := truthful_at_denied_limits_invocations_exhausted in
  let _ := durable_before_effect_at_denied_limits_invocations_exhausted in
  let _ := token_once_at_denied_limits_response_tokens_exhausted in
  let _ := recovery_silent_at_denied_limits_response_tokens_exhausted in
  let _ := truthful_at_denied_limits_response_tokens_exhausted in
  let _ := durable_before_effect_at_denied_limits_response_tokens_exhausted in
  let _ := token_once_at_denied_limits_frequency_exceeded in
  let _ := recovery_silent_at_denied_limits_frequency_exceeded in
  let _ := truthful_at_denied_limits_frequency_exceeded in
  let _ := durable_before_effect_at_denied_limits_frequency_exceeded in
  let _ := token_once_at_denied_limits_unverifiable in
  let _ := recovery_silent_at_denied_limits_unverifiable in
  let _ := truthful_at_denied_limits_unverifiable in
  let _ := durable_before_effect_at_denied_limits_unverifiable in
  let _ := token_once_at_boundary_parameters_shared_violation in
  let _ := recovery_silent_at_boundary_parameters_shared_violation in
  let _ := truthful_at_boundary_parameters_shared_violation in
  let _ := durable_before_effect_at_boundary_parameters_shared_violation in
  let _ := token_once_at_boundary_parameters_shared_denial in
  let _ := recovery_silent_at_boundary_parameters_shared_denial in
  let _ := truthful_at_boundary_parameters_shared_denial in
  let _ := durable_before_effect_at_boundary_parameters_shared_denial in
  let _ := token_once_at_boundary_parameters_shared_commit in
  let _ := recovery_silent_at_boundary_parameters_shared_commit in
  let _ := truthful_at_boundary_parameters_shared_commit in
  let _ := durable_before_effect_at_boundary_parameters_shared_commit in
  let _ := token_once_at_boundary_parameters_altered_violation in
  let _ := recovery_silent_at_boundary_parameters_altered_violation in
  let _ := truthful_at_boundary_parameters_altered_violation in
  let _ := durable_before_effect_at_boundary_parameters_altered_violation in
  let _ := token_once_at_boundary_parameters_altered_denial in
  let _ := recovery_silent_at_boundary_parameters_altered_denial in
  let _ := truthful_at_boundary_parameters_altered_denial in
  let _ := durable_before_effect_at_boundary_parameters_altered_denial in
  let _ := token_once_at_boundary_parameters_altered_commit in
  let _ := recovery_silent_at_boundary_parameters_altered_commit in
  let _ := truthful_at_boundary_parameters_altered_commit in
  let _ := durable_before_effect_at_boundary_parameters_altered_commit in
  let _ := token_once_at_boundary_unverifiable_violation in
  let _ := recovery_silent_at_boundary_unverifiable_violation in
  let _ := truthful_at_boundary_unverifiable_violation in
  let _ := durable_before_effect_at_boundary_unverifiable_violation in
  let _ := token_once_at_boundary_unverifiable_denial in
  let _ := recovery_silent_at_boundary_unverifiable_denial in
  let _ := truthful_at_boundary_unverifiable_denial in
  let _ := durable_before_effect_at_boundary_unverifiable_denial in
  let _ := token_once_at_boundary_unverifiable_commit in
  let _ := recovery_silent_at_boundary_unverifiable_commit in
  let _ := truthful_at_boundary_unverifiable_commit in
  let _ := durable_before_effect_at_boundary_unverifiable_commit in
  let _ := token_once_at_start_record in
  let _ := gate_order_at_start_record in
  let _ := recovery_silent_at_start_record in
  let _ := truthful_at_start_record in
  let _ := durable_before_effect_at_start_record in
  let _ := token_once_at_denied_boundary_parameters_shared in
  let _ := recovery_silent_at_denied_boundary_parameters_shared in
  let _ := truthful_at_denied_boundary_parameters_shared in
  let _ := durable_before_effect_at_denied_boundary_parameters_shared in
  let _ := token_once_at_denied_boundary_parameters_altered in
  let _ := recovery_silent_at_denied_boundary_parameters_altered in
  let _ := truthful_at_denied_boundary_parameters_altered in
  let _ := durable_before_effect_at_denied_boundary_parameters_altered in
  let _ := token_once_at_denied_boundary_unverifiable in
  let _ := recovery_silent_at_denied_boundary_unverifiable in
  let _ := truthful_at_denied_boundary_unverifiable in
  let _ := durable_before_effect_at_denied_boundary_unverifiable in
  let _ := token_once_at_start_commit in
  let _ := recovery_silent_at_start_commit in
  let _ := truthful_at_start_commit in
  let _ := durable_before_effect_at_start_commit in
  let _ := token_once_at_invoke_domain in
  let _ := recovery_silent_at_invoke_domain in
  let _ := truthful_at_invoke_domain in
  let _ := durable_before_effect_at_invoke_domain in
  let _ := no_skip_at_invoke_domain in
  let _ := no_reorder_at_invoke_domain in
  let _ := no_retry_at_invoke_domain in
  let _ := gated_at_invoke_domain in
  let _ := token_once_at_forbidden_operation_violation in
  let _ := recovery_silent_at_forbidden_operation_violation in
  let _ := truthful_at_forbidden_operation_violation in
  let _ := durable_before_effect_at_forbidden_operation_violation in
  let _ := token_once_at_forbidden_operation_completion in
  let _ := recovery_silent_at_forbidden_operation_completion in
  let _ := truthful_at_forbidden_operation_completion in
  let _ := durable_before_effect_at_forbidden_operation_completion in
  let _ := token_once_at_forbidden_operation_commit in
  let _ := recovery_silent_at_forbidden_operation_commit in
  let _ := truthful_at_forbidden_operation_commit in
  let _ := durable_before_effect_at_forbidden_operation_commit in
  let _ := token_once_at_reported_failure_completion in
  let _ := recovery_silent_at_reported_failure_completion in
  let _ := truthful_at_reported_failure_completion in
  let _ := durable_before_effect_at_reported_failure_completion in
  let _ := token_once_at_reported_failure_commit in
  let _ := recovery_silent_at_reported_failure_commit in
  let _ := truthful_at_reported_failure_commit in
  let _ := durable_before_effect_at_reported_failure_commit in
  let _ := token_once_at_malformed_completion in
  let _ := recovery_silent_at_malformed_completion in
  let _ := truthful_at_malformed_completion in
  let _ := durable_before_effect_at_malformed_completion in
  let _ := token_once_at_malformed_commit in
  let _ := recovery_silent_at_malformed_commit in
  let _ := truthful_at_malformed_commit in
  let _ := durable_before_effect_at_malformed_commit in
  let _ := token_once_at_raised_completion in
  let _ := recovery_silent_at_raised_completion in
  let _ := truthful_at_raised_completion in
  let _ := durable_before_effect_at_raised_completion in
  let _ := token_once_at_raised_commit in
  let _ := recovery_silent_at_raised_commit in
  let _ := truthful_at_raised_commit in
  let _ := durable_before_effect_at_raised_commit in
  let _ := token_once_at_response_too_large_completion in
  let _ := recovery_silent_at_response_too_large_completion in
  let _ := truthful_at_response_too_large_completion in
  let _ := durable_before_effect_at_response_too_large_completion in
  let _ := token_once_at_response_too_large_commit in
  let _ := recovery_silent_at_response_too_large_commit in
  let _ := truthful_at_response_too_large_commit in
  let _ := durable_before_effect_at_response_too_large_commit in
  let _ := token_once_at_total_exceeded_completion in
  let _ := recovery_silent_at_total_exceeded_completion in
  let _ := truthful_at_total_exceeded_completion in
  let _ := durable_before_effect_at_total_exceeded_completion in
  let _ := token_once_at_total_exceeded_commit in
  let _ := recovery_silent_at_total_exceeded_commit in
  let _ := truthful_at_total_exceeded_commit in
  let _ := durable_before_effect_at_total_exceeded_commit in
  let _ := token_once_at_unmeasured_completion in
  let _ := recovery_silent_at_unmeasured_completion in
  let _ := truthful_at_unmeasured_completion in
  let _ := durable_before_effect_at_unmeasured_completion in
  let _ := token_once_at_unmeasured_commit in
  let _ := recovery_silent_at_unmeasured_commit in
  let _ := truthful_at_unmeasured_commit in
  let _ := durable_before_effect_at_unmeasured_commit in
  let _ := token_once_at_measure_response in
  let _ := gate_order_at_measure_response in
  let _ := recovery_silent_at_measure_response in
  let _ := truthful_at_measure_response in
  let _ := durable_before_effect_at_measure_response in
  let _ := token_once_at_completion_record in
  let _ := recovery_silent_at_completion_record in
  let _ := truthful_at_completion_record in
  let _ := durable_before_effect_at_completion_record in
  let _ := token_once_at_violated_forbidden_operation in
  let _ := recovery_silent_at_violated_forbidden_operation in
  let _ := truthful_at_violated_forbidden_operation in
  let _ := durable_before_effect_at_violated_forbidden_operation in
  let _ := token_once_at_failed_reported_failure in
  let _ := recovery_silent_at_failed_reported_failure in
  let _ := truthful_at_failed_reported_failure in
  let _ := durable_before_effect_at_failed_reported_failure in
  let _ := token_once_at_failed_malformed in
  let _ := recovery_silent_at_failed_malformed in
  let _ := truthful_at_failed_malformed in
  let _ := durable_before_effect_at_failed_malformed in
  let _ := token_once_at_failed_raised in
  let _ := recovery_silent_at_failed_raised in
  let _ := truthful_at_failed_raised in
  let _ := durable_before_effect_at_failed_raised in
  let _ := token_once_at_failed_response_too_large in
  let _ := recovery_silent_at_failed_response_too_large in
  let _ := truthful_at_failed_response_too_large in
  let _ := durable_before_effect_at_failed_response_too_large in
  let _ := token_once_at_failed_total_exceeded in
  let _ := recovery_silent_at_failed_total_exceeded in
  let _ := truthful_at_failed_total_exceeded in
  let _ := durable_before_effect_at_failed_total_exceeded in
  let _ := token_once_at_failed_unmeasured in
  let _ := recovery_silent_at_failed_unmeasured in
  let _ := truthful_at_failed_unmeasured in
  let _ := durable_before_effect_at_failed_unmeasured in
  let _ := token_once_at_completion_commit in
  let _ := recovery_silent_at_completion_commit in
  let _ := truthful_at_completion_commit in
  let _ := durable_before_effect_at_completion_commit in
  let _ := token_once_at_advance in
  let _ := recovery_silent_at_advance in
  let _ := truthful_at_advance in
  let _ := durable_before_effect_at_advance in
  let _ := token_once_at_completed in
  let _ := recovery_silent_at_completed in
  let _ := truthful_at_completed in
  let _ := durable_before_effect_at_completed in
  let _ := no_skip_at_completed in
  let _ := audited_at_completed in
  let _ := verdict_agreement_at_completed in
  let _ := all_or_nothing_at_completed in
  let _ := durable_writes_at_completed in
  let _ := token_once_at_abort_commit in
  let _ := recovery_silent_at_abort_commit in
  let _ := truthful_at_abort_commit in
  let _ := durable_before_effect_at_abort_commit in
  let _ := token_once_at_aborted in
  let _ := recovery_silent_at_aborted in
  let _ := truthful_at_aborted in
  let _ := durable_before_effect_at_aborted in
  I.

Print Assumptions every_theorem.
