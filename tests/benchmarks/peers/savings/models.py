"""A line of savings as morango would have it."""

from django.db import models
from morango.models import SyncableModel


class Savings(SyncableModel):
    """One line of money."""

    morango_profile = "soto"
    morango_model_name = "savings"
    member = models.CharField(max_length=40)
    on = models.CharField(max_length=10)
    amount = models.IntegerField()

    def calculate_source_id(self):
        """Each line is a thing of its own."""

    def calculate_partition(self):
        """The group."""
        return "0100112"
