"""A short run of the district; ``make soak`` has the long one."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.trust.district import District

District.TestCase.settings = settings(
    max_examples=4,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestDistrict = District.TestCase
