"""Figures with their units, as people read them in English."""


def shown(value: float, unit: str, decimals: int = 1) -> str:
    """Give a `share` as `78.3%`, `ms` as `84 ms`, others as `41.5`; decimals are of shares."""
    if unit == "share":
        return f"{value:.{decimals}%}"
    return f"{value:.0f} ms" if unit == "ms" else f"{value:g}"
