import { lineAt, lineStarts } from "../../../domain/text.ts";

/** A line longer than this is no line that a person wrote: what is shown of it begins at the place itself. */
const LONGEST = 160;
const MOST_SHOWN = 200;

/** The lines of a text, for showing where something stands. What is shown is raw: it is masked where it becomes evidence. */
export class SourceLines {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** The line, from 1, of an offset. */
  lineAt(offset: number): number {
    return lineAt(this.#starts, offset);
  }

  /** The text of the line an offset stands on. */
  textAt(offset: number): string {
    const line = this.line(this.lineAt(offset));
    return line.length <= LONGEST
      ? line.trim()
      : (this.#text.slice(offset, offset + MOST_SHOWN).split("\n", 1)[0] ?? "");
  }

  /** The text of a line, as it is written. */
  line(number: number): string {
    const from = this.#starts[number - 1] ?? 0;
    return this.#text.slice(from, (this.#starts[number] ?? this.#text.length + 1) - 1).replace(/\r$/, "");
  }
}
