"""Papers. ``records`` says what each needs; the forms themselves are imported where they are printed."""
