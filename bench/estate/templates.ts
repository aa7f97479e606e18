import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelKind } from "../peers/peer.ts";
import { pick, type Random } from "./random.ts";

/** One thing that is really there. Any of its places counts: where it is named and where it is used. */
export interface Label {
  readonly kind: LabelKind;
  readonly name: string;
  readonly places: readonly { readonly path: string; readonly line: number }[];
  /** True and not looked for: it may be said and may be left out. */
  readonly optional?: boolean;
}

export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** Code of one shape as a team would write it, over one file or several. `{{name}}` is filled in, `@@kind|name|key@@` marks what the line holds. */
export interface Template {
  readonly id: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Reads the templates of one file: `=== id` begins one, `--- path` each of its files. */
export function readTemplates(name: string): readonly Template[] {
  const source = readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8");
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [id, ...files] = part.split(/^(?=.*\n)(?=--- \S)/m);
      return {
        id: (id ?? "").trim(),
        files: files.map((file) => {
          const end = file.indexOf("\n");
          return { path: file.slice("--- ".length, end).trim(), text: file.slice(end + 1) };
        }),
      };
    });
}

const POOLS: { readonly [pool: string]: readonly string[] } = {
  openai: ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini-2025-04-14", "gpt-5", "gpt-5-mini", "o4-mini", "o3"],
  anthropic: ["claude-sonnet-4-5", "claude-opus-4-1-20250805", "claude-3-5-haiku-latest", "claude-haiku-4-5-20251001"],
  google: ["gemini-2.5-flash", "gemini-2.5-pro", "gemini-2.0-flash-001", "gemini-2.5-flash-lite"],
  embedding: ["text-embedding-3-small", "text-embedding-3-large", "text-embedding-ada-002"],
  hub: ["Qwen/Qwen2.5-7B-Instruct", "meta-llama/Llama-3.1-8B-Instruct", "mistralai/Mistral-7B-v0.3", "microsoft/phi-4"],
  dataset: ["stanfordnlp/imdb", "rajpurkar/squad", "openai/gsm8k", "fancyzhx/ag_news"],
  bedrock: ["anthropic.claude-3-5-sonnet-20241022-v2:0", "amazon.nova-pro-v1:0", "meta.llama3-1-70b-instruct-v1:0"],
  ollama: ["llama3.2", "qwen2.5:7b", "mistral-nemo", "phi4:14b"],
};
const NOUNS = [
  "invoice",
  "refund",
  "parcel",
  "ticket",
  "tariff",
  "meter",
  "contract",
  "claim",
  "booking",
  "roster",
  "recipe",
  "lease",
  "permit",
  "survey",
];
const VERBS = ["find", "list", "check", "price", "cancel", "move", "count", "rate", "print", "send"];
const SENTENCES = [
  "You help the customers of a shop and answer in their language.",
  "You are a careful clerk. Never promise a date that the system does not show.",
  "You write short summaries for people in a hurry and name your sources.",
  "You are a support engineer. Ask for the serial number first.",
  "You classify letters. Answer with one word and nothing else.",
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Fills one template in: the same placeholder has one value within it. `index` makes names unique. */
function filler(random: Random, index: number, place: string): (text: string) => string {
  const noun = pick(random, NOUNS);
  const known = new Map<string, string>([
    ["place", place],
    ["n", String(index)],
    ["noun", noun],
    ["Noun", capital(noun)],
    ["instructions", pick(random, SENTENCES)],
    ["question", "{{question}}"],
  ]);
  const draw = (name: string): string => {
    const [pool = "", key = ""] = name.split(".");
    if (pool === "Tool") return fill(`tool.${key}`).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (pool === "tool") return `${pick(random, VERBS)}_${noun}_${key}${index}`;
    if (pool === "agent") return `${noun}-${pick(random, VERBS)}-${key}${index}`;
    const values = POOLS[pool];
    if (values === undefined) throw new Error(`no values for ${name}`);
    return pick(random, values);
  };
  const fill = (name: string): string => {
    const value = known.get(name) ?? draw(name);
    known.set(name, value);
    return value;
  };
  return (text) => text.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => fill(name));
}

/** Writes a template out: its files without marks, and a label for each marked thing. */
export function writeTemplate(
  template: Template,
  random: Random,
  index: number,
  place: string,
): { readonly files: readonly WrittenFile[]; readonly labels: readonly Label[] } {
  const fill = filler(random, index, place);
  const labels = new Map<string, Label>();
  const files = template.files.map((file) => {
    const path = fill(file.path);
    const lines = fill(file.text)
      .split("\n")
      .map((line, at) =>
        line.replace(/@@(\?)?([\w-]+)\|([^|@]+)(?:\|([^@]+))?@@/g, (_, optional, kind, name, key) => {
          const id = `${kind}|${name}|${key ?? path}`;
          const places = [...(labels.get(id)?.places ?? []), { path, line: at + 1 }];
          labels.set(id, {
            kind: kind as LabelKind,
            name,
            places,
            ...(optional === undefined ? {} : { optional: true }),
          });
          return "";
        }),
      );
    return { path, text: lines.join("\n") };
  });
  return { files, labels: [...labels.values()] };
}
