"""What the figures were measured on."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Machine:
    """Processor cores, memory in GiB, and the load over the last minute (1 is one busy core)."""

    cores: int
    memory_gib: float
    load: float


def this_machine() -> Machine:
    """Give what this machine has, and how busy it is now."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return Machine(os.cpu_count() or 1, memory / 2**30, os.getloadavg()[0])
