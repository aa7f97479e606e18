use rig::{completion::ToolDefinition, tool::Tool};
use serde::Deserialize;
use serde_json::json;
use sqlx::{PgPool, Row};

use crate::error::ToolError;

#[derive(Deserialize)]
pub struct FindStockArgs {
    words: String,
}

pub struct FindStock {
    pub pool: PgPool,
}

impl Tool for FindStock {
    const NAME: &'static str = "find_stock";

    type Error = ToolError;
    type Args = FindStockArgs;
    type Output = Vec<String>;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "Articles in stock whose title holds some words.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "words": { "type": "string" } },
                "required": ["words"],
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        let query = format!("SELECT sku || ' ' || title AS line FROM articles WHERE title ILIKE '%{}%' LIMIT 10", args.words);
        let rows = sqlx::query(&query).fetch_all(&self.pool).await?;
        Ok(rows.iter().map(|row| row.get("line")).collect())
    }
}

#[derive(Deserialize)]
pub struct ReserveItemArgs {
    sku: String,
    customer: String,
}

pub struct ReserveItem {
    pub pool: PgPool,
}

impl Tool for ReserveItem {
    const NAME: &'static str = "reserve_item";

    type Error = ToolError;
    type Args = ReserveItemArgs;
    type Output = String;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "Puts an article aside for a customer.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "sku": { "type": "string" }, "customer": { "type": "string" } },
                "required": ["sku", "customer"],
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        sqlx::query("INSERT INTO reservations (sku, customer) VALUES ($1, $2)")
            .bind(&args.sku)
            .bind(&args.customer)
            .execute(&self.pool)
            .await?;
        Ok(format!("{} is put aside", args.sku))
    }
}
