import type { PageLook } from "../../domain/text-page.ts";

/** What is known of the place a stream goes to, and the environment's wishes. */
export interface TerminalFacts {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly platform: string;
  readonly environment: { readonly [name: string]: string | undefined };
}

/** What the command line asks for. */
export interface LookWishes {
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
}

const USUAL_WIDTH = 80;

/** Longer lines are hard to read, however wide the window is; who wants them asks with `--width`. */
const READABLE_WIDTH = 120;

/**
 * How to show text: the command line decides, then the environment, then the terminal. `freeWidth` is for a stream that is no
 * terminal.
 */
export function lookOf(facts: TerminalFacts, wishes: LookWishes = {}, freeWidth: number = USUAL_WIDTH): PageLook {
  const columns = facts.columns ?? positive(facts.environment.COLUMNS);
  return {
    width: wishes.width ?? (columns === undefined ? freeWidth : Math.min(columns, READABLE_WIDTH)),
    colour: wishes.colour ?? wantsColour(facts),
    unicode: speaksUnicode(facts),
  };
}

const positive = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;

/** NO_COLOR (no-color.org) and FORCE_COLOR as Node reads them: the latter wins. */
function wantsColour({ isTerminal, environment }: TerminalFacts): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return isTerminal && TERM !== "dumb";
}

function speaksUnicode({ platform, environment }: TerminalFacts): boolean {
  const { LC_ALL, LC_CTYPE, LANG, WT_SESSION, TERM_PROGRAM } = environment;
  const locale = LC_ALL || LC_CTYPE || LANG;
  if (platform === "win32") return WT_SESSION !== undefined || TERM_PROGRAM !== undefined;
  return /utf-?8/i.test(locale ?? "");
}

/** True where a line that rewrites itself helps: a terminal that is no dumb one, and no build server. */
export function canShowLiveLine({ isTerminal, environment }: TerminalFacts): boolean {
  const { CI, TERM } = environment;
  return isTerminal && TERM !== "dumb" && (CI === undefined || CI === "" || CI === "false");
}

/** The facts of a stream of this process. */
export const factsOf = (stream: NodeJS.WriteStream): TerminalFacts => ({
  isTerminal: stream.isTTY === true,
  columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
  platform: process.platform,
  environment: process.env,
});
