import { lineAt, lineStarts, snippetAt } from "../../../domain/text.ts";
import type { Place } from "./facts.ts";
import type { Passage } from "./passages.ts";

/** Longer lines are machine output: only formats that cannot be met by chance count there. */
const LONGEST_WRITTEN_LINE = 2_000;
const KEY_CHARACTER = /[A-Za-z0-9+/=_-]/;
const ENCODED_RUN = 40;

/** One passage with what the searches ask of it. */
export class ScannedText {
  readonly text: string;
  /** Lower-cased text of the whole file, for words that tell what it is about. */
  readonly about: string;
  readonly #cell: number | null;
  readonly #printedFrom: number;
  readonly #starts: Uint32Array;

  constructor(passage: Passage, about: string) {
    this.text = passage.text;
    this.about = about;
    this.#cell = passage.cell;
    this.#printedFrom = passage.printedFrom;
    this.#starts = lineStarts(passage.text);
  }

  /** At most `limit` characters of the line before an offset. */
  before(offset: number, limit: number): string {
    const lineStart = this.#starts[lineAt(this.#starts, offset) - 1] ?? 0;
    return this.text.slice(Math.max(lineStart, offset - limit), offset);
  }

  /** At most `limit` characters of the line from an offset on. */
  after(offset: number, limit: number): string {
    const piece = this.text.slice(offset, offset + limit);
    const end = piece.search(/[\r\n]/);
    return end === -1 ? piece : piece.slice(0, end);
  }

  /** The line above the one of an offset, cut at 200 characters; "" at the top. */
  lineAbove(offset: number): string {
    const line = lineAt(this.#starts, offset);
    if (line < 2) return "";
    return this.text.slice(this.#starts[line - 2] ?? 0, (this.#starts[line - 1] ?? 1) - 1).slice(0, 200);
  }

  isWrittenLine(offset: number): boolean {
    const line = lineAt(this.#starts, offset);
    return (this.#starts[line] ?? this.text.length) - (this.#starts[line - 1] ?? 0) <= LONGEST_WRITTEN_LINE;
  }

  /** True for what a cell of a notebook printed: nobody wrote it as code. */
  isPrinted(offset: number): boolean {
    return offset >= this.#printedFrom;
  }

  /** True when the line of an offset is a comment up to there. */
  isCommented(offset: number): boolean {
    return /^\s*(#(?!\{)|\/\/|\*|<!--)/.test(this.before(offset, LONGEST_WRITTEN_LINE));
  }

  /** True when the stretch lies inside a much longer run of the same alphabet: an image, a hash list, compressed data. */
  isInsideEncodedRun(start: number, end: number): boolean {
    let extra = 0;
    while (extra <= ENCODED_RUN && KEY_CHARACTER.test(this.text[start - 1 - extra] ?? " ")) extra++;
    if (extra > ENCODED_RUN) return true;
    extra = 0;
    while (extra <= ENCODED_RUN && KEY_CHARACTER.test(this.text[end + extra] ?? " ")) extra++;
    return extra > ENCODED_RUN;
  }

  /** Where an offset stands. The values in `secrets` are taken out of its line before anything else is done with it. */
  place(offset: number, secrets: readonly string[]): Place {
    const line = lineAt(this.#starts, offset);
    const written = this.text
      .slice(this.#starts[line - 1] ?? 0, this.#starts[line] ?? this.text.length)
      .slice(0, 4_096);
    const masked = secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), written);
    return { line, cell: this.#cell, snippet: snippetAt(masked, lineStarts(masked), 1) };
  }
}
