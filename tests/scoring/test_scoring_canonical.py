"""The same value is spelt in the same bytes."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from bot.facts.model import Direction
from bot.scoring.canonical import canonical, digest
from bot.scoring.model import Need, Requirement
from tests.scoring.scoring_cases import FLASK_DJANGO, scored

ROOT = Path(__file__).parents[2]


def test_keys_are_sorted_spaces_left_out_and_words_kept_as_they_were_said() -> None:
    need = Need(aspect="admin", direction=Direction.PREFER, said="für die Redaktion", who="ann")
    assert canonical(need).decode() == (
        '{"aspect":"admin","direction":"prefer","must":false,"origin":"said",'
        '"said":"für die Redaktion","value":null,"when":null,"who":"ann"}'
    )


def test_the_digest_is_the_sha256_of_those_bytes() -> None:
    need = Need(aspect="admin", direction=Direction.PREFER)
    assert digest(need) == sha256(canonical(need)).hexdigest()
    assert digest(need) != digest(need.model_copy(update={"must": True}))


def test_a_number_that_json_has_no_word_for_is_refused() -> None:
    endless = Requirement.model_construct(criterion="admin", weight=float("inf"), must=False, needs=())
    with pytest.raises(ValueError, match="JSON"):
        canonical(endless)


def test_another_process_with_another_hash_seed_writes_the_same_bytes() -> None:
    script = (
        "from tests.scoring.scoring_cases import FLASK_DJANGO, scored; from bot.scoring.canonical import digest;"
        "print(digest(scored(FLASK_DJANGO, {'admin': 3, 'flexibility': 2.1, 'minimalism': 0.7})))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert found == {digest(scored(FLASK_DJANGO, {"admin": 3, "flexibility": 2.1, "minimalism": 0.7}))}
