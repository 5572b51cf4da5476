"""An advisor on the shipped knowledge, and a chat with it that reads like one."""

from dataclasses import dataclass, field

import pytest

from bot.advising import load_advisor
from bot.advisor.conversation import Conversation, Message, Reply
from bot.advisor.reply import Advisor
from bot.opening import load_knowledge
from bot.scoring.model import Need
from bot.settings import Settings


@dataclass
class Chat:
    """A thread with the app in it."""

    advisor: Advisor
    conversation: Conversation = field(default_factory=Conversation)

    def say(self, text: str, user: str = "ana") -> Reply:
        """A plain message in the thread."""
        return self._send(Message(text=text, user=user))

    def mention(self, text: str, user: str = "ana") -> Reply:
        """A message addressed to the app."""
        return self._send(Message(text=text, user=user, mentioned=True))

    def say_alone(self, text: str, user: str = "ana") -> Reply:
        """A plain message where nobody but this person and the app wrote."""
        return self._send(Message(text=text, user=user, alone=True))

    def say_after_it(self, text: str, user: str = "ana") -> Reply:
        """A plain message right behind an answer of the app's."""
        return self._send(Message(text=text, user=user, after_app=True))

    def press(self, topic: str, user: str = "ana") -> Reply:
        """Press the button of a topic that was offered."""
        return self._send(Message(text=topic, user=user, mentioned=True, offered=True))

    def command(self, line: str, user: str = "ana") -> Reply:
        """What follows the slash command: `recommend a webshop`, `compare flask django`, `ask …`."""
        name, _, rest = line.partition(" ")
        return self._send(Message.model_validate({"text": rest, "user": user, "command": name}))

    def answer(self, text: str = "", **answers: str | tuple[str, ...]) -> Reply:
        """Submit the questionnaire."""
        chosen = {question: (given,) if isinstance(given, str) else given for question, given in answers.items()}
        return self._send(Message(text=text, user="ana", command="recommend", answers=chosen))

    def settle(self, *needs: Need, user: str = "ana") -> Reply:
        """Choose by a button which of two needs holds."""
        return self._send(Message(user=user, mentioned=True, stated=needs, settles=True))

    def _send(self, message: Message) -> Reply:
        reply, self.conversation = self.advisor.reply(message, self.conversation)
        return reply


@pytest.fixture(scope="session")
def advisor() -> Advisor:
    return load_advisor(Settings())


@pytest.fixture(scope="session")
def lexical_advisor() -> Advisor:
    """The same without the sentence encoder."""
    return Advisor(load_knowledge(Settings()))


@pytest.fixture
def chat(advisor: Advisor) -> Chat:
    return Chat(advisor)


@pytest.fixture
def tool(chat: Chat) -> Chat:
    """A thread with a recommendation for an internal tool, which must have an admin panel."""
    chat.command("recommend an internal tool for a company, we must have an admin panel")
    return chat
