"""Trains, measures and exports the tagger of names, attributions and hedges that extraction-service runs."""
