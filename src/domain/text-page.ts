import { asciiOnly, type Glyph, glyphsOf, printable } from "./display-text.ts";
import type { Severity } from "./severity.ts";

/** How a terminal can show text. */
export interface PageLook {
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

export type Style = Severity | "strong" | "faint" | "good" | "place" | "command";

/** A piece of text, plain or with a style. Content from files may stand in it as it is: the page escapes it. */
export type Fragment = string | { readonly text: string; readonly style: Style };
export type Content = Fragment | readonly Fragment[];

const SGR: { readonly [S in Style]: string } = {
  critical: "1;31",
  high: "31",
  medium: "33",
  low: "94",
  info: "2",
  strong: "1",
  faint: "2",
  good: "32",
  place: "36",
  command: "35",
};

const MARKS = {
  unicode: { critical: "✖", high: "▲", medium: "◆", low: "●", info: "○", branch: "├─", last: "└─", pass: "✔" },
  ascii: { critical: "X", high: "!", medium: "*", low: "+", info: "-", branch: "|-", last: "`-", pass: "ok" },
} as const;

const NARROWEST = 32;

interface Cell extends Glyph {
  readonly style: Style | undefined;
}

export interface Placement {
  /** Columns before the first line. */
  readonly indent?: number;
  /** Columns before the further lines; as `indent` when left out. */
  readonly hanging?: number;
  /** Lines at most; the last then ends in an ellipsis. */
  readonly lines?: number;
}

/** Styles a fragment. */
export const styled = (style: Style, text: string): Fragment => ({ text, style });

/** Prose on one line: every run of white space is one space. */
export const prose = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Lines of text for a terminal: wrapped by display width, escaped, coloured when the terminal can. No line is wider than the page. */
export class TextPage {
  readonly width: number;
  readonly marks: (typeof MARKS)["unicode" | "ascii"];
  readonly #look: PageLook;
  readonly #lines: string[] = [];

  constructor(look: PageLook) {
    this.#look = look;
    this.width = Math.max(NARROWEST, look.width);
    this.marks = look.unicode ? MARKS.unicode : MARKS.ascii;
  }

  /** An empty line, unless the page begins or has just had one. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /** A section's title after an empty line, with a remark beside it. */
  heading(title: string, remark = ""): void {
    this.gap();
    this.write([styled("strong", title), remark === "" ? "" : styled("faint", `  ${remark}`)], { hanging: 2 });
  }

  /** Wraps content into lines. */
  write(content: Content, placement: Placement = {}): void {
    const { indent = 0, hanging = indent, lines = Number.POSITIVE_INFINITY } = placement;
    const wrapped = wrap(this.#cells(content), this.width - indent, this.width - hanging);
    const kept = wrapped.slice(0, lines);
    if (kept.length < wrapped.length) {
      const room = this.width - (kept.length === 1 ? indent : hanging);
      kept[kept.length - 1] = this.#cut([...(kept.at(-1) ?? []), ...(wrapped[kept.length] ?? [])], room);
    }
    for (const [index, cells] of kept.entries())
      this.#lines.push(`${" ".repeat(index === 0 ? indent : hanging)}${this.#paint(trimmed(cells))}`.trimEnd());
  }

  /** A label in a column of `labelWidth`, then content wrapped in the column beside it. */
  row(label: Fragment, labelWidth: number, content: Content, placement: Placement = {}): void {
    const indent = placement.indent ?? 0;
    const cells = this.#cells(label);
    const column = Math.min(labelWidth, Math.floor(this.width / 2));
    const head = widthOf(cells) < column ? cells : this.#cut(cells, column - 1);
    const padding = " ".repeat(Math.max(1, column - widthOf(head)));
    const start = this.#lines.length;
    this.write(content, { ...placement, indent: indent + column, hanging: indent + column });
    const first = (this.#lines[start] ?? "").slice(indent + column);
    this.#lines[start] = `${" ".repeat(indent)}${this.#paint(head)}${padding}${first}`.trimEnd();
  }

  /** The page, each line ended by a newline. */
  toString(): string {
    return this.#lines.length === 0 ? "" : `${this.#lines.join("\n")}\n`;
  }

  #cells(content: Content): Cell[] {
    const fragments = Array.isArray(content) ? (content as readonly Fragment[]) : [content as Fragment];
    return fragments.flatMap((fragment) => {
      const { text, style } = typeof fragment === "string" ? { text: fragment, style: undefined } : fragment;
      const safe = this.#look.unicode ? printable(text) : asciiOnly(text);
      return glyphsOf(safe).map((glyph) => ({ ...glyph, style }));
    });
  }

  #cut(cells: readonly Cell[], room: number): Cell[] {
    const ellipsis = this.#cells("…");
    const kept: Cell[] = [];
    let width = widthOf(ellipsis);
    for (const cell of cells) {
      width += cell.width;
      if (width > room) break;
      kept.push(cell);
    }
    while (kept.at(-1)?.text === " ") kept.pop();
    return [...kept, ...ellipsis];
  }

  #paint(cells: readonly Cell[]): string {
    if (!this.#look.colour) return cells.map((cell) => cell.text).join("");
    let result = "";
    let style: Style | undefined;
    for (const cell of cells) {
      if (cell.style !== style)
        result += (style === undefined ? "" : "\x1b[0m") + (cell.style === undefined ? "" : `\x1b[${SGR[cell.style]}m`);
      style = cell.style;
      result += cell.text;
    }
    return style === undefined ? result : `${result}\x1b[0m`;
  }
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** Lines of cells, each with the spaces it was broken at. Breaks at spaces; a word that fits no line is broken after a separator, or where the line ends. */
function wrap(cells: readonly Cell[], first: number, further: number): (readonly Cell[])[] {
  const lines: (readonly Cell[])[] = [];
  let rest = cells;
  do {
    const room = Math.max(1, lines.length === 0 ? first : further);
    let end = lineEnd(rest, room);
    while (rest[end]?.text === " ") end++;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  } while (rest.length > 0);
  return lines;
}

function lineEnd(cells: readonly Cell[], room: number): number {
  let width = 0;
  let fitting = 0;
  while (fitting < cells.length && width + (cells[fitting] as Cell).width <= room)
    width += (cells[fitting++] as Cell).width;
  if (fitting === cells.length || cells[fitting]?.text === " ") return fitting;
  const back = (separators: string, least: number): number => {
    for (let at = fitting; at > least; at--) if (separators.includes((cells[at - 1] as Cell).text)) return at;
    return 0;
  };
  const half = Math.floor(fitting / 2);
  return back(" ", 1) || back("/", half) || back("-_.,:@", half) || Math.max(1, fitting);
}

function trimmed(cells: readonly Cell[]): Cell[] {
  const kept = [...cells];
  while (kept.at(-1)?.text === " ") kept.pop();
  return kept;
}
