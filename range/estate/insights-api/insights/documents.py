"""Answers from the handbook of the house."""

from llama_index.core import VectorStoreIndex
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.anthropic import Anthropic
from llama_index.vector_stores.qdrant import QdrantVectorStore
from qdrant_client import QdrantClient

client = QdrantClient(url="https://qdrant.tallpine.example:6333", api_key=None)
store = QdrantVectorStore(client=client, collection_name="handbook")


def query_engine():
    index = VectorStoreIndex.from_vector_store(store, embed_model=OpenAIEmbedding(model="text-embedding-3-large"))
    return index.as_query_engine(llm=Anthropic(model="claude-3-5-haiku-20241022"), similarity_top_k=6)


def answer(question: str) -> str:
    return str(query_engine().query(question))
