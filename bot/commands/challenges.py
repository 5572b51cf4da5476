"""`knowledge challenges` and `knowledge settle`: facts and ratings that somebody doubts, for those who write facts."""

import asyncio
import getpass
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.context import settings
from bot.commands.workspace import Workspace, chosen, opened
from bot.errors import AdvisorError
from bot.facts.model import Knowledge
from bot.facts.own import LONGEST_CLAIM, SHORTEST_CLAIM
from bot.opening import load_knowledge

if TYPE_CHECKING:
    from bot.facts.challenge import Challenge
    from bot.store.challenges import StoredChallenge
    from bot.store.settling import Verdict

_NAME = re.compile(r"c?-?(\d{1,9})", re.IGNORECASE)
_RATING = re.compile(r"([a-z0-9_.-]+):([a-z0-9_.-]+)=([1-5])")


def challenges(
    workspace: Annotated[str | None, typer.Option("--workspace", help="Only one workspace, by its id (T…).")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Those that are settled, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """List the facts and ratings that somebody challenged, the oldest first."""
    found = asyncio.run(_listed(workspace, open_only=not everything))
    if as_json:
        typer.echo(json.dumps([_plain(one) for one in found], indent=2, ensure_ascii=False))
    elif found:
        Console().print(_table(found))
    else:
        Console().print("No fact was ever challenged." if everything else "No fact is challenged.")


def settle(
    name: Annotated[str, typer.Argument(help="The challenge, such as C-3.")],
    accept: Annotated[str | None, typer.Option("--accept", help="It is right: what holds instead.")] = None,
    reject: Annotated[str | None, typer.Option("--reject", help="The fact stands: why.")] = None,
    link: Annotated[str | None, typer.Option("--link", help="Where that can be read.")] = None,
    rating: Annotated[
        str | None, typer.Option("--rating", help="What changes with it, such as flask:nosql=2 (option:criterion).")
    ] = None,
    workspace: Workspace = None,
) -> None:
    """Settle a challenge. A running app marks the answer, and tells the threads that it concerns, within seconds.

    An accepted one becomes a fact of the workspace's own that corrects the
    other; a fact that is wrong everywhere is corrected in the YAML as well.
    """
    number = _NAME.fullmatch(name.strip())
    if number is None:
        raise AdvisorError("A challenge is named by its id, such as C-3. `knowledge challenges` lists them all.")
    if (accept is None) == (reject is None):
        raise AdvisorError("Say either --accept, with what holds instead, or --reject, with why the fact stands.")
    knowledge = load_knowledge(settings())
    answer = " ".join((accept or reject or "").split())
    if not SHORTEST_CLAIM <= len(answer) <= LONGEST_CLAIM:
        raise AdvisorError(f"Say it in {SHORTEST_CLAIM} to {LONGEST_CLAIM} characters; this has {len(answer)}.")
    rated = _rated(rating, accepted=accept is not None)
    done = asyncio.run(_settle(workspace, int(number[1]), accept is not None, answer, link, rated, knowledge))
    Console().print(f"{done.name} is {done.state.value}. A running app tells whom it concerns.")


def _rated(rating: str | None, *, accepted: bool) -> tuple[str, str, int] | None:
    if rating is None:
        return None
    found = _RATING.fullmatch(rating)
    if found is None:
        raise AdvisorError("A rating is option:criterion=value with a value from 1 to 5, such as flask:nosql=2.")
    if not accepted:
        raise AdvisorError("A fact that stands changes no rating. Leave out --rating, or accept the challenge.")
    return found[2], found[1], int(found[3])


async def _settle(
    workspace: str | None,
    number: int,
    accepted: bool,
    answer: str,
    link: str | None,
    rating: tuple[str, str, int] | None,
    knowledge: Knowledge,
) -> "StoredChallenge":
    from datetime import UTC, datetime

    from bot.store import settling

    verdict = settling.Verdict(accepted, answer, "", getpass.getuser(), link, rating)
    async with opened(settings()) as db:
        tenant = await chosen(db, workspace)
        async with db.write() as conn:
            try:
                return await settling.settle(conn, tenant, number, verdict, knowledge, at=datetime.now(UTC))
            except ValidationError:
                raise AdvisorError(f"{_wrong(verdict)} Nothing was changed.") from None


def _wrong(verdict: "Verdict") -> str:
    return f"{verdict.link} is no whole web address." if verdict.link else "What you said cannot become a fact."


async def _listed(workspace: str | None, *, open_only: bool) -> tuple["StoredChallenge", ...]:
    # Imported late, like the rest of the database: other commands do without.
    from bot.store import challenges

    async with opened(settings(), reading=True) as db, db.read() as conn:
        if workspace is not None:
            return await challenges.of_workspace(conn, workspace, open_only=open_only)
        return await challenges.listed(conn, None, open_only=open_only)


def _plain(stored: "StoredChallenge") -> dict[str, object]:
    challenge = stored.challenge
    return {
        "id": stored.name,
        "where": stored.tenant.team or stored.tenant.enterprise,
        "state": stored.state.value,
        "comparison": challenge.comparison,
        "fact": challenge.fact,
        "claim": challenge.claim,
        "rating": challenge.rating.model_dump() if challenge.rating else None,
        "reason": challenge.reason,
        "link": challenge.link,
        "by": challenge.by_name,
        "made": challenge.at.isoformat(),
        "answer": challenge.answer or None,
        "rated": challenge.rated,
        "settled_by": challenge.settled_name or None,
        "settled": challenge.settled_at.isoformat() if challenge.settled_at else None,
    }


def _doubted(challenge: "Challenge") -> Iterator[str]:
    """What is doubted; a rating as it is named for `--rating`, with the facts it rests on."""
    aimed = challenge.rating
    yield f"rating {aimed.option}:{aimed.criterion}={aimed.value}" if aimed else challenge.fact
    yield challenge.claim
    if aimed:
        yield from (f"rests on {one.fact}: {one.claim}" for one in aimed.rests_on)


def _table(found: tuple["StoredChallenge", ...]) -> Table:
    # Plain text: what people wrote may look like the table's own markup.
    table = Table("id", "doubted", "against it", "by", "where", "state", title_justify="left")
    for stored in found:
        challenge = stored.challenge
        reason = challenge.reason + (f"\n{challenge.link}" if challenge.link else "")
        where, answer = stored.tenant.team or stored.tenant.enterprise, challenge.answer
        state = stored.state.value + (f": {answer}" if answer else "")
        by = f"{challenge.by_name}, {challenge.at.date().isoformat()}"
        cells = (stored.name, "\n".join(_doubted(challenge)), reason, by, where, state)
        table.add_row(*map(Text, cells))
    return table
