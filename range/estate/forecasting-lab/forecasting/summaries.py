"""Summaries of all reviews of a product, written by a model on our own machines."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

BASE = "THUDM/glm-4-9b-chat"


def load():
    tokenizer = AutoTokenizer.from_pretrained(BASE, trust_remote_code=True)
    model = AutoModelForCausalLM.from_pretrained(
        BASE,
        torch_dtype=torch.bfloat16,
        trust_remote_code=True,
        device_map="auto",
    )
    return tokenizer, model


def summarise(reviews: list[str]) -> str:
    tokenizer, model = load()
    text = "Summarise these reviews in three sentences:\n" + "\n".join(reviews)
    inputs = tokenizer(text, return_tensors="pt").to(model.device)
    output = model.generate(**inputs, max_new_tokens=200)
    return tokenizer.decode(output[0], skip_special_tokens=True)
