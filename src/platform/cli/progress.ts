import { canShowLiveLine, type TerminalFacts } from "./terminal.ts";

const REFRESH_MILLISECONDS = 80;

/** One line on a terminal that tells how far the work is, rewritten in place; silent anywhere else. */
export class LiveLine {
  readonly #write: ((text: string) => void) | undefined;
  #last = 0;
  #shown = false;

  constructor(write: (text: string) => void, facts: TerminalFacts, quiet: boolean) {
    this.#write = !quiet && canShowLiveLine(facts) ? write : undefined;
  }

  /** Shows a text, unless one was shown a moment ago. `now` in milliseconds. */
  show(text: string, now: number): void {
    if (this.#write === undefined || (this.#shown && now - this.#last < REFRESH_MILLISECONDS)) return;
    this.#last = now;
    this.#shown = true;
    this.#write(`\r\x1b[2K${text}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#write?.("\r\x1b[2K");
    this.#shown = false;
  }
}
