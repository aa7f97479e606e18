use std::process::Command;

use rmcp::{
    ServerHandler,
    handler::server::{router::tool::ToolRouter, tool::Parameters},
    model::{Implementation, ServerCapabilities, ServerInfo},
    schemars, tool, tool_handler, tool_router,
};
use serde::Deserialize;

#[derive(Deserialize, schemars::JsonSchema)]
pub struct PageRequest {
    /// Name of the page
    pub page: String,
}

#[derive(Deserialize, schemars::JsonSchema)]
pub struct RenderRequest {
    pub page: String,
    pub format: String,
}

#[derive(Clone)]
pub struct Catalogue {
    tool_router: ToolRouter<Self>,
}

#[tool_router]
impl Catalogue {
    pub fn new() -> Self {
        Self { tool_router: Self::tool_router() }
    }

    #[tool(description = "The text of a page of the catalogue.")]
    async fn read_page(&self, Parameters(PageRequest { page }): Parameters<PageRequest>) -> String {
        std::fs::read_to_string(format!("/srv/catalogue/{page}.md")).unwrap_or_default()
    }

    #[tool(description = "Renders a page of the catalogue.")]
    async fn render_page(&self, Parameters(request): Parameters<RenderRequest>) -> String {
        let line = format!("pandoc /srv/catalogue/{}.md -t {}", request.page, request.format);
        let output = Command::new("bash").args(["-c", &line]).output();
        output.map(|done| String::from_utf8_lossy(&done.stdout).into_owned()).unwrap_or_default()
    }
}

#[tool_handler]
impl ServerHandler for Catalogue {
    fn get_info(&self) -> ServerInfo {
        ServerInfo {
            server_info: Implementation { name: "gear-catalogue".to_owned(), version: "0.2.0".to_owned() },
            capabilities: ServerCapabilities::builder().enable_tools().build(),
            instructions: Some("Pages of the printed catalogue.".to_owned()),
            ..Default::default()
        }
    }
}
