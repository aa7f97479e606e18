"""Search of the help centre."""

from langchain_core.tools import tool

from app.retrieval import article_store


@tool
def search_help_centre(question: str) -> str:
    """Find help-centre articles that answer a question."""
    hits = article_store().similarity_search(question, k=4)
    return "\n\n".join(hit.page_content for hit in hits)
