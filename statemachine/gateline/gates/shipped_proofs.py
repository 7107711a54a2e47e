"""The names of what is proved by the certificates that ship. Generated."""

from typing import Final

SHIPPED: Final = frozenset(
    {
        "a64b7e11fb1a1d5118c5fa614c190298c7a5373d72d985e9731cec7e8c407d5e",
    }
)
