import fc from "fast-check";
import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, judging, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate, Store } from "../contract/store.ts";
import type { Engine } from "../engine/engine.ts";
import { openPostgresql } from "../engine/postgresql/engine.ts";
import { scoped } from "../engine/scoped.ts";
import { openSqlite } from "../engine/sqlite/engine.ts";
import { OPEN } from "../engine/tables.ts";
import { readEstate } from "../open-store.ts";
import { audienceOf } from "../write/audiences.ts";

const RUNS = 12;
const SOURCES = ["a", "b", "c", "d"];
const PROJECTS = ["core", "web", "data"];
const ACCESSES = ["all", ["core"], ["web"], ["web", "data"], []] as const;
/** An instant at which everything that holds now holds: asked for one, a store counts rows. */
const RECOUNTED = { at: Number.MAX_SAFE_INTEGER - 1 };

/** One of many different looks: packages that are shared, flawed or not, and agents that people may take for one. */
function lookAt(number: number): Look {
  const look = new Look()
    .asset("application", `app-${number % 2}`)
    .asset("agent", `bot-${number % 3}`, {}, { paths: [number % 4 === 0 ? "tests/test_app.py" : "src/app.py"] });
  for (let item = 0; item < 4; item++)
    if (((number >> item) & 1) === 1)
      look
        .package(`p${item}`, { pinned: (number + item) % 3 === 0, version: null })
        .link(`application:app-${number % 2}`, "depends-on", `package:p${item}`);
  return number % 5 === 0 ? look.package("p9").link("package:p9", "depends-on", "package:p9") : look;
}

