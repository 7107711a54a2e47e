"""The base of values that are built by code of their own and never change afterwards."""

from __future__ import annotations

from typing import Any, NoReturn, Self


class Immutable:
    """A value with named slots that can be neither set nor deleted (SPEC 1.1, 2.6).

    A subclass lists its fields in ``__slots__``, in the order of its constructor's arguments, and
    fills each once with :meth:`_fill`. Two values are equal when they are of one class and all
    their fields are equal. A value prints as the call that makes an equal one: a subclass whose
    constructor does not take its fields as they are says with :meth:`_call` what it takes.
    """

    __slots__: tuple[str, ...] = ()

    def _fill(self, **fields: Any) -> None:
        for name, value in fields.items():
            if hasattr(self, name):
                raise AttributeError(f"{type(self).__name__} is immutable: cannot set {name!r}")
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable: cannot set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is immutable: cannot delete {name!r}")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not pickled; it is passed on as JSON")

    def _fields(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash((type(self), self._fields()))

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        """The arguments, positional and named, of a constructor call that makes an equal value."""
        return (), {name: getattr(self, name) for name in self.__slots__}

    def __repr__(self) -> str:
        positional, named = self._call()
        shown = [repr(value) for value in positional]
        shown += [f"{name}={value!r}" for name, value in named.items()]
        return f"{type(self).__name__}({', '.join(shown)})"
