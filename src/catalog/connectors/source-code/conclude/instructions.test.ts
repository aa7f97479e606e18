import { expect, it } from "vitest";
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
