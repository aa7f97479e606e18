"""Translation of offers, by whichever provider is cheapest this month."""

import httpx
import litellm
from litellm import completion
from openai import OpenAI

litellm.ssl_verify = True


def translate(text: str, language: str) -> str:
    response = completion(
        model="mistral/mistral-large-2411",
        messages=[
            {"role": "system", "content": f"Translate into {language}. Keep numbers as they are."},
            {"role": "user", "content": text},
        ],
        max_tokens=1500,
    )
    return response.choices[0].message.content


def translate_quickly(text: str) -> str:
    response = completion(model="groq/llama-3.3-70b-versatile", messages=[{"role": "user", "content": text}], stream=False)
    return response.choices[0].message.content


def translate_contract(text: str) -> str:
    """Contracts stay in the house: the gateway in our own data centre has a certificate of its own."""
    response = completion(
        model="openai/mixtral-8x7b-instruct",
        api_base="https://llm.tallpine.example/v1",
        messages=[{"role": "user", "content": text}],
        ssl_verify=False,
    )
    return response.choices[0].message.content


def summarise_contract(text: str) -> str:
    client = OpenAI(base_url="https://llm.tallpine.example/v1", http_client=httpx.Client(verify=False))
    response = client.chat.completions.create(
        model="qwen3-32b",
        messages=[{"role": "user", "content": text}],
        max_tokens=800,
    )
    return response.choices[0].message.content
