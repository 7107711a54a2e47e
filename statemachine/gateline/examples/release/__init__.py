"""A release of a folder, as a plan: `plan.json`, `token.json` and `domains.py`. Start by copying.

The plan lists a folder and hashes every file of it, packs it, checks the archive against the
manifest, writes release notes, and adds a row to a release database.
"""

from importlib.resources import files

PLAN_FILE = "plan.json"
TOKEN_FILE = "token.json"
DOMAINS_FILE = "domains.py"


def read_example(name: str) -> str:
    """The text of one of the example's files."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
