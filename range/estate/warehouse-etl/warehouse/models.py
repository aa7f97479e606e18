"""Django models of the correction site."""

from django.db import models


class Correction(models.Model):
    order = models.CharField(max_length=20)
    reason = models.TextField()
    agent = models.CharField(max_length=40, help_text="Who made the correction")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.order}: {self.reason[:40]}"
