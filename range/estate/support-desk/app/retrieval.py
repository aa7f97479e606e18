"""Help-centre articles and past answers, searchable by meaning."""

from functools import lru_cache

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_openai import OpenAIEmbeddings

from app.config import settings

COLLECTION = "help-centre"


@lru_cache
def article_store() -> Chroma:
    embeddings = OpenAIEmbeddings(model=settings().embedding_model)
    return Chroma(
        collection_name="help-centre",
        embedding_function=embeddings,
        persist_directory=settings().chroma_directory,
    )


def index_articles(articles: list[Document]) -> int:
    article_store().add_documents(articles)
    return len(articles)
