"""Slack's TypeScript types as a judge: which payloads its compiler takes."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.slack.rule_table import Payload

NODE = Path(__file__).parents[1] / "node"
_TSC = NODE / "node_modules" / "typescript" / "bin" / "tsc"
_TYPES = NODE / "node_modules" / "@slack" / "types"

MISSING = (
    "needs Node.js and what tests/node/package.json names (Debian: apt-get install nodejs npm; then `make node`)"
    if not (shutil.which("node") and _TSC.exists() and _TYPES.exists())
    else ""
)
"""Why the compiler cannot be run here; empty when it can."""

# A view of @slack/types takes any object with a type for a block. Ours takes only those the package knows.
_HEAD = """import type { HomeView, KnownBlock, ModalView } from '@slack/types';
type Known<V> = V extends unknown ? Omit<V, 'blocks'> & { blocks: KnownBlock[] } : never;
type Views = Known<HomeView> | Known<ModalView>;
"""
_OPTIONS = {
    "compilerOptions": {
        "noEmit": True,
        "strict": True,
        "module": "esnext",
        "moduleResolution": "bundler",
        "types": [],
    },
    "files": ["payloads.ts"],
}
_SAID = re.compile(r"payloads\.ts\((\d+),\d+\): error TS\d+: (.*)")


def refused(payloads: Iterable[Payload], folder: Path) -> dict[str, str]:
    """What the types do not allow: the payload's name, and the first thing the compiler says of it."""
    names, lines = [], _HEAD.splitlines()
    for number, payload in enumerate(payloads):
        names.append(payload.name)
        kind = "Views" if payload.where == "view" else "KnownBlock[]"
        lines.append(f"export const p{number}: {kind} = {json.dumps(payload.content)};")
    (folder / "payloads.ts").write_text("\n".join(lines), encoding="utf-8")
    (folder / "tsconfig.json").write_text(json.dumps(_OPTIONS), encoding="utf-8")
    (folder / "node_modules").symlink_to(NODE / "node_modules")
    done = subprocess.run(
        ["node", str(_TSC), "--pretty", "false", "--project", str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    said = _SAID.findall(done.stdout)
    if done.returncode and not said:
        raise AssertionError(f"the compiler itself failed: {done.stdout}{done.stderr}")
    first = len(_HEAD.splitlines()) + 1
    found: dict[str, str] = {}
    for line, words in said:
        # Anything before the payloads would be a mistake of ours, and means that nothing was judged.
        assert int(line) >= first, words
        found.setdefault(names[int(line) - first], words)
    return found
