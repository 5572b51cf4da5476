"""The Slack app: payloads in, blocks out, and nothing that decides."""
