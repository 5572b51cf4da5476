"""One module a step, named by its order; a step that was released is never edited."""
