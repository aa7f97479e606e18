"""One place that talks to models, so that limits and logging are the same everywhere."""

import logging
import os
import time
from typing import Any

from openai import OpenAI

from app.config import LIMITS

logger = logging.getLogger(__name__)


class CompletionGateway:
    """Thin wrapper around the chat API: one model per gateway, timed and logged."""

    def __init__(self, model: str, *, temperature: float = 0.0) -> None:
        self.model = model
        self.temperature = temperature
        self._client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30, max_retries=2)

    def complete(self, messages: list[dict[str, Any]], **options: Any) -> str:
        started = time.monotonic()
        response = self._client.chat.completions.create(
            model=self.model,
            messages=messages,
            temperature=self.temperature,
            max_tokens=LIMITS.answer_tokens,
            **options,
        )
        logger.info("completion model=%s seconds=%.2f", self.model, time.monotonic() - started)
        return response.choices[0].message.content or ""
