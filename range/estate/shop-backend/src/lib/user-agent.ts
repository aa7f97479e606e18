/** Tells crawlers from people by the user agent. */
const AGENTS: Record<string, RegExp> = {
  crawler: /bot|crawl|spider|GPTBot|ClaudeBot|PerplexityBot/i,
  monitor: /pingdom|uptime/i,
};

export interface Agent {
  name: string;
  kind: "crawler" | "monitor" | "person";
}

export function createAgent(header: string | undefined): Agent {
  const text = header ?? "";
  for (const [kind, form] of Object.entries(AGENTS))
    if (form.test(text)) return { name: text.slice(0, 80), kind: kind as Agent["kind"] };
  return { name: text.slice(0, 80), kind: "person" };
}

export const agent = createAgent("curl/8.5");
