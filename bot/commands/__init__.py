"""The commands of `stack-advisor`, a file for each group."""
