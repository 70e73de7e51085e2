"""Quantiles against published values and against closed forms."""

from __future__ import annotations

from math import atan, cos, sin, sqrt, tan

import pytest

from results.measures.quantiles import f, incomplete_beta, t, z


def student_below(x: float, degrees: int) -> float:
    """Abramowitz & Stegun 26.7.4, for even degrees of freedom: a finite sum."""
    angle = atan(x / sqrt(degrees))
    term = total = 1.0
    for step in range(1, degrees // 2):
        term *= (2 * step - 1) / (2 * step) * cos(angle) ** 2
        total += term
    return 0.5 + 0.5 * sin(angle) * total


@pytest.mark.parametrize(
    ("probability", "degrees", "value"),
    [
        (0.975, 1, 12.706204736432095),
        (0.975, 2, 4.302652729911275),
        (0.975, 3, 3.182446305284263),
        (0.975, 4, 2.7764451051977987),
        (0.975, 5, 2.570581835636314),
        (0.95, 2, 2.919985580353726),
        (0.9, 1, 3.077683537175253),
        (0.975, 29, 2.045229642132703),
        (0.975, 199, 1.971956544249395),
        (0.5, 7, 0.0),
        (0.025, 4, -2.7764451051977987),
    ],
)
def test_published_quantiles_of_student(probability: float, degrees: int, value: float) -> None:
    assert t(probability, degrees) == pytest.approx(value, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("degrees", [2, 4, 10, 28, 100, 998])
@pytest.mark.parametrize("probability", [0.55, 0.9, 0.975, 0.9995])
def test_student_against_a_finite_sum(probability: float, degrees: int) -> None:
    assert student_below(t(probability, degrees), degrees) == pytest.approx(probability, abs=1e-12)


@pytest.mark.parametrize("probability", [0.51, 0.8, 0.975, 0.999])
def test_student_in_closed_form(probability: float) -> None:
    angle = 3.141592653589793 * (probability - 0.5)
    assert t(probability, 1) == pytest.approx(tan(angle), rel=1e-9)
    two = (2 * probability - 1) * sqrt(2 / (4 * probability * (1 - probability)))
    assert t(probability, 2) == pytest.approx(two, rel=1e-9)


def test_student_approaches_the_normal() -> None:
    assert t(0.975, 1_000_000) == pytest.approx(z(0.975), abs=1e-5)
    assert z(0.975) == pytest.approx(1.959963984540054, abs=1e-12)


@pytest.mark.parametrize(
    ("probability", "numerator", "denominator", "value"),
    [
        (0.95, 1, 10, 4.964602743730711),
        (0.95, 5, 10, 3.325834530413011),
        (0.975, 9, 20, 2.836546086104817),
        (0.5, 3, 3, 1.0),
    ],
)
def test_published_quantiles_of_f(probability: float, numerator: int, denominator: int, value: float) -> None:
    assert f(probability, numerator, denominator) == pytest.approx(value, rel=1e-9)


def test_f_and_student_and_its_own_reciprocal_agree() -> None:
    assert f(0.95, 1, 17) == pytest.approx(t(0.975, 17) ** 2, rel=1e-9)
    assert f(0.025, 9, 20) == pytest.approx(1 / f(0.975, 20, 9), rel=1e-9)
    # F(2, n): 1 - p = (1 + 2x/n)^(-n/2)
    assert f(0.99, 2, 12) == pytest.approx(6 * (0.01 ** (-1 / 6) - 1), rel=1e-9)


def test_the_incomplete_beta_function_at_its_ends() -> None:
    assert incomplete_beta(2.0, 3.0, 0.0) == 0.0
    assert incomplete_beta(2.0, 3.0, 1.0) == 1.0
    assert incomplete_beta(1.0, 1.0, 0.3) == pytest.approx(0.3)
    assert incomplete_beta(2.0, 2.0, 0.5) == pytest.approx(0.5)
