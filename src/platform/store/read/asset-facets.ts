import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { AssetFacet, Exposure } from "../../../domain/asset-facet.ts";
import type { Criticality } from "../../../domain/criticality.ts";
import type { LifecycleStage } from "../../../domain/lifecycle.ts";
import { STANDING_STATES } from "../../../domain/score.ts";
import type { AsOf } from "../contract/access.ts";
import type { AssetFilter, AssetGroup, AssetSummary } from "../contract/assets.ts";
import type { Engine } from "../engine/engine.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { Tables } from "../engine/tables.ts";
import { heldAt } from "./paging.ts";

/*
 * What assets are told apart by beside their own columns. It is read out of what each source sees, and of what is said at that, never out of
 * what all say together: so people of some projects neither see nor can guess what the sources of others tell.
 */

const WORDS = { owner: "owner", stage: "lifecycle" } as const;

const property = ({ field }: Engine, name: string): RawBuilder<string | null> =>
  sql<string | null>`nullif(${field(sql.ref("sighting.posture"), ["properties", name])}, 'null')`;

/** Who provides it: by name, or the platform that runs it. JSON. */
const providerOf = (engine: Engine): RawBuilder<string | null> =>
  sql<string | null>`coalesce(${property(engine, "provider")}, ${property(engine, "platform")})`;

const exposureOf = (engine: Engine): RawBuilder<string | null> => property(engine, "publicAccess");

const seen = (rows: Scoped, when: AsOf) => rows.selectFrom("sighting").where(heldAt("sighting", when));

const said = (rows: Scoped, facet: keyof typeof WORDS, when: AsOf) =>
  seen(rows, when)
    .innerJoin("asset_word", (join) =>
      join.onRef("asset_word.source", "=", "sighting.source").onRef("asset_word.local", "=", "sighting.local"),
    )
    .where(heldAt("asset_word", when))
    .where("asset_word.field", "=", WORDS[facet]);

type ToldRows = SelectQueryBuilder<Tables, "sighting", { asset: string; value: string }>;

/** Every asset with each value of a facet that is told of it; of a provider as JSON. */
function told(engine: Engine, rows: Scoped, facet: AssetFacet, when: AsOf): ToldRows {
  const asset = "sighting.asset as asset";
  if (facet === "source") return seen(rows, when).select([asset, "sighting.source as value"]);
  if (facet !== "provider")
    return said(rows, facet, when).select([asset, "asset_word.value as value"]) as unknown as ToldRows;
  const provider = providerOf(engine) as RawBuilder<string>;
  return seen(rows, when)
    .where(sql<boolean>`${provider} is not null`)
    .select([asset, provider.as("value")]);
}

const textOf = (facet: AssetFacet, value: string): string => (facet === "provider" ? String(JSON.parse(value)) : value);

const standing = (rows: Scoped, when: AsOf) =>
  rows
    .selectFrom("finding")
    .where(heldAt("finding", when))
    .where("finding.state", "in", STANDING_STATES)
    .select("finding.asset as asset");

type Facets = Pick<AssetFilter, "owner" | "stages" | "provider" | "exposures" | "criticalities" | "without" | "flawed">;

/** What must be so of an asset's id for a filter to let it through. */
export function facetConditions(
  engine: Engine,
  rows: Scoped,
  { owner, stages, provider, exposures, criticalities, without = [], flawed, at }: Facets & AsOf,
): readonly RawBuilder<boolean>[] {
  const when = { at };
  const asset = sql.ref("asset.asset");
  const is = (query: ToldRows, value: RawBuilder<boolean>): RawBuilder<boolean> =>
    sql`${asset} in (select t.asset from ${query} as t where ${value})`;
  const conditions = without.map(
    (facet) => sql<boolean>`${asset} not in (select t.asset from ${told(engine, rows, facet, when)} as t)`,
  );
  if (owner !== undefined) conditions.push(is(told(engine, rows, "owner", when), sql`t.value = ${owner}`));
  if (stages !== undefined)
    conditions.push(is(told(engine, rows, "stage", when), sql`t.value in (${sql.join(["", ...stages])})`));
  if (provider !== undefined)
    conditions.push(is(told(engine, rows, "provider", when), sql`t.value = ${JSON.stringify(provider)}`));
  if (exposures !== undefined) conditions.push(exposed(engine, rows, exposures, when));
  if (criticalities !== undefined) {
    const marked = rows
      .selectFrom("asset_mark")
      .select("asset")
      .where("criticality", "in", [...criticalities, "" as Criticality]);
    conditions.push(sql<boolean>`${asset} in ${marked}`);
  }
  if (flawed !== undefined)
    conditions.push(
      flawed === "yes"
        ? sql<boolean>`${asset} in ${standing(rows, when)}`
        : sql<boolean>`${asset} not in ${standing(rows, when)}`,
    );
  return conditions;
}

