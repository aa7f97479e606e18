"""Questions of the support leads about the numbers, answered from the replica."""

import psycopg
from openai import OpenAI

from app.config import settings

client = OpenAI()

SCHEMA = "orders(number, email, state, total, created_at), tickets(id, topic, opened_at, closed_at)"


def answer_question(question: str) -> list[tuple]:
    """Let the model write the statement and return the rows."""
    completion = client.chat.completions.create(
        model="gpt-4.1-2025-04-14",
        messages=[
            {"role": "system", "content": f"Write one PostgreSQL statement for these tables: {SCHEMA}. No prose."},
            {"role": "user", "content": question},
        ],
        max_tokens=400,
    )
    statement = completion.choices[0].message.content
    with psycopg.connect(settings().database_url) as connection:
        return connection.execute(statement).fetchall()
