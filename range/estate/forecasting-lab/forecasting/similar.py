"""Products whose reviews say similar things."""

from langchain_community.embeddings import HuggingFaceEmbeddings
from langchain_community.vectorstores import FAISS
from sentence_transformers import SentenceTransformer

encoder = SentenceTransformer("intfloat/multilingual-e5-small")


def vectors(texts: list[str]):
    return encoder.encode([f"passage: {text}" for text in texts], normalize_embeddings=True)


def load_index(folder: str = "data/index") -> FAISS:
    embeddings = HuggingFaceEmbeddings(model_name="sentence-transformers/all-MiniLM-L6-v2")
    return FAISS.load_local(folder, embeddings, allow_dangerous_deserialization=True)
