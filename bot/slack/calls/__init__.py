"""Asking Slack for something, and posting to it, although calls fail, time out and are rationed."""
