"""From words to meaning: which topic, which option, which need, which intent."""
