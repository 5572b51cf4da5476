"""The English by which people weigh, compare and leave open, and what only looks like it."""

from bot.understanding.cues.cue import Cue, CueWords, Reach

WEIGHTS: CueWords = (
    (
        Cue.MORE,
        Reach.AFTER,
        """prioritise/prioritize | emphasise/emphasize | focus on | care about | care a lot about | cares most about
        most important | most important is/are/thing
        important that/to | key/main/primary driver/consideration/factor/concern/priority
        key/main/primary goal/criterion/point/requirement/quality/aspect
        key/main/primary goals/criteria/points/requirements/qualities/aspects | main thing | top priority
        priority | above all | first and foremost | all about | optimise/optimize for | especially | particularly
        undervalued/underestimated | important is/are | what matters | crucial is | matters most is | number one
        biggest concern/worry/issue/problem/pain | worried/concerned about | pay attention to
        more weight/emphasis on/to | be strict about | more important is | put more | stress
        nothing/little/nobody/noone matters/counts/weighs more than | nothing is more important than""",
    ),
    (
        Cue.MORE,
        Reach.BEFORE,
        """matter | more important | matters most/more/a lot
        even more | matter/matters/count/counts/weighs more than i/we/you/they
        is/are/its important | important | is/are/its key | is/are top priority
        top/highest/high/number priority | a/the priority | priority | comes first | is/are everything
        is/are number one | number one | core pillar | is/are a core | counts | higher | more heavily
        weighs/weights more | weigh/weighs/weighed/count/counts/counted/matter/mattered double/twice/triple/doubly
        twice/double as much/important | above everything/all | is/are paramount | big deal | most important
        before/above/over everything/anything/all | above everything else | over everything else
        more than anything/everything | key driver
        > everything/all/rest | is/are hard/difficult/tough/painful | biggest/main concern/priority/issue/problem
        is/are a problem/issue/concern/risk | is/are decisive | deciding factor | not again | drives the decision
        everything/anything/all else/rest is/are/comes/can secondary/second/later/wait/optional
        is/are what we/counts/matters/care | not/isnt/arent unimportant/irrelevant/secondary/negligible
        anything but unimportant/irrelevant/secondary | is/are king | hurt/hurts/bite/bites us | hurt/hurts
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
        put less | overrated | doubt we/i/they/that/if/whether/anyone/anybody/there/our | doubtful we/that/if/whether
        have/ive/got my/our/serious/some doubts about/that | doubts about/that/whether
        not/isnt/arent/wasnt convinced/persuaded/sold we/i/that/on/of/about/by/there | unconvinced that/we/of/by/about
        sceptical/skeptical about/that/of/whether/we | not sold on | remains to be seen whether/if/that
        could/can/would/might/wed do/go/manage/cope/be/work/get/survive without
        could/can/would happily/easily/well/also/probably do/go/live/manage without
        could/can/would be fine/ok/okay/happy without | wouldnt/wont/dont cry/mind/weep/care if/about/over
        not/isnt/arent necessary/important/needed/required/essential that | half weight to/for
        unlikely we/to/that | unlikely to need/want | be surprised/amazed/astonished if""",
    ),
    (
        Cue.LESS,
        Reach.BEFORE,
        """doesnt/dont/didnt/does/do/did not matter | doesnt/dont/didnt matter | wouldnt matter
        doesnt/dont/not matter much/so/that/too | isnt/arent/not important
        dont/doesnt need much/anything/lots/fancy | do/does not need much/anything/lots/fancy
        dont/doesnt/not need to be fancy/perfect/pretty/much | can/may be ugly/missing/basic/rough/crude
        isnt/arent/not so/that/really/very/too important | less of a concern/priority/issue/problem/topic
        not much of a concern/priority/issue/problem | less important | is/are less important
        isnt/arent/not/wasnt/werent/never ... concern/issue/priority/problem/topic/factor/criterion
        isnt/arent/not a/an big/really concern/issue/priority/problem/deal/topic
        isnt/arent/not necessary/critical/crucial/essential/vital
        not/isnt/arent really/strictly/absolutely/that =needed/=required
        isnt/arent/not mandatory/obligatory/compulsory/imperative/indispensable | irrelevant | secondary
        is/are secondary | can wait | negligible | lower | unimportant | plays no role
        weigh/weighs/count/counts/matter/matters less
        isnt/not why/what we/this/about | no big deal | can be slow/slower/lower | fine by me/us
        is/are fine with me/us | low priority | lowest priority | isnt/arent/not a must | not a concern
        no concern | no issue | no priority
        isnt/arent/not a/an goal/target/requirement/driver/criterion | is/are nothing we/i/to worry/care about
        is/are not something we/i worry/care about | comes =second/last | overrated | could/can be neglected
        weigh/weighs/weighed/count/counts/counted/matter/matters/mattered only half | half weight/as
        weigh/weighs/weighed/count/counts/counted/matter/matters/mattered half | half as much/important
        weigh/weighs/weighed/count/counts/counted nothing/little | not necessary/needed/required at all
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
    (
        Cue.MORE,
        Reach.BOTH,
        """wouldnt/wont/cant/not say/claim/think ... isnt/doesnt/arent/dont concern/matter/important/issue/count
        wrong/false/mistake/nonsense/mistaken to say/think/claim/assume ... doesnt/dont/isnt matter/important/count
        not/isnt true/case that ... doesnt/dont/isnt/arent matter/important/count""",
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
        """is/are/comes/goes/go back in | back in | back on the table/list | back on | is/are back | after all
        =stays""",
    ),
    (
        Cue.IDIOM,
        Reach.NEXT,
        """lean to/towards/toward/on | lean ... towards/toward | rest of | the rest is/are/can/will/was | form of
        scale to zero | play/plays/played a/no/any/big role | role model | on a scale of/from | in no time
        test the waters | inside out | inside and out
        data/content/user/users/account/customer migration | migration of data/content/users/accounts
        migration from/to/of/off wiki/jira/server/phone/laptop/mail
        rest a/for/up/well/until/day/assured
        free tier/plan/version/account/trial for/to users/customers/members/everyone/visitors
        free tier/plan/version/account with/and/or/limited/includes/has | free and/or paid/premium/pro
        no/not/without/avoid/hate/against/drop ... microservice/microservices/soa
        need/want/seek/looking help/advice/guidance/assistance/tips/input/opinion with/for/on/about/to/from/please
        some/your/any help/advice/guidance/assistance/tips/input with/for/on/about/from
        fixed/patched/answered/resolved/replied/solved in/within a/one/{n} hour/day/days/week/weeks/hours
        on a monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend
        on =mondays/=tuesdays/=wednesdays/=thursdays/=fridays/=saturdays/=sundays/=weekends
        monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend =mornings/=evenings/=nights/=afternoons
        =secondary school/schools/education | community manager/managers/team | for hosting | free to | free as in
        rooms/tables/seats/slots/courts/places/desks ... =free | free rooms/tables/seats/slots/courts/places/desks
        free parking/spots/spots/spaces/bikes/scooters/beds/chargers/appointments/rides/berths/lockers
        ask/asking/asked/tried/according chatgpt/gpt/claude/gemini/copilot/ai/llm
        according to chatgpt/gpt/claude/gemini/copilot
        chatgpt/gpt/claude/gemini/copilot recommends/recommended/suggests/suggested
        a b test/tests/testing | ab test/tests/testing | split test/tests/testing
        {n} gb/mb/tb/kb each/per | files/images/videos/dumps/scans {n} gb/mb/tb/kb
        hpc/slurm/compute/beowulf cluster | hours/days/weeks on the cluster | jobs ... cluster
        limit/limits/limiting/key/keys/quota/quotas per customer/client/user/tenant/partner
        data/records/entries/accounts/files/logs/copies ... deleted/removed/purged/gone after
        vendor/agency/contractor/freelancer/consultant/company ... gone/away after/by
        drops/drop all the time | out here/there | i teach
        publish ... data/dataset/datasets/api/results/numbers/package
        passwords/secrets/credentials in the/our db/database
        half day/days | half a day | bill/billed/charge/paid by/per hour/day
        most/mostly/all/half/users/members on phone/mobile/tablet
        the rest | file/image/picture/upload/video/document/payload/attachment/photo/body ... {n} mb/gb/kb
        spread/distributed/scattered/sits/sit over/across/in {2-30} countries/offices/cities/timezones
        see/join/skip/leave/watch/in queue | queue of/for people/patients/customers/visitors/guests
        once/twice a/per/every day/week/month/year
        {1-7} day/days/evenings/hours/afternoons a/per week/month
        eur/euro/dollars/usd/pounds/gbp/bucks/francs/chf a/per/every/each day/week/month/year
        since {n} days/weeks/months/years | {n} days/weeks/months/years ago | for {n} weeks/months/years now
        data/history/records/logs/invoices/backups/statistics ... for/of/over {2-100} years
        history/statistics/archive ... {2-100} years back | {2-100} years of data/history/records/logs
        =register/registry [of] | community [forum/garden/centre/center/portal/platform/site/app/page]
        {n} gb/tb of files/data/photos/images/videos/documents
        [graphql/websocket/event/mqtt/push/topic] subscriptions
        sso/auth/authentication/login/reverse/company/corporate/identity proxy/gateway
        =security/=legal/compliance [vetoed/vetoes/objected/objects/forbids/forbade/blocked/blocks/rejected/vetoing]
        performance/salary review | performance appraisal | security training/guard/badge/desk
        onboarding app/application/portal/tool/flow/process/system/page/platform
        boring decision/thing/part/work/stuff/bits | sign/signed up in/for
        budget/money for training/travel/courses/conference/designer/consultant/party/offsite/lunch/coffee/gifts""",
    ),
    (
        Cue.RETURN,
        Reach.AFTER,
        "put/bring/add back | we do need | do need/want | actually need/want | keep the/that/those/our",
    ),
    (
        Cue.NOTHING,
        Reach.NEXT,
        """had no/none | no doubt/doubts we/i/that/about/there/they | no doubt | dont/never/cant/wouldnt doubt
        =0 to/or/percent/downtime | from =0 | isnt/is not/its not/not that we/i/they/it dont/doesnt/didnt/cant/wont
        isnt/not that we/i/they dont/doesnt/didnt/cant/wont need/want/have/like/require/care
        isnt/not true/case that we/i/they dont/doesnt/didnt/cant need/want/have/like/require
        isnt/not the case/true that we/i/they do/does/did not need/want/have/like/require
        wrong/false to say/think/claim/assume we/i/they dont/doesnt need/want/have/like/require
        no/any/little/see reason/need/point/sense/cause to/in avoid/skip/drop/exclude/refuse
        may/can/could =cost | without us/me/them/help/developers/devs/programmers/it
        should/can/could/must/will go out/to/through/online/live/via/by/into/from
        dont/doesnt/wont/not just/only/merely/simply need/want/have/require | not merely/simply/solely/exclusively
        no problem/matter/doubt/idea/worries/way/wonder/sorry/chance | not only/just/really/bad
        not sure
        why not | no thanks | not sure about | no ones business | if/whether or not | more or less | no less than
        no later than | not later than | at no | no more than | not more than | by no means | not more
        above/over/under/below {n} | no fewer than | not to mention | cant wait | no question | no longer than
        over websocket/websockets/socket/sockets/ws/http/https/rest/grpc/sql/tcp/mqtt/sse/wire/network/internet/api
        api/apis/models/endpoints/layer/crud/chat/voice/video/audio/data/queries/search/wrapper/frontend/interface over
        log/sign/opt/roll/time/check/print/sold/burn/burnt/ship/reach/come/build/buy =out
        hand/give/figure/find/try/work/turn/run/fill/scale =out
        not fall/fail/falling over/down/apart | not break/crash/fail/choke/die/leak/lose""",
    ),
)
"""Phrases that say how much something counts, and turns of phrase that say nothing of it."""
