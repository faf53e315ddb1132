"""What the client raises."""


class ClientFailure(Exception):
    """Why data could not be had, or is not what it should be; ``code`` says which of the kinds it is."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class ClientMisuse(ValueError):
    """The client was asked for what there cannot be: an option is missing, or means nothing."""
