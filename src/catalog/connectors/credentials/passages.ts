/** A stretch of text whose lines are counted on their own: a whole file, or one cell of a notebook. */
export interface Passage {
  readonly text: string;
  /** Cell of a notebook, from 1. */
  readonly cell: number | null;
}

/** Cells of a notebook with their sources and what they printed; the file itself where it is no readable notebook. */
export function notebookPassages(text: string): readonly Passage[] {
  const cells = cellsOf(text);
  return cells === undefined
    ? [{ text, cell: null }]
    : cells.map((cell, index) => ({ text: cellText(cell), cell: index + 1 }));
}

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
function cellText(cell: unknown): string {
  const outputs = member(cell, "outputs");
  const printed = Array.isArray(outputs) ? outputs.flatMap(printedTexts) : [];
  return [joined(member(cell, "source") ?? member(cell, "input")), ...printed].join("\n");
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