const step = fc.record({
  what: fc.constantFrom(
    "push",
    "push",
    "push",
    "push",
    "decide",
    "join",
    "part",
    "move",
    "remove",
    "forget",
    "forget",
    "expire",
  ),
  source: fc.constantFrom(...SOURCES),
  number: fc.nat(63),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** As many of each. */
const deed = fc.record({
  what: fc.constantFrom("push", "decide", "join", "part", "move", "remove", "forget", "expire"),
  source: fc.constantFrom(...SOURCES),
  number: fc.nat(63),
});

/** Every figure that tallies answer, by itself and as the rows say. */
async function figures(estate: Estate, when: { readonly at?: number }): Promise<unknown> {
  return {
    kinds: await estate.assets.countByKind(when),
    agents: await estate.assets.count({ ...when, kinds: ["agent"], roles: ["source"] }),
    none: await estate.assets.countByKind({ ...when, kinds: [] }),
    relationships: await estate.relationships.count(when),
    severities: await estate.findings.countBy("severity", when),
    rules: await estate.findings.countBy("rule", { ...when, states: ["open", "reopened"] }),
    states: await estate.findings.countBy("state", { ...when, severities: ["medium"] }),
    all: await estate.findings.count(when),
  };
}

/** Every answer about the whole estate that is kept. */
async function answers({ posture, changes, findings }: Estate, instants: readonly number[]): Promise<unknown> {
  const [from = 0, to = 0] = [instants[0], instants.at(-1)];
  const groups = await Promise.all((["rule", "asset", "cause"] as const).map((by) => findings.groups(by, {})));
  return {
    standing: [await posture.standing(), await posture.standing({ at: from })],
    stakes: await posture.stakes(),
    trend: [await posture.trend(instants), await posture.trend(instants.slice(0, 3))],
    undecided: await posture.undecidedByRule(),
    changes: [await changes.counts({ from, to }), await changes.counts({ from: to - 5_000, to, types: ["finding"] })],
    groups,
  };
}

interface Told {
  readonly table: string;
  readonly id: string;
  readonly audience: string;
}

/** Who sees each thing by what is written beside it, and by what its sources saw. */
async function audiences(reads: Engine["reads"], organisation: string): Promise<readonly [told: Told[], due: Told[]]> {
  const rows = scoped(reads, { organisation, projects: "all" });
  const sources = await rows.selectFrom("source").select(["source", "project"]).execute();
  const projects = new Map(sources.map((row) => [row.source, row.project]));
  const sightings = await rows.selectFrom("sighting").select(["asset", "source", "valid_to"]).execute();
  const seers = (asset: string, ever: boolean): string => {
    const those = sightings.filter((row) => row.asset === asset && (ever || row.valid_to === OPEN));
    return audienceOf(new Set(those.map((row) => projects.get(row.source) as string)));
  };
  const assets = await rows.selectFrom("asset").select(["asset", "audience"]).where("valid_to", "=", OPEN).execute();
  const findings = await rows.selectFrom("finding").selectAll().where("valid_to", "=", OPEN).execute();
  const documents = await rows.selectFrom("search_document").select(["ref", "asset", "audience"]).execute();
  const all = [
    ...assets.map(
      (row) => [{ table: "asset", id: row.asset, audience: row.audience }, seers(row.asset, false)] as const,
    ),
    ...findings.map(
      ({ finding, asset, audience, state }) =>
        [{ table: "finding", id: finding, audience }, seers(asset, state === "fixed")] as const,
    ),
    ...documents.map(
      ({ ref, asset, audience }) => [{ table: "search_document", id: ref, audience }, seers(asset, false)] as const,
    ),
  ];
  return [all.map(([told]) => told), all.map(([told, audience]) => ({ ...told, audience }))];
}

onEveryEngine("what is counted where it is written", (engine) => {
  const stores = storesOf(engine);
  let organisations = 0;

  /** An organisation of its own, whose sources are spread over its projects. */
  async function opened(store: Store): Promise<{ readonly organisation: string; readonly estate: Estate }> {
    const organisation = `o${++organisations}`;
    const estate = await estateWith(store, organisation, []);
    for (const id of PROJECTS.slice(1)) await estate.projects.create({ id, name: id }, someone);
    for (const [at, id] of SOURCES.entries())
      await estate.sources.register({ id, project: PROJECTS[at % 3] as string, kind: "directory", name: id }, someone);
    return { organisation, estate };
  }

  async function take(store: Store, estate: Estate, clock: Clock, { what, source, number }: Step): Promise<unknown> {
    clock.at += 1_000;
    if (what === "push") return estate.ingest.push(lookAt(number).push(source, `r${clock.at}`), someone);
    if (what === "move") return estate.sources.move(source, PROJECTS[number % PROJECTS.length] as string, someone);
    if (what === "remove") return number % 2 === 0 ? estate.sources.remove(source, someone) : null;
    if (what === "forget") return store.installation.forgetBefore(clock.at);
    if (what === "expire") return estate.findings.expire();
    if (what === "decide") {
      const ids = (await estate.findings.list({})).items.map((item) => item.id).filter((_, at) => (number >> at) & 1);
      const accept = { action: "accept", reason: "known", approver: "x", expires: clock.at + 2_000 } as const;
      return estate.findings.decide(ids, number % 2 === 0 ? accept : { action: "start" }, someone);
    }
    const decisions = await estate.identity.decisions();
    const [last] = decisions;
    if (what === "part") return last === undefined ? null : estate.identity.withdraw(last.id, someone);
    const agents = (await estate.relationships.graph()).assets.filter(({ kind }) => kind === "agent");
    const [a, b] = await Promise.all(agents.slice(0, 2).map(({ id }) => estate.identity.explain(id)));
    const [first, second] = [a?.sightings[0], b?.sightings[0]];
    if (first === undefined || second === undefined) return null;
    return estate.identity.decide({ verdict: "same", a: first, b: second, reason: "the same bot" }, someone);
  }

  it("keeps answers no longer than they hold, whatever happened, for whoever asks", { timeout: 600_000 }, async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 9 }), async (steps) => {
        const { organisation, estate } = await opened(store);
        const begun = clock.at;
        const pushed = SOURCES.map((source, at) => ({ what: "push", source, number: 7 + at }) as const);
        for (const one of [...pushed, ...steps]) {
          await take(store, estate, clock, one).catch((error: Error) => expect(error.name).toBe("StoreError"));
          const instants = [begun, begun + 2_000, begun + 4_000, clock.at - 500, clock.at + 10];
          for (const projects of ["all", ["web"]] as const) {
            const asked = store.within({ organisation, projects });
            // One that was opened this moment has kept nothing.
            const anew = await readEstate(asked.place, judging, (fresh) => answers(fresh, instants));
            expect(await answers(asked, instants), JSON.stringify({ projects, one })).toEqual(anew);
            expect(await answers(asked, instants)).toEqual(anew);
            kept++;
          }
        }
      }),
      { numRuns: RUNS / 3, seed: 20_261_127 },
    );
    expect(kept).toBeGreaterThan(2 * RUNS);
  });

  it("is what its rows come to after whatever happened, for whoever asks", { timeout: 600_000 }, async () => {
    const clock = new Clock();
    const at = await engine.address();
    const store = await stores.open({ at, clock });
    const { reads, close } = at.startsWith("postgres") ? await openPostgresql(at) : openSqlite(at);
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { organisation, estate } = await opened(store);
        for (const one of steps) {
          // What the state does not allow is refused, and must change no figure either.
          await take(store, estate, clock, one).catch((error: Error) => expect(error.name).toBe("StoreError"));
          const [told, due] = await audiences(reads, organisation);
          expect(told, JSON.stringify(one)).toEqual(due);
          seen += told.length;
          for (const projects of ACCESSES) {
            const seen = store.within({ organisation, projects });
            expect(await figures(seen, {}), JSON.stringify({ projects, one })).toEqual(await figures(seen, RECOUNTED));
          }
        }
      }),
      { numRuns: RUNS, seed: 20_261_126 },
    );
    await close();
    expect(organisations).toBeGreaterThanOrEqual(RUNS);
    expect(seen).toBeGreaterThan(RUNS);
  });
});
