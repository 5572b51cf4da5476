"""What is counted and measured, for Prometheus. Nothing here names a person, a channel, or what was said."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_ACKS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
_ANSWERS: Final = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)
_NOT_COVERED: Final = "not_covered"
_SILENT: Final = "silent"


class Metrics:
    """The measures of one process."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        ProcessCollector(namespace="stack_advisor", registry=registry)
        self._deliveries = Counter(
            "stack_advisor_deliveries",
            "Requests from Slack, by kind and by the HTTP status they were answered.",
            ("kind", "status"),
            registry=registry,
        )
        self._acks = Histogram(
            "stack_advisor_ack_seconds",
            "How long Slack waited for an acknowledgement.",
            ("kind",),
            buckets=_ACKS,
            registry=registry,
        )
        self._replies = Counter("stack_advisor_replies", "Replies by kind.", ("kind",), registry=registry)
        self._answers = Histogram(
            "stack_advisor_answer_seconds",
            "From taking in what somebody said to having the answer in Slack.",
            buckets=_ANSWERS,
            registry=registry,
        )
        self._calls = Histogram(
            "stack_advisor_slack_seconds",
            "How long Slack's Web API took to answer.",
            ("method",),
            buckets=_ANSWERS,
            registry=registry,
        )
        self._errors = Counter(
            "stack_advisor_slack_errors", "What Slack's Web API refused.", ("method", "error"), registry=registry
        )
        self._limited = Counter("stack_advisor_limited", "Requests beyond a limit.", ("limit",), registry=registry)
        self._unanswered = Gauge(
            "stack_advisor_unanswered_share", "Replies that had to say the knowledge has no answer.", registry=registry
        )
        self._depth = Gauge("stack_advisor_queue", "Pieces of work, by state.", ("state",), registry=registry)
        self._pong = Gauge("stack_advisor_pong_age_seconds", "Since Slack's last sign of life.", registry=registry)
        self._said = 0
        self._uncovered = 0
        self._unanswered.set_function(lambda: self._uncovered / self._said if self._said else 0.0)

    def delivered(self, kind: str, status: int, seconds: float) -> None:
        """A request of Slack's was answered."""
        self._deliveries.labels(kind, str(status)).inc()
        self._acks.labels(kind).observe(seconds)

    def replied(self, kind: str) -> None:
        """The advisor replied."""
        self._replies.labels(kind).inc()
        if kind != _SILENT:
            self._said += 1
            self._uncovered += kind == _NOT_COVERED

    def answered(self, seconds: float) -> None:
        """What somebody said has its answer in Slack."""
        self._answers.observe(max(seconds, 0.0))

    def limited(self, limit: str) -> None:
        """Somebody, or a workspace, asked more than is allowed."""
        self._limited.labels(limit).inc()

    @contextmanager
    def asking(self, method: str) -> Iterator[None]:
        """A call of Slack's Web API; `refused` says what came of it."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self._calls.labels(method).observe(time.perf_counter() - started)

    def refused(self, method: str, error: str) -> None:
        """Slack's Web API said no, or nothing that makes sense."""
        self._errors.labels(method, error).inc()

    def queue(self, depth: dict[str, int]) -> None:
        """How much work there is."""
        for state, count in depth.items():
            self._depth.labels(state).set(count)

    def pong(self, age: float) -> None:
        """Seconds since Slack was last heard through the socket."""
        self._pong.set(age)

    def text(self) -> bytes:
        """Everything, in Prometheus' format."""
        return generate_latest(self._registry)
