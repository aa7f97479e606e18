use rig::{
    agent::Agent,
    client::{CompletionClient, ProviderClient},
    completion::Prompt,
    providers::anthropic,
};

use crate::{
    App,
    settings::FLOOR_MODEL,
    tools::{FindStock, MakerPage, PrintLabel, ReadManual, ReserveItem, WeatherNow},
};

const INSTRUCTIONS: &str = "You help the floor staff of an outdoor shop find equipment. \
    Name the article number of everything you suggest.";

fn floor_agent(app: &App) -> Agent<anthropic::completion::CompletionModel> {
    anthropic::Client::from_env()
        .agent(FLOOR_MODEL)
        .name("floor-helper")
        .preamble(INSTRUCTIONS)
        .max_tokens(1024)
        .tool(FindStock { pool: app.pool.clone() })
        .tool(ReserveItem { pool: app.pool.clone() })
        .tool(MakerPage)
        .tool(WeatherNow)
        .tool(ReadManual { root: "/srv/manuals".into() })
        .tool(PrintLabel)
        .build()
}

pub async fn answer(app: &App, question: &str) -> anyhow::Result<String> {
    Ok(floor_agent(app).prompt(question).multi_turn(6).await?)
}
