"""Every fault, in the order of the table."""

from __future__ import annotations

from typing import Final

import faults_of_gates
import faults_of_isolation
import faults_of_ledgers
import faults_of_the_loop
from fault import Fault

SECTIONS: Final[dict[str, tuple[Fault, ...]]] = {
    "The loop, the line and the driver": faults_of_the_loop.FAULTS,
    "The gates and the accounts": faults_of_gates.FAULTS,
    "The ledgers": faults_of_ledgers.FAULTS,
    "Isolation, copies and JSON": faults_of_isolation.FAULTS,
}
FAULTS: Final = tuple(fault for section in SECTIONS.values() for fault in section)
