"""Translation of offers, by whichever provider is cheapest this month."""

import litellm
from litellm import completion

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
