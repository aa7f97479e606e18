import { ScimError } from "./errors.ts";

const USUAL = 100;
const MOST = 1_000;
const FILTER = /^\s*([a-z.]{1,40})\s+eq\s+"([^"]{0,400})"\s*$/i;

/** What a list is asked for: `attribute eq "value"` is the one filter that identity providers send. */
interface Filter {
  /** In lower case, as clients may write it in any. */
  readonly attribute: string;
  readonly value: string;
}

function filterIn(text: string): Filter {
  const parts = FILTER.exec(text);
  if (parts === null) throw new ScimError(400, 'only filters like userName eq "x" are read here', "invalidFilter");
  return { attribute: (parts[1] ?? "").toLowerCase(), value: parts[2] ?? "" };
}

/** How the attributes that may be filtered by are read from a resource. `exact`: case counts. */
export type Filters<Item> = {
  readonly [attribute: string]: { readonly of: (item: Item) => string | null; readonly exact: boolean };
};

function chosen<Item>(items: readonly Item[], text: string | undefined, filters: Filters<Item>): readonly Item[] {
  if (text === undefined) return items;
  const { attribute, value } = filterIn(text);
  const filter = filters[attribute];
  if (filter === undefined) throw new ScimError(400, `nothing is filtered by ${attribute} here`, "invalidFilter");
  const form = (part: string | null): string | undefined => (filter.exact ? part : part?.toLowerCase()) ?? undefined;
  return items.filter((item) => form(filter.of(item)) === form(value));
}

/** A number of a query; RFC 7644, 3.4.2.4 takes what is below the least for the least. */
function count(text: string | undefined, least: number, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new ScimError(400, "startIndex and count are whole numbers", "invalidValue");
  return Math.max(least, value);
}

/** A page of a list, as RFC 7644, 3.4.2 writes it. */
export function listOf<Item>(
  items: readonly Item[],
  query: { readonly [name: string]: string },
  filters: Filters<Item>,
  shown: (item: Item) => object,
): object {
  const found = chosen(items, query.filter, filters);
  const start = count(query.startIndex, 1, 1);
  const page = found.slice(start - 1, start - 1 + Math.min(MOST, count(query.count, 0, USUAL)));
  return {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: found.length,
    startIndex: start,
    itemsPerPage: page.length,
    Resources: page.map(shown),
  };
}
