"""From words to meaning: which topic, which option, which need, which intent.

Read upwards: `words`, what people do with them (`talk`), what the words around a need make of it (`cues`), what is
ruled out (`rulings`), what is needed (`needs`), what is asked (`intents`), and which facts fit (`retrieval`).
`reader` holds them all for one comparison; `overheard` tells what was only said among colleagues.
"""
