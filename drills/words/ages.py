"""The bands of age of those who are helped at a desk."""

from __future__ import annotations

from engine.language import N_

AGES = {
    "under-30": N_("under 30"),
    "30-44": N_("30 to 44"),
    "45-59": N_("45 to 59"),
    "60-74": N_("60 to 74"),
    "75-up": N_("75 and over"),
}
"""What the bands of `HelpedOne` are called."""
