"""Chat with the model on the workstation under the desk."""

import ollama
import requests


def chat(question: str) -> str:
    reply = ollama.chat(model="llama3.1:8b-instruct-q4_K_M", messages=[{"role": "user", "content": question}])
    return reply["message"]["content"]


def explain(code: str) -> str:
    """The older way, without the client library."""
    response = requests.post(
        "http://localhost:11434/api/generate",
        json={"model": "qwen2.5-coder:7b", "prompt": f"Explain:\n{code}", "stream": False},
        timeout=120,
    )
    return response.json()["response"]
