import { lineStarts, snippetAt } from "../../../domain/text.ts";
import type { Place } from "./observation-builder.ts";

/** Gives places of a text by line, with every one of the values taken out of what is shown. */
export function placesOf(text: string, hidden: readonly string[]): (line: number) => Place {
  const values = [...new Set(hidden)].filter((value) => value.length >= 4).sort((a, b) => b.length - a.length);
  const safe = values.reduce((rest, value) => rest.replaceAll(value, "***"), text);
  const starts = lineStarts(safe);
  return (line) => ({ line, snippet: snippetAt(safe, starts, line) });
}
