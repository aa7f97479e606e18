"""Embed past answers again after the embedding model changed. Run by hand."""

import argparse

import chromadb
from openai import OpenAI

parser = argparse.ArgumentParser()
parser.add_argument("--model", default="text-embedding-3-large")
parser.add_argument("--batch", type=int, default=100)


def main() -> None:
    options = parser.parse_args()
    client = OpenAI()
    store = chromadb.PersistentClient(path="./data/chroma").get_or_create_collection("past-answers")
    answers = store.get(limit=options.batch)
    vectors = client.embeddings.create(model=options.model, input=answers["documents"])
    store.update(ids=answers["ids"], embeddings=[item.embedding for item in vectors.data])


if __name__ == "__main__":
    main()
