"""Elsewhere: what other teams use and want, dates of somebody's own life, and the tools and boxes of the office.

It says nothing of what is built, however much it “must” be. Patterns see a sentence as its words, joined by single
spaces, in lower case and without apostrophes ("annas team").
"""

import re

from bot.understanding.words.patterns import any_of, either

_TEAM = either("team|squad|crew|guys|folks|group|department")
_OF_SOMEBODY = (
    r"\b(?!"
    + either(
        """this|its|sales|ops|operations|logistics|analytics|devops|clients|customers|users|partners|sponsors|tenants
        business|support|success|process|news|graphics|statistics|analysis|economics|payments|refunds|claims|projects
        facilities|bookings|orders|returns|lets|as|is|was|does|has"""
    )
    + rf"\b)\w+s (?:{_TEAM}|project|startup)"
)
"""“Anna's team”; not a department whose name ends so ("the sales team")."""
_USING = either("must|needs? to|ha(?:s|ve) to|had to|is forced to|are forced to")
_USE = either("use|migrate|rewrite|run|switch|live with|stick to|stick with")
_OWN = r"(?!(?:whole|entire|core|backend|back|frontend|web|new|same|dev|development|project|app|platform) )"
_OTHER_TEAM = (
    r"\bthe other (?:team|squad|department|company|group) (?:\w+ )?"
    r"(?:needs?|wants?|uses?|runs?|chose|picked|went with|has|have)\b(?! (?:it|our|this|these|them|us|to)\b)"
)
_THEIRS = any_of(
    rf"{_OTHER_TEAM}(?!.*\bwe (?:need|want|must)\b)",
    rf"^(?:and |but |so |well |btw )*{_OF_SOMEBODY} (?:\w+ )?"
    + either("must|needs?|wants?|has|have|had|uses?|used|runs?|ran|is|are|was|were|knows?|got|took|takes|will")
    + r"\b(?!.*\b(?:we|us|our) (?!only|just))",
    rf"\bthe {_OWN}\w+ {_TEAM} {_USING} {_USE}\b(?!.*\b(?:we|us|our|ours|it)\b)",
    rf"\b{_TEAM}s \w+ (?:\w+ )?{either('lost|dropped|died|crashed|broke|ate|burned|burnt|exploded|failed|melted')}\b",
    r"\bours (?:doesnt|does not|dont|do not|isnt|is not|wont|will not|didnt|aint|hasnt)\b(?! (?:yet|work|scale)\b)",
    r"\b(?:not|isnt|arent|aint) (?:really )?(?:ours|our "
    + either("problem|business|job|concern|team|circus|department|deadline|project|call|fight|product|mess")
    + r")$",
    r"^(?:ok |and |so |well |now )*(?:the |our )?\w+ (?:has |have )?changed (?:its|their|his|her) minds?(?: again)?$",
    r"\bpoor (?:souls|guys|them|things|people|devs|folks|lads|bastards)\b|\bover there\b(?!.*\b(?:we|our|us)\b)",
    r"\b(?:other|previous|last) (?:thread|channel|ticket|room|chat) (?:is|was|are)\b",
    r"\bthats (?:just |only )?(?:the|our) (?:legacy|old|previous|other) (?:thing|one|stuff|system|app|box)$",
    r"\b(?:he|she|hes|shes) (?:is |was )?(?:going|moving|leaving|left|joined|joining) (?:to |for )?(?:an? |the )?"
    r"(?:\w+ )?(?:startup|company|bank|agency|competitor)\b",
)
"""What another team has, wants or must use; ours is spoken of nowhere in it."""
_DAYS_OF_LIFE = any_of(
    r"\b(?:until|till|before|to|for|after|is|its) (?:my|his|her|\w+s) "
    + either(
        """wedding|birthday|exams?|surgery|flight|trip|holidays?|vacation|retirement|thesis|marathon|honeymoon|move
        graduation|operation|due date|last day|sabbatical|anniversary|baby"""
    )
    + r"\b(?! (?:app|application|planner|planning|site|website|tool|platform|shop|page)\b)",
    r"\b(?:\d+|an?|one|two|three|four|five|six|ten|few|some|couple of|my) "
    r"(?:weeks?|days?|months?) off\b(?=$| (?:in|from|at|over|for|after|before|please|soon|then|and)\b)",
    r"\bholidays? (?:start|starts|begin|begins|end|ends)\b",
)
"""Dates of somebody's own life, which are no deadline."""
_PARCELS = any_of(
    r"\b"
    + either("box|gpu|laptops?|monitors?|servers?|desks?|chairs?|keyboards?|parcels?|packages?|phones?|racks?|hardware")
    + r" (?:\w+ ){0,2}?(?:arrives?|arriving|arrived|shows? up|gets? here|comes? in|is late|was late)\b",
    r"\blate as (?:usual|always|ever)\b",
)
_TOOLS = any_of(
    r"\b(?:use|using|try|fill in|log into|switch to|move to|get used to) (?:the|that|this) (?:new |old )?"
    + either("time tracking|time tracker|timesheet|expense|hr|travel|ticket|vacation|holiday|phone|badge|parking")
    + r"(?: \w+)? ?(?:tool|system|app|portal|form|sheet)?\b",
    r"\b(?:migrate|move|upgrade|update|clean up|renew|switch) (?:the |our )?"
    + either("jira|confluence|sharepoint|outlook|teams|zoom|slack|trello|notion|bitbucket|jenkins")
    + r"\b(?! (?:data|integration|users|export)\b)",
    r"\bneeds? (?:\w+ ){0,3}trainings?\b(?! (?:app|portal|platform|tool|module|system|site|data|jobs?|pipeline)\b)",
    r"\bhelp (?:me )?with my\b",
    r"\bmy (?:windows|mac|linux|old|new|work|dev|private|own|poor|stupid) "
    + either("laptop|machine|computer|pc|box|macbook|phone|screen|setup")
    + r"\b",
)
"""Boxes on their way, and tools that colleagues work with."""
_WHO_CAN = any_of(
    r"^(?:and |so |hey |btw )*who (?:here |else |of you |in the team )*"
    r"(?:has (?:any |some )?(?:experience|worked)|knows|worked|ever used|has used|is good|can help)\b",
    r"^how many (?:people|of you|of us|colleagues|devs) (?:here )?(?:know|have|use|used|worked)\b",
    r"\b(?:anyone|anybody|somebody|someone) (?:free|around|up for)\b",
)
"""Asked of those who read along: who of them can do something."""


def is_elsewhere(words: str) -> bool:
    """Whether a sentence is about somebody else's team, day or tools."""
    return any(kind.search(words) for kind in (_THEIRS, _DAYS_OF_LIFE, _PARCELS, _TOOLS))


def is_other_teams(clause: str) -> bool:
    """Whether a clause says what the other team has or wants, however much another clause says of ours."""
    return re.search(_OTHER_TEAM, clause) is not None


def asks_who_can(words: str) -> bool:
    """Whether a question looks for a person with a skill, and so says nothing of what the team knows."""
    return _WHO_CAN.search(words) is not None
