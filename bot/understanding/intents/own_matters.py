"""What else people want to know of the app: what happens if, who may, what it costs them, what stands on its
messages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnMatter:
    """A matter, and what to say of it. `asked` is a pattern of the question, after what is said before it."""

    asked: str
    says: str


_SOMEBODY = (
    r"(?:i|we|you|one|somebody|someone|anybody|anyone|nobody|no one|people|they|everybody|everyone|all|a decider)"
)
_IF = (
    r"(?:(?:what|who) (?:happens?|do (?:i|we)(?: do)?|should (?:i|we) do|can (?:i|we) do|changes|then|is told"
    r"|decides)(?: then)?|and|what)? ?(?:if|when|in case|once)"
)
_WRONG = r"(?:wrong|incorrect|not true|false|outdated|out of date|not right|a mistake|made up)"

MATTERS = (
    OwnMatter(
        r"(?:(?:i want|i'd like|i need) (?:you )?to )?(?:(?:delete|erase|remove|purge|wipe|forget)(?: all| everything)?"
        r"(?: of| about)? (?:my|our) (?:own |personal )?(?:data|messages?|history|account|info|information|details)"
        r"|forget (?:me|us)|delete (?:me|everything about (?:me|us)))(?: (?:from|in|here|now|please|completely)\b.*)?",
        "Delete a message of yours in Slack and it is quoted no more; “undo” takes back the need it stated, “start "
        "over” all of this conversation. That you are forgotten altogether is done at the command line, by whoever "
        "runs me (`stack-advisor workspace forget`): decisions stay then, with “somebody” in your place.",
    ),
    OwnMatter(
        r"(?:who|does (?:anybody|anyone|everybody|everyone|somebody|the team)|do (?:people|they|others)"
        r"|will (?:anybody|everybody|people))(?: (?:else|all))? (?:gets?|is|are|be|hears?|sees?"
        r"|receives?)(?: (?:an?|any|notified|told|pinged|informed|asked|message|notification|mail|email|of it|it"
        r"|about it|called))+ (?:if|when|once|after) .*",
        "“Agree” and “Abstain” only change the summary. An objection, a change of mind, and whatever else becomes "
        "of a decision is also said in its thread. A question to the team calls those whom you choose in its form.",
    ),
    OwnMatter(
        r"who (?:runs|hosts|operates|installed|administers|manages|owns|is responsible for|supports|do (?:i"
        r"|we) (?:ask|contact)) (?:you|this (?:bot|app|thing)|the (?:bot|app)|(?:if|when|about) .*)",
        "Whoever installed me in this workspace runs me, and what I keep lies with them. The owners of your "
        "workspace see on my page in Slack who that is.",
    ),
    OwnMatter(
        r"(?:where|how) (?:is|are|do (?:i|we) (?:find|get|open)|can (?:i|we) (?:find|get))(?: (?:the|some|your|a"
        r"|more))? (?:help|manual|instructions?|guide|user guide|handbook)",
        "“help”, after the command, says what I do; ask me about any word or button of mine, such as “what is "
        "abstain?”.",
    ),
    OwnMatter(
        r"(?:is|will|does|do|are) (?:anything|something|it|this|you|they|my answers?|the (?:result"
        r"|recommendation))(?: \w+)? (?:be )?(?:posted?|published?|shared|announced?)(?: (?:anything|something|it"
        r"|anywhere|automatically))*(?: (?:if|when|before|after|while|once|as soon as|to|in|by) .*)?",
        "Nothing is posted before the last step. The questions post their recommendation where you choose, which "
        "can be “only me”; “Record decision” first shows what will be posted, and where.",
    ),
    OwnMatter(
        rf"{_IF} (?:an?|the|your|one of (?:your|the)|some)? ?(?:facts?|ratings?|claims?|sources?|answers?) (?:is"
        rf"|are|was|turns? out(?: to be)?|proves?(?: to be)?)(?: \w+)? {_WRONG}",
        "Press “Challenge” under the answer that says it: it is marked, and an editor settles it. If they agree, "
        "it becomes a fact of your workspace that corrects the other, and every thread whose scores it changes is "
        "told.",
    ),
    OwnMatter(
        rf"{_IF} {_SOMEBODY} (?:disagrees?|objects?|do(?:es)? not agree|do(?:es)?n'?t agree|says? no|is against it|are"
        r" against it)(?: (?:with|to|on) (?:it|this|that|you|an?|the|your)(?: \w+)?)?",
        "Under a decision press “Object”, with a reason: the summary shows it, and whoever accepts it is told. "
        "With a recommendation say what is missing or wrong, or press “What if…”; with a fact or a rating press "
        "“Challenge”.",
    ),
    OwnMatter(
        rf"{_IF} {_SOMEBODY} (?:answers?|replies|responds?|votes?|agrees?|reacts?|do(?:es)? not answer|do(?:es)?n'?t"
        r" answer)(?: (?:it|the (?:poll|question|questions|proposal)|in time|at all))?",
        "A question to the team stays open until it is closed, and then counts the answers there are. A proposal "
        "stays proposed until all who decide have answered, or one of them presses “Accept for all”.",
    ),
    OwnMatter(
        rf"{_IF} (?:the )?(?:needs?|requirements?|facts?|knowledge|ratings?) (?:change|changes|changed|is updated"
        rf"|are updated)"
        r"(?: later| after(?:wards)?| since)?",
        "A changed need is scored again at once. A decision keeps the facts of its day: its review says what has "
        "changed since, and “replay D-7”, after the command, shows both results.",
    ),
    OwnMatter(
        r"(?:who (?:can|may|is allowed to|gets to)|am i allowed to|are we allowed to|can (?:i|we|anybody|anyone"
        r"|everybody)) (?:change|edit|add|correct|settle|update|remove|delete)(?: (?:to|the|your|these|those|own"
        r"|our|new|any|a))* (?:facts?|knowledge|ratings?|challenges?|settings?)",
        "Editors settle challenges, add your workspace's own facts and set how I behave in a channel. They are "
        "those whom whoever runs me named in EDITORS; where nobody is named, everybody is one. What holds "
        "everywhere is changed in the knowledge, by whoever runs me.",
    ),
    OwnMatter(
        r"who decides?(?: (?:here|that|this|it|in the end|then))*|who (?:can|may|is allowed to|gets to|has to|must"
        r"|should) (?:accept|reject|approve|reopen|withdraw"
        r"|supersede|record|make|close|decide|agree to)(?: (?:on|an?|the|this|our|that))*(?: (?:decisions?"
        r"|proposals?|it|this|that))?",
        "Whoever may record decisions here (“settings”, after the command, says who) names those who decide. They "
        "accept, reject, reopen, withdraw or supersede it; whoever recorded it can do all of that but accept and "
        "reject. Everybody can agree, object or abstain.",
    ),
    OwnMatter(
        r"who (?:can |may )?(?:closes?|ends?|finish(?:es)?|stops?)(?: (?:the|a|this|that|our))? (?:poll|question"
        r"|survey|vote|round|team question)|(?:when|how) (?:does|is|do i|do we|will|can (?:i|we)) ?(?:close|end"
        r"|stop)? ?(?:the|a|this) (?:poll|survey|team question)(?: (?:closed?|end|over|finished))?",
        "Whoever asked presses “Close and post the result” under the question, or it closes at the time they set. "
        "Then nobody can answer any more, and the result is posted in the thread.",
    ),
    OwnMatter(
        r"can (?:i|we|people|somebody) (?:still )?(?:change|edit|correct|take back) (?:my|our|their|an?"
        r"|the) answers?(?: .*)?",
        "As long as the question to the team is open, “Answer” opens yours again. After it was closed say in the "
        "thread what is different, and I score again.",
    ),
    OwnMatter(
        r"(?:can|could|may) (?:i|we|one|somebody|people) (?:\w+ )?(?:object|agree|vote|answer|abstain|challenge"
        r"|ask)(?: \w+)? (?:anonymously|in secret|secretly|privately|without (?:my|a) name)|(?:is|are) (?:it"
        r"|the (?:poll|vote|answers?|survey)|my (?:answers?|vote)) (?:anonymous|secret)",
        "No. What you say to a decision or challenge stands there with your name. An answer to a question to the "
        "team is yours alone until it is closed; then the result says whose needs point where.",
    ),
    OwnMatter(
        r"(?:which|what)(?: (?:slack|kind of|exact))? (?:permissions?|scopes?|rights|access)(?: (?:do|does|did|are"
        r"|is|you|the|this|app|bot|it))* (?:need|needs|have|has|require|requires|ask for|use|requested?"
        r"|want)(?: .*)?",
        "I may post, and look up names and channels. Slack sends me what is written where I was invited, and what "
        "is written to me directly; of what is not for me I keep nothing. My page in Slack lists every scope, and "
        "the README says what each is for.",
    ),
    OwnMatter(
        r"(?:do|does|will|are) (?:you|this|the (?:bot|app)|it) (?:send|share|forward|leak|upload|pass|sell"
        r"|give)(?: \w+){0,4} (?:to|with) (?:open ?ai|chat ?gpt|anthropic|google|a (?:third|language|cloud) \w+"
        r"|third parties|anybody|anyone|anybody else|the (?:internet|cloud|outside)|somebody|others"
        r"|other companies)(?: .*)?",
        "No. Nothing goes to anybody but Slack: no language model is asked, and what I keep lies in the database "
        "of whoever runs me.",
    ),
    OwnMatter(
        r"(?:(?:are|is) (?:my |our |the |your |all )*(?:conversations?|data|messages?|database|tokens?|everything"
        r"|answers)(?: (?:stored|kept))? encrypted|do you encrypt .*|is (?:it|this|that) encrypted)",
        "The tokens that Slack gave me are encrypted where they are kept. The rest lies in the database of whoever "
        "runs me, and whether its disk is encrypted is up to them; on its way to Slack everything is.",
    ),
    OwnMatter(
        r"who (?:has|have|gets|got) access to (?:the |our |my |all )*(?:decisions?|answers?|results?"
        r"|recommendations?)|who (?:can|could|may) (?:see|read|find|open) (?:the |our |my |all |a )*decisions?",
        "A decision that was posted in a public channel everybody here can find. One that was posted only in "
        "private places is seen by those who read there, whoever recorded it, and those who decide.",
    ),
    OwnMatter(
        r"how long (?:does|do|will|would) (?:this|it|that|the (?:questionnaire|questions|form"
        r"|recommendation))(?: \w+)? take|how many questions(?: (?:are there|do you ask|is it|will you ask"
        r"|do i have to answer))?",
        "There are at most eight questions, of which only what you are building has to be answered; the "
        "recommendation comes as soon as you send them. What you began is kept under my Home tab.",
    ),
    OwnMatter(
        r"(?:do|does|must|should) (?:i|we|one|everybody) (?:need|have|create|make|pay|register|sign up)(?: (?:to"
        r"|for|an?|any))* ?(?:account|licen[cs]e|api key|key|token|login|subscription|register|sign up|pay"
        r"|registration)(?: (?:for|to use) (?:this|it|you|that|the (?:app|bot)))|(?:what|how much) (?:do"
        r"|does) (?:you|this (?:app|bot)|the (?:app|bot)) cost|are you free(?: of charge)?",
        "You need nothing beside Slack: no account, no key. Whoever runs me installs me once for the workspace.",
    ),
    OwnMatter(
        r"what (?:is|are|does|do)(?: the| these| those)* (?:bars?|charts?|blocks?|numbers?(?: (?:after|behind"
        r"|beside|next to) .*)?|percentages?|little bars?)(?: (?:mean|show|say|stand for|for|beside .*))?"
        r"|how is (?:the|that|this) \d{1,3} (?:made up|composed|put together|calculated|built)",
        "The number beside an option, and its bar, are its points of 100 for your needs: rated 5 of 5 on "
        "everything that counts makes 100, 1 of 5 on everything none. A lighter part depends on ratings nobody "
        "knows. “Sources”, under the recommendation, shows each part.",
    ),
    OwnMatter(
        r"how (?:do|can|should|would) (?:i|we|one) (?:start|begin|get started|get going)"
        r"|where (?:do|should) (?:i|we) (?:start|begin)",
        "Tell me what you are building and what matters, in your own words, or press “Get a recommendation” on my "
        "Home tab: at most eight questions. I recommend, with reasons and sources; argue in the thread, and "
        "“Record decision” keeps what you settle on.",
    ),
)
"""The matters, in the order in which they are tried."""
