"""Ways of asking for the same thing, to learn what each means: one a line, for every intent that is told by meaning.

Not phrases to be found, but examples: what lies near them is meant alike (`bot.understanding.intents.alike`). What
colleagues say to each other in similar words stands under None.
"""

from bot.understanding.intents.turns import Intent

WAYS: dict[Intent | None, str] = {
    Intent.SHOW_NEEDS: """
        what do you have from us up to now
        repeat all requirements we mentioned
        go through the list of our needs once more
        what did you understand of our project
        please sum up what the team told you
        which requirements have you written down
        tell me again what we want
        I'd like to see everything that counts at the moment
    """,
    Intent.DECIDE: """
        we have a decision, please write it up
        document this as the outcome
        this is settled, put it into the records
        file the choice for later
        we all agree, please log it
        make a record of what we chose
        that's our choice, keep it on file
        note down that this has been decided
    """,
    Intent.ASK_TEAM: """
        what do the other team members think, ask them
        I want everyone to have a say in this
        collect the opinions of the whole team
        let's vote on it, please start a poll
        the others should answer this too
        please involve the rest of the group
        send the question round to everybody
        let people decide together
    """,
    Intent.CITE: """
        do you have something I can read about this
        where is this documented
        I would like to check that myself, where is it written
        give me the reference
        which page says so
        can I look at the original source
        what is the evidence for it
        I want to read more about this elsewhere
    """,
    Intent.BRIEF: """
        put it in a few words for management
        can you make it shorter
        I need two sentences I can send to my boss
        a short summary for the customer please
        explain it so that non technical people get it
        condense this for the directors
        give me a version for people without time
        how would you say this to a layman
    """,
    Intent.NEXT: """
        what do you still need to know from us
        which information is missing
        what else can we tell you to make this clearer
        what would help you to give a firmer answer
        which questions are still open for you
        is there anything we forgot to tell you
        what should we find out first
        which detail matters most to you now
    """,
    Intent.SURE: """
        how certain is this result
        can the outcome still change
        how stable is your ranking
        is this definitive
        would a small change turn the result around
        how safe is it to rely on that
        is that your last word
        how firmly does the first place stand
    """,
    Intent.RISKS: """
        what speaks against your proposal
        tell me the weak points of your choice
        what would an opponent of this choice argue
        why might this be a mistake
        argue for the other side
        what are the counterarguments
        what could we regret about it later
        give me a reason not to do it
    """,
    Intent.VERDICT: """
        who is in front at the moment
        did anything in the ranking change
        is the order still as before
        who has second place
        how do the three stand now
        does the result remain the same
        what is the current order
        did the last change make any difference
    """,
    Intent.WIN: """
        what has to be different for another one to come first
        under which circumstances would the second one be better
        which of our needs would we have to change to get another result
        how could the loser win
        what would turn the ranking upside down
        when would you recommend the other one
    """,
    Intent.WHY: """
        how did you come to that conclusion
        what were the main reasons for the choice
        what tipped the scales
        explain your reasoning
        on what grounds do you prefer this one
        what made it win
    """,
    Intent.STEPS: """
        how do we go on from here
        what should we do with this result
        what comes after this
        what is the next thing to do for us
    """,
    None: """
        what do you have planned for the weekend
        please repeat what Tom said in the meeting
        go through the slides once more before Monday
        did you write down the phone number
        we agreed on pizza for lunch
        I filed the expense report
        please log your hours before Friday
        keep the receipt
        ask the others whether they want coffee
        who votes for the Italian place
        send the invitation round to everybody
        let's ask Ruth, she knows
        where is the documentation of the old system
        do you have a link to the video call
        which page of the report is it on
        my boss wants the numbers by tomorrow
        management needs the big room tomorrow
        the board meets at nine
        ok chief
        can you make the meeting shorter
        I wrote two sentences to the customer
        what else is on the agenda
        is anything missing for the party
        which questions did the auditor ask
        how certain is the date of the offsite
        can the booking still be changed
        is the build stable again
        what speaks against moving the meeting
        why might the test be red
        tell me the weak points of my talk
        who is in front of the building
        did anything change in the canteen
        who came second in the football game
        is the office still open
        how do we get to the station from here
        how did you come to work today
        what were the reasons for the outage
        explain the invoice to me
        when would you take your holidays
        nothing happened today
        good point, I had not thought of that
        that was a long day
        I don't know who pays for that
        the others are late again
        somebody left the window open
    """,
}
