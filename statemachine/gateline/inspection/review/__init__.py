"""The review page: one HTML file by which a stranger can judge a machine, a log and a plan.

`content.py` what the page is told; `page.py` the page; `authority.py` a token held against a plan;
`issued.py` an issued token's account; `approval.py`, `ledger_views.py`, `machine_views.py`,
`findings.py`, `covered.py`, `claimed.py` its sections; `packed.py` the data of its player;
`markup.py` tables and words. What it looks like, `review.css`; what it does, `records.js`,
`pictures.js` and `player.js`, which are one script.
"""
