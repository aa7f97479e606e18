use std::path::PathBuf;

use rig::{completion::ToolDefinition, tool::Tool};
use serde::Deserialize;
use serde_json::json;

use crate::error::ToolError;

#[derive(Deserialize)]
pub struct ReadManualArgs {
    file: String,
}

pub struct ReadManual {
    pub root: PathBuf,
}

impl Tool for ReadManual {
    const NAME: &'static str = "read_manual";

    type Error = ToolError;
    type Args = ReadManualArgs;
    type Output = String;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "The text of a manual.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "file": { "type": "string" } },
                "required": ["file"],
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        Ok(tokio::fs::read_to_string(self.root.join(&args.file)).await?)
    }
}
