"""Killed at any moment, under load: what was accepted has its effect, and nothing is posted twice."""

import random
import threading
from pathlib import Path

from tests.soak.fleet import fleet
from tests.soak.people import People
from tests.soak.tally import Tally


def test_killed_at_random_moments_nothing_is_lost_or_doubled(tmp_path: Path, database_url: str, tally: Tally) -> None:
    """One process on SQLite; of two on PostgreSQL now one and now the other."""
    processes = 1 if database_url.startswith("sqlite") else 2
    kills, chance = tally.count(2, 100), random.Random(20_261_126)
    with fleet(tmp_path, database_url, processes) as all_of_them:
        all_of_them.start()
        people = People(all_of_them.slack, decisions=kills)
        with people.at_work():
            for _ in tally.steps(kills, "Killing"):
                threading.Event().wait(chance.uniform(0.05, 0.8))
                chosen = chance.choice(all_of_them.processes)
                chosen.kill()
                chosen.start()
        people.find_everything_once()
    tally.tell("kills", kills)
    tally.tell("accepted, each with one effect", people.accepted)
