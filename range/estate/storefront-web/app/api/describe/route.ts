import { generateText } from "ai";
import { shopModels } from "@/lib/ai/registry";

/** Writes the description of a product in the voice an editor asks for. */
export async function POST(request: Request) {
  const body = await request.json();
  const { text } = await generateText({
    model: shopModels.languageModel("writer"),
    system: `You write product descriptions for an outdoor shop. Voice: ${body.voice}. Length: ${body.length}.`,
    prompt: body.facts,
    maxTokens: 500,
  });
  return Response.json({ text });
}
