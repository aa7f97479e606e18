import type { AssetRecord, Snapshot } from "../../../../domain/snapshot.ts";
import type { Component, ModelCard, SpecVersion } from "./document.ts";
import { textOf } from "./facts.ts";

const HUB = "https://huggingface.co";

/** OpenTelemetry operations as tasks of the Hugging Face hub, from which model cards take theirs; the first that is seen. */
const TASKS: readonly (readonly [operation: string, task: string])[] = [
  ["embeddings", "feature-extraction"],
  ["chat", "text-generation"],
  ["text_completion", "text-generation"],
];

/** What a model adds to its component. Only what is known: a field that nobody read is absent, never filled in. */
export function modelFields(asset: AssetRecord, lineage: Lineage, specVersion: SpecVersion): Partial<Component> {
  const [provider, licence] = [textOf(asset, "provider"), textOf(asset, "licence")];
  const ancestors = lineage.of(asset, "fine-tuned-from");
  const isFile = textOf(asset, "source") === "file";
  return {
    ...(provider !== undefined && textOf(asset, "source") === "api" && { supplier: { name: provider } }),
    ...(specVersion === "1.7" && textOf(asset, "source") !== undefined && !isFile && { isExternal: true }),
    ...(licence !== undefined && { licenses: [{ license: { name: licence, acknowledgement: "declared" } }] }),
    ...(ancestors.length > 0 && {
      pedigree: { ancestors: ancestors.map(({ name }) => ({ type: "machine-learning-model", name })) },
    }),
    ...hubFields(asset),
    modelCard: modelCard(asset, lineage),
  };
}

/** Owner, name and page of a model of the hub; undefined for every other model. */
export function hubPlace(asset: AssetRecord): { owner: string; name: string; path: string; page: string } | undefined {
  const [owner, name, ...rest] = textOf(asset, "modelId")?.split("/") ?? [];
  const isOnHub = textOf(asset, "source") === "hub" && textOf(asset, "provider") === "huggingface";
  if (!isOnHub || !owner || !name || rest.length > 0) return undefined;
  const path = `${encodeURIComponent(owner.toWellFormed())}/${encodeURIComponent(name.toWellFormed())}`;
  return { owner, name, path, page: `${HUB}/${path}` };
}

/** A model of the hub has its owner, its page and a package URL (purl type `huggingface`, whose version is the commit). */
function hubFields(asset: AssetRecord): Partial<Component> {
  const revision = textOf(asset, "revision");
  const version = revision === undefined ? {} : { version: revision };
  const place = hubPlace(asset);
  if (place === undefined) return version;
  return {
    ...version,
    supplier: { name: place.owner },
    group: place.owner,
    name: place.name,
    purl: hubPurl(place.path, revision),
    externalReferences: [
      { type: "distribution", url: place.page },
      { type: "model-card", url: place.page },
    ],
  };
}

/** The package URL of a model of the hub. */
export const hubPurl = (path: string, revision: string | undefined): string =>
  `pkg:huggingface/${path}${revision === undefined ? "" : `@${encodeURIComponent(revision.toWellFormed())}`}`;

function modelCard(asset: AssetRecord, lineage: Lineage): ModelCard {
  const operations: unknown = asset.properties.operations;
  const task = TASKS.find(([operation]) => Array.isArray(operations) && operations.includes(operation))?.[1];
  const architecture = textOf(asset, "architecture");
  const datasets = lineage.of(asset, "trained-on").filter(({ kind }) => kind === "dataset");
  return {
    modelParameters: {
      ...(task !== undefined && { task }),
      ...(architecture !== undefined && { [architectureField(architecture)]: architecture }),
      ...(datasets.length > 0 && { datasets: datasets.map(({ id }) => ({ ref: id })) }),
    },
  };
}

/** `LlamaForCausalLM` names a class of model, `llama` a family. */
const architectureField = (name: string): "modelArchitecture" | "architectureFamily" =>
  /^[^A-Z]*[A-Z].*(?:For|Model)/s.test(name) ? "modelArchitecture" : "architectureFamily";

/** Finds what models were made from. */
export interface Lineage {
  of(asset: AssetRecord, verb: "trained-on" | "fine-tuned-from"): readonly AssetRecord[];
}

export function lineageOf({ relationships, assets }: Snapshot): Lineage {
  const edges = relationships.filter(({ verb }) => verb === "trained-on" || verb === "fine-tuned-from");
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return {
    of: (asset, verb) =>
      edges.filter((edge) => edge.from === asset.id && edge.verb === verb).flatMap(({ to }) => byId.get(to) ?? []),
  };
}
