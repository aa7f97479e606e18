import OpenAI from "openai";
import { altTextPrompt } from "@/lib/ai/prompts";

const client = new OpenAI();

export async function POST(request: Request) {
  const { imageUrl } = await request.json();
  const response = await client.responses.create({
    model: process.env.ALT_TEXT_MODEL ?? "gpt-4o-mini-2024-07-18",
    instructions: altTextPrompt,
    input: [{ role: "user", content: [{ type: "input_image", image_url: imageUrl, detail: "low" }] }],
    max_output_tokens: 120,
  });
  return Response.json({ alt: response.output_text });
}
