"""What the app says about itself."""

from bot.advisor.words import listing
from bot.facts.model import Comparison


def help_text(comparison: Comparison) -> str:
    """What can be asked, in a few lines."""
    names = listing([option.name for option in comparison.options])
    return "\n".join(
        [
            f"I help you choose between {names}, from facts with a source and a date.",
            "• Tell me what you are building and what matters, in your own words, and I recommend.",
            "• Ask a fact (“does Flask have an admin?”) or compare (“Flask vs Django for auth”).",
            "• Afterwards: “why?”, “why not Django?”, “what if we had three weeks?”, “what would make Flask win?”.",
            "• “Undo”, “show our needs” and “start over” do what they say.",
            "• “Let's go with Django” when you have decided.",
        ]
    )
