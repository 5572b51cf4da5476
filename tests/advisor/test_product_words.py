"""What teams name and the knowledge may lack: a need, answered, or named as unknown, and never something else."""

import pytest

from bot.advisor.conversation import Kind, Reply
from bot.advisor.reply import Advisor
from tests.advisor.conftest import Chat

BRIEF = "recommend a booking portal for truck slots"
THINGS = """SAML OIDC SSO LDAP 2FA passkeys Okta Keycloak S3 Kafka RabbitMQ GraphQL gRPC Elasticsearch CRUD webhooks
SEO OCR VAT iCal SMS HIPAA SOAP EDI MQTT Sentry Prometheus Figma geofencing invoices coupons backups""".split()
THINGS += (
    "PDF export,CSV import,barcode scanning,Excel export,feature flags,A/B tests,audit log,cron jobs,multi-tenancy,"
    "white labelling,GDPR export,offline mode,file uploads,video streaming,calendar sync,email parsing,"
    "push notifications,dark mode,QR codes,digital signatures,data warehouse,image resizing,gift cards,"
    "search engine,rate limiting"
).split(",")


def speaks_of(reply: Reply, thing: str, advisor: Advisor) -> bool:
    """Whether an answer of facts names the thing, is on a topic asked about in that word, or says none names it."""
    if "No fact I have names" in reply.note or "I have no facts about" in reply.note:
        return True
    topics = advisor.comparison().topics
    asked = " ".join(text for topic in topics for text in (topic.title, *topic.asks, *topic.keywords)).lower()
    first = thing.lower().replace("-", " ").split()[0].rstrip("s")
    return first in f"{reply.text} {asked}".lower()


@pytest.mark.parametrize("asked", ["{}?", "does Django have {}?", "does Flask come with {}?"])
@pytest.mark.parametrize("thing", THINGS)
def test_no_fact_stands_in_for_another(chat: Chat, advisor: Advisor, thing: str, asked: str) -> None:
    chat.command(BRIEF)
    reply = chat.mention(asked.format(thing))
    assert reply.changed == ()
    assert reply.kind is not Kind.FACT or speaks_of(reply, thing, advisor)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("does Flask have SAML?", "No fact I have on Flask names SAML; this is the nearest."),
        ("does Flask have 2FA?", "No fact I have names 2FA; this is the nearest."),
        ("LDAP?", "No fact I have names LDAP; this is the nearest."),
        ("does Django have 2FA?", "No fact I have names 2FA; this is the nearest."),
        ("feature flags?", "No fact I have names feature flags; this is the nearest."),
    ],
)
def test_the_nearest_fact_is_called_that(chat: Chat, question: str, said: str) -> None:
    chat.command(BRIEF)
    reply = chat.mention(question)
    assert reply.kind is Kind.FACT
    assert reply.text.startswith(said)


@pytest.mark.parametrize("thing", ["dark mode", "accessibility", "barcode scanning", "a blockchain", "passkeys"])
def test_what_no_topic_has_a_word_of_is_not_answered(chat: Chat, thing: str) -> None:
    chat.command(BRIEF)
    assert chat.mention(f"does Django have {thing}?").kind in (Kind.NOT_COVERED, Kind.SUGGESTIONS)


@pytest.mark.parametrize(
    ("thing", "aspects"),
    [
        ("SAML", {"auth"}),
        ("OIDC", {"auth"}),
        ("LDAP", {"auth"}),
        ("passkeys", {"auth"}),
        ("push notifications", {"integrations"}),
        ("push notifications to phones", {"integrations"}),
        ("webhooks", {"rest_api"}),
        ("SMS", {"integrations"}),
        ("an audit log", {"security"}),
        ("offline mode", set()),
        ("offline support", set()),
        ("A/B tests", set()),
        ("A/B testing", set()),
        ("autocomplete", set()),
        ("digital signatures", set()),
        ("a newsletter", set()),
        ("a chatbot", set()),
        ("feature flags", set()),
        ("barcode scanning", set()),
        ("QR codes", set()),
        ("VAT", set()),
        ("iCal", set()),
    ],
)
def test_a_thing_that_is_needed_is_that_need_or_none(chat: Chat, thing: str, aspects: set[str]) -> None:
    chat.command(BRIEF)
    reply = chat.mention(f"we need {thing}")
    assert {need.aspect for need in reply.changed} == aspects
    assert reply.changed or "I cannot weigh" in reply.text
