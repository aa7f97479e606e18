import type { AssetKind } from "../../../domain/asset.ts";
import { displayWidth, glyphsOf, printable } from "../../../domain/display-text.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import { kindsOf, type Rule } from "../../../domain/rule.ts";
import { prose } from "../../../domain/text-page.ts";

/** 1234567 → "1,234,567". */
export const thousands = (count: number): string => count.toLocaleString("en-US");

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

/** At most about `width` columns of a name: prose loses its end, an identifier its middle, where it tells least. */
export function shortened(name: string, width: number): string {
  const safe = printable(name);
  if (displayWidth(safe) <= width) return safe;
  const glyphs = glyphsOf(safe).map((glyph) => glyph.text);
  const share = width / displayWidth(safe);
  const kept = Math.max(2, Math.floor(glyphs.length * share) - 1);
  if (/\s/.test(safe)) return `${glyphs.slice(0, kept).join("").trimEnd()}…`;
  const tail = Math.floor(kept / 3);
  return `${glyphs.slice(0, kept - tail).join("")}…${glyphs.slice(-tail).join("")}`;
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
  operation: ["operation", "operations"],
  device: ["device", "devices"],
  compute: ["compute resource", "compute resources"],
  workload: ["workload", "workloads"],
  "container-image": ["container image", "container images"],
  "data-store": ["data store", "data stores"],
  identity: ["identity", "identities"],
  assessment: ["assessment of another tool", "assessments of other tools"],
};

/** What a rule judges, as people say it: one, several. */
export function kindWords(rule: Pick<Rule, "appliesTo">): readonly [string, string] {
  const [only, ...others] = kindsOf(rule);
  return only === undefined || others.length > 0 ? ["asset", "assets"] : KIND_WORDS[only];
}

/** Why something was not examined, as people say it. */
export const REASON_WORDS: { readonly [R in NotExamined["reason"]]: string } = {
  "too-large": "too large",
  "too-deep": "nested too deep",
  "timed-out": "took too long",
  unreadable: "unreadable",
  malformed: "malformed",
  binary: "not text",
  link: "linked",
  "special-file": "special",
  encrypted: "encrypted",
  truncated: "cut off",
  unsupported: "not supported",
  "language-not-read": "language not read",
  failed: "failed",
};
