"""What every part of the window stands on: the open book, colours, preferences, work beside the window."""
