"""What was said before a question: kept by whoever asks, never by the service."""

from pydantic import BaseModel, ConfigDict


class Turn(BaseModel):
    """A question that was asked earlier, and what it was answered, in the answer's words."""

    model_config = ConfigDict(extra="forbid")

    question: str
    answer: str = ""
