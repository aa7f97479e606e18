import { displayWidth } from "../../../domain/display-text.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { counted, KIND_WORDS, shortened, thousands } from "../shared/words.ts";
import { type Edge, type Layout, layOut } from "./graph-layout.ts";
import { NODE, type Node } from "./graph-route.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { assetLink, section, table } from "./parts.ts";

const SHOWN_NODES = 150;
const SHOWN_OF_KIND = 28;
const NAME_COLUMNS = 21;

/** The asset graph as a picture, with the same connections as a table. */
export function graphSection(snapshot: Snapshot): Markup {
  const assets = worthShowing(snapshot);
  const layout = layOut(assets, snapshot.relationships);
  const connected = snapshot.relationships.length > 0;
  const lede = connected && html`Choose an asset to see what it is connected to. Arrow keys move between assets.`;
  const left = snapshot.assets.length - assets.length;
  const body = connected
    ? html`${picture(layout, findingCounts(snapshot), degreesOf(snapshot))}
<p class="note">${counted(assets.length, "asset")} and ${counted(layout.edges.length, "connection")} are drawn${left > 0 && html`; ${counted(left, "more asset")} ${left === 1 ? "stands" : "stand"} in the tables alone`}.</p>
${twin(snapshot)}`
    : html`<p class="empty">No connection between assets was seen.</p>`;
  return section("graph", "Connections", snapshot.relationships.length, lede, body);
}

const findingCounts = (snapshot: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of snapshot.findings)
    if (finding.ignored === null) counts.set(finding.assetId, (counts.get(finding.assetId) ?? 0) + 1);
  return counts;
};

const degreesOf = (snapshot: Snapshot): ReadonlyMap<string, number> => {
  const degrees = new Map<string, number>();
  for (const { from, to } of snapshot.relationships)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
};

/**
 * Connected assets, at most 150 and 28 of a kind: those with findings, then what these touch, then by number of connections;
 * ordinary packages last.
 */
function worthShowing(snapshot: Snapshot): AssetRecord[] {
  const findings = findingCounts(snapshot);
  const degrees = degreesOf(snapshot);
  const touched = new Set<string>();
  for (const { from, to } of snapshot.relationships) {
    if (findings.has(from)) touched.add(to);
    if (findings.has(to)) touched.add(from);
  }
  const weight = ({ id, kind, role }: AssetRecord): number =>
    (findings.has(id) ? 4e6 : 0) +
    (touched.has(id) ? 2e6 : 0) +
    (role === "source" ? 1e6 : 0) -
    (kind === "package" ? 3e6 : 0) +
    (degrees.get(id) ?? 0);
  const ranked = snapshot.assets
    .filter((asset) => degrees.has(asset.id))
    .map((asset, index) => ({ asset, index, weight: weight(asset) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return atMostEach(ranked.map((item) => item.asset)).slice(0, SHOWN_NODES);
}

function atMostEach(assets: readonly AssetRecord[]): AssetRecord[] {
  const taken = new Map<string, number>();
  return assets.filter(({ kind }) => {
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= SHOWN_OF_KIND;
  });
}

function picture(layout: Layout, findings: ReadonlyMap<string, number>, degrees: ReadonlyMap<string, number>): Markup {
  const margin = 6;
  const box = `${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`;
  return html`<div class="card graph"><div class="scroll" role="region" aria-label="Graph of assets" tabindex="-1">
<svg id="picture" viewBox="${box}" width="${layout.width}" height="${layout.height}" role="group" aria-label="Assets in columns by kind, joined by their connections">
<g class="edges" aria-hidden="true">${layout.edges.map(line)}</g>
<g class="headings" aria-hidden="true">${layout.headings.map(
    ({ kind, count, x, y }) => html`<text x="${x}" y="${y}">${KIND_WORDS[kind][count === 1 ? 0 : 1]}</text>`,
  )}</g>
<g class="nodes">${layout.nodes.map((node, index) =>
    nodeBox(node, index, findings.get(node.asset.id) ?? 0, degrees.get(node.asset.id) ?? 0),
  )}</g>
</svg></div>
<div class="panel" id="panel" role="status"><p class="note">No asset chosen.</p></div></div>
`;
}

function nodeBox({ asset, x, y }: Node, index: number, findings: number, degree: number): Markup {
  const room = findings > 0 ? NAME_COLUMNS - 2 : NAME_COLUMNS;
  const name = displayWidth(asset.name) > room ? shortened(asset.name, room) : asset.name;
  const label = `${KIND_WORDS[asset.kind][0]} ${asset.name}${findings > 0 ? `, ${counted(findings, "finding")}` : ""}`;
  return html`<g class="node${findings > 0 && " flawed"}" data-node="${index}" data-id="${asset.id}" data-name="${asset.name}" data-kind="${KIND_WORDS[asset.kind][0]}" data-findings="${findings}" data-degree="${degree}" role="button" tabindex="${index === 0 ? 0 : -1}" aria-pressed="false" aria-label="${label}" transform="translate(${x} ${y})"><rect width="${NODE.width}" height="${NODE.height}" rx="6"/><text x="10" y="18.5">${name}</text>${
    findings > 0 &&
    html`<g class="flaw"><circle cx="${NODE.width - 14}" cy="14" r="8.5"/><text x="${NODE.width - 14}" y="18" text-anchor="middle">${findings > 9 ? "9+" : findings}</text></g>`
  }</g>
`;
}

const line = ({ from, to, verb, path }: Edge): Markup =>
  html`<path d="${path}" data-from="${from}" data-to="${to}" data-verb="${verb}"/>`;

function twin(snapshot: Snapshot): Content {
  const assets = new Map(snapshot.assets.map((asset) => [asset.id, asset]));
  const end = (id: string): Content => {
    const asset = assets.get(id);
    return asset === undefined ? id : assetLink(asset);
  };
  const rows = snapshot.relationships.map(({ from, verb, to }) => ({
    counts: "relationship",
    cells: [end(from), verb, end(to)],
  }));
  const columns = [{ title: "Asset" }, { title: "Verb" }, { title: "Other asset" }];
  return html`<details class="card"><summary><h3>All connections as a table</h3> <span class="count">${thousands(rows.length)}</span></summary>${table("Connections", columns, rows)}</details>`;
}
