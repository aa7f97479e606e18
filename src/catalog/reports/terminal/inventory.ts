import type { AssetKind } from "../../../domain/asset.ts";
import { displayWidth } from "../../../domain/display-text.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { type Fragment, styled, type TextPage } from "../../../domain/text-page.ts";
import { counted, KIND_WORDS, shortened, thousands } from "../shared/words.ts";
import { degreesOf, isAi, type Links, sumOf, type Tally, tallied, textOf } from "./links.ts";

const LONGEST_NAME = 40;
const LONGEST_REMARK = 20;

/** A name with what tells most about it in brackets. */
function named(asset: AssetRecord, ...remarks: (string | undefined)[]): string {
  const said = remarks.flatMap((remark) =>
    remark === undefined || remark === asset.name ? [] : [shortened(remark, LONGEST_REMARK)],
  );
  const name = shortened(asset.name, LONGEST_NAME);
  return said.length === 0 ? name : `${name} (${said.join(", ")})`;
}

/** How the members of each kind are told, in the order of the list. */
const TELLERS: { readonly [K in AssetKind]: (asset: AssetRecord, links: Links) => string } = {
  device: (asset) => named(asset),
  application: (asset) =>
    named(asset, textOf(asset, "language") ?? textOf(asset, "category"), textOf(asset, "version")),
  agent: (asset, links) => named(asset, textOf(asset, "framework"), toolCount(asset, links)),
  model: (asset) => named(asset, textOf(asset, "provider"), textOf(asset, "format")),
  tool: (asset) => named(asset),
  "mcp-server": (asset) => named(asset, textOf(asset, "transport"), textOf(asset, "client")),
  skill: (asset) => named(asset),
  prompt: (asset) => named(asset),
  "vector-store": (asset) => named(asset, textOf(asset, "collection")),
  dataset: (asset) => named(asset),
  pipeline: (asset) => named(asset, textOf(asset, "framework")),
  guardrail: (asset) => named(asset, textOf(asset, "technology")),
  "ai-service": (asset) => named(asset),
  endpoint: (asset) => named(asset),
  compute: (asset) => named(asset, textOf(asset, "resourceType")),
  workload: (asset) => named(asset, textOf(asset, "resourceType")),
  "data-store": (asset) => named(asset, textOf(asset, "technology")),
  "container-image": (asset) => named(asset),
  identity: (asset) => named(asset, textOf(asset, "identityType")),
  repository: (asset) => named(asset),
  assessment: (asset) => named(asset, textOf(asset, "toolVersion")),
  vendor: (asset) => named(asset),
  operation: (asset) => shortened(textOf(asset, "operation") ?? asset.name, LONGEST_NAME),
  credential: (asset) => named(asset, exposureOf(asset)),
  package: (asset) => shortened([asset.name, versionOf(asset)].filter(Boolean).join(" "), LONGEST_NAME),
};

function exposureOf({ properties }: AssetRecord): string | undefined {
  if (properties.exposure !== "literal") return undefined;
  return properties.placeholder === true ? "placeholder" : "value in the file";
}

/** The version, else what is asked for, when that says anything. */
function versionOf(asset: AssetRecord): string | undefined {
  const written = textOf(asset, "requirement");
  return textOf(asset, "version") ?? (written === "*" ? undefined : written);
}

function toolCount(asset: AssetRecord, links: Links): string | undefined {
  const tools = links(asset.id).filter((link) => link.asset.kind === "tool").length;
  return tools === 0 ? undefined : counted(tools, "tool");
}

/** Lower is more telling: product code before tests, what is used or AI before the rest. */
const weight = (asset: AssetRecord): number =>
  (asset.role === "source" ? 0 : 8) +
  (asset.properties.usage === "selectable" ? 4 : 0) +
  (isAi(asset) ? 0 : 2) +
  (asset.properties.direct === false || asset.properties.exposure === "reference" ? 1 : 0);

/** Writes what there is, one row per kind: how many, and the most telling names. */
export function writeInventory(page: TextPage, snapshot: Snapshot, links: Links, verbose: boolean): void {
  const rows = (Object.keys(TELLERS) as AssetKind[])
    .map((kind) => ({ kind, assets: snapshot.assets.filter((asset) => asset.kind === kind) }))
    .filter(({ kind, assets }) => assets.length > (kind === "application" && !verbose ? 1 : 0));
  if (!snapshot.assets.some(isAi)) return;
  const digits = Math.max(...rows.map(({ assets }) => thousands(assets.length).length));
  const labels = Math.max(...rows.map(({ kind }) => displayWidth(KIND_WORDS[kind][1])));
  const degrees = degreesOf(snapshot);
  page.heading("AI here");
  for (const { kind, assets } of rows) {
    const count = thousands(assets.length).padStart(digits);
    const label = `${KIND_WORDS[kind][assets.length === 1 ? 0 : 1].padEnd(labels)}  ${count}`;
    const room = verbose ? Number.POSITIVE_INFINITY : page.width - labels - digits - 6;
    const sorted = assets
      .map((asset, index) => ({ asset, index, degree: degrees.get(asset.id) ?? 0 }))
      .sort((a, b) => weight(a.asset) - weight(b.asset) || b.degree - a.degree || a.index - b.index)
      .map((item) => item.asset);
    page.row(label, labels + digits + 4, namesOf(kind, sorted, links, room), { indent: 2 });
  }
  const others = snapshot.leftOut?.packages ?? 0;
  if (others > 0)
    page.write(
      styled("faint", `${counted(others, "further package")} without AI, which no known advisory is about: not listed`),
      {
        indent: 2,
        hanging: 4,
      },
    );
}

function namesOf(kind: AssetKind, assets: readonly AssetRecord[], links: Links, room: number): Fragment[] {
  const tell = TELLERS[kind];
  const names = tallied(assets.map((asset) => tell(asset, links)));
  const shown = fitting(names, room);
  const hidden = assets.length - sumOf(shown);
  const remarks = [
    hidden > 0 ? `+ ${thousands(hidden)} more` : "",
    kind === "package" ? aiShare(assets) : "",
    outsideProduct(assets),
  ].filter(Boolean);
  const said = shown.map((name) => name.shown).join(", ");
  return [said, remarks.length === 0 ? "" : styled("faint", `  ${remarks.join(" · ")}`)];
}

/** As many names as about two lines hold, at least one; hiding a single one would save nothing. */
function fitting(names: readonly Tally[], room: number): Tally[] {
  const budget = Math.max(room, 2 * room - 16);
  let width = 0;
  const end = names.findIndex(({ shown }) => {
    width += displayWidth(shown) + 2;
    return width > budget;
  });
  return end === -1 || end === names.length - 1 ? [...names] : names.slice(0, Math.max(1, end));
}

function aiShare(assets: readonly AssetRecord[]): string {
  const ai = assets.filter(isAi).length;
  return ai === assets.length ? "" : `${thousands(ai)} for AI`;
}

function outsideProduct(assets: readonly AssetRecord[]): string {
  const outside = assets.filter((asset) => asset.role !== "source").length;
  if (outside === 0) return "";
  return `${outside === assets.length ? "all" : thousands(outside)} in tests, examples or docs`;
}
