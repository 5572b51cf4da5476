"""The English by which people want, refuse, weigh and take back: which words, and to which side of them it applies.

Written like the phrases of the knowledge (see `bot.understanding.phrases`), but about English, not about a comparison.
"""

from dataclasses import dataclass
from enum import StrEnum


class Cue(StrEnum):
    """What a stretch of words does to the need beside it."""

    WANT = "want"
    MUST = "must"
    WISH = "wish"
    REFUSE = "refuse"
    DROP = "drop"
    MORE = "more"
    LESS = "less"
    OPEN = "open"
    """Undecided, or indifferent."""
    OVER = "over"
    """What stands before it matters more than what stands after it."""
    UNDER = "under"
    """What stands before it matters less than what stands after it."""
    INSTEAD = "instead"
    """What stands after it is replaced."""
    RETURN = "return"
    """Back in, after it was taken back."""
    IDIOM = "idiom"
    """Means something else altogether, so that no need is named in it: "lean towards", "the rest of"."""
    NOTHING = "nothing"
    """Looks like a cue and is none: "no problem", "not only"."""


class Reach(StrEnum):
    """Which part of the clause a cue governs."""

    AFTER = "after"
    BEFORE = "before"
    BOTH = "both"
    BETWEEN = "between"
    """What stands right before it and what stands right after it."""
    NEXT = "next"
    """Only the noun phrase that follows, joined by "or" or "and", up to the next comma."""


@dataclass(frozen=True, slots=True)
class CueRule:
    """A cue and its reach."""

    cue: Cue
    reach: Reach


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for line in text.splitlines() for part in line.split("|") if part.strip())


