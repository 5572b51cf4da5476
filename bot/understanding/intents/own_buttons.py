"""What stands on the app's buttons, with what pressing each does and where it is."""

from bot.understanding.intents.own_word import OwnWord

_LATER = "You can press another one later, and everybody sees who said what."

BUTTONS = (
    OwnWord(
        ("record decision", "record it", "record the decision", "record a decision", "record"),
        "“Record decision”, under a recommendation, opens a form for the outcome and why, and then shows you what "
        "will be posted. Nothing is recorded or posted before the last step, “Record and post”, and a decision can "
        "be withdrawn or reopened later, under Details.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("record and post",),
        "“Record and post”, the last step of Record decision, keeps the decision under the next number and posts "
        "its summary to the channels you chose.",
        button=True,
    ),
    OwnWord(
        ("adjust",),
        "“Adjust”, under a recommendation, opens the questions with what you told so far. Nothing changes until "
        "you send it; then I score again, for everybody in the thread.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("what if",),
        "“What if…”, under a recommendation, tries other needs beside yours and shows both results to you alone. "
        "It changes nothing, unless you press Keep.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("ask the team", "ask my team", "ask our team"),
        "“Ask the team”, under a recommendation, posts a question in this thread that each person answers alone; "
        "the result comes once it is closed. You see a form first.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("close and post the result", "close and post"),
        "“Close and post the result” ends what the team was asked and posts what all answers together come to. "
        "Nobody can answer after that.",
        button=True,
    ),
    OwnWord(
        ("use these needs", "adopt these needs"),
        "“Use these needs”, under what the team answered, takes over for this thread what most of you need, and I "
        "score again. “Undo” takes that back.",
        button=True,
    ),
    OwnWord(
        ("sources", "source"),
        "“Sources”, under a recommendation, shows, to you alone, every rating, its weight and what it rests on. A "
        "source is the page a fact was read in, with the day it was read.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("mute", "mute in this thread", "mute thread", "unmute", "follow it again"),
        "“Mute in this thread” keeps me quiet here until somebody mentions me. “Follow it again” ends that. It "
        "holds for everybody in the thread.",
        button=True,
    ),
    OwnWord(
        ("undo", "revert", "take back", "cancel", "delete", "mistake", "accident"),
        "“Undo”, or that word in the thread, takes back the last change of the needs. A decision is withdrawn, "
        "reopened or superseded under Details, by whoever recorded it and those who decide; it stays readable, "
        "with what happened.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("share in channel", "share", "share in a channel"),
        "“Share in channel”, under an answer that only you see, posts it in the channel with your name; in a "
        "direct message “Share in a channel” asks where to post the recommendation.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("challenge", "challenged"),
        "A challenge is somebody's doubt about a fact or a rating, with a reason. Press “Challenge” under an "
        "answer: you see a form first, the answer is marked as challenged, and an editor settles it. Scores stay "
        "as they are until then.",
        button=True,
    ),
    OwnWord(
        ("settle",),
        "“Settle” is for editors: it closes a challenge, either because the fact or rating stands, or by what "
        "holds instead; then recommendations are scored again.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("this matters to us", "matters to us"),
        "“This matters to us”, under a fact, makes it one of your needs, and I score again. “Undo” takes that back.",
        button=True,
    ),
    OwnWord(
        ("agree", "agreed", "agreement"),
        "“Agree”, under a decision's summary, notes that you are for it. A proposal is accepted once all who decide "
        f"have agreed or abstained. {_LATER}",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("object", "objection", "objected", "object to it"),
        "“Object”, under a decision's summary, notes that you are against it; an objection asks for a reason, "
        "which the "
        f"summary then shows. {_LATER}",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("abstain", "abstention", "abstained", "abstaining"),
        "“Abstain”, under a decision's summary, notes that you take no side: nobody waits for you any more, and you "
        f"count neither for nor against it. {_LATER}",
        button=True,
    ),
    OwnWord(
        ("accept for all", "accept for everybody", "accept for everyone", "accept", "accept it for all"),
        "“Accept for all”, under a proposal, accepts it for everybody who decides. Only they can press it, and "
        "they are first told who has not answered and who objects. “Reopen”, under Details, takes it back.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("withdraw",),
        "“Withdraw”, under Details of a decision, takes it off the record as if it had been recorded by mistake. "
        "It stays readable, and can be reopened.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("that wasn't me", "that was not me"),
        "“That wasn’t me” is for somebody whom a decision names as having decided it, and who did not: it is noted "
        "for everybody to see.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("reject",),
        "“Reject”, under Details of a decision, turns a proposal down, with a reason. It stays readable and can be "
        "reopened.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("reopen",),
        "“Reopen”, under Details of a decision, makes it a proposal again, which those who decide are asked to "
        "agree to anew.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("supersede", "superseded", "replaced by"),
        "A decision is superseded when a newer one takes its place. “Supersede”, under Details, asks which one; "
        "both stay readable.",
        button=True,
    ),
    OwnWord(
        ("review date", "review", "review day"),
        "On its review day I ask, in the decision's thread, whether it is still right, and say what has changed "
        "since. “Review date”, under Details, moves that day or takes it off; so does “remind us in 90 days” in "
        "the thread.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("details",),
        "“Details” shows, to you alone, everything about a decision: all reasons with their sources, the scores, "
        "what happened to it, and the buttons that change it.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("markdown",),
        "“Markdown”, under a decision, uploads it to its thread as a text file, to be put beside your code.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("replay",),
        "“replay D-7”, after the command, makes the recommendation behind a decision again, once with the facts of "
        "that day and once with those of today, and says what differs.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("read above", "read the messages above", "read the message above"),
        "“Read the messages above”, in a thread I was called into, has me read what was said there before, and "
        "takes each need up under the name of whoever said it.",
        button=True,
    ),
    OwnWord(
        ("add me",),
        "“Add me” makes me a member of this channel, so that I hear what is said in threads I am in.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("retry", "another channel", "try again"),
        "“Retry” posts a summary again where Slack refused it; “Another channel” asks for one to post it to instead.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("as text",),
        "“As text” shows the same answer to you again with its table in plain characters, to be copied.",
        button=True,
        everyday=True,
    ),
    OwnWord(
        ("get a recommendation", "answer questions", "answer the questions"),
        "It opens at most eight questions, of which only what you are building has to be answered. Nothing is "
        "posted before you send it.",
        button=True,
    ),
)
"""What stands on buttons."""
