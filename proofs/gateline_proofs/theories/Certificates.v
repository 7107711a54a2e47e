(** Why a certificate that is checked can be believed: once, for all machines.

    [sound]: whoever is in a state fits one of its nodes. [claim_sound]: what is claimed of a state
    holds there. [bounded]: no run is longer than the limit. [terminates]: none goes on for ever.
    Each of them follows from [check machine certificate = true]. *)

From Coq Require Import ZArith Bool Arith List Lia.
Require Export Check.
Import ListNotations.
Open Scope Z_scope.

Arguments value : simpl never.

Lemma value_nil x : value x [] = 0.
Proof. reflexivity. Qed.

Lemma value_cons x term r : value x (term :: r) = snd term * x (fst term) + value x r.
Proof. reflexivity. Qed.

Lemma value_app x r r' : value x (r ++ r') = value x r + value x r'.
Proof. induction r; cbn; rewrite ?value_nil, ?value_cons; lia. Qed.

Lemma value_times x c r : value x (times c r) = c * value x r.
Proof.
  induction r; cbn; rewrite ?value_nil, ?value_cons; [ring|].
  fold (times c r); rewrite IHr; cbn; ring.
Qed.

#[local] Hint Rewrite value_nil value_cons value_app value_times : value.

Lemma value_after x changes r : value x (after changes r) = value (apply changes x) r.
Proof.
  induction r as [|[k c] r IH]; cbn; [reflexivity|].
  fold (after changes r); autorewrite with value; rewrite IH; unfold apply at 2; cbn.
  destruct (new_row changes k); autorewrite with value; cbn; lia.
Qed.

Lemma holds_after x changes f : holds x (fact_after changes f) <-> holds (apply changes x) f.
Proof. destruct f; cbn; rewrite value_after; tauto. Qed.

Fixpoint weigh (x : valuation) (column : nat) (dense : list Z) : Z :=
  match dense with [] => 0 | c :: rest => c * x column + weigh x (S column) rest end.

Lemma weigh_put x k c : forall dense column,
  weigh x column (put k c dense) = c * x (column + k)%nat + weigh x column dense.
Proof.
  induction k as [|k IH]; intros [|d dense] column; cbn;
    rewrite ?IH, ?Nat.add_0_r, <- ?plus_n_Sm; cbn; ring.
Qed.

Lemma vanishes_sound x r : vanishes r = true -> value x r = 0.
Proof.
  intros H. transitivity (weigh x 0 (fold_right (fun term => put (fst term) (snd term)) [] r)).
  - clear H; induction r; cbn; autorewrite with value; rewrite ?weigh_put; cbn; lia.
  - unfold vanishes in H. revert H. generalize 0%nat.
    induction (fold_right _ _ _) as [|d dense IH]; cbn; intros column H; [reflexivity|].
    destruct d; try discriminate; rewrite IH by assumption; reflexivity.
Qed.

Lemma hypothesis_holds x hs position : Forall (holds x) hs -> holds x (hypothesis hs position).
Proof.
  intros H; unfold hypothesis; revert position; induction H; intros [|]; cbn; auto.
Qed.

Lemma sum_sound x hs goal terms :
  Forall (holds x) hs -> forallb (usable hs goal) terms = true ->
  match goal with Zero _ => value x (sum hs terms) = 0 | _ => value x (sum hs terms) >= 0 end.
Proof.
  intros H; induction terms as [|[p c] terms IH]; cbn; [destruct goal; rewrite value_nil; lia|].
  intros U; apply andb_prop in U as [U U']; specialize (IH U'); fold (sum hs terms).
  rewrite value_app, value_times; pose proof (hypothesis_holds x hs p H) as F; unfold usable in U.
  cbn [fst snd] in *; destruct (hypothesis hs p), goal; cbn in *; try discriminate; nia.
Qed.

Lemma entails_sound x hs goal p :
  entails hs goal p = true -> x 0%nat = 1 -> Forall (holds x) hs -> holds x goal.
Proof.
  unfold entails; intros E one H; rewrite !andb_true_iff in E; destruct E as [[[S L] U] V].
  apply (vanishes_sound x) in V; apply (sum_sound x hs goal) in U; [|assumption].
  autorewrite with value in V; cbn in V; rewrite one in V; destruct goal; cbn in *; nia.
Qed.

Lemma each_in {A B} (test : A -> B -> bool) a : forall l l',
  each test l l' = true -> In a l -> exists b, test a b = true.
