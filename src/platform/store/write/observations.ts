import { deflateSync, inflateSync } from "node:zlib";
import { observationFaults } from "../../../analysis/graph/assemble.ts";
import { carryOver } from "../../../analysis/graph/carry-over.ts";
import type { Observation } from "../../../domain/observation.ts";
import { hexDigest } from "../../files/digest.ts";
import { StoreError } from "../contract/errors.ts";
import type { Push } from "../contract/ingest.ts";
import type { Change } from "./change.ts";

/** Larger than this an unpacked observation is not read: a damaged store must not take the process with it. */
const LARGEST = 1024 * 1024 * 1024;

/** Throws a StoreError when a push breaks the contract of observations. */
export function checkPush({ observations, runs }: Push): void {
  const connectors = observations.map((observation) => observation.connector);
  if (new Set(connectors).size < connectors.length)
    throw new StoreError("invalid", "a connector has two observations in one push");
  const ran = new Set(runs.map((run) => run.connector));
  const stray = connectors.find((connector) => !ran.has(connector));
  if (stray !== undefined) throw new StoreError("invalid", `${stray} has an observation and no run`);
  const faults = observations.flatMap(observationFaults);
  if (faults.length > 0) throw new StoreError("invalid", `unsound observation: ${faults.slice(0, 3).join("; ")}`);
}

/** What is known of the push's source after it; kept for the next push, connector by connector where it changed. */
export async function observe(change: Change, push: Push): Promise<readonly Observation[]> {
  const stored = await change.rows
    .selectFrom("observation")
    .select(["connector", "hash", "body"])
    .where("source", "=", push.source)
    .execute();
  const before = stored.map(({ body }) => JSON.parse(unpacked(body)) as Observation);
  const after = carryOver(before, push);
  const hashes = new Map(stored.map(({ connector, hash }) => [connector, hash]));
  const rows = after.flatMap((observation) => {
    const text = JSON.stringify(observation);
    const hash = hexDigest(text);
    if (hashes.get(observation.connector) === hash) return [];
    const body = deflateSync(text, { level: 1 });
    return [{ source: push.source, connector: observation.connector as string, run: push.id, hash, body }];
  });
  await change.insert("observation", rows, ["source", "connector"]);
  return after;
}

const unpacked = (body: Uint8Array): string => inflateSync(body, { maxOutputLength: LARGEST }).toString("utf8");
