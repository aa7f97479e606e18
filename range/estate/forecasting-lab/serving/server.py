"""Serves the summary model in the warehouse, where there is no internet."""

from llama_cpp import Llama
from vllm import LLM, SamplingParams

engine = LLM(model="mistralai/Mistral-7B-Instruct-v0.3", max_model_len=8192)
edge = Llama(model_path="artefacts/warehouse-helper.gguf", n_ctx=4096)


def answer(question: str) -> str:
    outputs = engine.generate([question], SamplingParams(max_tokens=300))
    return outputs[0].outputs[0].text


def answer_offline(question: str) -> str:
    reply = edge.create_chat_completion(messages=[{"role": "user", "content": question}], max_tokens=200)
    return reply["choices"][0]["message"]["content"]
