"""How the page is searched: by what a person reads on it, or a screen reader says."""

_HELPERS = """
const shown = (one) => one.checkVisibility({ visibilityProperty: true });
const spoken = (one) => [
  one.getAttribute('aria-label'),
  (one.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.innerText ?? '').join(' '),
  ...[...(one.labels ?? [])].map((label) => label.innerText),
  one.matches('input, textarea, select') ? one.placeholder : one.innerText,
  one.matches('[role=option]') ? one.innerText.split('\\n')[0] : '',
].map((words) => (words ?? '').trim()).filter(Boolean);
const parts = (selector, words) => [...document.querySelectorAll(selector)]
  .filter((one) => shown(one) && one.innerText.includes(words));
"""

PART = f"{_HELPERS} return parts(arguments[0], arguments[1]).at(-1) ?? null;"
"""The last visible element of a selector that has these words."""

INSIDE = f"""{_HELPERS}
const [selector, words, kinds, label] = arguments;
const root = parts(selector, words).at(-1);
const fits = [...(root?.querySelectorAll(kinds) ?? [])].filter(shown)
  .filter((one) => label === null || spoken(one).some((said) => said === label || said.startsWith(`${{label}} (`)));
return fits.at(-1) ?? null;
"""
"""The last visible element of some kinds in such a part, by its label; by none, the last of all."""

FOCUS = f"{_HELPERS} return spoken(document.activeElement)[0] ?? document.activeElement.localName;"
"""What a screen reader would say of what has the focus."""
