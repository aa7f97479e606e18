import type { Knowledge } from "../../../domain/knowledge.ts";
import { providerOfModelId } from "../shared/model-ids.ts";
import type { ModelSetting } from "./facts.ts";

/** `NAME=value`, `name: value`, `export NAME="value"`; a list's dash may stand before. */
const LINE = /^\s{0,80}(?:-\s{1,8})?(?:export\s{1,4})?["']?([A-Za-z_][\w.-]{0,80})["']?\s?[:=]\s{0,4}(\S.{0,200})$/;
/** What is taken where a variable is not set: `${NAME:-x}`, `${NAME:x}`, `${NAME=x}`. */
const FALLBACK = /^\$\{[\w.]{1,80}(?::?[-=]|:)([^${}]{1,128})\}$/;
const LONGEST_LINE = 400;

const NAMES_MODEL = new Set(["model", "models", "llm", "deployment"]);
const ENDS = new Set([...NAMES_MODEL, "name", "id", "embedding", "embeddings"]);

/** Whether a key says of its value that it is a model: `OPENAI_CHAT_MODEL`, `chatModel`, `azure.deployment-name`. */
export function isModelKey(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s._-]+/);
  return words.some((word) => NAMES_MODEL.has(word)) && ENDS.has(words.at(-1) ?? "");
}

/** The value without quotes, comment and variable; it may be one of another variable only, which names nothing. */
export function plainValue(written: string): string {
  const comment = written.search(/\s#/);
  const bare = (comment < 0 ? written : written.slice(0, comment)).replace(/,$/, "");
  const text = bare.trim().replace(/^(["'])(.*)\1$/, "$2");
  return FALLBACK.exec(text)?.[1] ?? text;
}

/** Every line that gives a documented model id to a key that is for one. Comments give nothing. */
export function modelsIn(text: string, knowledge: Knowledge): readonly ModelSetting[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.length > LONGEST_LINE || /^\s*#/.test(line)) return [];
    const [, key, written] = LINE.exec(line) ?? [];
    if (key === undefined || written === undefined || !isModelKey(key)) return [];
    const id = plainValue(written);
    const provider = providerOfModelId(id, knowledge);
    return provider === undefined ? [] : [{ id, provider, line: index + 1, snippet: line.trim().slice(0, 160) }];
  });
}
