import { ENDPOINTS } from "../api/contract/contract.ts";
import { type Endpoint, readPathOf } from "../api/contract/endpoint.ts";
import { handlerOf } from "../api/handlers/all.ts";
import { wholeOf } from "../auth/caller.ts";
import { Overtaken, StoreError } from "../store/contract/errors.ts";
import type { Only } from "../store/contract/store.ts";
import { accessFor } from "./access.ts";
import type { Exchange } from "./exchange.ts";
import { RequestError } from "./problems.ts";
import { tagOf, tagsIn } from "./tag.ts";

/** Others may change something else of the organisation meanwhile: so often it is looked again. */
const TRIES = 20;

/** A change on a condition. */
interface Conditional {
  /** Tags of the state that the caller knows, as `If-Match` has them. */
  readonly header: string;
  readonly endpoint: Endpoint;
  readonly exchange: Exchange<Endpoint>;
  /** Under what the exchange's estate changes anything; set here. */
  readonly only: { -readonly [Key in keyof Only]: Only[Key] };
}

/**
 * Makes a change only where what it changes is still as the caller knows it (RFC 9110, 13.1.1). Where the audit log stands is noted
 * before the state is read, and a change goes through only from there: so of two who know the same state one wins. Throws a RequestError
 * (precondition-failed) for the other.
 */
export async function ifMatch<Answer>(condition: Conditional, answer: () => Promise<Answer>): Promise<Answer> {
  const { exchange, only } = condition;
  const whole = wholeOf(exchange.platform.store, exchange.caller.organisation);
  for (let count = 1; ; count += 1) {
    only.since = { number: (await whole.pulse()).number };
    await needMatch(condition);
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof Overtaken) || count === TRIES) throw error;
    }
  }
}

const failed = (): RequestError =>
  new RequestError("precondition-failed", "it is not as you saw it any more: get it again, then decide");

async function needMatch({ header, endpoint, exchange }: Conditional): Promise<void> {
  const text = await currently(endpoint, exchange);
  const tags = tagsIn(header, { weak: false });
  if (text === null || !(tags.includes("*") || tags.includes(tagOf(text)))) throw failed();
}

/** What the route that reads answers now; null where there is nothing yet. Throws where a change could not be made anyway. */
async function currently(endpoint: Endpoint, exchange: Exchange<Endpoint>): Promise<string | null> {
  const path = readPathOf(endpoint);
  const reading = ENDPOINTS.find(({ endpoint: { method, path: other } }) => method === "GET" && other === path);
  if (reading === undefined) throw new RequestError("invalid-request", "If-Match has no meaning for this");
  const access = accessFor(reading.endpoint.needs, exchange.caller);
  if (access === null) throw new Error(`${reading.name} is for anyone`);
  const estate = exchange.platform.store.within(access);
  const query = reading.endpoint.query.parse({});
  try {
    const params = endpoint.readPath === undefined ? exchange.params : oneIn(exchange.body);
    return JSON.stringify(await handlerOf(reading.name)({ ...exchange, params, query, body: undefined, estate }));
  } catch (error) {
    const isMissing = error instanceof StoreError ? error.reason === "missing" : isNotFound(error);
    if (isMissing && endpoint.method === "PUT") return null;
    throw error;
  }
}

const isNotFound = (error: unknown): boolean => error instanceof RequestError && error.type === "not-found";

/** Of a change of many things: which one, where it is one. */
function oneIn(body: unknown): { readonly id: string } {
  const [id, ...more] = Object.values(body as object).find((value) => Array.isArray(value)) ?? [];
  if (typeof id === "string" && more.length === 0) return { id };
  throw new RequestError("invalid-request", "If-Match is about one thing: change one at a time with it");
}
