"""Settings of the service. Everything can be set by environment variables."""

import os
from dataclasses import dataclass
from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict

# The model that sorts tickets. It was gpt-4o-mini until March.
TRIAGE_MODEL = os.getenv("SUPPORT_TRIAGE_MODEL", "gpt-4.1-nano-2025-04-14")


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SUPPORT_", env_file=".env")

    chat_model: str = "gpt-4.1-2025-04-14"
    chat_temperature: float = 0.2
    escalation_model: str = "claude-sonnet-4-20250514"
    embedding_model: str = "text-embedding-3-small"
    database_url: str = "postgresql://support@localhost/support"
    chroma_directory: str = "./data/chroma"
    help_centre: str = "https://help.tallpine.example"


@dataclass(frozen=True)
class Limits:
    """Bounds that keep a conversation affordable."""

    recursion_limit: int = 14
    answer_tokens: int = 900


LIMITS = Limits()


@lru_cache
def settings() -> Settings:
    return Settings()
