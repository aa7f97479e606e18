import type { AssetKind, AssetProperties } from "../../../domain/asset.ts";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import type { Finding } from "../../../domain/finding.ts";
import { compareSeverity } from "../../../domain/severity.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { counted, KIND_WORDS, thousands } from "../shared/words.ts";
import { type Content, html, joined, type Markup } from "./markup.ts";
import { type Column, countCell, mark, place, type Row, roleNote, section, table } from "./parts.ts";

const OPEN_UP_TO = 40;

type Shown<K extends AssetKind> = readonly (readonly [title: string, property: keyof AssetProperties[K] & string])[];

/** What tells most about a managed resource. */
const RESOURCE = [
  ["Type", "resourceType"],
  ["Open to the internet", "publicAccess"],
  ["Key", "encryptionKey"],
  ["Logged", "logging"],
] as const;

/** The properties that tell most about each kind, as columns. */
const SHOWN: { readonly [K in AssetKind]: Shown<K> } = {
  repository: [["Digest", "digest"]],
  application: [
    ["Language", "language"],
    ["Category", "category"],
    ["Version", "version"],
    ["Manifest", "manifest"],
  ],
  model: [
    ["Provider", "provider"],
    ["From", "source"],
    ["Usage", "usage"],
    ["Operations", "operations"],
    ["Format", "format"],
  ],
  dataset: [
    ["From", "source"],
    ["Revision", "revision"],
  ],
  prompt: [
    ["Role", "role"],
    ["Characters", "characters"],
    ["Takes in", "interpolates"],
  ],
  agent: [
    ["Framework", "framework"],
    ["Step limit", "maxSteps"],
    ["Human approval", "humanApproval"],
    ["Runs code", "executesCode"],
  ],
  tool: [
    ["Framework", "framework"],
    ["Can", "capabilities"],
    ["Needs approval", "requiresApproval"],
  ],
  "mcp-server": [
    ["Role", "role"],
    ["Client", "client"],
    ["Transport", "transport"],
    ["Authentication", "authentication"],
  ],
  skill: [
    ["Description", "description"],
    ["Allowed tools", "allowedTools"],
  ],
  endpoint: [
    ["URL", "url"],
    ["Encrypted", "encrypted"],
  ],
  "vector-store": [
    ["Technology", "technology"],
    ["Hosted", "hosted"],
    ["Collection", "collection"],
  ],
  pipeline: [["Framework", "framework"]],
  guardrail: [["Technology", "technology"]],
  "ai-service": [
    ["Provider", "provider"],
    ["Category", "category"],
    ["API host", "apiHost"],
  ],
  vendor: [["Country", "hqCountry"]],
  package: [
    ["Version", "version"],
    ["AI role", "category"],
    ["Pinned", "pinned"],
    ["Direct", "direct"],
  ],
  credential: [
    ["Service", "service"],
    ["Format", "format"],
    ["Value", "exposure"],
    ["Reaches browsers", "clientSide"],
  ],
  operation: [
    ["Operation", "operation"],
    ["Call", "symbol"],
    ["Answer reaches", "outputReaches"],
  ],
  device: [["System", "system"]],
  compute: RESOURCE,
  workload: [["Image", "image"], ...RESOURCE],
  "container-image": [
    ["Registry", "registry"],
    ["Tag", "tag"],
    ["Digest", "digest"],
  ],
  "data-store": [["Technology", "technology"], ...RESOURCE],
  identity: [
    ["Platform", "platform"],
    ["Type", "identityType"],
    ["Grants", "grants"],
  ],
  assessment: [
    ["Tool", "tool"],
    ["Version", "toolVersion"],
    ["Suppressed", "suppressed"],
  ],
};

/** In the order in which a reader asks: who acts, with what, on which models, fed and built by what. */
const ORDER: readonly AssetKind[] = [
  "agent",
  "model",
  "mcp-server",
  "tool",
  "skill",
  "prompt",
  "operation",
  "ai-service",
  "endpoint",
  "credential",
  "vector-store",
  "dataset",
  "guardrail",
  "pipeline",
  "compute",
  "workload",
  "data-store",
  "container-image",
  "identity",
  "application",
  "device",
  "repository",
  "package",
  "vendor",
  "assessment",
];

