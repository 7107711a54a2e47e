"""An application that embeds gateline, and the tests by which it checks itself.

`desk.py` has two domains and a gate of its own, `journal.py` a ledger of its own. `test_desk.py`
runs every check that `gateline.testing` has over them.
"""

from gateline.examples.embedding.desk import DOMAINS, LINE, Orders, Refunds, refund_desk
from gateline.examples.embedding.journal import JournalLedger

__all__ = ["DOMAINS", "LINE", "JournalLedger", "Orders", "Refunds", "refund_desk"]
