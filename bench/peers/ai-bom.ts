import { join } from "node:path";
import type { LabelKind, Peer } from "./peer.ts";
import { claim, type Json, list, placeOf, readJson, text } from "./read.ts";

const KINDS: { readonly [usage: string]: readonly LabelKind[] } = {
  agent: ["agent", "tool"],
  orchestration: [],
  embedding: ["model", "vector-store"],
  tool_use: ["tool", "mcp-server"],
};

/** An import of a provider's library is written as a model named after the provider: what is meant is the service. */
function kindsOf(component: Json, property: (name: string) => string | null): readonly LabelKind[] | null {
  const type = text(component.type);
  if (type === "machine-learning-model")
    return text(component.name) === property("provider") || component.purl !== undefined ? ["service"] : ["model"];
  if (type === "framework") return KINDS[property("usage_type") ?? ""] ?? [];
  if (type === "library" || type === "application") return [];
  if (type === "service") return ["service", "mcp-server"];
  return null;
}

/** Trusera's ai-bom with its deep Python analysis; the model's own name is claimed where it gives one. */
export const aiBom: Peer = {
  id: "ai-bom",
  title: "ai-bom (Trusera)",
  installation: { registry: "pypi", package: "ai-bom", version: "3.6.0", program: "bin/ai-bom" },
  command: (program, root, scratch) => ({
    argv: [
      program,
      "scan",
      root,
      "--format",
      "json",
      "-o",
      join(scratch, "out.json"),
      "--quiet",
      "--deep",
      "--no-telemetry",
    ],
  }),
  claims: (root, scratch) =>
    list(readJson(join(scratch, "out.json")).components).map((component) => {
      const property = (name: string): string | null =>
        text(list(component.properties).find((item) => text(item.name) === `trusera:${name}`)?.value);
      const model = property("model_name");
      return claim(
        model === null ? kindsOf(component, property) : ["model"],
        model ?? text(component.name),
        placeOf(root, property("source_location")),
      );
    }),
};
