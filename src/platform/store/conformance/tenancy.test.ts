import { type CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, judging, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate, Store } from "../contract/store.ts";
import { openSqlite } from "../engine/sqlite/engine.ts";
import { TABLES, type TableName, type Tables } from "../engine/tables.ts";
import { TenantPlugin } from "../engine/tenant.ts";
import { openStore } from "../open-store.ts";

/** Everything an estate shows, as text. */
async function everything(estate: Estate): Promise<string> {
  const findings = (await estate.findings.list({ limit: 1_000 })).items;
  const assets = (await estate.assets.list({ limit: 1_000 })).items;
  const parts: unknown[] = [
    findings,
    assets,
    await Promise.all(findings.map(({ id }) => estate.findings.history(id))),
    await Promise.all(assets.map(({ id }) => estate.assets.get(id))),
    await Promise.all(assets.map(({ id }) => estate.assets.history(id))),
    await Promise.all(assets.map(({ id }) => estate.relationships.around(id, { hops: 3, limit: 100 }))),
    await Promise.all(assets.map(({ id }) => estate.identity.explain(id))),
    await Promise.all(assets.map(({ id }) => estate.findings.undecided(id))),
    await estate.relationships.graph(),
    await estate.relationships.assembly(),
    await estate.marks.list(),
    await estate.relationships.diff(0, Number.MAX_SAFE_INTEGER - 1),
    await estate.runs.list({}),
    await estate.sources.list(),
    await estate.projects.list(),
    await estate.search.find("secret"),
    await estate.audit.entries(),
    await estate.jobs.list(),
    await estate.identity.decisions(),
    await estate.assets.countByKind(),
    await estate.findings.countBy("rule"),
    await estate.findings.groups("asset", {}),
    await estate.findings.groups("cause", {}),
    await estate.findings.list({ order: "newest" }),
    await estate.changes.list({ from: 0, to: Number.MAX_SAFE_INTEGER - 1 }),
    await estate.changes.counts({ from: 0, to: Number.MAX_SAFE_INTEGER - 1 }),
    await estate.posture.undecided({}),
    await estate.posture.undecidedByRule(),
    await estate.posture.stakes(),
  ];
  return JSON.stringify(parts);
}

onEveryEngine("tenancy", (engine) => {
  const stores = storesOf(engine);

  /** Two organisations with the same ids in them; every name of the other one says `secret`. */
  async function two(): Promise<Store> {
    const store = await stores.open();
    for (const [id, word] of [
      ["acme", "plain"],
      ["other", "secret"],
    ] as const) {
      const estate = await estateWith(store, id, ["shop"]);
      const look = new Look()
        .package("shared", { pinned: id === "acme" }, [`${word}.py`])
        .asset("agent", `${word}-bot`, {}, { paths: [`${word}.py`] });
      await estate.ingest.push(
        look
          .asset("application", word)
          .link(`application:${word}`, "depends-on", "package:shared", `${word}.py`)
          .push("shop", "1"),
        someone,
      );
      await estate.jobs.enqueue({ kind: "scan", payload: word });
    }
    return store;
  }

  it("shows one organisation nothing of another", async () => {
    const store = await two();
    const shown = await everything(store.within({ organisation: "acme", projects: "all" }));
    expect(shown).toContain("plain");
    expect(shown).not.toContain("secret");
    expect(await everything(store.within({ organisation: "nobody", projects: "all" }))).not.toMatch(/plain|secret/);
  });

  it("changes nothing of another organisation", async () => {
    const store = await two();
    const [acme, other] = ["acme", "other"].map((organisation) => store.within({ organisation, projects: "all" })) as [
      Estate,
      Estate,
    ];
    const before = await everything(other);
    const [finding] = (await other.findings.list({})).items;
    expect(await acme.findings.decide([finding?.id ?? ""], { action: "start" }, someone)).toMatchObject({
      changed: [],
    });
    await acme.sources.remove("shop", someone);
    const [job] = await other.jobs.list();
    expect(await acme.jobs.cancel(job?.id ?? "", someone)).toBe(false);
    expect(await everything(other)).toBe(before);
  });

  it("shows people of one project their sources, and of shared assets only what those say", async () => {
    const store = await stores.open();
    const whole = await estateWith(store, "acme", ["shop"]);
    await whole.projects.create({ id: "hidden", name: "Hidden secret" }, someone);
    await whole.sources.register({ id: "vault", project: "hidden", kind: "directory", name: "secret" }, someone);
    await whole.ingest.push(
      new Look().package("shared", {}, ["plain.py"]).asset("agent", "plain").push("shop", "1"),
      someone,
    );
    await whole.ingest.push(
      new Look()
        .package("shared", { pinned: false, requirement: "secret" }, ["secret.py"])
        .asset("agent", "secret", {}, { paths: ["secret.py"] })
        .link("agent:secret", "uses", "package:shared", "secret.py")
        .push("vault", "2"),
      someone,
    );
    const core = store.within({ organisation: "acme", projects: ["core"] });
    const shown = await everything(core);
    expect(shown).toContain("plain.py");
    expect(shown).not.toContain("secret");
    expect(await core.assets.count()).toBe(2);
    expect(await core.relationships.count()).toBe(0);
    await expect(core.ingest.push(new Look().push("vault", "3"), someone)).rejects.toThrow("no source vault");
    await expect(core.projects.create({ id: "mine", name: "Mine" }, someone)).rejects.toThrow("whole organisation");
    expect(await everything(store.within({ organisation: "acme", projects: [] }))).not.toMatch(/plain|secret/);
    await whole.sources.move("vault", "core", someone);
    expect(await everything(core)).toContain("secret.py");
  });
});

