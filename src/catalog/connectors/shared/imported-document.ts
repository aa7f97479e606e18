import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { Refusal } from "../../../domain/errors.ts";
import { lineAt, lineStarts, maskSecrets } from "../../../domain/text.ts";
import { type ConfigRecord, type ConfigValue, isRecord } from "./config-document.ts";

const LONGEST_TEXT = 500;
const DEEPEST = 256;

/**
 * Parses the JSON document of another tool.
 * @throws Refusal `malformed` with the line when it is no JSON object, `too-deep` when no honest tool writes it so.
 */
export function readImported(text: string): ConfigRecord {
  const root = parsed(text);
  if (!isRecord(root)) throw new Refusal("malformed", "holds no JSON object");
  refuseDeep(root);
  return root;
}

function parsed(text: string): ConfigValue {
  try {
    return JSON.parse(text) as ConfigValue;
  } catch {
    throw new Refusal("malformed", `is not JSON${placeOfFlaw(text)}`);
  }
}

/** The engine tells the place of some flaws only, and quotes what stands there. */
function placeOfFlaw(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    return ", and nested too deep";
  }
  const [first] = errors;
  return first === undefined
    ? ""
    : `: ${printParseErrorCode(first.error)} in line ${lineAt(lineStarts(text), first.offset)}`;
}

/** Without recursion: the depth is what is in doubt. */
function refuseDeep(root: ConfigRecord): void {
  let level: ConfigValue[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refusal("too-deep", `is nested over ${DEEPEST} levels deep`);
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
}

/** The list of objects under a key; missing counts as empty. `place` names the parent in messages. @throws Refusal `malformed` */
export function recordsAt(parent: ConfigRecord, key: string, place: string): readonly ConfigRecord[] {
  const list = parent[key] ?? [];
  const shown = place === "" ? key : `${place}.${key}`;
  if (!Array.isArray(list)) throw new Refusal("malformed", `${shown} must be a list`);
  return list.map((item: ConfigValue, index) => {
    if (isRecord(item)) return item;
    throw new Refusal("malformed", `${shown}[${index}] must be an object`);
  });
}

/** The text under a key that a format demands. @throws Refusal `malformed` */
export function textNeeded(parent: ConfigRecord, key: string, place: string): string {
  const value = parent[key];
  if (typeof value === "string" && value !== "") return value;
  throw new Refusal("malformed", `${place}.${key} must be a text`);
}

/** A text of another tool as we show it: one line, secrets masked, of bounded length. */
export function saidText(text: string): string {
  const line = maskSecrets(
    text
      .slice(0, 4 * LONGEST_TEXT)
      .replace(/\s+/g, " ")
      .trim(),
  );
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}

/** Finds lines of a text by words that stand there in a known order; what is not found has no line. */
export class LineFinder {
  readonly #text: string;
  #offset = 0;
  #line = 1;
  #misses = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line, from 1, of the next place after the last one found that holds these words as a JSON text. */
  next(words: string): number | undefined {
    if (this.#misses >= 20) return undefined;
    const found = this.#text.indexOf(JSON.stringify(words), this.#offset);
    if (found === -1) {
      this.#misses++;
      return undefined;
    }
    for (let at = this.#text.indexOf("\n", this.#offset); at !== -1 && at < found; ) {
      this.#line++;
      at = this.#text.indexOf("\n", at + 1);
    }
    this.#offset = found;
    return this.#line;
  }
}
