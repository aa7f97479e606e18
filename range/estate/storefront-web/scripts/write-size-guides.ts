/** Writes size guides once per season. Run by hand: `npx tsx scripts/write-size-guides.ts`. */
import { execSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";

const BRANDS = ["Tallpine", "Norrfell", "Alpstone"];

async function main() {
  for (const brand of BRANDS) {
    const { text } = await generateText({
      model: anthropic("claude-3-7-sonnet-latest"),
      system: "You write size guides for outdoor clothing as Markdown tables.",
      prompt: `Write the size guide of ${brand}.`,
    });
    writeFileSync(`content/size-guides/${brand.toLowerCase()}.md`, text);
  }
  execSync("git add content/size-guides");
}

main();
