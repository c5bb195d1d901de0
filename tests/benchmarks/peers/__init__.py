"""Programs that are run beside ours, each in a process of its own with its own packages; each prints one JSON line of seconds."""
