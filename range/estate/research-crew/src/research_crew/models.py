"""Models of the crew, routed by LiteLLM."""

import os

from crewai import LLM

research_llm = LLM(model="anthropic/claude-sonnet-4-20250514", temperature=0.3)
writer_llm = LLM(model=os.environ.get("WRITER_MODEL", "openai/gpt-4.1-2025-04-14"))
