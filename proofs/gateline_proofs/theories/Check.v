(** What a certificate of a machine is, and how it is checked.

    1. A certificate is a list of nodes, each a state with facts. Nodes are nobody's business but
       the certificate's: what is proved speaks of states, valuations and edges.
    2. A proof that hypotheses entail a fact is a sum: [scale] times the fact's row is the sum of
       the hypotheses' rows, each times its multiplier, and of [slack]. [check] multiplies and adds.
    3. [reads] is how a fact is written in a theorem: what is subtracted goes to the other side.
    4. Nothing here has to be believed: `Certificates.v` shows that what is checked holds. *)

From Coq Require Import ZArith Bool Arith List.
Require Export Machines.
Import ListNotations.
Open Scope Z_scope.

Record proof := Proof { scale : Z; multipliers : list (nat * Z); slack : Z }.
Definition use (hypothesis : nat) (multiplier : Z) := (hypothesis, multiplier).
Definition same (hypothesis : nat) := Proof 1 [use hypothesis 1] 0.

Inductive step :=
| Leads (node : nat) (kept : list proof) (descent : proof)
| Refuted (why : proof).

Record node := Node
  { where_ : state; facts : list fact; measure : row; bound : proof; steps : list step }.

Record claim := Claim { about : state; claimed : list (fact * list proof) }.

Record certificate := Certificate
  { nodes : list node; opening : list proof; limit : row; within : proof; claims : list claim }.

Definition times (c : Z) (r : row) : row := map (fun term => (fst term, c * snd term)) r.

Definition after (changes : list (nat * row)) (r : row) : row :=
  flat_map (fun term =>
    match new_row changes (fst term) with Some new => times (snd term) new | None => [term] end) r.

Definition fact_after (changes : list (nat * row)) (f : fact) : fact :=
  match f with
  | Zero r => Zero (after changes r)
  | NotNegative r => NotNegative (after changes r)
  end.

Definition row_of (f : fact) : row := match f with Zero r | NotNegative r => r end.

Fixpoint put (column : nat) (c : Z) (dense : list Z) : list Z :=
  match column, dense with
  | O, [] => [c]
  | O, d :: rest => c + d :: rest
  | S k, [] => 0 :: put k c []
  | S k, d :: rest => d :: put k c rest
  end.

Definition vanishes (r : row) : bool :=
  forallb (Z.eqb 0) (fold_right (fun term => put (fst term) (snd term)) [] r).

(* A position that no hypothesis has stands for 0 = 0. *)
Definition hypothesis (hs : list fact) (position : nat) : fact := nth position hs (Zero []).

Definition usable (hs : list fact) (goal : fact) (term : nat * Z) : bool :=
  match hypothesis hs (fst term), goal with
  | Zero _, _ => true
  | NotNegative _, Zero _ => false
  | NotNegative _, NotNegative _ => 0 <=? snd term
  end.

Definition sum (hs : list fact) (terms : list (nat * Z)) : row :=
  flat_map (fun term => times (snd term) (row_of (hypothesis hs (fst term)))) terms.

Definition entails (hs : list fact) (goal : fact) (p : proof) : bool :=
  (1 <=? scale p) && match goal with Zero _ => slack p =? 0 | _ => 0 <=? slack p end
  && forallb (usable hs goal) (multipliers p)
  && vanishes ((0%nat, slack p) :: sum hs (multipliers p) ++ times (- scale p) (row_of goal)).

Fixpoint each {A B} (test : A -> B -> bool) (l : list A) (l' : list B) : bool :=
  match l, l' with
  | [], [] => true
  | a :: l, b :: l' => test a b && each test l l'
  | _, _ => false
  end.

Definition falls (n t : node) (e : edge) : row :=
  (0%nat, -1) :: measure n ++ times (-1) (after (update e) (measure t)).

Definition check_step (ns : list node) (n : node) (e : edge) (s : step) : bool :=
  let hs := facts n ++ guards e in
  match s with
  | Refuted why => entails hs (NotNegative [(0%nat, -1)]) why
  | Leads position kept descent =>
      match nth_error ns position with
      | None => false
      | Some t =>
          Nat.eqb (where_ t) (target e)
          && each (entails hs) (map (fact_after (update e)) (facts t)) kept
          && entails hs (NotNegative (falls n t e)) descent
      end
  end.

Definition leaving (m : system) (s : state) := filter (fun e => Nat.eqb (source e) s) (edges m).
Definition of_state (ns : list node) (s : state) := filter (fun n => Nat.eqb (where_ n) s) ns.

Definition check_node (m : system) (ns : list node) (n : node) : bool :=
  each (check_step ns n) (leaving m (where_ n)) (steps n)
  && entails (facts n) (NotNegative (measure n)) (bound n).

Definition check_claim (ns : list node) (c : claim) : bool :=
  let here := of_state ns (about c) in
  forallb (fun part => each (fun n => entails (facts n) (fst part)) here (snd part)) (claimed c).

Definition check_start (m : system) (c : certificate) : bool :=
  match nodes c with
  | [] => false
  | n :: _ =>
      Nat.eqb (where_ n) (initial m)
      && each (entails (start m)) (facts n) (opening c)
      && entails (start m) (NotNegative (limit c ++ times (-1) (measure n))) (within c)
  end.

Definition constant_stays (e : edge) : bool :=
  match new_row (update e) 0 with None => true | Some _ => false end.

Definition check (m : system) (c : certificate) : bool :=
  forallb constant_stays (edges m) && check_start m c
  && forallb (check_node m (nodes c)) (nodes c) && forallb (check_claim (nodes c)) (claims c).

(** * How a fact reads: what is subtracted goes to the other side, and no coefficient is 1 *)

Definition read_term (x : valuation) (term : nat * Z) : Z :=
  match fst term with
  | O => snd term
  | _ => if snd term =? 1 then x (fst term) else snd term * x (fst term)
  end.

Definition read_side (x : valuation) (r : row) : Z :=
  match r with
  | [] => 0
  | first :: rest => fold_left (fun sum term => sum + read_term x term) rest (read_term x first)
  end.

Definition left_side (r : row) : row := filter (fun term => 0 <? snd term) r.
Definition right_side (r : row) : row := times (-1) (filter (fun term => snd term <? 0) r).

Definition reads (x : valuation) (f : fact) : Prop :=
  let r := row_of f in
  match f with
  | Zero _ => read_side x (left_side r) = read_side x (right_side r)
  | NotNegative _ => read_side x (left_side r) >= read_side x (right_side r)
  end.

Fixpoint all (props : list Prop) : Prop :=
  match props with [] => True | [p] => p | p :: rest => p /\ all rest end.
