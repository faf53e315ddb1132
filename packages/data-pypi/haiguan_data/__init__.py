"""Open data on who in China's customs does what, each value traceable to the characters it was read from.

>>> import haiguan_data
>>> duties = haiguan_data.load("duties")
"""

from .tables import by_id, columns, load, release, table_names

__all__ = ["__version__", "by_id", "columns", "load", "release", "table_names"]

__version__: str = release()["version"]
