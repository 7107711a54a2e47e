"""Every check that gateline has, over the refund desk: its gate, ledger, domains and wiring."""

from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import strategies as st

from gateline.examples.embedding import DOMAINS, LINE, JournalLedger, Orders, refund_desk
from gateline.testing import DomainContract, LedgerMachine, OrchestratorMachine

ORDER = {"order": st.sampled_from(["A-1", "A-2", "B-9"]), "cents": st.integers(0, 60_000)}


class Journals(LedgerMachine):
    def create_ledger(self):
        return JournalLedger(Path(mkdtemp(prefix="desk-")) / "journal")

    def reopen(self, ledger):
        ledger.close()  # as the kernel does when a process dies
        return JournalLedger(ledger.path)


class Desks(OrchestratorMachine):
    line, methods = LINE, {"orders": ["find"], "refunds": ["pay"]}
    parameters = dict.fromkeys(["orders.find", "refunds.pay"], st.fixed_dictionaries(ORDER))
    create_ledger, reopen = Journals.create_ledger, Journals.reopen
    create_domains, create_orchestrator = staticmethod(lambda: DOMAINS), staticmethod(refund_desk)


class Finds(DomainContract):
    calls, create_domain = st.tuples(st.just("find"), st.fixed_dictionaries(ORDER)), Orders


@pytest.mark.gateline_line(LINE)
def test_line(gateline_property): ...  # one case for each invariant


TestJournal, TestDesk, TestOrders = (each.TestCase for each in (Journals, Desks, Finds))
