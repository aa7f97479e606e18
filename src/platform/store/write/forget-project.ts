import type { ExpressionBuilder } from "kysely";
import { assemble } from "../../../analysis/graph/assemble.ts";
import { hexDigest } from "../../files/digest.ts";
import { StoreError } from "../contract/errors.ts";
import type { Judging } from "../contract/judging.ts";
import { inBatches } from "../engine/scoped.ts";
import type { Tables } from "../engine/tables.ts";
import type { Change, Done } from "./change.ts";
import { raisedFrom } from "./raised.ts";
import { restate } from "./restate.ts";
import { forsake } from "./source-work.ts";
import { retallyAround } from "./tallies.ts";

/** Tables whose rows came from one source. */
const OF_SOURCES = [
  "upload_part",
  "observation",
  "sighting",
  "sighting_identity",
  "relationship",
  "edge_gap",
  "code_frame",
  "asset_word",
  "not_examined",
  "run",
  "source",
] as const;

/** Tables whose rows are of one project. */
const OF_PROJECT = ["drift_gap", "drift_event", "drift", "baseline_version", "baseline", "project"] as const;

/** Forgets a demo project: see the contract. */
export async function forgetProject(change: Change, id: string, judging: Judging): Promise<Done<void>> {
  const { rows } = change;
  const project = await rows.selectFrom("project").select("demo").where("project", "=", id).executeTakeFirst();
  if (project === undefined) throw new StoreError("missing", `no project ${id}`);
  if (project.demo === 0) throw new StoreError("conflict", `${id} is no demo: only a demo is forgotten with its past`);
  const found = await rows.selectFrom("source").select("source").where("project", "=", id).execute();
  const sources = found.map((row) => row.source);
  const assets = await assetsEverSeenBy(change, sources);
  for (const source of sources) await forsake(change, source, change.at);
  const nothing = assemble([], hexDigest);
  await restate(change, { looks: sources.map((source) => ({ source, assembly: nothing })) }, judging);
  await retallyAround(change, assets, [], async () => {
    await forgetRaised(change, id);
    await forgetSources(change, sources);
    await forgetUnseen(change, assets);
  });
  for (const table of OF_PROJECT) await rows.deleteFrom(table).where("project", "=", id).execute();
  const deed = { action: "project.forget", subject: `project:${id}`, detail: { sources: sources.length } };
  return { result: undefined, deed };
}

async function assetsEverSeenBy({ rows }: Change, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  const found = await rows.selectFrom("sighting").select("asset").distinct().where("source", "in", sources).execute();
  return found.map((row) => row.asset);
}

async function forgetSources({ rows }: Change, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  for (const table of OF_SOURCES) await rows.deleteFrom(table).where("source", "in", sources).execute();
  for (const source of sources)
    await rows
      .deleteFrom("identity_decision")
      .where((is) => is.or([is("a", "like", `%@${source}`), is("b", "like", `%@${source}`)]))
      .execute();
}

/** Versions in which no source that is left saw the asset, and findings that ended only because the demo did. */
async function forgetUnseen(change: Change, assets: readonly string[]): Promise<void> {
  const { rows } = change;
  await inBatches(assets, async (batch) => {
    const before = await rows.selectFrom("finding").select("finding").distinct().where("asset", "in", batch).execute();
    for (const table of ["asset", "undecided", "finding"] as const)
      await rows
        .deleteFrom(table)
        .where(`${table}.asset` as "asset.asset", "in", batch)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom("sighting")
                .select("sighting.local")
                .whereRef("sighting.asset", "=", `${table}.asset` as "asset.asset")
                .whereRef("sighting.valid_from", "<", `${table}.valid_to` as "asset.valid_to")
                .whereRef("sighting.valid_to", ">", `${table}.valid_from` as "asset.valid_from"),
            ),
          ),
        )
        .execute();
    const gone = (is: ExpressionBuilder<Tables, "asset_mark">) =>
      is.not(is.exists(is.selectFrom("asset").select("asset.asset").whereRef("asset.asset", "=", "asset_mark.asset")));
    await rows.deleteFrom("asset_mark").where("asset_mark.asset", "in", batch).where(gone).execute();
    const ended = await rows
      .selectFrom("finding")
      .select("finding")
      .where("asset", "in", batch)
      .where("fixed_at", "=", change.at)
      .execute();
    await forgetFindings(
      change,
      ended.map((row) => row.finding),
    );
    const after = await rows.selectFrom("finding").select("finding").distinct().where("asset", "in", batch).execute();
    const left = new Set(after.map((row) => row.finding));
    await forgetFindings(
      change,
      before.map((row) => row.finding).filter((finding) => !left.has(finding)),
    );
  });
}

/** Findings that were raised from changes of the project, which end with it. */
async function forgetRaised(change: Change, project: string): Promise<void> {
  const drifts = await change.rows.selectFrom("drift").select("drift").where("project", "=", project).execute();
  const raised = await raisedFrom(
    change,
    drifts.map(({ drift }) => drift),
  );
  await forgetFindings(
    change,
    raised.map(({ finding }) => finding),
  );
}

const forgetFindings = ({ rows }: Change, findings: readonly string[]): Promise<void> =>
  inBatches(findings, async (batch) => {
    await rows.deleteFrom("finding").where("finding", "in", batch).execute();
    await rows.deleteFrom("finding_event").where("finding", "in", batch).execute();
    await rows.deleteFrom("search_document").where("type", "=", "finding").where("ref", "in", batch).execute();
  });
