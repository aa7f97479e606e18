use rig::{completion::ToolDefinition, tool::Tool};
use serde::Deserialize;
use serde_json::json;

use crate::error::ToolError;

#[derive(Deserialize)]
pub struct MakerPageArgs {
    address: String,
}

pub struct MakerPage;

impl Tool for MakerPage {
    const NAME: &'static str = "maker_page";

    type Error = ToolError;
    type Args = MakerPageArgs;
    type Output = String;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "Reads a page of a maker about one of its products.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "address": { "type": "string" } },
                "required": ["address"],
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        Ok(reqwest::get(&args.address).await?.text().await?)
    }
}

#[derive(Deserialize)]
pub struct WeatherNowArgs {
    latitude: f64,
    longitude: f64,
}

pub struct WeatherNow;

impl Tool for WeatherNow {
    const NAME: &'static str = "weather_now";

    type Error = ToolError;
    type Args = WeatherNowArgs;
    type Output = serde_json::Value;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "The weather at a place.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "latitude": { "type": "number" }, "longitude": { "type": "number" } },
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        let url = format!("https://api.met.example/forecast?lat={}&lon={}", args.latitude, args.longitude);
        Ok(reqwest::get(url).await?.json().await?)
    }
}
