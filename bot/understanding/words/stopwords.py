"""English words that say nothing about the topic of a question."""

STOP_WORDS = frozenset(
    """
    a about actually again ah all already also always am an and any anybody anyone anything are aren't arent as
    ask at be because been before being both btw bot but by can can't cannot cant come comes could couldn't did
    didn't didnt do does doesn't doesnt doing don't dont down each either else especially even ever every
    exactly for from get gets getting give go goes going gonna good got had has hasn't have haven't having he
    hello help here hers hey hi him his hm how however i i'd i'll i'm i've id if im imho in instead into is
    isn't isnt it it's its itself just kind kinda know let let's lets like lol lot lots make makes many may
    maybe me might mine more most much must my myself need needs neither never no nope nor not now of off oh ok
    okay on once one ones only or other our ours out over own perhaps please pls possible pretty question quite rather
    really right same say see shall she should shouldn't since smth so some somebody someone something sort
    still stuff such sure take tell than thank thanks that that's thats the their theirs them then there there's
    these they they're thing things think this those tho though thus to too two three under until up upon us use
    used uses using usually very via vs want wants was wasn't way we we'd we'll we're we've well were weren't
    what what's whats when where whether which while who whom whose why will with within without won't wont
    would wouldn't true case similar likewise yeah yep yes yet you you'd you'll you're your yours
    """.split()
)

FILLERS = frozenset(
    """
    a about also am an and any are as at be by can can't cannot could do does for from get has have how i i'd i'm if in
    is it it's its me my of on or our please pls should so some tell that the there this to us use using we what what's
    whats which will with would you your
    """.split()
)
"""The fewest: words that may come or go without a phrasing becoming another one ("down" and "who" may not)."""
