import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";

/** CycloneDX component type of each kind that is a component; the rest are services or left out. */
const COMPONENT_TYPE: { readonly [kind in AssetKind]?: string } = {
  model: "machine-learning-model",
  dataset: "data",
  prompt: "data",
  package: "library",
  application: "application",
  agent: "application",
  tool: "application",
  "mcp-server": "application",
  skill: "application",
  "vector-store": "platform",
  guardrail: "library",
};
const SERVICES: readonly AssetKind[] = ["ai-service", "endpoint"];

/** A CycloneDX ML-BOM of the given specification version (1.6 or 1.7), byte-stable. Source: cyclonedx.org/specification. */
export function bomOf(snapshot: Snapshot, specVersion: "1.6" | "1.7"): string {
  const components = snapshot.assets.filter((asset) => COMPONENT_TYPE[asset.kind] !== undefined);
  const services = snapshot.assets.filter((asset) => SERVICES.includes(asset.kind));
  const known = new Set([...components, ...services].map((asset) => asset.id));
  const document = {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion,
    serialNumber: `urn:uuid:${uuidOf(snapshot.assets.map((asset) => asset.id))}`,
    version: 1,
    metadata: {
      ...(snapshot.time !== null && { timestamp: snapshot.time }),
      tools: { components: [{ type: "application", name: "stance", version: snapshot.tool.version }] },
      component: {
        type: "application",
        name: snapshot.target.name,
        "bom-ref": "target",
        ...(snapshot.target.commit !== null && { version: snapshot.target.commit }),
      },
    },
    components: components.map(component),
    services: services.map(service),
    dependencies: dependencies(snapshot, known),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function component(asset: AssetRecord) {
  const version = text(asset.properties.version) ?? text(asset.properties.revision);
  const supplier = asset.kind === "model" ? text(asset.properties.provider) : undefined;
  return {
    type: COMPONENT_TYPE[asset.kind],
    "bom-ref": asset.id,
    name: asset.name,
    ...(version !== undefined && { version }),
    ...(supplier !== undefined && { publisher: supplier }),
    ...(asset.kind === "model" && { modelCard: modelCard(asset) }),
    ...(asset.kind === "dataset" && { data: [{ type: "dataset", name: asset.name }] }),
    evidence: { occurrences: occurrences(asset) },
    properties: properties(asset),
  };
}

function modelCard(asset: AssetRecord) {
  const operations = Array.isArray(asset.properties.operations) ? asset.properties.operations : [];
  const architecture = text(asset.properties.architecture);
  return {
    modelParameters: {
      ...(operations.includes("embeddings")
        ? { task: "feature-extraction" }
        : operations.includes("chat")
          ? { task: "text-generation" }
          : {}),
      ...(architecture !== undefined && { modelArchitecture: architecture }),
    },
  };
}

const service = (asset: AssetRecord) => ({
  "bom-ref": asset.id,
  name: asset.name,
  ...(asset.kind === "endpoint" &&
    text(asset.properties.url) !== undefined && { endpoints: [text(asset.properties.url)] }),
  ...(asset.kind === "ai-service" &&
    text(asset.properties.apiHost) !== undefined &&
    !text(asset.properties.apiHost)?.includes("*") && { endpoints: [`https://${text(asset.properties.apiHost)}`] }),
  properties: properties(asset),
});

const occurrences = (asset: AssetRecord) =>
  asset.evidence.slice(0, 50).map((item) => ({
    location: item.path,
    ...(item.line !== undefined && { line: item.line }),
    ...(item.detail !== undefined && { additionalContext: item.detail }),
  }));

const properties = (asset: AssetRecord) => [
  { name: "stance:kind", value: asset.kind },
  { name: "stance:role", value: asset.role },
  ...Object.entries(asset.properties)
    .filter(([, value]) => ["string", "number", "boolean"].includes(typeof value))
    .map(([name, value]) => ({ name: `stance:${name}`, value: String(value) })),
  ...Object.entries(asset.gaps).map(([name, gap]) => ({
    name: `stance:unknown:${name}`,
    value: `${gap.reason}: ${gap.detail}`,
  })),
];

function dependencies(snapshot: Snapshot, known: ReadonlySet<string>) {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of snapshot.relationships) {
    if (!known.has(from) || !known.has(to)) continue;
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  return [...targets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, list]) => ({ ref, dependsOn: [...list].sort() }));
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** A version-8 UUID (RFC 9562 §5.8) over the asset ids: the same inventory has the same serial number. */
export function uuidOf(ids: readonly string[]): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const id of ids)
    for (let at = 0; at < id.length; at++)
      for (let word = 0; word < 4; word++)
        words[word] = Math.imul(((words[word] as number) ^ id.charCodeAt(at)) + word, 0x01000193 + 2 * word);
  const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${"89ab"[Number.parseInt(hex[16] as string, 16) % 4]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
