"""How well messages are understood: labelled sets in, the metrics that the product is held to out."""
