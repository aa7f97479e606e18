CREATE EXTENSION IF NOT EXISTS vector;
CREATE EXTENSION IF NOT EXISTS ai CASCADE;

CREATE TABLE passages (
    id bigserial PRIMARY KEY,
    supplier text NOT NULL,
    text text NOT NULL,
    embedding vector(1536)
);

CREATE INDEX ON passages USING hnsw (embedding vector_cosine_ops);

UPDATE passages
SET embedding = ai.openai_embed('text-embedding-3-small', text)
WHERE embedding IS NULL;
