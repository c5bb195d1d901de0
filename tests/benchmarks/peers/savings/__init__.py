"""The one syncable thing of the morango peer."""
