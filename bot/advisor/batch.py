"""The batch interface: one JSON object in, one out, through `reply()` and nothing else.

The shape of both is the contract that evaluation and other programs rely on; see `answer_line`.
"""

import json
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.advisor.conversation import Conversation, Message, Reply
from bot.advisor.reply import Advisor
from bot.errors import AdvisorError
from bot.scoring.canonical import digest, result_digest
from bot.scoring.model import RULED_OUT, Need, OptionScore, Recommendation
from bot.scoring.ruling import ruled_out


class Said(BaseModel):
    """An earlier message of the thread."""

    user: str | None = None
    text: str


class Line(BaseModel):
    """One line in. Keys that are not named here are somebody's own labels and are left alone."""

    model_config = ConfigDict(extra="ignore", strict=True)

    id: str | int | None = None
    text: str
    thread: list[str | Said] = []
    command: Literal["recommend", "ask", "compare"] | None = None
    mentioned: bool = False
    comparison: str | None = None
    options: list[str] = []


def answer_line(raw: str, number: int, advisor: Advisor) -> dict[str, Any]:
    """Answer one line of JSON; a line that makes no sense gives `error`, never an exception.

    Out: id, kind, topics, options, facts, changed, needs, ruled_out (the options that are, which is no need of
    `needs`), hypothetical, recommendation, hypothetical_recommendation,
    text, confidence, knowledge (its digest) and digest, the sha256 of all the others.
    """
    try:
        data = json.loads(raw, parse_constant=_refused)
    except ValueError as error:
        return {"id": None, "line": number, "error": f"Line {number} is not JSON: {error}."}
    except RecursionError:
        return {"id": None, "line": number, "error": f"Line {number} is nested too deeply to be read."}
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        return {"id": None, "line": number, "error": f"Line {number} holds half a character, which is no text."}
    if not isinstance(data, dict):
        return {"id": None, "line": number, "error": f"Line {number} is not a JSON object."}
    try:
        line = Line.model_validate(data)
        return {"id": line.id, **_answer(line, advisor)}
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(step) for step in problem["loc"])
        return {"id": data.get("id"), "line": number, "error": f"{where}: {problem['msg']}."}
    except AdvisorError as error:
        return {"id": data.get("id"), "line": number, "error": str(error)}


def _refused(constant: str) -> None:
    """NaN and the infinities, which Python would read and JSON does not know."""
    raise ValueError(f"{constant} is no value of JSON")


def _answer(line: Line, advisor: Advisor) -> dict[str, Any]:
    conversation = Conversation()
    options = tuple(line.options)
    for said in line.thread:
        earlier = Said(text=said) if isinstance(said, str) else said
        message = Message(text=earlier.text, user=earlier.user, comparison=line.comparison, options=options)
        _, conversation = advisor.reply(message, conversation)
    message = Message(
        text=line.text,
        command=line.command,
        mentioned=line.mentioned,
        comparison=line.comparison,
        options=options,
    )
    reply, _ = advisor.reply(message, conversation)
    out = published(reply)
    out["knowledge"] = advisor.knowledge.digest
    out["digest"] = digest(out)
    return out


def published(reply: Reply) -> dict[str, Any]:
    """A reply as plain data."""
    return {
        "kind": reply.kind.value,
        "topics": list(reply.topics),
        "options": list(reply.options),
        "facts": list(reply.facts),
        "changed": _needs(reply.changed),
        "needs": _needs(reply.needs),
        "ruled_out": _ruled_out(reply.needs),
        "hypothetical": reply.hypothetical,
        "recommendation": _recommendation(reply.recommendation),
        "hypothetical_recommendation": _recommendation(reply.hypothetical_recommendation),
        "text": reply.text,
        "confidence": round(reply.confidence, 6),
    }


def _needs(needs: Sequence[Need]) -> list[dict[str, Any]]:
    return [
        {
            "aspect": need.aspect,
            "direction": need.direction.value,
            "value": need.value,
            "must": need.must,
            "said": need.said,
        }
        for need in needs
        if need.aspect != RULED_OUT
    ]


def _ruled_out(needs: Sequence[Need]) -> list[dict[str, Any]]:
    return [{"option": option, "said": said[0].said} for option, said in sorted(ruled_out(needs).items())]


def _recommendation(recommendation: Recommendation | None) -> dict[str, Any] | None:
    if recommendation is None:
        return None
    return {
        "ranking": [_ranked(score) for score in recommendation.ranking],
        "winner": recommendation.winner,
        "verdict": recommendation.verdict.value,
        "weights": {requirement.criterion: requirement.weight for requirement in recommendation.requirements},
        "digest": result_digest(recommendation),
    }


def _ranked(score: OptionScore) -> dict[str, Any]:
    return {
        "option": score.option,
        "score": score.low if score.low == score.high else [score.low, score.high],
        "disqualified_by": [out.criterion for out in score.disqualified_by],
    }
