import { ASSET_KINDS, type AssetKind } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, defineDriftKind, type Held, type IntendedPart } from "../../../domain/drift.ts";
import { fitsPattern } from "../../../domain/drift-class.ts";
import { shown, starting } from "../shared/words.ts";

/** Of which part an asset is one by its name. */
const PARTS: { readonly [kind in AssetKind]?: IntendedPart } = {
  "ai-service": "providers",
  tool: "tools",
  skill: "tools",
  "mcp-server": "mcpServers",
  guardrail: "guardrails",
  "data-store": "dataStores",
  "vector-store": "dataStores",
  dataset: "dataStores",
};

const WORDS: { readonly [part in IntendedPart]?: string } = { mcpServers: "MCP servers", dataStores: "data stores" };

export const notAllowed = defineDriftKind({
  id: "not-allowed",
  title: "Something is here that the intended configuration does not allow",
  on: ASSET_KINDS,
  compares:
    "with the intended configuration, in a scan: models, their providers, regions, tools, MCP servers, guardrails and data stores",
  why: "A list of what is allowed is worth as much as the look that holds everything against it.",
  hold: (held) =>
    namesOf(held).flatMap(([part, name]): Change[] => {
      const allowed = held.allowed[part];
      if (allowed === undefined || allowed.some((pattern) => fitsPattern(pattern, name))) return [];
      return [
        {
          subject: part,
          says: `${starting(held.asset)} is not among the ${WORDS[part] ?? part} that are allowed${name === held.asset.name ? "" : `: ${shown(name)}`}.`,
          ...{ before: null, after: name, effect: "opens", severity: "medium", about: { part, name } },
        },
      ];
    }),
});

/** What an asset is by the parts of an intended configuration. What nobody read is noted where a list would judge it. */
function namesOf(held: Held): readonly (readonly [IntendedPart, string])[] {
  const { asset } = held;
  const own = PARTS[asset.kind];
  const region = held.known(asset as Asset<"compute">, "region");
  if (typeof region !== "string" && held.allowed.regions !== undefined && asset.speaksOf("region" as never))
    held.unsure("region", region === null ? "its provider chooses it" : held.whyUnknown(asset, "region"));
  return [
    ...(own === undefined ? [] : [[own, asset.name] as const]),
    ...(typeof region === "string" ? [["regions", region] as const] : []),
    ...(asset.kind === "model" ? ofModel(held as unknown as Held<"model">) : []),
  ];
}

function ofModel(held: Held<"model">): readonly (readonly [IntendedPart, string])[] {
  const { asset, allowed } = held;
  if (held.known(asset, "usage") === "selectable") return [];
  const provider = held.known(asset, "provider");
  if (provider == null && allowed.providers !== undefined)
    held.unsure("provider", provider === null ? "nothing tells who serves it" : held.whyUnknown(asset, "provider"));
  return [
    ["models", held.known(asset, "modelId") ?? asset.name],
    ...(provider == null ? [] : [["providers", provider] as const]),
  ];
}
