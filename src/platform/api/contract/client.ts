import type { BodyInput, Contract, ParamsOf, QueryInput, ReplyOf } from "./contract.ts";
import type { Problem } from "./problem.ts";
import { ROUTES } from "./routes.generated.ts";

/** The server did not serve a request, and says why. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Where the API is, and who calls. In a browser the cookie says who. */
export interface ClientSetting {
  /** Without a path. */
  readonly origin: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** True of an object without fields. */
type IsBare<Part> = string extends keyof Part ? true : keyof Part extends never ? true : false;
type Needed<Part, Name extends string> = IsBare<Part> extends true ? unknown : { readonly [Key in Name]: Part };
type Optional<Part, Name extends string> = IsBare<Part> extends true ? unknown : { readonly [Key in Name]?: Part };
type Asked<E> = Needed<ParamsOf<E>, "params"> &
  Optional<QueryInput<E>, "query"> &
  (BodyInput<E> extends undefined ? unknown : { readonly body: BodyInput<E> }) & {
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

/** A function for every route of the contract. */
export type Client = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group]]: (
      asked: Asked<Contract[Group][Name]>,
    ) => Promise<ReplyOf<Contract[Group][Name]>>;
  };
};

interface AnyAsked {
  readonly params?: { readonly [name: string]: unknown };
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Method, and path under `/api/v1`. */
type Route = readonly [method: string, path: string];

/** Calls the API. Throws an ApiError when a request is not served. */
export function createClient(setting: ClientSetting): Client {
  const groups = Object.entries(ROUTES).map(([group, routes]) => [
    group,
    Object.fromEntries(
      Object.entries(routes).map(([name, route]) => [name, (asked: AnyAsked) => call(setting, route, asked)]),
    ),
  ]);
  return Object.fromEntries(groups) as Client;
}

async function call(setting: ClientSetting, [method, path]: Route, asked: AnyAsked): Promise<unknown> {
  const { origin, token, fetch: send = fetch } = setting;
  const isFile = asked.body instanceof Uint8Array;
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(asked.body === undefined ? {} : { "content-type": isFile ? "application/octet-stream" : "application/json" }),
    ...(asked.idempotencyKey === undefined ? {} : { "idempotency-key": asked.idempotencyKey }),
  };
  const response = await send(`${origin}${addressOf(path, asked)}`, {
    method,
    headers,
    ...(asked.body === undefined ? {} : { body: isFile ? (asked.body as BodyInit) : JSON.stringify(asked.body) }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  });
  if (!response.ok) throw new ApiError(await problemIn(response));
  return response.status === 204 ? null : response.json();
}

/** Path and query of a request. */
export function addressOf(path: string, { params = {}, query = {} }: AnyAsked): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const words = new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
  return `/api/v1${filled}${words.size === 0 ? "" : `?${words}`}`;
}

async function problemIn(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    const { status } = response;
    return {
      type: "about:blank",
      title: response.statusText,
      status,
      detail: `the server answered ${status}`,
      instance: "",
    };
  }
}
