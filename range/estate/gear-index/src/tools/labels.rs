use std::process::Command;

use rig::{completion::ToolDefinition, tool::Tool};
use serde::Deserialize;
use serde_json::json;

use crate::error::ToolError;

#[derive(Deserialize)]
pub struct PrintLabelArgs {
    sku: String,
    printer: String,
}

pub struct PrintLabel;

impl Tool for PrintLabel {
    const NAME: &'static str = "print_label";

    type Error = ToolError;
    type Args = PrintLabelArgs;
    type Output = bool;

    async fn definition(&self, _prompt: String) -> ToolDefinition {
        ToolDefinition {
            name: Self::NAME.to_string(),
            description: "Prints the shelf label of an article.".to_string(),
            parameters: json!({
                "type": "object",
                "properties": { "sku": { "type": "string" }, "printer": { "type": "string" } },
                "required": ["sku", "printer"],
            }),
        }
    }

    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        let line = format!("label {} | lpr -P {}", args.sku, args.printer);
        let status = Command::new("sh").arg("-c").arg(line).status()?;
        Ok(status.success())
    }
}
