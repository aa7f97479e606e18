/** A stretch of text whose lines are counted on their own: a whole file, or one cell of a notebook. */
export interface Passage {
  readonly text: string;
  /** Cell of a notebook, from 1. */
  readonly cell: number | null;
  /** Where what was written ends and what was printed begins. */
  readonly printedFrom: number;
}

/** Cells of a notebook with their sources and what they printed; the file itself where it is no readable notebook. */
export function notebookPassages(text: string): readonly Passage[] {
  const cells = cellsOf(text);
  return cells === undefined
    ? [wholeFile(text)]
    : cells.map((cell, index) => ({ ...cellPassage(cell), cell: index + 1 }));
}

export const wholeFile = (text: string): Passage => ({ text, cell: null, printedFrom: text.length });

function cellsOf(text: string): readonly unknown[] | undefined {
  try {
    const notebook: unknown = JSON.parse(text);
    const cells = member(notebook, "cells");
    return Array.isArray(cells) ? cells : undefined;
  } catch {
    return undefined;
  }
}

const member = (value: unknown, name: string): unknown =>
  value !== null && typeof value === "object" && Object.hasOwn(value, name)
    ? (value as { readonly [name: string]: unknown })[name]
    : undefined;

/** The source first, so that its lines keep their numbers, then every printed text. */
function cellPassage(cell: unknown): Omit<Passage, "cell"> {
  const outputs = member(cell, "outputs");
  const printed = Array.isArray(outputs) ? outputs.flatMap(printedTexts) : [];
  const source = joined(member(cell, "source") ?? member(cell, "input"));
  return { text: [source, ...printed].join("\n"), printedFrom: source.length };
}

function printedTexts(output: unknown): string[] {
  const data = member(output, "data");
  return [
    joined(member(output, "text")),
    joined(member(data, "text/plain")),
    joined(member(data, "text/html")),
    joined(member(output, "traceback")),
  ].filter((text) => text !== "");
}

function joined(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((part) => typeof part === "string").join("") : "";
}
