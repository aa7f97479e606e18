import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { modelKnower } from "../analysis/posture/know-models.ts";
import { indexAdvisories } from "../analysis/posture/match-advisories.ts";
import { rules } from "../catalog/rules.generated.ts";
import { knowledge, modelFacts } from "../platform/scan/knowledge.ts";
import { type MasterKeys, masterKeysIn } from "../platform/secrets/master-keys.ts";
import type { Actor } from "../platform/store/contract/access.ts";
import type { Judging } from "../platform/store/contract/judging.ts";
import type { Estate, Store } from "../platform/store/contract/store.ts";
import { openStore } from "../platform/store/open-store.ts";
import { emptySchema, postgresqlMissing } from "./postgresql.ts";

/** The catalogue's rules and advisories. */
export const judging: Judging = {
  rules,
  advisories: indexAdvisories(knowledge.advisories),
  knowModel: modelKnower(modelFacts, modelFacts.checked),
};

/** A master key as an installation has one. */
export const masterKeys = (): MasterKeys => masterKeysIn(randomBytes(32).toString("base64"));

export const someone: Actor = { kind: "user", id: "u1", name: "Someone" };

/** A clock that the test moves. */
export class Clock {
  at = Date.UTC(2026, 0, 1);
  readonly now = (): number => this.at;
}

interface Engine {
  readonly name: string;
  /** Why it is skipped; null when it runs. */
  readonly missing: string | null;
  /** Where a new, empty store can be. */
  address(): Promise<string>;
}

const folder = mkdtempSync(join(tmpdir(), "stance-store-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

export const SQLITE: Engine = {
  name: "node:sqlite",
  missing: null,
  address: async () => join(folder, `${++files}.db`),
};

const POSTGRESQL: Engine = { name: "PostgreSQL", missing: postgresqlMissing, address: emptySchema };

/** The same tests on both engines: what a store promises, each must keep. One that is missing here is skipped and says why. */
export function onEveryEngine(title: string, tests: (engine: Engine) => void): void {
  for (const engine of [SQLITE, POSTGRESQL])
    describe.skipIf(engine.missing !== null)(
      `${title} on ${engine.name}${engine.missing === null ? "" : `: skipped, ${engine.missing}`}`,
      () => tests(engine),
    );
}

const opened: Store[] = [];

/** Opens stores that are closed when the tests of the file have run. */
export function storesOf(engine: Engine): {
  open(options?: { at?: string; clock?: Clock; judging?: Judging; masters?: MasterKeys }): Promise<Store>;
} {
  afterAll(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    open: async ({ at, clock, judging: own, masters = masterKeys() } = {}) => {
      const place = at ?? (await engine.address());
      const store = await openStore({ at: place, judging: own ?? judging, masters, now: clock?.now });
      opened.push(store);
      return store;
    },
  };
}

/** An estate of organisation `id` with the project `core` and a source of each name. */
export async function estateWith(store: Store, id: string, sources: readonly string[]): Promise<Estate> {
  await store.organisations.create({ id, name: id }, someone);
  const estate = store.within({ organisation: id, projects: "all" });
  await estate.projects.create({ id: "core", name: "Core" }, someone);
  for (const source of sources)
    await estate.sources.register({ id: source, project: "core", kind: "directory", name: source }, someone);
  return estate;
}
