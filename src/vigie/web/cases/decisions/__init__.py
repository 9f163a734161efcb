"""What a case may become, what it lacks, and what no case may hold: pure, values in and codes out."""

from vigie.web.cases.decisions.clocks import (
    EVENT_KINDS,
    PRESS_CLOCK,
    SPEECH_CLOCK,
    Clock,
    add_months,
    clocks_of,
    days_left,
    may_offend,
    press_clock,
)
from vigie.web.cases.decisions.forbidden import (
    ABOUT_A_PERSON,
    COMPUTED,
    forbidden_field,
    label_on_somebody,
)
from vigie.web.cases.decisions.moves import STATES, TRANSITIONS, UNFINISHED, may_move
from vigie.web.cases.decisions.next_step import missing_steps, next_step
from vigie.web.cases.decisions.walls import is_private, may_hold_posts, may_record_measure

__all__ = [
    "ABOUT_A_PERSON",
    "COMPUTED",
    "EVENT_KINDS",
    "PRESS_CLOCK",
    "SPEECH_CLOCK",
    "STATES",
    "TRANSITIONS",
    "UNFINISHED",
    "Clock",
    "add_months",
    "clocks_of",
    "days_left",
    "forbidden_field",
    "is_private",
    "label_on_somebody",
    "may_hold_posts",
    "may_move",
    "may_offend",
    "may_record_measure",
    "missing_steps",
    "next_step",
    "press_clock",
]
