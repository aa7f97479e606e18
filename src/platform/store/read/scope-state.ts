import type { Assembly } from "../../../analysis/graph/assemble.ts";
import type { BaselineScope } from "../../../domain/baseline.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import type { ScanState } from "../../../domain/scan-state.ts";
import type { ScopeState } from "../contract/baselines.ts";
import { StoreError } from "../contract/errors.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { RunBody } from "../write/ingest.ts";
import { assembly } from "./relationships.ts";
import { ownersSaid } from "./said.ts";
import { type View, viewOf } from "./view.ts";

/** The present state of a scope: what its sources say, and how their latest runs went. */
export async function stateOfScope(view: View, scope: BaselineScope): Promise<ScopeState> {
  const own = viewOfScope(view, scope);
  const head = await view.allRows.selectFrom("organisation").select(["audit_number", "clock"]).executeTakeFirst();
  return own.long(async (rows) => {
    const whole = await assembly(own, rows, {});
    const latest = await latestRuns(rows, scope);
    const facts = within(whole, scope);
    const said = await ownersSaid(rows);
    const state: ScanState = {
      target: { name: scope.ref ?? scope.kind, commit: null },
      ...facts,
      owners: Object.fromEntries(
        facts.assets.flatMap(({ id }) => (said.has(id) ? [[id, said.get(id) ?? []] as const] : [])).sort(byId),
      ),
      findings: [],
      undecided: [],
      rules: [],
      runs: latest.flatMap(({ source, body }) => body.connectors.map((run) => ({ ...run, source }))),
      notExamined: await notExaminedIn(
        rows,
        latest.map(({ run }) => run),
      ),
    };
    const runs = latest.map(({ source, run, body }) => ({ source, run, commit: body.target.commit }));
    return { state, runs, number: head?.audit_number ?? 0, at: head?.clock ?? 0 };
  });
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** The view in which a scope is looked at. Throws a StoreError where the access does not reach so far. */
export function viewOfScope(view: View, { project }: BaselineScope): View {
  const { projects, organisation } = view.access;
  if (project === null) {
    if (projects === "all") return view;
    throw new StoreError("forbidden", "this is for people of the whole organisation");
  }
  if (projects !== "all" && !projects.includes(project)) throw new StoreError("missing", `no project ${project}`);
  return viewOf(view.engine, { organisation, projects: [project] }, view.judging, view.answers);
}

/** The latest run of every source, or of the one that the scope is about. */
async function latestRuns(rows: Scoped, { kind, ref }: BaselineScope) {
  const latest = rows
    .selectFrom("run")
    .select((is) => ["source", is.fn.max("at").as("at")])
    .groupBy("source");
  let query = rows
    .selectFrom("run")
    .innerJoin(latest.as("latest"), (join) =>
      join.onRef("latest.source", "=", "run.source").onRef("latest.at", "=", "run.at"),
    )
    .innerJoin("source", "source.source", "run.source")
    .where("source.removed_at", "is", null)
    .select(["run.run", "run.source", "run.body"]);
  if (kind === "source") query = query.where("run.source", "=", ref);
  const found = await query.orderBy("run.source").execute();
  return found.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as RunBody }));
}

async function notExaminedIn(rows: Scoped, runs: readonly string[]): Promise<ScanState["notExamined"]> {
  if (runs.length === 0) return [];
  const query = rows.selectFrom("not_examined").select(["source", "body"]).where("run", "in", runs);
  const found = await query.orderBy("source").orderBy("number").execute();
  return found.map(({ source, body }) => ({ ...(JSON.parse(body) as NotExamined), source }));
}

/** The part of a graph that a scope is about. */
function within({ assets, relationships, incomplete }: Assembly, { kind, ref }: BaselineScope) {
  if (kind === "estate" || kind === "project") return { assets, relationships, incomplete };
  const isOf = ({ evidence }: { readonly evidence: readonly { readonly source?: string }[] }): boolean =>
    evidence.some(({ source }) => source === ref);
  const edges =
    kind === "source" ? relationships.filter(isOf) : relationships.filter(({ from, to }) => from === ref || to === ref);
  const wanted = new Set(kind === "source" ? [] : [ref, ...edges.flatMap(({ from, to }) => [from, to])]);
  const some = assets.filter((asset) => (kind === "source" ? isOf(asset) : wanted.has(asset.id)));
  const there = new Set(some.map(({ id }) => id));
  return {
    assets: some,
    relationships: edges.filter(({ from, to }) => there.has(from) && there.has(to)),
    incomplete: incomplete.filter(({ from }) => there.has(from)),
  };
}
