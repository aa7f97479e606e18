import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
  folderOf,
} from "../../../domain/application-root.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type {
  AnyObservedAsset,
  Observation,
  ObservedAsset,
  ObservedRelationship,
} from "../../../domain/observation.ts";
import type { CompanionFact, ModelFact, ModelFileFact } from "./facts.ts";
import { modelAsset } from "./model-asset.ts";
import { groupShards, type ModelGroup } from "./shards.ts";

/** Joins files to models, adds what lies beside them, and hangs each model on its application and on the model it was made from. */
export function concludeModels(
  files: readonly FileFacts<ModelFileFact>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const companions = byFolder(files);
  const groups = groupShards(files.filter(isModel), companions);
  const assets = new Map<string, AnyObservedAsset>();
  const relationships: ObservedRelationship[] = [];
  const roots = applicationRoots(context.paths);
  for (const group of groups) {
    const beside = companions.get(group.folder) ?? [];
    const model = modelAsset(group, beside);
    const application = applicationOf(group, roots, context.scope.name, model.evidence);
    assets.set(model.key, model);
    if (!assets.has(application.key)) assets.set(application.key, application);
    relationships.push({ from: application.key, verb: "contains", to: model.key, evidence: model.evidence });
    for (const base of basesOf(group, beside)) {
      const parent = hubModel(base, model.evidence);
      if (!assets.has(parent.key)) assets.set(parent.key, parent);
      relationships.push({ from: model.key, verb: "fine-tuned-from", to: parent.key, evidence: model.evidence });
    }
  }
  return { assets: [...assets.values()], relationships, relationshipGaps: [], notExamined: [] };
}

const isModel = (file: FileFacts<ModelFileFact>): file is FileFacts<ModelFact> => file.facts.kind === "model";

function byFolder(files: readonly FileFacts<ModelFileFact>[]): ReadonlyMap<string, readonly CompanionFact[]> {
  const folders = new Map<string, CompanionFact[]>();
  for (const { path, facts } of files) {
    if (facts.kind !== "companion") continue;
    const folder = folderOf(path);
    folders.set(folder, [...(folders.get(folder) ?? []), facts]);
  }
  return folders;
}

function applicationOf(
  group: ModelGroup,
  roots: ReadonlySet<string>,
  scope: string,
  evidence: readonly Evidence[],
): ObservedAsset<"application"> {
  const root = applicationRootOf(group.key, roots);
  const identity = applicationIdentity(root);
  return {
    key: identity,
    kind: "application",
    name: root === "" ? scope : baseName(root),
    identities: [identity],
    anchor: identity,
    properties: {},
    evidence: evidence.slice(0, 1).map((item) => ({ ...item, confidence: "inferred", role: fileRole(item.path) })),
  };
}

/** Hub ids of the models this one was made from: as its own metadata says, or as the adapter's configuration beside it. */
function basesOf(group: ModelGroup, beside: readonly CompanionFact[]): string[] {
  const own = group.files.map((file) => file.facts.properties.baseModel);
  const isAdapter = /^adapter_model\b/.test(group.name);
  const named = isAdapter ? beside.map((companion) => companion.baseModel) : [];
  return [...new Set([...own, ...named].filter((base) => base !== undefined))].sort();
}

const hubModel = (modelId: string, evidence: readonly Evidence[]): ObservedAsset<"model"> => ({
  key: `model:hub:${modelId}`,
  kind: "model",
  name: modelId,
  identities: [`model:huggingface/${modelId}`],
  anchor: `hub:${modelId}`,
  properties: { provider: "huggingface", modelId, usage: "selectable", source: "hub" },
  evidence: evidence.slice(0, 1),
});
