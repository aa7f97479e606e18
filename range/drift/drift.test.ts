import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { driftBetween } from "../../src/analysis/drift/classify.ts";
import { driftClasses } from "../../src/catalog/drift-classes.ts";
import { driftKinds } from "../../src/catalog/drift-kinds.generated.ts";
import { nothingSaid } from "../../src/domain/drift-class.ts";
import { type ScanState, stateOf } from "../../src/domain/scan-state.ts";
import { hexDigest } from "../../src/platform/files/digest.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { inEstate, readTruths } from "../measure.ts";
import { type Mutation, madeAt, mutated, writtenFor } from "./mutations.ts";
import { rewritesOf } from "./rewrites.ts";

/** All of them take minutes: STANCE_DRIFT=full. Otherwise every so many. */
const FULL = process.env.STANCE_DRIFT === "full";
const EVERY = FULL ? 1 : 12;
const REWRITES = FULL ? 1000 : 24;

const cache = mkdtempSync(join(tmpdir(), "stance-drift-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

async function scan(root: string, name: string): Promise<ScanState> {
  const place = { folder: cache, rulePack: "drift" };
  const { snapshot } = await runScan({
    ...{ root, name, workers: 1, time: null, gitignore: false, exclude: [], rules: [], cache: place },
  });
  return stateOf(snapshot);
}

const drift = (before: ScanState, after: ScanState) =>
  driftBetween(
    before,
    after,
    { kinds: driftKinds, classes: driftClasses, digest: hexDigest },
    nothingSaid("2026-11-26T10:00:00Z"),
  );

/** Null = caught in its class. */
function missed({ kinds, classes }: Mutation, before: ScanState, after: ScanState): string | null {
  const { drifts, notAssessed } = drift(before, after);
  const right = drifts.filter((item) => kinds.includes(item.kind));
  if (right.some((item) => classes.includes(item.class))) return null;
  const told = drifts.map((item) => `${item.kind} ${item.class}: ${item.says}`);
  return told.length > 0 ? told.join(" | ") : `nothing told, ${notAssessed.length} not assessed`;
}

it("every change that somebody could make is caught in its class", { timeout: 3_600_000 }, async () => {
  let made = 0;
  const faults: string[] = [];
  await inEstate(readTruths(), async ({ repository }, root) => {
    const before = await scan(root, repository);
    const all = [...writtenFor(repository, root), ...madeAt(root, before.assets)];
    for (const [at, mutation] of all.entries()) {
      if (at % EVERY !== 0) continue;
      made++;
      const after = await mutated(root, mutation.files, () => scan(root, repository));
      const fault = missed(mutation, before, after);
      if (fault !== null) faults.push(`${repository}: ${mutation.name}: ${fault}`);
    }
  });
  if (FULL) console.info(`${made} changes, ${faults.length} not caught in their class`);
  expect(faults).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(FULL ? 200 : 16);
});

it("no rewriting without a change is told", { timeout: 7_200_000 }, async () => {
  let made = 0;
  const alerts: string[] = [];
  const truths = readTruths();
  await inEstate(truths, async ({ repository }, root) => {
    const before = await scan(root, repository);
    const rewrites = rewritesOf(root);
    const share = Math.ceil(REWRITES / truths.length);
    const step = Math.max(1, Math.floor(rewrites.length / share));
    for (const [at, { name, path, text }] of rewrites.entries()) {
      if (!FULL && at % step !== 0) continue;
      made++;
      const after = await mutated(root, { [path]: text }, () => scan(root, repository));
      const { drifts, notAssessed } = drift(before, after);
      for (const item of drifts) alerts.push(`${repository}/${path}, ${name}: ${item.says}`);
      for (const item of notAssessed) alerts.push(`${repository}/${path}, ${name}: ${item.asset.name} ${item.reason}`);
    }
  });
  if (FULL) console.info(`${made} rewritings, ${alerts.length} alerts`);
  expect(alerts).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(REWRITES);
});
