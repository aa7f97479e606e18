mod agent;
mod error;
mod index;
mod routes;
mod settings;
mod summaries;
mod tools;

use std::sync::Arc;

use axum::{Router, routing::{get, post}};
use sqlx::postgres::PgPoolOptions;

use crate::settings::Settings;

pub struct App {
    pub pool: sqlx::PgPool,
    pub index: index::GearIndex,
    pub settings: Settings,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let settings = Settings::from_env()?;
    let pool = PgPoolOptions::new().max_connections(8).connect(&settings.database_url).await?;
    let index = index::GearIndex::connect(&settings)?;
    let app = Arc::new(App { pool, index, settings });

    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/search", get(routes::search))
        .route("/ask", post(routes::ask))
        .route("/cards/{sku}", get(routes::card))
        .route("/questions", post(routes::figures))
        .with_state(app);

    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await?;
    axum::serve(listener, router).await?;
    Ok(())
}