_TABLE: tuple[tuple[Cue, Reach, str], ...] = (
    (
        Cue.WANT,
        Reach.AFTER,
        """need | needs to/be | =needed/=necessary is | want | wanna | require | looking for | would/d like
        would/d love | asked for | expect | gotta have | have to have | go/went with | pick/choose | settled on
        switch/move/change to | add | support for | include | come with | provide | give us | build | create
        develop | implement | make it/this/that/them | use | should | shall | will | going to | gonna | plan
        want to | =required | in favour/favor of | demand | must be able to | do not forget | dont forget
        never forget | nothing but | decided on | back to | todo | aim for | serious about""",
    ),
    (
        Cue.WANT,
        Reach.BEFORE,
        """is/are =needed/=wanted/=expected/=planned | =wanted | =needed | =please/=pls | would do | it is then
        is/are the plan | we/i need/want that/those/it/this/them""",
    ),
    (
        Cue.MUST,
        Reach.AFTER,
        """must | has/have/had to | have/has got to | gotta | must have | need to absolutely
        cant/cannot do/live/work/go without | cant/cannot have that | insist on | insist
        absolutely/definitely need | only ever | strictly | mandatory | obligatory | non negotiable
        hard requirement | hard/strict requirement is | not allowed to have anything but | needs absolutely
        no way around | obliged to | legally | at all costs | musts are/is | required by/to | required:
        cant/cannot skip/drop""",
    ),
    (
        Cue.MUST,
        Reach.BEFORE,
        """is/are/be a/an must | a must | must have | mandatory | =required | is/are/its/thats non negotiable
        not negotiable | no way around | no exceptions | essential | indispensable | compulsory | obligatory
        dealbreaker | deal breaker | only | is/are a given | nothing else
        not support/do/use/run/maintain/handle/allow anything else | no room/way to/for move/moving/change/negotiation
        no way to move/change/shift/get/around
        cant/cannot support/do/use/run/maintain/handle anything else | is/are/its critical/crucial/vital | insists
        no matter what | at all costs | by law | hard requirement | non negotiable
        cant/cannot be changed | whatever it takes | set/carved/cast in stone""",
    ),
    (
        Cue.WISH,
        Reach.AFTER,
        """prefer | would prefer | rather have/use/go | would/d rather | ideally | nice to have | nice/great/good if
        would/d be nice/great/good/cool/awesome/handy/useful/helpful/lovely/sweet | bonus/plus points/if
        optional | at some point | some day | someday | eventually | in the/near future | future | later | maybe
        perhaps | may/might/could | may/might/could need/want/require/have/add/get | hopefully | hope for
        tend/leaning to/towards | inclined to | keep in mind | bear in mind | in mind | thinking about/of
        considering | if possible | wish | open for | possibly | potentially | likely/probably need
        extendable/extensible to | happy with""",
    ),
    (
        Cue.WISH,
        Reach.BEFORE,
        """would/d be nice/great/good/cool/awesome/handy/useful
        would/d be helpful/lovely/sweet/welcome/perfect/ideal/amazing | nice to have | would/d help
        is/are a plus/bonus | a plus | a bonus | if possible | later on | later | at some point | some day
        someday | eventually | in the future | down the road/line | one day | appreciated | is/are/would welcome
        thumbs up for that | suits us better | suits/fits us/better | preferred | next year | wouldnt hurt
        would do""",
    ),
    (
        Cue.REFUSE,
        Reach.NEXT,
        """no | not | without | w/o | zero | non | nor | free of | anything but | not a/an/any | none of | no more
        isnt | arent | hardly/barely any""",
    ),
    (
        Cue.REFUSE,
        Reach.AFTER,
        """dont/doesnt/didnt/wont/wouldnt/not/never/cant/cannot want/need/use/have/like/require/touch/do
        shouldnt/neednt/shant | nobody/noone should/has to/needs to
        dont/doesnt/didnt/wont/wouldnt/not/never/cant/cannot offer/include/see/expect
        dont/doesnt/didnt/wont/wouldnt/not/never/cant/cannot plan/intend/allow/support/come
        wont/wouldnt/arent/isnt expose/provide/build/create/serve/publish/write/store/make/get/add/doing/building/using
        do/does/did/will/would/can not want/need/use/have/like/require/offer/plan/allow/support | never | nobody
        no one | noone | none | nothing | neither | avoid | stay/keep away from | stay clear of | hate | refuse
        am/is/are/im/was/were against | decide/decided/vote/voted against | spare us | rather not
        would/d rather not | not going to | wont be | will not be
        prefer no/not | get by without | do/works/fine without | dislike | allergic to | sick/tired of | enough of
        dont/doesnt | not playing with | isnt any | arent playing with | dont/not wanna | opposed to | skip
        dont/doesnt have/need to have | no need/reason/use for | no need | not interested in | little/no use for
        could/can not care for""",
    ),
    (
        Cue.REFUSE,
        Reach.BEFORE,
        """is/are/would/be overkill | overkill | a no go | no go | is/are out of the question | is/are forbidden
        not allowed | unwanted | not wanted | buys/gives/gains/brings us nothing | gives/brings nothing
        not an option | is/are pointless | pointless | not for us | is/are useless | never | will be unused
        go/goes unused | unused | no benefit | hard no | no thanks | dont/wont need it/that/them/those""",
    ),
    (
        Cue.DROP,
        Reach.AFTER,
        """no more need for/of | no further need for/of | do/does not need ... anymore/longer | drop | scrap
        scratch | strike | forget | forget about | forget what i/we said about | remove | cancel | nvm
        never mind | nevermind | ignore | take back | took back | disregard | delete | kill | lose the | withdraw
        leave out | no longer | not/dont/doesnt/isnt ... any longer | retract | revoke | undo | cross out/off
        get rid of | cut the | skip the | i was wrong about | scrub | changed my/our mind about/on | we can lose
        take out | without then""",
    ),
    (
        Cue.DROP,
        Reach.BEFORE,
        """off the table/list | is/are/was/got/gets cancelled/superseded/obsolete/dropped/scrapped/moot/gone/history
        is/are out | can/could/should/must go
        no longer =needed/=required/relevant/necessary/applies/matters/an/on/there | anymore | any more
        not ... anymore | any longer | superseded | is/are not happening | fell/falls/fallen through | went away
        has/have gone away | not/isnt/arent =needed/necessary/=required after all
        not/isnt/arent =needed/necessary/=required anymore/now/longer | was a misunderstanding | was a mistake
        was wrong | is/are dead""",
    ),
    (
        Cue.MORE,
        Reach.AFTER,
        """prioritise/prioritize | emphasise/emphasize | focus on | care about | care a lot about | cares most about
        most important | most important is/are/thing
        key/main/primary driver/consideration/factor/concern/priority
        key/main/primary goal/criterion/point/requirement/quality/aspect
        key/main/primary goals/criteria/points/requirements/qualities/aspects | main thing | top priority
        priority | above all | first and foremost | all about | optimise/optimize for | especially | particularly
        undervalued/underestimated | important is/are | what matters | crucial is | matters most is | number one
        biggest concern/worry/issue/problem/pain | worried/concerned about | pay attention to
        more weight/emphasis on/to | be strict about | more important is | put more | stress""",
    ),
    (
        Cue.MORE,
        Reach.BEFORE,
        """matter | more important | matters most/more/a lot
        matter/matters/count/counts/weighs more than i/we/you/they
        is/are/its important | important | is/are/its key | is/are top priority
        top/highest/high/number priority | a/the priority | priority | comes first | is/are everything
        is/are number one | number one | core pillar | is/are a core | counts | higher | more heavily
        weighs/weights more | above everything/all | is/are paramount | big deal | most important
        before/above/over everything/anything/all | above everything else | over everything else
        more than anything/everything | key driver
        > everything/all/rest | is/are hard/difficult/tough/painful | biggest/main concern/priority/issue/problem
        is/are a problem/issue/concern/risk | is/are decisive | deciding factor | not again | drives the decision
        everything/anything/all else/rest is/are/comes/can secondary/second/later/wait/optional
        is/are what we/counts/matters/care | is/are king | hurt/hurts/bite/bites us | hurt/hurts
        kill/kills us | is/are killing/hurting/eating us | keeps/kept us awake""",
    ),
    (
        Cue.LESS,
        Reach.AFTER,
        """dont/doesnt/not/wont care | nobody/noone/none/who care/cares about/for
        no one cares about/for | not at/that/too/really/overly/particularly/very ... worried/concerned/bothered about
        dont/doesnt/not/wont care/worry/bother/mind about/much
        dont really/particularly care about | couldnt care less about | not worried/concerned/bothered about
        less weight/emphasis/focus/important on/to/is
        willing/ready/happy to sacrifice/trade/compromise/accept/wait/give | can/could live without
        less concerned/worried about | sacrifice | who cares about | ok/okay/fine with slower
        dont/doesnt need to be | doesnt/dont have to be | does/do not need/have to be | need not be
        no need to be | not obsessed with | deprioritise/deprioritize | play no role | dont/no need fancy
        put less | overrated""",
    ),
    (
        Cue.LESS,
        Reach.BEFORE,
        """doesnt/dont/didnt/does/do/did not matter | doesnt/dont/didnt matter | wouldnt matter
        doesnt/dont/not matter much/so/that/too | isnt/arent/not important
        isnt/arent/not so/that/really/very/too important | less of a concern/priority/issue/problem/topic
        not much of a concern/priority/issue/problem | less important | is/are less important
        isnt/arent/not/wasnt/werent/never ... concern/issue/priority/problem/topic/factor/criterion
        isnt/arent/not a/an big/really concern/issue/priority/problem/deal/topic
        isnt/arent/not necessary/=needed/=required/critical/crucial/essential/vital | irrelevant | secondary
        is/are secondary | can wait | negligible | lower | unimportant | weighs/counts less | plays no role
        isnt/not why/what we/this/about | no big deal | can be slow/slower/lower | fine by me/us
        is/are fine with me/us | low priority | lowest priority | isnt/arent/not a must | not a concern
        no concern | no issue | no priority
        isnt/arent/not a/an goal/target/requirement/driver/criterion | is/are nothing we/i/to worry/care about
        is/are not something we/i worry/care about | comes =second/last | overrated | could/can be neglected
        matter/matters/count/counts/weighs less than i/we/you/they | counts for less
        not really/that much =needed | optional at best | worth it | meh | not decisive | not yet/now ... concern""",
    ),
    (
        Cue.OPEN,
        Reach.BOTH,
        """idc | dont care which/whether/if | either is fine/ok/okay/good | either way | either works | either one
        either would | whichever | both fine/ok/okay/work | no preference | undecided | doesnt matter which
        not decided | havent decided | open to both/either | not sure/clear if/whether/yet | dont know yet
        dont know if/whether | not settled | tbd | unclear | still open | whatever works | go/goes either way
        up in the air | not certain | no strong opinion | no opinion | dont mind | do not mind""",
    ),
    (
        Cue.MORE,
        Reach.BOTH,
        """weight/weigh/value/rank/rate/count/score/put ... more/higher/heavier/up | give ... more weight""",
    ),
    (Cue.OPEN, Reach.BEFORE, "=whatever"),
    (Cue.MUST, Reach.BOTH, "must stay/remain"),
    (Cue.LESS, Reach.BOTH, "weight/weigh/value/rank/rate/count/score/put ... less/lower/down | give ... less weight"),
    (
        Cue.OVER,
        Reach.BOTH,
        """more than | more important than | beats | trumps | outweighs | wins over | higher than | comes before
        ranks/comes above | matters more than | worth more than | worth/matter/matters/count/counts more ... than""",
    ),
    (
        Cue.UNDER,
        Reach.BOTH,
        """less than | less important than | matters less than | counts less than | comes/ranks after/below/behind
        lower than | secondary to | second to""",
    ),
    (Cue.OVER, Reach.BETWEEN, "> | over | before | above"),
    (Cue.INSTEAD, Reach.NEXT, "instead of | in place of | rather than | replace | replaced by"),
    (
        Cue.RETURN,
        Reach.BEFORE,
        """is/are/comes/goes/go back in | back in | back on the table/list | back on | is/are back | after all""",
    ),
    (
        Cue.IDIOM,
        Reach.NEXT,
        """lean to/towards/toward/on | lean ... towards/toward | rest of | the rest is/are/can/will/was | form of
        scale to zero | play/plays/played a/no/any/big role | role model | on a scale of/from | in no time
        test the waters
        rest a/for/up/well/until/day/assured
        performance/salary review | performance appraisal | security training/guard/badge/desk
        boring decision/thing/part/work/stuff/bits | sign/signed up in/for
        budget/money for training/travel/courses/conference/designer/consultant/party/offsite/lunch/coffee/gifts""",
    ),
    (Cue.RETURN, Reach.AFTER, "put/bring/add back | we do need | do need/want | actually need/want"),
    (
        Cue.NOTHING,
        Reach.NEXT,
        """had no/none | no problem/matter/doubt/idea/worries/way/wonder/sorry/chance | not only/just/really/bad
        not sure
        why not | no thanks | not sure about | no ones business | if/whether or not | more or less | no less than
        no later than | not later than | at no | no more than | not more than | by no means | not more
        above/over/under/below {n} | no fewer than | not to mention | cant wait | no question | no longer than""",
    ),
)

CUES: tuple[tuple[str, CueRule], ...] = tuple(
    (phrase, CueRule(cue, reach)) for cue, reach, text in _TABLE for phrase in _lines(text)
)
"""Every cue phrase with its rule."""
