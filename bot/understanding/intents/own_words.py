"""What the app calls things, with what each means.

`{tried}` and `{robust}` stand for how firmly a first rank is tried, which depends on the comparison.
"""

from bot.understanding.intents.own_word import OwnWord

WORDS = (
    OwnWord(
        ("too close to call", "too close"),
        "That the scores are so near that small changes turn them round. {robust}",
    ),
    OwnWord(("leaning", "clear"), "{robust}"),
    OwnWord(("verdict",), "A verdict is how sure the first rank is. {robust}"),
    OwnWord(
        ("confidence", "certainty", "confidence level", "confidence score", "robustness", "stability"),
        "It is how firmly the first stays first. {robust}",
    ),
    OwnWord(
        ("need",),
        "A need is something you told me about your project: what you are building, what it must have, the time "
        "you have. It decides how much each criterion counts. “Show our needs” lists yours; say it otherwise, or "
        "press “Adjust”, to change one.",
    ),
    OwnWord(("requirement",), "A requirement is what a need means for the scores: a criterion and its weight, 0 to 5."),
    OwnWord(
        ("must", "must have", "hard requirement"),
        "A must is a need that an option has to meet: one rated too low on it is out, whatever its score. Say "
        "“admin is a must” to make one, “admin would be nice” to end that.",
    ),
    OwnWord(
        ("limit",),
        "A limit is a need that you told as one: a date, a sum of money, a number of people. It counts as a must, "
        "so an option that cannot keep it is marked.",
        everyday=True,
    ),
    OwnWord(
        ("weight", "weighting", "importance"),
        "A weight says how much a criterion counts, from 0 (not at all) to 5 (most). Your needs set it. “Sources”, "
        "under a recommendation, shows all of them; say “admin matters more” or “admin matters less” to change one.",
    ),
    OwnWord(
        ("criterion", "criteria"),
        "A criterion is something the options differ in and are rated on, 1 to 5. “Sources”, under a "
        "recommendation, shows those that count for you.",
    ),
    OwnWord(
        ("rating", "rate", "rated"),
        "A rating says how well an option serves a criterion, 1 to 5, higher is better. It names the facts it "
        "rests on, and “Challenge” puts it up for a second look.",
    ),
    OwnWord(
        ("of 5", "of five"),
        "Weights and ratings both end at 5. A weight of 5 of 5 is a criterion that counts as much as any can; a "
        "rating of 5 of 5 is an option that serves it as well as any can.",
    ),
    OwnWord(
        ("score", "point", "total", "contribution"),
        "A score is how well an option meets your needs, 0 to 100 points: rated 5 of 5 on everything that counts "
        "makes 100, 1 of 5 on everything none. Ask “how do you get to …?” with a score for its parts.",
    ),
    OwnWord(
        ("fit", "fits best", "best fit", "fit best"),
        "The option that fits best has the most points of 100 for the needs you told. {robust}",
    ),
    OwnWord(("margin", "lead", "gap"), "The margin is by how many points the first is ahead of the second."),
    OwnWord(
        ("ranking",),
        "The ranking puts the options in the order of their points for your needs; one that is ruled out has no "
        "place in it.",
    ),
    OwnWord(
        ("ruled out",),
        "An option that is ruled out is not scored: somebody said it is out, or it cannot meet a must. Say “Flask "
        "is allowed again”, with its name, to bring one back.",
    ),
    OwnWord(
        ("assumed", "assumption", "i assumed"),
        "What nobody said and I took as usual for what you are building. Say “we don't need …” or “… matters more” "
        "and it counts as you say.",
        everyday=True,
    ),
    OwnWord(
        ("everyday weight",),
        "Everyday weights are how much each criterion usually counts, for those who have told no need.",
    ),
    OwnWord(
        ("option",), "An option is one of the things compared; ask “which options do you know?” for all.", everyday=True
    ),
    OwnWord(
        ("fact", "claim"),
        "A fact is one claim about an option, with the source it was read in and the day it was read. “Challenge”, "
        "under an answer, doubts one.",
    ),
    OwnWord(
        ("contested", "outdated"),
        "A contested fact is one that another fact, or your workspace, contradicts; the answer then shows what "
        "holds instead.",
    ),
    OwnWord(
        ("own fact", "workspace fact", "fact of our workspace", "your workspace", "company fact"),
        "A fact that an editor added for this workspace alone, under “facts” after the command. It answers "
        "questions and, with a rating, weighs in every recommendation here; no other workspace sees it.",
    ),
    OwnWord(
        ("editor",),
        "Editors settle challenges, add your workspace's own facts and set how I behave in a channel. They are "
        "those whom whoever runs me named in EDITORS; where nobody is named, everybody is one.",
    ),
    OwnWord(
        ("decider", "those who decide"),
        "Deciders are the people a decision names as those who decide: they are asked to agree, and can accept, "
        "reject, reopen, withdraw or supersede it.",
    ),
    OwnWord(
        ("proposed", "proposal"),
        "A proposed decision does not hold yet: it is accepted once all who decide have agreed or abstained, or "
        "one of them presses “Accept for all”.",
        everyday=True,
    ),
    OwnWord(
        ("withdrawn",),
        "A withdrawn decision no longer holds, as if it had been recorded by mistake; it stays readable, and "
        "“Reopen”, under Details, makes it a proposal again.",
        everyday=True,
    ),
    OwnWord(
        ("knowledge digest", "digest", "result digest"),
        "A digest is a fingerprint: the same knowledge, or the same result, always has the same one, so that a "
        "replay can prove that nothing differs.",
        everyday=True,
    ),
    OwnWord(
        ("editor setting", "channel setting", "setting"),
        "“settings”, after the command, says how I behave in this channel: whether I follow threads, who sees "
        "answers and who may record decisions.",
        everyday=True,
    ),
    OwnWord(
        ("home", "home tab"),
        "My Home tab, which you reach by my name in Slack, shows what waits for your answer, what you began, and "
        "your decisions.",
        everyday=True,
    ),
    OwnWord(
        ("press", "click", "push", "hit"),
        "Pressing is safe. Nothing is recorded or posted before the last step, “Record and post”, and a decision "
        "can be withdrawn or reopened later, under Details.",
        everyday=True,
    ),
)
"""What it calls things."""

TRIED = OwnWord(
    ("how it is tried",),
    "{tried}. How often the first then stays first is said in tens; the numbers are under Sources.",
)
"""For words of statistics, which it uses none of."""
