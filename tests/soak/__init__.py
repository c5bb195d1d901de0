"""`make soak`: power cuts replayed from recorded system calls, long runs that `make test` has no time for."""