Proof.
  induction l as [|a' l IH]; intros [|b l']; cbn; try tauto; try discriminate; intros E [<-|I];
    apply andb_prop in E as [E E']; eauto.
Qed.

Lemma each_holds x hs ps (goals : list fact) :
  each (entails hs) goals ps = true -> x 0%nat = 1 -> Forall (holds x) hs -> Forall (holds x) goals.
Proof.
  intros E one H; apply Forall_forall; intros goal I.
  destruct (each_in _ _ _ _ E I) as [p P]; eauto using entails_sound.
Qed.

Lemma read_side_value x r : x 0%nat = 1 -> read_side x r = value x r.
Proof.
  intros one; destruct r as [|term r]; [reflexivity|]; cbn.
  assert (T : forall t, read_term x t = snd t * x (fst t)).
  { intros [[|k] d]; unfold read_term; cbn; [rewrite one; ring|].
    destruct (Z.eqb_spec d 1); subst; ring. }
  rewrite value_cons, <- T; generalize (read_term x term).
  induction r as [|t r IH]; intros z; cbn; [rewrite value_nil; ring|].
  rewrite IH, value_cons, T; ring.
Qed.

Lemma sides x r : value x r = value x (left_side r) - value x (right_side r).
Proof.
  unfold left_side, right_side; rewrite value_times; induction r as [|[k d] r IH]; [reflexivity|].
  cbn [filter fst snd]; destruct (Z.ltb_spec 0 d), (Z.ltb_spec d 0); rewrite ?value_cons;
    cbn [fst snd]; try lia; assert (E : d = 0) by lia; rewrite E; lia.
Qed.

Lemma reads_sound x f : x 0%nat = 1 -> holds x f -> reads x f.
Proof.
  intros one; unfold reads; destruct f as [r|r]; cbn [holds row_of];
    rewrite !read_side_value, sides by assumption; lia.
Qed.

Lemma all_hold props : (forall p : Prop, In p props -> p) -> all props.
Proof.
  induction props as [|p props IH]; intros H; [exact I|]; destruct props as [|q props].
  - apply H; left; reflexivity.
  - split; [apply H; left; reflexivity|apply IH; intros q' J; apply H; right; exact J].
Qed.

(** [fits m c n s x]: the node is one of the certificate's for the state, and its facts hold. *)
Definition fits (c : certificate) (n : node) (s : state) (x : valuation) : Prop :=
  In n (nodes c) /\ where_ n = s /\ x 0%nat = 1 /\ Forall (holds x) (facts n).

Section Checked.
  Variables (m : system) (c : certificate).
  Hypothesis checked : check m c = true.

  Lemma parts : forallb constant_stays (edges m) = true /\ check_start m c = true
    /\ forallb (check_node m (nodes c)) (nodes c) = true
    /\ forallb (check_claim (nodes c)) (claims c) = true.
  Proof. revert checked; unfold check; rewrite !andb_true_iff; tauto. Qed.

  Lemma starts_fit x : starts m x ->
    exists n, fits c n (initial m) x /\ value x (measure n) <= value x (limit c).
  Proof.
    intros [one H]; destruct parts as (_ & P & _); unfold check_start, fits in *.
    destruct (nodes c) as [|n ns]; [discriminate|]; rewrite !andb_true_iff in P.
    destruct P as [[P Q] L]; apply Nat.eqb_eq in P; exists n; split.
    - split; [left; reflexivity|]; eauto using each_holds.
    - apply (entails_sound x) in L; [|assumption..]; cbn [holds] in L.
      autorewrite with value in L; lia.
  Qed.

  Lemma move_fits n s x t y : fits c n s x -> moves m (s, x) (t, y) ->
    exists n', fits c n' t y /\ value y (measure n') < value x (measure n).
  Proof.
    intros (I & <- & one & F) M; inversion M as [e x' E G P Q]; subst; clear M.
    destruct parts as (K & _ & N & _); rewrite forallb_forall in K, N.
    specialize (N _ I); apply andb_prop in N as [N _]; specialize (K _ E).
    assert (L : In e (leaving m (where_ n))).
    { apply filter_In; split; [assumption|]; apply Nat.eqb_eq; congruence. }
    destruct (each_in _ _ _ _ N L) as [s C]; assert (H : Forall (holds x) (facts n ++ guards e))
      by (apply Forall_app; auto).
    destruct s as [position kept descent|why]; cbn in C.
    - destruct (nth_error (nodes c) position) as [n'|] eqn:J; [|discriminate].
      rewrite !andb_true_iff in C; destruct C as [[W A] D]; exists n'; repeat split.
      + eauto using nth_error_In.
      + apply Nat.eqb_eq; assumption.
      + revert K; unfold constant_stays, apply; destruct (new_row _ _); easy.
      + apply each_holds with (x := x) in A; [|assumption..]; rewrite Forall_map in A.
        eapply Forall_impl; [|exact A]; intros f; apply holds_after.
      + apply (entails_sound x) in D; [|assumption..]; unfold falls in D; cbn [holds] in D.
        autorewrite with value in D; rewrite value_after in D; cbn [fst snd] in D; lia.
    - apply (entails_sound x) in C; [|assumption..]; cbn in C.
      autorewrite with value in C; cbn [fst snd] in C; lia.
  Qed.

  Lemma measure_bound n s x : fits c n s x -> 0 <= value x (measure n).
  Proof.
    intros (I & _ & one & F); destruct parts as (_ & _ & N & _); rewrite forallb_forall in N.
    specialize (N _ I); apply andb_prop in N as [_ B].
    apply (entails_sound x) in B; [|assumption..]; cbn in B; lia.
  Qed.

  (** Whatever is reached is in one of the nodes of its state. *)
  Theorem sound s x : reach m s x -> exists n, fits c n s x.
  Proof.
    induction 1 as [x H|s x t y R [n IH] M].
    - destruct (starts_fit x H) as (n & F & _); eauto.
    - destruct (move_fits n s x t y IH M) as (n' & F & _); eauto.
  Qed.

  (** What is claimed of a state holds whenever it is reached. *)
  Theorem claim_sound k x : let claim := nth k (claims c) (Claim 0%nat []) in
    reach m (about claim) x -> all (map (fun part => reads x (fst part)) (claimed claim)).
  Proof.
    intros claim R; destruct (sound _ _ R) as (n & I & W & one & F).
    destruct parts as (_ & _ & _ & C); rewrite forallb_forall in C.
    destruct (nth_in_or_default k (claims c) (Claim 0%nat [])) as [J|J]; fold claim in J;
      [|rewrite J; exact Logic.I].
    specialize (C _ J); unfold check_claim in C; rewrite forallb_forall in C.
    apply all_hold; intros p; rewrite in_map_iff; intros (part & <- & K); specialize (C _ K).
    assert (L : In n (of_state (nodes c) (about claim)))
      by (apply filter_In; rewrite W, Nat.eqb_refl; auto).
    destruct (each_in _ _ _ _ C L) as [p P]; eauto using reads_sound, entails_sound.
  Qed.

  Lemma bounded_from k : forall n s x b, fits c n s x -> run m k (s, x) b ->
    Z.of_nat k <= value x (measure n).
  Proof.
    induction k as [|k IH]; intros n s x b F R.
    - eauto using measure_bound.
    - inversion R as [|k' a [t y] b' M R']; subst.
      destruct (move_fits _ _ _ _ _ F M) as (n' & F' & D); specialize (IH _ _ _ _ F' R'); lia.
  Qed.

  (** A run from the start takes no more steps than the limit. *)
  Theorem bounded k x b : starts m x -> run m k (initial m, x) b ->
    Z.of_nat k <= read_side x (limit c).
  Proof.
    intros H R; destruct (starts_fit x H) as (n & F & L); rewrite read_side_value by apply H.
    pose proof (bounded_from _ _ _ _ _ F R); lia.
  Qed.

  (** From whatever is reached, every run comes to an end. *)
  Theorem terminates s x : reach m s x -> Acc (fun b a => moves m a b) (s, x).
  Proof.
    intros R; destruct (sound _ _ R) as [n F]; clear R; revert n s x F.
    enough (H : forall k n s x, fits c n s x -> value x (measure n) < Z.of_nat k ->
        Acc (fun b a => moves m a b) (s, x)).
    { intros n s x F; apply (H (S (Z.to_nat (value x (measure n)))) _ _ _ F); lia. }
    induction k as [|k IH]; intros n s x F L; [pose proof (measure_bound _ _ _ F); lia|].
    constructor; intros [t y] M; destruct (move_fits _ _ _ _ _ F M) as (n' & F' & D).
    apply (IH _ _ _ F'); lia.
  Qed.
End Checked.
