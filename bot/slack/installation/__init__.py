"""Where the app is installed, as whom it acts there, and what its manifest asks Slack to let it do."""
