"""Needs said with doubt, denied twice, or put as what cannot be done without."""

import pytest

from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.needs.reading import NeedReader

READER = NeedReader(load_knowledge(Settings()).default)

SAID = [
    ("async_realtime deemphasise", "I doubt we need async"),
    ("admin deemphasise", "I'm not convinced we need an admin"),
    ("async_realtime require must", "we won't be able to avoid websockets"),
    ("nosql require must", "there's no way around MongoDB"),
    ("auth deemphasise", "login is not obligatory"),
    ("nosql avoid", "anything but MongoDB"),
    ("nosql avoid", "I'd rather die than use MongoDB"),
    ("testing require", "it'd be unwise to skip tests"),
    ("auth require", "it'd be unwise to skip auth"),
    ("async_realtime avoid", "0 websockets"),
    ("async_realtime avoid", "zero realtime"),
    ("admin prefer", "admin is nice to have, not a must"),
    ("database_relational avoid", "no SQL please"),
    ("nosql require", "NoSQL"),
    ("i18n avoid", "don't think we'll ever need i18n"),
    ("typed_validation deemphasise", "couldn't care less about typing"),
    ("admin require must", "can't live without the admin"),
    ("async_realtime require", "not only async but also websockets"),
    ("auth require", "we don't just need auth, we need SSO"),
    ("auth avoid", "we don't need auth"),
    ("admin deemphasise", "I have my doubts about the admin panel"),
    ("async_realtime deemphasise", "it's doubtful we'll need websockets"),
    ("auth require", "no doubt we need auth"),
    ("auth require must", "there is no escaping auth"),
    ("auth require must", "we can't get by without logins"),
    ("i18n deemphasise", "translations are not mandatory"),
    ("api_docs deemphasise", "API docs aren't compulsory"),
    ("nosql avoid", "any database but MongoDB"),
    ("nosql avoid", "I would rather quit than use MongoDB"),
    ("testing require", "skipping tests would be foolish"),
    ("async_realtime avoid", "zero websockets please"),
    ("background_tasks avoid", "we have 0 background jobs"),
    ("background_tasks prefer", "background jobs would be nice to have but are not a must"),
    ("admin require must", "we'd be lost without the admin"),
    ("background_tasks avoid", "background jobs are the last thing we need"),
    ("templating deemphasise", "we can happily do without templates"),
    ("background_tasks require, async_realtime require", "not just background jobs but also websockets"),
    ("auth require, permissions require", "we don't only need login, we need roles"),
    ("auth require", "it's not that we don't want auth"),
    ("admin avoid", "I see no need for an admin"),
    ("rest_api require must", "we won't get around a REST API"),
    ("nosql avoid", "nothing with MongoDB"),
    ("database_relational avoid", "anything but Postgres please"),
    ("auth deemphasise", "we're not sold on accounts"),
    ("async_realtime deemphasise", "I'm sceptical that we need real time"),
    ("testing require", "we shouldn't neglect testing"),
    ("api_docs require must", "our partners couldn't live without API docs"),
    ("forms avoid", "wouldn't miss forms"),
    ("permissions prefer", "permissions would be nice, not essential though"),
    ("async_realtime deemphasise", "it remains to be seen whether we need websockets"),
    ("auth avoid", "no need for accounts whatsoever"),
]
"""What is read: aspect, direction, and whether it is a must."""

CONTRADICTING = [
    ("It must be async. It must not be async.", "It must be async", "It must not be async"),
    ("we need mongo, no mongo", "we need mongo", "no mongo"),
    ("We need an admin panel. We don't need an admin panel.", "We need an admin panel", "We don't need an admin panel"),
]

HOLDING = [
    "no auth for readers, but auth for editors",
    "we don't want Mongo, we want Postgres",
    "no websockets now, but we need websockets later",
    "we need auth. No, wait, we don't need auth",
    "not only async, but also an admin",
]
"""Both halves may hold, or the second mends the first."""


@pytest.mark.parametrize(("said", "text"), SAID)
def test_a_need_is_heard_behind_what_denies_or_doubts_it(said: str, text: str) -> None:
    read = READER.read(text, addressed=True)
    assert ", ".join(f"{n.aspect} {n.direction}{' must' if n.must else ''}" for n in read.needs) == said


@pytest.mark.parametrize(("text", "first", "second"), CONTRADICTING)
def test_what_is_wanted_and_refused_in_one_breath_is_noticed(text: str, first: str, second: str) -> None:
    assert [(a.said, b.said) for a, b in READER.read(text).contradictions] == [(first, second)]


@pytest.mark.parametrize("text", HOLDING)
def test_what_may_both_hold_is_no_contradiction(text: str) -> None:
    assert READER.read(text).contradictions == ()
