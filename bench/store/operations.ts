import { randomNumbers } from "../estate/random.ts";
import type { Operation } from "./open-loop.ts";
import type { Begun, Who } from "./serve.ts";

const PAGE = 100;
const KNOWN = 1_000;
const OPEN = "open,reopened,in-progress";
const SEED = 7;

interface Page {
  readonly items: readonly { readonly id: string; readonly name?: string }[];
}

/** What is asked of an estate, by someone who sees everything and by people of one project each. */
export async function operationsOn(api: string, tokens: Begun["tokens"]): Promise<readonly Operation[]> {
  const all: Operation[] = [];
  for (const [who, token] of Object.entries(tokens) as [Who, string][]) {
    const ask = async <Reply>(path: string): Promise<Reply> => {
      const response = await fetch(api + path, { headers: { authorization: `Bearer ${token}` } });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} as ${who}: ${response.status} ${text}`);
      return JSON.parse(text) as Reply;
    };
    const agents = (await ask<Page>(`/assets?kinds=agent&limit=${KNOWN}`)).items;
    const findings = (await ask<Page>(`/findings?limit=${KNOWN}`)).items;
    for (const [name, path] of asksOf(agents, findings)) all.push({ name: `${name}: ${who}`, run: () => ask(path()) });
  }
  return all;
}

type Items = Page["items"];

function asksOf(agents: Items, findings: Items): readonly (readonly [name: string, path: () => string])[] {
  const random = randomNumbers(SEED);
  const one = (items: Items) => items[Math.floor(random() * items.length)];
  const fixed = (path: string) => () => path;
  return [
    ["assets, a page", fixed(`/assets?limit=${PAGE}`)],
    ["assets of two kinds, a page", fixed(`/assets?kinds=mcp-server,tool&limit=${PAGE}`)],
    ["assets, newest first, a page", fixed(`/assets?order=newest&limit=${PAGE}`)],
    ["assets by kind", fixed("/assets/counts")],
    ["asset", () => `/assets/${one(agents)?.id}`],
    ["neighbourhood, 2 hops", () => `/assets/${one(agents)?.id}/neighbourhood?hops=2&limit=200`],
    ["findings, a page", fixed(`/findings?limit=${PAGE}`)],
    ["findings, open and low, a page", fixed(`/findings?states=${OPEN}&severities=low&limit=${PAGE}`)],
    ["findings of a rule, a page", fixed(`/findings?rules=mcp-server-not-pinned&limit=${PAGE}`)],
    ["finding", () => `/findings/${one(findings)?.id}`],
    ["open findings by severity", fixed(`/findings/counts?by=severity&states=${OPEN}`)],
    ["findings by state", fixed("/findings/counts?by=state")],
    ["relationships", fixed("/relationships/counts")],
    ["search, an agent by name", () => `/search?q=${encodeURIComponent(one(agents)?.name ?? "")}`],
    ["search, a word of a sixteenth", fixed("/search?q=agent")],
    ["search, a word of most", fixed("/search?q=tool")],
  ];
}
