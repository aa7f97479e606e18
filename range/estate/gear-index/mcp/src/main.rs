mod catalogue;

use rmcp::{ServiceExt, transport::stdio};

use crate::catalogue::Catalogue;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let service = Catalogue::new().serve(stdio()).await?;
    service.waiting().await?;
    Ok(())
}
