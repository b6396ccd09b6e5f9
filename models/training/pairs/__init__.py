"""Trains, measures and exports the model that says how two texts stand to each other."""
