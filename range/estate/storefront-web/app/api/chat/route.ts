import { streamText } from "ai";
import { DEFAULT_MODEL_ID } from "@/lib/ai/models";
import { assistantPrompt } from "@/lib/ai/prompts";
import { openai } from "@/lib/ai/registry";
import { addToCart } from "@/lib/ai/tools/add-to-cart";
import { compareProducts } from "@/lib/ai/tools/compare-products";
import { readReview, weatherAt } from "@/lib/ai/tools/read-review";
import { searchProducts } from "@/lib/ai/tools/search-products";

export const maxDuration = 30;

export async function POST(request: Request) {
  const { messages, customerId } = await request.json();
  const result = streamText({
    model: openai(DEFAULT_MODEL_ID),
    system: assistantPrompt,
    messages,
    maxSteps: 6,
    tools: {
      searchProducts,
      compareProducts,
      readReview,
      weatherAt,
      addToCart: addToCart(customerId),
    },
  });
  return result.toDataStreamResponse();
}
