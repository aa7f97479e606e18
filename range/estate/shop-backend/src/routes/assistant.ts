import { Router } from "express";

/** The "assistant" of the shop window: a decision tree from before there was anything else. */
const SYSTEM_PROMPT = "You are looking at our winter range. What would you like to know?";
const ANSWERS: Record<string, string> = {
  delivery: "We deliver in two to four days.",
  size: "Our size guide is on every product page.",
};

export const assistant = Router();

assistant.post("/assistant/chat", (request, response) => {
  const { messages } = request.body as { messages: { role: string; content: string }[] };
  const last = messages.at(-1)?.content ?? "";
  const topic = Object.keys(ANSWERS).find((word) => last.includes(word));
  response.json({ role: "assistant", content: topic ? ANSWERS[topic] : SYSTEM_PROMPT, model: "tree-2" });
});
