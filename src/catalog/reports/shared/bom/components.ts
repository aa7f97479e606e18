import type { AssetKind } from "../../../../domain/asset.ts";
import type { AssetRecord, Snapshot } from "../../../../domain/snapshot.ts";
import type { Component, SpecVersion } from "./document.ts";
import { evidenceOf, packageUrl, propertiesOf, textOf } from "./facts.ts";
import { type Lineage, lineageOf, modelFields } from "./models.ts";
import { isService } from "./services.ts";

/** The type of component each kind is; kinds without one are services or no part of a product. */
const TYPES: { readonly [K in AssetKind]?: string } = {
  model: "machine-learning-model",
  dataset: "data",
  prompt: "data",
  package: "library",
  application: "application",
  agent: "application",
  tool: "application",
  "mcp-server": "application",
  skill: "application",
  pipeline: "application",
  "vector-store": "platform",
  guardrail: "library",
};

/** Every asset that is a component, in the order of the snapshot. */
export function componentsOf(snapshot: Snapshot, specVersion: SpecVersion): Component[] {
  const lineage = lineageOf(snapshot);
  return snapshot.assets.flatMap((asset): Component[] => {
    const type = TYPES[asset.kind];
    return type === undefined || isService(asset) ? [] : [componentOf(asset, type, lineage, specVersion)];
  });
}

function componentOf(asset: AssetRecord, type: string, lineage: Lineage, specVersion: SpecVersion): Component {
  const version = textOf(asset, "version");
  const description = textOf(asset, "description");
  const purl = packageUrl(asset);
  return {
    type,
    "bom-ref": asset.id,
    name: asset.name,
    ...(version !== undefined && { version }),
    ...(description !== undefined && { description }),
    ...(purl !== undefined && { purl }),
    ...(asset.kind === "model" && modelFields(asset, lineage, specVersion)),
    ...(asset.kind === "dataset" && datasetFields(asset)),
    ...(asset.kind === "prompt" && { data: [{ type: "configuration", name: asset.name }] }),
    evidence: evidenceOf(asset),
    properties: propertiesOf(asset),
  };
}

function datasetFields(asset: AssetRecord): Partial<Component> {
  const url =
    textOf(asset, "source") === "huggingface" ? `https://huggingface.co/datasets/${encoded(asset.name)}` : undefined;
  return {
    data: [{ type: "dataset", name: asset.name, ...(url !== undefined && { contents: { url } }) }],
    ...(url !== undefined && { externalReferences: [{ type: "distribution", url }] }),
  };
}

const encoded = (name: string): string => name.toWellFormed().split("/").map(encodeURIComponent).join("/");
