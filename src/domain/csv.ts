import { printable } from "./display-text.ts";

/** What a cell may hold; a list is joined by "; ", null and undefined are an empty cell. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A column: its heading and how a row fills it. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => Cell];

/** A character with which a spreadsheet would take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as comma-separated values (RFC 4180) with a heading line. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
    .map(csvLine)
    .join("");

/** One line of comma-separated values. No cell is read as a formula: such texts get a leading `'`; none steers a terminal. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(text(cell))).join(",")}\r\n`;

function text(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const said = printable(typeof cell === "string" ? cell : cell.join("; "));
  return FORMULA.test(said) ? `'${said}` : said;
}

const quoted = (said: string): string => (/[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said);
