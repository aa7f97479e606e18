import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";
import { scriptsOf } from "./components.ts";

describe("components of Vue, Svelte and Astro", () => {
  it("are read where their scripts stand", () => {
    const vue = `<template>
  <p v-if="a < b">{{ answer }} — import OpenAI from "nowhere"</p>
</template>

<script setup lang="ts">
import OpenAI from "openai";
import { MODEL } from "./models";
const client = new OpenAI();
const answer = await client.chat.completions.create({ model: MODEL, messages: [] });
</script>

<style>p { color: red }</style>
`;
    const files = { "src/Chat.vue": vue, "src/models.ts": 'export const MODEL = "gpt-4o-mini";\n' };
    const [model, ...others] = observed(observeFiles(sourceCode, files), "model");
    expect(others).toEqual([]);
    expect(model).toMatchObject({ name: "gpt-4o-mini", properties: { usage: "used" } });
    expect(model?.evidence.map(({ path, line }) => [path, line])).toContainEqual(["src/Chat.vue", 9]);
  });

  it("has both scripts of a Svelte component, and what Astro runs on the server", () => {
    const svelte = `<script module>
  export const MODEL = "claude-sonnet-4-5";
</script>
<script>
  import Anthropic from "@anthropic-ai/sdk";
  new Anthropic().messages.create({ model: MODEL, max_tokens: 1, messages: [] });
</script>
<h1>Hello</h1>
`;
    const astro = `---
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: "hi" });
---
<p>{text}</p>
`;
    const found = observed(observeFiles(sourceCode, { "A.svelte": svelte, "b.astro": astro }), "model");
    expect(found.map(({ name }) => name).sort()).toEqual(["claude-sonnet-4-5", "gpt-5-mini"]);
  });

  it("keep every line and column, and read nothing else", () => {
    const text = '<b>x</b>\n<script>\nlet a = "</b>";\n</script>\n<p>{{ y }}</p>\n<script>\nlet b;';
    const script = scriptsOf(text);
    expect(script).toHaveLength(text.length);
    expect(script.split("\n").map((line) => line.trimEnd())).toEqual(["", "", 'let a = "</b>";', "", "", "", "let b;"]);
  });

  it("take no time over what never closes", () => {
    expect(scriptsOf("<script ".repeat(100_000)).trim()).toBe("");
    expect(scriptsOf("<script>".repeat(100_000))).toHaveLength(800_000);
    expect(scriptsOf("---\n".repeat(100_000))).toHaveLength(400_000);
  });
});
