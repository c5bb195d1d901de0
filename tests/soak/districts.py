"""The district played thousands of times, and every value of every field by every author: ``python -m tests.soak.districts [share]``."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.trust.district import District
from tests.trust.test_odd_values import all_values
from tests.trust.world import World

RUNS, STEPS = 2_000, 60
_AT_ONCE = 25
_AUTHORS = ("deputy", "union", "office")


def play(runs: int) -> str:
    """So many districts in this process; what went wrong, empty where nothing did."""
    how = settings(
        max_examples=runs,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(District, settings=how)
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}\n" + "\n".join(getattr(fault, "__notes__", ()))
    return ""


def odd(who: str) -> tuple[str, int, int]:
    """Every odd value of every field signed by one author: how many lines were told, and how many count nowhere."""
    with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
        world = World(Path(place))
        try:
            return (who, *all_values(world, who))
        finally:
            world.close()


def districts(share: float) -> Counter[str]:
    """Play them on every core; prints the counts, and gives what went wrong."""
    found: Counter[str] = Counter()
    runs, start = max(int(RUNS * share), _AT_ONCE), time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for done, fault in enumerate(pool.map(play, [_AT_ONCE] * (runs // _AT_ONCE)), start=1):
            if fault:
                found["a district"] += 1
                print(fault, flush=True)
            if done % 10 == 0 or done == runs // _AT_ONCE:
                print(
                    f"districts  {done * _AT_ONCE:7} of {STEPS} steps in {time.perf_counter() - start:5.0f} s: "
                    f"{dict(found) or 'the same everywhere, and right'}",
                    flush=True,
                )
        for who, told, kept in pool.map(odd, _AUTHORS):
            print(f"odd values {told:7} lines of the {who}, {kept} kept and not counted", flush=True)
    return found


if __name__ == "__main__":
    raise SystemExit(bool(districts(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0)))
