import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

it("follows a field of a request's body into the instructions", () => {
  const code = `from fastapi import FastAPI
from openai import OpenAI
from pydantic import BaseModel
app = FastAPI()
class Draft(BaseModel):
    ticket: str
    tone: str = "friendly"
@app.post("/draft")
async def draft(request: Draft) -> dict:
    return OpenAI().chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": f"You draft replies. Write in a {request.tone} tone."}],
    )
`;
  const observation = observeFiles(sourceCode, { "app.py": code });
  expect(observed(observation, "operation")).toMatchObject([{ properties: { untrustedInstructions: true } }]);
  expect(observed(observation, "prompt")).toMatchObject([{ properties: { interpolates: ["request.tone"] } }]);
});

const lines = (files: { readonly [path: string]: string }): unknown[] =>
  observed(observeFiles(sourceCode, files), "operation").map(({ properties, evidence }) => [
    properties.untrustedInstructions,
    evidence.map(({ path, line }) => `${path}:${line}`),
  ]);

describe("text of a request in what is said for the system", () => {
  const letters = (tone: string): string => `using Microsoft.SemanticKernel.ChatCompletion;
public sealed record Letter(string Tone);
internal static class Letters
{
    public static void Map(this WebApplication app) => app.MapPost("/letters", Write);
    private static async Task<IResult> Write(Letter request, IChatCompletionService chat)
    {
        var history = new ChatHistory($"You write letters. Tone: {${tone}}");
        var letter = await chat.GetChatMessageContentAsync(history);
        return Results.Ok(letter);
    }
    private static string House() => "plain";
}
`;

  it("is seen where a call registers what answers the request", () => {
    expect(lines({ "Letters.cs": letters("request.Tone") })).toEqual([[true, ["Letters.cs:9", "Letters.cs:8"]]]);
    expect(lines({ "Letters.cs": letters("House()") })).toEqual([[false, ["Letters.cs:9"]]]);
  });

  it("is none of a function that answers no request", () => {
    const code = letters("request.Tone").replace('app.MapPost("/letters", Write)', "app.Run()");
    expect(lines({ "Letters.cs": code })).toEqual([[false, ["Letters.cs:9"]]]);
  });

  it("is followed from the file that answers into the one that asks", () => {
    const files = {
      "src/cards.rs": `use async_openai::{Client, types::{ChatCompletionRequestSystemMessageArgs, CreateChatCompletionRequestArgs}};
pub async fn card(readers: &str) -> anyhow::Result<String> {
    let request = CreateChatCompletionRequestArgs::default().model("gpt-4o")
        .messages([ChatCompletionRequestSystemMessageArgs::default().content(format!("You write cards. Readers: {readers}")).build()?.into()])
        .build()?;
    let response = Client::new().chat().create(request).await?;
    Ok(response.choices[0].message.content.clone().unwrap_or_default())
}
`,
      "src/routes.rs": `use axum::{Router, extract::Query, routing::get};
use crate::cards;
pub struct Audience { readers: String }
pub async fn answer(Query(query): Query<Audience>) -> String {
    cards::card(&query.readers).await.unwrap()
}
pub fn router() -> Router { Router::new().route("/card", get(answer)) }
`,
    };
    expect(lines(files)[0]).toEqual([true, ["src/cards.rs:6", "src/cards.rs:4"]]);
  });
});
