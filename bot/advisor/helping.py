"""What the app says about itself."""

from bot.advisor.words import listing
from bot.facts.model import Comparison


def example_options(comparison: Comparison) -> tuple[str, str]:
    """The names of two options to speak of in examples; the same one twice where there is no other."""
    names = [option.name for option in comparison.options]
    return names[0], names[min(1, len(names) - 1)]


def help_text(comparison: Comparison) -> str:
    """What can be asked, in a few lines."""
    names = listing([option.name for option in comparison.options])
    one, other = example_options(comparison)
    return "\n".join(
        [
            f"I help you choose between {names}, from facts with a source and a date.",
            "• Tell me what you are building and what matters, in your own words, and I recommend.",
            f"• Ask a fact (“how is {one} tested?”) or compare (“{one} vs {other} for testing”).",
            f"• Afterwards: “why?”, “why not {other}?”, “what if we had three weeks?”, “what would make {one} win?”.",
            f"• “{other} is off the table” rules an option out, “{other} is allowed again” brings it back.",
            "• “Undo”, “show our needs” and “start over” do what they say.",
            f"• “Let's go with {other}” when you have decided; in Slack, Record decision then keeps it and posts it to "
            "the channels you choose.",
        ]
    )
