(** State machines with integer columns: what the theorems about them are about.

    1. A valuation gives each column an integer; column 0 is the constant one. A fact is a row of
       coefficients, of which the sum with the columns is zero, or is not negative.
    2. A machine starts in its initial state, with any valuation that its initial facts hold of, and
       moves along any edge whose guards hold.
    3. What an edge does not rewrite stays; what it rewrites, it rewrites at once, from the old
       columns.
    4. This file, the data of a machine and the text of a theorem are all that has to be read to
       know what the theorem says. Nothing here knows of certificates. *)

From Coq Require Import ZArith List.
Import ListNotations.
Open Scope Z_scope.

Definition state := nat.
Definition valuation := nat -> Z.
Definition row := list (nat * Z). (* columns, each with its coefficient *)

Definition One : nat := 0. (* the constant column *)

Definition value (x : valuation) (r : row) : Z :=
  fold_right (fun term sum => snd term * x (fst term) + sum) 0 r.

Inductive fact := Zero (r : row) | NotNegative (r : row).

Definition holds (x : valuation) (f : fact) : Prop :=
  match f with Zero r => value x r = 0 | NotNegative r => value x r >= 0 end.

Record edge := Edge
  { source : state; target : state; guards : list fact; update : list (nat * row) }.

Definition new_row (changes : list (nat * row)) (column : nat) : option row :=
  option_map snd (find (fun change => Nat.eqb (fst change) column) changes).

Definition apply (changes : list (nat * row)) (x : valuation) : valuation := fun column =>
  match new_row changes column with Some r => value x r | None => x column end.

Record system := System { initial : state; start : list fact; edges : list edge }.

Definition starts (m : system) (x : valuation) : Prop := x 0%nat = 1 /\ Forall (holds x) (start m).

Inductive moves (m : system) : state * valuation -> state * valuation -> Prop :=
| move e x : In e (edges m) -> Forall (holds x) (guards e) ->
    moves m (source e, x) (target e, apply (update e) x).

Inductive reach (m : system) : state -> valuation -> Prop :=
| reach_start x : starts m x -> reach m (initial m) x
| reach_move s x t y : reach m s x -> moves m (s, x) (t, y) -> reach m t y.

Inductive run (m : system) : nat -> state * valuation -> state * valuation -> Prop :=
| run_stop c : run m 0 c c
| run_on k a b c : moves m a b -> run m k b c -> run m (S k) a c.
