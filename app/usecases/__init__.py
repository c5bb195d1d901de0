"""What a person does: one verb each, one transaction each."""
