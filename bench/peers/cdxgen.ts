import { join } from "node:path";
import type { LabelKind, Peer } from "./peer.ts";
import { claim, type Json, list, placeOf, readJson, text } from "./read.ts";

const KINDS: { readonly [kind: string]: readonly LabelKind[] } = {
  model: ["model"],
  "model-file": ["model"],
  "prompt-config-file": ["prompt"],
  "agent-instruction-file": ["prompt", "agent"],
  "agent-instructions": ["prompt", "agent"],
  "skill-file": ["skill"],
  skill: ["skill"],
  agent: ["agent"],
  tool: ["tool"],
  dataset: ["dataset"],
  "inference-service": ["service"],
};

function kindsOf(item: Json): readonly LabelKind[] | null {
  const properties = list(item.properties);
  const kind = text(properties.find((property) => text(property.name) === "cdx:ai:kind")?.value);
  if (kind !== null) return KINDS[kind] ?? null;
  if (properties.some((property) => text(property.name)?.startsWith("cdx:mcp:")))
    return ["mcp-server", "tool", "prompt"];
  return text(item.type) === "machine-learning-model" ? ["model"] : null;
}

const propertyPlace = (item: Json): string | null =>
  text(
    list(item.properties).find((property) =>
      /(sourceFile|SrcFile|configFile|file:path)$/i.test(text(property.name) ?? ""),
    )?.value,
  );

/** `aibom` of cdxgen: every occurrence of a component or service is a claim. */
export const cdxgen: Peer = {
  id: "cdxgen",
  title: "cdxgen aibom",
  installation: {
    registry: "npm",
    package: "@cyclonedx/cdxgen",
    version: "12.8.4",
    program: "node_modules/.bin/aibom",
  },
  command: (program, root, scratch) => ({
    argv: [program, "--no-install-deps", "-o", join(scratch, "out.json"), root],
  }),
  claims: (root, scratch) => {
    const bom = readJson(join(scratch, "out.json"));
    return [...list(bom.components), ...list(bom.services)].flatMap((item) => {
      const places = list(item.evidence?.occurrences).map((place) => text(place.location));
      return (places.length === 0 ? [propertyPlace(item)] : places).map((place) =>
        claim(kindsOf(item), text(item.name), placeOf(root, place)),
      );
    });
  },
};
