"""The kernel: machines are declared, compiled into one table, and run. Knows no token and no plan.

`effect.py` the vocabulary; `chart.py` the language; `compiler.py` chart to table; `table.py` the
table; `runner.py` the loop. Imports nothing of gateline.
"""
