import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { driftKinds } from "../../src/catalog/drift-kinds.generated.ts";
import { stateOf } from "../../src/domain/scan-state.ts";
import type { AssetRecord } from "../../src/domain/snapshot.ts";
import { codeOwners } from "../../src/platform/scan/code-owners.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { inEstate, readTruths } from "../measure.ts";
import { FURTHER } from "./further.ts";
import { INTENDED } from "./intended.ts";
import { madeAt } from "./made.ts";
import { asMutations, type Mutation, mutated } from "./mutation.ts";
import { passingOf } from "./passing.ts";
import { pushed } from "./pushed.ts";
import { rewritesOf } from "./rewrites.ts";
import { driftOf, missed, type Seen } from "./told.ts";
import { WRITTEN } from "./written.ts";

/** All of them take minutes: STANCE_DRIFT=full. Otherwise every so many. */
const FULL = process.env.STANCE_DRIFT === "full";
const EVERY = FULL ? 1 : 12;
const REWRITES = FULL ? 1000 : 24;
/** Of each kind of change, so that none is caught by luck. */
const OF_EACH = 3;

const cache = mkdtempSync(join(tmpdir(), "stance-drift-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

async function scan(root: string, name: string, later?: string): Promise<Seen> {
  const place = { folder: cache, rulePack: "drift" };
  const { snapshot } = await runScan({
    ...{ root, name, workers: 1, time: null, gitignore: false, exclude: [], rules: [], cache: place },
    ...(later !== undefined && { asOf: later.slice(0, 10) }),
  });
  return { state: stateOf(snapshot), owners: codeOwners(root) };
}

/** All changes of a repository. */
const changesOf = (repository: string, root: string, assets: readonly AssetRecord[]): readonly Mutation[] => [
  ...[WRITTEN, FURTHER].flatMap((written) => asMutations(root, written[repository] ?? [])),
  ...INTENDED.filter((item) => item.repository === repository).flatMap(({ files, says }) =>
    asMutations(root, files, says),
  ),
  ...madeAt(root, assets),
  ...passingOf(assets),
];

it("every change that somebody could make is caught in its class", { timeout: 3_600_000 }, async () => {
  let made = 0;
  const faults: string[] = [];
  const kinds = new Map<string, number>(driftKinds.map(({ id }) => [id, 0]));
  const count = (mutation: Pick<Mutation, "kinds">): void => {
    for (const kind of mutation.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  for (const { name, before, after, ...asked } of pushed()) {
    made++;
    count(asked);
    const fault = missed(asked, { state: before, owners: undefined }, { state: after, owners: undefined });
    if (fault !== null) faults.push(`${name}: ${fault}`);
  }
  await inEstate(readTruths(), async ({ repository }, root) => {
    const before = await scan(root, repository);
    for (const [at, mutation] of changesOf(repository, root, before.state.assets).entries()) {
      count(mutation);
      if (at % EVERY !== 0) continue;
      made++;
      const after = await mutated(root, mutation.files, () => scan(root, repository, mutation.later));
      const fault = missed(mutation, before, after);
      if (fault !== null) faults.push(`${repository}: ${mutation.name}: ${fault}`);
    }
  });
  if (FULL) console.info(`${made} changes, ${faults.length} not caught in their class`);
  expect(faults).toEqual([]);
  expect([...kinds].filter(([, of]) => of < OF_EACH)).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(FULL ? 300 : 60);
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
      const { drifts, notAssessed } = driftOf(before.state, after.state);
      for (const item of drifts) alerts.push(`${repository}/${path}, ${name}: ${item.says}`);
      for (const item of notAssessed) alerts.push(`${repository}/${path}, ${name}: ${item.asset.name} ${item.reason}`);
    }
  });
  if (FULL) console.info(`${made} rewritings, ${alerts.length} alerts`);
  expect(alerts).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(REWRITES);
});
