import { z } from "zod";
import type { Endpoint } from "../api/contract/endpoint.ts";

/** Each thing as a line of JSON; what is a line already stays. */
export async function* linesOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield typeof item === "string" ? item : `${JSON.stringify(item)}\n`;
}

/** Each thing as a server-sent event; a text is a comment, which keeps the connection open. */
export async function* eventsOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items)
    yield typeof item === "string" ? `: ${item}\n\n` : `data: ${JSON.stringify(item)}\n\n`;
}

/** A character with which a spreadsheet would take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text =
    value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = typeof value !== "number" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly unknown[]): string => `${cells.map(cell).join(",")}\r\n`;

/** A list as comma-separated values (RFC 4180), a column for each field of its items. */
export async function* tableOf(items: AsyncIterable<unknown>, { reply }: Endpoint): AsyncGenerator<string> {
  const columns = columnsOf(reply);
  yield row(columns);
  for await (const item of items)
    yield row(columns.map((name) => (item as { readonly [name: string]: unknown })[name]));
}

function columnsOf(page: z.ZodType): readonly string[] {
  const items = page instanceof z.ZodObject ? page.shape.items : undefined;
  const element = items instanceof z.ZodArray ? items.element : undefined;
  return element instanceof z.ZodObject ? Object.keys(element.shape) : [];
}
