"""What ties the table that runs to the model of what must be true.

``translation`` says the table's words in the model's, ``exploration`` enumerates the runs of a
table up to a bound, and ``agreement`` holds each of them against the model.
``python -m gateline_proofs`` does it for the built-in line, and prints what was checked.
"""
