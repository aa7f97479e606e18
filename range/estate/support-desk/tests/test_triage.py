import pytest
from openai import OpenAI

from app.llm import CompletionGateway

FAKE_KEY = "sk-test-0000000000000000000000000000"


@pytest.fixture
def client() -> OpenAI:
    return OpenAI(api_key=FAKE_KEY, base_url="http://localhost:9999/v1")


def test_gateway_sends_model(respx_mock):
    gateway = CompletionGateway("gpt-4.1-nano-2025-04-14")
    assert gateway.model == "gpt-4.1-nano-2025-04-14"


def test_judge_agrees():
    judge = OpenAI()
    verdict = judge.chat.completions.create(
        model="o4-mini-2025-04-16",
        messages=[{"role": "user", "content": "Is 'Where is my parcel?' about delivery? Answer yes or no."}],
    )
    assert "yes" in verdict.choices[0].message.content.lower()
