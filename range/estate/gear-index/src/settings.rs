use std::env;

pub const FLOOR_MODEL: &str = "claude-sonnet-4-5-20250929";
pub const EMBEDDING_MODEL: &str = "text-embedding-3-large";

#[derive(Clone)]
pub struct Settings {
    pub database_url: String,
    pub qdrant_url: String,
    pub openai_key: String,
}

impl Settings {
    pub fn from_env() -> anyhow::Result<Self> {
        Ok(Self {
            database_url: env::var("DATABASE_URL")?,
            qdrant_url: env::var("QDRANT_URL").unwrap_or_else(|_| "http://qdrant.internal:6334".to_owned()),
            openai_key: env::var("OPENAI_API_KEY")?,
        })
    }
}
