use std::sync::Arc;

use axum::{Json, extract::{Path, Query, State}, response::Html};
use serde::Deserialize;
use sqlx::Row;

use crate::{App, agent, error::Failure, summaries};

#[derive(Deserialize)]
pub struct Search {
    words: String,
}

pub async fn search(State(app): State<Arc<App>>, Query(query): Query<Search>) -> Result<Json<Vec<String>>, Failure> {
    Ok(Json(app.index.search(&query.words).await?))
}

#[derive(Deserialize)]
pub struct Question {
    text: String,
}

pub async fn ask(State(app): State<Arc<App>>, Json(question): Json<Question>) -> Result<String, Failure> {
    Ok(agent::answer(&app, &question.text).await?)
}

#[derive(Deserialize)]
pub struct Audience {
    audience: String,
}

pub async fn card(
    State(app): State<Arc<App>>,
    Path(sku): Path<String>,
    Query(query): Query<Audience>,
) -> Result<Html<String>, Failure> {
    let text: String = sqlx::query("SELECT text FROM articles WHERE sku = $1")
        .bind(&sku)
        .fetch_one(&app.pool)
        .await?
        .get("text");
    let card = summaries::card(&text, &query.audience).await?;
    Ok(Html(card))
}

pub async fn figures(State(app): State<Arc<App>>, Json(question): Json<Question>) -> Result<Json<Vec<String>>, Failure> {
    let statement = summaries::statement(&question.text).await?;
    let rows = sqlx::query(&statement).fetch_all(&app.pool).await?;
    Ok(Json(rows.iter().map(|row| row.get(0)).collect()))
}
