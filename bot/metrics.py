"""What is counted and measured, for Prometheus. Nothing here names a person, a channel, or what was said."""

import threading
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Metric, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

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
        threads = Gauge("stack_advisor_process_threads", "Threads that are alive.", registry=registry)
        threads.set_function(threading.active_count)
        self._deliveries = _Deliveries()
        registry.register(self._deliveries)
        self._replies = Counter("stack_advisor_replies", "Replies by kind.", ("kind",), registry=registry)
        self._replies_of: dict[str, Counter] = {}
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
        self._deliveries.add(kind, status, seconds)

    def replied(self, kind: str) -> None:
        """The advisor replied."""
        if kind not in self._replies_of:
            self._replies_of[kind] = self._replies.labels(kind)
        self._replies_of[kind].inc()
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


class _Deliveries(Collector):
    """Counted by hand: every request passes here, and prometheus_client's own counters take some ten times as long."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._acks: dict[str, list[int]] = {}
        self._sums: dict[str, float] = {}

    def add(self, kind: str, status: int, seconds: float) -> None:
        """One more, answered after so many seconds."""
        self._counts[kind, status] = self._counts.get((kind, status), 0) + 1
        if kind not in self._acks:
            self._acks[kind], self._sums[kind] = [0] * (len(_ACKS) + 1), 0.0
        self._acks[kind][bisect_left(_ACKS, seconds)] += 1
        self._sums[kind] += seconds

    def collect(self) -> Iterator[Metric]:
        counts = CounterMetricFamily(
            "stack_advisor_deliveries",
            "Requests from Slack, by kind and by the HTTP status they were answered.",
            labels=("kind", "status"),
        )
        for (kind, status), count in self._counts.items():
            counts.add_metric((kind, str(status)), count)
        yield counts
        acks = HistogramMetricFamily(
            "stack_advisor_ack_seconds", "How long Slack waited for an acknowledgement.", labels=("kind",)
        )
        for kind, found in self._acks.items():
            names = (*map(str, _ACKS), "+Inf")
            acks.add_metric((kind,), list(zip(names, accumulate(found), strict=True)), self._sums[kind])
        yield acks
