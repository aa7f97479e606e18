use rig::{
    client::{CompletionClient, ProviderClient},
    completion::Prompt,
    providers::openai,
};

#[tokio::test]
#[ignore = "needs a key"]
async fn names_article_numbers() {
    let judge = openai::Client::from_env().agent("o4-mini-2025-04-16").build();
    let verdict = judge.prompt("Does this name an article number? Answer yes or no: ...").await.unwrap();
    assert!(verdict.to_lowercase().starts_with("yes"));
}
