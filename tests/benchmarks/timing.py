"""What every benchmark gives: what was done, seconds, what stands beside it, its seconds."""

Row = tuple[str, float, str, float]
