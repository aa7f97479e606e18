import { folderOf } from "../../../domain/application-root.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { AnyObservedAsset, Observation } from "../../../domain/observation.ts";
import type { InfrastructureFormat } from "../../../domain/resource.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { relativePath } from "../shared/relative-path.ts";
import { finished } from "./assets.ts";
import { templateScopes } from "./cloudformation/stacks.ts";
import { modelEdges, runningIn } from "./containers.ts";
import type { DeclaredFile, ModuleCall } from "./declaration.ts";
import { Drafts, draftsOf } from "./drafts.ts";
import { Estate } from "./estate.ts";
import { type Edge, edgesOf, isDraft } from "./links.ts";
import { reached } from "./reached.ts";
import { Scope } from "./scope.ts";
import { Specs } from "./specs.ts";
import { terraformScopes } from "./terraform/modules.ts";

/** Gives every known resource of every unit of configuration its asset, with what other declarations add to it. */
export function conclude(
  files: readonly FileFacts<DeclaredFile>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("iac", context);
  const of = (format: InfrastructureFormat) => files.filter(({ facts }) => facts.format === format);
  const isPlan = ({ facts }: FileFacts<DeclaredFile>): boolean => facts.plan === true;
  const scopes = [
    ...terraformScopes(of("terraform").filter((file) => !isPlan(file))),
    ...files.filter(isPlan).map((file) => new Scope({ id: `plan:${file.path}`, files: [file], args: {} })),
    ...templateScopes(of("cloudformation"), "cloudformation"),
    ...templateScopes(written(of("arm")), "arm"),
    ...(["pulumi", "databricks", "wrangler"] as const).flatMap((format) => templateScopes(of(format), format)),
  ];
  const estate = new Estate(scopes);
  const drafts = new Drafts(draftsOf(scopes, new Specs(context.knowledge.resources), estate), estate);
  const running = runningIn(drafts, context);
  const told = edgesOf(drafts, estate, builder, context.digest);
  const edges = [...told.edges, ...modelEdges(running, told.edges, builder)];
  const kept = reached(drafts, edges, new Set(running.keys()));
  for (const draft of kept) {
    const asset = finished(draft, builder);
    builder.add(asset);
    const [evidence] = asset.evidence;
    if (evidence !== undefined)
      builder.link(builder.application(draft.placed.path, evidence), "deploys", asset.key, evidence);
  }
  const keys = new Set([...kept].map(({ key }) => key));
  for (const edge of edges) if (keys.has(edge.from.key)) draw(edge, keys, builder);
  const paths = new Set(context.paths);
  for (const { path, facts } of files)
    for (const call of facts.modules)
      if (isFromElsewhere(call, path, paths)) builder.notExamined(path, "unsupported", foreign(call));
  for (const gap of told.gaps) if (keys.has(gap.from)) builder.gap(gap);
  return builder.result();
}

/** Templates that were made from a Bicep file beside them say nothing of their own. */
function written(files: readonly FileFacts<DeclaredFile>[]): readonly FileFacts<DeclaredFile>[] {
  const sources = new Set(files.filter(({ path }) => path.endsWith(".bicep")).map(({ path }) => folderOf(path)));
  return files.filter(({ path, facts }) => facts.generated !== true || !sources.has(folderOf(path)));
}

function draw(
  { from, verb, to, inverse, evidence }: Edge,
  keys: ReadonlySet<string>,
  builder: ObservationBuilder,
): void {
  if (isDraft(to) && !keys.has(to.key)) return;
  const end = isDraft(to) ? to.key : builder.add({ ...to, evidence: [evidence] } as AnyObservedAsset);
  if (inverse) builder.link(end, verb, from.key, evidence);
  else builder.link(from.key, verb, end, evidence);
}

const ABOUT_AI =
  /bedrock|sagemaker|agentcore|kendra|openai|cognitive|foundry|vertex|generative|gen-?ai|llm|rag\b|vector|machine-?learning|mlops|databricks|gpu/i;

/** A module that is fetched when it is deployed, and whose name says that it is about AI. */
function isFromElsewhere({ name, source }: ModuleCall, path: string, paths: ReadonlySet<string>): boolean {
  if (source === null || /^\.\.?(\/|$)/.test(source) || !ABOUT_AI.test(`${name} ${source}`)) return false;
  const target = relativePath(folderOf(path), source);
  return target === undefined || !paths.has(target);
}

const foreign = ({ name, source, line }: ModuleCall): string =>
  `module ${name} (line ${line}) comes from ${source?.slice(0, 120)}, which is not part of this folder`;
