"""Has releases of the data from where they are published, checks them, and says what an update changes."""

from .failure import ClientFailure, ClientMisuse
from .get import Got, get
from .update import Gone, Updated, update

__all__ = ["ClientFailure", "ClientMisuse", "Gone", "Got", "Updated", "get", "update"]
