"""Questions in German, French and Spanish: told from English by their everyday words, and put into English by those.

Only words that say how something is asked are here, and the few things that everybody asks about. Names and words of
the trade are the same in all of these languages, so that “Kann Django Websockets?” can be answered.
"""

import re

from bot.understanding.words.patterns import either

_GLOSS: dict[str, str] = {
    # German
    "warum": "why", "wieso": "why", "weshalb": "why", "wie": "how", "wer": "who", "welche": "which",
    "welches": "which", "welcher": "which", "welchen": "which", "welchem": "which", "wann": "when", "ist": "is",
    "sind": "are", "kann": "can", "können": "can", "hat": "has", "haben": "have", "nicht": "not", "kein": "no",
    "keine": "no", "keinen": "no", "und": "and", "oder": "or", "mit": "with", "ohne": "without", "für": "for",
    "fuer": "for", "besser": "better", "besten": "best", "beste": "best", "schneller": "faster",
    "langsamer": "slower", "schnell": "fast", "langsam": "slow", "sicher": "secure", "sicherer": "more secure",
    "sicherheit": "security", "kostet": "cost", "kosten": "cost", "teuer": "expensive", "das": "it", "der": "the",
    "ein": "a", "eine": "a", "einen": "a", "einem": "a", "einer": "a", "wir": "we", "ich": "i", "uns": "us",
    "brauchen": "need", "brauche": "need", "braucht": "needs", "unterstützt": "support", "als": "than",
    "leichter": "easier", "einfacher": "easier", "schwer": "hard", "lernen": "learn", "datenbank": "database",
    "datenbanken": "databases", "anmeldung": "login", "unterschied": "difference", "zwischen": "between",
    "empfehlen": "recommend", "empfiehlst": "recommend", "empfehlt": "recommend", "soll": "should",
    "sollen": "should", "sollten": "should", "nehmen": "use", "benutzen": "use", "verwenden": "use",
    "nutzen": "use", "nachteile": "drawbacks", "risiken": "risks", "danke": "thanks", "hilfe": "help",
    "asynchrone": "async", "asynchron": "async", "auch": "also", "bei": "with", "von": "of",
    # French
    "pourquoi": "why", "comment": "how", "quel": "which", "quelle": "which", "quels": "which", "quelles": "which",
    "qui": "who", "quand": "when", "est": "is", "sont": "are", "peut": "can", "avec": "with", "sans": "without",
    "pas": "not", "et": "and", "ou": "or", "meilleur": "best", "meilleure": "best", "mieux": "better",
    "rapide": "fast", "lent": "slow", "sûr": "secure", "sécurité": "security", "coûte": "cost", "combien": "how much",
    "nous": "we", "avons": "have", "besoin": "need", "il": "it", "le": "the", "les": "the", "une": "a", "du": "of",
    "des": "of", "ce": "it", "que": "than", "entre": "between", "différence": "difference", "risques": "risks",
    "merci": "thanks", "faut": "should", "utiliser": "use", "choisir": "choose", "recommandez": "recommend",
    "conseillez": "recommend", "pour": "for", "sur": "on", "c'est": "it is",
    # Spanish
    "qué": "what", "cómo": "how", "cuál": "which", "cuáles": "which", "quién": "who", "cuándo": "when", "es": "is",
    "son": "are", "tiene": "have", "puede": "can", "con": "with", "sin": "without", "y": "and", "mejor": "better",
    "rápido": "fast", "rapido": "fast", "seguro": "secure", "seguridad": "security", "cuesta": "cost",
    "cuánto": "how much", "necesitamos": "need", "el": "the", "los": "the", "las": "the", "un": "a", "una": "a",
    "para": "for", "diferencia": "difference", "riesgos": "risks", "gracias": "thanks", "usar": "use",
    "elegir": "choose", "recomiendas": "recommend", "recomienda": "recommend", "soporta": "support",
    "administración": "admin", "administracion": "admin",
}  # fmt: skip
_PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), english)
    for pattern, english in (
        (r"\best-ce que\b", "is"),
        (r"\bwas kostet\b(?: das)?|\bcombien (?:ça |ca )?co[uû]te\b|\bcu[aá]nto cuesta\b", "how much does it cost"),
        (r"\bam besten\b", "best"),
        (r"\bwas ist\b", "what is"),
        (r"\bpor ?qu[eé]\b", "why"),
        (r"\bplus rapide que\b|\bm[aá]s r[aá]pid[oa] que\b", "faster than"),
        (r"\bplus lente? que\b|\bm[aá]s lent[oa] que\b", "slower than"),
        (r"\bbase de (?:données|donnees|datos)\b", "database"),
        (r"\bgibt es\b|\by a-t-il\b|\bil y a\b|\bhay\b", "is there"),
        (r"\bpanel de administraci[oó]n\b|\bpanneau d'administration\b", "admin panel"),
    )
)
_ALSO_ENGLISH = frozenset(
    "con sin son comment or pour es le des du est panel un et que y sur ce mit hat der il los las als von el".split()
)
"""Words of these languages that English text holds too, so that they alone prove nothing."""
_TELLING = frozenset(_GLOSS) - _ALSO_ENGLISH
_ENGLISH = re.compile(
    r"\b"
    + either(
        """the|is|are|does|do|what|which|why|how|we|you|it|this|that|and|or|with|for|not|can|should|of|to|our|has
        have|an|be|if|will|would|could"""
    )
    + r"\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LOOKED_AT = 400
"""Characters of a text that tell its language; they tell as well as all of them."""
_SHARE = 0.34
"""Share of the words from which these everyday words make a text German, French or Spanish."""


def is_foreign(rest: str) -> bool:
    """Whether a normalised text, without the names of options, is asked in one of these languages."""
    said = _WORD.findall(rest.lower())
    if not said or _ENGLISH.search(rest.lower()):
        return False
    known = sum(word in _GLOSS for word in said)
    return sounds_foreign(rest) and (known + 2 * _phrases(rest)) / len(said) >= _SHARE


def sounds_foreign(text: str) -> bool:
    """Whether any word of a text is none of English; a quick look before the names in it are found."""
    return any(word in _TELLING for word in _WORD.findall(text[:_LOOKED_AT].lower())) or _phrases(text) > 0


def _phrases(text: str) -> int:
    return sum(pattern.search(text[:_LOOKED_AT]) is not None for pattern, _ in _PHRASES)


def in_english(text: str) -> str:
    """The text with those of its words in English; the others, and names, stay as they are."""
    for pattern, english in _PHRASES:
        text = pattern.sub(english, text)
    return _WORD.sub(lambda found: _GLOSS.get(found[0].lower(), found[0]), text.replace("¿", "").replace("¡", ""))
