import type { AssetKind } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";

const LONGEST = 80;

/** A text as it is shown in a sentence: one line, cut. */
export const shown = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

const KEPT_BEFORE = 20;

/** Two texts as they are shown beside each other: of long ones the part in which they begin to differ. */
export function apart(before: string, after: string): readonly [string, string] {
  const texts = [before, after].map((text) => text.replace(/\s+/g, " ").trim());
  const [was = "", is = ""] = texts;
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = texts.every(({ length }) => length <= LONGEST) || same <= 2 * KEPT_BEFORE ? 0 : same - KEPT_BEFORE;
  const word = from === 0 ? 0 : was.indexOf(" ", from) + 1;
  const start = word > 0 && word <= same ? word : from;
  const part = (text: string): string => shown(`${start > 0 ? "…" : ""}${text.slice(start)}`);
  return [part(was), part(is)];
}

const TITLES: { readonly [kind in AssetKind]?: string } = { "mcp-server": "MCP server", "ai-service": "AI service" };

/** "agent desk": the asset in the middle of a sentence. */
export const named = ({ kind, name }: Asset): string => `${TITLES[kind] ?? kind.replace("-", " ")} ${shown(name)}`;

/** "Agent desk": the asset where a sentence begins. */
export const starting = (asset: Asset): string => {
  const text = named(asset);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** "a, b and c", at most five of them. */
export function listed(items: readonly string[]): string {
  const all = [...new Set(items)];
  const some = all.length > 5 ? [...all.slice(0, 5), `${all.length - 5} more`] : all;
  return some.length < 2 ? (some[0] ?? "nothing") : `${some.slice(0, -1).join(", ")} and ${some.at(-1)}`;
}

/** A value of a property in words. */
export function valueWords(value: unknown): string {
  if (value === null) return "not set";
  if (Array.isArray(value)) return value.length === 0 ? "none" : shown(value.map(valueWords).join(", "));
  return shown(typeof value === "string" ? value : JSON.stringify(value));
}

/** "1,204" */
export const count = (number: number): string => number.toLocaleString("en-US");
