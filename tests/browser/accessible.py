"""Runs axe-core on a page: what it finds wrong that is serious or critical, or among the rest is ours to keep right."""

from pathlib import Path

from tests.browser.page import Page

AXE = Path(__file__).parents[1] / "node/node_modules/axe-core/axe.min.js"
_RUN = """
const done = arguments[arguments.length - 1];
const OURS = ['heading-order', 'aria-allowed-role'];
const place = (node) => `${node.html.slice(0, 160)} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`;
axe.run(document, { resultTypes: ['violations'] }).then(
  (found) => done(found.violations
    .filter((one) => ['serious', 'critical'].includes(one.impact) || OURS.includes(one.id))
    .flatMap((one) => one.nodes.slice(0, 5).map((node) => `${one.id}: ${place(node)}`))),
  (error) => done([String(error)]));
"""


def violations(page: Page) -> list[str]:
    """A line each. The page's policy forbids a script tag, so it is run from outside."""
    if not page.script("return 'axe' in window"):
        page.script(AXE.read_text())
    found: list[str] = page.driver.execute_async_script(_RUN)
    return found