/** Compiles queries and runs none. */
const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => ({}) as never,
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const names = Object.keys(TABLES) as TableName[];

describe("the rows of a handle", () => {
  const access = { organisation: "acme", projects: "all" } as const;
  const handle = compiler.withPlugin(new TenantPlugin(access));

  it.each(names)("of %s are cut down however they are asked for", (name) => {
    // To the compiler one table is as good as another; a union of twenty would keep it busy for minutes.
    const table = name as "project";
    const renamed = `${name} as renamed` as "project as renamed";
    const queries: CompiledQuery[] = [
      handle.selectFrom(table).selectAll().compile(),
      handle.selectFrom(renamed).selectAll().compile(),
      handle
        .selectFrom("run")
        .innerJoin(table, (join) => join.on(sql<boolean>`true`))
        .select("run")
        .compile(),
      handle.selectFrom(handle.selectFrom(table).selectAll().as("inner")).selectAll().compile(),
      handle
        .selectFrom("run")
        .select("run")
        .where((is) => is.exists(is.selectFrom(table).select("name")))
        .compile(),
      handle.deleteFrom(table).compile(),
      handle.updateTable(table).set({ name: "x" }).compile(),
    ];
    for (const query of queries) {
      const tables = query.sql.match(new RegExp(`(?:from|update) "${name}"`, "g")) ?? [];
      const cut =
        query.sql.match(
          new RegExp(
            `(?:from|update) "${name}"(?: set "name" = \\$\\d+)? where \\(?"${name}"."organisation" = \\$`,
            "g",
          ),
        ) ?? [];
      expect(tables.length, query.sql).toBeGreaterThan(0);
      expect(cut.length, query.sql).toBe(tables.length);
    }
  });

  it("cannot be inserted past the organisation, nor come from a table that says nothing of its tenants", () => {
    expect(() =>
      handle.insertInto("project").values({ project: "p", name: "P", created_at: 0, demo: 0 }).compile(),
    ).toThrow("insertRows");
    expect(() =>
      handle
        .selectFrom("migration" as "project")
        .selectAll()
        .compile(),
    ).toThrow("no table migration");
  });

  it("with the condition taken out are everybody's, which shows that it is the condition that holds", async () => {
    const file = await SQLITE.address();
    const store = await openStore({ at: file, judging });
    for (const id of ["acme", "other"]) await estateWith(store, id, [`${id}-shop`]);
    await store.close();
    const engine = openSqlite(file);
    const sources = async (plugin: TenantPlugin) =>
      (await engine.reads.withPlugin(plugin).selectFrom("source").select("source").orderBy("source").execute()).map(
        (row) => row.source,
      );
    expect(await sources(new TenantPlugin(access))).toEqual(["acme-shop"]);
    expect(await sources(new TenantPlugin(access, () => sql<boolean>`1 = 1`))).toEqual(["acme-shop", "other-shop"]);
    expect(await sources(new TenantPlugin({ organisation: "acme", projects: [] }))).toEqual([]);
    await engine.close();
  });
});
