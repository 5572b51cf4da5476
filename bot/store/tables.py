"""The tables. What a column holds is said here once; migrations bring a database to this shape."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData()


class Instant(TypeDecorator[datetime]):
    """A point in time, stored in UTC and always timezone-aware in Python."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its timezone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite numbers rows by itself only in a column declared INTEGER.
_Id = BigInteger().with_variant(Integer, "sqlite")


def _text(name: str, **options: Any) -> Column[str]:
    return Column(name, Text, nullable=False, **options)


def _instant(name: str) -> Column[datetime]:
    return Column(name, Instant, nullable=False)


conversations = Table(
    "conversations",
    metadata,
    _text("tenant", primary_key=True),
    _text("channel", primary_key=True),
    _text("root_ts", primary_key=True),
    _text("state"),  # a serialised advisor Conversation
    Column("version", Integer, nullable=False),  # 1 for a new row, one more at every save
    Column("muted", Boolean, nullable=False),
    _text("started_by"),  # user id, or "" for the app itself
    _instant("created_at"),
    _instant("updated_at"),
    Index("ix_conversations_started", "tenant", "started_by", "updated_at"),
    Index("ix_conversations_latest", "tenant", "channel", "updated_at"),
    Index("ix_conversations_updated", "updated_at"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _text("tenant"),
    _text("channel"),
    _text("ts"),
    _text("kind"),
    Column("thread_ts", Text),
    _text("user"),
    _text("text"),
    Column("mentioned", Boolean, nullable=False),
    Column("channels", JSON),  # those it links to, each as its id and the name that the text has
    _text("state"),  # accepted, answered, ignored
    _instant("received_at"),
    UniqueConstraint("tenant", "channel", "ts", "kind", name="uq_inbox_delivery"),
    Index("ix_inbox_received", "received_at"),
    Index("ix_inbox_kind", "kind", "received_at"),
    Index("ix_inbox_thread", "tenant", "channel", "thread_ts"),
    sqlite_autoincrement=True,  # durable work is named after ids, which therefore must not come again
)
Index(
    "ix_inbox_waiting",
    inbox.c.id,
    sqlite_where=inbox.c.state == "accepted",
    postgresql_where=inbox.c.state == "accepted",
)

posts = Table(
    "posts",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _text("tenant"),
    _text("channel"),  # where to post; a user id opens the direct message
    Column("thread_ts", Text),
    _text("key"),  # idempotency key, also in the message's metadata
    Column("payload", JSON, nullable=False),  # text, blocks and other arguments of chat.postMessage
    Column("opens_conversation", Text),  # state of the conversation this message becomes the root of
    _text("started_by"),
    _text("state"),  # pending, sending, sent, failed
    Column("ts", Text),
    Column("sent_to", Text),  # the channel Slack answered with
    Column("error", Text),  # Slack's error code
    Column("attempts", Integer, nullable=False),
    _instant("created_at"),
    Column("missed_at", Instant),  # when Slack was looked through in vain for it, since it was last sent
    UniqueConstraint("tenant", "key", name="uq_posts_key"),
    Index("ix_posts_place", "tenant", "sent_to", "ts"),
    Index("ix_posts_created", "created_at"),
    sqlite_autoincrement=True,
)
Index(
    "ix_posts_sending",  # the few of which it is not known yet whether Slack has them
    posts.c.tenant,
    posts.c.channel,
    sqlite_where=posts.c.state == "sending",
    postgresql_where=posts.c.state == "sending",
)

drafts = Table(
    "drafts",
    metadata,
    _text("tenant", primary_key=True),
    _text("id", primary_key=True),
    _text("user"),
    _text("kind"),
    _text("channel"),  # "" when it was not started in one
    Column("payload", JSON, nullable=False),
    _text("state"),  # open, submitted
    _instant("updated_at"),
    Index("ix_drafts_latest", "tenant", "user", "kind", "state", "updated_at"),
    Index("ix_drafts_updated", "updated_at"),
)

counters = Table(
    "counters",
    metadata,
    _text("tenant", primary_key=True),
    _text("name", primary_key=True),
    Column("value", Integer, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("submission"),  # idempotency key of the modal submission
    Column("version", Integer, nullable=False),
    _text("status"),
    _text("title"),
    _text("outcome"),
    _text("comparison"),
    _text("payload"),  # a serialised DecisionRecord
    Column("result", Text),  # the recommendation, byte for byte; never without one since it is kept
    _text("searchable"),  # case-folded text that a search looks in
    _text("channel"),  # with root_ts the conversation it came from; both "" when there was none
    _text("root_ts"),
    _text("created_by"),
    _instant("created_at"),
    _instant("updated_at"),
    UniqueConstraint("tenant", "submission", name="uq_decisions_submission"),
    Index("ix_decisions_created", "tenant", "created_by", "status"),
    Index("ix_decisions_thread", "tenant", "channel", "root_ts"),
)

deciders = Table(
    "deciders",
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("user", primary_key=True),
    ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
    Index("ix_deciders_user", "tenant", "user", "number"),
)

decision_events = Table(
    "decision_events",  # only ever added to
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),  # 1, 2, … within the decision
    _text("payload"),  # a serialised Event
    _instant("at"),
    ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
)

reviews = Table(
    "reviews",
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _instant("due_at"),
    _text("state"),  # planned, asked
    ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
    Index("ix_reviews_due", "state", "due_at"),
)

snapshots = Table(
    "snapshots",  # the knowledge that decisions were made by, each once
    metadata,
    _text("tenant", primary_key=True),
    _text("digest", primary_key=True),
    Column("content", LargeBinary, nullable=False),  # compressed
)

publications = Table(
    "publications",
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("channel", primary_key=True),
    Column("private", Boolean, nullable=False),
    _text("state"),  # pending, posted, failed
    Column("error", Text),
    Column("post_id", _Id),
    Column("ts", Text),
    Column("attempts", Integer, nullable=False),
    Column("shown", Integer, nullable=False, server_default="0"),  # the version of the decision that it shows
    _instant("updated_at"),
    ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
    Index("ix_publications_message", "tenant", "channel", "ts"),
    Index("ix_publications_post", "post_id"),
)

team_questions = Table(
    "team_questions",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _text("tenant"),
    _text("submission"),  # idempotency key: the dialog it was handed in with
    _text("channel"),  # with root_ts the thread it is asked in
    _text("root_ts"),
    _text("asked_by"),
    Column("people", JSON, nullable=False),  # user ids of those who are asked; none: whoever writes in the thread
    _text("terms"),  # what the answers are scored by
    Column("due_at", Instant),  # when it closes by itself; never without one
    _text("state"),  # open, closed
    _text("closed_by"),  # user id, "" while it is open and when it closed by itself
    Column("version", Integer, nullable=False),  # 1 for a new row, one more whenever its message has to change
    Column("shown", Integer, nullable=False),  # the version its message shows
    Column("post_id", _Id),  # the message
    _instant("created_at"),
    Column("closed_at", Instant),
    UniqueConstraint("tenant", "submission", name="uq_team_questions_submission"),
    Index("ix_team_questions_due", "state", "due_at"),
    Index("ix_team_questions_post", "post_id"),
    sqlite_autoincrement=True,  # durable work is named after ids, which therefore must not come again
)
Index(
    "uq_team_questions_open",  # a thread has one open question at a time
    team_questions.c.tenant,
    team_questions.c.channel,
    team_questions.c.root_ts,
    unique=True,
    sqlite_where=team_questions.c.state == "open",
    postgresql_where=team_questions.c.state == "open",
)
Index(
    "ix_team_questions_behind",  # whose message does not show how things stand
    team_questions.c.id,
    sqlite_where=team_questions.c.shown < team_questions.c.version,
    postgresql_where=team_questions.c.shown < team_questions.c.version,
)

team_answers = Table(
    "team_answers",
    metadata,
    _text("tenant", primary_key=True),
    Column("question", _Id, ForeignKey("team_questions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    _text("user", primary_key=True),
    _text("payload"),  # what was answered
    _instant("updated_at"),
)

unanswered = Table(
    "unanswered",
    metadata,
    _text("tenant", primary_key=True),
    _text("text", primary_key=True),  # normalised; nobody's name is kept
    Column("count", Integer, nullable=False),
    Column("openly", Integer, nullable=False, server_default="0"),  # how many of them where everybody could read it
    Column("topics", JSON, nullable=False),  # nearest topics, as of the last time
    _instant("first_at"),
    _instant("last_at"),
    Index("ix_unanswered_last", "last_at"),
)

homes = Table(
    "homes",  # who has opened the app's home, and sees it published anew when something changes
    metadata,
    _text("tenant", primary_key=True),
    _text("user", primary_key=True),
    _instant("opened_at"),
    Column("pages", JSON),  # where the page begins that is shown of each part that was turned
)

heartbeats = Table(
    "heartbeats",
    metadata,
    _text("executor", primary_key=True),
    _instant("at"),
)

channel_settings = Table(
    "channel_settings",
    metadata,
    _text("tenant", primary_key=True),
    _text("channel", primary_key=True),
    _text("payload"),  # serialised ChannelSettings
    Column("version", Integer, nullable=False),  # 1 for a new row, one more at every save
    _text("changed_by"),
    _instant("changed_at"),
)

own_facts = Table(
    "own_facts",  # what holds in one workspace, beside the knowledge that everybody shares
    metadata,
    _text("tenant", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("payload"),  # a serialised OwnEntry
    Column("version", Integer, nullable=False),  # 1 for a new row, one more at every change
    _instant("changed_at"),
)

challenges = Table(
    "challenges",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _text("tenant"),
    Column("number", Integer, nullable=False),  # how people name it, counted by workspace
    _text("comparison"),
    _text("fact"),
    _text("payload"),  # a serialised Challenge
    _text("state"),  # open, accepted, rejected
    _text(
        "channel"
    ),  # with root_ts the conversation, with ts the message that it was made under; "" where there is none
    _text("root_ts"),
    _text("ts"),
    Column("told", Boolean, nullable=False),  # whether its message, and who it concerns, know how it stands
    _instant("made_at"),
    UniqueConstraint("tenant", "number", name="uq_challenges_number"),
    Index("ix_challenges_fact", "tenant", "state", "fact"),
    Index("ix_challenges_told", "told"),
    sqlite_autoincrement=True,  # durable work is named after ids, which therefore must not come again
)
Index(
    "uq_challenges_open",  # a fact is challenged once at a time
    challenges.c.tenant,
    challenges.c.comparison,
    challenges.c.fact,
    unique=True,
    sqlite_where=challenges.c.state == "open",
    postgresql_where=challenges.c.state == "open",
)

installations = Table(
    "installations",  # workspaces, and organisations as a whole, that installed the app through its page
    metadata,
    _text("tenant", primary_key=True),
    Column("sealed", Text),  # what Slack granted, tokens and all, encrypted; gone once the app was removed
    _instant("installed_at"),
    Column("removed_at", Instant),
)

oauth_states = Table(
    "oauth_states",  # each given to one browser that went to Slack to install, to recognise it by
    metadata,
    _text("state", primary_key=True),
    _instant("expires_at"),
)
