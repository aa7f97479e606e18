import type { ScannedText } from "./scanned-text.ts";

/** `NAME = "`, `"NAME": "`, `["NAME"] = "`, `get("NAME", "`, `ENV NAME `, at the end of the text before a value. */
const ASSIGNED =
  /([A-Za-z_][A-Za-z0-9_.-]{1,80})["'`]?\s?[\])]?\s{0,8}(?::\s{0,3}[A-Za-z.]{1,20}\s{0,3}=|\?\?|\|\||:=|=>|[:=,]|\s)\s{0,8}[fbru]?["'`]?$/;
const YAML_NAME = /^\s{0,40}-?\s{0,8}["']?name["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z_][A-Za-z0-9_]{1,80})/i;

/** The variable, property or argument that a value at an offset is given to; null when nothing names it. */
export function assignedName(text: ScannedText, offset: number): string | null {
  const name = ASSIGNED.exec(text.before(offset, 140))?.[1] ?? null;
  // Kubernetes, task definitions and their like write the name one line above its value.
  if (name?.toLowerCase() === "value") return YAML_NAME.exec(text.lineAbove(offset))?.[1] ?? null;
  if (name === null || /^(bearer|token|return|from|const|let|var|in|is)$/i.test(name)) return null;
  return name.slice(name.lastIndexOf(".") + 1);
}
