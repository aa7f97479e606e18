import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { packageUrl, propertiesOf, publicUrl, textOf } from "../shared/bom/facts.ts";
import { hubPlace, hubPurl } from "../shared/bom/models.ts";
import { CREATION, type Element, extensionOf, type MakeId } from "./element.ts";

/** Class and purpose of each kind. SPDX 3.0.1 has no word for services, keys or calls: those are left out. */
const CLASSES: { readonly [K in AssetKind]?: readonly [type: string, purpose: string] } = {
  model: ["ai_AIPackage", "model"],
  dataset: ["dataset_DatasetPackage", "data"],
  prompt: ["software_Package", "data"],
  package: ["software_Package", "library"],
  guardrail: ["software_Package", "library"],
  application: ["software_Package", "application"],
  agent: ["software_Package", "application"],
  tool: ["software_Package", "module"],
  "mcp-server": ["software_Package", "application"],
  skill: ["software_Package", "module"],
  pipeline: ["software_Package", "application"],
  "vector-store": ["software_Package", "platform"],
};

/** Every asset SPDX can name, with suppliers and licences, and the ids of those assets. */
export function packagesOf(
  snapshot: Snapshot,
  id: MakeId,
): { listed: readonly string[]; elements: readonly Element[] } {
  const assets = snapshot.assets.filter((asset) => CLASSES[asset.kind] !== undefined);
  const suppliers = [...new Set(assets.flatMap((asset) => supplierOf(asset) ?? []))].sort();
  const licences = [...new Set(assets.flatMap((asset) => textOf(asset, "licence") ?? []))].sort();
  return {
    listed: assets.map((asset) => asset.id),
    elements: [
      ...suppliers.map((name) => ({
        type: "Organization",
        spdxId: id(supplierKey(name)),
        creationInfo: CREATION,
        name,
      })),
      ...assets.map((asset) => packageOf(asset, id)),
      ...licences.flatMap((name, index) => licenceElements(name, index, assets, id)),
    ],
  };
}

const supplierKey = (name: string): string => `supplier-${encodeURIComponent(name.toWellFormed())}`;

/** The vendor that serves a model through its API. Who made an open model, code does not say. */
const supplierOf = (asset: AssetRecord): string | undefined =>
  asset.kind === "model" && textOf(asset, "source") === "api" ? textOf(asset, "provider") : undefined;

function packageOf(asset: AssetRecord, id: MakeId): Element {
  const [type, purpose] = CLASSES[asset.kind] as readonly [string, string];
  const supplier = supplierOf(asset);
  const version = textOf(asset, "version") ?? textOf(asset, "revision");
  const description = textOf(asset, "description");
  const hub = hubPlace(asset);
  const url = hub === undefined ? packageUrl(asset) : hubPurl(hub.path, textOf(asset, "revision"));
  const home = hub?.page ?? publicUrl(textOf(asset, "url"));
  return {
    type,
    spdxId: id(asset.id),
    creationInfo: CREATION,
    name: asset.name,
    ...(description !== undefined && { description }),
    ...(supplier !== undefined && { suppliedBy: id(supplierKey(supplier)) }),
    software_primaryPurpose: purpose,
    ...(version !== undefined && { software_packageVersion: version }),
    ...(url !== undefined && { software_packageUrl: url }),
    ...(home !== undefined && { software_downloadLocation: home }),
    ...(asset.kind === "model" && modelFields(asset)),
    ...(asset.kind === "dataset" && { dataset_datasetType: ["noAssertion"] }),
    extension: extensionOf(propertiesOf(asset)),
  };
}

function modelFields(asset: AssetRecord) {
  const architecture = textOf(asset, "architecture");
  return architecture === undefined ? {} : { ai_typeOfModel: [architecture] };
}

/** A licence as it is written down, and the packages that declare it. */
function licenceElements(name: string, index: number, assets: readonly AssetRecord[], id: MakeId): Element[] {
  const licence = id(`licence-${index + 1}`);
  const declared = assets.filter((asset) => textOf(asset, "licence") === name);
  return [
    {
      type: "simplelicensing_SimpleLicensingText",
      spdxId: licence,
      creationInfo: CREATION,
      name,
      simplelicensing_licenseText: name,
    },
    ...declared.map((asset) => ({
      type: "Relationship",
      spdxId: id(`${asset.id}-licence`),
      creationInfo: CREATION,
      from: id(asset.id),
      relationshipType: "hasDeclaredLicense",
      to: [licence],
    })),
  ];
}
