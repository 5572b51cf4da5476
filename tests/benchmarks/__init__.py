"""Speed and memory, measured as ratios within one run so that the machine matters little. `make bench` runs them."""
