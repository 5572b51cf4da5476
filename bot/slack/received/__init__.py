"""What Slack sends, read once; nothing after it sees a payload."""
