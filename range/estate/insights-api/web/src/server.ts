import { Hono } from "hono";
import { planner } from "./planner.js";

const app = new Hono();

app.post("/plan", async (c) => {
  const { question } = await c.req.json();
  const state = await planner.invoke({ messages: [{ role: "user", content: question }] }, { recursionLimit: 12 });
  return c.json({ answer: state.messages.at(-1)?.content });
});

export default app;
