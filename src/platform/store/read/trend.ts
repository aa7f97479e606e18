import { type RawBuilder, sql } from "kysely";
import { STANDING_STATES, type Standing } from "../../../domain/score.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { Stood } from "../contract/posture.ts";
import type { Scoped } from "../engine/scoped.ts";
import { heldAt } from "./paging.ts";

/** Worst lowest, as rows keep it. */
export const severityOf = (rank: number): Severity => SEVERITIES[SEVERITIES.length - rank] as Severity;
const RANKS = SEVERITIES.map((_severity, place) => SEVERITIES.length - place);

type Counts = { readonly [column: string]: number | null };
const number = (counts: Counts | undefined, column: string): number => Number(counts?.[column] ?? 0);

/**
 * How the estate stood at instants: each version is looked at once however many there are, since asking for one after the other goes through
 * all of them every time. `kinds`: of the assets that are judged.
 */
export async function trendAt(
  rows: Scoped,
  kinds: readonly string[],
  instants: readonly number[],
): Promise<readonly Stood[]> {
  if (instants.length === 0) return [];
  const [assets, verdicts] = [await assetsAt(rows, kinds, instants), await verdictsAt(rows, instants)];
  return instants.map((at, place) => {
    const worst = RANKS.map((rank) => [severityOf(rank), number(verdicts, `r${place}_${rank}`)] as const);
    const standing: Standing = {
      assets: number(assets, `a${place}`),
      worst: Object.fromEntries(worst.filter(([, count]) => count > 0)),
      undecided: number(verdicts, `u${place}`),
    };
    return { at, standing, open: number(verdicts, `c${place}`) };
  });
}

const counted = (condition: RawBuilder<unknown>): RawBuilder<number> =>
  sql`sum(case when ${condition} then 1 else 0 end)`;

async function assetsAt(rows: Scoped, kinds: readonly string[], instants: readonly number[]): Promise<Counts> {
  const columns = instants.map((at, place) => counted(heldAt("asset", { at })).as(`a${place}`));
  const query = rows
    .selectFrom("asset")
    .select(columns)
    .where("asset.kind", "in", ["", ...kinds]);
  return (await query.executeTakeFirst()) as unknown as Counts;
}

/** For each instant: assets by their worst standing finding, those that have none but an undecided check, and findings. */
async function verdictsAt(rows: Scoped, instants: readonly number[]): Promise<Counts> {
  const standing = rows
    .selectFrom("finding")
    .select(["finding.asset", "finding.rank", "finding.valid_from as begins", "finding.valid_to as ends"])
    .where("finding.state", "in", STANDING_STATES);
  const undecided = rows
    .selectFrom("undecided")
    .select([
      "undecided.asset",
      sql<number>`cast(null as integer)`.as("rank"),
      ...(["undecided.valid_from as begins", "undecided.valid_to as ends"] as const),
    ]);
  const held = (at: number): RawBuilder<unknown> => sql`v.begins <= ${at} and v.ends > ${at}`;
  const ofAsset = rows
    .selectFrom(standing.unionAll(undecided).as("v"))
    .select(
      instants.flatMap((at, place) => [
        sql<number>`min(case when ${held(at)} then v.rank end)`.as(`r${place}`),
        counted(sql`${held(at)} and v.rank is null`).as(`u${place}`),
        counted(sql`${held(at)} and v.rank is not null`).as(`c${place}`),
      ]),
    )
    .groupBy("v.asset");
  const columns = instants.flatMap((_at, place) => {
    const [worst, open, findings] = ["r", "u", "c"].map((name) => sql.ref(`o.${name}${place}`));
    return [
      ...RANKS.map((rank) => counted(sql`${worst} = ${rank}`).as(`r${place}_${rank}`)),
      counted(sql`${worst} is null and ${open} > 0`).as(`u${place}`),
      sql<number>`sum(${findings})`.as(`c${place}`),
    ];
  });
  return (await rows.selectFrom(ofAsset.as("o")).select(columns).executeTakeFirst()) as unknown as Counts;
}
