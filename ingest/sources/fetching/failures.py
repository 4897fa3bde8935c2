"""Why a request gave nothing."""


class RequestError(Exception):
    """A request that gave nothing; `reason` says why, in Swedish.

    `passing` tells that it may well work in a moment; `wait` is how many seconds the website
    itself asked us to wait, where it did.
    """

    def __init__(self, reason: str, *, passing: bool = False, wait: float | None = None) -> None:
        self.reason = reason
        self.passing = passing
        self.wait = wait
        super().__init__(reason)
