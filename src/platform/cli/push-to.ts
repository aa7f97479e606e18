import { randomUUID } from "node:crypto";
import { ConfigError, SourceError } from "../../domain/errors.ts";
import { ApiError, type Client, createClient } from "../api/contract/client.ts";
import type { BodyInput, Contract } from "../api/contract/contract.ts";
import { lastCommit, RUNS_LOOKED_AT } from "../scan/provenance.ts";
import type { Ingested, Push } from "../store/contract/ingest.ts";
import type { Sources } from "../store/contract/sources.ts";

/** What a platform is sent: all but the run's id, which is chosen here. */
export type Sent = Omit<Push, "id" | "source">;

/** Where a platform is, without a path. Throws a ConfigError. */
function originIn(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ConfigError(`"${text}" is no address of a platform`, "Write it like https://stance.example.com.");
  return url.origin;
}

/**
 * Sends what a scan saw to a platform, which gets to know the source first where it does not. `sent` is asked with the commit of the run
 * before, null where none names one.
 */
export async function pushTo(
  address: string,
  token: string | undefined,
  source: Parameters<Sources["register"]>[0],
  sent: (since: string | null) => Sent,
): Promise<Ingested> {
  const origin = originIn(address);
  if (token === undefined || token === "")
    throw new ConfigError(
      "no service token is given",
      `Put one that may push into STANCE_TOKEN; an admin makes it at ${origin}.`,
    );
  const client = createClient({ origin, token });
  return register(client, source)
    .then(() => client.runs.list({ query: { source: source.id, limit: RUNS_LOOKED_AT } }))
    .then(({ items }) => send(client, source.id, sent(lastCommit(items))))
    .catch((error: unknown) => {
      if (error instanceof ApiError)
        throw new ConfigError(`${origin} refused: ${error.message}`, hintFor(error.problem.status), { cause: error });
      if (error instanceof TypeError)
        throw new SourceError(`${origin} does not answer`, "Is the platform running, and reachable from here?", {
          cause: error,
        });
      throw error;
    });
}

const FORBIDDEN = 403;
const MISSING = 404;
const UNKNOWN = 401;

function hintFor(status: number): string | undefined {
  if (status === UNKNOWN) return "The token in STANCE_TOKEN was revoked, has ended, or is of another platform.";
  return status === FORBIDDEN
    ? "The token needs the permission sources:push, and sources:manage for a source that is new."
    : undefined;
}

async function register(client: Client, source: Parameters<Sources["register"]>[0]): Promise<void> {
  try {
    await client.sources.get({ params: { id: source.id } });
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== MISSING) throw error;
    await client.sources.register({ body: source });
  }
}

const send = (client: Client, source: string, sent: Sent): Promise<Ingested> =>
  client.runs.push({
    params: { id: source, run: randomUUID() },
    body: sent as unknown as BodyInput<Contract["runs"]["push"]>,
  });
