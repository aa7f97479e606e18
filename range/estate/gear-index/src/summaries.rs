use async_openai::{
    Client,
    types::{
        ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs,
    },
};

pub async fn card(text: &str, audience: &str) -> anyhow::Result<String> {
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-4o-mini-2024-07-18")
        .max_tokens(220u32)
        .messages([
            ChatCompletionRequestSystemMessageArgs::default()
                .content(format!("You write shelf cards as a piece of HTML. Readers: {audience}"))
                .build()?
                .into(),
            ChatCompletionRequestUserMessageArgs::default().content(text).build()?.into(),
        ])
        .build()?;
    let response = Client::new().chat().create(request).await?;
    Ok(response.choices[0].message.content.clone().unwrap_or_default())
}

pub async fn statement(question: &str) -> anyhow::Result<String> {
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-4.1-2025-04-14")
        .messages([
            ChatCompletionRequestSystemMessageArgs::default()
                .content("Write one PostgreSQL query over articles(sku, title, price, stock).")
                .build()?
                .into(),
            ChatCompletionRequestUserMessageArgs::default().content(question).build()?.into(),
        ])
        .build()?;
    let response = Client::new().chat().create(request).await?;
    Ok(response.choices[0].message.content.clone().unwrap_or_default())
}
