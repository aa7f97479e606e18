import { tool } from "ai";
import { z } from "zod";

export const readReview = tool({
  description: "Read an independent review of a product from the web.",
  parameters: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    const page = await fetch(url);
    return (await page.text()).replace(/<[^>]+>/g, " ").slice(0, 4000);
  },
});

export const weatherAt = tool({
  description: "Weather forecast for a tour.",
  parameters: z.object({ latitude: z.number(), longitude: z.number() }),
  execute: async ({ latitude, longitude }) => {
    const answer = await fetch(`https://weather.tallpine.example/v1/forecast?lat=${latitude}&lon=${longitude}`);
    return answer.json();
  },
});
