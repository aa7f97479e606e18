import { z } from "zod";
import { type Cell, csvLine } from "../../domain/csv.ts";
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

/** Things with some of their fields only, in the order given. */
export async function* fieldsOf(items: AsyncIterable<unknown>, wanted?: readonly string[]): AsyncGenerator<unknown> {
  for await (const item of items) {
    const fields = item as { readonly [name: string]: unknown };
    yield wanted === undefined
      ? item
      : Object.fromEntries(wanted.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, fields[name]]] : [])));
  }
}

/** A field of a reply as a cell; what has a shape of its own is JSON. */
const cellOf = (value: unknown): Cell =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Cell);

/** A list as comma-separated values (RFC 4180), a column for each field of its items. */
export async function* tableOf(
  items: AsyncIterable<unknown>,
  { reply }: Endpoint,
  wanted?: readonly string[],
): AsyncGenerator<string> {
  const all = columnsOf(reply);
  const columns = wanted?.filter((name) => all.includes(name)) ?? all;
  yield csvLine(columns);
  for await (const item of items)
    yield csvLine(columns.map((name) => cellOf((item as { readonly [name: string]: unknown })[name])));
}

function columnsOf(page: z.ZodType): readonly string[] {
  const items = page instanceof z.ZodObject ? page.shape.items : undefined;
  const element = items instanceof z.ZodArray ? items.element : undefined;
  return element instanceof z.ZodObject ? Object.keys(element.shape) : [];
}
