"""Three people who keep the app busy whatever happens to it, and what they have to find in Slack afterwards."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.playground.records import Message as Stored
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

A_WHILE = 3.0
"""Seconds a person waits for a dialog before asking again."""

TALKING = 2
"""Threads that are asked in."""


@dataclass
class People:
    """Ana asks in threads, Ben hands in questionnaires, Chloe publishes decisions; each counts what was accepted."""

    slack: SlackDriver
    decisions: int
    """How many there are to publish; the others go on as long as they may."""
    roots: list[Message] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    """Questions, by thread."""
    handed_in: int = 0
    published: int = 0
    patience: float = 60.0
    """Seconds without anything new, after which what is missing counts as lost. A thread that was asked a thousand
    things while the app was down takes minutes to answer them."""
    pause: float = 0.0
    """Seconds that each of them rests between two things."""
    failed: list[Exception] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)
    _before: str = ""

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Inside the block they are; at its end each finishes what they had begun."""
        # Without an end to what is remembered: what Slack gave up has to be found again.
        self.slack.playground.courier.deliveries = deque()
        self.roots = [
            self.slack.command("/stack recommend an internal tool with an admin panel").message()
            for _ in range(TALKING + self.decisions)
        ]
        self._before = self.roots[-1].ts
        each = [
            threading.Thread(target=self._again_and_again, args=(work, self.slack.as_user(name)), daemon=True)
            for name, work in (("ana", self._ask), ("ben", self._hand_in), ("chloe", self._publish))
        ]
        for one in each:
            one.start()
        try:
            yield
        finally:
            self._over.set()
            for one in each:
                one.join(120)
        assert not self.failed, self.failed

    def find_everything_once(self) -> None:
        """What Slack gave up is sent again; then every accepted thing has its effect, and none has two."""
        courier = self.slack.playground.courier
        while self.slack.call(courier.given_up) or self._on_its_way():
            self.slack.call(courier.again)
            self.slack.wait_until(lambda: not self._on_its_way(), timeout=60)
        while self.missing():
            self._wait_for_more()
        keys = Counter(one.metadata["event_payload"]["key"] for one in self.from_app() if one.metadata)
        assert [key for key, times in keys.items() if times > 1] == []
        assert self.found() == self.expected(), (self.found(), self.expected())

    def _on_its_way(self) -> bool:
        deliveries = self.slack.playground.deliveries
        return self.slack.call(lambda: any(one.state == "waiting" for one in deliveries))

    def _wait_for_more(self) -> None:
        found = self.found()
        try:
            self.slack.wait_until(lambda: self.found() != found, timeout=self.patience)
        except AssertionError:
            raise AssertionError(f"found {found} of {self.expected()}, and then nothing more") from None

    def missing(self) -> list[str]:
        """What is not there, or not as often as it should be."""
        found = self.found()
        return [what for what, times in self.expected().items() if found.get(what, 0) < times]

    def expected(self) -> dict[str, int]:
        threads = {f"answers in {ts}": times for ts, times in self.asked.items()}
        return {**threads, "recommendations": self.handed_in, "summaries": self.published, "told": self.published}

    def found(self) -> dict[str, int]:
        """The same, as Slack has it."""
        everything = [one for one in self.from_app() if one.ts > self._before]
        general, engineering = (self.slack.world.channel(name).id for name in ("general", "engineering"))
        answers = Counter(one.thread_ts for one in everything if one.thread_ts in self.asked and one.channel == general)
        deciding = {root.ts for root in self.roots[TALKING:]}
        openings = [one for one in everything if one.thread_ts is None]
        return {
            **{f"answers in {ts}": answers[ts] for ts in self.asked},
            "recommendations": sum(one.channel == general for one in openings),
            "summaries": sum(one.channel == engineering for one in openings),
            "told": sum("Recorded as *D-" in one.text for one in everything if one.thread_ts in deciding),
        }

    def from_app(self) -> list[Stored]:
        """Every message of the app that everybody sees."""
        world = self.slack.world
        return self.slack.call(
            lambda: [
                one
                for channel in world.channels.values()
                for one in channel.messages.values()
                if one.from_app and not one.visible_to
            ]
        )

    @property
    def accepted(self) -> int:
        return self.asked.total() + self.handed_in + self.published

    def _again_and_again(self, work: Callable[[SlackDriver], None], slack: SlackDriver) -> None:
        try:
            while not self._over.is_set():
                work(slack)
                self._over.wait(self.pause)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test is told
            self.failed.append(error)

    def _ask(self, slack: SlackDriver) -> None:
        root = self.roots[self.asked.total() % TALKING]
        words = f"does django come with an admin? {self.asked.total()}"
        if self.asked.total() % 4:
            slack.say(words, root.channel, root.ts)
        else:
            slack.mention(words, root.channel, root.ts)
        self.asked[root.ts] += 1
        self._over.wait(0.2)

    def _hand_in(self, slack: SlackDriver) -> None:
        if not slack.has_modal:
            answered = slack.command("/stack recommend")
            if answered.reply is not None:
                answered.reply.click("Start a new one")
        form = _dialog(slack)
        if form is None:
            return
        form.choose("What are you building?", "Internal tool or back office")
        if self._insist(form):
            self.handed_in += 1

    def _publish(self, slack: SlackDriver) -> None:
        if self.published == self.decisions:
            self._over.wait()
            return
        if not slack.has_modal:
            self.roots[TALKING + self.published].seen_by(slack).click("Record decision")
        form = _dialog(slack)
        if form is None:
            return
        if "already recorded" in form.text:
            # It was taken, and the process killed before it could say so; the ids have no gaps.
            number = int(form.text.partition("already recorded as")[2].partition("D-")[2].split(",")[0])
            form.close()
            self.published = max(self.published, number)
            return
        if form.title != "Preview":
            form.choose("Post the summary to", "#engineering")
            form.submit()
            form = slack.modal
        if form.title == "Preview" and self._insist(form):
            self.published += 1

    def _insist(self, form: Modal) -> bool:
        """Press it until it is taken, also when all the others have gone home."""
        for _ in range(200):
            if form.submit() is None:
                return True
            threading.Event().wait(0.1)
        return False


def _dialog(slack: SlackDriver) -> Modal | None:
    try:
        slack.wait_until(lambda: slack.has_modal, timeout=A_WHILE)
    except AssertionError:
        return None
    return slack.modal
