"""A lock on a file, held by one writer at a time across threads and processes.

The operating system gives it up when its holder dies, however it dies. A waiting writer tries
again and again until its deadline, since the kernel's own wait has none.
"""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path
from threading import Lock
from typing import Final

_RETRY_SECONDS: Final = 0.001


class FileLock:
    """An exclusive lock on a file that serves no other purpose.

    Args:
        path: of the file, which is made where it is missing.
        timeout_seconds: how long `acquire` waits.

    Raises:
        OSError: where the file cannot be opened.
    """

    def __init__(self, path: Path, timeout_seconds: float) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._timeout_seconds = timeout_seconds
        self._threads = Lock()

    def acquire(self) -> bool:
        """Take the lock; False where another held it until the deadline.

        Raises:
            OSError: where the file cannot be locked.
        """
        deadline = time.monotonic() + self._timeout_seconds
        if not self._threads.acquire(timeout=self._timeout_seconds):
            return False
        while True:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    self._threads.release()
                    return False
                time.sleep(_RETRY_SECONDS)
            except BaseException:
                self._threads.release()
                raise
            else:
                return True

    def release(self) -> None:
        """Give the lock up."""
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)
        self._threads.release()

    def close(self) -> None:
        """Close the file, and with it give up the lock."""
        os.close(self._descriptor)