/** All assets, a table per kind. */
export function inventorySection(snapshot: Snapshot): Markup {
  const kinds = [...ORDER, ...ASSET_KINDS.filter((kind) => !ORDER.includes(kind))]
    .map((kind) => ({ kind, assets: snapshot.assets.filter((asset) => asset.kind === kind) }))
    .filter(({ assets }) => assets.length > 0);
  const open = new Map<string, Finding[]>();
  for (const finding of snapshot.findings)
    if (finding.ignored === null) open.set(finding.assetId, [...(open.get(finding.assetId) ?? []), finding]);
  const lede = html`<b class="faint">none</b> was looked for and is not there; <b class="unknown">unknown</b> could not be read; <b class="faint">·</b> was not looked for.`;
  const body =
    kinds.length === 0
      ? html`<p class="empty">No asset was found in what was examined.</p>`
      : html`<p class="jump">${kinds.map(({ kind, assets }) => html`<a href="#kind-${kind}">${counted(assets.length, ...KIND_WORDS[kind])}</a> `)}</p>
${kinds.map(({ kind, assets }) => kindTable(kind, assets, open))}${othersNote(snapshot)}`;
  return section("inventory", "Inventory", snapshot.assets.length, kinds.length > 0 && lede, body);
}

function othersNote({ leftOut }: Snapshot): Content {
  const others = leftOut?.packages ?? 0;
  if (others === 0) return null;
  return html`<p class="note">${counted(others, "further package")} without AI, which no known advisory is about: not listed.</p>`;
}

function kindTable(
  kind: AssetKind,
  assets: readonly AssetRecord[],
  open: ReadonlyMap<string, readonly Finding[]>,
): Markup {
  const title = KIND_WORDS[kind][1];
  const heading = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  const columns: Column[] = [
    { title: "Name" },
    ...SHOWN[kind].map(([name]) => ({ title: name })),
    { title: "Seen in" },
    { title: "Findings", numeric: true },
  ];
  const rows = assets.map((asset) => assetRow(asset, open.get(asset.id) ?? []));
  return html`<details class="card kind-table" id="kind-${kind}"${assets.length <= OPEN_UP_TO ? OPEN : ""}>
<summary><h3>${heading}</h3> <span class="count" data-counts="kind-${kind}">${thousands(assets.length)}</span></summary>
${table(heading, columns, rows)}</details>
`;
}

const OPEN = html` open`;

function assetRow(asset: AssetRecord, findings: readonly Finding[]): Row {
  const shown: readonly (readonly [string, string])[] = SHOWN[asset.kind];
  const [first, ...rest] = asset.evidence;
  return {
    counts: "asset",
    id: `asset-${asset.id}`,
    cells: [
      [html`${asset.name}`, roleNote(asset.role)],
      ...shown.map(([, property]) => shownValue(asset, property)),
      [
        first !== undefined && place(first),
        rest.length > 0 && html` <span class="note">+ ${counted(rest.length, "place")}</span>`,
      ],
      { content: findingsLink(asset, findings), key: findings.length },
    ],
  };
}

function findingsLink(asset: AssetRecord, findings: readonly Finding[]): Content {
  const [worst] = [...findings].sort((a, b) => compareSeverity(a.severity, b.severity));
  if (worst === undefined) return countCell(0);
  const label = `${counted(findings.length, "finding")} on ${asset.name}, worst ${worst.severity}`;
  return html`<a class="found" href="#findings" data-find="${asset.id}" aria-label="${label}">${mark(worst.severity)}${findings.length}</a>`;
}

/** A property's value; says apart what is absent, what could not be read and what nobody looked for. */
function shownValue(asset: AssetRecord, property: string): Content {
  const gap = Object.hasOwn(asset.gaps, property) ? asset.gaps[property] : undefined;
  if (gap !== undefined) return html`<span class="unknown" title="${gap.reason}: ${gap.detail}">unknown</span>`;
  const value = Object.hasOwn(asset.properties, property) ? asset.properties[property] : undefined;
  if (value === undefined) return html`<span class="faint unread" title="not looked for">·</span>`;
  if (value === null || (Array.isArray(value) && value.length === 0)) return html`<span class="faint">none</span>`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return thousands(value);
  if (Array.isArray(value)) return joined(value.map(String), ", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
