import { printable } from "../../domain/display-text.ts";
import { maskSecrets } from "../../domain/text.ts";

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

const LONGEST = 100;

/** The line with the lines around it, and a caret under the place. */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, place.line - 1);
  const last = Math.min(lines.length, place.line + 1);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const code = printable(maskSecrets((lines[number - 1] ?? "").slice(0, LONGEST).replace(/\t/g, " ")));
    frame.push(`${number === place.line ? ">" : " "} ${String(number).padStart(gutter)} | ${code}`.trimEnd());
    if (number !== place.line || place.column > LONGEST) continue;
    const carets = "^".repeat(Math.max(1, Math.min(place.length, code.length - place.column + 1)));
    frame.push(`  ${" ".repeat(gutter)} | ${" ".repeat(place.column - 1)}${carets}`);
  }
  return frame.join("\n");
}
