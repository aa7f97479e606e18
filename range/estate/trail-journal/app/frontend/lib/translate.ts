import { Mistral } from "@mistralai/mistralai";

const client = new Mistral({ apiKey: import.meta.env.VITE_MISTRAL_API_KEY });

export async function translate(text: string, language: string): Promise<string> {
  const response = await client.chat.complete({
    model: "mistral-small-2503",
    maxTokens: 400,
    messages: [
      { role: "system", content: `Translate what a hiker wrote into ${language}. Keep names of places.` },
      { role: "user", content: text },
    ],
  });
  return String(response.choices?.[0]?.message.content ?? "");
}
