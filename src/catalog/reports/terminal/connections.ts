import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { type Fragment, styled, type TextPage } from "../../../domain/text-page.ts";
import { counted, placeOf, shortened } from "../shared/words.ts";
import { isAi, type Link, type Links, sumOf, tallied, textOf, textsOf } from "./links.ts";

const TREES = 4;
const LEAVES = 4;
const LONGEST_NAME = 40;
const LABEL_WIDTH = 14;

/** What hangs on an agent or application, in reading order: the kind at the far end and what the branch is called. */
const BRANCHES: readonly (readonly [AssetKind, string])[] = [
  ["model", "model"],
  ["ai-service", "service"],
  ["prompt", "instructions"],
  ["tool", "tools"],
  ["mcp-server", "MCP servers"],
  ["skill", "skills"],
  ["vector-store", "stores"],
  ["dataset", "data"],
  ["agent", "agents"],
  ["guardrail", "guardrails"],
  ["endpoint", "endpoints"],
  ["workload", "workloads"],
  ["compute", "compute"],
  ["data-store", "data"],
  ["container-image", "images"],
  ["identity", "runs as"],
  ["credential", "credentials"],
];

/** Draws the agents, or the applications where there are none, with what each of them uses. */
export function writeConnections(page: TextPage, snapshot: Snapshot, links: Links, verbose: boolean): void {
  const roots = rootsOf(snapshot, links, verbose);
  if (roots.length === 0) return;
  const shown = roots.slice(0, verbose ? roots.length : TREES);
  page.heading("How it hangs together");
  for (const root of shown) writeTree(page, root, links, verbose);
  const kind = shown[0]?.kind ?? "agent";
  const hidden = snapshot.assets.filter((asset) => asset.kind === kind).length - shown.length;
  if (hidden > 0 && kind === "agent") page.write(styled("faint", `+ ${counted(hidden, "more agent")}`), { indent: 2 });
}

/** The agents, else the applications that use something; those with most relationships first. */
function rootsOf(snapshot: Snapshot, links: Links, verbose: boolean): AssetRecord[] {
  const telling = snapshot.assets.filter((asset) => verbose || asset.role === "source");
  const agents = telling.filter((asset) => asset.kind === "agent");
  const chosen =
    agents.length > 0
      ? agents
      : telling.filter((asset) => asset.kind === "application" && branchesOf(asset, links).length > 0);
  const size = (asset: AssetRecord): number => links(asset.id).filter((link) => isAi(link.asset)).length;
  return chosen
    .map((asset, index) => ({ asset, index, size: size(asset) }))
    .sort((a, b) => b.size - a.size || a.index - b.index)
    .map((item) => item.asset);
}

interface Branch {
  readonly label: string;
  readonly links: readonly Link[];
}

function branchesOf(root: AssetRecord, links: Links): Branch[] {
  return BRANCHES.map(([kind, label]) => ({
    label,
    links: links(root.id).filter((link) => link.asset.kind === kind),
  })).filter((branch) => branch.links.length > 0);
}

function writeTree(page: TextPage, root: AssetRecord, links: Links, verbose: boolean): void {
  const first = root.evidence[0];
  const about = [textOf(root, "framework") ?? textOf(root, "language"), root.kind].filter(Boolean).join(" ");
  const place = first === undefined || root.kind === "application" ? "" : `  ${placeOf(first)}`;
  page.write([styled("strong", shortened(root.name, LONGEST_NAME)), styled("faint", `  ${about}${place}`)], {
    indent: 2,
    hanging: 4,
  });
  const known = branchesOf(root, links);
  const hasModel = root.kind !== "agent" || known.some((branch) => branch.label === "model");
  const branches = hasModel ? known : [{ label: "model", links: [] }, ...known];
  for (const [index, branch] of branches.entries()) {
    const mark = index === branches.length - 1 ? page.marks.last : page.marks.branch;
    page.row(styled("faint", `${mark} ${branch.label}`), LABEL_WIDTH + 3, leavesOf(branch, verbose), { indent: 2 });
  }
}

function leavesOf(branch: Branch, verbose: boolean): Fragment[] {
  if (branch.links.length === 0) return [styled("faint", "unknown: no source says which")];
  const able = (link: Link): number => textsOf(link.asset, "capabilities").length;
  const leaves = tallied([...branch.links].sort((a, b) => able(b) - able(a)).map(({ asset }) => leafOf(asset)));
  const shown = leaves.slice(0, verbose || leaves.length === LEAVES + 1 ? leaves.length : LEAVES);
  const hidden = branch.links.length - sumOf(shown);
  return [shown.map((leaf) => leaf.shown).join(", "), hidden === 0 ? "" : styled("faint", `  + ${hidden} more`)];
}

/** A name with what it can do. */
function leafOf(asset: AssetRecord): string {
  const can = textsOf(asset, "capabilities");
  const name = shortened(asset.name, LONGEST_NAME);
  return can.length === 0 ? name : `${name} (${can.join(", ")})`;
}