/** One source that says it is open to the internet is enough; closed is what some source calls so and none calls open. */
function exposed(engine: Engine, rows: Scoped, exposures: readonly Exposure[], when: AsOf): RawBuilder<boolean> {
  const saying = (...values: readonly string[]): RawBuilder<unknown> =>
    sql`${seen(rows, when)
      .where(sql<boolean>`${exposureOf(engine)} in (${sql.join(values)})`)
      .select("sighting.asset as asset")}`;
  const asset = sql.ref("asset.asset");
  const MEANS: { readonly [exposure in Exposure]: RawBuilder<boolean> } = {
    public: sql`${asset} in ${saying("true")}`,
    closed: sql`(${asset} in ${saying("false")} and ${asset} not in ${saying("true")})`,
    unknown: sql`${asset} not in ${saying("true", "false")}`,
  };
  return sql`(${sql.join([sql`1 = 0`, ...exposures.map((exposure) => MEANS[exposure])], sql` or `)})`;
}

/** How many assets there are with each value of a facet, and how many of these have an open finding; the largest first. */
export async function groupedAssets(
  engine: Engine,
  rows: Scoped,
  facet: AssetFacet,
  matching: RawBuilder<unknown>,
  when: AsOf,
): Promise<readonly AssetGroup[]> {
  const found = await rows
    .selectFrom(told(engine, rows, facet, when).as("t"))
    .select([
      "t.value",
      sql<number>`count(distinct t.asset)`.as("assets"),
      sql<number>`count(distinct case when t.asset in ${standing(rows, when)} then t.asset end)`.as("flawed"),
    ])
    .where(sql<boolean>`t.asset in ${matching}`)
    .groupBy("t.value")
    .execute();
  return found.map(({ value, assets, flawed }) => ({
    value: textOf(facet, value),
    assets: Number(assets),
    flawed: Number(flawed),
  }));
}

type Told = Pick<AssetSummary, "owner" | "stage" | "exposure" | "provider" | "criticality">;
const NOTHING: Told = { owner: null, stage: null, exposure: "unknown", provider: null, criticality: null };

/** What is told of some assets, by their ids. */
export async function toldOf(
  engine: Engine,
  rows: Scoped,
  ids: readonly string[],
  when: AsOf,
): Promise<(id: string) => Told> {
  if (ids.length === 0) return () => NOTHING;
  const wanted = engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );
  const among = sql<boolean>`sighting.asset in ${wanted}`;
  const facts = await seen(rows, when)
    .where(among)
    .select(["sighting.asset as asset", providerOf(engine).as("provider"), exposureOf(engine).as("exposure")])
    .execute();
  const words = async (facet: keyof typeof WORDS): Promise<ReadonlyMap<string, string>> => {
    const found = await said(rows, facet, when)
      .where(among)
      .select(["sighting.asset as asset", "asset_word.value as value"])
      .execute();
    return new Map(found.map(({ asset, value }) => [asset, value]));
  };
  const [owners, stages] = [await words("owner"), await words("stage")];
  const marks = await rows
    .selectFrom("asset_mark")
    .select(["asset", "criticality"])
    .where(sql<boolean>`asset in ${wanted}`)
    .execute();
  const criticalities = new Map(marks.map(({ asset, criticality }) => [asset, criticality]));
  const byAsset = Map.groupBy(facts, ({ asset }) => asset);
  return (id) => {
    const own = byAsset.get(id) ?? [];
    const says = (value: string): boolean => own.some(({ exposure }) => exposure === value);
    const provider = own
      .map((fact) => fact.provider)
      .filter((text) => text !== null)
      .sort()[0];
    return {
      owner: owners.get(id) ?? null,
      stage: (stages.get(id) ?? null) as LifecycleStage | null,
      exposure: says("true") ? "public" : says("false") ? "closed" : "unknown",
      provider: provider === undefined ? null : textOf("provider", provider),
      criticality: (criticalities.get(id) ?? null) as Criticality | null,
    };
  };
}
