use async_openai::{Client, config::OpenAIConfig, types::CreateEmbeddingRequestArgs};
use qdrant_client::{Qdrant, qdrant::{PointStruct, SearchPointsBuilder, UpsertPointsBuilder}};

use crate::settings::{EMBEDDING_MODEL, Settings};

const COLLECTION: &str = "articles";

pub struct GearIndex {
    openai: Client<OpenAIConfig>,
    qdrant: Qdrant,
}

impl GearIndex {
    pub fn connect(settings: &Settings) -> anyhow::Result<Self> {
        Ok(Self {
            openai: Client::with_config(OpenAIConfig::new().with_api_key(&settings.openai_key)),
            qdrant: Qdrant::from_url(&settings.qdrant_url).build()?,
        })
    }

    async fn vector(&self, text: &str) -> anyhow::Result<Vec<f32>> {
        let request = CreateEmbeddingRequestArgs::default().model(EMBEDDING_MODEL).input(text).build()?;
        let response = self.openai.embeddings().create(request).await?;
        Ok(response.data[0].embedding.clone())
    }

    pub async fn search(&self, words: &str) -> anyhow::Result<Vec<String>> {
        let vector = self.vector(words).await?;
        let found = self.qdrant.search_points(SearchPointsBuilder::new(COLLECTION, vector, 10).with_payload(true)).await?;
        Ok(found.result.iter().filter_map(|point| point.get("sku").as_str().cloned()).collect())
    }

    pub async fn add(&self, id: u64, sku: &str, text: &str) -> anyhow::Result<()> {
        let vector = self.vector(text).await?;
        let point = PointStruct::new(id, vector, [("sku", sku.into())]);
        self.qdrant.upsert_points(UpsertPointsBuilder::new(COLLECTION, vec![point])).await?;
        Ok(())
    }
}
