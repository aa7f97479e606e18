import { z } from "zod";
import type { Permission } from "../../../domain/permission.ts";

/**
 * Who may call a route. `anyone`: nobody needs to be signed in; `signed-in`: every person and service token of the organisation;
 * otherwise the holders of a permission, over the projects for which they hold it, or, where `whole` is set, over all of them.
 */
export type Need = "anyone" | "signed-in" | { readonly permission: Permission; readonly whole?: true };

type Fields = z.ZodObject;

/** One route as both sides know it: the server implements it, the typed client calls it, OpenAPI describes it. */
export interface Endpoint<
  Params extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under `/api/v1`; `{name}` stands for a parameter. */
  readonly path: string;
  readonly needs: Need;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** `json`; `page`: a page of a list, which can be had whole as NDJSON or CSV; `lines` and `events`: text that goes on. */
  readonly kind: "json" | "page" | "lines" | "events";
  /** Status of success. */
  readonly status: 200 | 201 | 204;
  /** What a body is: JSON, or a file as it is. */
  readonly takes: "json" | "bytes";
  /** Bytes that a body may have; 1 MiB unless told otherwise. */
  readonly largestBody: number;
  /** The reply holds a secret, which is shown once and never kept, not even for a request that is sent again. */
  readonly showsSecret: boolean;
  /** Of a change of things that the body names: the path under which one of them is read. */
  readonly readPath?: string;
}

/** The path under which is read what a route changes, which `If-Match` is about; null where it is about nothing. */
export const readPathOf = ({ method, path, readPath }: Endpoint): string | null =>
  method === "GET" || (method === "POST" && readPath === undefined) ? null : (readPath ?? path);

const USUAL_BODY = 1 << 20;
const nothing = z.strictObject({});
export const noReply = z.null();

interface Given<Params extends Fields, Query extends Fields, Body extends z.ZodType, Reply extends z.ZodType> {
  readonly path: string;
  readonly needs: Need;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  readonly kind?: Endpoint["kind"];
  readonly status?: Endpoint["status"];
  readonly takes?: Endpoint["takes"];
  readonly largestBody?: number;
  readonly showsSecret?: boolean;
  readonly readPath?: string;
}

type Bare = z.ZodObject<Record<never, never>, z.core.$strict>;

const of =
  (method: Endpoint["method"]) =>
  <
    Reply extends z.ZodType,
    Params extends Fields = Bare,
    Query extends Fields = Bare,
    Body extends z.ZodType = z.ZodUndefined,
  >(
    given: Given<Params, Query, Body, Reply>,
  ): Endpoint<Params, Query, Body, Reply> => ({
    method,
    path: given.path,
    needs: given.needs,
    summary: given.summary,
    params: (given.params ?? nothing) as Params,
    query: (given.query ?? nothing) as Query,
    body: (given.body ?? z.undefined()) as Body,
    reply: given.reply,
    kind: given.kind ?? "json",
    status: given.status ?? 200,
    takes: given.takes ?? "json",
    largestBody: given.largestBody ?? USUAL_BODY,
    showsSecret: given.showsSecret ?? false,
    ...(given.readPath === undefined ? {} : { readPath: given.readPath }),
  });

/** Makers of endpoints, one per method. */
export const read = of("GET");
export const create = of("POST");
export const put = of("PUT");
export const change = of("PATCH");
export const remove = of("DELETE");

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    /** Give it as `after` to go on; null ends the list. */
    next: z.string().nullable().describe("give it as `after` to go on; null ends the list"),
  });

const MOST = 1_000;

/** What every list takes. */
export const paging = {
  after: z.string().max(4_000).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(MOST).optional().describe("rows of the page; 100 unless told otherwise"),
  format: z
    .enum(["json", "ndjson", "csv"])
    .optional()
    .describe("`ndjson` and `csv` give the whole list from `after` on"),
  columns: z
    .string()
    .max(1_000)
    .optional()
    .describe("names of fields, by commas: only these are in `ndjson` and `csv`, in this order"),
};

/** Asks for the state at an instant. */
export const asOf = {
  at: instant().optional().describe("the state at this instant: epoch milliseconds or ISO 8601"),
};

/** Several values, by commas. */
export const several = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .max(4_000)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(item).max(100));

/** An instant in a query: epoch milliseconds, or a date and time of ISO 8601. */
export function instant() {
  return z
    .string()
    .max(40)
    .transform((text, context) => {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Date.parse(text);
      if (Number.isSafeInteger(value)) return value;
      context.addIssue({ code: "custom", message: "is neither epoch milliseconds nor a date and time of ISO 8601" });
      return z.NEVER;
    });
}

/** An id in a path. */
export const id = z.string().min(1).max(200);
