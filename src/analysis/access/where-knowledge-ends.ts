import type { Verb } from "../../domain/relationship.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import type { Assembly } from "../graph/assemble.ts";

/** Verbs along which data is reached: where these could not all be read, more may be reached. */
const TELLING: readonly string[] = ["uses", "reads", "writes", "retrieves-from", "exposes", "delegates-to", "runs-as"];

/** Why more may be reached from an asset than the graph shows; none where it was read whole. `leads`: the verbs that lead on from it. */
export function endOf(
  asset: AssetRecord,
  leads: readonly Verb[],
  incomplete: Assembly["incomplete"],
): readonly string[] {
  return [
    ...incomplete
      .filter(({ from, verb }) => from === asset.id && TELLING.includes(verb))
      .map(({ verb, detail }) => `not all that it ${verb} could be read: ${detail}`),
    ...(asset.kind === "tool" ? endOfTool(asset) : []),
    ...(asset.kind === "mcp-server" && !leads.includes("exposes") ? ["which tools it serves was not looked at"] : []),
    ...(asset.kind === "identity" ? endOfIdentity(asset, leads) : []),
  ];
}

function endOfTool({ properties, gaps }: AssetRecord): readonly string[] {
  const gap = gaps.capabilities ?? gaps.furtherCapabilities;
  if (gap !== undefined) return [`what it reads and changes is not all known: ${gap.detail ?? gap.reason}`];
  return properties.capabilities === undefined ? ["what it reads and changes was not looked at"] : [];
}

function endOfIdentity({ properties, gaps }: AssetRecord, leads: readonly Verb[]): readonly string[] {
  const gap = gaps.grants ?? gaps.furtherGrants;
  const grants = (properties.grants ?? []) as readonly string[];
  const isNamed = leads.includes("reads") || leads.includes("writes");
  return [
    ...(gap === undefined ? [] : [`what it is granted is not all known: ${gap.detail ?? gap.reason}`]),
    ...(grants.length > 0 && !isNamed ? [`which data its grants open was not worked out: ${grants.join(", ")}`] : []),
    ...(gap === undefined && properties.grants === undefined ? ["what it is granted was not looked at"] : []),
  ];
}
