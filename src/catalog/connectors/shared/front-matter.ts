import { Refusal } from "../../../domain/errors.ts";
import { type ConfigRecord, type ConfigValue, isRecord, readConfig } from "./config-document.ts";

/** A Markdown file with its head of keys. `body` begins at `bodyOffset` of the text. */
export interface FrontMatter {
  readonly data: ConfigRecord;
  readonly body: string;
  readonly bodyOffset: number;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,65536}?)(?:(?<=\n)|\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Splits off the YAML head. Heads that are no strict YAML (`globs: **\/*.ts`, an unquoted colon) are read line by line, because the
 * programs that use these files do the same. Without a head the data are empty.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text);
  if (match === null) return { data: {}, body: text, bodyOffset: 0 };
  const bodyOffset = match[0].length;
  return { data: readHead(match[1] ?? ""), body: text.slice(bodyOffset), bodyOffset };
}

function readHead(head: string): ConfigRecord {
  try {
    const { root } = readConfig(head, "yaml");
    return isRecord(root) ? root : {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return readLines(head);
  }
}

function readLines(head: string): ConfigRecord {
  const record: { [key: string]: ConfigValue } = Object.create(null);
  for (const line of head.split("\n")) {
    const [, key, value] = /^([\w-]{1,60}):(.*)$/s.exec(line.slice(0, 8192)) ?? [];
    if (key !== undefined) record[key] = (value ?? "").trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return record;
}

/** Tools named as a list or as `Read, Bash(git diff:*)`: commas and blanks inside brackets do not part. `null` = none named. */
export function toolList(value: ConfigValue | undefined): string[] | null {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  if (isRecord(value)) return Object.keys(value).filter((tool) => value[tool] !== false);
  return [...String(value).matchAll(/[^\s,()[\]"']+(?:\([^)]{0,500}\))?/g)].map((match) => match[0]);
}
