"""The plans that are shipped: each answers every id of the source plan it stands for, and nothing else."""

from __future__ import annotations

import pytest

from engine.campaigns.plan import Plan
from engine.campaigns.reading import plans
from engine.library.shelf import Shelf
from tests.coverage_page import plans as source_plans

SAMPLES = {"1": "medical-fund", "2": "spring-festival", "3": "financial-literacy"}
PLANS: dict[str, Plan] = {plan.id: plan for _file, plan in plans(Shelf())}


@pytest.mark.parametrize("source", source_plans(), ids=lambda source: source.id)
def test_a_sample_answers_every_id_of_its_source(source: object) -> None:
    from tests.coverage_page import Plan as Source

    assert isinstance(source, Source)
    plan = PLANS[SAMPLES[source.id]]
    answered = {clause for part in plan.parts for clause in part.clauses} | {*plan.clauses}
    assert answered == {asked.id for asked in source.asked} | {*source.office}


def test_every_topic_is_practised_by_a_drill() -> None:
    for plan in PLANS.values():
        assert all(topic.drills for topic in plan.topic), plan.id


def test_every_level_but_of_sums_is_asked_for_something() -> None:
    for plan in PLANS.values():
        assert {measure.level for measure in plan.measure} == {*plan.levels}, plan.id
