"""Decisions as files: one Markdown file each, and an index."""

import re
import unicodedata
from collections.abc import Iterable

from bot.advisor.words import outcome_words
from bot.decisions.life import Decision
from bot.decisions.madr import escape, madr
from bot.decisions.summary import summarise
from bot.facts.model import Comparison, Knowledge

INDEX = "index.md"
_SLUG = 60


def files(workspace: str, decisions: Iterable[Decision], knowledge: Knowledge) -> dict[str, str]:
    """The text of every file, by its name; the same for the same decisions and knowledge."""
    told = sorted(decisions, key=lambda one: one.record.number)
    known = knowledge.comparison_by_id
    made = {file_name(one): _owned(madr(one, known.get(one.record.comparison)), workspace) for one in told}
    return {INDEX: _index(workspace, told, known), **made}


def file_name(decision: Decision) -> str:
    """Such as `D-0007-what-the-shop-is-built-on.md`."""
    plain = unicodedata.normalize("NFKD", decision.record.title).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_SLUG].strip("-")
    return f"D-{decision.record.number:04d}{f'-{slug}' if slug else ''}.md"


def is_ours(text: str, workspace: str) -> bool:
    """Whether a file was written by an export of this workspace, and may be written again."""
    head, _, _ = text.partition("\n---\n")
    return text.startswith("---\n") and _mark(workspace) in head.split("\n")


def _mark(workspace: str) -> str:
    return f'written-by: "stack-advisor, workspace {workspace}"'


def _owned(text: str, workspace: str) -> str:
    return text.replace("---\n", f"---\n{_mark(workspace)}\n", 1)


def _index(workspace: str, decisions: list[Decision], known: dict[str, Comparison]) -> str:
    lines = ["| Id | Decision | Outcome | Status | Date |", "| --- | --- | --- | --- | --- |"]
    for one in decisions:
        told = summarise(one, known.get(one.record.comparison))
        outcome = escape(outcome_words(known.get(one.record.comparison), one.record.outcome))
        title = f"[{escape(told.title)}]({file_name(one)})"
        lines.append(f"| {told.id} | {title} | {outcome} | {told.status_words} | {told.decided_on.isoformat()} |")
    body = "\n".join(lines) if decisions else "No decision has been recorded yet."
    return f"---\n{_mark(workspace)}\n---\n\n# Decisions\n\n{body}\n"
