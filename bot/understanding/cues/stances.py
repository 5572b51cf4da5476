"""The English by which people want, wish for, refuse and take back."""

from bot.understanding.cues.cue import Cue, CueWords, Reach

STANCES: CueWords = (
    (
        Cue.WANT,
        Reach.AFTER,
        """need | needs to/be | =needed/=necessary is | want | wanna | require | looking for | would/d like
        would/d love | asked for | expect | gotta have | have to have | go/went with | pick/choose | settled on
        switch/move/change to | add | support for | include | come with | provide | give us | build | create
        develop | implement | make it/this/that/them | use | should | shall | will | going to | gonna | plan
        want to | =required | shouldnt/wont/dont/never/not skip/neglect/omit/ignore
        should not skip/neglect/omit/ignore
        unwise/foolish/crazy/stupid/reckless/irresponsible/mad/madness/silly/insane to skip/drop/omit/ignore
        unwise/foolish/crazy/stupid/reckless/irresponsible/mad/madness/silly/insane to neglect/avoid/remove
        unwise/foolish/crazy/stupid/reckless/irresponsible/mad/madness/silly/insane not to have/use/add
        skip/neglect/ignore/omit/drop ... would/is/be foolish/unwise/stupid/crazy/reckless/mad/insane/silly
        a mistake to skip/drop/omit/ignore/neglect/avoid | skimp on | in favour/favor of | demand | must be able to
        isnt/not as if/though we/i/they dont/doesnt/didnt/hadnt need/want/have/like/require
        dont/doesnt/didnt not need/want/have/like/require | do not forget | dont forget
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
        absolutely/definitely need | only ever | =strictly | mandatory | obligatory | non negotiable
        hard requirement | hard/strict requirement is | not allowed to have anything but | needs absolutely
        no way around | wont/not/never budge on | no compromise/compromises on/about/with
        obliged to | =legally | at all costs | musts are/is | required by/to | required:
        cant/cannot/mustnt skip/drop/ignore/omit/neglect/sacrifice | must not skip/drop/ignore/omit/neglect/sacrifice
        cant/cannot/couldnt afford to skip/drop/ignore/lose/neglect | cant/cannot/couldnt/wouldnt survive without
        cant/cannot/couldnt get by without | couldnt/wouldnt do/live/work/go/manage without | cant/cannot manage without
        cant/cannot/couldnt/wont avoid | can not avoid | be able to avoid | unable to avoid | impossible to avoid
        cant/cannot/couldnt/wont get around | no getting around/past/by | no way past | no escaping | lost without
        wont/cant/couldnt be able to avoid/escape | wont be able to do/live/go/work/get without
        will not be able to avoid/escape | nothing works without | is/are no good without | useless without
        nowhere without | cant/cannot/couldnt not have/use/do | cant/cannot/couldnt afford no
        cant/cannot/couldnt afford not to have/use/do/write/add/support
        cant/cannot/couldnt do/be/live/survive ... without""",
    ),
    (
        Cue.MUST,
        Reach.BEFORE,
        """is/are/be a/an must | a must | must have | mandatory | =required | is/are/its/thats non negotiable
        isnt/arent/not optional | not negotiable | no way around | no exceptions | essential | indispensable
        compulsory | obligatory | table stakes | or nothing | or bust | or we/i walk/leave/quit
        not/isnt/arent up for debate/discussion/negotiation/grabs | not open to/for debate/discussion/negotiation
        not/isnt/nothing something/anything we/i can/could/will skip/drop/ignore/omit/lose
        showstopper | show stopper | dealbreaker | deal breaker | only | is/are a given | nothing else
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
        extendable/extensible to | happy with | postpone/postponing/defer/deferring/shelve | put/putting off""",
    ),
    (
        Cue.WISH,
        Reach.BEFORE,
        """would/d be nice/great/good/cool/awesome/handy/useful | nice to/2 have =only | nice 2 have
        would/d be helpful/lovely/sweet/welcome/perfect/ideal/amazing | nice to have | would/d help
        is/are a plus/bonus | a plus | a bonus | if possible | later on | later | at some point | some day
        someday | eventually | in the future | down the road/line | one day | appreciated | is/are/would welcome
        thumbs up for that | suits us better | suits/fits us/better | preferred | next year | wouldnt hurt
        would do | is/are/in/for phase/version/step/stage two/2 | second phase/stage/version/release/iteration
        next phase/stage/release/iteration | is/are/in/for/comes =v2/=v3 | postponed | deferred | shelved | put off
        is/are/comes for later""",
    ),
    (
        Cue.REFUSE,
        Reach.NEXT,
        """no | not | without | w/o | zero | non | nor | free of | anything but | not a/an/any | none of | no more
        isnt | arent | hardly/barely/scarcely any | =0 | nil | neither
        anything except/besides | anything other/apart than/from""",
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
        had enough
        dont/doesnt | not playing with | isnt any | arent playing with | dont/not wanna | opposed to | skip
        dont/doesnt have/need to have | no need/reason/use for | no need | not interested in
        little/no/zero use for | little/no/zero interest in
        could/can not care for | rather die/quit/resign/starve/suffer than | last thing we/i/you/they need/want/needed
        last thing anyone/anybody/everyone/one needs/wants | see no need/reason/point/use/sense | no point in
        doesnt/dont/cant see need/point/use for/of/in | wont/dont/doesnt/didnt/wouldnt miss
        any ... but/except/besides | over my/our dead body | false/untrue that we/i/they/it
        not/isnt/wasnt true/correct/right/case that we/i/they/it need/needs/want/wants/have/has
        wrong/false/mistaken to say/claim/think/assume we/i/they need/want/require
        dont/doesnt/didnt/never/not ask/asked for | did/do/does/have not ask/asked for | nobody/noone asked for""",
    ),
    (
        Cue.REFUSE,
        Reach.BEFORE,
        """must/should/may not be there/included/present/part | mustnt/shouldnt be there/included/present/part
        is/are/would/be overkill | overkill | a no go | no go | is/are out of the question | is/are forbidden
        not allowed | unwanted | not wanted | buys/gives/gains/brings us nothing | gives/brings nothing
        not an option | isnt/arent/not =needed/=required | nothing left/more to do/build/write
        nothing to do/build/write/make for/by us/me/the/you/app | nothing we/i must/have/need to do/build/write
        nothing to do there/here | nothing to do with it/that
        not in/inside/within our/the app/tool/application/system/project
        not part of our/the app/tool/application/system/project
        outside our/the app/tool/application/system/project | outside of our/the app/tool/application/system/project
        must/need not build/do/write/make/implement/program it/that/this/them
        mustnt/neednt build/do/write/make/implement it/that/this/them | not our job/problem/business/task/concern
        dont/doesnt need/have to build/do/write/make/implement it/that/this/them | nobody has to build/write it
        is/are pointless | pointless | not for us | is/are useless | never | will be unused
        is/are the last thing we/i/anyone/anybody need/needs/want/wants | over my/our dead body
        is/are not happening ever
        go/goes unused | unused | no benefit | hard no | no thanks | dont/wont need it/that/them/those
        is/are not expected/planned/foreseen/anticipated/intended | isnt/arent expected/planned/foreseen/anticipated""",
    ),
    (
        Cue.DROP,
        Reach.AFTER,
        """no more need for/of | no further need for/of | do/does not need ... anymore/longer | drop | scrap | ditch
        scratch | strike | forget | forget about | forget what i/we said about | remove | cancel | nvm
        never mind | nevermind | ignore | take back | took back | disregard | delete | kill | lose the | withdraw
        leave/leaving/left out | skipped/dropped the | no longer | not/dont/doesnt/isnt ... any longer
        retract | revoke | undo | cross out/off
        get rid of | cut the | skip the | i was wrong about | scrub | changed my/our mind about/on | we can lose
        take out | without then | move/moving/moved/migrate/migrating/switch/switching off
        move/moving/moved/migrate/migrating/switch/switching/get/getting away from""",
    ),
    (
        Cue.DROP,
        Reach.BEFORE,
        """off the table/list | is/are/was/got/gets cancelled/superseded/obsolete/dropped/scrapped/moot/gone/history
        is/are out | =out | =gone | can/could/should/must go
        no longer =needed/=required/relevant/necessary/applies/matters/an/on/there | anymore | any more
        not ... anymore | any longer | superseded | is/are not happening | fell/falls/fallen through | went away
        has/have gone away | not/isnt/arent =needed/necessary/=required after all
        not/isnt/arent =needed/necessary/=required anymore/now/longer | was a misunderstanding | was a mistake
        was wrong | is/are dead | is/are/gets being/been shut/phased/switched/turned down/out/off
        is/are/gets being/been/was retired/decommissioned/discontinued/sunset/dissolved
        is/are/gets retired/decommissioned/discontinued/sunset
        is/was unrealistic | is/was not realistic/doable/feasible
        isnt/wasnt realistic/doable/feasible | was/were a typo/slip/joke/mixup/error
        can/could/may/should/must/will be dropped/skipped/removed/omitted/cut | can/could/may be left out""",
    ),
    (
        Cue.DROP,
        Reach.BOTH,
        """wont/dont/doesnt/not/isnt/arent/no/nobody ... after all""",
    ),
    (
        Cue.MUST,
        Reach.BOTH,
        """no/without/missing/lack/lacking/not ... is/are/be/would dealbreaker/showstopper/killer/unacceptable
        no/without/missing/lack/not ... is/are/be/would deal/no/show breaker/go/stopper
        no/without/missing/lack/lacking ... not/wont acceptable/do/work/fly
        not/without having ... is/are/be/would dealbreaker/showstopper/unacceptable/unthinkable/intolerable
        not/without having ... be unacceptable/unthinkable/intolerable/madness
        without ... lost/stuck/doomed/nowhere/helpless""",
    ),
)
"""Phrases that say whether something is wanted at all, and how firmly."""

FOREIGN: CueWords = (
    (
        Cue.REFUSE,
        Reach.NEXT,
        """=kein/=keine/=keinen/=keinem/=keiner/=nicht/=ohne/=geen/=zonder/=nessun/=nessuna/=senza/=sans/=sin
        =pas de | =pas besoin de | =aucun/=aucune/=ningun/=sem/=bez""",
    ),
    (
        Cue.REFUSE,
        Reach.BEFORE,
        """=nicht | =niet""",
    ),
)
"""Refusals in other languages. No word is taken for a misspelling of one: “kleiner” is not “keiner”."""
