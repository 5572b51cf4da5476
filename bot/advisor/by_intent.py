"""Which answer is given to what a message is after."""

from collections.abc import Callable

from bot.advisor.about_answer import assumed, next_asked, next_steps, score_asked, sure, worst
from bot.advisor.about_itself import checked, fallible, privacy, sources_asked, term, who
from bot.advisor.agreeing import agrees, unconvinced
from bot.advisor.among_them import none_of_them, split
from bot.advisor.asking import follow_up, ordinal
from bot.advisor.basis import basis_asked, points_asked
from bot.advisor.built import brought, to_build
from bot.advisor.by_one import by_one
from bot.advisor.challenging import asked_what_would_win, asked_why, asked_why_not
from bot.advisor.changes import show_needs
from bot.advisor.choosing import help_choosing
from bot.advisor.comparing import advice, side_by_side_asked
from bot.advisor.conversation import Answered
from bot.advisor.courtesies import (
    complained,
    greeted,
    ignore,
    missent,
    recorded,
    say_help,
    second_thoughts,
    thanked,
)
from bot.advisor.deciding import decide
from bot.advisor.defining import what_is, words_meant
from bot.advisor.estimating import effort, learning, price
from bot.advisor.in_short import opinion, verdict_asked
from bot.advisor.last_answer import cite
from bot.advisor.merits import merits
from bot.advisor.needed import needed
from bot.advisor.no_code import no_code
from bot.advisor.not_listed import not_listed
from bot.advisor.objected import called_wrong
from bot.advisor.plainly import brief
from bot.advisor.putting_off import call_off, leave_open, put_off
from bot.advisor.rated import disputed, rating_asked
from bot.advisor.risks import lost_with, more_of_it, risks
from bot.advisor.said_by import said_of_it
from bot.advisor.sourced import source_of
from bot.advisor.taking_up import ask_the_team, disliking, liking
from bot.advisor.turn import Turn
from bot.advisor.undoing import deny, joked, keep, reset, take_back, undo, undo_one
from bot.advisor.wanting import want_it
from bot.advisor.weights import weights_asked
from bot.understanding.intents.turns import Intent

BY_INTENT: dict[Intent, Callable[[Turn], Answered | None]] = {
    Intent.FOR_SOMEBODY_ELSE: ignore,
    Intent.HELP: say_help,
    Intent.THANKS: thanked,
    Intent.GREETING: greeted,
    Intent.WRONG: called_wrong,
    Intent.COMPLAINT: complained,
    Intent.MISSENT: missent,
    Intent.RECORDED: recorded,
    Intent.SECOND_THOUGHTS: second_thoughts,
    Intent.UNDO: undo,
    Intent.UNDO_ONE: undo_one,
    Intent.TAKE_BACK: take_back,
    Intent.KEEP: keep,
    Intent.WANT_IT: want_it,
    Intent.DENY: deny,
    Intent.RESET: reset,
    Intent.LATER: put_off,
    Intent.NOT_YET: call_off,
    Intent.LEFT_OPEN: leave_open,
    Intent.SHOW_NEEDS: show_needs,
    Intent.WHY: asked_why,
    Intent.WHY_NOT: asked_why_not,
    Intent.WIN: asked_what_would_win,
    Intent.DECIDE: decide,
    Intent.ORDINAL: ordinal,
    Intent.RECOMMEND: advice,
    Intent.CHOOSE: help_choosing,
    Intent.OPINION: opinion,
    Intent.COMPARE: side_by_side_asked,
    Intent.FOLLOW_UP: follow_up,
    Intent.WHO: who,
    Intent.SOURCES: sources_asked,
    Intent.CHECKED: checked,
    Intent.PRIVACY: privacy,
    Intent.FALLIBLE: fallible,
    Intent.TERM: term,
    Intent.WORDS: words_meant,
    Intent.SCORE: score_asked,
    Intent.WORST: worst,
    Intent.BUILD: to_build,
    Intent.LOSE: lost_with,
    Intent.RISKS: risks,
    Intent.MERITS: merits,
    Intent.NEXT: next_asked,
    Intent.VERDICT: verdict_asked,
    Intent.SURE: sure,
    Intent.CITE: cite,
    Intent.BRIEF: brief,
    Intent.MORE: more_of_it,
    Intent.ASSUMED: assumed,
    Intent.STEPS: next_steps,
    Intent.BROUGHT: brought,
    Intent.NEEDED: needed,
    Intent.POINTS: points_asked,
    Intent.WEIGHTS: weights_asked,
    Intent.BASIS: basis_asked,
    Intent.RATED: rating_asked,
    Intent.DISPUTED: disputed,
    Intent.NONE_OF_THEM: none_of_them,
    Intent.SPLIT: split,
    Intent.ASK_TEAM: ask_the_team,
    Intent.LIKES: liking,
    Intent.DISLIKES: disliking,
    Intent.ONLY_BY: by_one,
    Intent.EFFORT: effort,
    Intent.PRICE: price,
    Intent.JOKE: joked,
    Intent.NOT_LISTED: not_listed,
    Intent.SOURCE_OF: source_of,
    Intent.NO_CODE: no_code,
    Intent.LEARN: learning,
    Intent.WHAT_IS: what_is,
    Intent.SAID: said_of_it,
    Intent.AGREES: agrees,
    Intent.UNCONVINCED: unconvinced,
}
"""Each answers None where, after all, it is something else."""
