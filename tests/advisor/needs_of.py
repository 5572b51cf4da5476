"""The needs of a reply in short: what stands after it, and what was said in the message."""

from bot.advisor.conversation import Reply


def standing(reply: Reply) -> set[str]:
    """What stands after a reply, as `aspect` or `aspect=value`; what is refused, with a minus."""
    named = {(need.aspect, need.value, need.direction) for need in reply.needs}
    return {f"{'-' if way == 'avoid' else ''}{aspect}{f'={value}' if value else ''}" for aspect, value, way in named}


def heard(reply: Reply) -> set[str]:
    """What a message said, as "aspect direction value must"."""
    return {
        " ".join([need.aspect, need.direction, *([need.value] if need.value else []), *["must"] * need.must])
        for need in reply.changed
    }


def listed(said: str) -> set[str]:
    """The same, from one line with commas."""
    return set(filter(None, said.split(", ")))
