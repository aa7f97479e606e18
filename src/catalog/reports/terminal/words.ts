import type { AssetKind } from "../../../domain/asset.ts";
import { displayWidth, printable } from "../../../domain/display-text.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import { prose } from "../../../domain/text-page.ts";

/** 1234567 → "1,234,567". */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** "1 file", "2 files". */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${thousands(count)} ${count === 1 ? singular : plural}`;

/** Bytes in decimal units with at most one decimal: "1.9 MB". */
export function bytes(size: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const step = size < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** step;
  const digits = value >= 10 || step === 0 ? 0 : 1;
  return `${value.toFixed(digits)} ${size === 1 ? "byte" : units[step]}`;
}

/** The first sentence of a text of several. */
export function firstSentence(text: string): string {
  const line = prose(text);
  return /^.+?[.!?](?=\s+["'`(]?[A-Z])/.exec(line)?.[0] ?? line;
}

/** `src/app.py:12`, with the cell for a notebook. */
export function placeOf(evidence: Evidence): string {
  const cell = evidence.cell === undefined ? "" : ` cell ${evidence.cell}`;
  return `${evidence.path}${cell}${evidence.line === undefined ? "" : `${cell === "" ? ":" : " line "}${evidence.line}`}`;
}

/** At most `width` columns of a name, the rest as an ellipsis. */
export function shortened(name: string, width: number): string {
  const safe = printable(name);
  if (displayWidth(safe) <= width) return safe;
  return `${Array.from(safe)
    .slice(0, Math.max(1, Math.floor(width / 2) - 1))
    .join("")}…${Array.from(safe)
    .slice(-Math.max(1, Math.floor(width / 4)))
    .join("")}`;
}

/** Kinds as people say them: one, several. */
export const KIND_WORDS: { readonly [K in AssetKind]: readonly [string, string] } = {
  repository: ["repository", "repositories"],
  application: ["application", "applications"],
  model: ["model", "models"],
  dataset: ["dataset", "datasets"],
  prompt: ["prompt", "prompts"],
  agent: ["agent", "agents"],
  tool: ["tool", "tools"],
  "mcp-server": ["MCP server", "MCP servers"],
  skill: ["skill", "skills"],
  endpoint: ["endpoint", "endpoints"],
  "vector-store": ["vector store", "vector stores"],
  pipeline: ["pipeline", "pipelines"],
  guardrail: ["guardrail", "guardrails"],
  "ai-service": ["AI service", "AI services"],
  vendor: ["vendor", "vendors"],
  package: ["package", "packages"],
  credential: ["credential", "credentials"],
  operation: ["model call", "model calls"],
};
