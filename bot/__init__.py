"""Stack Advisor: sourced, dated, replayable stack recommendations in Slack."""
