"""The names of what is proved by the certificates that ship. Generated."""

from typing import Final

SHIPPED: Final = frozenset(
    {
        "100e09813aa5dc97da0ae3934705904d97a7d81817730cfd19d876207b69a2ff",
    }
)
