import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { type Fragment, styled, type TextPage } from "../../../domain/text-page.ts";
import { isAi, type Link, type Links, textOf, textsOf } from "./links.ts";
import { counted, placeOf, shortened } from "./words.ts";

const TREES = 6;
const LEAVES = 6;
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
  ["credential", "credentials"],
];

/** Draws the agents, or the applications where there are none, with what each of them uses. */
export function writeConnections(page: TextPage, snapshot: Snapshot, links: Links, verbose: boolean): void {
  const roots = rootsOf(snapshot, links, verbose);
  if (roots.length === 0) return;
  page.heading("How it hangs together");
  for (const root of roots.slice(0, verbose ? roots.length : TREES)) writeTree(page, root, links, verbose);
  if (!verbose && roots.length > TREES)
    page.write(styled("faint", `+ ${counted(roots.length - TREES, KIND_OF_MORE[roots[0]?.kind ?? ""] ?? "more")}`), {
      indent: 2,
    });
}

const KIND_OF_MORE: { readonly [kind: string]: string } = { agent: "more agent", application: "more application" };

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
  const shown = branch.links.slice(0, verbose ? branch.links.length : LEAVES);
  const leaves = shown.flatMap(({ asset }, index): Fragment[] => {
    const can = textsOf(asset, "capabilities");
    const remark = can.length === 0 ? "" : styled("faint", ` (${can.join(", ")})`);
    return [index === 0 ? "" : ", ", shortened(asset.name, LONGEST_NAME), remark];
  });
  const hidden = branch.links.length - shown.length;
  return hidden === 0 ? leaves : [...leaves, styled("faint", ` + ${hidden} more`)];
}
